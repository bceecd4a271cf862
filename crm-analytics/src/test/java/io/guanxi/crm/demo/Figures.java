package io.guanxi.crm.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Numbers as the page writes them: with groups of three and a decimal point, on every machine alike. */
final class Figures {

    static final String NONE = "–";

    private static final BigDecimal LARGEST_PERCENTAGE = new BigDecimal("999.9");

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A mean number of days, in whole days. */
    static String days(BigDecimal days) {
        return count(days.setScale(0, RoundingMode.HALF_UP).longValueExact());
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

    private static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.getCurrencyUnit().getDecimalPlaces() + "f", money.getAmount());
    }
}
