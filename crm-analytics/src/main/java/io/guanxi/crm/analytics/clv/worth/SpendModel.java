package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.SpendEstimate;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 消费模型 – what a purchase of a customer is expected to bring, in one currency.
 *
 * <p>{@link DrawnSpend} draws the customer's own mean towards that of all (Gamma-Gamma); {@link ConstantSpend} takes one
 * amount for everybody, which is the fallback where that model cannot be fitted. Both assume that how much a customer
 * spends does not depend on how often the customer buys.
 */
public sealed interface SpendModel permits DrawnSpend, ConstantSpend {

    /**
     * The spend by the Gamma-Gamma model.
     *
     * @param model the model, its scale in units of the currency
     * @param currency the currency
     * @return the spend model
     * @throws NullPointerException if an argument is null
     */
    static SpendModel of(GammaGamma model, CurrencyUnit currency) {
        return new DrawnSpend(model, currency);
    }

    /**
     * The same spend for every purchase of every customer.
     *
     * @param amount the amount, above 0
     * @return the spend model
     * @throws NullPointerException if the amount is null
     * @throws IllegalArgumentException if the amount is not above 0 or does not fit in long minor units
     */
    static SpendModel constant(Money amount) {
        return new ConstantSpend(amount);
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency
     */
    CurrencyUnit currency();

    /**
     * What a purchase of a customer is expected to bring, and why. Whatever the customer's past spend, there is an
     * answer: one without a mean says why there is none.
     *
     * @param summary the customer
     * @return the expected mean spend in units of the currency, or why it cannot be told
     * @throws NullPointerException if the summary is null
     */
    SpendEstimate estimate(PurchaseSummary summary);
}
