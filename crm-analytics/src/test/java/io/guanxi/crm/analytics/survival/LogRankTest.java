package io.guanxi.crm.analytics.survival;

import static io.guanxi.crm.analytics.survival.RankWeight.LOG_RANK;
import static io.guanxi.crm.analytics.survival.RankWeight.PETO_PETO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LogRankTest {

    private static final LogRank<String> TRIAL = LogRank.compare(LeukaemiaTrial.BOTH, LOG_RANK);

    private static LifeTables<String> tables(LifeTable... tables) {
        ImmutableMap.Builder<String, LifeTable> groups = ImmutableMap.builder();
        for (int group = 0; group < tables.length; group++) {
            groups.put("g" + group, tables[group]);
        }
        return LifeTables.of(groups.buildOrThrow());
    }

    private static LifeTable ended(long... times) {
        return LeukaemiaTrial.table(times, new long[] {});
    }

    static LongStream seeds() {
        return Seeds.some(60);
    }

    @Nested
    class SixMercaptopurine {

        @Test
        void observedAndExpected() {
            assertThat(TRIAL.groups()).containsExactly("6-MP", "placebo");
            assertThat(TRIAL.observed("6-MP")).isEqualTo(9);
            assertThat(TRIAL.observed("placebo")).isEqualTo(21);
            assertThat(TRIAL.expected("6-MP")).isCloseTo(19.250501, within(5e-7));
            assertThat(TRIAL.expected("placebo")).isCloseTo(10.749499, within(5e-7));
            assertThat(TRIAL.covariance("6-MP", "6-MP")).isCloseTo(6.2569606, within(5e-8));
            assertThat(TRIAL.covariance("6-MP", "placebo")).isCloseTo(-6.2569606, within(5e-8));
        }

        @Test
        void test() {
            assertThat(TRIAL.statistic().orElseThrow()).isCloseTo(16.792941, within(5e-7));
            assertThat(TRIAL.degreesOfFreedom()).isEqualTo(1);
            assertThat(TRIAL.p().orElseThrow()).isCloseTo(4.1688091e-05, within(5e-13));
            assertThat(TRIAL.logP().orElseThrow()).isCloseTo(Math.log(4.1688091e-05), within(2e-8));
        }

        @Test
        void weightedByThoseWhoStayed() {
            LogRank<String> peto = LogRank.compare(LeukaemiaTrial.BOTH, PETO_PETO);

            assertThat(peto.statistic().orElseThrow()).isCloseTo(14.457151, within(5e-7));
            assertThat(peto.weight()).isEqualTo(PETO_PETO);
            assertThat(peto.observed("6-MP") + peto.observed("placebo"))
                    .isCloseTo(peto.expected("6-MP") + peto.expected("placebo"), within(1e-12));
        }

        @Test
        void inWords() {
            assertThat(TRIAL.why(Locale.ENGLISH))
                    .isEqualTo("6-MP: 9 ended, 19.2505 expected. placebo: 21 ended, 10.7495 expected. Test (log-rank):"
                            + " chi-squared 16.7929, degrees of freedom 1, p 0.000041688. Assumed is that the groups"
                            + " are censored independently of leaving; expected is what each would lose if all left"
                            + " alike.");
            assertThat(TRIAL.why(Locale.CHINA)).contains("placebo：实际离开 21，期望 10.7495。检验（对数秩）：卡方 16.7929，自由度 1");
        }
    }

    @Nested
    class Groups {

        @Test
        void thatAreAlikeDifferByNothing() {
            LogRank<String> same = LogRank.compare(tables(ended(1, 2, 3), ended(1, 2, 3)), LOG_RANK);

            assertThat(same.statistic().orElseThrow()).isCloseTo(0, within(1e-30));
            assertThat(same.p().orElseThrow()).isCloseTo(1, within(1e-12));
            assertThat(same.logP().orElseThrow()).isCloseTo(0, within(1e-12));
        }

        @Test
        void neverAtRiskAreLeftOut() {
            LifeTable early = LeukaemiaTrial.table(new long[] {}, new long[] {0, 0});
            LifeTable nobody = LifeTable.of(List.of());
            LogRank<String> test =
                    LogRank.compare(tables(early, LeukaemiaTrial.MP, nobody, LeukaemiaTrial.PLACEBO), LOG_RANK);

            assertThat(test.expected("g0")).isZero();
            assertThat(test.degreesOfFreedom()).isEqualTo(1);
            assertThat(test.statistic().orElseThrow())
                    .isCloseTo(TRIAL.statistic().orElseThrow(), within(1e-12));
            assertThat(test.groups()).hasSize(4);
        }

        @Test
        void thatCannotBeComparedHaveNoStatistic() {
            LifeTable stay = LeukaemiaTrial.table(new long[] {}, new long[] {5, 9});
            for (LifeTables<String> groups : List.of(
                    tables(stay, stay),
                    tables(LifeTable.of(List.of()), LifeTable.of(List.of())),
                    tables(LeukaemiaTrial.MP, LifeTable.of(List.of())),
                    tables(ended(3, 3), ended(3)),
                    tables(ended(3), LifeTable.of(List.of())),
                    tables(ended(0), ended(0, 0)))) {
                LogRank<String> test = LogRank.compare(groups, LOG_RANK);
                assertThat(test.statistic()).isEmpty();
                assertThat(test.p()).isEmpty();
                assertThat(test.logP()).isEmpty();
                assertThat(test.degreesOfFreedom()).isZero();
                assertThat(test.why(Locale.ENGLISH)).contains("The groups cannot be compared");
                assertThat(test.why(Locale.CHINA)).endsWith("或全部同时离开。");
            }
        }

        @ParameterizedTest
        @EnumSource(RankWeight.class)
        void mayBeVerySmallAmongLargeOnes(RankWeight weight) {
            long many = 1_000_000_000_000L;
            LifeTable large = LifeTable.ofCounts(new long[] {1, 2, 3}, new long[] {many, many, many}, new long[3]);
            LifeTables<String> groups = tables(large, ended(1, 3), large, ended(2, 3, 3));

            double statistic = LogRank.compare(groups, weight).statistic().orElseThrow();
            LifeTables<String> other = tables(ended(2, 3, 3), large, large, ended(1, 3));
            assertThat(LogRank.compare(other, weight).statistic().orElseThrow()).isCloseTo(statistic, within(1e-9));
            assertThat(statistic).isBetween(0.01, 10.0);
        }

        @Test
        void areNamedInTheReadersLanguage() {
            LogRank<LifecycleStage> stages = LogRank.compare(
                    LifeTables.of(Map.of(LifecycleStage.FORMATION, ended(1, 2), LifecycleStage.LOST, ended(3, 4))),
                    LOG_RANK);

            assertThat(stages.why(Locale.CHINA)).contains("形成期：实际离开 2");
            assertThat(stages.why(Locale.ENGLISH)).contains("formation: 2 ended");
        }

        @Test
        void veryFarApartHaveALogarithm() {
            LifeTable quick = LifeTable.ofCounts(new long[] {1, 2}, new long[] {5_000, 5_000}, new long[2]);
            LifeTable slow = LifeTable.ofCounts(new long[] {9}, new long[] {10_000}, new long[1]);
            LogRank<String> test = LogRank.compare(tables(quick, slow, slow), LOG_RANK);

            assertThat(test.p()).hasValue(0);
            assertThat(test.logP().orElseThrow())
                    .as("two degrees: ln p = −χ²/2")
                    .isCloseTo(-test.statistic().orElseThrow() / 2, within(1e-8));
            assertThat(test.why(Locale.ENGLISH))
                    .contains("p below 10^-"
                            + String.format(
                                    Locale.ROOT, "%,d", (long) (test.statistic().orElseThrow() / 2 / Math.log(10))));
        }

        @Test
        void areEqualByTablesAndWeight() {
            assertThat(LogRank.compare(LeukaemiaTrial.BOTH, LOG_RANK))
                    .isEqualTo(TRIAL)
                    .hasSameHashCodeAs(TRIAL);
            assertThat(TRIAL)
                    .isNotEqualTo(LogRank.compare(LeukaemiaTrial.BOTH, PETO_PETO))
                    .isNotEqualTo(LogRank.compare(tables(LeukaemiaTrial.MP, LeukaemiaTrial.PLACEBO), LOG_RANK))
                    .isNotEqualTo("a test");
            assertThat(TRIAL).hasToString("LogRank[LOG_RANK, [6-MP, placebo]]");
            assertThat(RankWeight.values()).extracting(RankWeight::chinese).containsExactly("对数秩", "皮托–皮托");
        }
    }

    @Nested
    class AgainstTheDefinition {

        /** All ways in which 3 of 7 can end are equally likely if all leave alike: mean and covariance by enumeration. */
        @Test
        void ofOneTimeIsTheDistributionOfAllWays() {
            int[] group = {0, 0, 0, 1, 1, 2, 2};
            double[] sums = new double[3];
            double[][] products = new double[3][3];
            int ways = 0;
            for (int ended = 0; ended < (1 << 7); ended++) {
                if (Integer.bitCount(ended) == 3) {
                    int[] lost = new int[3];
                    for (int customer = 0; customer < 7; customer++) {
                        lost[group[customer]] += (ended >> customer) & 1;
                    }
                    ways++;
                    for (int row = 0; row < 3; row++) {
                        sums[row] += lost[row];
                        for (int column = 0; column < 3; column++) {
                            products[row][column] += lost[row] * lost[column];
                        }
                    }
                }
            }
            LogRank<String> test = LogRank.compare(
                    tables(
                            LeukaemiaTrial.table(new long[] {4, 4}, new long[] {5}),
                            LeukaemiaTrial.table(new long[] {4}, new long[] {5}),
                            LeukaemiaTrial.table(new long[] {}, new long[] {4, 4})),
                    LOG_RANK);

            for (int row = 0; row < 3; row++) {
                assertThat(test.expected("g" + row)).isCloseTo(sums[row] / ways, within(1e-14));
                for (int column = 0; column < 3; column++) {
                    assertThat(test.covariance("g" + row, "g" + column))
                            .isCloseTo(
                                    products[row][column] / ways - sums[row] / ways * (sums[column] / ways),
                                    within(1e-14));
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.LogRankTest#seeds")
        void threeGroupsByTheFormulaOfTwoUnknowns(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LifeTable> groups = new ArrayList<>();
            for (int group = 0; group < 3; group++) {
                groups.add(LifeTable.of(RandomLifetimes.of(random, 50)).plus(ended(1, 2, 3, 4)));
            }
            for (RankWeight weight : RankWeight.values()) {
                LogRank<String> test = LogRank.compare(tables(groups.toArray(new LifeTable[0])), weight);
                double a = test.covariance("g1", "g1");
                double b = test.covariance("g1", "g2");
                double c = test.covariance("g2", "g2");
                double u = test.observed("g1") - test.expected("g1");
                double v = test.observed("g2") - test.expected("g2");
                double expected = (c * u * u - 2 * b * u * v + a * v * v) / (a * c - b * b);

                assertThat(test.statistic().orElseThrow()).isCloseTo(expected, within(1e-9 * (1 + expected)));
                assertThat(test.degreesOfFreedom()).isEqualTo(2);
                assertThat(test.logP().orElseThrow()).isCloseTo(-expected / 2, within(1e-8 * (1 + expected)));
                assertThat(test.observed("g0") + test.observed("g1") + test.observed("g2"))
                        .isCloseTo(test.expected("g0") + test.expected("g1") + test.expected("g2"), within(1e-10));
            }
        }
    }

    @Nested
    class Tails {

        @ParameterizedTest
        @CsvSource({"2, 3000, -1500", "2, 100000, -50000", "4, 3000, -1492.68645", "6, 3000, -1486.06"})
        void ofEvenDegreesAreSums(int degrees, double statistic, double rough) {
            double y = statistic / 2;
            double sum = 0;
            double term = 1;
            for (int power = 0; power < degrees / 2; power++) {
                sum += term;
                term *= y / (power + 1);
            }
            assertThat(ChiSquaredTail.logP(statistic, degrees))
                    .isCloseTo(Math.log(sum) - y, within(1e-9))
                    .isCloseTo(rough, within(0.01));
        }

        /** For one degree {@code erfc(√y) ≈ e^−y/√(πy) · (1 − 1/(2y) + 3/(4y²))}. */
        @Test
        void ofOneDegreeFollowTheAsymptoticSeries() {
            double y = 5_000;
            double series = -y - Math.log(Math.PI * y) / 2 + Math.log1p(-1 / (2 * y) + 3 / (4 * y * y));

            assertThat(ChiSquaredTail.logP(2 * y, 1)).isCloseTo(series, within(1e-9));
        }

        @ParameterizedTest
        @CsvSource({"1", "2", "3", "5", "8"})
        void joinWhereTheProbabilityGetsTooSmall(int degrees) {
            double before = ChiSquaredTail.logP(1_100, degrees);
            double after = ChiSquaredTail.logP(1_200, degrees);

            assertThat(ChiSquaredTail.p(1_100, degrees)).isPositive();
            assertThat(before - after)
                    .as("a hundred more in the statistic")
                    .isCloseTo(50 - (degrees / 2.0 - 1) * Math.log(12.0 / 11), within(0.01));
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameBadInput() {
            assertThatThrownBy(() -> LogRank.compare(tables(LeukaemiaTrial.MP), LOG_RANK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("tables must be of at least two groups, but was \"1 groups\"");
            for (String other : List.of("other", "")) {
                assertThatThrownBy(() -> TRIAL.observed(other)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> TRIAL.expected(other))
                        .hasMessage("group must be one of [6-MP, placebo], but was \"" + other + "\"");
                assertThatThrownBy(() -> TRIAL.covariance("6-MP", other))
                        .hasMessageStartingWith("group must be one of");
            }
            LifeTable full = LifeTable.ofCounts(new long[] {1}, new long[] {Long.MAX_VALUE}, new long[1]);
            assertThatThrownBy(() -> LogRank.compare(tables(full, full), LOG_RANK))
                    .isInstanceOf(ArithmeticException.class);
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> LogRank.compare(null, LOG_RANK)).hasMessage("tables");
            assertThatThrownBy(() -> LogRank.compare(LeukaemiaTrial.BOTH, null)).hasMessage("weight");
            assertThatThrownBy(() -> TRIAL.observed(null)).hasMessage("group");
            assertThatThrownBy(() -> TRIAL.why(null)).hasMessage("locale");
        }
    }
}
