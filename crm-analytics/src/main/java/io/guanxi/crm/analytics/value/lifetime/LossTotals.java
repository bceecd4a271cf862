package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 流失损失合计 – what is lost with many customers who left, and with the others who leave with them (1.6).
 *
 * <p>Circles of friends that overlap are counted for each customer: the loss with the others is then too high. Example:
 * two customers like Mrs Smith: 52,000 direct, 832,000 with 32 others, 884,000 in all.
 *
 * @param customers how many left, 0 or more
 * @param others how many others leave with them, 0 or more
 * @param direct the sum of the direct losses, 0 or more
 * @param ofOthers the sum of the losses with the others, 0 or more, in the same currency
 */
public record LossTotals(long customers, long others, Money direct, Money ofOthers) {

    /**
     * Checks the components.
     *
     * @param customers how many left
     * @param others how many others leave with them
     * @param direct the sum of the direct losses
     * @param ofOthers the sum of the losses with the others
     * @throws NullPointerException if an amount is null
     * @throws IllegalArgumentException if a number or an amount is negative, an amount does not fit in long minor units,
     *     the currencies differ, or none have a loss other than 0
     */
    public LossTotals {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        Require.that(others >= 0, "others", others, "must not be negative");
        Exact.notNegative(direct, "direct");
        Exact.sameCurrency(Exact.notNegative(ofOthers, "ofOthers"), direct.getCurrencyUnit(), "ofOthers");
        Require.that(customers > 0 || direct.isZero(), "direct", direct, "must be 0 without a customer");
        Require.that(others > 0 || ofOthers.isZero(), "ofOthers", ofOthers, "must be 0 without others");
    }

    /**
     * The sum over many lost customers, in parts that can be merged.
     *
     * @param currency the currency of all
     * @return the aggregation; a loss in another currency is an {@link IllegalArgumentException}, a sum beyond long
     *     minor units an {@link ArithmeticException}
     * @throws NullPointerException if the currency is null
     */
    public static Aggregation<LossResult, MoneyTotals, LossTotals> aggregation(CurrencyUnit currency) {
        return new LossTotalling(currency);
    }

    /**
     * What the loss is made of.
     *
     * @return the numbers and amounts, and the assumption, as data
     */
    public List<Reason> reasons() {
        return List.of(
                Reason.of(LifetimeReason.LOSSES, customers, others, direct, ofOthers, social()),
                Reason.of(LifetimeReason.CIRCLES_APART));
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

    /**
     * The whole loss, each customer counted once as a lost one.
     *
     * @return {@code direct + ofOthers}, exact
     */
    public Money social() {
        return direct.plus(ofOthers);
    }
}
