package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * 日期属性 – an attribute of business dates in the years 1 to 9999, such as the day of the last purchase.
 *
 * <p>The position of a date is its number of days since 1970-01-01.
 *
 * @param <T> the type of the subject
 */
public final class DateAttribute<T> extends OrderedAttribute<T, LocalDate> {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final long MIN = FIRST.toEpochDay();
    private static final long MAX = LAST.toEpochDay();
    private static final String DOMAIN = "0001-01-01..9999-12-31";

    private DateAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader) {
        super(names, mayBeUnknown, reader, MIN, MAX);
    }

    static <T> DateAttribute<T> of(String name, Function<? super T, LocalDate> getter) {
        requireNonNull(getter, "getter");
        return new DateAttribute<>(
                Names.of(name), false, subject -> checked(requireNonNull(getter.apply(subject), name), name));
    }

    static <T> DateAttribute<T> ofOptional(String name, Function<? super T, Optional<LocalDate>> getter) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> {
            Optional<LocalDate> value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? checked(value.get(), name) : UNKNOWN;
        };
        return new DateAttribute<>(Names.of(name), true, reader);
    }

    private static long checked(LocalDate value, String name) {
        long day = value.toEpochDay();
        if (day < MIN || day > MAX) {
            throw outside(name, value, DOMAIN);
        }
        return day;
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.DATE;
    }

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public DateAttribute<T> named(String chinese, String english) {
        return new DateAttribute<>(Names.of(this, chinese, english), mayBeUnknown(), reader());
    }

    @Override
    public <U> DateAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new DateAttribute<>(Names.within(path, this), mayBeUnknown(), readerWithin(getter));
    }

    @Override
    LocalDate valueAt(long position) {
        return LocalDate.ofEpochDay(position);
    }

    @Override
    long positionOf(LocalDate value) {
        return checked(requireNonNull(value, name()), name());
    }

    @Override
    BigDecimal distance(long from, long to) {
        return BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from));
    }
}
