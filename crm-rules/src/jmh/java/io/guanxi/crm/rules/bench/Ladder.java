package io.guanxi.crm.rules.bench;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.table.TableBuilder;
import java.math.BigDecimal;
import java.util.Random;

/**
 * The workload of the harness that compares rule libraries: n − 1 rows of four bounds each, best first, then a catch-all
 * row; customers whose four figures follow one latent quality with noise.
 *
 * @param rows the rows but the last
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and read in the loop that is the limit.
record Ladder(Step... rows) {

    /** A row: what it asks for. */
    record Step(int maxRecency, int minFrequency, long minMonetary, int minMargin) {

        boolean takes(Guest guest) {
            return guest.recency <= maxRecency
                    && guest.frequency >= minFrequency
                    && guest.monetary >= minMonetary
                    && guest.margin >= minMargin;
        }
    }

    /**
     * A customer.
     *
     * @param recency days since the last purchase
     * @param frequency purchases
     * @param monetary cents
     * @param margin thousandths
     */
    public record Guest(int recency, int frequency, long monetary, int margin) {}

    static final IntAttribute<Guest> RECENCY = Attribute.ofInt("recency", Guest::recency, 0, 3_650);
    static final IntAttribute<Guest> FREQUENCY = Attribute.ofInt("frequency", Guest::frequency, 0, 10_000);
    static final DecimalAttribute<Guest> MONETARY = Attribute.<Guest>ofScaled("monetary", 2, Guest::monetary);
    static final IntAttribute<Guest> MARGIN = Attribute.ofInt("margin", Guest::margin, -1_000, 1_000);

    static Ladder of(int n) {
        Step[] rows = new Step[n - 1];
        for (int k = 0; k < n - 1; k++) {
            double q = 0.95 * (n - 1 - k) / n;
            double[] weights = {1, 1, 1, 1};
            weights[k % 4] = 0.7;
            weights[(k + 1) % 4] = 1.05;
            rows[k] = new Step(
                    (int) Math.round(365 * (1 - q * weights[0])),
                    (int) Math.round(40 * q * weights[1]),
                    100 * Math.round(10_000 * q * weights[2]),
                    (int) Math.round(500 * q * weights[3]));
        }
        return new Ladder(rows);
    }

    /** The number of the row that takes a customer, by hand. */
    int byHand(Guest guest) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].takes(guest)) {
                return row;
            }
        }
        return rows.length;
    }

    DecisionTable<Guest, Integer> table() {
        TableBuilder<Guest, Integer> table =
                DecisionTable.define("ladder", 1, Guest.class, Integer.class, HitPolicy.FIRST);
        for (int row = 0; row < rows.length; row++) {
            Step step = rows[row];
            table.row(
                    "row-" + row,
                    row,
                    RECENCY.atMost(step.maxRecency)
                            .and(FREQUENCY.atLeast(step.minFrequency))
                            .and(MONETARY.atLeast(BigDecimal.valueOf(step.minMonetary, 2)))
                            .and(MARGIN.atLeast(step.minMargin)));
        }
        return table.otherwise(rows.length).build();
    }

    static Guest[] guests(int count, long seed) {
        Random random = new Random(seed);
        Guest[] guests = new Guest[count];
        for (int i = 0; i < count; i++) {
            double quality = random.nextDouble();
            guests[i] = new Guest(
                    (int) clamp(365 * (1 - noisy(quality, random)), 0, 365),
                    (int) clamp(40 * noisy(quality, random), 0, 60),
                    Math.round(100 * clamp(10_000 * noisy(quality, random), 0, 20_000)),
                    (int) clamp(500 * noisy(quality, random), 0, 800));
        }
        return guests;
    }

    private static double noisy(double quality, Random random) {
        return quality + 0.12 * random.nextGaussian();
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
