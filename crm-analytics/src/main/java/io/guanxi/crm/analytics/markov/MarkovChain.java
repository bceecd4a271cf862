package io.guanxi.crm.analytics.markov;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 马尔可夫链 – at which rate a customer moves from each state to each other from one period to the next, if only the
 * present state matters and the rates stay as they are.
 *
 * <p>A state is absorbing (吸收状态) if nothing leads out of it. Example: customers stay with a rate of 0.8 and are lost
 * with 0.2 in each period; then 0.64 are there after two periods, and it takes 1/0.2 = 5 periods on average until one
 * is lost. Rates are doubles. Immutable; equal by states and rates. Source: Kemeny and Snell 1960, chapters 3 and 4.
 *
 * @param <S> the type of the states, such as {@link io.guanxi.crm.lifecycle.LifecycleStage}
 */
public final class MarkovChain<S> {

    /** Moves that {@link #after} looks ahead at most. */
    public static final int MAX_STEPS = 1_000_000;

    /** How far a sum of probabilities may be from 1. */
    private static final double TOLERANCE = 1e-9;

    private final ImmutableMap<S, Integer> places;
    private final double[][] rates;

    private MarkovChain(List<S> states, double[][] rates) {
        ImmutableMap.Builder<S, Integer> builder = ImmutableMap.builderWithExpectedSize(states.size());
        for (int place = 0; place < states.size(); place++) {
            builder.put(states.get(place), place);
        }
        this.places = builder.buildOrThrow();
        this.rates = rates;
    }

    /**
     * The chain whose rates make the moves that were seen most likely: {@code p(i, j) = count(i, j) / Σ_k count(i, k)}.
     *
     * @param <S> the type of the states
     * @param counts the moves that were seen, staying included
     * @return the chain; {@link ChainReason#UNOBSERVED} with the states out of which nothing was seen
     * @throws NullPointerException if the counts are null
     * @throws ArithmeticException if the sum of a row exceeds the range of long
     */
    public static <S> ChainAnswer<S, MarkovChain<S>> estimate(TransitionMatrix<S> counts) {
        return estimate(counts, Set.of());
    }

    /**
     * The chain of the moves that were seen, in which some states keep for good who enters them.
     *
     * <p>What was counted out of those states is left out of account: the question is what happens up to the first time
     * one is entered, such as until a customer is lost for the first time, although some were won back.
     *
     * @param <S> the type of the states
     * @param counts the moves that were seen, staying included
     * @param absorbing the states that absorb, such as {@code Set.of(LOST)}
     * @return the chain; {@link ChainReason#UNOBSERVED} with the other states out of which nothing was seen
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an absorbing state is not a state of the counts
     * @throws ArithmeticException if the sum of a row exceeds the range of long
     */
    public static <S> ChainAnswer<S, MarkovChain<S>> estimate(TransitionMatrix<S> counts, Set<S> absorbing) {
        List<S> states = requireNonNull(counts, "counts").states();
        for (S state : requireNonNull(absorbing, "absorbing")) {
            Require.that(states.contains(state), "absorbing", state, "must be one of " + states);
        }
        List<S> unobserved = new ArrayList<>();
        double[][] rates = new double[states.size()][states.size()];
        for (int row = 0; row < rates.length; row++) {
            S from = states.get(row);
            long total = counts.total(from);
            if (absorbing.contains(from)) {
                rates[row][row] = 1;
            } else if (total == 0) {
                unobserved.add(from);
            } else {
                Arrays.setAll(rates[row], column -> (double) counts.count(from, states.get(column)) / total);
            }
        }
        return unobserved.isEmpty()
                ? new Answered<>(new MarkovChain<>(states, rates))
                : new Unanswered<>(ChainReason.UNOBSERVED, unobserved);
    }

    /**
     * The chain with rates that are known.
     *
     * @param <S> the type of the states
     * @param states the states in their order, each once, at least one and at most {@value TransitionMatrix#MAX_STATES}
     * @param rates the rates, a row for each state left (or kept); each from 0 to 1, the sum of a row within 1e-9 of 1
     * @return the chain
     * @throws NullPointerException if an argument, a state or a row is null
     * @throws IllegalArgumentException if the states or rates break their rule
     */
    public static <S> MarkovChain<S> of(List<S> states, double[][] rates) {
        // The matrix knows the rule for states.
        List<S> checked = TransitionMatrix.over(states).build().states();
        int size = checked.size();
        Require.that(requireNonNull(rates, "rates").length == size, "rates", rates.length + " rows", "must be " + size);
        double[][] copy = new double[size][];
        for (int row = 0; row < size; row++) {
            String field = "rates[" + row + "]";
            copy[row] = requireNonNull(rates[row], field).clone();
            Require.that(copy[row].length == size, field, copy[row].length + " rates", "must be " + size);
            requireShares(copy[row], field);
        }
        return new MarkovChain<>(checked, copy);
    }

    /**
     * The states in their order.
     *
     * @return the states
     */
    public List<S> states() {
        return places.keySet().asList();
    }

    /**
     * The rate from one state to another.
     *
     * @param from the state left (or kept)
     * @param to the state entered (or kept)
     * @return the probability of that move in one period, 0 to 1
     * @throws NullPointerException if a state is null
     * @throws IllegalArgumentException if a state does not belong to the chain
     */
    public double rate(S from, S to) {
        return rates[place(from)][place(to)];
    }

    /**
     * Whether nothing leads out of a state.
     *
     * @param state the state
     * @return true if it keeps for good who enters it
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state does not belong to the chain
     */
    public boolean isAbsorbing(S state) {
        return isAbsorbing(place(state));
    }

