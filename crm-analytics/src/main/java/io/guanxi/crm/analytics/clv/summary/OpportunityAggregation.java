package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * 机会摘要聚合 – gathers {@link OpportunitySummaries} from purchases and refunds in any order, in parts that can be merged.
 *
 * <p>The result is that of {@link OpportunitySummaries#of(io.guanxi.crm.purchase.PurchaseLog, OpportunityCalendar,
 * SummaryRules)}. The state is the same as that of a {@link PurchaseSummaryAggregation} in the same currency: what the one
 * has gathered, the other may tell the result of. Immutable.
 */
public final class OpportunityAggregation implements Aggregation<PurchaseFact, PurchaseDays, OpportunitySummaries> {

    private static final long serialVersionUID = 1L;

    /** What is common to all aggregations of purchases. */
    private final PurchaseGathering gathering;

    /** The periods. */
    private final OpportunityCalendar calendar;

    /** Which purchase days count. */
    private final SummaryRules rules;

    private OpportunityAggregation(PurchaseGathering gathering, OpportunityCalendar calendar, SummaryRules rules) {
        this.gathering = gathering;
        this.calendar = calendar;
        this.rules = rules;
    }

    /**
     * The aggregation by the standard rules.
     *
     * @param currency the currency of all amounts
     * @param calendar the periods, each an opportunity
     * @return the aggregation
     * @throws NullPointerException if an argument is null
     */
    public static OpportunityAggregation of(CurrencyUnit currency, OpportunityCalendar calendar) {
        return new OpportunityAggregation(
                new PurchaseGathering(requireNonNull(currency, "currency")),
                requireNonNull(calendar, "calendar"),
                SummaryRules.standard());
    }

    /**
     * The aggregation by other rules.
     *
     * @param summaryRules which purchase days count
     * @return a new aggregation
     * @throws NullPointerException if the rules are null
     */
    public OpportunityAggregation rules(SummaryRules summaryRules) {
        return new OpportunityAggregation(gathering, calendar, requireNonNull(summaryRules, "summaryRules"));
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
     * The summaries of all that has been gathered.
     *
     * @param state what has been gathered
     * @return the summaries
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state is in another currency
     */
    @Override
    public OpportunitySummaries result(PurchaseDays state) {
        return OpportunitySummaries.of(gathering.own(state, "state"), calendar, rules);
    }

    @Override
    public String toString() {
        return "OpportunityAggregation[" + calendar + ", " + rules + "]";
    }
}
