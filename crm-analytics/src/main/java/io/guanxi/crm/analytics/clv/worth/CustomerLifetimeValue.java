package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 客户终身价值 – what is still to come from a customer, in money: {@code expected purchases, discounted · expected spend ·
 * share earned}, rounded half up to the minor unit once.
 *
 * <p>Unless said otherwise the horizon has no end, nothing is discounted and all of the spend is earned. The first
 * purchase and all others made by now are not part of the value. A day is a real day: a month has 28 to 31, and a yearly
 * rate is for 365 of them.
 *
 * <p>Example (Fader, Hardie and Lee 2005): Pareto/NBD (.553, 10.578, .606, 11.669) in weeks, Gamma-Gamma (6.25, 3.74,
 * 15.44), 15 % in 52 weeks: the customer with x 2, t_x 30.43, T 38.86 and a mean spend of 22.345 is expected to buy 6.5021
 * times at 24.66, which is worth 160.34.
 *
 * <p>Immutable; equal by content. A population of any size is estimated customer by customer: none makes another fail.
 */
public final class CustomerLifetimeValue {

    private final PurchaseModel model;
    private final SpendModel spend;
    private final BigDecimal margin;
    private final DiscountRate discount;
    private final Horizon horizon;

    /** The ends of the periods in the model's unit. */
    private final List<Double> ends;

    private CustomerLifetimeValue(
            PurchaseModel model,
            SpendModel spend,
            BigDecimal margin,
            DiscountRate discount,
            Horizon horizon,
            List<Double> ends) {
        this.model = model;
        this.spend = spend;
        this.margin = margin;
        this.discount = discount;
        this.horizon = horizon;
        this.ends = ends;
    }

    /**
     * The value by a model of purchases and one of spend.
     *
     * @param model when customers buy
     * @param spend what a purchase brings
     * @return the value without end, without discount, all of the spend earned
     * @throws NullPointerException if an argument is null
     */
    public static CustomerLifetimeValue of(PurchaseModel model, SpendModel spend) {
        return new CustomerLifetimeValue(
                requireNonNull(model, "model"),
                requireNonNull(spend, "spend"),
                BigDecimal.ONE,
                DiscountRate.none(),
                Horizon.unbounded(),
                List.of());
    }

    /**
     * The value with a yearly discount rate, for a year of 365 days.
     *
     * @param yearly the rate, such as {@code "0.15"}, 0 to 1e9
     * @return a new estimator
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the rate is no decimal number or out of its range
     */
    public CustomerLifetimeValue discounted(String yearly) {
        return discounted(DiscountRate.yearly(yearly));
    }

    /**
     * The value with a discount rate.
     *
     * @param rate the rate and the days that it is for
     * @return a new estimator
     * @throws NullPointerException if the rate is null
     */
    public CustomerLifetimeValue discounted(DiscountRate rate) {
        return new CustomerLifetimeValue(model, spend, margin, requireNonNull(rate, "rate"), horizon, ends);
    }

    /**
     * The value of the share of the spend that is earned.
     *
     * @param share the share, such as {@code "0.3"}, 0 to 1
     * @return a new estimator
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is no decimal number or not from 0 to 1
     */
    public CustomerLifetimeValue margin(String share) {
        BigDecimal earned = Decimals.share(Require.decimal(share, "margin", "0.3"), "margin");
        return new CustomerLifetimeValue(model, spend, earned, discount, horizon, ends);
    }

    /**
     * The value within a horizon by the calendar, in periods of a month.
     *
     * @param lastObservedDay the last day of the summaries: the horizon begins the day after
     * @param length how long it is, such as {@code Period.ofMonths(12)}
     * @return a new estimator
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the horizon breaks a rule of {@link Horizon.Calendar}
     */
    public CustomerLifetimeValue within(LocalDate lastObservedDay, Period length) {
        return within(Horizon.calendar(lastObservedDay, length));
    }

