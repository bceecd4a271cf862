package io.guanxi.crm.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Numbers as the pages write them: with groups of three and a decimal point, on every machine alike. */
final class Figures {

    static final String NONE = "–";

    private static final BigDecimal LARGEST_PERCENTAGE = new BigDecimal("999.9");

    /** What is written in full; all else as a power of ten. */
    private static final double LEAST_IN_FULL = 1e-4;

    private static final double MOST_IN_FULL = 1e7;
    private static final double MOST_AMOUNT = 1e17;
    private static final MathContext SIGNIFICANT = new MathContext(4, RoundingMode.HALF_UP);

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A mean number of days, in whole days. */
    static String days(BigDecimal days) {
        return count(days.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** A number with so many decimals. */
    static String decimal(double number, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", number);
    }

    /** A number above 0 with four significant digits. */
    static String significant(double number) {
        if (number < LEAST_IN_FULL || number >= MOST_IN_FULL) {
            return String.format(Locale.ROOT, "%.3e", number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(SIGNIFICANT);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** An amount before rounding, with the decimals of its currency. */
    static String amount(CurrencyUnit currency, double amount) {
        return Math.abs(amount) < MOST_AMOUNT
                ? decimal(amount, currency.getDecimalPlaces())
                : String.format(Locale.ROOT, "%.3e", amount);
    }

    static String money(Money money) {
        return money.getCurrencyUnit().getCode() + " " + amount(money);
    }

    static String amount(CurrencyUnit currency, long minor) {
        return amount(Money.ofMinor(currency, minor));
    }

    /** A ratio, such as 0.651 as 65.1%; a ratio beyond all measure keeps to its column. */
    static String percent(BigDecimal ratio) {
        BigDecimal percentage = ratio.movePointRight(2);
        if (percentage.abs().compareTo(LARGEST_PERCENTAGE) > 0) {
            return percentage.signum() > 0 ? "> 999%" : "< -999%";
        }
        return String.format(Locale.ROOT, "%,.1f%%", percentage);
    }

    static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.getCurrencyUnit().getDecimalPlaces() + "f", money.getAmount());
    }
}
