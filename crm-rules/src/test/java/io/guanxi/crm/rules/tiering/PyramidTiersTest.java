package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static io.guanxi.crm.rules.tiering.PyramidTier.LARGE;
import static io.guanxi.crm.rules.tiering.PyramidTier.LEAD;
import static io.guanxi.crm.rules.tiering.PyramidTier.MEDIUM;
import static io.guanxi.crm.rules.tiering.PyramidTier.PLATINUM;
import static io.guanxi.crm.rules.tiering.PyramidTier.SMALL;
import static io.guanxi.crm.rules.tiering.PyramidTier.TOP;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pyramids of more than two tiers. */
class PyramidTiersTest {

    private static final int[] WORKED = {500, 300, 60, 40, 30, 25, 20, 15, 10, 0};
    private static final PyramidTier VIP = PyramidTier.of("vip", "贵宾", "VIP");
    private static final PyramidTier REGULAR = PyramidTier.of("regular", "常客", "regular");
    private static final PyramidTier GUEST = PyramidTier.of("guest", "散客", "guest");

    /** Customers c000, c001 … with these profits in dollars. */
    private static Map<String, Money> profits(int... dollars) {
        Map<String, Money> profits = new LinkedHashMap<>();
        for (int index = 0; index < dollars.length; index++) {
            profits.put(String.format(Locale.ROOT, "c%03d", index), usd(dollars[index]));
        }
        return profits;
    }

    private static Money usd(int dollars) {
        return Money.ofMajor(CurrencyUnit.USD, dollars);
    }

    private static List<Integer> counts(PyramidResult<?> result) {
        return result.tiers().stream().map(result::customers).toList();
    }

    @Nested
    class Presets {

        @Test
        void fourTiersByShareAreOneTwoFourAndThreeOfTen() {
            PyramidResult<String> result =
                    CustomerPyramid.fourTiers("0.10", "0.20", "0.40").classify(profits(WORKED));

            assertThat(result.tiers()).containsExactly(PLATINUM, GOLD, IRON, LEAD);
            assertThat(counts(result)).containsExactly(1, 2, 4, 3);
            assertThat(result.cut()).isEqualTo(usd(500));
            assertThat(result.cut(GOLD)).contains(usd(60));
            assertThat(result.cut(IRON)).contains(usd(20));
            assertThat(result.cut(LEAD)).as("the last tier asks for nothing").isEmpty();
            assertThat(result.total(GOLD)).isEqualTo(usd(360));
            assertThat(result.shareOfTotal(GOLD)).contains(new BigDecimal("0.360000"));
            assertThat(result.shareOfTotal(LEAD)).contains(new BigDecimal("0.025000"));
            assertThat(result.tier("c003")).isEqualTo(IRON);
            assertThat(result.tier("c009")).isEqualTo(LEAD);
        }

        @Test
        void fourTiersByProfitTakeWhoReachesTheCut() {
            PyramidResult<String> result =
                    CustomerPyramid.fourTiers(usd(300), usd(40), usd(0)).classify(profits(500, 300, 60, 40, 30, 0, -5));

            assertThat(counts(result)).containsExactly(2, 2, 2, 1);
            assertThat(result.tier("c001")).as("exactly at the cut").isEqualTo(PLATINUM);
            assertThat(result.tier("c005")).isEqualTo(IRON);
            assertThat(result.tier("c006")).isEqualTo(LEAD);
            assertThat(result.cut()).isEqualTo(usd(300));
            assertThat(result.tiedBelowCut()).isZero();
        }

        @Test
        void aCutThatNobodyReachesLeavesTheTierEmpty() {
            PyramidResult<String> result =
                    CustomerPyramid.fourTiers(usd(1_000), usd(40), usd(0)).classify(profits(50, 50, -1));

            assertThat(counts(result)).containsExactly(0, 2, 0, 1);
            assertThat(result.cut(PLATINUM)).contains(usd(1_000));
            assertThat(result.total(PLATINUM)).isEqualTo(usd(0));
        }

