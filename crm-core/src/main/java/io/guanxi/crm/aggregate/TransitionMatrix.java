package io.guanxi.crm.aggregate;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 转移矩阵 – how many times something moved from one state to another, and at which rate.
 *
 * <p>{@code rate(i, j) = count(i, j) / Σ_k count(i, k)}, a number from 0 to 1; undefined for a state that was never
 * left nor stayed in. Example: of 10 customers in exploration 7 stay and 3 move to formation: {@code rate} 0.3. Staying
 * counts as a move to the same state. Immutable; matrices over the same states can be added, so that parts of a
 * population may be counted apart. For streams and many machines there is {@link TransitionCounting}.
 *
 * @param <S> the type of the states
 */
public final class TransitionMatrix<S> {

    /** States that a matrix can have. */
    public static final int MAX_STATES = 1_000;

    private final StateIndex<S> index;
    private final TransitionCounts counts;

    /** Keeps the counts, which nobody else may hold. */
    TransitionMatrix(StateIndex<S> index, TransitionCounts counts) {
        this.index = index;
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
        return new Builder<>(StateIndex.of(states));
    }

    /**
     * The states in the order of rows and columns.
     *
     * @return the states
     */
    public List<S> states() {
        return index.states();
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
        return counts.get(index.cell(from, to));
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
        return sum(index.row(from) * index.size(), 1, index.size());
    }

    /**
     * The number of moves into a state, staying included.
     *
     * @param to the state
     * @return the sum of its column
     * @throws IllegalArgumentException if the state does not belong to the matrix
     * @throws ArithmeticException if the sum exceeds the range of long
     */
    public long arrivals(S to) {
        return sum(index.row(to), index.size(), index.size());
    }

    /**
     * The number of all moves, staying included.
     *
     * @return the sum of all counts
     * @throws ArithmeticException if the sum exceeds the range of long
     */
    public long total() {
        return sum(0, 1, index.cells());
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
                states().equals(requireNonNull(other, "other").states()),
                "other",
                other.states(),
                "must have the states " + states());
        TransitionCounts sum = counts.copy();
        sum.addAll(other.counts);
        return new TransitionMatrix<>(index, sum);
    }

    /**
     * The counts as a Markdown table, each with its rate, and the totals of rows and columns.
     *
     * <p>The example above, in English:
     *
     * <pre>{@code
     * | from → to | exploration | formation | total |
     * | --- | ---: | ---: | ---: |
     * | exploration | 7 (70.0%) | 3 (30.0%) | 10 |
     * | formation | 0 (–) | 0 (–) | 0 |
     * | total | 7 | 3 | 10 |
     * }</pre>
     *
     * <p>A rate is a percentage with one decimal, rounded half up from the exact quotient, so that those of a row may
     * add up to 99.9 or 100.1; it is a dash where it is undefined. Numbers have a decimal point and groups of three in
     * every language. A state goes by its {@linkplain io.guanxi.crm.explain.Bilingual#displayName name} if it is
     * bilingual, by {@code toString()} if not; bars, backslashes and line breaks in it are escaped, other Markdown and
     * HTML is not.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table, with a line feed at the end of each line
     * @throws ArithmeticException if the sum of all counts exceeds the range of long
     */
    public String toMarkdown(Locale locale) {
        return TransitionMarkdown.of(this, locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TransitionMatrix<?> other
                && states().equals(other.states())
                && counts.sameAs(other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * states().hashCode() + counts.hash();
    }

    @Override
    public String toString() {
        return "TransitionMatrix" + states() + counts;
    }

    private long sum(int first, int step, int cells) {
        long sum = 0;
        for (int number = 0; number < cells; number++) {
            sum = Math.addExact(sum, counts.get(first + number * step));
        }
        return sum;
    }

    /**
     * Counts moves; not thread-safe.
     *
     * @param <S> the type of the states
     */
    public static final class Builder<S> {

        private final StateIndex<S> index;
        private final TransitionCounts counts;

        private Builder(StateIndex<S> index) {
            this.index = index;
            this.counts = new TransitionCounts(index.cells());
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
            TransitionCounts.requireTimes(times);
            counts.add(index.cell(from, to), times);
            return this;
        }

        /**
         * The matrix of all moves counted so far; the builder may go on.
         *
         * @return an immutable copy
         */
        public TransitionMatrix<S> build() {
            return new TransitionMatrix<>(index, counts.copy());
        }
    }
}
