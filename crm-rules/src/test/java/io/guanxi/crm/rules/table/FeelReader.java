package io.guanxi.crm.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the unary tests of an exported table as the DMN specification says, as a second opinion on what they mean. */
final class FeelReader {

    private static final Pattern RANGE = Pattern.compile("([\\[(])(.+)\\.\\.(.+)([])])");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>) (.+)");
    private static final Pattern DATE = Pattern.compile("date\\(\"(.+)\"\\)");

    private FeelReader() {}

    /** Whether a value, null where it is unknown, meets a test. */
    static boolean meets(@Nullable Object value, String test) {
        if (test.equals("-")) {
            return true;
        }
        if (test.equals("not(null)")) {
            return value != null;
        }
        return parts(test).stream().anyMatch(part -> meetsOne(value, part));
    }

    private static boolean meetsOne(@Nullable Object value, String test) {
        if (value == null) {
            return test.equals("null");
        }
        Matcher range = RANGE.matcher(test);
        if (range.matches()) {
            int below = compare(value, literal(range.group(2)));
            int above = compare(value, literal(range.group(3)));
            return (range.group(1).equals("[") ? below >= 0 : below > 0)
                    && (range.group(4).equals("]") ? above <= 0 : above < 0);
        }
        Matcher comparison = COMPARISON.matcher(test);
        if (comparison.matches()) {
            int order = compare(value, literal(comparison.group(2)));
            return switch (comparison.group(1)) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
        return !test.equals("null") && compare(value, literal(test)) == 0;
    }

    @SuppressWarnings("unchecked") // A value and its bounds are of one class, which has an order.
    private static int compare(Object value, Object bound) {
        return ((Comparable<Object>) feel(value)).compareTo(bound);
    }

    /** A value as FEEL has it. */
    private static Object feel(Object value) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    static Object literal(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return LocalDate.parse(date.group(1));
        }
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : new BigDecimal(text);
    }

    /** Split at the commas; there are none in the strings of these tests. */
    static List<String> parts(String tests) {
        List<String> parts = new ArrayList<>();
        for (String part : tests.split(",", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
