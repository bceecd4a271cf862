package io.guanxi.crm.aggregate;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.List;

/**
 * 转移统计 – counts moves between states, in parts that can be merged, into a {@link TransitionMatrix}.
 *
 * <p>Example: one part adds {@code Move.of(EXPLORATION, EXPLORATION, 7)}, another {@code Move.of(EXPLORATION,
 * FORMATION, 3)}; merged, the rate from exploration to formation is 0.3. Immutable; in one thread {@link
 * TransitionMatrix#over} does the same without an object for each move.
 *
 * @param <S> the type of the states, such as an enum
 */
public final class TransitionCounting<S extends Serializable>
        implements Aggregation<Move<S>, TransitionCounts, TransitionMatrix<S>> {

    private static final long serialVersionUID = 1L;

    /** The states in their order. */
    private final StateIndex<S> index;

    private TransitionCounting(StateIndex<S> index) {
        this.index = index;
    }

    /**
     * The counting of moves between the states given.
     *
     * @param <S> the type of the states
     * @param states the states in the order of rows and columns, each once
     * @return the aggregation
     * @throws NullPointerException if the list or a state is null
     * @throws IllegalArgumentException if there is no state, one stands twice, or there are more than {@value
     *     TransitionMatrix#MAX_STATES}
     */
    public static <S extends Serializable> TransitionCounting<S> over(List<S> states) {
        return new TransitionCounting<>(StateIndex.of(states));
    }

    /**
     * The states in the order of rows and columns.
     *
     * @return the states
     */
    public List<S> states() {
        return index.states();
    }

    @Override
    public TransitionCounts empty() {
        return new TransitionCounts(index.cells());
    }

    /**
     * Counts a move.
     *
     * @param state the counts so far, which are changed
     * @param move the move
     * @return the same counts
     * @throws IllegalArgumentException if a state of the move is not one of {@link #states}, or the counts belong to
     *     another number of states
     * @throws ArithmeticException if the count exceeds the range of long
     */
    @Override
    public TransitionCounts add(TransitionCounts state, Move<S> move) {
        requireNonNull(move, "move");
        own(state, "state").add(index.cell(move.from(), move.to()), move.times());
        return state;
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws IllegalArgumentException if counts belong to another number of states
     * @throws ArithmeticException if a count exceeds the range of long
     */
    @Override
    public TransitionCounts merge(TransitionCounts left, TransitionCounts right) {
        own(left, "left").addAll(own(right, "right"));
        return left;
    }

    /**
     * The matrix of all moves counted so far.
     *
     * @param state the counts
     * @return an immutable copy
     * @throws IllegalArgumentException if the counts belong to another number of states
     */
    @Override
    public TransitionMatrix<S> result(TransitionCounts state) {
        return new TransitionMatrix<>(index, own(state, "state").copy());
    }

    @Override
    public String toString() {
        return "TransitionCounting" + index.states();
    }

    /** The counts do not know their states, but how many there are. */
    private TransitionCounts own(TransitionCounts counts, String name) {
        int cells = requireNonNull(counts, name).size();
        if (cells != index.cells()) {
            throw Require.refusal(name, cells + " cells", "must hold " + index.cells() + " cells");
        }
        return counts;
    }
}
