package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * 长整数属性 – an attribute of large whole numbers, such as points or bytes.
 *
 * <p>The position of a value is the value itself.
 *
 * @param <T> the type of the subject
 */
public final class LongAttribute<T> extends OrderedAttribute<T, Long> {

    private final String domain;

    private LongAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader, long min, long max) {
        super(names, mayBeUnknown, reader, min, max);
        this.domain = min + ".." + max;
    }

    static <T> LongAttribute<T> of(String name, ToLongFunction<? super T> getter, long min, long max) {
        requireNonNull(getter, "getter");
        return new LongAttribute<>(
                Names.of(name),
                false,
                subject -> checked(getter.applyAsLong(subject), name, min, max),
                checked(min, max),
                max);
    }

    static <T> LongAttribute<T> ofOptional(String name, Function<? super T, OptionalLong> getter, long min, long max) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> {
            OptionalLong value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? checked(value.getAsLong(), name, min, max) : UNKNOWN;
        };
        return new LongAttribute<>(Names.of(name), true, reader, checked(min, max), max);
    }

    private static long checked(long min, long max) {
        Require.that(min > UNKNOWN, "min", min, "must be above Long.MIN_VALUE, which stands for unknown");
        requireDomain(min, max);
        return min;
    }

    private static long checked(long value, String name, long min, long max) {
        if (value < min || value > max) {
            throw outside(name, value, min + ".." + max);
        }
        return value;
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.LONG;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public LongAttribute<T> named(String chinese, String english) {
        return new LongAttribute<>(
                Names.of(this, chinese, english), mayBeUnknown(), reader(), minPosition(), maxPosition());
    }

    @Override
    public <U> LongAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new LongAttribute<>(
                Names.within(path, this), mayBeUnknown(), readerWithin(getter), minPosition(), maxPosition());
    }

    @Override
    Long valueAt(long position) {
        return position;
    }

    @Override
    long positionOf(Long value) {
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