        @Test
        void curryOfAHundredIsOneFourFifteenEighty() {
            PyramidResult<String> result = CustomerPyramid.curry()
                    .classify(profits(IntStream.range(0, 100).toArray()));

            assertThat(result.tiers()).containsExactly(TOP, LARGE, MEDIUM, SMALL);
            assertThat(counts(result)).containsExactly(1, 4, 15, 80);
            assertThat(result.tier("c099")).isEqualTo(TOP);
            assertThat(result.tier("c095")).isEqualTo(LARGE);
            assertThat(result.tier("c080")).isEqualTo(MEDIUM);
            assertThat(result.tier("c079")).isEqualTo(SMALL);
        }

        @ParameterizedTest
        @CsvSource({"10, 1, 0, 1, 8", "1, 1, 0, 0, 0", "101, 2, 4, 15, 80", "150, 2, 6, 22, 120"})
        void roundsTheSumOfSharesAndNotEachOne(int customers, int top, int large, int medium, int small) {
            assertThat(counts(CustomerPyramid.curry().classify(profits(new int[customers]))))
                    .containsExactly(top, large, medium, small);
        }

        @Test
        void aTierThatNobodyIsInHasNoCutAndNoTies() {
            PyramidResult<String> result = CustomerPyramid.curry().classify(profits(WORKED));

            assertThat(result.cut(LARGE)).isEmpty();
            assertThat(result.tiedBelowCut(LARGE)).isZero();
            assertThat(result.cut(MEDIUM)).contains(usd(300));
        }
    }

    @Nested
    class OwnTiers {

        private final CustomerPyramid own = CustomerPyramid.of(
                PyramidLevel.share(VIP, "0.10"),
                PyramidLevel.share(REGULAR, new BigDecimal("0.50")),
                PyramidLevel.rest(GUEST));

        @Test
        void haveNamesAndSharesOfTheirOwn() {
            PyramidResult<String> result = own.classify(profits(WORKED));

            assertThat(counts(result)).containsExactly(1, 5, 4);
            assertThat(result.tier("c005").displayName(Locale.CHINA)).isEqualTo("常客");
            assertThat(own.levels()).extracting(PyramidLevel::tier).containsExactly(VIP, REGULAR, GUEST);
            assertThat(own.share()).isEqualByComparingTo("0.1");
            assertThat(own).hasToString("CustomerPyramid[vip 0.1, regular 0.5, guest]");
            assertThat(result).hasToString("PyramidResult[10 customers: 1 vip, 5 regular, 4 guest]");
        }

        @Test
        void negativeCutsTellSmallLossesFromLargeOnes() {
            CustomerPyramid losses = CustomerPyramid.of(
                    PyramidLevel.profitFrom(VIP, usd(0)),
                    PyramidLevel.profitFrom(REGULAR, usd(-10)),
                    PyramidLevel.rest(GUEST));

            assertThat(counts(losses.classify(profits(5, 0, -1, -10, -11)))).containsExactly(2, 2, 1);
            assertThat(losses).hasToString("CustomerPyramid[vip ≥ USD 0.00, regular ≥ USD -10.00, guest]");
            assertThatIllegalStateException()
                    .isThrownBy(losses::share)
                    .withMessage("CustomerPyramid[vip ≥ USD 0.00, regular ≥ USD -10.00, guest] is drawn by profit");
        }

        @Test
        void areEqualByLevels() {
            CustomerPyramid same = CustomerPyramid.of(List.of(
                    PyramidLevel.share(PyramidTier.of("vip", "贵宾", "VIP"), "0.1"),
                    PyramidLevel.share(REGULAR, "0.5"),
                    PyramidLevel.rest(GUEST)));

            assertThat(same).isEqualTo(own).hasSameHashCodeAs(own);
            assertThat(CustomerPyramid.topShare("0.1")).isNotEqualTo(own);
            assertThat(same.classify(profits(WORKED))).isEqualTo(own.classify(profits(WORKED)));
            assertThat(CustomerPyramid.curry().classify(profits(WORKED))).isNotEqualTo(own.classify(profits(WORKED)));
        }

