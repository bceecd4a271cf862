package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * 补偿项 – one thing that the firm does to make up for a failure: psychological or material (S8).
 *
 * <p>Free text is personal: {@code toString} shows its length only.
 */
public sealed interface CompensationItem {

    /**
     * Whether it soothes rather than pays (心理补偿).
     *
     * @return true for an apology and a gesture, false for what is material (物质补偿)
     */
    default boolean isPsychological() {
        return this instanceof Apology || this instanceof Gesture;
    }

    /**
     * 道歉 – the firm says that it is sorry.
     *
     * @param words what is said, personal, 1 to {@value #MAX_WORDS} characters; may hold line feeds
     */
    record Apology(String words) implements CompensationItem {

        /** Characters allowed. */
        public static final int MAX_WORDS = 500;

        /**
         * Checks the words.
         *
         * @param words what is said
         * @throws NullPointerException if the words are null
         * @throws IllegalArgumentException if they are blank, too long, padded or hold half characters, or control
         *     characters other than line feeds and tabs; the message shows their length only
         */
        public Apology {
            Require.personalNote(words, "words", MAX_WORDS);
        }

        @Override
        public String toString() {
            return "Apology[" + Require.hidden(words) + "]";
        }
    }

    /**
     * 心意 – a sign of regard, such as a call from the manager or flowers in the room.
     *
     * @param what what is done, personal, 1 to {@value #MAX_LENGTH} characters
     */
    record Gesture(String what) implements CompensationItem {

        /** Characters allowed. */
        public static final int MAX_LENGTH = 200;

        /**
         * Checks the text.
         *
         * @param what what is done
         * @throws NullPointerException if the text is null
         * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters;
         *     the message masks it
         */
        public Gesture {
            Require.personalText(what, "what", MAX_LENGTH);
        }

        @Override
        public String toString() {
            return "Gesture[" + Require.hidden(what) + "]";
        }
    }

    /**
     * 退款 – money is given back.
     *
     * @param amount how much, above 0
     */
    record MoneyBack(Money amount) implements CompensationItem {

        /**
         * Checks the amount.
         *
         * @param amount how much
         * @throws NullPointerException if the amount is null
         * @throws IllegalArgumentException if the amount is not above 0 or does not fit in long minor units
         */
        public MoneyBack {
            requirePositive(amount);
        }
    }

    /**
     * 积分补偿 – points are credited.
     *
     * @param points how many, at least 1
     */
    record PointsGrant(long points) implements CompensationItem {

        /**
         * Checks the points.
         *
         * @param points how many
         * @throws IllegalArgumentException if there is less than 1
         */
        public PointsGrant {
            Require.that(points >= 1, "points", points, "must be at least 1");
        }
    }

    /**
     * 代金券 – a voucher for a later purchase.
     *
     * @param amount its worth, above 0
     * @param validTo the last day on which it can be used
     */
    record Voucher(Money amount, LocalDate validTo) implements CompensationItem {

        /**
         * Checks the components.
         *
         * @param amount its worth
         * @param validTo the last day on which it can be used
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the amount is not above 0 or does not fit in long minor units, or the
         *     date lies outside the years 1 to 9999
         */
        public Voucher {
            requirePositive(amount);
            Require.businessDate(validTo, "validTo");
        }
    }

    /**
     * 重做 – what failed is done again, such as another room, a repair or an exchange.
     *
     * @param what what is done again, personal, 1 to {@value #MAX_LENGTH} characters
     */
    record Redo(String what) implements CompensationItem {

        /** Characters allowed. */
        public static final int MAX_LENGTH = 200;

        /**
         * Checks the text.
         *
         * @param what what is done again
         * @throws NullPointerException if the text is null
         * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters;
         *     the message masks it
         */
        public Redo {
            Require.personalText(what, "what", MAX_LENGTH);
        }

        @Override
        public String toString() {
            return "Redo[" + Require.hidden(what) + "]";
        }
    }

    private static void requirePositive(Money amount) {
        Require.minorUnits(requireNonNull(amount, "amount"), "amount");
        Require.that(amount.isPositive(), "amount", amount, "must be above 0");
    }
}