    /**
     * How customers of one state are spread after some moves.
     *
     * @param start the state at the beginning
     * @param steps the number of moves, 0 to {@value #MAX_STEPS}
     * @return the probability of each state, in the order of the states
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state does not belong to the chain, or the number is out of its range
     */
    public Map<S, Double> after(S start, int steps) {
        double[] shares = new double[rates.length];
        shares[place(start)] = 1;
        return named(moved(shares, steps));
    }

    /**
     * How customers that are spread over the states are spread after some moves: {@code π·Pⁿ}.
     *
     * @param start the share of each state at the beginning, each from 0 to 1, their sum within 1e-9 of 1; a state that
     *     is not named has nobody
     * @param steps the number of moves, 0 to {@value #MAX_STEPS}
     * @return the share of each state, in the order of the states
     * @throws NullPointerException if the map, a state or a share is null
     * @throws IllegalArgumentException if a state does not belong to the chain, the shares break their rule, or the
     *     number is out of its range
     */
    public Map<S, Double> after(Map<S, Double> start, int steps) {
        double[] shares = new double[rates.length];
        requireNonNull(start, "start").forEach((state, share) -> shares[place(state)] = requireNonNull(share, "share"));
        requireShares(shares, "start");
        return named(moved(shares, steps));
    }

    /**
     * 吸收 – how long it takes until a state is entered that keeps for good who enters it, and which one that is.
     *
     * @return the figures; {@link ChainReason#NO_ABSORBING} if there is no absorbing state, {@link
     *     ChainReason#NEVER_ABSORBED} with the states from which none can be reached, or {@link
     *     ChainReason#ILL_CONDITIONED} if the rates lie so far apart that the figures would not be right to four digits
     */
    public ChainAnswer<S, Absorption<S>> absorption() {
        return Absorption.of(this);
    }

    /**
     * 平稳分布 – the shares of the states that one more move does not change: {@code π = π·P}.
     *
     * <p>Unique if every state leads to the same circle of states that nothing leads out of; states outside it have 0.
     * Shares of a chain that goes round in a fixed rhythm do not approach it, but their mean over time does. Example:
     * from two states with rates 0.9 to stay in the one and 0.5 in the other, the shares are 5/6 and 1/6.
     *
     * @return the share of each state, in the order of the states; {@link ChainReason#SEVERAL_CLASSES} with a state of
     *     each circle if the shares depend on the start, or {@link ChainReason#ILL_CONDITIONED}
     */
    public ChainAnswer<S, Map<S, Double>> stationary() {
        List<int[]> circles = Circles.of(rates);
        if (circles.size() > 1) {
            return new Unanswered<>(
                    ChainReason.SEVERAL_CLASSES,
                    circles.stream().map(circle -> states().get(circle[0])).toList());
        }
        int[] circle = circles.get(0);
        double[] shares = new double[rates.length];
        try {
            double[] inner = new Jumps(rates, circle).stationary();
            for (int place = 0; place < circle.length; place++) {
                shares[circle[place]] = inner[place];
            }
        } catch (IllegalArgumentException illConditioned) {
            return new Unanswered<>(
                    ChainReason.ILL_CONDITIONED,
                    Arrays.stream(circle).mapToObj(states()::get).toList());
        }
        return new Answered<>(named(shares));
    }

    int place(S state) {
        @Nullable Integer place = places.get(requireNonNull(state, "state"));
        if (place == null) {
            throw Require.refusal("state", state, "must be one of " + states());
        }
        return place;
    }

    /** The rates, for reading only. */
    double[][] rates() {
        return rates;
    }

    boolean isAbsorbing(int place) {
        return Jumps.leaving(rates, place) == 0;
    }

    private double[] moved(double[] start, int steps) {
        Require.that(steps >= 0 && steps <= MAX_STEPS, "steps", steps, "must be 0 to " + MAX_STEPS);
        // As shares of their sum, which may be a billionth off: over many moves that would be a share of its own.
        double[] sums = Arrays.stream(rates)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double[] shares = start;
        for (int step = 0; step < steps; step++) {
            double[] next = new double[shares.length];
            for (int row = 0; row < shares.length; row++) {
                double share = shares[row] / sums[row];
                for (int column = 0; column < shares.length; column++) {
                    next[column] += share * rates[row][column];
                }
            }
            // By rounding a sum may exceed 1, which a share may not.
            Arrays.setAll(next, place -> Math.min(1, next[place]));
            shares = next;
        }
        return shares;
    }

    private Map<S, Double> named(double[] shares) {
        ImmutableMap.Builder<S, Double> named = ImmutableMap.builderWithExpectedSize(shares.length);
        places.forEach((state, place) -> named.put(state, shares[place]));
        return named.buildOrThrow();
    }

    private static void requireShares(double[] shares, String field) {
        double sum = 0;
        for (double share : shares) {
            Require.that(share >= 0 && share <= 1, field, share, "must be from 0 to 1");
            sum += share;
        }
        Require.that(Math.abs(sum - 1) <= TOLERANCE, field, "a sum of " + sum, "must have a sum of 1");
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MarkovChain<?> other
                && states().equals(other.states())
                && Arrays.deepEquals(rates, other.rates);
    }

    @Override
    public int hashCode() {
        return 31 * states().hashCode() + Arrays.deepHashCode(rates);
    }

    @Override
    public String toString() {
        return "MarkovChain" + states() + Arrays.deepToString(rates);
    }
}
