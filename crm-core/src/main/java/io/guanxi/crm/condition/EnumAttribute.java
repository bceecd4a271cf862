package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * 枚举属性 – an attribute that is one of the constants of an enum, such as a channel or a stage; without order.
 *
 * @param <T> the type of the subject
 * @param <V> the enum
 */
public final class EnumAttribute<T, V extends Enum<V>> extends Attribute<T> {

    private final Class<V> type;
    private final ImmutableList<V> constants;
    private final String domain;

    private EnumAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader, Class<V> type) {
        super(names, mayBeUnknown, reader);
        this.type = requireNonNull(type, "type");
        this.constants = ImmutableList.copyOf(type.getEnumConstants());
        Require.that(!constants.isEmpty(), "type", type.getSimpleName(), "must have a constant");
        this.domain = type.getName() + constants.stream().map(Enum::name).collect(Collectors.joining(", ", "{", "}"));
    }

    static <T, V extends Enum<V>> EnumAttribute<T, V> of(String name, Class<V> type, Function<? super T, V> getter) {
        requireNonNull(getter, "getter");
        return new EnumAttribute<>(
                Names.of(name), false, subject -> place(requireNonNull(getter.apply(subject), name)), type);
    }

    static <T, V extends Enum<V>> EnumAttribute<T, V> ofOptional(
            String name, Class<V> type, Function<? super T, Optional<V>> getter) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> {
            Optional<V> value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? place(value.get()) : UNKNOWN;
        };
        return new EnumAttribute<>(Names.of(name), true, reader, type);
    }

    /** A position only: no order is read into it. */
    @SuppressWarnings("EnumOrdinal") // The place in the constants of this very run: never stored.
    private static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /**
     * The constants of the domain in the order of their declaration.
     *
     * @return the constants
     */
    public List<V> constants() {
        return constants;
    }

    /**
     * Asks for one constant.
     *
     * @param value the constant
     * @return the condition
     */
    public Condition<T> is(V value) {
        return oneOf(EnumSet.of(requireNonNull(value, name())));
    }

    /**
     * Asks for any constant but one.
     *
     * @param value the constant
     * @return the condition
     */
    public Condition<T> isNot(V value) {
        return oneOf(EnumSet.complementOf(EnumSet.of(requireNonNull(value, name()))));
    }

    /**
     * Asks for one of several constants.
     *
     * @param first a constant
     * @param others more constants
     * @return the condition
     */
    @SafeVarargs
    public final Condition<T> oneOf(V first, V... others) {
        EnumSet<V> values = EnumSet.of(requireNonNull(first, name()));
        for (V other : others) {
            values.add(requireNonNull(other, name()));
        }
        return oneOf(values);
    }

    /**
     * Asks for one of several constants.
     *
     * @param values the constants; for none of them the condition is never met
     * @return the condition
     */
    public Condition<T> oneOf(Collection<V> values) {
        int[] places = requireNonNull(values, "values").stream()
                .mapToInt(value -> place(requireNonNull(value, name())))
                .toArray();
        return Node.of(Form.Choice.of(this, places));
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.ENUM;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public EnumAttribute<T, V> named(String chinese, String english) {
        return new EnumAttribute<>(Names.of(this, chinese, english), mayBeUnknown(), reader(), type);
    }

    @Override
    public <U> EnumAttribute<U, V> within(String path, Function<? super U, ? extends T> getter) {
        return new EnumAttribute<>(Names.within(path, this), mayBeUnknown(), readerWithin(getter), type);
    }

    @Override
    long positionOfAny(Object value) {
        int place = constants.indexOf(value);
        if (place < 0) {
            throw outside(name(), value, domain);
        }
        return place;
    }

    @Override
    V valueAt(long position) {
        return constants.get(Math.toIntExact(position));
    }
}
