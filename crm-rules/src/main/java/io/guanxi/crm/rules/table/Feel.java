package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.AttributeKind;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** FEEL – values, types and tests in the expression language of DMN. */
final class Feel {

    /** The test that everything meets, null included. */
    static final String ANY = "-";

    /** Digits that a number of FEEL has at most: IEEE 754 decimal128. */
    private static final int DIGITS = 34;

    /** Zeros before or behind the digits that decimal128 has room for on either side. */
    private static final int MAX_SCALE = 6_111;

    /** Digits that tell any two doubles apart. */
    private static final int DOUBLE_DIGITS = 17;

    private static final String KNOWN = "not(null)";
    private static final String UNKNOWN = "null";

    private static final List<Class<?>> NUMBERS = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class);

    private Feel() {}

    /** The type of the values of an attribute; FEEL has none for sets of labels that a table could test. */
    static String type(AttributeKind kind) {
        return switch (kind) {
            case INT, LONG, DECIMAL, DOUBLE -> "number";
            case DATE -> "date";
            case FLAG -> "boolean";
            case ENUM -> "string";
            case LABELS -> throw new IllegalArgumentException("labels have no type");
        };
    }

    /** The type for a class of outcomes, if there is one. */
    static Optional<String> type(Class<?> outcome) {
        if (outcome == String.class || outcome.isEnum()) {
            return Optional.of("string");
        }
        if (outcome == Boolean.class) {
            return Optional.of("boolean");
        }
        if (outcome == LocalDate.class) {
            return Optional.of("date");
        }
        return NUMBERS.contains(outcome) ? Optional.of("number") : Optional.empty();
    }

    /** Whether a value of a type that FEEL has can be written without loss. */
    static boolean isExpressible(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue());
        }
        if (!(value instanceof Number)) {
            return true;
        }
        BigDecimal number = new BigDecimal(value.toString());
        return number.stripTrailingZeros().precision() <= DIGITS && Math.abs((long) number.scale()) <= MAX_SCALE;
    }

    /** A value as a literal. */
    static String literal(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return shortest(((Number) value).doubleValue()).toPlainString();
        }
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        if (value instanceof LocalDate) {
            return "date(\"" + value + "\")";
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        return text(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    static String literals(List<?> values) {
        return values.stream().map(Feel::literal).collect(Collectors.joining(", "));
    }

    /** In the order of the doubles, and the same on every JDK, which {@code Double.toString} is not. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 2; digits < DOUBLE_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(DOUBLE_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\') {
                text.append('\\').appendCodePoint(codePoint);
            } else if (Xml.isCharacter(codePoint)) {
                text.appendCodePoint(codePoint);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
            }
        });
        return text.append('"').toString();
    }

    /**
     * A side of a box as a unary test.
     *
     * @param side a cell, or an "or" of cells, of one attribute; met by some value
     */
    static String test(Condition<?> side) {
        return side.form() instanceof Form.AnyOf<?> any
                ? any.parts().stream().map(Feel::test).collect(Collectors.joining(", "))
                : test((Form.Cell<?>) side.form());
    }

    private static String test(Form.Cell<?> cell) {
        List<String> bounds = cell.bounds().stream()
                .map(bound -> bound instanceof List<?> values ? literals(values) : literal(bound))
                .toList();
        return switch (cell.relation()) {
            case ANY_VALUE, KNOWN -> cell.attribute().mayBeUnknown() ? KNOWN : ANY;
            case UNKNOWN -> UNKNOWN;
            case IS, ONE_OF -> bounds.get(0);
            case AT_LEAST -> ">= " + bounds.get(0);
            case ABOVE -> "> " + bounds.get(0);
            case AT_MOST -> "<= " + bounds.get(0);
            case BELOW -> "< " + bounds.get(0);
            case BETWEEN -> "[" + bounds.get(0) + ".." + bounds.get(1) + "]";
            case FROM_TO_BELOW -> "[" + bounds.get(0) + ".." + bounds.get(1) + ")";
            case ABOVE_TO -> "(" + bounds.get(0) + ".." + bounds.get(1) + "]";
            case STRICTLY_BETWEEN -> "(" + bounds.get(0) + ".." + bounds.get(1) + ")";
            case NO_VALUE, HAS_ALL, HAS_ANY, HAS_NONE, LACKS_ANY, HOLDS, HOLDS_NOT ->
                throw new IllegalArgumentException("a box has no side such as " + cell);
        };
    }
}
