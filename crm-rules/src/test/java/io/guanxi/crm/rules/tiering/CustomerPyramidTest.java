package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPyramidTest {

    private static final int[] WORKED = {500, 300, 60, 40, 30, 25, 20, 15, 10, 0};

    /** Customers c00, c01 … with these profits in dollars. */
    private static Map<String, Money> profits(int... dollars) {
        Map<String, Money> profits = new LinkedHashMap<>();
        for (int index = 0; index < dollars.length; index++) {
            profits.put(String.format(Locale.ROOT, "c%02d", index), Money.ofMajor(CurrencyUnit.USD, dollars[index]));
        }
        return profits;
    }

    @Nested
    class TopShare {

        @Test
        void theTopFifthOfTheWorkedCaseBringsEightyPercent() {
            PyramidResult<String> result = CustomerPyramid.topShare("0.20").classify(profits(WORKED));

            assertThat(result.customers(GOLD)).isEqualTo(2);
            assertThat(result.customers(IRON)).isEqualTo(8);
            assertThat(result.tier("c01")).isEqualTo(GOLD);
            assertThat(result.tier("c02")).isEqualTo(IRON);
            assertThat(result.cut()).isEqualTo(Money.parse("USD 300.00"));
            assertThat(result.tiedBelowCut()).isZero();
            assertThat(result.total()).isEqualTo(Money.parse("USD 1000.00"));
            assertThat(result.total(IRON)).isEqualTo(Money.parse("USD 200.00"));
            assertThat(result.shareOfTotal(GOLD)).contains(new BigDecimal("0.800000"));
            assertThat(result.shareOfTotal(IRON)).contains(new BigDecimal("0.200000"));
        }

        @ParameterizedTest
        @CsvSource({"0.07, 100, 7", "0.29, 100, 29", "0.20, 11, 3", "0.20, 1, 1", "0.999, 10, 10", "0.0001, 10, 1"})
        void countsWithExactDecimalsAndRoundsUp(String share, int customers, int top) {
            Map<String, Money> profits = profits(IntStream.range(0, customers).toArray());

            assertThat(CustomerPyramid.topShare(share).classify(profits).customers(GOLD))
                    .isEqualTo(top);
        }

        @Test
        void amongEqualProfitsTheLowerKeyStandsFirst() {
            PyramidResult<String> result = CustomerPyramid.topShare("0.40").classify(profits(5, 9, 5, 5, 1));

            assertThat(result.ranking())
                    .extracting(PyramidPlacement::key)
                    .containsExactly("c01", "c00", "c02", "c03", "c04");
            assertThat(result.tier("c00")).isEqualTo(GOLD);
            assertThat(result.tier("c02")).isEqualTo(IRON);
            assertThat(result.tiedBelowCut()).isEqualTo(2);
        }

        @Test
        void lossesElsewhereLetTheTopBringMoreThanEverything() {
            PyramidResult<String> result = CustomerPyramid.topShare("0.20").classify(profits(100, 20, 0, -10, -10));

            assertThat(result.shareOfTotal(GOLD)).contains(new BigDecimal("1.000000"));
            assertThat(CustomerPyramid.topShare("0.40")
                            .classify(profits(100, 20, 0, -10, -10))
                            .shareOfTotal(GOLD))
                    .contains(new BigDecimal("1.200000"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -3})
        void givesNoShareOfATotalThatIsNotPositive(int only) {
            PyramidResult<String> result = CustomerPyramid.topShare("0.20").classify(profits(only));

            assertThat(result.shareOfTotal(GOLD)).isEmpty();
            assertThat(result.why(Locale.ENGLISH)).contains("is not positive: no share of it can be given");
        }

        @Test
        void columnsGiveTheSameAsTheMap() {
            PyramidResult<CustomerId> result = CustomerPyramid.topShare("0.5")
                    .classify(
                            CurrencyUnit.JPY,
                            List.of(CustomerId.of("A"), CustomerId.of("B"), CustomerId.of("C")),
                            new long[] {10, 30, 20});

            assertThat(result.placement(CustomerId.of("C")).rank()).isEqualTo(2);
            assertThat(result.cut()).isEqualTo(Money.parse("JPY 20"));
        }

        @Test
        void laterChangesOfTheCallersArrayDoNotShow() {
            long[] profits = {1, 2};
            PyramidResult<String> result =
                    CustomerPyramid.topShare("0.5").classify(CurrencyUnit.USD, List.of("a", "b"), profits);
            profits[0] = 99;

            assertThat(result.placement("a").profit()).isEqualTo(Money.parse("USD 0.01"));
        }
    }

    /** Found by a hostile tester: partial sums, and the sum of one tier, may leave the range that the total keeps. */
    @Test
    void sumsAreExactWhereLongWouldOverflow() {
        long most = Long.MAX_VALUE;
        PyramidResult<String> result = CustomerPyramid.topShare("0.5")
                .classify(CurrencyUnit.USD, List.of("a", "b", "c", "d"), new long[] {most, most, -most, -most});

        assertThat(result.total(GOLD)).isEqualTo(Money.parse("USD 184467440737095516.14"));
        assertThat(result.total(IRON)).isEqualTo(Money.parse("USD -184467440737095516.14"));
        assertThat(result.total()).isEqualTo(Money.zero(CurrencyUnit.USD));
    }

    @Test
    void isEqualByShareAndResultsByTheirProfits() {
        assertThat(CustomerPyramid.topShare("0.2")).isEqualTo(CustomerPyramid.topShare("0.20"));
        assertThat(CustomerPyramid.topShare("0.2").classify(profits(1, 2)))
                .isEqualTo(CustomerPyramid.topShare("0.20").classify(profits(1, 2)))
                .hasSameHashCodeAs(CustomerPyramid.topShare("0.20").classify(profits(1, 2)))
                .isNotEqualTo(CustomerPyramid.topShare("0.2").classify(profits(1, 3)));
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithAPlainSort(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] dollars = random.ints(random.nextInt(1, 60), -5, 15).toArray();
            BigDecimal share = BigDecimal.valueOf(random.nextInt(1, 100), 2);
            Map<String, Money> profits = profits(dollars);
            List<Map.Entry<String, Money>> sorted = new ArrayList<>(profits.entrySet());
            sorted.sort(Map.Entry.<String, Money>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            int top = share.multiply(BigDecimal.valueOf(dollars.length))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();

            PyramidResult<String> result = CustomerPyramid.topShare(share).classify(profits);

            for (int rank = 0; rank < sorted.size(); rank++) {
                PyramidPlacement<String> placement = result.ranking().get(rank);
                assertThat(placement.key()).isEqualTo(sorted.get(rank).getKey());
                assertThat(placement.profit()).isEqualTo(sorted.get(rank).getValue());
                assertThat(placement.tier()).isEqualTo(rank < top ? GOLD : IRON);
                assertThat(result.placement(placement.key())).isEqualTo(placement);
            }
            assertThat(result.total(GOLD).plus(result.total(IRON))).isEqualTo(result.total());
            Money cut = result.cut();
            assertThat(result.tiedBelowCut()).isEqualTo((int) sorted.stream()
                    .skip(top)
                    .filter(entry -> entry.getValue().equals(cut))
                    .count());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfTheMapPlaysNoPart(long seed) {
            Map<String, Money> profits =
                    profits(new SplittableRandom(seed).ints(30, 0, 5).toArray());
            List<String> keys = new ArrayList<>(profits.keySet());
            Collections.shuffle(keys, new Random(seed));
            Map<String, Money> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, new TreeMap<>(profits).get(key)));

            assertThat(CustomerPyramid.topShare("0.3").classify(shuffled).ranking())
                    .isEqualTo(CustomerPyramid.topShare("0.3").classify(profits).ranking());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aLargerShareNeverDemotes(long seed) {
            Map<String, Money> profits =
                    profits(new SplittableRandom(seed).ints(25, -9, 9).toArray());
            PyramidResult<String> narrow = CustomerPyramid.topShare("0.2").classify(profits);
            PyramidResult<String> wide = CustomerPyramid.topShare("0.4").classify(profits);

            assertThat(profits.keySet()).allMatch(key -> narrow.tier(key) == IRON || wide.tier(key) == GOLD);
        }
    }

    @Nested
    class Why {

        @Test
        void saysCountCutTiesAndShareOfTheWhole() {
            PyramidResult<String> result = CustomerPyramid.topShare("0.20").classify(profits(WORKED));

            assertThat(result.why(Locale.ENGLISH))
                    .isEqualTo("The top 20 % of 10 customers are the first 2 by profit (rounded up): gold."
                            + " The cut is a profit of USD 300.00."
                            + " Tier gold brings 80.0 % of the profit (USD 800.00 of USD 1,000.00).");
            assertThat(result.why(Locale.CHINA))
                    .isEqualTo("10 个客户中利润最高的 20 % 是前 2 个（向上取整）：黄金。"
                            + "分界利润为 USD 300.00。黄金层带来 80.0 % 的利润（USD 1,000.00 中的 USD 800.00）。");
        }

        @Test
        void saysTheRankOfOneCustomerAndThatOnlyTheKeyDecided() {
            PyramidResult<String> result = CustomerPyramid.topShare("0.40").classify(profits(5, 9, 5, 5, 1));

            assertThat(result.placement("c02").why(Locale.ENGLISH))
                    .isEqualTo("Rank 3 of 5 with a profit of USD 5.00: iron."
                            + " The top 40 % of 5 customers are the first 2 by profit (rounded up): gold."
                            + " The cut is a profit of USD 5.00."
                            + " Customers below the cut with the same profit: 2; among equals the lower key"
                            + " stands first.");
        }

        @Test
        void aRoundShareIsNotWrittenWithAnExponent() {
            assertThat(CustomerPyramid.topShare("0.1")
                            .classify(profits(3, 2, 1))
                            .why(Locale.ENGLISH))
                    .startsWith("The top 10 % of 3 customers");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "0, must be above 0",
            "-0.2, must be above 0",
            "1, must be below 1",
            "1.5, must be below 1",
            "1E-30000000, must have at most 18 digits before and after the point"
        })
        void refusesAShareOutOfRange(String share, String rule) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare(share))
                    .withMessage("share " + rule + ", but was " + share);
        }

        @ParameterizedTest
        @ValueSource(strings = {"20 %", "", "0,2"})
        void refusesAShareThatIsNoNumber(String share) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare(share))
                    .withMessage("share must be a decimal number such as 0.20, but was \"" + share + "\"");
        }

        @Test
        void refusesNobody() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare("0.2").classify(Map.<String, Money>of()))
                    .withMessage("profits must hold at least one customer, but was {}");
        }

        @Test
        void refusesMixedCurrencies() {
            Map<String, Money> profits = Map.of("a", Money.parse("USD 1.00"), "b", Money.parse("EUR 1.00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare("0.2").classify(profits))
                    .withMessage("profit of b must be in USD, but was EUR 1.00");
        }

        @Test
        void refusesKeysThatDoNotAscend() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare("0.2")
                            .classify(CurrencyUnit.USD, List.of("b", "a"), new long[] {1, 2}))
                    .withMessage("keys must be in ascending order, each once, but was \"a\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare("0.2")
                            .classify(CurrencyUnit.USD, List.of("a", "a"), new long[] {1, 2}))
                    .withMessage("keys must be in ascending order, each once, but was \"a\"");
        }

        @Test
        void refusesColumnsOfDifferentLength() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            CustomerPyramid.topShare("0.2").classify(CurrencyUnit.USD, List.of("a"), new long[] {1, 2}))
                    .withMessage("profitsMinor must be one for each of 1, but was \"2 profits\"");
        }

        @Test
        void refusesAStranger() {
            PyramidResult<String> result = CustomerPyramid.topShare("0.20").classify(profits(WORKED));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> result.tier("c99"))
                    .withMessage("key must be one of the classified customers, but was \"c99\"");
        }

        @Test
        void refusesAProfitBeyondLong() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare("0.5")
                            .classify(Map.of("a", Money.parse("USD 92233720368547758.08"))))
                    .withMessage("profit of a must fit in long minor units, but was USD 92233720368547758.08");
        }

        @Test
        void refusesKeysThatOnlyLookDifferent() {
            Map<BigDecimal, Money> profits = Map.of(
                    new BigDecimal("1.0"), Money.parse("USD 1.00"), new BigDecimal("1.00"), Money.parse("USD 2.00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.topShare("0.5").classify(profits))
                    .withMessage("profits must have keys that differ in their order, which are 1, but was"
                            + " \"2 customers\"");
        }
    }
}
