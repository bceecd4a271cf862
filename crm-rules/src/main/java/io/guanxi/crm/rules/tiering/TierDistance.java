package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 差距 – what a member lacks to keep a tier or to rise to one, and the last day for it: points or nights to retain and to
 * rise.
 *
 * <p>Example: 8 nights in 2025, platinum kept from 50: {@code 42 more nights by 2025-12-31 to keep platinum.}
 *
 * @param <K> the tiers
 * @param tier the tier to keep or to rise to
 * @param aim whether to keep or to rise
 * @param ways what is missing, each way by itself enough, the one with the fewest things first, at most {@value
 *     #MAX_WAYS}; none if nothing is missing
 * @param lastDay of what is missing: the last day on which it counts; else, to keep: the day through which the tier is
 *     safe by the facts so far; empty where there is no such day
 * @param policy the id of the policy
 * @param version its version, at least 1
 */
public record TierDistance<K extends Enum<K>>(
        K tier, Aim aim, List<Way> ways, Optional<LocalDate> lastDay, String policy, int version) {

    /** Ways that are given at most. */
    public static final int MAX_WAYS = 32;

    /**
     * Checks the components.
     *
     * @param tier the tier to keep or to rise to
     * @param aim whether to keep or to rise
     * @param ways what is missing, copied
     * @param lastDay the last day on which it counts
     * @param policy the id of the policy
     * @param version its version
     * @throws NullPointerException if a component or a way is null
     * @throws IllegalArgumentException if the version is below 1
     */
    public TierDistance {
        requireNonNull(tier, "tier");
        requireNonNull(aim, "aim");
        ways = Require.list(ways, "ways");
        requireNonNull(lastDay, "lastDay");
        requireNonNull(policy, "policy");
        Require.that(version >= 1, "version", version, "must be at least 1");
    }

    /** 目的 – what the distance is measured for. */
    public enum Aim implements Bilingual {
        /** 保级 – to keep the tier. */
        RETAIN("保级", "to keep"),
        /** 晋级 – to rise to the tier. */
        RISE("晋级", "to rise to");

        private final Term term;

        Aim(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /**
     * 缺口 – one thing that is missing.
     *
     * @param reading the value against its bound, with the shortfall where the value has one
     * @param asked what is asked for, in words
     */
    public record Shortfall(Reading reading, Term asked) {

        /**
         * Checks the components.
         *
         * @param reading the value against its bound
         * @param asked what is asked for
         * @throws NullPointerException if a component is null
         */
        public Shortfall {
            requireNonNull(reading, "reading");
            requireNonNull(asked, "asked");
        }

        /**
         * The shortfall as a reason.
         *
         * @return the reason, such as {@code 42 more nights}
         */
        public Reason reason() {
            return TierWays.reason(this);
        }
    }

    /**
     * 途径 – things that are missing, all of them.
     *
     * @param shortfalls the things, at least one
     */
    public record Way(List<Shortfall> shortfalls) {

        /**
         * Checks the components.
         *
         * @param shortfalls the things, copied
         * @throws NullPointerException if the list or an element is null
         * @throws IllegalArgumentException if there is none
         */
        public Way {
            shortfalls = Require.list(shortfalls, "shortfalls");
            Require.that(!shortfalls.isEmpty(), "shortfalls", shortfalls, "must not be empty");
        }

        /**
         * The way in words.
         *
         * @param locale the reader's locale; Chinese locales get Chinese, all others English
         * @return the text, such as {@code 2 more orders and 1,250.00 more spend}
         */
        public String text(Locale locale) {
            return shortfalls.stream()
                    .map(shortfall -> shortfall.reason().text(locale))
                    .collect(Collectors.joining(Language.of(locale) == Language.CHINESE ? "并且" : " and "));
        }
    }

    /**
     * Whether nothing is missing.
     *
     * @return true if the facts so far suffice
     */
    public boolean isMet() {
        return ways.isEmpty();
    }

    /**
     * The distance as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        Object name = TierWords.of(tier);
        if (isMet()) {
            return lastDay.isPresent()
                    ? Reason.of(TierPolicyReason.NOTHING_MISSING_THROUGH, aim, name, lastDay.get())
                    : Reason.of(TierPolicyReason.NOTHING_MISSING, aim, name);
        }
        Term missing = new Term(words(Locale.CHINESE, "，或者"), words(Locale.ENGLISH, ", or "));
        return lastDay.isPresent()
                ? Reason.of(TierPolicyReason.MISSING_BY, aim, name, missing, lastDay.get())
                : Reason.of(TierPolicyReason.MISSING, aim, name, missing);
    }

    /**
     * The distance in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String text(Locale locale) {
        return reason().text(locale);
    }

    private String words(Locale locale, String or) {
        return ways.stream().map(way -> way.text(locale)).collect(Collectors.joining(or));
    }
}
