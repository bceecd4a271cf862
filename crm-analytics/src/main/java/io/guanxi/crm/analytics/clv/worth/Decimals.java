package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** 小数 – checks of exact rates and shares, and how a figure in {@code double} becomes money or part of a sentence. */
final class Decimals {

    static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(ModelBounds.MOST_RATE);

    /** Twelve digits hide the noise of a computation in double: 5.02499999999999 is 5.025. */
    private static final MathContext CLEAN = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);

    private Decimals() {}

    static BigDecimal share(@Nullable BigDecimal value, String field) {
        BigDecimal share = notNegative(value, field);
        Require.that(share.compareTo(BigDecimal.ONE) <= 0, field, share, "must be from 0 to 1");
        return share;
    }

    static BigDecimal rate(@Nullable BigDecimal value, String field) {
        BigDecimal rate = notNegative(value, field);
        Require.that(rate.compareTo(MOST_RATE) <= 0, field, rate, "must be from 0 to 1e9");
        return rate;
    }

    private static BigDecimal notNegative(@Nullable BigDecimal value, String field) {
        BigDecimal decimal = requireNonNull(value, field);
        Require.that(decimal.signum() >= 0, field, decimal, "must not be negative");
        return decimal.signum() == 0 ? BigDecimal.ZERO : Require.threshold(decimal, field);
    }

    /** What a payment brings: above 0, and within long minor units. */
    static Money payment(@Nullable Money value, String field) {
        Require.that(Require.minorUnits(value, field) > 0, field, value, "must be above 0");
        return requireNonNull(value, field);
    }

    /** The figure in units of the currency, rounded half up to the minor unit; empty if no long can hold it. */
    static Optional<Money> money(double figure, CurrencyUnit currency) {
        if (!Double.isFinite(figure)) {
            return Optional.empty();
        }
        BigDecimal rounded = new BigDecimal(figure).round(CLEAN).setScale(currency.getDecimalPlaces(), ROUNDING);
        return rounded.unscaledValue().bitLength() < Long.SIZE
                ? Optional.of(Money.of(currency, rounded))
                : Optional.empty();
    }

    /** A figure as a sentence shows it: six digits, at most six of them after the point. */
    static BigDecimal shown(double figure) {
        BigDecimal rounded = new BigDecimal(figure).round(SHOWN);
        BigDecimal cut = rounded.setScale(Math.max(0, Math.min(SHOWN.getPrecision(), rounded.scale())), ROUNDING);
        BigDecimal stripped = cut.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
