package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * 机会型终身价值 – what the purchases at opportunities still to come are worth, by the BG/BB model: {@code expected
 * purchases, discounted · amount · share earned}.
 *
 * <p>The next opportunity is one period away and discounted once. Unless said otherwise the horizon has no end, nothing is
 * discounted and all of the amount is earned. Example: with (1.204, .750, .657, 2.783), 10 % a year and gifts of USD 50,
 * the donor with x 2, t_x 4, n 6 is expected to give 1.6651 times, discounted, which is worth USD 83.25.
 */
public final class OpportunityValue {

    private final BgBb model;
    private final PaymentPlan plan;

    private OpportunityValue(BgBb model, PaymentPlan plan) {
        this.model = model;
        this.plan = plan;
    }

    /**
     * The value by a model and an amount.
     *
     * @param model how customers use opportunities
     * @param amount what a purchase brings, above 0
     * @return the value without end, without discount, all of the amount earned
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount is not above 0 or does not fit in long minor units
     */
    public static OpportunityValue of(BgBb model, Money amount) {
        return new OpportunityValue(requireNonNull(model, "model"), PaymentPlan.of(amount));
    }

    /**
     * The value with a discount rate.
     *
     * @param rate the rate from one opportunity to the next, such as {@code "0.1"}, 0 to 1e9
     * @return a new estimator
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the rate is no decimal number or out of its range
     */
    public OpportunityValue discounted(String rate) {
        return new OpportunityValue(model, plan.discounted(rate));
    }

    /**
     * The value of the share of the amount that is earned.
     *
     * @param share the share, such as {@code "0.3"}, 0 to 1
     * @return a new estimator
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is no decimal number or not from 0 to 1
     */
    public OpportunityValue margin(String share) {
        return new OpportunityValue(model, plan.margin(share));
    }

    /**
     * The value of the next opportunities only.
     *
     * @param opportunities how many, 0 to 1,000,000
     * @return a new estimator
     * @throws IllegalArgumentException if the number is out of its range
     */
    public OpportunityValue within(int opportunities) {
        return new OpportunityValue(model, plan.within(opportunities));
    }

    /**
     * The value of the next opportunities, dated by the calendar and discounted over their real days; the rate takes the
     * place of {@link #discounted}.
     *
     * @param lastOpportunity the day of the last opportunity seen
     * @param every the time from one to the next, such as {@code Period.ofMonths(1)}
     * @param opportunities how many, 0 to 10,000
     * @param rate the rate and the days that it is for
     * @return a new estimator
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an argument is out of its range, or the last date is after the year 9999
     */
    public OpportunityValue within(LocalDate lastOpportunity, Period every, int opportunities, DiscountRate rate) {
        return new OpportunityValue(model, plan.dated(lastOpportunity, every, opportunities, rate));
    }

    /**
     * The value of a customer.
     *
     * @param summary the customer's history
     * @return the value with its assumptions, or why there is none
     * @throws NullPointerException if the summary is null
     */
    public PaymentsValue estimate(OpportunitySummary summary) {
        requireNonNull(summary, "summary");
        return plan.value(payments(summary), "BG/BB", List.of());
    }

    private OptionalDouble payments(OpportunitySummary summary) {
        if (plan.dates().isPresent()) {
            return OptionalDouble.of(plan.dated(count -> model.expectedPurchases(summary, count), 1));
        }
        double rate = plan.plainRate();
        if (plan.periods().isPresent()) {
            return OptionalDouble.of(model.discountedResidualPurchases(
                    summary, rate, plan.periods().getAsInt()));
        }
        return rate == 0 ? undiscounted(summary) : OptionalDouble.of(model.discountedResidualPurchases(summary, rate));
    }

    /** All purchases to come of a living customer: {@code (α+x)/(α+β+n) · (δ+n)/(γ−1)}, finite above γ 1. */
    private OptionalDouble undiscounted(OpportunitySummary summary) {
        if (model.gamma() <= 1) {
            return OptionalDouble.empty();
        }
        double seen = summary.opportunities();
        double use = (model.alpha() + summary.x()) / (model.alpha() + model.beta() + seen);
        return OptionalDouble.of(
                model.probabilityAlive(summary) * use * ((model.delta() + seen) / (model.gamma() - 1)));
    }
}
