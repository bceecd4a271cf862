package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * 重抽样 – as many customers as there are, drawn with replacement. What is drawn depends on the customers and the random
 * numbers, not on the order of the customers.
 *
 * @param <D> the data of a population
 */
interface Resampling<D> {

    /** Counted customers are drawn one by one: more would take minutes for each population. */
    long MOST_CUSTOMERS = 100_000_000;

    /** A new population. */
    D draw(UniformRandomProvider random);

    static Resampling<PurchaseSummaries> of(PurchaseSummaries summaries) {
        List<PurchaseSummary> sorted =
                new ArrayList<>(requireNonNull(summaries, "summaries").asList());
        sorted.sort(Comparator.comparingInt(PurchaseSummary::repeatPurchases)
                .thenComparingDouble(PurchaseSummary::lastPurchaseTime)
                .thenComparingDouble(PurchaseSummary::age)
                .thenComparing(summary -> summary.meanSpend().isPresent())
                .thenComparingDouble(summary -> summary.meanSpend().orElse(0)));
        return random -> {
            int[] times = new int[sorted.size()];
            for (int customer = 0; customer < times.length; customer++) {
                times[random.nextInt(times.length)]++;
            }
            List<PurchaseSummary> drawn = new ArrayList<>(times.length);
            for (int place = 0; place < times.length; place++) {
                for (int time = 0; time < times[place]; time++) {
                    drawn.add(sorted.get(place));
                }
            }
            return PurchaseSummaries.of(drawn, summaries.unit());
        };
    }

    static Resampling<OpportunitySummaries> of(OpportunitySummaries summaries) {
        List<OpportunitySummary> patterns =
                List.copyOf(requireNonNull(summaries, "summaries").patterns().keySet());
        long[] counts = summaries.patterns().values().stream()
                .mapToLong(Long::longValue)
                .toArray();
        requireCustomers(summaries.customers());
        return random -> {
            long[] times = redrawn(counts, random);
            Map<OpportunitySummary, Long> drawn = new LinkedHashMap<>();
            for (int place = 0; place < times.length; place++) {
                if (times[place] > 0) {
                    drawn.put(patterns.get(place), times[place]);
                }
            }
            return OpportunitySummaries.ofCounts(drawn);
        };
    }

    static Resampling<List<ContractCohort>> of(List<ContractCohort> cohorts) {
        long customers = 0;
        for (ContractCohort cohort : cohorts) {
            requireCustomers(cohort.customers());
            customers += cohort.customers();
            requireCustomers(customers);
        }
        List<Integer> places = new ArrayList<>(cohorts.size());
        for (int place = 0; place < cohorts.size(); place++) {
            places.add(place);
        }
        places.sort(Comparator.comparing(place -> cohorts.get(place).survivors(), Resampling::compare));
        return random -> {
            List<ContractCohort> drawn = new ArrayList<>(cohorts);
            for (int place : places) {
                drawn.set(place, redrawn(cohorts.get(place), random));
            }
            return drawn;
        };
    }

    private static void requireCustomers(long customers) {
        Require.that(customers <= MOST_CUSTOMERS, "customers", customers, "must be at most " + MOST_CUSTOMERS);
    }

    /** Shorter first, then by the first count that differs. */
    private static int compare(List<Long> one, List<Long> other) {
        if (one.size() != other.size()) {
            return Integer.compare(one.size(), other.size());
        }
        for (int place = 0; place < one.size(); place++) {
            int order = Long.compare(one.get(place), other.get(place));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static ContractCohort redrawn(ContractCohort cohort, UniformRandomProvider random) {
        int renewals = cohort.renewals();
        long[] counts = new long[renewals + 1];
        for (int renewal = 1; renewal <= renewals; renewal++) {
            counts[renewal - 1] = cohort.lost(renewal);
        }
        counts[renewals] = cohort.survivors().get(renewals);
        long[] lost = redrawn(counts, random);
        long[] survivors = new long[renewals + 1];
        survivors[0] = cohort.customers();
        for (int renewal = 1; renewal <= renewals; renewal++) {
            survivors[renewal] = survivors[renewal - 1] - lost[renewal - 1];
        }
        return ContractCohort.of(survivors);
    }

    /** Counts of as many customers, each drawn from the customers counted. */
    private static long[] redrawn(long[] counts, UniformRandomProvider random) {
        long[] ends = counts.clone();
        for (int place = 1; place < ends.length; place++) {
            ends[place] = Math.addExact(ends[place - 1], ends[place]);
        }
        long customers = ends.length == 0 ? 0 : ends[ends.length - 1];
        long[] times = new long[counts.length];
        for (long customer = 0; customer < customers; customer++) {
            times[place(ends, random.nextLong(customers))]++;
        }
        return times;
    }

    /** The first place whose end is above the number; an empty place is never drawn. */
    private static int place(long[] ends, long number) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
