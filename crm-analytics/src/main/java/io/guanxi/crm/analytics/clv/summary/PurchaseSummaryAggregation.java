package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyUnit;

/**
 * 购买摘要聚合 – gathers {@link PurchaseSummaries} from purchases and refunds in any order, in parts that can be merged.
 *
 * <p>The result is that of {@link PurchaseSummaries#of(io.guanxi.crm.purchase.PurchaseLog, LocalDate, ChronoUnit,
 * SummaryRules)} with customers in ascending order of their numbers. Purchases after the last observed day are not
 * looked at and counted, as are customers without an earlier one. Refunds of purchases that never came are ignored and
 * counted.
 *
 * <p>Columns of primitive values go in at once: {@code
 * aggregation.result(aggregation.addAll(aggregation.empty(), customers, days, cents, 0, rows))}. Immutable.
 */
public final class PurchaseSummaryAggregation extends PurchaseGathering<PurchaseSummaries> {

    private static final long serialVersionUID = 1L;

    /** The last day on which purchases were observed. */
    private final LocalDate lastObservedDay;

    /** The unit of time. */
    private final ChronoUnit unit;

    /** Which purchase days count. */
    private final SummaryRules rules;

    private PurchaseSummaryAggregation(
            CurrencyUnit currency, LocalDate lastObservedDay, ChronoUnit unit, SummaryRules rules) {
        super(currency);
        this.lastObservedDay = lastObservedDay;
        this.unit = unit;
        this.rules = rules;
    }

    /**
     * The aggregation by the standard rules.
     *
     * @param currency the currency of all amounts
     * @param lastObservedDay the last day on which purchases were observed, itself included
     * @param unit the unit of time, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the aggregation
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the unit has no fixed length or is shorter than a day, or the last observed
     *     day is not in the years 1 to 9999
     */
    public static PurchaseSummaryAggregation of(CurrencyUnit currency, LocalDate lastObservedDay, ChronoUnit unit) {
        requireNonNull(currency, "currency");
        Require.businessDate(lastObservedDay, "lastObservedDay");
        ModelBounds.requireUnit(unit);
        return new PurchaseSummaryAggregation(currency, lastObservedDay, unit, SummaryRules.standard());
    }

    /**
     * The aggregation by other rules.
     *
     * @param summaryRules which purchase days count
     * @return a new aggregation
     * @throws NullPointerException if the rules are null
     */
    public PurchaseSummaryAggregation rules(SummaryRules summaryRules) {
        return new PurchaseSummaryAggregation(
                currency(), lastObservedDay, unit, requireNonNull(summaryRules, "summaryRules"));
    }

    /**
     * The summaries of all that has been gathered, in ascending order of the customers' numbers.
     *
     * @param state what has been gathered
     * @return the summaries
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state is in another currency
     */
    @Override
    public PurchaseSummaries result(PurchaseDays state) {
        return PurchaseSummaries.of(own(state, "state"), lastObservedDay, unit, rules);
    }

    @Override
    public String toString() {
        return "PurchaseSummaryAggregation[to " + lastObservedDay + " in " + unit + ", " + rules + "]";
    }
}
