package io.guanxi.crm.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The text of a date in a file, {@code yyyy-MM-dd} and nothing else; read by hand, since files have millions. */
final class DateText {

    private static final int LENGTH = 10;
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private DateText() {}

    static Optional<LineRule> brokenRule(String text) {
        if (!hasForm(text)) {
            return Optional.of(LineRule.DATE_FORM);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.of(LineRule.DATE_REAL);
        }
        return year < FIRST_YEAR || year > LAST_YEAR ? Optional.of(LineRule.DATE_RANGE) : Optional.empty();
    }

    /** The date of a text that breaks no rule. */
    static LocalDate date(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, LENGTH));
    }

    private static boolean hasForm(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int index = 0; index < LENGTH; index++) {
            char c = text.charAt(index);
            boolean isDash = index == 4 || index == 7;
            if (isDash ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            number = 10 * number + text.charAt(index) - '0';
        }
        return number;
    }
}
