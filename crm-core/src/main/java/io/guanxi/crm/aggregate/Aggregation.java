package io.guanxi.crm.aggregate;

import java.io.Serializable;
import java.util.stream.Collector;

/**
 * 聚合 – how a figure is gathered from inputs, in parts that can be merged: on one thread, in a parallel stream, or on
 * many machines.
 *
 * <p>The aggregation is the description, immutable and safe to share between threads; the state is what has been
 * gathered so far, a small mutable object that belongs to one thread at a time. {@code add} and {@code merge} may
 * change the first state they are given and return it, or return another one: go on with what they return, and with
 * nothing else. Nothing else is ever changed.
 *
 * <p>The laws, in which states are equal if their results are (by {@code equals}; {@code e} is {@code empty()}):
 *
 * <ol>
 *   <li>Identity: {@code merge(e, s) = s = merge(s, e)}; each {@code e} is a state of its own.
 *   <li>Associativity: {@code merge(merge(a, b), c) = merge(a, merge(b, c))}.
 *   <li>Commutativity: {@code merge(a, b) = merge(b, a)}, and inputs may come in any order.
 *   <li>Split: inputs cut anywhere, gathered part by part and merged, give what one pass gives.
 *   <li>Right side: {@code merge} leaves its right state as it was, and what it returns shares nothing with it that
 *       either could change later. The two states must be two objects.
 *   <li>Result: {@code result} leaves the state as it was and can be asked again; its answer does not change when the
 *       state does.
 *   <li>Serialisation: aggregation and state may be serialised at any point and go on elsewhere.
 *   <li>Overflow: a figure beyond its range is an {@link ArithmeticException}, never a wrong number. A call that
 *       throws, for this or any other reason, leaves the states as they were.
 * </ol>
 *
 * <p>Sums of {@code double} break associativity: gather in whole numbers. The fixture {@code
 * io.guanxi.crm.testing.AggregationLaws} of the test jar checks an implementation against all of them.
 *
 * <p>Example: one part has seen 7 customers stay in exploration, another 3 move on to formation; merged, the rate from
 * exploration to formation is 3 / (7 + 3) = 0.3, as if one pass had seen all ten ({@link TransitionCounting}).
 *
 * @param <I> the type of the inputs, which are never changed
 * @param <A> the type of the state
 * @param <R> the type of the result, an immutable value with {@code equals}
 */
public interface Aggregation<I, A extends Serializable, R> extends Serializable {

    /**
     * Starts gathering.
     *
     * @return a new state that has seen no input, the identity of {@link #merge}
     */
    A empty();

    /**
     * Takes in one input.
     *
     * @param state what has been gathered; may be changed, so go on with what is returned
     * @param input the input
     * @return what has been gathered with the input
     * @throws ArithmeticException if a figure exceeds its range; the state is as it was
     */
    A add(A state, I input);

    /**
     * Takes together what two parts have gathered.
     *
     * @param left the one part; may be changed, so go on with what is returned
     * @param right the other part, another object; stays as it was
     * @return what both have gathered
     * @throws ArithmeticException if a figure exceeds its range; both parts are as they were
     */
    A merge(A left, A right);

    /**
     * The figure that follows from what has been gathered.
     *
     * @param state what has been gathered; stays as it was, and gathering may go on
     * @return the figure
     * @throws ArithmeticException if the figure exceeds its range
     */
    R result(A state);

    /**
     * The figure over all inputs, in one pass.
     *
     * @param inputs the inputs
     * @return the figure; that of {@link #empty} if there are none
     * @throws ArithmeticException if a figure exceeds its range
     */
    default R resultOf(Iterable<? extends I> inputs) {
        A state = empty();
        for (I input : inputs) {
            state = add(state, input);
        }
        return result(state);
    }

    /**
     * This aggregation for a stream of the JDK, sequential or parallel.
     *
     * <p>The collector is {@code UNORDERED}, since by law no order matters. It is not {@code CONCURRENT}, since a state
     * belongs to one thread at a time: each thread of a parallel stream fills a state of its own.
     *
     * @return a collector of inputs into the figure
     */
    default Collector<I, ?, R> collector() {
        return Gathering.collector(this);
    }
}
