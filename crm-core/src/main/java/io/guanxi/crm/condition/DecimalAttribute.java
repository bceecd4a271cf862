package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * 定点小数属性 – an attribute of exact decimals with a fixed number of places, such as an amount of money in one currency.
 *
 * <p>The position of a value is the value times {@code 10^scale}: 1234.50 at two places is 123450. Comparisons are
 * exact; a value or bound with more places than the scale is refused, never rounded.
 *
 * @param <T> the type of the subject
 */
public final class DecimalAttribute<T> extends OrderedAttribute<T, BigDecimal> {

    /** Decimal places that an attribute may have at most. */
    public static final int MAX_SCALE = 18;

    private final int scale;
    private final String domain;
    /** Reads what the getter gives, whatever the domain. */
    private final ToLongFunction<T> any;

    private DecimalAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> any, Bounds bounds) {
        super(names, mayBeUnknown, bounds.checking(any, names.name()), bounds.min(), bounds.max());
        this.scale = bounds.scale();
        this.domain = bounds.text();
        this.any = any;
    }

    /** A domain. */
    private record Bounds(int scale, long min, long max) {

        String text() {
            return plain(min) + ".." + plain(max);
        }

        private String plain(long position) {
            return BigDecimal.valueOf(position, scale).toPlainString();
        }

        <T> ToLongFunction<T> checking(ToLongFunction<T> any, String name) {
            if (min == -Long.MAX_VALUE && max == Long.MAX_VALUE) {
                return any;
            }
            int places = scale;
            long first = min;
            long last = max;
            String domain = text();
            return subject -> {
                long position = any.applyAsLong(subject);
                if ((position < first || position > last) && position != UNKNOWN) {
                    throw outside(name, BigDecimal.valueOf(position, places), domain);
                }
                return position;
            };
        }
    }

    static <T> DecimalAttribute<T> of(String name, int scale, Function<? super T, BigDecimal> getter) {
        requireNonNull(getter, "getter");
        return unbounded(
                name, scale, false, subject -> scaled(requireNonNull(getter.apply(subject), name), scale, name));
    }

    static <T> DecimalAttribute<T> ofOptional(
            String name, int scale, Function<? super T, Optional<BigDecimal>> getter) {
        requireNonNull(getter, "getter");
        return unbounded(name, scale, true, subject -> {
            Optional<BigDecimal> value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? scaled(value.get(), scale, name) : UNKNOWN;
        });
    }

    static <T> DecimalAttribute<T> ofUnits(String name, int scale, ToLongFunction<? super T> getter) {
        requireNonNull(getter, "getter");
        return unbounded(name, scale, false, subject -> checked(getter.applyAsLong(subject), scale, name));
    }

    private static <T> DecimalAttribute<T> unbounded(
            String name, int scale, boolean mayBeUnknown, ToLongFunction<T> reader) {
        Require.that(scale >= 0 && scale <= MAX_SCALE, "scale", scale, "must be from 0 to " + MAX_SCALE);
        return new DecimalAttribute<>(
                Names.of(name), mayBeUnknown, reader, new Bounds(scale, -Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /**
     * The same attribute with bounds of its own, so that proofs know what there cannot be, such as a negative amount.
     *
     * @param min the smallest value, as a decimal such as {@code "0.00"}
     * @param max the largest value, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if a bound is no decimal, has too many places or digits, or the domain is empty
     */
    public DecimalAttribute<T> withDomain(String min, String max) {
        return withDomain(decimal(min, "min"), decimal(max, "max"));
    }

    /**
     * The same attribute with bounds of its own, so that proofs know what there cannot be, such as a negative amount.
     *
     * @param min the smallest value
     * @param max the largest value, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if a bound has too many places or digits, or the domain is empty
     */
    public DecimalAttribute<T> withDomain(BigDecimal min, BigDecimal max) {
        long first = scaled(requireNonNull(min, "min"), scale, "min");
        long last = scaled(requireNonNull(max, "max"), scale, "max");
        requireDomain(min, max);
        return new DecimalAttribute<>(new Names(name(), term()), mayBeUnknown(), any, new Bounds(scale, first, last));
    }

    /**
     * The number of decimal places.
     *
     * @return the scale, from 0 to {@value #MAX_SCALE}
     */
    public int scale() {
        return scale;
    }

    /**
     * Asks for a value of at least the bound: {@code value ≥ bound}.
     *
     * @param bound the bound, such as {@code "1000.00"}
     * @return the condition
     * @throws IllegalArgumentException if the bound is no decimal of the domain
     */
    public Condition<T> atLeast(String bound) {
        return atLeast(decimal(bound, name()));
    }

    /**
     * Asks for a value above the bound: {@code value > bound}.
     *
     * @param bound the bound, such as {@code "1000.00"}
     * @return the condition
     * @throws IllegalArgumentException if the bound is no decimal of the domain
     */
    public Condition<T> above(String bound) {
        return above(decimal(bound, name()));
    }

    /**
     * Asks for a value of at most the bound: {@code value ≤ bound}.
     *
     * @param bound the bound, such as {@code "1000.00"}
     * @return the condition
     * @throws IllegalArgumentException if the bound is no decimal of the domain
     */
    public Condition<T> atMost(String bound) {
        return atMost(decimal(bound, name()));
    }

    /**
     * Asks for a value below the bound: {@code value < bound}.
     *
     * @param bound the bound, such as {@code "1000.00"}
     * @return the condition
     * @throws IllegalArgumentException if the bound is no decimal of the domain
     */
    public Condition<T> below(String bound) {
        return below(decimal(bound, name()));
    }

    /**
     * Asks for a value between two bounds, both included: {@code from ≤ value ≤ to}.
     *
     * @param from the lower bound, such as {@code "1000.00"}
     * @param to the upper bound, at least {@code from}
     * @return the condition
     * @throws IllegalArgumentException if a bound is no decimal of the domain, or {@code to} below {@code from}
     */
    public Condition<T> between(String from, String to) {
        return between(decimal(from, name()), decimal(to, name()));
    }

    /**
     * Asks for one value.
     *
     * @param value the value, such as {@code "0.00"}
     * @return the condition
     * @throws IllegalArgumentException if the value is no decimal of the domain
     */
    public Condition<T> is(String value) {
        return is(decimal(value, name()));
    }

    private static BigDecimal decimal(String text, String field) {
        requireNonNull(text, field);
        Require.that(text.length() <= Require.MAX_SHOWN, field, text, "must be a decimal number");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            IllegalArgumentException refusal = Require.refusal(field, text, "must be a decimal number");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Exact; without a new object where the value has the scale of the attribute, as amounts of money do. */
    private static long scaled(BigDecimal value, int scale, String name) {
        if (value.scale() != scale
                && value.scale() > scale
                && value.stripTrailingZeros().scale() > scale) {
            throw Require.refusal(name, value, "must have at most " + scale + " decimal places");
        }
        try {
            return checked(value.scaleByPowerOfTen(scale).longValueExact(), scale, name);
        } catch (ArithmeticException e) {
            IllegalArgumentException refusal = Require.refusal(name, value, "must have fewer digits");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static long checked(long position, int scale, String name) {
        if (position == UNKNOWN) {
            throw Require.refusal(name, BigDecimal.valueOf(position, scale), "must have fewer digits");
        }
        return position;
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.DECIMAL;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public DecimalAttribute<T> named(String chinese, String english) {
        return new DecimalAttribute<>(
                Names.of(this, chinese, english), mayBeUnknown(), any, new Bounds(scale, minPosition(), maxPosition()));
    }

    @Override
    public <U> DecimalAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new DecimalAttribute<>(
                Names.within(path, this),
                mayBeUnknown(),
                readerWithin(any, getter),
                new Bounds(scale, minPosition(), maxPosition()));
    }

    @Override
    BigDecimal valueAt(long position) {
        return BigDecimal.valueOf(position, scale);
    }

    @Override
    long positionOf(BigDecimal value) {
        long position = scaled(requireNonNull(value, name()), scale, name());
        if (position < minPosition() || position > maxPosition()) {
            throw outside(name(), BigDecimal.valueOf(position, scale), domain);
        }
        return position;
    }

    @Override
    BigDecimal distance(long from, long to) {
        return BigDecimal.valueOf(to, scale).subtract(BigDecimal.valueOf(from, scale));
    }

    @Override
    boolean hasOpenEnds() {
        return true;
    }
}
