package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * 有序属性 – an attribute whose values have an order: numbers and dates.
 *
 * <p>Every value has a position on one axis of {@code long} numbers, in the order of the values and without holes for
 * whole numbers, decimals and dates: 12.34 at two places is 1234, a date is its day number. So {@code below(v)} is
 * {@code at most the value before v}, and every condition is a closed interval of positions. Bounds must lie in the
 * domain.
 *
 * @param <T> the type of the subject
 * @param <V> the type of the values
 */
public abstract sealed class OrderedAttribute<T, V extends Comparable<? super V>> extends Attribute<T>
        permits IntAttribute, LongAttribute, DecimalAttribute, DoubleAttribute, DateAttribute {

    private final long min;
    private final long max;

    OrderedAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader, long min, long max) {
        super(names, mayBeUnknown, reader);
        this.min = min;
        this.max = max;
    }

    /**
     * The smallest value of the domain.
     *
     * @return the value
     */
    public final V min() {
        return valueAt(min);
    }

    /**
     * The largest value of the domain.
     *
     * @return the value
     */
    public final V max() {
        return valueAt(max);
    }

    /**
     * Asks for a value of at least the bound: {@code value ≥ bound}.
     *
     * @param bound the bound
     * @return the condition
     * @throws IllegalArgumentException if the bound lies outside the domain
     */
    public final Condition<T> atLeast(V bound) {
        return interval(positionOf(bound), max, false, false);
    }

    /**
     * Asks for a value above the bound: {@code value > bound}. Above the largest value of the domain there is none: the
     * condition is never met.
     *
     * @param bound the bound
     * @return the condition
     * @throws IllegalArgumentException if the bound lies outside the domain
     */
    public final Condition<T> above(V bound) {
        long position = positionOf(bound);
        return position == max ? none() : interval(position + 1, max, true, false);
    }

    /**
     * Asks for a value of at most the bound: {@code value ≤ bound}.
     *
     * @param bound the bound
     * @return the condition
     * @throws IllegalArgumentException if the bound lies outside the domain
     */
    public final Condition<T> atMost(V bound) {
        return interval(min, positionOf(bound), false, false);
    }

    /**
     * Asks for a value below the bound: {@code value < bound}. Below the smallest value of the domain there is none:
     * the condition is never met.
     *
     * @param bound the bound
     * @return the condition
     * @throws IllegalArgumentException if the bound lies outside the domain
     */
    public final Condition<T> below(V bound) {
        long position = positionOf(bound);
        return position == min ? none() : interval(min, position - 1, false, true);
    }

    /**
     * Asks for a value between two bounds, both included: {@code from ≤ value ≤ to}.
     *
     * @param from the lower bound
     * @param to the upper bound, at least {@code from}
     * @return the condition
     * @throws IllegalArgumentException if a bound lies outside the domain, or {@code to} below {@code from}
     */
    public final Condition<T> between(V from, V to) {
        long first = positionOf(from);
        long last = positionOf(to);
        Require.that(first <= last, name() + " to", to, "must not be below from " + from);
        return interval(first, last, false, false);
    }

    /**
     * Asks for a value in a range, whose ends may be open, closed or missing.
     *
     * @param range the range
     * @return the condition
     * @throws IllegalArgumentException if an end lies outside the domain
     */
    public final Condition<T> in(Range<V> range) {
        requireNonNull(range, "range");
        boolean openBelow = range.hasLowerBound() && range.lowerBoundType() == BoundType.OPEN;
        boolean openAbove = range.hasUpperBound() && range.upperBoundType() == BoundType.OPEN;
        long first = range.hasLowerBound() ? positionOf(range.lowerEndpoint()) : min;
        long last = range.hasUpperBound() ? positionOf(range.upperEndpoint()) : max;
        if ((openBelow && first == max) || (openAbove && last == min)) {
            return none();
        }
        return interval(openBelow ? first + 1 : first, openAbove ? last - 1 : last, openBelow, openAbove);
    }

    /**
     * Asks for one value.
     *
     * @param value the value
     * @return the condition
     * @throws IllegalArgumentException if the value lies outside the domain
     */
    public final Condition<T> is(V value) {
        long position = positionOf(value);
        return interval(position, position, false, false);
    }

    /**
     * Asks for one of several values.
     *
     * @param first a value
     * @param others more values
     * @return the condition
     * @throws IllegalArgumentException if a value lies outside the domain
     */
    @SafeVarargs
    public final Condition<T> oneOf(V first, V... others) {
        List<Condition<T>> values = new ArrayList<>();
        values.add(is(first));
        for (V other : others) {
            values.add(is(other));
        }
        return Joints.anyOf(values);
    }

    @Override
    abstract V valueAt(long position);

    /** The position of a value of the domain; a value outside is refused. */
    abstract long positionOf(V value);

    @Override
    @SuppressWarnings("unchecked") // All values of one kind have one class, and it is checked.
    final long positionOfAny(Object value) {
        if (!min().getClass().isInstance(value)) {
            throw outside(name(), value, domain());
        }
        return positionOf((V) value);
    }

    /**
     * The value next below another one: a cent less, the day before.
     *
     * @param value the value
     * @return the largest value of the domain that is smaller; empty for the smallest
     * @throws IllegalArgumentException if the value lies outside the domain
     */
    public final Optional<V> before(V value) {
        long position = positionOf(value);
        return position == min ? Optional.empty() : Optional.of(valueAt(position - 1));
    }

    /**
     * The value next above another one: a cent more, the day after.
     *
     * @param value the value
     * @return the smallest value of the domain that is larger; empty for the largest
     * @throws IllegalArgumentException if the value lies outside the domain
     */
    public final Optional<V> after(V value) {
        long position = positionOf(value);
        return position == max ? Optional.empty() : Optional.of(valueAt(position + 1));
    }

    /** How far one value lies from another, in the unit of the attribute (days for dates): {@code to − from}. */
    abstract BigDecimal distance(long from, long to);

    /** Whether a reader would rather see {@code < 7.00} than {@code ≤ 6.99}. */
    boolean hasOpenEnds() {
        return false;
    }

    final long minPosition() {
        return min;
    }

    final long maxPosition() {
        return max;
    }

    final Condition<T> interval(long first, long last, boolean openBelow, boolean openAbove) {
        return Node.of(new Form.Interval<>(this, first, last, openBelow, openAbove));
    }

    private Condition<T> none() {
        return interval(max, min - 1, false, false);
    }

    static <V extends Comparable<? super V>> void requireDomain(V min, V max) {
        Require.that(min.compareTo(max) <= 0, "max", max, "must not be below min " + min);
    }
}
