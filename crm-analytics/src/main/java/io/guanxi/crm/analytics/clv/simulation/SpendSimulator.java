package io.guanxi.crm.analytics.clv.simulation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.internal.SpendRange;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * 消费模拟 – what customers spend, drawn from a {@link GammaGamma} model.
 *
 * <p>A customer is a number; the same model, seed and number give the same customer, whoever else is asked. Amounts are
 * kept within 1e-9 to 1e15, the range that the model can answer; only tail indices far below 1 ever get there. Example:
 * with (6.25, 3.74, 15.44) the mean of all amounts tends to 35.22.
 *
 * <p>Immutable.
 */
public final class SpendSimulator {

    /** The first purchase and as many repeat purchases as a customer may have. */
    private static final int MOST_AMOUNTS = 1 + PurchasePath.MOST_PURCHASES;

    private final GammaGamma model;
    private final long seed;

    private SpendSimulator(GammaGamma model, long seed) {
        this.model = model;
        this.seed = seed;
    }

    /**
     * The simulator of a model, with seed 0.
     *
     * @param model the model
     * @return the simulator
     * @throws NullPointerException if the model is null
     */
    public static SpendSimulator of(GammaGamma model) {
        return new SpendSimulator(requireNonNull(model, "model"), 0);
    }

    /**
     * This simulator with another seed.
     *
     * @param number the seed, any number
     * @return a new simulator
     */
    public SpendSimulator seed(long number) {
        return new SpendSimulator(model, number);
    }

    /**
     * What a customer spends per purchase in the long run, {@code p/ν}, which no shop ever knows.
     *
     * @param index the customer, 0 or more
     * @return the mean in units of the currency
     * @throws IllegalArgumentException if the index is negative
     */
    public double trueMean(long index) {
        return kept(model.p() * scale(draws(index)));
    }

    /**
     * The amounts of a customer's purchases, one after the other; more of them only add to the first.
     *
     * @param index the customer, 0 or more
     * @param number how many, 0 to 1,000,001
     * @return the amounts in units of the currency
     * @throws IllegalArgumentException if a number is out of its range
     */
    public DoubleStream amounts(long index, int number) {
        Draws draws = draws(index);
        Require.that(number >= 0 && number <= MOST_AMOUNTS, "number", number, "must be 0 to " + MOST_AMOUNTS);
        double scale = scale(draws);
        double[] amounts = new double[number];
        for (int place = 0; place < number; place++) {
            amounts[place] = amount(draws, scale);
        }
        return Arrays.stream(amounts);
    }

    /** The mean of some amounts after the first purchase, which is the purchase that made the customer one; 0 of none. */
    double meanOfRepeats(long index, int repeats) {
        if (repeats == 0) {
            return 0;
        }
        Draws draws = draws(index);
        double scale = scale(draws);
        amount(draws, scale);
        double sum = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            sum += amount(draws, scale);
        }
        return kept(sum / repeats);
    }

    private Draws draws(long index) {
        return Draws.of(seed, Draws.Purpose.SPEND, index);
    }

    private double scale(Draws draws) {
        return model.v() * StrictMath.exp(-draws.logGamma(model.q()));
    }

    private double amount(Draws draws, double scale) {
        return kept(draws.gamma(model.p()) * scale);
    }

    /** An amount of a share too small for double is the least one, even if the scale is infinite. */
    private static double kept(double amount) {
        return amount > SpendRange.LEAST ? Math.min(amount, SpendRange.MOST) : SpendRange.LEAST;
    }
}
