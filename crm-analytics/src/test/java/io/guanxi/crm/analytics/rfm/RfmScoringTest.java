package io.guanxi.crm.analytics.rfm;

import static io.guanxi.crm.analytics.rfm.RfmDimension.FREQUENCY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.MONETARY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.RECENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.base.Splitter;
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
            long[] values = table.column(dimension, MonetaryMeasure.SUM);
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

    /** Frequencies 1 1 1 2 3 for a dollar each; the last purchases 7, 8, 9, 10 and 11 days ago. */
    private static RfmTable fiveCustomers() {
        PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
        int[] times = {1, 1, 1, 2, 3};
        IntStream.range(0, times.length).forEach(customer -> buy(log, customer, times[customer], 7 + customer));
        return RfmTable.of(log.build(), DAY);
    }

    @Nested
    class Bins {

        @Test
        void canBeAnyNumberFromTwoToNine() {
            RfmScores halves = RfmScoring.bins(2).score(fiveCustomers());

            assertThat(halves.cutPoints(FREQUENCY)).containsExactly(1L);
            assertThat(IntStream.range(0, 5).map(row -> halves.get(row).frequency()))
                    .containsExactly(1, 1, 1, 2, 2);
            assertThat(halves.count(RECENCY, 2)).isEqualTo(3);
            assertThat(RfmScoring.bins(9).score(fiveCustomers()).cutPoints(FREQUENCY))
                    .hasSize(8);
            assertThat(RfmScoring.bins(5)).isEqualTo(RfmScoring.quintiles());
        }

        @Test
        void refuseOtherNumbersAndScoresBeyondTheirs() {
            RfmScores halves = RfmScoring.bins(2).score(fiveCustomers());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmScoring.bins(1))
                    .withMessage("bins must be from 2 to 9, but was 1");
            assertThatIllegalArgumentException().isThrownBy(() -> RfmScoring.nested(10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> halves.count(FREQUENCY, 3))
                    .withMessage("score must be from 1 to 2, but was 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> halves.count(RfmScore.of(1, 1, 3)))
                    .withMessage("monetary must be from 1 to 2, but was 3");
        }
    }

    @Nested
    class NestedScoring {

        /** Two who bought of late, once and twice; two long ago, five and six times. */
        private RfmTable twoGroups() {
            PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
            buy(log, 0, 1, 1);
            buy(log, 1, 2, 1);
            buy(log, 2, 5, 300);
            buy(log, 3, 6, 300);
            return RfmTable.of(log.build(), DAY);
        }

        @Test
        void comparesFrequencyWithThoseOfTheSameRecencyOnly() {
            RfmScores nested = RfmScoring.nested(2).score(twoGroups());

            assertThat(nested.cells().keySet())
                    .containsExactly(
                            RfmScore.of(1, 1, 1), RfmScore.of(1, 2, 1), RfmScore.of(2, 1, 1), RfmScore.of(2, 2, 1));
            assertThat(nested.cutPointsWithin(FREQUENCY, RfmScore.of(2, 1, 1))).containsExactly(1L);
            assertThat(nested.cutPointsWithin(FREQUENCY, RfmScore.of(1, 1, 1))).containsExactly(5L);
            assertThat(nested.cutPointsWithin(MONETARY, RfmScore.of(1, 2, 1))).containsExactly(600L);
            assertThat(nested.cutPoints(RECENCY)).containsExactly(1L);
        }

        @Test
        void hasNoCutPointsForAllInTheInnerDimensions() {
            RfmScores nested = RfmScoring.nested(2).score(twoGroups());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> nested.cutPoints(FREQUENCY))
                    .withMessage(
                            "dimension must be RECENCY, since each group has its own cut points, but was FREQUENCY");
            assertThat(RfmScoring.nested(5).score(twoGroups()).cutPointsWithin(MONETARY, RfmScore.of(2, 3, 3)))
                    .as("an empty group")
                    .isEmpty();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.rfm.RfmScoringTest#seeds")
        void agreesWithScoringEachGroupByItself(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
            int customers = random.nextInt(1, 60);
            for (int customer = 0; customer < customers; customer++) {
                buy(log, customer, random.nextInt(1, 6), random.nextInt(0, 30));
            }
            RfmTable table = RfmTable.of(log.build(), DAY);
            RfmScores scores = RfmScoring.nested(3).score(table);

            for (int row = 0; row < customers; row++) {
                RfmScore score = scores.get(row);
                int[] group = IntStream.range(0, customers)
                        .filter(other -> scores.get(other).recency() == score.recency())
                        .toArray();
                int[] cell = Arrays.stream(group)
                        .filter(other -> scores.get(other).frequency() == score.frequency())
                        .toArray();
                assertThat(score.frequency())
                        .isEqualTo(byHand(table.column(FREQUENCY, MonetaryMeasure.SUM), group, row));
                assertThat(score.monetary()).isEqualTo(byHand(table.column(MONETARY, MonetaryMeasure.SUM), cell, row));
            }
        }

        private int byHand(long[] values, int[] group, int row) {
            long[] sorted = Arrays.stream(group)
                    .mapToLong(other -> values[other])
                    .sorted()
                    .toArray();
            int score = 1;
            for (int third = 1; third <= 2; third++) {
                score += sorted[(sorted.length * third + 2) / 3 - 1] < values[row] ? 1 : 0;
            }
            return score;
        }
    }

    @Nested
    class Fixed {

        private final RfmCuts cuts =
                RfmCuts.of(List.of(7, 9), List.of(1, 2), List.of(Money.parse("USD 1.00"), Money.parse("USD 2.50")));

        @Test
        void scoreByTheUsersOwnCutPoints() {
            RfmScoring scoring = RfmScoring.fixed(cuts);
            RfmScores scores = scoring.score(fiveCustomers());

            assertThat(scoring.cuts()).contains(cuts);
            assertThat(scoring.bins()).isEqualTo(3);
            assertThat(IntStream.range(0, 5).map(row -> scores.get(row).recency()))
                    .as("7 8 9 10 11 days")
                    .containsExactly(3, 2, 2, 1, 1);
            assertThat(IntStream.range(0, 5).map(row -> scores.get(row).monetary()))
                    .as("1.00 1.00 1.00 2.00 3.00")
                    .containsExactly(1, 1, 1, 2, 3);
            assertThat(scores.cutPoints(MONETARY)).containsExactly(100L, 250L);
        }

        /** A value on a cut point belongs to the lower score. */
        @Test
        void frequenciesOfOneAndThreeMakeThreeScores() {
            RfmCuts example =
                    RfmCuts.of(List.of(7, 9), List.of(1, 3), List.of(Money.parse("USD 1.00"), Money.parse("USD 2.50")));
            PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
            IntStream.rangeClosed(1, 5).forEach(times -> buy(log, times, times, 7));
            RfmScores scores = RfmScoring.fixed(example).score(RfmTable.of(log.build(), DAY));

            assertThat(IntStream.range(0, 5).map(row -> scores.get(row).frequency()))
                    .as("1 2 3 4 5 purchases")
                    .containsExactly(1, 2, 2, 3, 3);
        }

        @Test
        void areRefusedWhereTheUnitsOfTheTableDoNotReach() {
            RfmCuts millions = RfmCuts.of(List.of(7), List.of(1), List.of(Money.parse("USD 99999999999.00")));
            RfmTable billionths = RfmByKey.of(RfmRules.on(DAY), CurrencyUnit.USD)
                    .decimals(9)
                    .resultOf(List.of(new RfmInvoice(1, 0, 5)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmScoring.fixed(millions).score(billionths))
                    .withMessage("monetary must fit in long units of 9 decimals, but was USD 99999999999.00");
        }

        @Test
        void areRefusedInAnotherCurrency() {
            RfmCuts pounds = RfmCuts.of(List.of(7), List.of(1), List.of(Money.parse("GBP 1.00")));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmScoring.fixed(pounds).score(fiveCustomers()))
                    .withMessage("currency of the cut points must be USD, but was GBP");
        }

        @ParameterizedTest
        @CsvSource({
            "'', '', '', recencyDays must hold 1 to 8 cut points",
            "1 2 3 4 5 6 7 8 9, 1, 1, recencyDays must hold 1 to 8 cut points",
            "1 2, 1, 1, 'frequency must hold 2 cut points, as recencyDays does'",
            "1, 1, 1 2, 'monetary must hold 1 cut points, as recencyDays does'",
            "2 2, 1 2, 1 2, recencyDays must be strictly ascending",
            "1 2, 2 1, 1 2, frequency must be strictly ascending",
            "1 2, 1 2, 2 1, monetary must be strictly ascending",
            "-1, 1, 1, recencyDays must not be negative",
            "1, 0, 1, frequency must be 1 or more"
        })
        void areRefusedIfTheyMakeNoScale(String recency, String frequency, String monetary, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmCuts.of(
                            numbers(recency),
                            numbers(frequency),
                            numbers(monetary).stream()
                                    .map(amount -> Money.ofMinor(CurrencyUnit.USD, amount))
                                    .toList()))
                    .withMessageStartingWith(message);
        }

        private List<Integer> numbers(String text) {
            return Splitter.on(' ')
                    .omitEmptyStrings()
                    .splitToStream(text)
                    .map(Integer::valueOf)
                    .toList();
        }

        @Test
        void areRefusedInTwoCurrencies() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmCuts.of(
                            List.of(1, 2), List.of(1, 2), List.of(Money.parse("USD 1"), Money.parse("GBP 2"))))
                    .withMessageStartingWith("monetary must be in one currency");
        }
    }

    @Nested
    class Mean {

        @Test
        void doesNotPraiseTwiceWhoBuysOften() {
            RfmScores scores = RfmScoring.quintiles().by(MonetaryMeasure.MEAN).score(fiveCustomers());

            assertThat(scores.cutPoints(MONETARY)).containsExactly(100L, 100L, 100L, 100L);
            assertThat(scores.count(MONETARY, 1)).isEqualTo(5);
        }

        /** The purchases are of 0, but for one of the sum, or a refund of it. */
        @ParameterizedTest
        @CsvSource({"5, 2, 2", "7, 2, 4", "-5, 2, -2", "-7, 2, -4", "10, 3, 3", "11, 3, 4", "-10, 3, -3", "0, 7, 0"})
        void isRoundedHalfEven(long sum, int purchases, long mean) {
            RfmByKey byKey = RfmByKey.of(RfmRules.on(DAY), CurrencyUnit.USD);
            RfmColumns state = byKey.add(byKey.empty(), new RfmInvoice(1, 0, sum));
            for (int purchase = sum < 0 ? 0 : 1; purchase < purchases; purchase++) {
                state = byKey.add(state, new RfmInvoice(1, 0, 0));
            }
            RfmTable table = byKey.result(state);

            assertThat(table.frequency(0)).isEqualTo(purchases);
            assertThat(table.meanMinor(0)).isEqualTo(mean);
        }
    }

    @Nested
    class Reasons {

        @Test
        void nameValueCutPointsAndScoreInBothLanguages() {
            RfmScores scores = RfmScoring.quintiles().score(fiveCustomers());

            assertThat(scores.why(4, Locale.ENGLISH))
                    .isEqualTo("As of 2025-12-31, monetary value as sum; scores from 1 to 5 by equal parts of the"
                            + " population. recency 11: 4 of the cut points 7, 8, 9, 10 lie below it, score 1 of 5."
                            + " frequency 3: 4 of the cut points 1, 1, 1, 2 lie below it, score 5 of 5."
                            + " monetary value USD 3.00: 4 of the cut points USD 1.00, USD 1.00, USD 1.00, USD 2.00"
                            + " lie below it, score 5 of 5. Equal values that are cut together get equal scores.");
            assertThat(scores.why(4, Locale.CHINA))
                    .startsWith("截至 2025-12-31，消费金额按总额；按等分评为 1 至 5 分。")
                    .contains("消费频率 3：分界点 1, 1, 1, 2 中有 4 个低于它，得 5 分（满分 5）。");
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

    @Test
    @SuppressWarnings("NullAway") // null arguments are what is tested
    void whatIsNullIsNamed() {
        RfmScores scores = RfmScoring.quintiles().score(fiveCustomers());
        RfmScore score = RfmScore.of(1, 1, 1);

        assertThatNullPointerException()
                .isThrownBy(() -> RfmScoring.fixed(null))
                .withMessage("cuts");
        assertThatNullPointerException()
                .isThrownBy(() -> RfmScoring.quintiles().by(null))
                .withMessage("monetary");
        assertThatNullPointerException()
                .isThrownBy(() -> RfmScoring.quintiles().score(null))
                .withMessage("table");
        assertThatNullPointerException()
                .isThrownBy(() -> scores.cutPoints(null))
                .withMessage("dimension");
        assertThatNullPointerException()
                .isThrownBy(() -> scores.cutPointsWithin(null, score))
                .withMessage("dimension");
        assertThatNullPointerException()
                .isThrownBy(() -> scores.cutPointsWithin(FREQUENCY, null))
                .withMessage("cell");
        assertThatNullPointerException().isThrownBy(() -> scores.count(null, 1)).withMessage("dimension");
        assertThatNullPointerException().isThrownBy(() -> scores.count(null)).withMessage("score");
        assertThatNullPointerException().isThrownBy(() -> scores.of(null)).withMessage("customer");
        assertThatNullPointerException()
                .isThrownBy(() -> scores.weighted(0, null))
                .withMessage("weights");
        assertThatNullPointerException().isThrownBy(() -> scores.why(0, null)).withMessage("locale");
        assertThatNullPointerException().isThrownBy(() -> score.in(null)).withMessage("dimension");
    }

    @Nested
    class Score {

        @Test
        void hasTheCustomaryCode() {
            assertThat(RfmScore.of(5, 4, 1).code()).isEqualTo("541");
        }

        @ParameterizedTest
        @CsvSource({"0, 1, 1, recency, 0", "1, 10, 1, frequency, 10", "1, 1, -1, monetary, -1"})
        void refusesWhatIsNotFromOneToNine(int r, int f, int m, String field, int value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmScore.of(r, f, m))
                    .withMessage(field + " must be from 1 to 9, but was " + value);
        }
    }
}
