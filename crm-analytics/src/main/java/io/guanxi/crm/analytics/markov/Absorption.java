package io.guanxi.crm.analytics.markov;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.LinearSystem;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 吸收 – from each state of a chain: how many moves it takes until a state is entered that keeps for good who enters it,
 * which one that is, and how often the others are visited before.
 *
 * <p>By the fundamental matrix {@code N = (I − Q)⁻¹} of the states that do not absorb. Example: a stage is kept with
 * 0.5, leads to the next with 0.3 and to the loss with 0.2; the next is kept with 0.6, leads on to stability with 0.2
 * and to the loss with 0.2; if stability absorbs as well, it takes {@code 2 + 0.6·2.5 = 3.5} moves from the first
 * stage, and a share of {@code 0.6·0.5 = 0.3} reaches stability. Immutable; equal by its chain. Source: Kemeny and
 * Snell 1960, chapter 3.
 *
 * @param <S> the type of the states
 */
public final class Absorption<S> {

    private final MarkovChain<S> chain;
    private final int[] passing;
    private final int[] absorbing;

    /** By states that do not absorb: the visits of each of them, the probabilities of the absorbing ones, the moves. */
    private final double[][] visits;

    private final double[][] ends;
    private final double[] steps;

    private Absorption(MarkovChain<S> chain, int[] passing, int[] absorbing) {
        this.chain = chain;
        this.passing = passing;
        this.absorbing = absorbing;
        this.visits = new double[passing.length][passing.length];
        this.ends = new double[passing.length][absorbing.length];
        this.steps = new double[passing.length];
        if (passing.length > 0) {
            solve();
        }
    }

    static <S> ChainAnswer<S, Absorption<S>> of(MarkovChain<S> chain) {
        int size = chain.states().size();
        int[] absorbing = IntStream.range(0, size).filter(chain::isAbsorbing).toArray();
        if (absorbing.length == 0) {
            return new Unanswered<>(ChainReason.NO_ABSORBING, chain.states());
        }
        BitSet ends = new BitSet(size);
        Arrays.stream(absorbing).forEach(ends::set);
        BitSet[] reached = Circles.reached(chain.rates());
        int[] never = IntStream.range(0, size)
                .filter(place -> !reached[place].intersects(ends))
                .toArray();
        if (never.length > 0) {
            return new Unanswered<>(ChainReason.NEVER_ABSORBED, named(chain, never));
        }
        int[] passing =
                IntStream.range(0, size).filter(place -> !ends.get(place)).toArray();
        try {
            return new Answered<>(new Absorption<>(chain, passing, absorbing));
        } catch (IllegalArgumentException illConditioned) {
            return new Unanswered<>(ChainReason.ILL_CONDITIONED, named(chain, passing));
        }
    }

    private void solve() {
        Jumps jumps = new Jumps(chain.rates(), passing);
        LinearSystem system = jumps.system();
        for (int column = 0; column < passing.length; column++) {
            double[] one = new double[passing.length];
            one[column] = 1;
            double[] solution = system.solve(jumps.scaled(one));
            for (int row = 0; row < passing.length; row++) {
                visits[row][column] = Math.max(0, solution[row]);
                steps[row] += visits[row][column];
            }
        }
        for (int column = 0; column < absorbing.length; column++) {
            double[] rates = new double[passing.length];
            for (int row = 0; row < passing.length; row++) {
                rates[row] = chain.rates()[passing[row]][absorbing[column]];
            }
            double[] solution = system.solve(jumps.scaled(rates));
            for (int row = 0; row < passing.length; row++) {
                ends[row][column] = Math.min(1, Math.max(0, solution[row]));
            }
        }
        for (double step : steps) {
            Require.that(step < Double.POSITIVE_INFINITY, "steps", step, "must be finite");
        }
    }

    /**
     * The chain.
     *
     * @return the chain
     */
    public MarkovChain<S> chain() {
        return chain;
    }

    /**
     * The states that something leads out of, so that they are only passed through.
     *
     * @return the states, in the order of the chain
     */
    public List<S> passing() {
        return named(chain, passing);
    }

    /**
     * The states that keep for good who enters them.
     *
     * @return the states, in the order of the chain, at least one
     */
    public List<S> absorbing() {
        return named(chain, absorbing);
    }

    /**
     * How many moves it takes on average until an absorbing state is entered.
     *
     * @param from the state at the beginning
     * @return the sum of the expected visits, 1 or more; 0 from an absorbing state
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state does not belong to the chain
     */
    public double expectedSteps(S from) {
        int row = Arrays.binarySearch(passing, chain.place(from));
        return row < 0 ? 0 : steps[row];
    }

    /**
     * How many periods are spent in a state on average before an absorbing one is entered, the first period included.
     *
     * @param from the state at the beginning
     * @param state the state whose visits are counted, one that does not absorb
     * @return the entry of the fundamental matrix, 0 or more; 0 from an absorbing state
     * @throws NullPointerException if a state is null
     * @throws IllegalArgumentException if a state does not belong to the chain, or the one whose visits are counted
     *     absorbs: it is never left, so that its visits have no number
     */
    public double expectedVisits(S from, S state) {
        int row = Arrays.binarySearch(passing, chain.place(from));
        int column = Arrays.binarySearch(passing, chain.place(state));
        Require.that(column >= 0, "state", state, "must not absorb");
        return row < 0 ? 0 : visits[row][column];
    }

    /**
     * How likely it is that an absorbing state is the one in which it ends.
     *
     * @param from the state at the beginning
     * @param end the absorbing state
     * @return the probability, 0 to 1
     * @throws NullPointerException if a state is null
     * @throws IllegalArgumentException if a state does not belong to the chain, or the end does not absorb
     */
    public double probability(S from, S end) {
        int place = chain.place(from);
        int row = Arrays.binarySearch(passing, place);
        int column = Arrays.binarySearch(absorbing, chain.place(end));
        Require.that(column >= 0, "end", end, "must absorb");
        if (row < 0) {
            return place == absorbing[column] ? 1 : 0;
        }
        return ends[row][column];
    }

    /**
     * The expected moves with what they rest on, as data.
     *
     * @return the reasons: one for each state that does not absorb, and what is assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (S state : passing()) {
            reasons.add(Reason.of(
                    ChainReason.ABSORPTION, Unanswered.name(state), ChainReason.figure(expectedSteps(state))));
        }
        reasons.add(Reason.of(ChainReason.ASSUMPTIONS));
        return reasons;
    }

    /**
     * The expected moves in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), requireNonNull(locale, "locale"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Absorption<?> other && chain.equals(other.chain);
    }

    @Override
    public int hashCode() {
        return chain.hashCode();
    }

    @Override
    public String toString() {
        return "Absorption[" + passing() + " to " + absorbing() + "]";
    }

    private static <S> List<S> named(MarkovChain<S> chain, int[] places) {
        return Arrays.stream(places).mapToObj(chain.states()::get).toList();
    }
}
