package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 稳定期条件 – when formation turns into stability (L3): tenure, activity in the recent windows, a steady volume that does
 * not fall, and what ties both sides.
 *
 * @param tenure how long the present episode of the relationship must have lasted: months and years, or days only
 * @param activity in how many of the recent windows purchases are asked for
 * @param steadiness how much the volumes may vary; empty if any variation will do
 * @param bonds what else is asked for
 */
public record StabilityRule(Period tenure, ActivityRule activity, Optional<SteadinessRule> steadiness, BondRule bonds) {

    /**
     * Checks the thresholds.
     *
     * @param tenure how long the episode must have lasted
     * @param activity in how many of the recent windows purchases are asked for
     * @param steadiness how much the volumes may vary
     * @param bonds what else is asked for
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the tenure is not positive, or mixes months and days
     */
    public StabilityRule {
        Require.positive(tenure, "tenure");
        Require.that(
                tenure.get(ChronoUnit.DAYS) == 0 || tenure.toTotalMonths() == 0,
                "tenure",
                tenure,
                "must be in months and years, or in days, not both");
        requireNonNull(activity, "activity");
        requireNonNull(steadiness, "steadiness");
        requireNonNull(bonds, "bonds");
    }

    /**
     * The rule with one series of windows for activity and variation, and no further bonds.
     *
     * @param tenure how long the episode must have lasted
     * @param windows the windows, at least 2
     * @param active in how many of them a purchase is asked for
     * @param variation the largest coefficient of variation of the volumes
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public static StabilityRule of(Period tenure, WindowSeries windows, int active, BigDecimal variation) {
        return new StabilityRule(
                tenure,
                new ActivityRule(windows, active, 1),
                Optional.of(new SteadinessRule(windows, variation)),
                BondRule.NONE);
    }

    /**
     * The rule with other bonds.
     *
     * @param rule what else is asked for
     * @return a copy
     * @throws NullPointerException if the rule is null
     */
    public StabilityRule withBonds(BondRule rule) {
        return new StabilityRule(tenure, activity, steadiness, rule);
    }

    /** Whether the tenure counts months, else days. */
    boolean isInMonths() {
        return tenure.toTotalMonths() > 0;
    }

    /** The tenure in its unit. */
    int tenureInUnits() {
        return Math.toIntExact(isInMonths() ? tenure.toTotalMonths() : tenure.get(ChronoUnit.DAYS));
    }

    /** Whether the windows of activity serve for the variation as well. */
    boolean hasOneSeries() {
        return steadiness.isPresent() && steadiness.get().windows().equals(activity.windows());
    }
}
