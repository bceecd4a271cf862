package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 保持模型的终身价值 – the lifetime value of a customer who renews with a rate each period and is lost for good otherwise
 * (V3): {@code CLV = Σ m_t · r^t / (1 + d)^(t + b) − acquisition}.
 *
 * <p>Two questions of timing change the figure and are therefore arguments: is the first margin included (does t begin
 * at 0 or at 1), and when in its period is a margin booked (b is 0, ½ or 1)? Margin 100, r .8, d .1, without end:
 *
 * <ul>
 *   <li>included, booked at the start: {@code 100 / (1 − .8 / 1.1)} = 366.67, with r .85 440.00;
 *   <li>included, booked in the middle: 366.67 / 1.1^½ = 349.60;
 *   <li>included, booked at the end: 366.67 / 1.1 = 333.33;
 *   <li>after one renewal, booked at that renewal (the start of period 1): 366.67 − 100 = 266.67.
 * </ul>
 *
 * <p>Margins and rates may differ by period; the last of each goes on. Without end the rest of the sum is taken in
 * closed form, which asks for {@code r < 1 + d}: with r 1 and d 0 the sum is not finite, and the model is refused.
 * Amounts and rates are exact, the rest is carried to 50 digits. Sources: Dwyer 1989; Berger &amp; Nasr 1998.
 *
 * @param margins the net margins m of the periods that count, beginning with the first of them; at least one, the last
 *     goes on; each may be negative; margin less selling and service cost, such as {@link
 *     io.guanxi.crm.analytics.value.ValueToFirm#margin}
 * @param retention the rates r of the renewals, beginning with the one from period 0 to period 1; at least one, the last
 *     goes on; each 0 to 1
 * @param discount the discount rate d per period, above −1
 * @param firstMargin whether the margin of period 0 counts
 * @param booking when in its period a margin is booked
 * @param periods how many margins count, 1 to 10,000; empty for a horizon without end
 * @param acquisition what winning the customer costs, 0 or more, paid now
 */
public record RetentionClv(
        List<Money> margins,
        List<BigDecimal> retention,
        BigDecimal discount,
        FirstMargin firstMargin,
        Booking booking,
        OptionalInt periods,
        Money acquisition)
        implements ClvModel {

    /**
     * Checks the components.
     *
     * @param margins the net margins, copied
     * @param retention the rates of the renewals, copied
     * @param discount the discount rate per period
     * @param firstMargin whether the margin of period 0 counts
     * @param booking when in its period a margin is booked
     * @param periods how many margins count
     * @param acquisition what winning the customer costs
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if a list is empty or holds more than 10,000 elements, an amount does not fit in
     *     long minor units, the currencies differ, a rate is not from 0 to 1, the discount is not above −1, the periods
     *     are out of their range, the acquisition is negative, or the horizon has no end and the last rate is not below
     *     {@code 1 + discount}
     */
    public RetentionClv {
        margins = nonEmpty(Require.list(margins, "margins"), "margins");
        CurrencyUnit currency = margins.get(0).getCurrencyUnit();
        for (Money margin : margins) {
            Exact.sameCurrency(margin, currency, "margins");
        }
        retention = nonEmpty(Require.list(retention, "retention"), "retention").stream()
                .map(rate -> Exact.share(rate, "retention"))
                .toList();
        discount = Exact.discount(discount, "discount");
        requireNonNull(firstMargin, "firstMargin");
        requireNonNull(booking, "booking");
        Exact.periods(periods, "periods");
        Exact.sameCurrency(Exact.notNegative(acquisition, "acquisition"), currency, "acquisition");
        BigDecimal last = retention.get(retention.size() - 1);
        Require.that(
                periods.isPresent() || last.compareTo(BigDecimal.ONE.add(discount)) < 0,
                "discount",
                discount,
                "must be above the last retention rate less 1 ("
                        + last.subtract(BigDecimal.ONE).toPlainString()
                        + ") on a horizon without end, or the sum is not finite");
    }

    /**
     * The model of a constant margin and a constant rate, without end and without a cost of acquisition.
     *
     * @param margin the net margin of each period
     * @param retention the rate of renewal from one period to the next, such as {@code "0.8"}, 0 to 1
     * @param discount the discount rate per period, such as {@code "0.1"}, above {@code retention − 1}
     * @param firstMargin whether the margin of period 0 counts
     * @param booking when in its period a margin is booked
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a rate is no decimal number, or a component breaks its rule
     */
    public static RetentionClv of(
            Money margin, String retention, String discount, FirstMargin firstMargin, Booking booking) {
        return of(margin, retention, discount, firstMargin, booking, OptionalInt.empty());
    }

    /**
     * The model of a constant margin and a constant rate with a horizon, without a cost of acquisition.
     *
     * @param margin the net margin of each period
     * @param retention the rate of renewal from one period to the next, such as {@code "0.8"}, 0 to 1
     * @param discount the discount rate per period, such as {@code "0.1"}, above −1
     * @param firstMargin whether the margin of period 0 counts
     * @param booking when in its period a margin is booked
     * @param periods how many margins count, 1 to 10,000
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a rate is no decimal number, or a component breaks its rule
     */
    public static RetentionClv of(
            Money margin, String retention, String discount, FirstMargin firstMargin, Booking booking, int periods) {
        return of(margin, retention, discount, firstMargin, booking, OptionalInt.of(periods));
    }

    private static RetentionClv of(
            Money margin,
            String retention,
            String discount,
            FirstMargin firstMargin,
            Booking booking,
            OptionalInt periods) {
        return new RetentionClv(
                List.of(requireNonNull(margin, "margin")),
                List.of(Exact.parse(retention, "retention")),
                Exact.parse(discount, "discount"),
                firstMargin,
                booking,
                periods,
                Money.zero(margin.getCurrencyUnit()));
    }

    /**
     * The model with a horizon.
     *
     * @param count how many margins count, 1 to 10,000
     * @return a new model
     * @throws IllegalArgumentException if the count is out of its range
     */
    public RetentionClv over(int count) {
        return new RetentionClv(margins, retention, discount, firstMargin, booking, OptionalInt.of(count), acquisition);
    }

    /**
     * The model with other margins.
     *
     * @param others the net margins of the periods that count, at least one; the last goes on
     * @return a new model
     * @throws NullPointerException if the list or a margin is null
     * @throws IllegalArgumentException if a margin breaks its rule
     */
    public RetentionClv withMargins(List<Money> others) {
        return new RetentionClv(others, retention, discount, firstMargin, booking, periods, acquisition);
    }

    /**
     * The model with other rates of renewal.
     *
     * @param rates the rates, such as {@code "0.6", "0.7", "0.8"}, beginning with the first renewal; the last goes on
     * @return a new model
     * @throws NullPointerException if the array or a rate is null
     * @throws IllegalArgumentException if a rate is no decimal number, or breaks its rule
     */
    public RetentionClv withRetention(String... rates) {
        List<BigDecimal> others = Require.elements(rates, "retention").stream()
                .map(rate -> Exact.parse(rate, "retention"))
                .toList();
        return new RetentionClv(margins, others, discount, firstMargin, booking, periods, acquisition);
    }

    /**
     * The model with a cost of acquisition.
     *
     * @param cost what winning the customer costs, 0 or more, paid now
     * @return a new model
     * @throws NullPointerException if the cost is null
     * @throws IllegalArgumentException if the cost breaks its rule
     */
    public RetentionClv lessAcquisition(Money cost) {
        return new RetentionClv(margins, retention, discount, firstMargin, booking, periods, cost);
    }

    @Override
    public Stream<ClvTerm> terms() {
        Survival survival = new Survival(retention);
        Discounting discounting = new Discounting(discount, Stream.of(booking.time(0)));
        return IntStream.range(0, periods.orElse(Exact.MAX_PERIODS))
                .mapToObj(place -> ClvTerm.of(flow(place), survival, discounting));
    }

    @Override
    public ClvResult estimate(RoundingMode rounding) {
        return ClvResult.of(this, sum(), rounding);
    }

    @Override
    public List<Reason> assumptions() {
        List<Reason> reasons = new ArrayList<>(Arrays.asList(
                Reason.of(LifetimeReason.FIRST_MARGIN, firstMargin),
                Reason.of(LifetimeReason.BOOKING, booking),
                periods.isPresent()
                        ? Reason.of(LifetimeReason.HORIZON, periods.getAsInt())
                        : Reason.of(LifetimeReason.NO_END),
                Reason.of(LifetimeReason.MARGINS, margins),
                Reason.of(LifetimeReason.RETENTION, retention)));
        if (margins.size() > 1 || retention.size() > 1) {
            reasons.add(Reason.of(LifetimeReason.LAST_GOES_ON));
        }
        reasons.add(Reason.of(LifetimeReason.DISCOUNT, discount));
        reasons.add(Reason.of(LifetimeReason.LOST_FOR_GOOD));
        return List.copyOf(reasons);
    }

    private CashFlow flow(int place) {
        int period = firstMargin.period() + place;
        return new CashFlow(margins.get(Math.min(place, margins.size() - 1)), booking.time(period), period);
    }

    /** Each term follows from the one before; without end, the constant rest is a geometric series. */
    private BigDecimal sum() {
        BigDecimal growth = BigDecimal.ONE.add(discount);
        int period = firstMargin.period();
        BigDecimal weight = new Survival(retention)
                .after(period)
                .multiply(Discounting.factor(discount, booking.time(period)), Exact.CONTEXT);
        int listed = Math.max(margins.size(), retention.size()) - 1;
        int count = periods.orElse(listed);
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < count; place++) {
            sum = sum.add(weighed(place, weight), Exact.CONTEXT);
            BigDecimal rate = retention.get(Math.min(period + place, retention.size() - 1));
            weight = weight.multiply(rate, Exact.CONTEXT).divide(growth, Exact.CONTEXT);
        }
        if (periods.isPresent()) {
            return sum;
        }
        BigDecimal lost = growth.subtract(retention.get(retention.size() - 1));
        return sum.add(
                weighed(count, weight).multiply(growth, Exact.CONTEXT).divide(lost, Exact.CONTEXT), Exact.CONTEXT);
    }

    private BigDecimal weighed(int place, BigDecimal weight) {
        return margins.get(Math.min(place, margins.size() - 1)).getAmount().multiply(weight, Exact.CONTEXT);
    }

    private static <T> List<T> nonEmpty(List<T> list, String field) {
        Require.that(!list.isEmpty(), field, list, "must not be empty");
        Require.that(
                list.size() <= Exact.MAX_PERIODS,
                field,
                list.size() + " elements",
                "must hold at most " + Exact.MAX_PERIODS);
        return list;
    }
}
