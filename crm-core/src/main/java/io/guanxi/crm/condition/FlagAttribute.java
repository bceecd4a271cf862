package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * 是否属性 – an attribute that is true or false, such as an open complaint; without order.
 *
 * @param <T> the type of the subject
 */
public final class FlagAttribute<T> extends Attribute<T> {

    private static final int FALSE = 0;
    private static final int TRUE = 1;

    private FlagAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader) {
        super(names, mayBeUnknown, reader);
    }

    static <T> FlagAttribute<T> of(String name, Predicate<? super T> getter) {
        requireNonNull(getter, "getter");
        return new FlagAttribute<>(Names.of(name), false, subject -> getter.test(subject) ? TRUE : FALSE);
    }

    static <T> FlagAttribute<T> ofOptional(String name, Function<? super T, Optional<Boolean>> getter) {
        requireNonNull(getter, "getter");
        ToLongFunction<T> reader = subject -> {
            Optional<Boolean> value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? (value.get() ? TRUE : FALSE) : UNKNOWN;
        };
        return new FlagAttribute<>(Names.of(name), true, reader);
    }

    /**
     * Asks that the flag is set.
     *
     * @return the condition
     */
    public Condition<T> isTrue() {
        return Node.of(Form.Choice.of(this, TRUE));
    }

    /**
     * Asks that the flag is not set.
     *
     * @return the condition
     */
    public Condition<T> isFalse() {
        return Node.of(Form.Choice.of(this, FALSE));
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.FLAG;
    }

    @Override
    public String domain() {
        return "{false, true}";
    }

    @Override
    public FlagAttribute<T> named(String chinese, String english) {
        return new FlagAttribute<>(Names.of(this, chinese, english), mayBeUnknown(), reader());
    }

    @Override
    public <U> FlagAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new FlagAttribute<>(Names.within(path, this), mayBeUnknown(), readerWithin(getter));
    }

    @Override
    long positionOfAny(Object value) {
        if (!(value instanceof Boolean flag)) {
            throw outside(name(), value, domain());
        }
        return flag ? TRUE : FALSE;
    }

    @Override
    Boolean valueAt(long position) {
        return position == TRUE;
    }
}
