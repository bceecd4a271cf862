package io.guanxi.crm.analytics.growth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 更多·更久·更深 – whether the customers became more, stay longer and buy deeper, between two windows (F7).
 *
 * <p>All customers of a window are compared with all of the other, and beside that those who stayed with themselves:
 * newcomers shorten the mean tenure and thin the mean depth although nothing got worse. Example: of three customers one
 * was lost, and one came: products per customer 1.33 → 2.00, of the two who stayed 1.50 → 2.50. Source: the course's
 * scheme 更多-更久-更深; Reichheld &amp; Sasser 1990.
 *
 * @param base 更多: how the number of customers changed
 * @param before all customers of the earlier window
 * @param after all customers of the later window
 * @param stayedBefore the customers of both windows, in the earlier
 * @param stayedAfter the same customers in the later
 */
public record Growth(
        CustomerBaseChange base,
        DepthTotals before,
        DepthTotals after,
        DepthTotals stayedBefore,
        DepthTotals stayedAfter) {

    /**
     * Checks that the parts fit together.
     *
     * @param base how the number of customers changed
     * @param before all customers of the earlier window
     * @param after all customers of the later window
     * @param stayedBefore the customers of both windows, in the earlier
     * @param stayedAfter the same customers in the later
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the numbers of customers contradict each other, or the currencies differ
     */
    public Growth {
        requireCustomers(before, requireNonNull(base, "base").atStart(), "before");
        requireCustomers(after, base.atEnd(), "after");
        requireCustomers(stayedBefore, base.atStart() - base.lost(), "stayedBefore");
        requireCustomers(stayedAfter, base.atStart() - base.lost(), "stayedAfter");
        for (DepthTotals totals : List.of(after, stayedBefore, stayedAfter)) {
            Require.that(
                    totals.margin().isSameCurrency(before.margin()),
                    "margin",
                    totals.margin(),
                    "must be in the currency of before");
        }
    }

    private static void requireCustomers(DepthTotals totals, long customers, String field) {
        Require.that(
                requireNonNull(totals, field).customers() == customers,
                field,
                totals.customers(),
                "must hold " + customers + " customers");
    }

    /**
     * A measure over all customers of each window.
     *
     * @param measure what to compare
     * @return the figures of both windows
     * @throws NullPointerException if the measure is null
     */
    public GrowthChange change(GrowthMeasure measure) {
        requireNonNull(measure, "measure");
        return new GrowthChange(measure, before.figure(measure), after.figure(measure));
    }

    /**
     * A measure over those who stayed, the same customers in both windows.
     *
     * @param measure what to compare
     * @return the figures of both windows
     * @throws NullPointerException if the measure is null
     */
    public GrowthChange changeOfStayed(GrowthMeasure measure) {
        requireNonNull(measure, "measure");
        return new GrowthChange(measure, stayedBefore.figure(measure), stayedAfter.figure(measure));
    }

    /**
     * The terms of the three dimensions and what they assume.
     *
     * @return the customers, each measure over all and over those who stayed, then the assumptions
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                GrowthReason.BASE,
                base.atStart(),
                base.newInExistingSegments(),
                base.newInNewSegments(),
                base.wonBack(),
                base.lost(),
                base.atEnd()));
        for (GrowthMeasure measure : GrowthMeasure.values()) {
            reasons.add(reason(change(measure), GrowthReason.CHANGE));
            if (measure.dimension() != GrowthDimension.MORE) {
                reasons.add(reason(changeOfStayed(measure), GrowthReason.CHANGE_OF_STAYED));
            }
        }
        reasons.add(Reason.of(
                GrowthReason.WALLETS_KNOWN,
                before.wallets().customers(),
                before.customers(),
                after.wallets().customers(),
                after.customers()));
        reasons.add(Reason.of(GrowthReason.NEWCOMERS));
        reasons.add(Reason.of(
                GrowthReason.ROUNDING, before.margin().getCurrencyUnit().getCode()));
        return List.copyOf(reasons);
    }

    private static Reason reason(GrowthChange change, GrowthReason known) {
        GrowthDimension dimension = change.measure().dimension();
        return change.change()
                .map(difference -> Reason.of(
                        known,
                        dimension,
                        change.measure(),
                        change.before().orElseThrow(),
                        change.after().orElseThrow(),
                        difference))
                .orElseGet(() -> Reason.of(GrowthReason.UNDEFINED, dimension, change.measure()));
    }

    /**
     * The terms and assumptions in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
