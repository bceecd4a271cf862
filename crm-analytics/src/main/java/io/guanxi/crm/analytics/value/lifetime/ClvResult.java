package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 终身价值 – a customer lifetime value with what it is made of (V3).
 *
 * <p>Immutable; equal by content. Made by {@link ClvModel#estimate()}.
 */
public final class ClvResult {

    private final ClvModel model;
    private final Money beforeAcquisition;
    private final Money value;
    private final RoundingMode rounding;

    private ClvResult(ClvModel model, Money beforeAcquisition, Money value, RoundingMode rounding) {
        this.model = model;
        this.beforeAcquisition = beforeAcquisition;
        this.value = value;
        this.rounding = rounding;
    }

    static ClvResult of(ClvModel model, BigDecimal sum, RoundingMode rounding) {
        requireNonNull(rounding, "rounding");
        CurrencyUnit currency = model.acquisition().getCurrencyUnit();
        Money before = Exact.money(currency, sum, rounding);
        // Exact: both have the decimals of the currency.
        Money value = Exact.money(
                currency, before.getAmount().subtract(model.acquisition().getAmount()), RoundingMode.UNNECESSARY);
        return new ClvResult(model, before, value, rounding);
    }

    /**
     * The model that was estimated.
     *
     * @return the model with its cash flows and rates
     */
    public ClvModel model() {
        return model;
    }

    /**
     * The sum of the present values.
     *
     * @return the value before the cost of acquisition
     */
    public Money beforeAcquisition() {
        return beforeAcquisition;
    }

    /**
     * 终身价值 – the sum of the present values less the cost of acquisition.
     *
     * @return the lifetime value; negative if the customer costs more than comes in
     */
    public Money value() {
        return value;
    }

    /**
     * How the sum was rounded to the minor unit.
     *
     * @return the rounding mode
     */
    public RoundingMode rounding() {
        return rounding;
    }

    /**
     * The terms of the sum, each computed when it is asked for.
     *
     * @return the terms in their order; of an infinite horizon the first 10,000
     */
    public Stream<ClvTerm> terms() {
        return model.terms();
    }

    /**
     * What the value takes for granted.
     *
     * @return the assumptions as data: timing, horizon, margins, retention, discount
     */
    public List<Reason> assumptions() {
        return model.assumptions();
    }

    /**
     * Why the value is what it is.
     *
     * @return the value, its rounding, and the assumptions, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(LifetimeReason.CLV, beforeAcquisition, model.acquisition(), value));
        reasons.addAll(assumptions());
        reasons.add(Reason.of(LifetimeReason.ROUNDING, rounding.name()));
        return List.copyOf(reasons);
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

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ClvResult other
                && model.equals(other.model)
                && value.equals(other.value)
                && rounding == other.rounding;
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + value.hashCode();
    }

    @Override
    public String toString() {
        return "ClvResult[" + value + "]";
    }
}
