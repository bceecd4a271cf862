package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.SpendEstimate;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 固定消费 – every purchase of every customer brings the same, whatever the customer spent before.
 *
 * @param amount the amount, above 0
 */
public record ConstantSpend(Money amount) implements SpendModel {

    /**
     * Checks the amount.
     *
     * @param amount the amount
     * @throws NullPointerException if the amount is null
     * @throws IllegalArgumentException if the amount is not above 0 or does not fit in long minor units
     */
    public ConstantSpend {
        Decimals.payment(amount, "amount");
    }

    @Override
    public CurrencyUnit currency() {
        return amount.getCurrencyUnit();
    }

    @Override
    public SpendEstimate estimate(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        return new SpendEstimate(
                OptionalDouble.of(amount.getAmount().doubleValue()),
                OptionalDouble.of(0),
                List.of(Reason.of(WorthReason.CONSTANT_SPEND, amount)));
    }
}