        @Test
        void aTierOfAnotherPyramidIsRefused() {
            PyramidResult<String> result = own.classify(profits(WORKED));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> result.customers(GOLD))
                    .withMessage("tier must be one of [vip, regular, guest], but was \"gold\"");
        }
    }

    @Nested
    class Why {

        @Test
        void tellsEveryBoundaryAndEveryShare() {
            PyramidResult<String> result =
                    CustomerPyramid.fourTiers("0.10", "0.20", "0.20").classify(profits(9, 5, 5, 5, 5, 1, 0, 0, 0, -10));

            assertThat(result.why(Locale.ENGLISH))
                    .isEqualTo("The top 10 % of 10 customers are the first 1 by profit (rounded up): platinum."
                            + " The cut is a profit of USD 9.00."
                            + " The top 30 % of 10 customers are the first 3 by profit (rounded up); without the 1"
                            + " above them 2 remain: gold. The cut of gold is a profit of USD 5.00."
                            + " Customers below the cut of gold with the same profit: 2; among equals the lower key"
                            + " stands first."
                            + " The top 50 % of 10 customers are the first 5 by profit (rounded up); without the 3"
                            + " above them 2 remain: iron. The cut of iron is a profit of USD 5.00."
                            + " Tier platinum brings 45.0 % of the profit (USD 9.00 of USD 20.00)."
                            + " Tier gold brings 50.0 % of the profit (USD 10.00 of USD 20.00)."
                            + " Tier iron brings 50.0 % of the profit (USD 10.00 of USD 20.00).");
            assertThat(result.why(Locale.CHINA))
                    .contains("10 个客户中利润最高的 30 % 是前 3 个（向上取整），除去以上各层的 1 个，余 2 个：黄金。")
                    .contains("黄金的分界以下利润相同的客户：2 个；利润相同者，标识较小的在前。");
        }

        @Test
        void tellsOneCustomerTheBoundariesAroundIt() {
            PyramidResult<String> result =
                    CustomerPyramid.fourTiers(usd(300), usd(40), usd(0)).classify(profits(500, 300, 60, 40, 30, 0, -5));

            assertThat(result.placement("c002").why(Locale.ENGLISH))
                    .isEqualTo("Rank 3 of 7 with a profit of USD 60.00: gold."
                            + " A profit of USD 300.00 or more makes platinum: 2 of 7 customers."
                            + " A profit of USD 40.00 or more, but below USD 300.00, makes gold: 2 of 7 customers.");
            assertThat(result.placement("c006").why(Locale.CHINA))
                    .isEqualTo("在 7 个客户中排第 7 位，利润 USD -5.00：铅。" + "利润达到 USD 0.00 而不足 USD 40.00 者为钢铁：7 个客户中的 2 个。");
        }
    }

    @Nested
    class LorenzCurve {

        @Test
        void theLowerEightyPercentBringTwenty() {
            List<LorenzPoint> curve =
                    CustomerPyramid.topShare("0.20").classify(profits(WORKED)).lorenzCurve();

            assertThat(curve).hasSize(11);
            assertThat(curve.get(0)).isEqualTo(point("0.000000", "0.000000"));
            assertThat(curve.get(8)).isEqualTo(point("0.800000", "0.200000"));
            assertThat(curve.get(10)).isEqualTo(point("1.000000", "1.000000"));
        }

        @Test
        void dipsBelowZeroWhereLossesComeFirst() {
            assertThat(CustomerPyramid.topShare("0.5")
                            .classify(profits(3, -1, 0))
                            .lorenzCurve())
                    .containsExactly(
                            point("0.000000", "0.000000"),
                            point("0.333333", "-0.500000"),
                            point("0.666667", "-0.500000"),
                            point("1.000000", "1.000000"));
        }

        @Test
        void isEmptyWhereThereIsNothingToShare() {
            assertThat(CustomerPyramid.topShare("0.5").classify(profits(3, -3)).lorenzCurve())
                    .isEmpty();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.tiering.PyramidTiersTest#seeds")
        void isConvexAndBelowTheDiagonal(long seed) {
            int[] dollars = new SplittableRandom(seed).ints(40, 0, 100).toArray();
            dollars[0] = 50;
            List<LorenzPoint> curve =
                    CustomerPyramid.topShare("0.5").classify(profits(dollars)).lorenzCurve();

            assertThat(curve).allMatch(point -> point.profit().compareTo(point.customers()) <= 0);
            BigDecimal rounding = new BigDecimal("0.000002");
            for (int index = 2; index < curve.size(); index++) {
                BigDecimal step = profit(curve, index).subtract(profit(curve, index - 1));
                BigDecimal before = profit(curve, index - 1).subtract(profit(curve, index - 2));
                assertThat(step.add(rounding)).isGreaterThanOrEqualTo(before);
            }
        }

        private static BigDecimal profit(List<LorenzPoint> curve, int index) {
            return curve.get(index).profit();
        }

        private static LorenzPoint point(String customers, String profit) {
            return new LorenzPoint(new BigDecimal(customers), new BigDecimal(profit));
        }
    }

    static LongStream seeds() {
        return Seeds.some(40);
    }

    @Nested
    class Laws {

        private static int[] random(SplittableRandom random) {
            return random.ints(random.nextInt(1, 120), -20, 40).toArray();
        }

        private static CustomerPyramid shares(SplittableRandom random) {
            List<PyramidLevel> levels = new ArrayList<>();
            int left = 100;
            for (int level = 0; level < 5 && left > 1; level++) {
                int share = random.nextInt(1, left);
                levels.add(PyramidLevel.share(PyramidTier.of("t" + level, "层", "tier"), BigDecimal.valueOf(share, 2)));
                left -= share;
            }
            levels.add(PyramidLevel.rest(SMALL));
            return CustomerPyramid.of(levels);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.tiering.PyramidTiersTest#seeds")
        void theTiersArePartsOfTheWholeAndBoundariesAreCeilingsOfSums(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Money> profits = profits(random(random));
            CustomerPyramid pyramid = shares(random);
            PyramidResult<String> result = pyramid.classify(profits);

            BigDecimal sum = BigDecimal.ZERO;
            int customers = 0;
            Money total = usd(0);
            for (PyramidLevel level : pyramid.levels()) {
                sum = sum.add(level.share().orElse(BigDecimal.ONE.subtract(sum)));
                customers += result.customers(level.tier());
                total = total.plus(result.total(level.tier()));
                assertThat(customers)
                        .isEqualTo(sum.multiply(BigDecimal.valueOf(profits.size()))
                                .setScale(0, RoundingMode.CEILING)
                                .intValueExact());
            }
            assertThat(total).isEqualTo(result.total());
            Map<PyramidTier, Long> found =
                    profits.keySet().stream().collect(Collectors.groupingBy(result::tier, Collectors.counting()));
            result.tiers()
                    .forEach(tier -> assertThat(found.getOrDefault(tier, 0L)).isEqualTo(result.customers(tier)));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.tiering.PyramidTiersTest#seeds")
        void cutsAgreeWithAPlainComparison(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Money> profits = profits(random(random));
            PyramidResult<String> result =
                    CustomerPyramid.fourTiers(usd(20), usd(5), usd(0)).classify(profits);

            profits.forEach((key, profit) -> assertThat(result.tier(key))
                    .isEqualTo(
                            profit.isLessThan(usd(0))
                                    ? LEAD
                                    : profit.isLessThan(usd(5)) ? IRON : profit.isLessThan(usd(20)) ? GOLD : PLATINUM));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.tiering.PyramidTiersTest#seeds")
        void aBetterCustomerIsNeverInALowerTier(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            PyramidResult<String> result = shares(random).classify(profits(random(random)));

            List<Integer> levels = result.ranking().stream()
                    .map(placement -> result.tiers().indexOf(placement.tier()))
                    .toList();
            assertThat(levels).isSorted();
            result.ranking()
                    .forEach(placement ->
                            assertThat(result.placement(placement.key())).isEqualTo(placement));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.tiering.PyramidTiersTest#seeds")
        void neitherScaleNorOrderOfTheInputMatters(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Money> profits = profits(random(random));
            CustomerPyramid pyramid = shares(random);
            PyramidResult<String> result = pyramid.classify(profits);
            List<String> keys = new ArrayList<>(profits.keySet());
            Collections.shuffle(keys, new Random(seed));
            Map<String, Money> scaled = new LinkedHashMap<>();
            keys.forEach(key -> scaled.put(key, requireNonNull(profits.get(key)).multipliedBy(7)));
            PyramidResult<String> seven = pyramid.classify(scaled);

            assertThat(keys).allMatch(key -> seven.tier(key).equals(result.tier(key)));
            result.tiers().forEach(tier -> assertThat(seven.shareOfTotal(tier)).isEqualTo(result.shareOfTotal(tier)));
            assertThat(seven.lorenzCurve()).isEqualTo(result.lorenzCurve());
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesLaddersThatAreNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.of(PyramidLevel.rest(GOLD)))
                    .withMessageStartingWith("levels must be at least two, but was [PyramidLevel[tier=gold");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CustomerPyramid.of(PyramidLevel.share(GOLD, "0.1"), PyramidLevel.share(IRON, "0.1")))
                    .withMessage("levels must end with the rest, and only there, but was \"iron\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.of(PyramidLevel.rest(GOLD), PyramidLevel.rest(IRON)))
                    .withMessage("levels must end with the rest, and only there, but was \"gold\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.of(
                            PyramidLevel.share(GOLD, "0.1"),
                            PyramidLevel.share(PyramidTier.of("gold", "金", "Gold"), "0.1"),
                            PyramidLevel.rest(IRON)))
                    .withMessage("levels must not hold a tier twice, but was \"gold\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.of(
                            PyramidLevel.share(GOLD, "0.1"),
                            PyramidLevel.profitFrom(IRON, usd(1)),
                            PyramidLevel.rest(LEAD)))
                    .withMessage("levels must all go by share, or all by profit, but was \"iron\"");
        }

        @Test
        void refusesSharesWithoutARest() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.fourTiers("0.5", "0.3", "0.2"))
                    .withMessage("levels must have shares that sum to less than 1, but was 1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.fourTiers("0.5", "0", "0.2"))
                    .withMessage("share must be above 0, but was 0");
        }

        @Test
        void refusesCutsThatDoNotFall() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.fourTiers(usd(10), usd(10), usd(0)))
                    .withMessage("cut of gold must be below USD 10.00, but was USD 10.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.fourTiers(usd(10), Money.parse("EUR 5.00"), usd(0)))
                    .withMessage("cut of gold must be in USD, but was EUR 5.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PyramidLevel.profitFrom(GOLD, Money.parse("USD 92233720368547758.08")))
                    .withMessage("cut must fit in long minor units, but was USD 92233720368547758.08");
        }

        @Test
        void refusesProfitsInAnotherCurrencyThanTheCuts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPyramid.fourTiers(usd(10), usd(5), usd(0))
                            .classify(Map.of("a", Money.parse("EUR 5.00"))))
                    .withMessage("currency must be that of the cuts, USD, but was EUR");
        }

        @Test
        void refusesALevelThatIsBoth() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new PyramidLevel(GOLD, Optional.of(BigDecimal.valueOf(5, 1)), Optional.of(usd(5))))
                    .withMessage("cut must not stand beside a share, but was USD 5.00");
        }

        @Test
        void refusesATierWithoutAnId() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PyramidTier.of(" ", "层", "tier"))
                    .withMessage("id must not be blank, but was \" \"");
        }
    }
}
