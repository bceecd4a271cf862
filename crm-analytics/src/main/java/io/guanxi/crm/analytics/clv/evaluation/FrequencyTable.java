package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * 频次表 – how many customers made 0, 1, 2 … repeat purchases, and how many a model expects.
 *
 * <p>Expected with n purchases are {@code ΣP(X(T) = n)} over the customers, each with its own T. Example: BG/NBD at the
 * optimum on the CDNOW sample to 39 weeks expects 1,407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55 customers with 0
 * to 6 repeat purchases and 71.85 with 7 or more; there were 1,411, 439, 214, 100, 62, 38, 29 and 64: chi-square 4.82.
 *
 * @param classes the classes, ascending, the last one open
 * @param modelParameters the parameters of the model
 */
public record FrequencyTable(List<FrequencyClass> classes, int modelParameters) {

    private static final int MOST_CLASSES = 10_000;
    private static final int GAMMA_ALONE = 2;
    private static final int GAMMA_AND_DROPOUT = 4;

    /**
     * Checks the components.
     *
     * @param classes the classes, copied
     * @param modelParameters the parameters of the model
     * @throws NullPointerException if the list or a class is null
     * @throws IllegalArgumentException if there are fewer than 2 classes, or the parameters are negative
     */
    public FrequencyTable {
        classes = Require.list(classes, "classes");
        Require.that(classes.size() >= 2, "classes", classes.size(), "must be at least 2");
        Require.that(modelParameters >= 0, "modelParameters", modelParameters, "must not be negative");
    }

    /**
     * The table of a model.
     *
     * @param summaries the population
     * @param model the model, in the same unit
     * @param open the least number of repeat purchases of the last class, which is open; 1 to 10,000
     * @return the table, with {@code open + 1} classes
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the units differ, or the number is out of its range
     */
    public static FrequencyTable of(PurchaseSummaries summaries, PurchaseModel model, int open) {
        HoldoutReport.requireUnit(requireNonNull(summaries, "summaries"), model);
        Require.that(open >= 1 && open <= MOST_CLASSES, "open", open, "must be 1 to " + MOST_CLASSES);
        long[] actual = new long[open + 1];
        SortedMap<Double, Integer> ages = new TreeMap<>();
        for (PurchaseSummary summary : summaries.asList()) {
            actual[Math.min(open, summary.repeatPurchases())]++;
            ages.merge(summary.age(), 1, Integer::sum);
        }
        List<FrequencyClass> classes = new ArrayList<>();
        double left = summaries.size();
        for (int repeats = 0; repeats < open; repeats++) {
            double expected = 0;
            for (Map.Entry<Double, Integer> age : ages.entrySet()) {
                expected += age.getValue() * model.probabilityOfPurchases(repeats, age.getKey());
            }
            left -= expected;
            classes.add(new FrequencyClass(repeats, false, actual[repeats], expected));
        }
        classes.add(new FrequencyClass(open, true, actual[open], Math.max(0, left)));
        return new FrequencyTable(classes, model instanceof Nbd ? GAMMA_ALONE : GAMMA_AND_DROPOUT);
    }

    /**
     * 卡方统计量 – how far the table is from what the model expects.
     *
     * @return {@code Σ(actual − expected)²/expected}; empty if nobody is expected in a class
     */
    public OptionalDouble chiSquare() {
        if (classes.stream().anyMatch(one -> one.expected() <= 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(OrderFree.sum(classes.stream()
                .mapToDouble(one -> Math.pow(one.actual() - one.expected(), 2) / one.expected())
                .toArray()));
    }

    /**
     * The p-value with {@code classes − 1} degrees of freedom, right for a model that was not fitted to these customers,
     * and an upper bound for one that was (Chernoff and Lehmann 1954: a fit to single values uses up less than one
     * degree for each parameter).
     *
     * @return the greatest p-value; empty if nobody is expected in a class
     */
    public OptionalDouble mostPValue() {
        return pValue(classes.size() - 1);
    }

    /**
     * The p-value with {@code classes − 1 − parameters} degrees of freedom, a lower bound for a model that was fitted to
     * these customers.
     *
     * @return the least p-value; empty if nobody is expected in a class, or no degree of freedom is left
     */
    public OptionalDouble leastPValue() {
        return pValue(classes.size() - 1 - modelParameters);
    }

    private OptionalDouble pValue(int degrees) {
        OptionalDouble chiSquare = chiSquare();
        return degrees < 1 || chiSquare.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare.getAsDouble()));
    }
}
