package io.guanxi.crm.aggregate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 转移矩阵 – how many times something moved from one state to another, and at which rate.
 *
 * <p>{@code rate(i, j) = count(i, j) / Σ_k count(i, k)}, a number from 0 to 1; undefined for a state that was never
 * left nor stayed in. Example: of 10 customers in exploration 7 stay and 3 move to formation: {@code rate} 0.3. Staying
 * counts as a move to the same state. Immutable; matrices over the same states can be added, so that parts of a
 * population may be counted apart.
 *
 * @param <S> the type of the states
 */
public final class TransitionMatrix<S> {

    /** States that a matrix can have. */
    public static final int MAX_STATES = 1_000;

    private final ImmutableList<S> states;
    private final long[] counts;

    private TransitionMatrix(ImmutableList<S> states, long[] counts) {
        this.states = states;
        this.counts = counts;
    }

    /**
     * Starts counting.
     *
     * @param <S> the type of the states
     * @param states the states in the order of rows and columns, each once
     * @return an empty counter
     * @throws NullPointerException if the list or a state is null
     * @throws IllegalArgumentException if there is no state, one stands twice, or there are more than {@value
     *     #MAX_STATES}
     */
    public static <S> Builder<S> over(List<S> states) {
        ImmutableList<S> copy = ImmutableList.copyOf(Require.<S>list(states, "states"));
        Require.that(!copy.isEmpty(), "states", copy, "must not be empty");
        Require.that(copy.size() <= MAX_STATES, "states", copy.size() + " states", "must be at most " + MAX_STATES);
        Require.that(copy.stream().distinct().count() == copy.size(), "states", copy, "must not hold a state twice");
        return new Builder<>(copy);
    }

    /**
     * The states in the order of rows and columns.
     *
     * @return the states
     */
    public List<S> states() {
        return states;
    }

    /**
     * The number of moves from one state to another.
     *
     * @param from the state left (or kept)
     * @param to the state entered (or kept)
     * @return the count, 0 or more
     * @throws IllegalArgumentException if a state does not belong to the matrix
     */
    public long count(S from, S to) {
        return counts[cell(states, from, to)];
    }

    /**
     * The number of moves out of a state, staying included.
     *
     * @param from the state
     * @return the sum of its row
     * @throws IllegalArgumentException if the state does not belong to the matrix
     * @throws ArithmeticException if the sum exceeds the range of long
     */
    public long total(S from) {
        long sum = 0;
        int row = row(states, from);
        for (int column = 0; column < states.size(); column++) {
            sum = Math.addExact(sum, counts[row * states.size() + column]);
        }
        return sum;
    }

    /**
     * The share of the moves out of a state that led to another.
     *
     * @param from the state left (or kept)
     * @param to the state entered (or kept)
     * @return the rate from 0 to 1, or empty if nothing was counted for {@code from}
     * @throws IllegalArgumentException if a state does not belong to the matrix
     * @throws ArithmeticException if the sum of the row exceeds the range of long
     */
    public OptionalDouble rate(S from, S to) {
        long count = count(from, to);
        long total = total(from);
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / total);
    }

    /**
     * The sum of two matrices over the same states.
     *
     * @param other the other matrix
     * @return a matrix with the counts of both
     * @throws IllegalArgumentException if the states or their order differ
     * @throws ArithmeticException if a count exceeds the range of long
     */
    public TransitionMatrix<S> plus(TransitionMatrix<S> other) {
        Require.that(
                states.equals(requireNonNull(other, "other").states),
                "other",
                other.states,
                "must have the states " + states);
        long[] sum = new long[counts.length];
        for (int cell = 0; cell < sum.length; cell++) {
            sum[cell] = Math.addExact(counts[cell], other.counts[cell]);
        }
        return new TransitionMatrix<>(states, sum);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TransitionMatrix<?> other
                && states.equals(other.states)
                && Arrays.equals(counts, other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * states.hashCode() + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "TransitionMatrix" + states + Arrays.toString(counts);
    }

    private static <S> int row(ImmutableList<S> states, S state) {
        int row = states.indexOf(requireNonNull(state, "state"));
        if (row < 0) {
            throw Require.refusal("state", state, "must be one of " + states);
        }
        return row;
    }

    private static <S> int cell(ImmutableList<S> states, S from, S to) {
        return row(states, from) * states.size() + row(states, to);
    }

    /**
     * Counts moves; not thread-safe.
     *
     * @param <S> the type of the states
     */
    public static final class Builder<S> {

        private final ImmutableList<S> states;
        private final long[] counts;

        private Builder(ImmutableList<S> states) {
            this.states = states;
            this.counts = new long[states.size() * states.size()];
        }

        /**
         * Counts one move.
         *
         * @param from the state left (or kept)
         * @param to the state entered (or kept)
         * @return this builder
         * @throws IllegalArgumentException if a state does not belong to the matrix
         * @throws ArithmeticException if the count exceeds the range of long
         */
        public Builder<S> add(S from, S to) {
            return add(from, to, 1);
        }

        /**
         * Counts the same move several times.
         *
         * @param from the state left (or kept)
         * @param to the state entered (or kept)
         * @param times how often, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if a state does not belong to the matrix, or the number is negative
         * @throws ArithmeticException if the count exceeds the range of long
         */
        public Builder<S> add(S from, S to, long times) {
            Require.that(times >= 0, "times", times, "must not be negative");
            int cell = cell(states, from, to);
            counts[cell] = Math.addExact(counts[cell], times);
            return this;
        }

        /**
         * The matrix of all moves counted so far; the builder may go on.
         *
         * @return an immutable copy
         */
        public TransitionMatrix<S> build() {
            return new TransitionMatrix<>(states, counts.clone());
        }
    }
}