    /**
     * The value within a horizon.
     *
     * @param other the horizon
     * @return a new estimator
     * @throws NullPointerException if the horizon is null
     */
    public CustomerLifetimeValue within(Horizon other) {
        double daysPerUnit = TimeUnit.of(model.unit()).days();
        List<Double> times = requireNonNull(other, "horizon").ends().stream()
                .map(days -> days / daysPerUnit)
                .toList();
        return new CustomerLifetimeValue(model, spend, margin, discount, other, times);
    }

    /**
     * The value under another model of purchases, all else alike; an interval asks for many.
     *
     * @param other when customers buy
     * @return a new estimator
     * @throws NullPointerException if the model is null
     */
    public CustomerLifetimeValue withModel(PurchaseModel other) {
        requireNonNull(other, "model");
        CustomerLifetimeValue changed = new CustomerLifetimeValue(other, spend, margin, discount, horizon, ends);
        return other.unit() == model.unit() ? changed : changed.within(horizon);
    }

    /**
     * The value under another model of spend, all else alike.
     *
     * @param other what a purchase brings
     * @return a new estimator
     * @throws NullPointerException if the model is null
     */
    public CustomerLifetimeValue withSpend(SpendModel other) {
        return new CustomerLifetimeValue(model, requireNonNull(other, "spend"), margin, discount, horizon, ends);
    }

    /**
     * When customers buy.
     *
     * @return the model of purchases
     */
    public PurchaseModel model() {
        return model;
    }

    /**
     * What a purchase brings.
     *
     * @return the model of spend
     */
    public SpendModel spend() {
        return spend;
    }

    /**
     * The share of the spend that is earned.
     *
     * @return the share, 0 to 1
     */
    public BigDecimal margin() {
        return margin;
    }

    /**
     * The discount rate.
     *
     * @return the rate and the days that it is for
     */
    public DiscountRate discount() {
        return discount;
    }

    /**
     * How far ahead purchases count.
     *
     * @return the horizon
     */
    public Horizon horizon() {
        return horizon;
    }

    /**
     * The value of a customer. There is always a result: one without a value says why.
     *
     * @param summary the customer's history, its times in the unit of the model
     * @return the value with its terms, assumptions and reasons
     * @throws NullPointerException if the summary is null
     */
    public LifetimeValue estimate(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        OptionalDouble purchases = purchases(summary);
        return new LifetimeValue(this, summary, purchases, spend.estimate(summary));
    }

    /**
     * The values of a population, in its order. Each customer has a result; one without a value says why.
     *
     * @param summaries the histories
     * @return the values
     * @throws NullPointerException if the summaries are null
     * @throws IllegalArgumentException if the summaries are in another unit than the model
     */
    public LifetimeValues estimateAll(PurchaseSummaries summaries) {
        requireUnit(summaries);
        List<LifetimeValue> values = new ArrayList<>(summaries.size());
        for (PurchaseSummary summary : summaries.asList()) {
            values.add(estimate(summary));
        }
        return new LifetimeValues(summaries, spend.currency(), values);
    }

    /**
     * The customers with the highest values, before rounding; of equal ones the first in the population comes first.
     * Customers without a value are not among them.
     *
     * @param summaries the histories
     * @param n how many at most, 0 or more
     * @return the best, highest first
     * @throws NullPointerException if the summaries are null
     * @throws IllegalArgumentException if n is negative, or the summaries are in another unit than the model
     */
    public List<RankedValue> best(PurchaseSummaries summaries, int n) {
        return estimateAll(summaries).best(n);
    }

