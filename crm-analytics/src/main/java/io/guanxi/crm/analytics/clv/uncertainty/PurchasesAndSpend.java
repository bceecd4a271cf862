package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * 购买与消费模型 – a model of how often customers buy together with the model of what they spend: what a lifetime value
 * follows from.
 *
 * @param purchases the model of purchases
 * @param spend the model of spend
 * @param <M> the model of purchases
 */
public record PurchasesAndSpend<M>(M purchases, GammaGamma spend) {

    /**
     * Checks the components.
     *
     * @param purchases the model of purchases
     * @param spend the model of spend
     * @throws NullPointerException if a component is null
     */
    public PurchasesAndSpend {
        requireNonNull(purchases, "purchases");
        requireNonNull(spend, "spend");
    }

    /**
     * An answer of two models as an answer of the pair.
     *
     * @param answer the answer, from purchases and spend
     * @param <M> the model of purchases
     * @return the same answer, from the pair
     * @throws NullPointerException if the answer is null
     */
    public static <M> ToDoubleFunction<PurchasesAndSpend<M>> answer(ToDoubleBiFunction<M, GammaGamma> answer) {
        requireNonNull(answer, "answer");
        return pair -> answer.applyAsDouble(pair.purchases(), pair.spend());
    }

    /**
     * 客户终身价值 – the lifetime value of a customer as an answer of the pair, before rounding, for {@link DeltaMethod} and
     * {@link Bootstrap}.
     *
     * @param basis discount, horizon, share earned and currency; its models give way to those of the pair
     * @param summary the customer, in the unit of the models
     * @return the value in units of the currency; it refuses by a {@link java.util.NoSuchElementException} where there is
     *     none
     * @throws NullPointerException if an argument is null
     */
    public static ToDoubleFunction<PurchasesAndSpend<? extends PurchaseModel>> lifetimeValue(
            CustomerLifetimeValue basis, PurchaseSummary summary) {
        requireNonNull(basis, "basis");
        requireNonNull(summary, "summary");
        return pair -> basis.withModel(pair.purchases())
                .withSpend(SpendModel.of(pair.spend(), basis.spend().currency()))
                .estimate(summary)
                .beforeRounding()
                .orElseThrow();
    }
}
