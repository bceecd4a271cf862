package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.analytics.internal.LinearSystem;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 迁移模型的终身价值 – the lifetime value of customers who move between states and may come back, for each state (V4):
 * {@code V = (I − P/(1 + d))⁻¹·R}; with a horizon of n contributions {@code V = Σ_{t=0}^{n−1} (P/(1 + d))^t·R}.
 *
 * <p>P holds the probabilities of moving from one state to another in a period, R what a customer in each state
 * contributes; the contribution of the present state counts now, undiscounted. Example: {@link RecencyMigration}.
 *
 * <p>Computed in {@code double}; figures are rounded to 12 digits of the largest value before they are rounded to the
 * minor unit, so that values beyond 10^10 are not right to the cent, nor are values without end at a discount below
 * about 0.00001, where {@code 1 − 1/(1 + d)} loses digits. Without end the discount must be above 0. Source:
 * Pfeifer &amp; Carraway, Modeling Customer Relationships as Markov Chains, 2000.
 *
 * @param <S> the type of the states
 * @param states the states, each once, at least one and at most {@value TransitionMatrix#MAX_STATES}
 * @param probabilities for each state a row with the probability of each next state, 0 to 1, whose sum is 1 up to
 *     {@value #TOLERANCE}
 * @param contributions what a customer in each state contributes in a period; negative if contact costs more
 * @param discount the discount rate d per period, above −1; above 0 on a horizon without end
 * @param periods how many contributions count, 1 to 10,000; empty for a horizon without end
 */
public record MigrationClv<S>(
        List<S> states,
        List<List<Double>> probabilities,
        List<Money> contributions,
        BigDecimal discount,
        OptionalInt periods) {

    /** How far the sum of a row may be from 1. */
    public static final double TOLERANCE = 1e-9;

    /**
     * Checks the components.
     *
     * @param states the states, copied
     * @param probabilities the rows, copied
     * @param contributions what a customer in each state contributes, copied
     * @param discount the discount rate per period
     * @param periods how many contributions count
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if there is no state, one stands twice or there are too many, the rows or
     *     contributions do not match the states, a probability is not from 0 to 1, a row does not add up to 1, the
     *     currencies differ, an amount does not fit in long minor units, the discount is not above −1, or not above 0
     *     on a horizon without end, or the periods are out of their range
     */
    public MigrationClv {
        states = Require.<S>list(states, "states");
        int size = states.size();
        Require.that(
                size >= 1 && size <= TransitionMatrix.MAX_STATES,
                "states",
                size + " states",
                "must be 1 to " + TransitionMatrix.MAX_STATES);
        Require.that(states.stream().distinct().count() == size, "states", states, "must not hold a state twice");
        probabilities = rows(Require.list(probabilities, "probabilities"), size);
        contributions = Require.list(contributions, "contributions");
        Require.that(contributions.size() == size, "contributions", contributions.size(), "must be " + size);
        CurrencyUnit currency = contributions.get(0).getCurrencyUnit();
        for (Money contribution : contributions) {
            Exact.sameCurrency(contribution, currency, "contributions");
        }
        discount = Exact.discount(discount, "discount");
        Require.that(
                Exact.periods(periods, "periods").isPresent() || discount.signum() > 0,
                "discount",
                discount,
                "must be above 0 on a horizon without end");
    }

    /**
     * The model of probabilities that are known, without end.
     *
     * @param <S> the type of the states
     * @param states the states, each once
     * @param probabilities for each state a row with the probability of each next state
     * @param contributions what a customer in each state contributes in a period
     * @param discount the discount rate per period, such as {@code "0.2"}, above 0
     * @return the model
     * @throws NullPointerException if an argument or an element is null
     * @throws IllegalArgumentException if the discount is no decimal number, or a component breaks its rule
     */
    public static <S> MigrationClv<S> of(
            List<S> states, List<List<Double>> probabilities, List<Money> contributions, String discount) {
        return new MigrationClv<>(
                states, probabilities, contributions, Exact.parse(discount, "discount"), OptionalInt.empty());
    }

    /**
     * The model of moves that were counted, without end.
     *
     * @param <S> the type of the states
     * @param moves the counts; their rates are taken for the probabilities
     * @param contributions what a customer in each state contributes in a period, for every state
     * @param discount the discount rate per period, such as {@code "0.2"}, above 0
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a state was never left nor stayed in, so that its rates are undefined, has no
     *     contribution, the discount is no decimal number, or a component breaks its rule
     */
    public static <S> MigrationClv<S> of(TransitionMatrix<S> moves, Map<S, Money> contributions, String discount) {
        List<S> states = requireNonNull(moves, "moves").states();
        requireNonNull(contributions, "contributions");
        List<List<Double>> rows = new ArrayList<>();
        List<Money> amounts = new ArrayList<>();
        for (S from : states) {
            Require.that(moves.total(from) > 0, "moves", from, "must hold a move out of every state, or within it");
            Require.that(contributions.containsKey(from), "contributions", from, "must name every state");
            rows.add(states.stream()
                    .map(to -> moves.rate(from, to).orElseThrow())
                    .toList());
            amounts.add(requireNonNull(contributions.get(from), "contributions[" + from + "]"));
        }
        return of(states, rows, amounts, discount);
    }

    /**
     * The model with a horizon.
     *
     * @param count how many contributions count, the present one included, 1 to 10,000
     * @return a new model
     * @throws IllegalArgumentException if the count is out of its range
     */
    public MigrationClv<S> over(int count) {
        return new MigrationClv<>(states, probabilities, contributions, discount, OptionalInt.of(count));
    }

    /**
     * The lifetime values, rounded half even to the minor unit.
     *
     * @return the value of a customer in each state
     * @throws IllegalArgumentException if the discount is so near to 0 that the system cannot be solved
     * @throws ArithmeticException if a value does not fit in long minor units
     */
    public MigrationResult<S> estimate() {
        return estimate(RoundingMode.HALF_EVEN);
    }

    /**
     * The lifetime values.
     *
     * @param rounding how each is rounded to the minor unit
     * @return the value of a customer in each state
     * @throws NullPointerException if the rounding is null
     * @throws IllegalArgumentException if the discount is so near to 0 that the system cannot be solved
     * @throws ArithmeticException if a value does not fit in long minor units, or the rounding is {@code UNNECESSARY}
     *     and it would be needed
     */
    public MigrationResult<S> estimate(RoundingMode rounding) {
        requireNonNull(rounding, "rounding");
        return MigrationResult.of(this, Approximate.clean(periods.isPresent() ? iterated() : solved()), rounding);
    }

    /**
     * What the values take for granted.
     *
     * @return the assumptions as data: the moves, the time of the contributions, horizon, discount
     */
    public List<Reason> assumptions() {
        return List.of(
                Reason.of(LifetimeReason.MARKOV),
                Reason.of(LifetimeReason.PRESENT_STATE),
                periods.isPresent()
                        ? Reason.of(LifetimeReason.HORIZON, periods.getAsInt())
                        : Reason.of(LifetimeReason.NO_END),
                Reason.of(LifetimeReason.DISCOUNT, discount));
    }

    double reward(int state) {
        return contributions.get(state).getAmount().doubleValue();
    }

    double step() {
        return 1 / (1 + discount.doubleValue());
    }

    private double[] solved() {
        int size = states.size();
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double identity = row == column ? 1 : 0;
                matrix[row][column] = identity - step() * probabilities.get(row).get(column);
            }
            right[row] = reward(row);
        }
        try {
            return LinearSystem.of(matrix).solve(right);
        } catch (IllegalArgumentException nearlySingular) {
            IllegalArgumentException refusal = Require.refusal(
                    "discount", discount, "must be farther above 0 on a horizon without end, or no digit is certain");
            refusal.initCause(nearlySingular);
            throw refusal;
        }
    }

    private double[] iterated() {
        int size = states.size();
        double[] values = new double[size];
        for (int period = periods.orElseThrow(); period > 0; period--) {
            double[] before = values.clone();
            for (int row = 0; row < size; row++) {
                double next = 0;
                for (int column = 0; column < size; column++) {
                    next += probabilities.get(row).get(column) * before[column];
                }
                values[row] = reward(row) + step() * next;
            }
        }
        return values;
    }

    private static List<List<Double>> rows(List<List<Double>> rows, int size) {
        Require.that(rows.size() == size, "probabilities", rows.size() + " rows", "must have " + size + " rows");
        List<List<Double>> copies = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            String field = "probabilities[" + row + "]";
            List<Double> copy = Require.list(rows.get(row), field);
            Require.that(copy.size() == size, field, copy.size(), "must have length " + size);
            double sum = 0;
            for (double probability : copy) {
                Require.that(probability >= 0 && probability <= 1, field, probability, "must hold numbers from 0 to 1");
                sum += probability;
            }
            Require.that(Math.abs(sum - 1) <= TOLERANCE, field, sum, "must add up to 1");
            copies.add(copy);
        }
        return List.copyOf(copies);
    }
}
