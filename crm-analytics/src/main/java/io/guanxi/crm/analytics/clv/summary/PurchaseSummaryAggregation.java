package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
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
 * <p>Columns of primitive values go in through {@code addAll}, which allocates nothing but room for growing: {@code
 * aggregation.result(aggregation.addAll(aggregation.empty(), customers, days, cents, 0, rows))}. Immutable.
 */
public final class PurchaseSummaryAggregation implements Aggregation<PurchaseFact, PurchaseDays, PurchaseSummaries> {

    private static final long serialVersionUID = 1L;

    /** What is common to all aggregations of purchases. */
    private final PurchaseGathering gathering;

    /** The last day on which purchases were observed. */
    private final LocalDate lastObservedDay;

    /** The unit of time. */
    private final ChronoUnit unit;

    /** Which purchase days count. */
    private final SummaryRules rules;

    private PurchaseSummaryAggregation(
            PurchaseGathering gathering, LocalDate lastObservedDay, ChronoUnit unit, SummaryRules rules) {
        this.gathering = gathering;
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
        PurchaseGathering gathering = new PurchaseGathering(requireNonNull(currency, "currency"));
        Require.businessDate(lastObservedDay, "lastObservedDay");
        PurchaseSummaries.requireFixedLength(unit);
        return new PurchaseSummaryAggregation(gathering, lastObservedDay, unit, SummaryRules.standard());
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
                gathering, lastObservedDay, unit, requireNonNull(summaryRules, "summaryRules"));
    }

    @Override
    public PurchaseDays empty() {
        return gathering.empty();
    }

    /**
     * Takes in one purchase or refund.
     *
     * @param state what has been gathered, which is changed
     * @param fact the purchase or refund
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount or the state is in another currency
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units
     */
    @Override
    public PurchaseDays add(PurchaseDays state, PurchaseFact fact) {
        return gathering.add(state, fact);
    }

    /**
     * Takes in rows of columns, each row one purchase.
     *
     * @param state what has been gathered, which is changed
     * @param customer the numbers of the customers
     * @param day the days as epoch days, {@link LocalDate#toEpochDay}, in the years 1 to 9999
     * @param minorUnits the amounts in the minor unit of the currency, 0 or more
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if a column does not hold the rows
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, an amount is negative, or the state is in
     *     another currency; the state is as it was
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units; the state is
     *     as it was
     */
    public PurchaseDays addAll(PurchaseDays state, long[] customer, int[] day, long[] minorUnits, int from, int to) {
        return gathering.addAll(state, customer, day, minorUnits, from, to);
    }

    /**
     * Takes in rows of columns, each row one refund.
     *
     * @param state what has been gathered, which is changed
     * @param customer the numbers of the customers
     * @param purchaseDay the days of the purchases as epoch days, in the years 1 to 9999
     * @param refundDay the days of the refunds as epoch days, not before the purchase
     * @param minorUnits the amounts in the minor unit of the currency, above 0
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if a column does not hold the rows
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, a refund is before its purchase, an
     *     amount is not above 0, or the state is in another currency; the state is as it was
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units; the state is
     *     as it was
     */
    public PurchaseDays addRefunds(
            PurchaseDays state,
            long[] customer,
            int[] purchaseDay,
            int[] refundDay,
            long[] minorUnits,
            int from,
            int to) {
        return gathering.addRefunds(state, customer, purchaseDay, refundDay, minorUnits, from, to);
    }

    /**
     * Joins what two parts have gathered.
     *
     * @param left the one part, which is changed
     * @param right the other part
     * @return the left part
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is in another currency, or both are the same object
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units
     */
    @Override
    public PurchaseDays merge(PurchaseDays left, PurchaseDays right) {
        return gathering.merge(left, right);
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
        return PurchaseSummaries.of(gathering.own(state, "state"), lastObservedDay, unit, rules);
    }

    @Override
    public String toString() {
        return "PurchaseSummaryAggregation[to " + lastObservedDay + " in " + unit + ", " + rules + "]";
    }
}
