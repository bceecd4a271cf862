package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.SpendEstimate;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.SpendRange;
import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;

/**
 * 收缩的消费预期 – the spend by the Gamma-Gamma model: a repeat customer's own mean drawn towards that of all.
 *
 * <p>Who has no repeat purchase, or one of unknown amount, gets the population mean. No mean is told where it is infinite
 * ({@code q ≤ 1} without repeat purchases), and none where refunds reach or exceed purchases: the model knows amounts
 * above 0 only, and zero would be a guess as well. Example: with (6.25, 3.74, 15.44) two repeat purchases of mean 22.345
 * give 24.6596.
 *
 * @param model the model, its scale in units of the currency (dollars, not cents)
 * @param currency the currency
 */
public record DrawnSpend(GammaGamma model, CurrencyUnit currency) implements SpendModel {

    /**
     * Checks the components.
     *
     * @param model the model
     * @param currency the currency
     * @throws NullPointerException if a component is null
     */
    public DrawnSpend {
        requireNonNull(model, "model");
        requireNonNull(currency, "currency");
    }

    @Override
    public SpendEstimate estimate(PurchaseSummary summary) {
        OptionalDouble own = requireNonNull(summary, "summary").meanSpend();
        double mean = own.orElse(1);
        if (SpendRange.holds(mean)) {
            return model.estimate(summary);
        }
        WorthReason why = mean <= 0 ? WorthReason.REFUNDED : WorthReason.SPEND_OUT_OF_RANGE;
        // As text: double writes 1e300 and 1e-12 in few characters.
        Object shown = mean <= 0 && mean > -SpendRange.MOST ? Decimals.shown(mean) : String.valueOf(mean);
        return new SpendEstimate(OptionalDouble.empty(), OptionalDouble.empty(), List.of(Reason.of(why, shown)));
    }
}
