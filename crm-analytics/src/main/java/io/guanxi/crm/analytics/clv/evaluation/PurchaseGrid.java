package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.validation.Require;
import java.util.Optional;

/**
 * 购买网格 – what a model says of every history at one age: P(alive) and the expected purchases by {@code x} and {@code
 * t_x}, for pictures.
 *
 * <p>The columns are {@code x} from 0 on, the rows {@code t_x} at equal steps from 0 to the age. Without a repeat
 * purchase only {@code t_x = 0} is possible, with one only {@code t_x > 0}. Example: BG/NBD (.243, 4.414, .793, 2.426),
 * age 38.86 weeks, 2 steps: at {@code x} 2 and {@code t_x} 38.86, P(alive) is .8121.
 *
 * @param model the model
 * @param age {@code T}, above 0, in the unit of the model
 * @param horizon how far to look ahead, 0 or more, in the unit of the model
 * @param mostPurchases the largest {@code x}, 0 to 10,000
 * @param steps the steps of {@code t_x}, 1 to 10,000
 */
public record PurchaseGrid(PurchaseModel model, double age, double horizon, int mostPurchases, int steps) {

    private static final int MOST = 10_000;

    /**
     * 网格单元 – the answers for one history.
     *
     * @param history the history
     * @param probabilityAlive P(alive), 0 to 1
     * @param expectedPurchases the purchases expected over the horizon, 0 or more
     */
    public record Cell(PurchaseSummary history, double probabilityAlive, double expectedPurchases) {

        /**
         * Checks the components.
         *
         * @param history the history
         * @param probabilityAlive P(alive)
         * @param expectedPurchases the purchases expected
         * @throws NullPointerException if the history is null
         * @throws IllegalArgumentException if the probability is not from 0 to 1, or the purchases are negative or not
         *     finite
         */
        public Cell {
            requireNonNull(history, "history");
            Require.that(
                    probabilityAlive >= 0 && probabilityAlive <= 1,
                    "probabilityAlive",
                    probabilityAlive,
                    "must be from 0 to 1");
            Require.that(
                    Double.isFinite(expectedPurchases) && expectedPurchases >= 0,
                    "expectedPurchases",
                    expectedPurchases,
                    "must be finite and not negative");
        }
    }

    /**
     * Checks the components.
     *
     * @param model the model
     * @param age {@code T}
     * @param horizon how far to look ahead
     * @param mostPurchases the largest {@code x}
     * @param steps the steps of {@code t_x}
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public PurchaseGrid {
        requireNonNull(model, "model");
        Require.that(Double.isFinite(age) && age > 0, "age", age, "must be finite and above 0");
        Require.that(Double.isFinite(horizon) && horizon >= 0, "horizon", horizon, "must be finite and not negative");
        Require.that(
                mostPurchases >= 0 && mostPurchases <= MOST, "mostPurchases", mostPurchases, "must be 0 to " + MOST);
        Require.that(steps >= 1 && steps <= MOST, "steps", steps, "must be 1 to " + MOST);
    }

    /**
     * The time of the last purchase of a row.
     *
     * @param step the row, 0 to {@link #steps}
     * @return {@code t_x = age·step/steps}, 0 to the age
     * @throws IllegalArgumentException if there is no such row
     */
    public double lastPurchaseTime(int step) {
        Require.that(step >= 0 && step <= steps, "step", step, "must be 0 to " + steps);
        return step == steps ? age : Math.min(age, age / steps * step);
    }

    /**
     * The answers at a place.
     *
     * @param repeatPurchases {@code x}, 0 to {@link #mostPurchases}
     * @param step the row of {@code t_x}, 0 to {@link #steps}
     * @return the answers; empty if there is no such history
     * @throws IllegalArgumentException if the place is not in the grid, or an answer leaves the range of double
     */
    public Optional<Cell> cell(int repeatPurchases, int step) {
        Require.that(
                repeatPurchases >= 0 && repeatPurchases <= mostPurchases,
                "repeatPurchases",
                repeatPurchases,
                "must be 0 to " + mostPurchases);
        double last = lastPurchaseTime(step);
        if (repeatPurchases > 0 != last > 0) {
            return Optional.empty();
        }
        PurchaseSummary history = PurchaseSummary.of(repeatPurchases, last, age);
        return Optional.of(
                new Cell(history, model.probabilityAlive(history), model.expectedPurchases(history, horizon)));
    }
}
