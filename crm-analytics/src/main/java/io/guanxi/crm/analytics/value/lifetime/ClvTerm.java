package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * 终身价值的一项 – one term of a lifetime value: a cash flow, weighed by survival and discounted (V3).
 *
 * <p>Example: the margin of 100 in period 2, booked at its start, with r .8 and d .1: survival .64, discount factor
 * .8264, present value 52.89.
 *
 * @param flow the amount, its time and the renewals it must survive
 * @param survival the share of customers left, 0 to 1
 * @param discountFactor {@code (1 + d)^−time}, above 0; above 1 if d is negative
 */
public record ClvTerm(CashFlow flow, BigDecimal survival, BigDecimal discountFactor) {

    /**
     * Checks the components.
     *
     * @param flow the amount, its time and the renewals it must survive
     * @param survival the share of customers left
     * @param discountFactor what one unit at that time is worth now
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the share is not from 0 to 1, or the factor is not above 0
     */
    public ClvTerm {
        requireNonNull(flow, "flow");
        Require.that(
                requireNonNull(survival, "survival").signum() >= 0 && survival.compareTo(BigDecimal.ONE) <= 0,
                "survival",
                survival,
                "must be from 0 to 1");
        Require.that(
                requireNonNull(discountFactor, "discountFactor").signum() > 0,
                "discountFactor",
                discountFactor,
                "must be above 0");
    }

    /** The term of a cash flow. */
    static ClvTerm of(CashFlow flow, Survival survival, Discounting discounting) {
        return new ClvTerm(flow, survival.after(flow.renewals()), discounting.factor(flow.time()));
    }

    /**
     * 现值 – {@code amount · survival · discountFactor}.
     *
     * @return the present value in units of the currency, to 50 digits; not rounded to minor units, so that the terms
     *     add up to the lifetime value
     */
    public BigDecimal presentValue() {
        return flow.amount().getAmount().multiply(survival, Exact.CONTEXT).multiply(discountFactor, Exact.CONTEXT);
    }
}
