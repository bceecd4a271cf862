package io.guanxi.crm.demo;

import com.google.common.collect.MinMaxPriorityQueue;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.LifetimeValue;
import io.guanxi.crm.analytics.clv.worth.RankedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 价值排名 – the best customers of a population of any size: only their values are kept.
 *
 * @param best the best, highest value first
 * @param without how many customers have no value
 * @param firstWithout the place of the first of them in the population
 */
record Ranking(List<RankedValue> best, int without, Optional<Integer> firstWithout) {

    private record Placed(int place, double amount, LifetimeValue value) {

        /** Of equal values the first in the population comes first. */
        static final Comparator<Placed> HIGHEST_FIRST =
                Comparator.comparingDouble(Placed::amount).reversed().thenComparingInt(Placed::place);
    }

    static Ranking of(CustomerLifetimeValue estimator, PurchaseSummaries summaries, int most) {
        MinMaxPriorityQueue<Placed> highest = MinMaxPriorityQueue.orderedBy(Placed.HIGHEST_FIRST)
                .maximumSize(most)
                .create();
        int without = 0;
        Optional<Integer> firstWithout = Optional.empty();
        for (int place = 0; place < summaries.size(); place++) {
            LifetimeValue value = estimator.estimate(summaries.get(place));
            if (value.value().isPresent()) {
                highest.add(new Placed(place, value.beforeRounding().orElseThrow(), value));
            } else {
                firstWithout = Optional.of(firstWithout.orElse(place));
                without++;
            }
        }
        List<RankedValue> best = new ArrayList<>();
        highest.stream()
                .sorted(Placed.HIGHEST_FIRST)
                .forEach(placed -> best.add(new RankedValue(
                        best.size() + 1, placed.place(), summaries.customer(placed.place()), placed.value())));
        return new Ranking(List.copyOf(best), without, firstWithout);
    }
}
