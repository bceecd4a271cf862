package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 降级规则 – when a tier that is no longer kept is lost, how far the fall goes, and how long it is put off.
 *
 * <p>Example: {@code Downgrade.atPeriodEnd().maxSteps(1).grace(Period.ofMonths(3))}: reviewed on the first day of each
 * period, one tier down at most, and not before three months later.
 *
 * @param timing when the keep condition is judged
 * @param steps how many tiers a demotion goes down at most, at least 1; empty if it goes down to the tier qualified for
 * @param delay the grace: from the day on which the keep condition was found not met until the demotion; empty for none
 * @param promised whether a tier is held through the end of the period that follows the one which earned it, even if
 *     the facts of that one shrink afterwards, as by a refund
 */
public record Downgrade(Timing timing, OptionalInt steps, Optional<Period> delay, boolean promised) {

    /**
     * Checks the components.
     *
     * @param timing when the keep condition is judged
     * @param steps how many tiers at most
     * @param delay the grace
     * @param promised whether a tier is held through the end of the next period
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the steps are below 1, the grace is not positive, or something is set that the
     *     timing has no use for
     */
    public Downgrade {
        requireNonNull(timing, "timing");
        if (requireNonNull(steps, "maxSteps").isPresent()) {
            Require.that(steps.getAsInt() >= 1, "maxSteps", steps.getAsInt(), "must be at least 1");
        }
        if (requireNonNull(delay, "grace").isPresent()) {
            Require.positive(delay.get(), "grace");
        }
        Require.that(
                timing != Timing.NEVER || (steps.isEmpty() && delay.isEmpty()),
                "timing",
                timing,
                "must not be that of a downgrade with steps or grace");
        Require.that(
                timing == Timing.PERIOD_END || !promised,
                "timing",
                timing,
                "must be PERIOD_END where a tier is valid through the end of the next period");
    }

    /** 降级时点 – when the keep condition is judged. */
    public enum Timing implements Bilingual {
        /** 从不 – never: a tier once earned stays. */
        NEVER("从不", "never"),
        /** 即时 – at every assessment. */
        IMMEDIATE("即时", "at every assessment"),
        /** 等级周年 – on each anniversary of the day on which the tier was entered. */
        TIER_ANNIVERSARY("等级周年", "on the tier anniversary"),
        /** 期末 – on the first day after each qualifying period. */
        PERIOD_END("期末", "after the end of each period");

        private final Term term;

        Timing(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /**
     * A tier once earned is never lost.
     *
     * @return the rule
     */
    public static Downgrade never() {
        return of(Timing.NEVER);
    }

    /**
     * A tier is lost as soon as an assessment finds that it is not kept.
     *
     * @return the rule, to the tier qualified for and without grace
     */
    public static Downgrade immediate() {
        return of(Timing.IMMEDIATE);
    }

    /**
     * A tier is reviewed on each anniversary of the day on which it was entered; of 29 February, on 28 February in years
     * that lack it.
     *
     * @return the rule, to the tier qualified for and without grace
     */
    public static Downgrade atTierAnniversary() {
        return of(Timing.TIER_ANNIVERSARY);
    }

    /**
     * A tier is reviewed on the first day after each qualifying period, by the facts of the period just completed. So a
     * tier earned in one period is held through the end of the next one.
     *
     * @return the rule, to the tier qualified for and without grace
     */
    public static Downgrade atPeriodEnd() {
        return of(Timing.PERIOD_END);
    }

    /**
     * The same rule with a soft landing.
     *
     * @param most how many tiers a demotion goes down at most; it stops earlier at the tier qualified for
     * @return the rule
     * @throws IllegalArgumentException if the number is below 1, or the rule never demotes
     */
    public Downgrade maxSteps(int most) {
        return new Downgrade(timing, OptionalInt.of(most), delay, promised);
    }

    /**
     * The same rule without a limit of steps: down to the tier qualified for.
     *
     * @return the rule
     */
    public Downgrade toQualified() {
        return new Downgrade(timing, OptionalInt.empty(), delay, promised);
    }

    /**
     * The same rule with a grace: the demotion takes place so long after the day on which the keep condition was found
     * not met, unless it is met by then.
     *
     * @param length the grace
     * @return the rule
     * @throws NullPointerException if the grace is null
     * @throws IllegalArgumentException if the grace is not positive, or the rule never demotes
     */
    public Downgrade grace(Period length) {
        return new Downgrade(timing, steps, Optional.of(length), promised);
    }

    /**
     * The same rule with a promise: a tier is held through the end of the period that follows the one which earned it,
     * even if the facts of that one shrink afterwards. Without the promise the review goes by the facts alone, so that a
     * stay which is booked, counted and then refunded earns nothing.
     *
     * @return the rule
     * @throws IllegalArgumentException if the rule is not one of period ends
     */
    public Downgrade validThroughNextPeriod() {
        return new Downgrade(timing, steps, delay, true);
    }

    private static Downgrade of(Timing timing) {
        return new Downgrade(timing, OptionalInt.empty(), Optional.empty(), false);
    }
}
