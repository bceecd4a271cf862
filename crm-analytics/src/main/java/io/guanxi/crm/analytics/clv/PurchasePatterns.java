package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 购买模式 – the different {@code (x, t_x, T)} of a population with their number of customers, as flat arrays for the
 * fitting of purchase models.
 *
 * <p>Times are measured in the longest age, so that all lie within 0 and 1. The patterns stand in ascending order of x, T
 * and t_x, whatever the order of the customers; patterns of one x are neighbours, so that functions of x alone are
 * computed once. Example: the 23,570 customers of the CDNOW master file have 8,685 patterns.
 */
final class PurchasePatterns {

    private static final int SMALLEST_TABLE = 16;

    private final int[] purchases;
    private final double[] last;
    private final double[] ages;
    private final double[] weights;
    private final double unit;
    private final long customers;

    private PurchasePatterns(
            int[] purchases, double[] last, double[] ages, double[] weights, double unit, long customers) {
        this.purchases = purchases;
        this.last = last;
        this.ages = ages;
        this.weights = weights;
        this.unit = unit;
        this.customers = customers;
    }

    /** Compresses a population in one pass; times are left as they are if nobody was observed for any time. */
    static PurchasePatterns of(PurchaseSummaries summaries) {
        List<PurchaseSummary> all = summaries.asList();
        // At most half full: open addressing with steps of one.
        int[] table = new int[Math.max(SMALLEST_TABLE, Integer.highestOneBit(Math.max(1, all.size())) << 2)];
        int[] firsts = new int[all.size()];
        int[] counts = new int[all.size()];
        int size = 0;
        double longest = 0;
        for (int customer = 0; customer < all.size(); customer++) {
            PurchaseSummary summary = all.get(customer);
            longest = Math.max(longest, summary.age());
            int place = hash(summary) & (table.length - 1);
            while (table[place] != 0 && !sameTimes(all.get(firsts[table[place] - 1]), summary)) {
                place = (place + 1) & (table.length - 1);
            }
            if (table[place] == 0) {
                firsts[size] = customer;
                size++;
                table[place] = size;
            }
            counts[table[place] - 1]++;
        }
        return sorted(all, firsts, counts, size, longest == 0 ? 1 : longest);
    }

    private static PurchasePatterns sorted(
            List<PurchaseSummary> all, int[] firsts, int[] counts, int size, double unit) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(
                        pattern -> all.get(firsts[pattern]),
                        Comparator.comparingInt(PurchaseSummary::repeatPurchases)
                                .thenComparingDouble(PurchaseSummary::age)
                                .thenComparingDouble(PurchaseSummary::lastPurchaseTime)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] purchases = new int[size];
        double[] last = new double[size];
        double[] ages = new double[size];
        double[] weights = new double[size];
        for (int place = 0; place < size; place++) {
            PurchaseSummary summary = all.get(firsts[order[place]]);
            purchases[place] = summary.repeatPurchases();
            last[place] = summary.lastPurchaseTime() / unit;
            ages[place] = summary.age() / unit;
            weights[place] = counts[order[place]];
        }
        return new PurchasePatterns(purchases, last, ages, weights, unit, all.size());
    }

    /** The number of different patterns. */
    int size() {
        return weights.length;
    }

    /** The number of customers. */
    long customers() {
        return customers;
    }

    /** The longest age in the caller's unit: what times are measured in. */
    double unit() {
        return unit;
    }

    /** The repeat purchases, {@code x}. */
    int purchases(int pattern) {
        return purchases[pattern];
    }

    /** The time of the last purchase, {@code t_x}, 0 to the age. */
    double last(int pattern) {
        return last[pattern];
    }

    /** The age, {@code T}, 0 to 1. */
    double age(int pattern) {
        return ages[pattern];
    }

    /** The number of customers of a pattern. */
    double weight(int pattern) {
        return weights[pattern];
    }

    /** All repeat purchases, {@code Σx}: each adds {@code −ln unit} to a log-likelihood in the caller's unit. */
    double repeatPurchases() {
        double sum = 0;
        for (int pattern = 0; pattern < weights.length; pattern++) {
            sum += weights[pattern] * purchases[pattern];
        }
        return sum;
    }

    /** Why no purchase model can be fitted to these customers; empty if one may be tried. */
    Optional<FitFailure> failure() {
        if (customers == 0) {
            return Optional.of(FitFailure.NO_CUSTOMERS);
        }
        if (Arrays.stream(ages).allMatch(age -> age == 0)) {
            return Optional.of(FitFailure.NO_OBSERVATION);
        }
        if (customers == 1) {
            return Optional.of(FitFailure.TOO_FEW_CUSTOMERS);
        }
        return Arrays.stream(purchases).allMatch(repeats -> repeats == 0)
                ? Optional.of(FitFailure.NO_REPEATERS)
                : Optional.empty();
    }

    private static boolean sameTimes(PurchaseSummary one, PurchaseSummary other) {
        return one.repeatPurchases() == other.repeatPurchases()
                && one.lastPurchaseTime() == other.lastPurchaseTime()
                && one.age() == other.age();
    }

    private static int hash(PurchaseSummary summary) {
        long bits = Double.doubleToLongBits(summary.lastPurchaseTime()) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 32) ^ Double.doubleToLongBits(summary.age())) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 29) ^ summary.repeatPurchases()) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 32);
    }
}
