package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyUnit;

/**
 * 机会摘要聚合 – gathers {@link OpportunitySummaries} from purchases and refunds in any order, in parts that can be merged.
 *
 * <p>The result is that of {@link OpportunitySummaries#of(io.guanxi.crm.purchase.PurchaseLog, OpportunityCalendar,
 * SummaryRules)}. Immutable.
 */
public final class OpportunityAggregation extends PurchaseGathering<OpportunitySummaries> {

    private static final long serialVersionUID = 1L;

    /** The periods. */
    private final OpportunityCalendar calendar;

    /** Which purchase days count. */
    private final SummaryRules rules;

    private OpportunityAggregation(CurrencyUnit currency, OpportunityCalendar calendar, SummaryRules rules) {
        super(currency);
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
        return new OpportunityAggregation(currency, requireNonNull(calendar, "calendar"), SummaryRules.standard());
    }

    /**
     * The aggregation by other rules.
     *
     * @param summaryRules which purchase days count
     * @return a new aggregation
     * @throws NullPointerException if the rules are null
     */
    public OpportunityAggregation rules(SummaryRules summaryRules) {
        return new OpportunityAggregation(currency(), calendar, requireNonNull(summaryRules, "summaryRules"));
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
        return OpportunitySummaries.of(own(state, "state"), calendar, rules);
    }

    @Override
    public String toString() {
        return "OpportunityAggregation[" + calendar + ", " + rules + "]";
    }
}
