package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 流失的顾客 – what it costs that one customer leaves and tells others (1.6): {@code direct loss = spend per week · weeks ·
 * years [· margin] [discounted]}, {@code social loss = (herself + others who leave) · the same}.
 *
 * <p>Example (史密斯女士, Mrs Smith): 50 a week, 52 weeks: 2,600 a year, 26,000 in ten years. With {@code
 * Ripple.withHerself(11, 5, "0.25", HALF_UP)} 17 leave: 44,200 a year, 442,000 in ten years, which contains her own
 * 26,000 already. At a margin of 20 % and a discount of 10 %, each year booked at its end, 54,317.97. Net margin, not
 * revenue, belongs in decisions.
 *
 * @param spendPerWeek what she spends in a week, 0 or more
 * @param weeksPerYear in how many weeks of a year, 1 to 53
 * @param years for how many years, 1 to 1,000
 * @param margin the net margin as a share of spend, 0 to 1; empty for the loss of revenue
 * @param discount the discount rate per year, above −1; empty for a plain sum
 * @param booking when in its year a loss is booked; it matters with a discount only
 * @param ripple how many leave with her; empty if nobody does
 */
public record LostCustomer(
        Money spendPerWeek,
        int weeksPerYear,
        int years,
        Optional<BigDecimal> margin,
        Optional<BigDecimal> discount,
        Booking booking,
        Optional<Ripple> ripple) {

    private static final int MAX_WEEKS = 53;
    private static final int MAX_YEARS = 1_000;

    /**
     * Checks the components.
     *
     * @param spendPerWeek what she spends in a week
     * @param weeksPerYear in how many weeks of a year
     * @param years for how many years
     * @param margin the net margin as a share of spend
     * @param discount the discount rate per year
     * @param booking when in its year a loss is booked
     * @param ripple how many leave with her
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the spend is negative or does not fit in long minor units, a number is out of
     *     its range, the margin is not from 0 to 1, or the discount is not above −1
     */
    public LostCustomer {
        Exact.notNegative(spendPerWeek, "spendPerWeek");
        Require.that(
                weeksPerYear >= 1 && weeksPerYear <= MAX_WEEKS,
                "weeksPerYear",
                weeksPerYear,
                "must be from 1 to " + MAX_WEEKS);
        Require.that(years >= 1 && years <= MAX_YEARS, "years", years, "must be from 1 to " + MAX_YEARS);
        margin = requireNonNull(margin, "margin").map(share -> Exact.share(share, "margin"));
        discount = requireNonNull(discount, "discount").map(rate -> Exact.discount(rate, "discount"));
        requireNonNull(booking, "booking");
        requireNonNull(ripple, "ripple");
    }

    /**
     * A lost customer by spend: revenue, without a discount and without a ripple.
     *
     * @param spendPerWeek what she spends in a week, 0 or more
     * @param weeksPerYear in how many weeks of a year, 1 to 53
     * @param years for how many years, 1 to 1,000
     * @return the lost customer
     * @throws NullPointerException if the spend is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static LostCustomer of(Money spendPerWeek, int weeksPerYear, int years) {
        return new LostCustomer(
                spendPerWeek,
                weeksPerYear,
                years,
                Optional.empty(),
                Optional.empty(),
                Booking.PERIOD_END,
                Optional.empty());
    }

    /**
     * The lost customer by net margin.
     *
     * @param share the net margin as a share of spend, such as {@code "0.2"}
     * @return a new lost customer
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if it is no decimal number from 0 to 1
     */
    public LostCustomer atMargin(String share) {
        Optional<BigDecimal> other = Optional.of(Exact.parse(share, "margin"));
        return new LostCustomer(spendPerWeek, weeksPerYear, years, other, discount, booking, ripple);
    }

    /**
     * The lost customer with her years discounted.
     *
     * @param rate the discount rate per year, such as {@code "0.1"}
     * @param when when in its year a loss is booked
     * @return a new lost customer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the rate is no decimal number above −1
     */
    public LostCustomer discounted(String rate, Booking when) {
        Optional<BigDecimal> other = Optional.of(Exact.parse(rate, "discount"));
        return new LostCustomer(spendPerWeek, weeksPerYear, years, margin, other, when, ripple);
    }

    /**
     * The lost customer with those who leave with her.
     *
     * @param spread how far the story spreads
     * @return a new lost customer
     * @throws NullPointerException if the ripple is null
     */
    public LostCustomer spreading(Ripple spread) {
        return new LostCustomer(
                spendPerWeek,
                weeksPerYear,
                years,
                margin,
                discount,
                booking,
                Optional.of(requireNonNull(spread, "ripple")));
    }

    /**
     * What is lost, rounded half even to the minor unit.
     *
     * @return the loss with its terms and assumptions
     * @throws ArithmeticException if the loss does not fit in long minor units
     */
    public LossResult loss() {
        return loss(RoundingMode.HALF_EVEN);
    }

    /**
     * What is lost.
     *
     * @param rounding how amounts are rounded to the minor unit
     * @return the loss with its terms and assumptions
     * @throws NullPointerException if the rounding is null
     * @throws ArithmeticException if the loss does not fit in long minor units, or the rounding is {@code UNNECESSARY}
     *     and it would be needed
     */
    public LossResult loss(RoundingMode rounding) {
        return LossResult.of(this, requireNonNull(rounding, "rounding"));
    }

    /** What one customer like her leaves in a year, exact. */
    BigDecimal annual() {
        return spendPerWeek
                .getAmount()
                .multiply(BigDecimal.valueOf(weeksPerYear))
                .multiply(margin.orElse(BigDecimal.ONE));
    }

    /** What that is worth now in a year, counted from 0. */
    BigDecimal presentValue(int year) {
        return discount.map(rate -> annual().multiply(Discounting.factor(rate, booking.time(year)), Exact.CONTEXT))
                .orElseGet(this::annual);
    }
}
