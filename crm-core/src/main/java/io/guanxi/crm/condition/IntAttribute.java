package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * 整数属性 – an attribute of whole numbers, such as a number of orders or a score.
 *
 * <p>The position of a value is the value itself.
 *
 * @param <T> the type of the subject
 */
public final class IntAttribute<T> extends OrderedAttribute<T, Integer> {

    private final String domain;

    private IntAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader, long min, long max) {
        super(names, mayBeUnknown, reader, min, max);
        this.domain = min + ".." + max;
    }

    static <T> IntAttribute<T> of(String name, ToIntFunction<? super T> getter, int min, int max) {
        requireNonNull(getter, "getter");
        return new IntAttribute<>(
                Names.of(name),
                false,
                subject -> checked(getter.applyAsInt(subject), name, min, max),
                checked(min, max),
                max);
    }

    static <T> IntAttribute<T> ofOptional(String name, Function<? super T, OptionalInt> getter, int min, int max) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> {
            OptionalInt value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? checked(value.getAsInt(), name, min, max) : UNKNOWN;
        };
        return new IntAttribute<>(Names.of(name), true, reader, checked(min, max), max);
    }

    private static long checked(int min, int max) {
        requireDomain(min, max);
        return min;
    }

    private static long checked(int value, String name, int min, int max) {
        if (value < min || value > max) {
            throw outside(name, value, min + ".." + max);
        }
        return value;
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.INT;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public IntAttribute<T> named(String chinese, String english) {
        return new IntAttribute<>(
                Names.of(this, chinese, english), mayBeUnknown(), reader(), minPosition(), maxPosition());
    }

    @Override
    public <U> IntAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new IntAttribute<>(
                Names.within(path, this), mayBeUnknown(), readerWithin(getter), minPosition(), maxPosition());
    }

    @Override
    Integer valueAt(long position) {
        return Math.toIntExact(position);
    }

    @Override
    long positionOf(Integer value) {
        long position = requireNonNull(value, name());
        if (position < minPosition() || position > maxPosition()) {
            throw outside(name(), value, domain);
        }
        return position;
    }

    @Override
    BigDecimal distance(long from, long to) {
        return BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from));
    }
}
