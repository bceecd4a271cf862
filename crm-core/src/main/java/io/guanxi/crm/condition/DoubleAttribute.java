package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * 浮点属性 – an attribute of floating-point numbers, for statistics such as probabilities; never for money.
 *
 * <p>The position of a value is its bit pattern brought into the order of the numbers, so that {@code below(0.5)} ends
 * at the largest double before 0.5. Minus zero is zero; NaN and infinity are refused.
 *
 * @param <T> the type of the subject
 */
public final class DoubleAttribute<T> extends OrderedAttribute<T, Double> {

    private final String domain;

    private DoubleAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader, long min, long max) {
        super(names, mayBeUnknown, reader, min, max);
        this.domain = valueOf(min) + ".." + valueOf(max);
    }

    static <T> DoubleAttribute<T> of(String name, ToDoubleFunction<? super T> getter, double min, double max) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> checked(getter.applyAsDouble(subject), name, min, max);
        return new DoubleAttribute<>(Names.of(name), false, reader, first(min, max), position(max));
    }

    static <T> DoubleAttribute<T> ofOptional(
            String name, Function<? super T, OptionalDouble> getter, double min, double max) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> {
            OptionalDouble value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? checked(value.getAsDouble(), name, min, max) : UNKNOWN;
        };
        return new DoubleAttribute<>(Names.of(name), true, reader, first(min, max), position(max));
    }

    private static long first(double min, double max) {
        Require.that(Double.isFinite(min), "min", min, "must be finite");
        Require.that(Double.isFinite(max), "max", max, "must be finite");
        requireDomain(min + 0.0, max + 0.0);
        return position(min);
    }

    private static long checked(double value, String name, double min, double max) {
        // Written so that NaN fails too.
        if (!(value >= min && value <= max)) {
            throw outside(name, value, min + ".." + max);
        }
        return position(value);
    }

    /** The bits are sign and magnitude: a negative number gets the negative of its magnitude; 0 has one position. */
    private static long position(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double valueOf(long position) {
        return Double.longBitsToDouble(position >= 0 ? position : Long.MIN_VALUE - position);
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.DOUBLE;
    }

    @Override
    public String domain() {
        return domain;
    }

    /** By positions: the decimal text of a double is not the same on all JDKs. */
    @Override
    String stableDomain() {
        return minPosition() + ".." + maxPosition();
    }

    @Override
    public DoubleAttribute<T> named(String chinese, String english) {
        return new DoubleAttribute<>(
                Names.of(this, chinese, english), mayBeUnknown(), reader(), minPosition(), maxPosition());
    }

    @Override
    public <U> DoubleAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new DoubleAttribute<>(
                Names.within(path, this), mayBeUnknown(), readerWithin(getter), minPosition(), maxPosition());
    }

    @Override
    Double valueAt(long position) {
        return valueOf(position);
    }

    @Override
    long positionOf(Double value) {
        double number = requireNonNull(value, name());
        if (!(number >= min() && number <= max())) {
            throw outside(name(), value, domain);
        }
        return position(number);
    }

    /** The difference of the shortest decimals that stand for the two values: {@code 0.5 − 0.3 = 0.2}. */
    @Override
    BigDecimal distance(long from, long to) {
        return BigDecimal.valueOf(valueOf(to)).subtract(BigDecimal.valueOf(valueOf(from)));
    }

    @Override
    boolean hasOpenEnds() {
        return true;
    }
}
