package io.guanxi.crm.analytics.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class MigrationClvTest {

    /** Pfeifer and Carraway's catalogue. */
    private static final RecencyMigration CATALOGUE =
            RecencyMigration.of(cny("40"), cny("4"), "0.2", "0.3", "0.2", "0.15", "0.05");

    private static final MigrationClv<String> TWO = MigrationClv.of(
            List.of("active", "gone"),
            List.of(List.of(0.8, 0.2), List.of(0.0, 1.0)),
            List.of(cny("100"), cny("0")),
            "0.1");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    /** Adds up the periods one by one. */
    private static double[] bruteForce(MigrationClv<?> model, int periods) {
        int size = model.states().size();
        double[] values = new double[size];
        for (int start = 0; start < size; start++) {
            double[] weights = new double[size];
            weights[start] = 1;
            for (int period = 0; period < periods; period++) {
                double[] next = new double[size];
                for (int from = 0; from < size; from++) {
                    values[start] += weights[from]
                            * model.contributions().get(from).getAmount().doubleValue()
                            / Math.pow(1 + model.discount().doubleValue(), period);
                    for (int to = 0; to < size; to++) {
                        next[to] +=
                                weights[from] * model.probabilities().get(from).get(to);
                    }
                }
                weights = next;
            }
        }
        return values;
    }

    private static List<String> figures(MigrationResult<Integer> result) {
        return result.model().states().stream()
                .map(state ->
                        result.figure(state).setScale(3, RoundingMode.HALF_EVEN).toPlainString())
                .toList();
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Nested
    class WorkedNumbers {

        @Test
        void areThoseOfPfeiferAndCarraway() {
            assertThat(figures(CATALOGUE.clv().estimate()))
                    .containsExactly("52.320", "5.554", "1.251", "-1.820", "0.000");
            assertThat(bruteForce(CATALOGUE.clv(), 500))
                    .containsExactly(new double[] {52.320, 5.554, 1.251, -1.820, 0}, within(0.0006));
            assertThat(CATALOGUE.clv().estimate().values().values())
                    .containsExactly(cny("52.32"), cny("5.55"), cny("1.25"), cny("-1.82"), cny("0.00"));
        }

        @Test
        void andThoseOfStoppingAtRecencyFour() {
            assertThat(figures(CATALOGUE.stopAt(4).estimate()))
                    .containsExactly("53.149", "6.621", "2.644", "0.000", "0.000");
            assertThat(bruteForce(CATALOGUE.stopAt(4), 500))
                    .containsExactly(new double[] {53.149, 6.621, 2.644, 0, 0}, within(0.0006));
        }

        @ParameterizedTest(name = "stopping at {0}: {1}")
        @CsvSource({"1, 40.00", "2, 48.00", "3, 51.57", "4, 53.15", "5, 52.32"})
        void andThoseOfEachStop(int recency, String value) {
            assertThat(CATALOGUE.stopAt(recency).estimate().value(1)).isEqualTo(cny(value));
            assertThat(bruteForce(CATALOGUE.stopAt(recency), 500)[0])
                    .isCloseTo(Double.parseDouble(value), within(0.005));
        }

        @Test
        void aMigrationWithoutReturnIsRetention() {
            assertThat(TWO.estimate().value("active"))
                    .isEqualTo(RetentionClv.of(cny("100"), "0.8", "0.1", FirstMargin.INCLUDED, Booking.PERIOD_START)
                            .estimate()
                            .value());
        }

        @Test
        void countedMovesGiveTheirRates() {
            TransitionMatrix<Integer> moves = TransitionMatrix.over(List.of(1, 2, 3, 4, 5))
                    .add(1, 1, 30)
                    .add(1, 2, 70)
                    .add(2, 1, 20)
                    .add(2, 3, 80)
                    .add(3, 1, 15)
                    .add(3, 4, 85)
                    .add(4, 1, 5)
                    .add(4, 5, 95)
                    .add(5, 5, 100)
                    .build();
            Map<Integer, Money> contributions =
                    ImmutableMap.of(1, cny("36"), 2, cny("-4"), 3, cny("-4"), 4, cny("-4"), 5, cny("0"));

            assertThat(MigrationClv.of(moves, contributions, "0.2").estimate().values())
                    .isEqualTo(CATALOGUE.clv().estimate().values());
        }
    }

    @Nested
    class Pruning {

        @Test
        void isBestAtRecencyFour() {
            PruningComparison comparison = CATALOGUE.compare();

            assertThat(comparison.best()).isEqualTo(4);
            assertThat(comparison.bestResult()).isEqualTo(CATALOGUE.stopAt(4).estimate());
            assertThat(comparison.stoppingAt(3)).isEqualTo(CATALOGUE.stopAt(3).estimate());
            assertThat(comparison.gain()).isEqualTo(cny("0.83"));
            assertThat(comparison).hasToString("PruningComparison[stop at 4, CNY 53.15]");
        }

        @Test
        void neverContactsWhereContactDoesNotPay() {
            assertThat(RecencyMigration.of(cny("10"), cny("50"), "0.2", "0.3")
                            .compare()
                            .best())
                    .isEqualTo(1);
        }

        @Test
        void contactsAsLongAsPossibleWhereContactIsFree() {
            assertThat(RecencyMigration.of(cny("10"), cny("0"), "0.2", "0.3", "0.01")
                            .compare()
                            .best())
                    .isEqualTo(3);
        }

        @Test
        void ofEqualStopsTheEarliestIsBest() {
            assertThat(RecencyMigration.of(cny("0"), cny("0"), "0.2", "0.5", "0.5")
                            .compare()
                            .best())
                    .isEqualTo(1);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.MigrationClvTest#seeds")
        void isTheBestOfAllStopsByBruteForce(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            String[] repurchase = new String[1 + random.nextInt(5)];
            Arrays.setAll(
                    repurchase,
                    place -> BigDecimal.valueOf(random.nextInt(80), 2).toPlainString());
            RecencyMigration model = RecencyMigration.of(
                    cny(Integer.toString(random.nextInt(100))),
                    cny(Integer.toString(1 + random.nextInt(10))),
                    "0.3",
                    repurchase);
            double most = Double.NEGATIVE_INFINITY;
            for (int recency = 1; recency <= model.former(); recency++) {
                most = Math.max(most, bruteForce(model.stopAt(recency), 200)[0]);
            }

            assertThat(bruteForce(model.stopAt(model.compare().best()), 200)[0]).isCloseTo(most, within(1e-8));
            assertThat(model.compare().bestResult().figure(1).doubleValue()).isCloseTo(most, within(1e-8));
        }

        @Test
        void overAHorizonStopsEarlier() {
            for (int periods = 1; periods <= 6; periods++) {
                PruningComparison comparison = CATALOGUE.compare(periods);
                double most = Double.NEGATIVE_INFINITY;
                for (int recency = 1; recency <= 5; recency++) {
                    most = Math.max(most, bruteForce(CATALOGUE.stopAt(recency), periods)[0]);
                }

                assertThat(comparison.bestResult().figure(1).doubleValue()).isCloseTo(most, within(1e-8));
            }
            assertThat(CATALOGUE.compare(1).best())
                    .as("a contact would bring nothing yet")
                    .isEqualTo(1);
            assertThat(CATALOGUE.compare(2).best())
                    .as("45.00 against 40.00 and 42.67")
                    .isEqualTo(2);
            assertThat(CATALOGUE.compare(200).best()).isEqualTo(4);
        }

        @Test
        void saysWhy() {
            assertThat(CATALOGUE.compare().why(Locale.ENGLISH))
                    .startsWith("Stop contact at recency 4: a customer who has just bought is worth CNY 53.15, CNY 0.83"
                            + " more than with contact as long as possible. Stopping at recency 1: CNY 40.00.")
                    .contains("Who is not contacted does not buy.", "Discount rate per period: 0.2.");
            assertThat(CATALOGUE.compare().why(Locale.CHINA)).contains("近度 3 起停止：CNY 51.57。");
        }

        @Test
        void isEqualByContent() {
            assertThat(CATALOGUE.compare())
                    .isEqualTo(CATALOGUE.compare())
                    .hasSameHashCodeAs(CATALOGUE.compare())
                    .isNotEqualTo(RecencyMigration.of(cny("40"), cny("4"), "0.2", "0.3")
                            .compare())
                    .isNotEqualTo(CATALOGUE.compare(9))
                    .isNotEqualTo(CATALOGUE);
            assertThat(CATALOGUE.compare().model()).isEqualTo(CATALOGUE);
        }
    }

    @Nested
    class BruteForce {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.MigrationClvTest#seeds")
        void givesTheSameValues(long seed) {
            MigrationClv<Integer> model = random(new SplittableRandom(seed));
            double[] expected = bruteForce(model, 400);
            MigrationResult<Integer> result = model.estimate();

            for (int state = 0; state < expected.length; state++) {
                assertThat(result.figure(state).doubleValue()).isCloseTo(expected[state], within(1e-6));
                assertThat(result.value(state).getAmount().doubleValue()).isCloseTo(expected[state], within(0.00501));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.MigrationClvTest#seeds")
        void givesTheSameValuesOverAHorizon(long seed) {
            int periods = 1 + (int) (seed & 7);
            MigrationClv<Integer> model = random(new SplittableRandom(seed)).over(periods);
            double[] expected = bruteForce(model, periods);
            MigrationResult<Integer> result = model.estimate();

            for (int state = 0; state < expected.length; state++) {
                assertThat(result.figure(state).doubleValue()).isCloseTo(expected[state], within(1e-6));
                assertThat(result.terms(state, periods).stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .sum())
                        .isCloseTo(expected[state], within(1e-6));
            }
        }

        private MigrationClv<Integer> random(SplittableRandom random) {
            int size = 1 + random.nextInt(6);
            List<Integer> states = new ArrayList<>();
            List<List<Double>> rows = new ArrayList<>();
            List<Money> contributions = new ArrayList<>();
            for (int state = 0; state < size; state++) {
                states.add(state);
                contributions.add(cny(Integer.toString(random.nextInt(400) - 100)));
                double[] row = random.doubles(size).toArray();
                double sum = Arrays.stream(row).sum();
                rows.add(Arrays.stream(row).mapToObj(weight -> weight / sum).toList());
            }
            return MigrationClv.of(states, rows, contributions, "0.15");
        }
    }

    @Nested
    class Horizon {

        @Test
        void ofOneCountsThePresentOnly() {
            assertThat(CATALOGUE.clv().over(1).estimate().values().values())
                    .containsExactly(cny("36"), cny("-4"), cny("-4"), cny("-4"), cny("0"));
        }

        @Test
        void allowsAnyDiscountAboveMinusOne() {
            MigrationClv<String> undiscounted = new MigrationClv<>(
                    TWO.states(), TWO.probabilities(), TWO.contributions(), BigDecimal.ZERO, OptionalInt.of(3));

            assertThat(undiscounted.estimate().value("active"))
                    .as("100 · (1 + .8 + .64)")
                    .isEqualTo(cny("244.00"));
        }
    }

    @Nested
    class Result {

        @Test
        void listsTermsAndAssumptions() {
            assertThat(CATALOGUE.clv().estimate().terms(1, 2))
                    .as("36, and (.3 · 36 − .7 · 4) / 1.2")
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("36"), new BigDecimal("6.66666666667"));
            assertThat(TWO.estimate().why(Locale.ENGLISH))
                    .isEqualTo("State active, contribution CNY 100.00: lifetime value CNY 366.67. State gone,"
                            + " contribution CNY 0.00: lifetime value CNY 0.00. Where a customer goes next depends on"
                            + " the present state alone. The contribution of the present state counts now,"
                            + " undiscounted. The horizon has no end. Discount rate per period: 0.1. Rounded to the"
                            + " minor unit: HALF_EVEN.");
            assertThat(TWO.over(2).estimate().why(Locale.CHINA)).contains("计入的期数：2。");
        }

        @Test
        void namesBilingualStatesInTheReadersLanguage() {
            MigrationClv<Met> model =
                    MigrationClv.of(List.of(Met.MET), List.of(List.of(1.0)), List.of(cny("1")), "0.1");

            assertThat(model.estimate().why(Locale.CHINA)).startsWith("状态 达到，");
            assertThat(model.estimate().why(Locale.ENGLISH)).startsWith("State met,");
        }

        @Test
        void isRoundedAsAsked() {
            assertThat(TWO.estimate(RoundingMode.FLOOR).value("active")).isEqualTo(cny("366.66"));
            assertThat(TWO.estimate(RoundingMode.UP).value("active")).isEqualTo(cny("366.67"));
        }

        @Test
        void doesNotSeeTheErrorOfTheComputation() {
            MigrationClv<String> whole = MigrationClv.of(
                    TWO.states(), List.of(List.of(0.85, 0.15), List.of(0.0, 1.0)), TWO.contributions(), "0.1");

            for (RoundingMode rounding : RoundingMode.values()) {
                assertThat(whole.estimate(rounding).value("active")).isEqualTo(cny("440.00"));
            }
        }

        @Test
        void isEqualByContent() {
            assertThat(TWO.estimate())
                    .isEqualTo(TWO.estimate())
                    .hasSameHashCodeAs(TWO.estimate())
                    .isNotEqualTo(TWO.over(3).estimate())
                    .isNotEqualTo(TWO.estimate(RoundingMode.DOWN))
                    .isNotEqualTo(TWO)
                    .hasToString("MigrationResult{active=CNY 366.67, gone=CNY 0.00}");
        }

        @Test
        void ofNothingIsZero() {
            assertThat(MigrationClv.of(List.of("a"), List.of(List.of(1.0)), List.of(cny("0")), "0.1")
                            .estimate()
                            .value("a"))
                    .isEqualTo(cny("0.00"));
        }

        @Test
        void beyondLongMinorUnitsIsAnOverflow() {
            Money most = Money.ofMinor(cny("1").getCurrencyUnit(), Long.MAX_VALUE);
            MigrationClv<String> tooMuch = MigrationClv.of(List.of("a"), List.of(List.of(1.0)), List.of(most), "0.1");

            assertThatThrownBy(tooMuch::estimate).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> new MigrationClv<>(
                                    List.of("a"),
                                    List.of(List.of(1.0)),
                                    List.of(most),
                                    new BigDecimal("-0.9"),
                                    OptionalInt.of(10_000))
                            .estimate())
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("value must fit in long minor units, but was Infinity");
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> refused() {
            List<String> states = TWO.states();
            List<List<Double>> rows = TWO.probabilities();
            List<Money> amounts = TWO.contributions();
            TransitionMatrix<String> counted =
                    TransitionMatrix.over(states).add("active", "gone").build();
            return Stream.of(
                    bad(() -> MigrationClv.of(List.of(), rows, amounts, "0.1"), "states must be 1 to 1000"),
                    bad(
                            () -> MigrationClv.of(List.of("a", "a"), rows, amounts, "0.1"),
                            "states must not hold a state twice"),
                    bad(() -> MigrationClv.of(states, List.of(), amounts, "0.1"), "probabilities must have 2 rows"),
                    bad(
                            () -> MigrationClv.of(states, List.of(List.of(1.0), List.of(1.0)), amounts, "0.1"),
                            "probabilities[0] must have length 2, but was 1"),
                    bad(() -> twoRows(0.5, 0.4), "probabilities[0] must add up to 1, but was 0.9"),
                    bad(() -> twoRows(1.5, -0.5), "probabilities[0] must hold numbers from 0 to 1, but was 1.5"),
                    bad(() -> twoRows(-0.5, 1.5), "probabilities[0] must hold numbers from 0 to 1, but was -0.5"),
                    bad(() -> twoRows(Double.NaN, 1), "probabilities[0] must hold numbers from 0 to 1, but was NaN"),
                    bad(
                            () -> MigrationClv.of(states, rows, List.of(cny("1")), "0.1"),
                            "contributions must be 2, but was 1"),
                    bad(
                            () -> MigrationClv.of(states, rows, List.of(cny("1"), Money.parse("USD 1")), "0.1"),
                            "contributions must be in CNY"),
                    bad(() -> MigrationClv.of(states, rows, amounts, "0"), "discount must be above 0 on a horizon"),
                    bad(() -> MigrationClv.of(states, rows, amounts, "-1"), "discount must be above -1"),
                    bad(
                            () -> MigrationClv.of(states, rows, amounts, "0.000000000000001")
                                    .estimate(),
                            "discount must be farther above 0 on a horizon without end, or no digit is certain, but was 1E-15"),
                    bad(() -> TWO.over(0), "periods must be from 1 to 10000"),
                    bad(
                            () -> MigrationClv.of(counted, Map.of("active", cny("1"), "gone", cny("0")), "0.1"),
                            "moves must hold a move out of every state, or within it, but was \"gone\""),
                    bad(
                            () -> MigrationClv.of(counted, Map.of(), "0.1"),
                            "contributions must name every state, but was \"active\""),
                    bad(() -> TWO.estimate().value("lost"), "state must be one of [active, gone], but was \"lost\""),
                    bad(() -> TWO.estimate().terms("active", 0), "count must be from 1 to 10000"),
                    bad(() -> TWO.over(3).estimate().terms("active", 4), "count must be from 1 to 3"),
                    bad(() -> CATALOGUE.stopAt(0), "recency must be from 1 to 5, but was 0"),
                    bad(() -> CATALOGUE.stopAt(6), "recency must be from 1 to 5, but was 6"),
                    bad(() -> CATALOGUE.compare(0), "periods must be from 1 to 10000"),
                    bad(() -> CATALOGUE.compare().stoppingAt(0), "recency must be from 1 to 5, but was 0"),
                    bad(() -> CATALOGUE.compare().stoppingAt(6), "recency must be from 1 to 5, but was 6"),
                    bad(
                            () -> RecencyMigration.of(cny("1"), cny("-1"), "0.2", "0.3"),
                            "contactCost must not be negative"),
                    bad(
                            () -> RecencyMigration.of(cny("1"), Money.parse("USD 1"), "0.2", "0.3"),
                            "contactCost must be in CNY"),
                    bad(() -> RecencyMigration.of(cny("1"), cny("1"), "0.2"), "repurchase must hold 1 to 99"),
                    bad(
                            () -> RecencyMigration.of(
                                    cny("1"),
                                    cny("1"),
                                    "0.2",
                                    Collections.nCopies(100, "0.1").toArray(String[]::new)),
                            "repurchase must hold 1 to 99"),
                    bad(() -> RecencyMigration.of(cny("1"), cny("1"), "0.2", "1.2"), "repurchase must be from 0 to 1"),
                    bad(() -> RecencyMigration.of(cny("1"), cny("1"), "0", "0.3"), "discount must be above 0"),
                    bad(
                            () -> RecencyMigration.of(
                                    Money.ofMinor(cny("1").getCurrencyUnit(), Long.MIN_VALUE), cny("1"), "0.2", "0.3"),
                            "contribution less contactCost must fit in long minor units"));
        }

        private static MigrationClv<String> twoRows(double first, double second) {
            return MigrationClv.of(
                    TWO.states(), List.of(List.of(first, second), List.of(0.0, 1.0)), TWO.contributions(), "0.1");
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(call, message);
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("refused")
        void isRefused(ThrowingCallable call, String message) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message);
        }

        static Stream<Arguments> missing() {
            List<String> states = TWO.states();
            List<List<Double>> rows = TWO.probabilities();
            List<Money> amounts = TWO.contributions();
            return Stream.of(
                    bad(() -> MigrationClv.of(null, rows, amounts, "0.1"), "states"),
                    bad(() -> MigrationClv.of(states, null, amounts, "0.1"), "probabilities"),
                    bad(
                            () -> MigrationClv.of(states, Arrays.asList(rows.get(0), null), amounts, "0.1"),
                            "probabilities[1]"),
                    bad(() -> MigrationClv.of(states, rows, null, "0.1"), "contributions"),
                    bad(() -> MigrationClv.of(states, rows, Arrays.asList(cny("1"), null), "0.1"), "contributions[1]"),
                    bad(() -> MigrationClv.of(states, rows, amounts, null), "discount"),
                    bad(() -> MigrationClv.of(null, Map.of(), "0.1"), "moves"),
                    bad(() -> TWO.estimate(null), "rounding"),
                    bad(() -> TWO.estimate().value(null), "state"),
                    bad(() -> RecencyMigration.of(null, cny("1"), "0.2", "0.3"), "contribution"),
                    bad(() -> RecencyMigration.of(cny("1"), null, "0.2", "0.3"), "contactCost"),
                    bad(() -> RecencyMigration.of(cny("1"), cny("1"), null, "0.3"), "discount"),
                    bad(() -> RecencyMigration.of(cny("1"), cny("1"), "0.2", "0.3", null), "repurchase[1]"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("missing")
        void isNamed(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
