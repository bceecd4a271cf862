package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.service.CompensationItem.Apology;
import io.guanxi.crm.service.CompensationItem.Gesture;
import io.guanxi.crm.service.CompensationItem.MoneyBack;
import io.guanxi.crm.service.CompensationItem.PointsGrant;
import io.guanxi.crm.service.CompensationItem.Redo;
import io.guanxi.crm.service.CompensationItem.Voucher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompensationTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static MoneyBack moneyBack(String amount) {
        return new MoneyBack(Money.parse(amount));
    }

    @Nested
    class Items {

        @Test
        void sootheOrPay() {
            List<CompensationItem> soothing = List.of(new Apology("sorry"), new Gesture("flowers"));
            List<CompensationItem> paying = List.of(
                    moneyBack("CNY 0.01"),
                    new PointsGrant(1),
                    new Voucher(Money.parse("CNY 100.00"), NEW_YEAR),
                    new Redo("another room"));

            assertThat(soothing).allMatch(CompensationItem::isPsychological);
            assertThat(paying).noneMatch(CompensationItem::isPsychological);
        }

        @Test
        void hideTheirWordsInLogs() {
            assertThat(Compensation.of(
                            new Apology("sorry, Mrs Lin"), new Gesture("flowers in 812"), new Redo("room 813")))
                    .hasToString("Compensation[items=[Apology[*** (14 characters)], Gesture[*** (14 characters)],"
                            + " Redo[*** (8 characters)]]]");
        }

        @Test
        void takeTheLongestWords() {
            assertThat(new Apology("歉".repeat(500)).words()).hasSize(500);
            assertThat(new Gesture("花".repeat(200)).what()).hasSize(200);
            assertThat(new Redo("换".repeat(200)).what()).hasSize(200);
        }

        @Test
        void refuseLongerWordsWithoutShowingThem() {
            assertThatThrownBy(() -> new Apology("歉".repeat(501)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("words must have at most 500 characters")
                    .hasMessageNotContaining("歉歉");
            assertThatThrownBy(() -> new Gesture("花".repeat(201)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("what must have at most 200 characters")
                    .hasMessageNotContaining("花花");
            assertThatThrownBy(() -> new Redo("换".repeat(201)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("what must have at most 200 characters");
        }

        @Test
        void mayApologiseInALetterOfSeveralLines() {
            assertThat(new Apology("Dear Mrs Lin,\nwe are sorry.").words()).contains("\n");
            assertThatThrownBy(() -> new Gesture("flowers\nchocolate"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("what must not contain control characters");
        }

        @ParameterizedTest
        @ValueSource(strings = {"CNY 0.00", "CNY -0.01"})
        void giveMoreThanNothing(String amount) {
            assertThatThrownBy(() -> moneyBack(amount))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be above 0, but was " + amount);
            assertThatThrownBy(() -> new Voucher(Money.parse(amount), NEW_YEAR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be above 0, but was " + amount);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, Long.MIN_VALUE})
        void grantAPointAtLeast(long points) {
            assertThatThrownBy(() -> new PointsGrant(points))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("points must be at least 1, but was " + points);
        }

        @Test
        void endOnABusinessDate() {
            assertThatThrownBy(() -> new Voucher(Money.parse("CNY 1.00"), LocalDate.of(10_000, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("validTo must lie in the years 1 to 9999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsMissing() {
            assertThatNullPointerException().isThrownBy(() -> new Apology(null)).withMessage("words");
            assertThatNullPointerException().isThrownBy(() -> new Gesture(null)).withMessage("what");
            assertThatNullPointerException().isThrownBy(() -> new Redo(null)).withMessage("what");
            assertThatNullPointerException()
                    .isThrownBy(() -> new MoneyBack(null))
                    .withMessage("amount");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Voucher(null, NEW_YEAR))
                    .withMessage("amount");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Voucher(Money.parse("CNY 1.00"), null))
                    .withMessage("validTo");
        }
    }

    @Nested
    class ACompensation {

        /** The hotel of section 4.1: apology, money and points. */
        private final Compensation overbooked =
                Compensation.of(new Apology("sorry"), moneyBack("CNY 480.00"), new PointsGrant(1_000));

        @Test
        void addsUpTheMoneyGivenBack() {
            assertThat(overbooked.money()).contains(Money.parse("CNY 480.00"));
            assertThat(Compensation.of(moneyBack("CNY 480.00"), moneyBack("CNY 19.99"))
                            .money())
                    .contains(Money.parse("CNY 499.99"));
        }

        @Test
        void hasNoMoneyRatherThanZero() {
            assertThat(Compensation.of(new Voucher(Money.parse("CNY 100.00"), NEW_YEAR))
                            .money())
                    .isEmpty();
        }

        @Test
        void soothesAndPaysAtOnce() {
            assertThat(overbooked.hasApology()).isTrue();
            assertThat(overbooked.hasPsychological()).isTrue();
            assertThat(overbooked.hasMaterial()).isTrue();
        }

        @Test
        void tellsAGestureFromAnApology() {
            Compensation flowers = Compensation.of(new Gesture("flowers"));

            assertThat(flowers.hasApology()).isFalse();
            assertThat(flowers.hasPsychological()).isTrue();
            assertThat(flowers.hasMaterial()).isFalse();
            assertThat(Compensation.of(new PointsGrant(1)).hasPsychological()).isFalse();
        }

        @Test
        void isNeverEmpty() {
            assertThatThrownBy(Compensation::of)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("items must not be empty, but was []");
        }

        @Test
        void paysInOneCurrency() {
            assertThatThrownBy(() -> Compensation.of(moneyBack("CNY 1.00"), moneyBack("USD 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("items must give money back in one currency, but was USD 1.00");
        }

        @Test
        void refusesMoreThanTheColumnsHold() {
            MoneyBack most = new MoneyBack(Money.ofMinor(CurrencyUnit.of("CNY"), Long.MAX_VALUE));

            assertThatThrownBy(() -> Compensation.of(most, moneyBack("CNY 0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("money must fit in long minor units");
        }

        @Test
        void copiesItsItems() {
            List<CompensationItem> items = new ArrayList<>(List.of(new Apology("sorry")));
            Compensation compensation = new Compensation(items);
            items.clear();

            assertThat(compensation.items()).hasSize(1);
            assertThatThrownBy(() -> compensation.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new Compensation(null))
                    .withMessage("items");
            assertThatNullPointerException()
                    .isThrownBy(() -> Compensation.of(new Apology("sorry"), null))
                    .withMessage("items[1]");
        }
    }
}
