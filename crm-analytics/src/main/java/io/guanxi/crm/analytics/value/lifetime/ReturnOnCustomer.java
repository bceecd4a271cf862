package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 客户回报率 – return on customer (F12): {@code (cash flow + ΔCE) / CE₀}, of one customer or of all.
 *
 * <p>Example: customer equity falls from 10,000 to 9,500 while the customers bring 2,000: (2,000 − 500) / 10,000 = 15 %.
 * Source: Peppers &amp; Rogers, Return on Customer, 2005.
 *
 * @param cashFlow what the customers brought in the period, net; may be negative
 * @param before the customer equity at the start, in the same currency; may be negative
 * @param after the customer equity at the end, in the same currency; may be negative
 */
public record ReturnOnCustomer(Money cashFlow, Money before, Money after) {

    private static final int DECIMALS = 4;

    /**
     * Checks the components.
     *
     * @param cashFlow what the customers brought
     * @param before the customer equity at the start
     * @param after the customer equity at the end
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, or the currencies differ
     */
    public ReturnOnCustomer {
        Require.minorUnits(cashFlow, "cashFlow");
        Exact.sameCurrency(before, cashFlow.getCurrencyUnit(), "before");
        Exact.sameCurrency(after, cashFlow.getCurrencyUnit(), "after");
    }

    /**
     * The return on a population, in parts that can be merged: the sums of cash flow and equity.
     *
     * @param currency the currency of all
     * @return the aggregation; an input in another currency is an {@link IllegalArgumentException}, a sum beyond long
     *     minor units an {@link ArithmeticException}
     * @throws NullPointerException if the currency is null
     */
    public static Aggregation<ReturnOnCustomer, MoneyTotals, ReturnOnCustomer> aggregation(CurrencyUnit currency) {
        return new ReturnTotalling(currency);
    }

    /**
     * What the equity has gained.
     *
     * @return {@code after − before}, exact; negative if it fell
     */
    public Money change() {
        return after.minus(before);
    }

    /**
     * What the customers have created: cash now and value to come.
     *
     * @return {@code cashFlow + change}, exact
     */
    public Money created() {
        return cashFlow.plus(change());
    }

    /**
     * The return.
     *
     * @return {@code created / before}, four decimals, rounded half up; a ratio that may be below 0 or above 1; empty if
     *     the equity at the start is 0 or less
     */
    public Optional<BigDecimal> rate() {
        return before.isPositive()
                ? Optional.of(created().getAmount().divide(before.getAmount(), DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /**
     * What the return is made of.
     *
     * @return the terms, the rate or that it is undefined, and the assumption, as data
     */
    public List<Reason> reasons() {
        Reason terms = Reason.of(LifetimeReason.EQUITY_CHANGE, before, after, change(), cashFlow, created());
        return List.of(
                terms,
                rate().map(rate -> Reason.of(LifetimeReason.RETURN, rate))
                        .orElseGet(() -> Reason.of(LifetimeReason.RETURN_UNDEFINED)),
                Reason.of(LifetimeReason.MEASURED_ALIKE));
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
