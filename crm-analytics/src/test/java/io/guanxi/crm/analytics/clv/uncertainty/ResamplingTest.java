package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Populations drawn again: their size, their expected counts and how these vary. */
class ResamplingTest {

    private static final int DRAWS = 2000;

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    private static PurchaseSummaries purchases(List<PurchaseSummary> summaries) {
        return PurchaseSummaries.of(summaries, ChronoUnit.WEEKS);
    }

    /** Counts must be those of n customers drawn with replacement: mean n·p by chi-square, variance n·p·(1 − p). */
    private static <D, K> void assertMultinomial(
            Resampling<D> resampling, Function<D, Map<K, Long>> counting, Map<K, Long> population) {
        UniformRandomProvider random = random(11);
        double customers =
                population.values().stream().mapToLong(Long::longValue).sum();
        Map<K, Double> sums = new HashMap<>();
        Map<K, Double> squares = new HashMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<K, Long> counts = counting.apply(resampling.draw(random));
            assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo((long) customers);
            assertThat(population.keySet()).containsAll(counts.keySet());
            population.forEach((kind, count) -> {
                double drawn = counts.getOrDefault(kind, 0L);
                sums.merge(kind, drawn, Double::sum);
                squares.merge(kind, (drawn - count) * (drawn - count), Double::sum);
            });
        }
        double chiSquare = 0;
        for (Map.Entry<K, Long> entry : population.entrySet()) {
            double count = entry.getValue();
            double expected = DRAWS * count;
            double off = sums.getOrDefault(entry.getKey(), 0.0) - expected;
            chiSquare += off * off / expected;
            double variance = count * (1 - count / customers);
            assertThat(squares.getOrDefault(entry.getKey(), 0.0) / DRAWS)
                    .as("variance of %s", entry.getKey())
                    .isCloseTo(variance, withinPercentage(20));
        }
        assertThat(chiSquare)
                .isLessThan(ChiSquaredDistribution.of(population.size() - 1).inverseCumulativeProbability(0.999))
                .isGreaterThan(ChiSquaredDistribution.of(population.size() - 1).inverseCumulativeProbability(0.001));
    }

    private static <K> Map<K, Long> tally(List<K> all) {
        Map<K, Long> counts = new HashMap<>();
        all.forEach(one -> counts.merge(one, 1L, Long::sum));
        return counts;
    }

    @Nested
    class OfPurchases {

        private final List<PurchaseSummary> all = List.of(
                PurchaseSummary.of(0, 0, 30),
                PurchaseSummary.of(0, 0, 30),
                PurchaseSummary.of(0, 0, 30),
                PurchaseSummary.of(0, 0, 20),
                PurchaseSummary.of(2, 10, 30),
                PurchaseSummary.of(2, 11, 30),
                PurchaseSummary.of(2, 11, 30).withMeanSpend(20),
                PurchaseSummary.of(2, 11, 30).withMeanSpend(21));

        @Test
        void drawsEveryCustomerAlike() {
            assertMultinomial(Resampling.of(purchases(all)), drawn -> tally(drawn.asList()), tally(all));
        }

        @Test
        void keepsTheUnit() {
            assertThat(Resampling.of(PurchaseSummaries.of(all, ChronoUnit.DAYS))
                            .draw(random(1))
                            .unit())
                    .isEqualTo(ChronoUnit.DAYS);
        }

        @Test
        void doesNotDependOnTheOrder() {
            List<PurchaseSummary> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(5));

            assertThat(shuffled).isNotEqualTo(all);
            assertThat(Resampling.of(purchases(shuffled)).draw(random(3)))
                    .isEqualTo(Resampling.of(purchases(all)).draw(random(3)));
        }

        @Test
        void ofNobodyIsNobody() {
            assertThat(Resampling.of(purchases(List.of())).draw(random(1)).size())
                    .isZero();
        }
    }

    @Nested
    class OfOpportunities {

        @Test
        void drawsEveryCustomerAlike() {
            OpportunitySummaries summaries = OpportunitySummaries.ofCounts(Map.of(
                    OpportunitySummary.of(0, 0, 3), 12L,
                    OpportunitySummary.of(1, 1, 3), 5L,
                    OpportunitySummary.of(2, 3, 3), 1L,
                    OpportunitySummary.of(3, 3, 3), 30L,
                    OpportunitySummary.of(1, 2, 2), 2L));

            assertMultinomial(Resampling.of(summaries), OpportunitySummaries::patterns, summaries.patterns());
        }

        @Test
        void ofNobodyIsNobody() {
            assertThat(Resampling.of(OpportunitySummaries.of(List.of()))
                            .draw(random(1))
                            .customers())
                    .isZero();
        }

        @ParameterizedTest
        @ValueSource(longs = {100_000_001, 1_000_000_000_000L, Long.MAX_VALUE})
        void ofMoreThanCanBeDrawnIsRefused(long customers) {
            OpportunitySummaries summaries =
                    OpportunitySummaries.ofCounts(Map.of(OpportunitySummary.of(1, 1, 3), customers));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Resampling.of(summaries))
                    .withMessage("customers must be at most 100000000, but was " + customers);
        }

        @Test
        void ofTheMostIsTaken() {
            assertThatNoException()
                    .isThrownBy(() -> Resampling.of(
                            OpportunitySummaries.ofCounts(Map.of(OpportunitySummary.of(1, 1, 3), 100_000_000L))));
        }
    }

    @Nested
    class OfContracts {

        private final ContractCohort one = ContractCohort.of(30, 20, 20, 5);
        private final ContractCohort other = ContractCohort.of(10, 7);

        /** The renewal at which customers were lost, of both cohorts. */
        private Map<String, Long> lost(ContractCohort cohort, String name) {
            Map<String, Long> lost = new HashMap<>();
            for (int renewal = 1; renewal <= cohort.renewals(); renewal++) {
                if (cohort.lost(renewal) > 0) {
                    lost.put(name + renewal, cohort.lost(renewal));
                }
            }
            long left = cohort.survivors().get(cohort.renewals());
            if (left > 0) {
                lost.put(name, left);
            }
            return lost;
        }

        @Test
        void drawsEveryCustomerAlike() {
            assertMultinomial(
                    Resampling.of(List.of(one)), drawn -> lost(drawn.get(0), "lost at "), lost(one, "lost at "));
        }

        @Test
        void keepsEveryCohortInItsPlace() {
            UniformRandomProvider random = random(2);
            Resampling<List<ContractCohort>> resampling = Resampling.of(List.of(one, other));

            for (int draw = 0; draw < 100; draw++) {
                List<ContractCohort> drawn = resampling.draw(random);

                assertThat(drawn).extracting(ContractCohort::customers).containsExactly(30L, 10L);
                assertThat(drawn).extracting(ContractCohort::renewals).containsExactly(3, 1);
                assertThat(drawn.get(0).lost(2)).isZero();
            }
        }

        @Test
        void doesNotDependOnTheOrder() {
            List<ContractCohort> there = Resampling.of(List.of(one, other)).draw(random(4));
            List<ContractCohort> back = Resampling.of(List.of(other, one)).draw(random(4));

            assertThat(back).containsExactly(there.get(1), there.get(0));
        }

        @Test
        void drawsTwoCohortsOfOneLengthApart() {
            ContractCohort third = ContractCohort.of(30, 20, 20, 4);

            List<ContractCohort> there = Resampling.of(List.of(one, third, one)).draw(random(4));
            List<ContractCohort> back = Resampling.of(List.of(third, one, one)).draw(random(4));

            assertThat(back).containsExactly(there.get(1), there.get(0), there.get(2));
        }

        @Test
        void withoutRenewalsKeepsItsCustomers() {
            ContractCohort fresh = ContractCohort.of(12);

            assertThat(Resampling.of(List.of(fresh)).draw(random(1))).containsExactly(fresh);
        }

        @Test
        void ofMoreThanCanBeDrawnIsRefused() {
            ContractCohort half = ContractCohort.of(50_000_000);
            ContractCohort huge = ContractCohort.of(Long.MAX_VALUE, 3);

            assertThatNoException().isThrownBy(() -> Resampling.of(List.of(half, half)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Resampling.of(List.of(half, half, other)))
                    .withMessage("customers must be at most 100000000, but was 100000010");
            assertThatIllegalArgumentException().isThrownBy(() -> Resampling.of(List.of(huge, huge)));
            assertThatIllegalArgumentException().isThrownBy(() -> Resampling.of(List.of(other, huge)));
        }
    }
}
