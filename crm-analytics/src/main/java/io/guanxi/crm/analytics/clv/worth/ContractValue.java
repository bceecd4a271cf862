package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * 合同型终身价值 – what the renewals of a contract still to come are worth, by the shifted beta-geometric model: {@code
 * expected payments, discounted · payment · share earned}.
 *
 * <p>The value is taken just before a payment, which is not discounted. Unless said otherwise the horizon has
 * no end, nothing is discounted and all of the payment is earned. Example: with (.704, 1.182), 10 % a year and a payment of
 * USD 100, a new customer who pays now is worth USD 369.51.
 */
public final class ContractValue {

    private final ShiftedBetaGeometric model;
    private final PaymentPlan plan;

    private ContractValue(ShiftedBetaGeometric model, PaymentPlan plan) {
        this.model = model;
        this.plan = plan;
    }

    /**
     * The value by a model and a payment.
     *
     * @param model how customers renew
     * @param payment what each contract period brings, above 0
     * @return the value without end, without discount, all of the payment earned
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the payment is not above 0 or does not fit in long minor units
     */
    public static ContractValue of(ShiftedBetaGeometric model, Money payment) {
        return new ContractValue(requireNonNull(model, "model"), PaymentPlan.of(payment));
    }

    /**
     * The value with a discount rate.
     *
     * @param rate the rate of a contract period, such as {@code "0.1"}, 0 to 1e9
     * @return a new estimator
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the rate is no decimal number or out of its range
     */
    public ContractValue discounted(String rate) {
        return new ContractValue(model, plan.discounted(rate));
    }

    /**
     * The value of the share of the payment that is earned.
     *
     * @param share the share, such as {@code "0.3"}, 0 to 1
     * @return a new estimator
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is no decimal number or not from 0 to 1
     */
    public ContractValue margin(String share) {
        return new ContractValue(model, plan.margin(share));
    }

    /**
     * The value of the next payments only.
     *
     * @param payments how many at most, 0 to 1,000,000
     * @return a new estimator
     * @throws IllegalArgumentException if the number is out of its range
     */
    public ContractValue within(int payments) {
        return new ContractValue(model, plan.within(payments));
    }

    /**
     * The value of the next payments, dated by the calendar and discounted over their real days; the rate takes the place
     * of {@link #discounted}.
     *
     * @param next the day of the first of them, from which the others are counted
     * @param every the length of a contract period, such as {@code Period.ofMonths(1)}
     * @param payments how many at most, 0 to 10,000
     * @param rate the rate and the days that it is for
     * @return a new estimator
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an argument is out of its range, or the last date is after the year 9999
     */
    public ContractValue within(LocalDate next, Period every, int payments, DiscountRate rate) {
        return new ContractValue(model, plan.dated(next, every, payments, rate));
    }

    /**
     * The value of a new customer, whose first payment is made now and counts, undiscounted.
     *
     * @return the value with its assumptions, or why there is none
     */
    public PaymentsValue ofNewCustomer() {
        return value(newCustomer(), WorthReason.FIRST_PAYMENT_NOW);
    }

    /**
     * The value of a customer just before a renewal, which is not discounted if it is made.
     *
     * @param renewal the number of the renewal to come, 1 to 1,000,000: the customer has made {@code renewal − 1}
     * @return the value with its assumptions, or why there is none
     * @throws IllegalArgumentException if the renewal is out of its range
     */
    public PaymentsValue beforeRenewal(int renewal) {
        return value(renewing(renewal), WorthReason.FIRST_RENEWAL_NOW);
    }

    private PaymentsValue value(OptionalDouble payments, WorthReason first) {
        return plan.value(payments, "sBG", List.of(Reason.of(first)));
    }

    private OptionalDouble newCustomer() {
        if (plan.dates().isPresent()) {
            return OptionalDouble.of(plan.dated(count -> 1 + model.discountedResidualLifetime(1, 0, count - 1), 0));
        }
        double rate = plan.plainRate();
        if (plan.periods().isPresent()) {
            int later = plan.periods().getAsInt() - 1;
            return OptionalDouble.of(later < 0 ? 0 : 1 + model.discountedResidualLifetime(1, rate, later) / (1 + rate));
        }
        return rate == 0 ? model.expectedLifetime() : OptionalDouble.of(model.discountedLifetime(rate));
    }

    private OptionalDouble renewing(int renewal) {
        if (plan.dates().isPresent()) {
            return OptionalDouble.of(plan.dated(count -> model.discountedResidualLifetime(renewal, 0, count), 0));
        }
        double rate = plan.plainRate();
        if (plan.periods().isPresent()) {
            return OptionalDouble.of(model.discountedResidualLifetime(
                    renewal, rate, plan.periods().getAsInt()));
        }
        return rate == 0
                ? model.residualTenure(renewal)
                : OptionalDouble.of(model.discountedResidualLifetime(renewal, rate));
    }
}
