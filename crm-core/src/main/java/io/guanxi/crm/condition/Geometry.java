package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 条件几何 – proofs about conditions: where they overlap, what they leave out, whether one contains another.
 *
 * <p>The bounds of all conditions cut every attribute's domain into segments, on each of which every condition says the
 * same; what may be unknown has a segment for it. The grid of these segments is searched attribute by attribute, and
 * whole stretches are decided at once where the rest no longer matters. The answer is exact as long as the conditions
 * are data; see {@link Boxes} for opaque tests, which count as free answers of yes or no.
 *
 * <p>Example: {@code gaps} of {@code ORDERS.atLeast(5)} and {@code ORDERS.atMost(3)} is one box, {@code orders = 4}.
 */
public final class Geometry {

    /** Boxes that a search gives at most. */
    public static final int MAX_BOXES = 1_000;

    /** Steps that a search takes at most. */
    public static final int MAX_STEPS = 200_000;

    private Geometry() {}

    /**
     * Where the condition is met.
     *
     * @param <T> the type of the subject
     * @param condition the condition
     * @return the region; proven empty if the condition can never be met
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    public static <T> Boxes<T> of(Condition<T> condition) {
        return where(List.of(requireNonNull(condition, "condition")), List.of());
    }

    /**
     * Where both conditions are met.
     *
     * @param <T> the type of the subject
     * @param first a condition
     * @param second another condition
     * @return the region; proven empty if no subject can meet both
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    public static <T> Boxes<T> overlap(Condition<T> first, Condition<? super T> second) {
        return where(
                List.<Condition<? super T>>of(requireNonNull(first, "first"), requireNonNull(second, "second")),
                List.of());
    }

    /**
     * Where no condition is met, unknown values included.
     *
     * @param <T> the type of the subject
     * @param conditions the conditions
     * @return the region; proven empty if every subject meets at least one
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    public static <T> Boxes<T> gaps(List<? extends Condition<? super T>> conditions) {
        return where(List.of(), requireNonNull(conditions, "conditions"));
    }

    /**
     * Where the condition is met but none of the covers is.
     *
     * @param <T> the type of the subject
     * @param condition the condition
     * @param covers the conditions that may contain it between them
     * @return the region; proven empty if they contain it
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    public static <T> Boxes<T> outside(Condition<T> condition, List<? extends Condition<? super T>> covers) {
        return where(List.of(requireNonNull(condition, "condition")), requireNonNull(covers, "covers"));
    }

    /**
     * Where all of some conditions are met and none of some others is.
     *
     * @param <T> the type of the subject
     * @param met the conditions to be met
     * @param notMet the conditions not to be met: not met or unknown
     * @return the region
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    public static <T> Boxes<T> where(
            List<? extends Condition<? super T>> met, List<? extends Condition<? super T>> notMet) {
        return Search.<T>run(
                Joints.narrow(Require.<Condition<? super T>>list(met, "met")),
                Joints.narrow(Require.<Condition<? super T>>list(notMet, "notMet")));
    }
}
