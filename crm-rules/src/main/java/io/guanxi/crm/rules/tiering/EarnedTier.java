package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 已达成的等级 – the tier that a member has earned by facts, and what is under way on it; grants stand beside it.
 *
 * @param <K> the tiers
 * @param tier the tier
 * @param since the day on which it was entered
 * @param validThrough the last day through which the tier is safe by the facts known so far: the day before the next
 *     review that could end it; empty at the floor and where no date is set
 * @param pendingSince the day on which a demotion became pending: a review found the keep condition not met, or unknown,
 *     and minimum stay, grace or the missing facts hold the tier; empty if none is pending
 * @param rising a higher tier that is being confirmed; empty if none is
 */
public record EarnedTier<K extends Enum<K>>(
        K tier,
        LocalDate since,
        Optional<LocalDate> validThrough,
        Optional<LocalDate> pendingSince,
        Optional<Rising<K>> rising) {

    /**
     * Checks the components.
     *
     * @param tier the tier
     * @param since the day on which it was entered
     * @param validThrough the last day through which the tier is safe
     * @param pendingSince the day on which a demotion became pending
     * @param rising a higher tier that is being confirmed
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if {@code since} does not lie in the years 1 to 9999, another day lies before it,
     *     or the tier being confirmed is not higher
     */
    public EarnedTier {
        requireNonNull(tier, "tier");
        Require.businessDate(since, "since");
        notBefore(since, requireNonNull(validThrough, "validThrough"), "validThrough");
        notBefore(since, requireNonNull(pendingSince, "pendingSince"), "pendingSince");
        if (requireNonNull(rising, "rising").isPresent()) {
            K higher = rising.get().tier();
            Require.that(higher.compareTo(tier) > 0, "rising", higher, "must be higher than " + tier);
        }
    }

    /**
     * 待确认的晋级 – a higher tier whose enter condition is met, but not yet often or long enough.
     *
     * @param <K> the tiers
     * @param tier the highest tier whose condition was met at every assessment of the run
     * @param since the day of the first assessment of the run
     * @param assessments how many assessments, each on a day of its own, found it; at least 1
     */
    public record Rising<K extends Enum<K>>(K tier, LocalDate since, int assessments) {

        /**
         * Checks the components.
         *
         * @param tier the tier
         * @param since the day of the first assessment
         * @param assessments how many assessments found it
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the day does not lie in the years 1 to 9999, or the number is below 1
         */
        public Rising {
            requireNonNull(tier, "tier");
            Require.businessDate(since, "since");
            Require.that(assessments >= 1, "assessments", assessments, "must be at least 1");
        }
    }

    /** A tier that was just entered, with nothing under way. */
    static <K extends Enum<K>> EarnedTier<K> entered(K tier, LocalDate since) {
        return new EarnedTier<>(tier, since, Optional.empty(), Optional.empty(), Optional.empty());
    }

    EarnedTier<K> withValidThrough(Optional<LocalDate> day) {
        return validThrough.equals(day) ? this : new EarnedTier<>(tier, since, day, pendingSince, rising);
    }

    EarnedTier<K> withPendingSince(Optional<LocalDate> day) {
        return pendingSince.equals(day) ? this : new EarnedTier<>(tier, since, validThrough, day, rising);
    }

    EarnedTier<K> withRising(Optional<Rising<K>> run) {
        return rising.equals(run) ? this : new EarnedTier<>(tier, since, validThrough, pendingSince, run);
    }

    private static void notBefore(LocalDate since, Optional<LocalDate> day, String field) {
        if (day.isPresent() && day.get().isBefore(since)) {
            throw Require.refusal(field, day.get(), "must not lie before since " + since);
        }
    }
}
