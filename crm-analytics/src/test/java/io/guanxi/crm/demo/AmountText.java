package io.guanxi.crm.demo;

import java.util.Optional;

/** The text of an amount in a file, {@code [+-]digits[.digits]}; read without BigDecimal, since files have millions. */
final class AmountText {

    static final int MAX_DIGITS = 15;
    /** Every number of so many digits is a long. */
    private static final int LONG_DIGITS = 18;

    private AmountText() {}

    static Optional<LineRule> brokenRule(String text, int decimals) {
        int start = isSigned(text) ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (!areDigits(text, start, end) || (point >= 0 && !areDigits(text, point + 1, text.length()))) {
            return Optional.of(LineRule.AMOUNT_FORM);
        }
        int fraction = decimals(text);
        if (fraction > decimals) {
            return Optional.of(LineRule.AMOUNT_DECIMALS);
        }
        int whole = end - start;
        if (whole + fraction > MAX_DIGITS || whole + decimals > LONG_DIGITS) {
            return Optional.of(LineRule.AMOUNT_DIGITS);
        }
        return isNegative(text) && minor(text, decimals) == 0 ? Optional.of(LineRule.ZERO_REFUND) : Optional.empty();
    }

    /** How many digits stand behind the point. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    /** The minor units of a text that breaks no rule. */
    static long minor(String text, int decimals) {
        long minor = 0;
        int missing = decimals;
        boolean behindPoint = false;
        for (int index = isSigned(text) ? 1 : 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '.') {
                behindPoint = true;
            } else {
                minor = 10 * minor + (c - '0');
                missing -= behindPoint ? 1 : 0;
            }
        }
        for (; missing > 0; missing--) {
            minor *= 10;
        }
        return isNegative(text) ? -minor : minor;
    }

    private static boolean isSigned(String text) {
        return text.startsWith("+") || isNegative(text);
    }

    private static boolean isNegative(String text) {
        return text.startsWith("-");
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            char c = text.charAt(index);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return from < to;
    }
}
