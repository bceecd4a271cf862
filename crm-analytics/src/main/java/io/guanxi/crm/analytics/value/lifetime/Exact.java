package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 精确计算 – decimals of {@value #DIGITS} digits, the checks of rates, and the rounding to money.
 *
 * <p>Before a figure is rounded to the minor unit it is rounded to {@value #CLEAN_DIGITS} digits, which takes away the
 * error of the computation: 439.999…9 is 440.00 in every rounding mode, and so is 440.000…1.
 */
final class Exact {

    /** The most periods that a horizon or a list may have. */
    static final int MAX_PERIODS = 10_000;

    /** The latest moment of a cash flow, in periods from now, and the most renewals it may depend on. */
    static final int MAX_TIME = 100_000;

    static final int DIGITS = 50;
    static final int CLEAN_DIGITS = 34;
    static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private static final MathContext CLEAN = new MathContext(CLEAN_DIGITS, RoundingMode.HALF_EVEN);
    private static final int MAX_TEXT = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private Exact() {}

    static BigDecimal parse(String text, String field) {
        Require.text(text, field, MAX_TEXT);
        Require.that(DECIMAL.matcher(text).matches(), field, text, "must be a decimal number");
        return new BigDecimal(text);
    }

    /** Checks a share or probability from 0 to 1; kept without trailing zeros, so that equal ones are equal. */
    static BigDecimal share(@Nullable BigDecimal value, String field) {
        BigDecimal share = requireNonNull(value, field);
        requireDecimals(share, field);
        Require.that(share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0, field, share, "must be from 0 to 1");
        return plain(share);
    }

    /** Checks a discount rate per period, above −1; kept without trailing zeros. */
    static BigDecimal discount(@Nullable BigDecimal value, String field) {
        BigDecimal discount = requireNonNull(value, field);
        requireDecimals(discount, field);
        Require.that(discount.compareTo(BigDecimal.ONE.negate()) > 0, field, discount, "must be above -1");
        Require.that(
                (long) discount.precision() - discount.scale() <= Require.MAX_DIGITS,
                field,
                discount,
                "must have at most " + Require.MAX_DIGITS + " digits before the point");
        return plain(discount);
    }

    /** Checks a time in periods from now; kept without trailing zeros. */
    static BigDecimal time(@Nullable BigDecimal value, String field) {
        BigDecimal time = requireNonNull(value, field);
        requireDecimals(time, field);
        Require.that(
                time.signum() >= 0 && time.compareTo(BigDecimal.valueOf(MAX_TIME)) <= 0,
                field,
                time,
                "must be from 0 to " + MAX_TIME + " periods");
        return plain(time);
    }

    static int periods(int periods, String field) {
        Require.that(periods >= 1 && periods <= MAX_PERIODS, field, periods, "must be from 1 to " + MAX_PERIODS);
        return periods;
    }

    static OptionalInt periods(@Nullable OptionalInt periods, String field) {
        OptionalInt horizon = requireNonNull(periods, field);
        if (horizon.isPresent()) {
            periods(horizon.getAsInt(), field);
        }
        return horizon;
    }

    static Money sameCurrency(@Nullable Money amount, CurrencyUnit currency, String field) {
        Require.minorUnits(amount, field);
        Money money = requireNonNull(amount, field);
        Require.that(money.getCurrencyUnit().equals(currency), field, money, "must be in " + currency);
        return money;
    }

    static Money notNegative(@Nullable Money amount, String field) {
        Require.that(Require.minorUnits(amount, field) >= 0, field, amount, "must not be negative");
        return requireNonNull(amount, field);
    }

    /** The figure as money; one that no column can hold is an overflow. */
    static Money money(CurrencyUnit currency, BigDecimal figure, RoundingMode rounding) {
        BigDecimal rounded = figure.round(CLEAN).setScale(currency.getDecimalPlaces(), rounding);
        if (rounded.unscaledValue().bitLength() >= Long.SIZE) {
            throw new ArithmeticException("value must fit in long minor units, but was " + Require.shown(rounded));
        }
        return Money.of(currency, rounded);
    }

    /** The scale first: to reckon with a number of a billion decimals takes all memory. */
    private static void requireDecimals(BigDecimal value, String field) {
        Require.that(
                value.scale() <= Require.MAX_DIGITS && value.scale() >= -Require.MAX_DIGITS,
                field,
                value,
                "must have at most " + Require.MAX_DIGITS + " decimals, and no more zeros before the point");
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