    /**
     * What every value takes for granted.
     *
     * @return the assumptions as data: model, horizon, discount, margin, spend, rounding
     */
    public List<Reason> assumptions() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(WorthReason.MODEL, model.name(), TimeUnit.of(model.unit())));
        reasons.addAll(horizon.assumptions());
        reasons.add(discount.assumption());
        reasons.add(Reason.of(WorthReason.INDEPENDENT));
        reasons.add(marginAssumption(margin));
        reasons.add(Reason.of(WorthReason.ROUNDING, Decimals.ROUNDING.name()));
        return List.copyOf(reasons);
    }

    static Reason marginAssumption(BigDecimal margin) {
        return margin.compareTo(BigDecimal.ONE) == 0
                ? Reason.of(WorthReason.REVENUE)
                : Reason.of(WorthReason.MARGIN, margin);
    }

    /** The parts of the horizon for a customer, whose spend need not be known. */
    List<LifetimeTerm> terms(PurchaseSummary summary, OptionalDouble spendPerPurchase) {
        if (ends.isEmpty()) {
            OptionalDouble all = purchases(summary);
            return all.isEmpty()
                    ? List.of()
                    : List.of(term(
                            0, OptionalDouble.empty(), OptionalDouble.empty(), all.getAsDouble(), spendPerPurchase));
        }
        List<LifetimeTerm> terms = new ArrayList<>(ends.size());
        double from = 0;
        double bought = 0;
        double counted = 0;
        for (double to : ends) {
            double boughtBy = model.expectedPurchases(summary, to);
            double purchases = Math.max(0, boughtBy - bought);
            double discounted;
            if (horizon.booking().isPresent()) {
                discounted = purchases * bookedFactor(from, to);
            } else {
                double countedBy = discounted(summary, to);
                discounted = Math.max(0, countedBy - counted);
                counted = countedBy;
            }
            terms.add(term(from, OptionalDouble.of(to), OptionalDouble.of(purchases), discounted, spendPerPurchase));
            from = to;
            bought = boughtBy;
        }
        return List.copyOf(terms);
    }

    private LifetimeTerm term(
            double from,
            OptionalDouble to,
            OptionalDouble purchases,
            double discounted,
            OptionalDouble spendPerPurchase) {
        OptionalDouble presentValue = spendPerPurchase.isPresent()
                ? OptionalDouble.of(discounted * spendPerPurchase.getAsDouble() * margin.doubleValue())
                : OptionalDouble.empty();
        return new LifetimeTerm(from, to, purchases, discounted, presentValue);
    }

    /** The discounted purchases; empty if they have no finite sum or leave the range of double. */
    private OptionalDouble purchases(PurchaseSummary summary) {
        try {
            return OptionalDouble.of(discountedPurchases(summary));
        } catch (IllegalArgumentException outOfReach) {
            // The arguments are right by construction: what the model refuses is a sum that it cannot state.
            return OptionalDouble.empty();
        }
    }

    private double discountedPurchases(PurchaseSummary summary) {
        if (ends.isEmpty()) {
            return model.discountedResidualPurchases(summary, perUnit());
        }
        if (horizon.booking().isEmpty()) {
            return discounted(summary, ends.get(ends.size() - 1));
        }
        double from = 0;
        double bought = 0;
        double sum = 0;
        for (double to : ends) {
            double boughtBy = model.expectedPurchases(summary, to);
            sum += Math.max(0, boughtBy - bought) * bookedFactor(from, to);
            from = to;
            bought = boughtBy;
        }
        return sum;
    }

    private double discounted(PurchaseSummary summary, double time) {
        return model.discountedResidualPurchases(summary, perUnit(), time);
    }

    private double bookedFactor(double from, double to) {
        double time = Periods.time(horizon.booking().orElseThrow(), from, to);
        return discount.factor(time * TimeUnit.of(model.unit()).days());
    }

    private double perUnit() {
        return discount.perDay() * TimeUnit.of(model.unit()).days();
    }

    private void requireUnit(PurchaseSummaries summaries) {
        ChronoUnit unit = requireNonNull(summaries, "summaries").unit();
        Require.that(
                unit == model.unit(), "unit of the summaries", unit, "must be the unit of the model, " + model.unit());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CustomerLifetimeValue other
                && model.equals(other.model)
                && spend.equals(other.spend)
                && margin.equals(other.margin)
                && discount.equals(other.discount)
                && horizon.equals(other.horizon);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, spend, margin, discount, horizon);
    }

    @Override
    public String toString() {
        return "CustomerLifetimeValue[" + model + ", " + spend + ", margin " + margin + ", " + discount + ", " + horizon
                + "]";
    }
}
