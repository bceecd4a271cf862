package io.guanxi.crm.analytics.rfm;

import static io.guanxi.crm.analytics.rfm.RfmDimension.FREQUENCY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.MONETARY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.RECENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RfmScoringTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    /** A customer bought this many times for a dollar, the last time this many days ago. */
    private static void buy(PurchaseLogBuilder log, int customer, int times, int daysAgo) {
        for (int time = 0; time < times; time++) {
            log.add(key(customer), DAY.minusDays(daysAgo), Money.parse("USD 1.00"));
        }
    }

    private static String key(int customer) {
        return String.format(Locale.ROOT, "C%04d", customer);
    }

    @Nested
    class Ties {

        @Test
        void equalValuesGetEqualScoresAndTheCutPointsAreGivenBack() {
            PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
            int[] times = {1, 1, 1, 2, 3};
            IntStream.range(0, times.length).forEach(customer -> buy(log, customer, times[customer], 7));

            RfmScores scores = RfmScoring.quintiles().score(RfmTable.of(log.build(), DAY));

            assertThat(scores.cutPoints(FREQUENCY)).containsExactly(1L, 1L, 1L, 2L);
            assertThat(IntStream.range(0, 5).map(row -> scores.get(row).frequency()))
                    .containsExactly(1, 1, 1, 4, 5);
        }

        @Test
        void whereAllAreEqualNobodyIsPunishedForRecencyNorPraisedForFrequency() {
            PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
            IntStream.range(0, 10).forEach(customer -> buy(log, customer, 2, 30));

            RfmScores scores = RfmScoring.quintiles().score(RfmTable.of(log.build(), DAY));

            assertThat(scores.count(RfmScore.of(5, 1, 1))).isEqualTo(10);
        }
    }

    @Test
    void theLatestBuyerScoresBest() {
        PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
        IntStream.range(0, 5).forEach(customer -> buy(log, customer, 1, 10 * customer));

        RfmScores scores = RfmScoring.quintiles().score(RfmTable.of(log.build(), DAY));

        assertThat(scores.of(CustomerId.of(key(0))).recency()).isEqualTo(5);
        assertThat(scores.of(CustomerId.of(key(4))).recency()).isEqualTo(1);
        assertThat(scores.cutPoints(RECENCY)).containsExactly(0L, 10L, 20L, 30L);
    }

    @Test
    void equalPopulationsHaveEqualScores() {
        PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
        IntStream.range(0, 5).forEach(customer -> buy(log, customer, 1, 10 * customer));
        RfmTable table = RfmTable.of(log.build(), DAY);

        assertThat(RfmScoring.quintiles().score(RfmTable.of(log.build(), DAY)))
                .isEqualTo(RfmScoring.quintiles().score(table))
                .hasSameHashCodeAs(RfmScoring.quintiles().score(table))
                .isNotEqualTo(RfmScoring.quintiles().score(RfmTable.of(log.build(), DAY.plusDays(1))));
    }

    @Test
    void nobodyHasNeitherScoresNorCutPoints() {
        RfmScores scores = RfmScoring.quintiles()
                .score(RfmTable.of(PurchaseLog.builder(CurrencyUnit.USD).build(), DAY));

        assertThat(scores.size()).isZero();
        assertThat(scores.cutPoints(MONETARY)).isEmpty();
        assertThat(scores.count(MONETARY, 5)).isZero();
    }

    static LongStream seeds() {
        return Seeds.some(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheDefinitionRowByRow(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
        int customers = random.nextInt(1, 40);
        for (int customer = 0; customer < customers; customer++) {
            buy(log, customer, random.nextInt(1, 6), random.nextInt(0, 30));
        }
        RfmTable table = RfmTable.of(log.build(), DAY);
        RfmScores scores = RfmScoring.quintiles().score(table);

        for (RfmDimension dimension : RfmDimension.values()) {
            long[] values = table.column(dimension);
            long[] sorted = Arrays.stream(values).sorted().toArray();
            List<Long> cuts = scores.cutPoints(dimension);
            for (int fifth = 1; fifth <= 4; fifth++) {
                assertThat(cuts.get(fifth - 1)).isEqualTo(sorted[(int) Math.ceil(customers * fifth / 5.0 - 1e-9) - 1]);
            }
            for (int row = 0; row < customers; row++) {
                long value = values[row];
                int below = (int) cuts.stream().filter(cut -> cut < value).count();
                assertThat(scores.get(row).in(dimension)).isEqualTo(dimension == RECENCY ? 5 - below : 1 + below);
            }
            assertThat(IntStream.rangeClosed(1, 5)
                            .map(score -> scores.count(dimension, score))
                            .sum())
                    .isEqualTo(customers);
        }
    }

    /** Published conventions and sizes: see the README beside the data set. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnlineRetail {

        private RfmScores scores;

        @BeforeAll
        void score() {
            scores = RfmScoring.quintiles().score(RfmTable.of(RealData.onlineRetail(), LocalDate.of(2011, 12, 10)));
        }

        @Test
        void hasTheReferenceCutPoints() {
            assertThat(scores.size()).isEqualTo(4_338);
            assertThat(scores.cutPoints(RECENCY)).containsExactly(13L, 33L, 72L, 180L);
            assertThat(scores.cutPoints(FREQUENCY)).containsExactly(1L, 2L, 3L, 6L);
            assertThat(scores.cutPoints(MONETARY)).containsExactly(25_015L, 49_022L, 94_226L, 205_945L);
        }

        @ParameterizedTest
        @CsvSource({
            "RECENCY, 861, 866, 863, 880, 868",
            "FREQUENCY, 1493, 835, 508, 802, 700",
            "MONETARY, 868, 868, 867, 868, 867"
        })
        void hasTheReferenceSizes(RfmDimension dimension, int one, int two, int three, int four, int five) {
            assertThat(IntStream.rangeClosed(1, 5).map(score -> scores.count(dimension, score)))
                    .containsExactly(one, two, three, four, five);
        }

        @Test
        void hasTheReferenceCells() {
            assertThat(scores.count(RfmScore.of(5, 5, 5))).isEqualTo(324);
            assertThat(scores.count(RfmScore.of(1, 1, 1))).isEqualTo(330);
            assertThat(IntStream.range(0, scores.size())
                            .mapToObj(scores::get)
                            .distinct()
                            .count())
                    .isEqualTo(112);
        }

        @ParameterizedTest
        @CsvSource({
            "12346, 326, 1, 77183.60",
            "12347, 3, 7, 4310.00",
            "12748, 1, 209, 33719.73",
            "14646, 2, 73, 280206.02",
            "14911, 2, 201, 143825.06",
            "16446, 1, 2, 168472.50",
            "18287, 43, 3, 1837.28"
        })
        void hasTheReferenceCustomers(String customer, int recency, int frequency, String monetary) {
            RfmTable table = scores.table();
            int row = table.row(CustomerId.of(customer));

            assertThat(table.recencyDays(row)).isEqualTo(recency);
            assertThat(table.frequency(row)).isEqualTo(frequency);
            assertThat(table.monetary(row)).isEqualTo(Money.parse("GBP " + monetary));
        }
    }

    @Nested
    class Score {

        @Test
        void hasTheCustomaryCode() {
            assertThat(RfmScore.of(5, 4, 1).code()).isEqualTo("541");
        }

        @ParameterizedTest
        @CsvSource({"0, 1, 1, recency, 0", "1, 6, 1, frequency, 6", "1, 1, -1, monetary, -1"})
        void refusesWhatIsNotFromOneToFive(int r, int f, int m, String field, int value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmScore.of(r, f, m))
                    .withMessage(field + " must be from 1 to 5, but was " + value);
        }
    }
}
