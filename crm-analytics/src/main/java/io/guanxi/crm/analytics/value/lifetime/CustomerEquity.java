package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.value.Prospect;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 顾客资产 – customer equity (F12): {@code Σ CLV of the current customers + Σ expected CLV of the prospects}, both reported.
 *
 * <p>One customer or prospect is an equity of its own ({@link #ofCustomer}, {@link #ofProspect}); the {@link
 * #aggregation} adds up a population. Example: customers of 366.67 and 440.00 and a prospect of 266.67 are 806.67 of
 * current and 266.67 of prospective customers, 1,073.34 in all. Source: Rust, Lemon &amp; Zeithaml.
 *
 * @param current the sum of the lifetime values of the current customers; may be negative
 * @param prospects the sum of the expected lifetime values of the prospects, in the same currency; may be negative
 * @param customers how many current customers there are, 0 or more; the sum of none is 0
 * @param prospectCount how many prospects there are, 0 or more; the sum of none is 0
 */
public record CustomerEquity(Money current, Money prospects, long customers, long prospectCount) {

    /**
     * Checks the components.
     *
     * @param current the sum over the current customers
     * @param prospects the sum over the prospects
     * @param customers how many current customers there are
     * @param prospectCount how many prospects there are
     * @throws NullPointerException if an amount is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, the currencies differ, a number is
     *     negative, or none have a sum other than 0
     */
    public CustomerEquity {
        Require.minorUnits(current, "current");
        Exact.sameCurrency(prospects, current.getCurrencyUnit(), "prospects");
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        Require.that(prospectCount >= 0, "prospectCount", prospectCount, "must not be negative");
        Require.that(customers > 0 || current.isZero(), "current", current, "must be 0 without a customer");
        Require.that(prospectCount > 0 || prospects.isZero(), "prospects", prospects, "must be 0 without a prospect");
    }

    /**
     * The equity of one current customer.
     *
     * @param clv the lifetime value
     * @return the equity
     * @throws NullPointerException if the value is null
     * @throws IllegalArgumentException if it does not fit in long minor units
     */
    public static CustomerEquity ofCustomer(Money clv) {
        Require.minorUnits(clv, "clv");
        return new CustomerEquity(clv, Money.zero(clv.getCurrencyUnit()), 1, 0);
    }

    /**
     * The equity of one prospect.
     *
     * @param expectedClv the expected lifetime value, what winning the prospect costs taken off
     * @return the equity
     * @throws NullPointerException if the value is null
     * @throws IllegalArgumentException if it does not fit in long minor units
     */
    public static CustomerEquity ofProspect(Money expectedClv) {
        Require.minorUnits(expectedClv, "expectedClv");
        return new CustomerEquity(Money.zero(expectedClv.getCurrencyUnit()), expectedClv, 0, 1);
    }

    /**
     * The equity of one prospect whose value and cost are known apart.
     *
     * @param prospect the prospect
     * @return the equity of its {@linkplain Prospect#netValue net value}
     * @throws NullPointerException if the prospect is null
     * @throws IllegalArgumentException if the net value does not fit in long minor units
     */
    public static CustomerEquity ofProspect(Prospect prospect) {
        return ofProspect(requireNonNull(prospect, "prospect").netValue());
    }

    /**
     * The equity of one prospect who may or may not be won: {@code p · clv − cost}.
     *
     * @param probability the chance of winning the prospect, such as {@code "0.25"}, 0 to 1
     * @param clv the lifetime value once won
     * @param cost what the attempt costs, won or not, 0 or more
     * @return the equity, rounded half even to the minor unit
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the chance is no decimal number from 0 to 1, an amount does not fit in long
     *     minor units, the cost is negative, or the currencies differ
     * @throws ArithmeticException if the equity does not fit in long minor units
     */
    public static CustomerEquity ofProspect(String probability, Money clv, Money cost) {
        Require.minorUnits(clv, "clv");
        Exact.sameCurrency(Exact.notNegative(cost, "cost"), clv.getCurrencyUnit(), "cost");
        return ofProspect(Exact.money(
                clv.getCurrencyUnit(),
                clv.getAmount()
                        .multiply(Exact.share(Exact.parse(probability, "probability"), "probability"))
                        .subtract(cost.getAmount()),
                RoundingMode.HALF_EVEN));
    }

    /**
     * The sum over a population, in parts that can be merged.
     *
     * @param currency the currency of all
     * @return the aggregation; an equity in another currency is an {@link IllegalArgumentException}, a sum beyond long
     *     minor units an {@link ArithmeticException}
     * @throws NullPointerException if the currency is null
     */
    public static Aggregation<CustomerEquity, MoneyTotals, CustomerEquity> aggregation(CurrencyUnit currency) {
        return new EquityTotalling(currency);
    }

    /**
     * 顾客资产 – the equity of customers and prospects together.
     *
     * @return {@code current + prospects}, exact
     */
    public Money total() {
        return current.plus(prospects);
    }

    /**
     * What the equity is made of.
     *
     * @return the total, both parts and the numbers of customers, and the assumption, as data
     */
    public List<Reason> reasons() {
        return List.of(
                Reason.of(LifetimeReason.EQUITY, total(), current, customers, prospects, prospectCount),
                Reason.of(LifetimeReason.EQUITY_ADDS_UP));
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
