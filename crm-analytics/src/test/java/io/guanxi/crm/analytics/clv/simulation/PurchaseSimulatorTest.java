package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class PurchaseSimulatorTest {

    private static final String MODELS = "io.guanxi.crm.analytics.clv.simulation.Truths#MODELS";
    private static final LocalDate TODAY = LocalDate.of(1997, 9, 30);

    /** All that is to be known of a customer. */
    private static List<Double> facts(SimulatedCustomer customer) {
        DoubleStream times = IntStream.rangeClosed(1, customer.purchases()).mapToDouble(customer::purchaseTime);
        DoubleStream rest = DoubleStream.of(
                customer.horizon(), customer.purchaseRate(), customer.lostAt().orElse(-1));
        return DoubleStream.concat(times, rest).boxed().toList();
    }

    @Nested
    class Determinism {

        @ParameterizedTest
        @FieldSource(MODELS)
        void theSameSeedIsTheSameCustomerWhoeverElseIsAsked(PurchaseModel model) {
            PurchaseSimulator simulator = PurchaseSimulator.of(model).seed(7);
            List<List<Double>> forwards = new ArrayList<>();
            for (int index = 0; index < 200; index++) {
                forwards.add(facts(simulator.customer(index, 100)));
            }
            for (int index = 199; index >= 0; index -= 3) {
                PurchaseSimulator again = PurchaseSimulator.of(model).seed(7);
                assertThat(facts(again.customer(index, 100))).isEqualTo(forwards.get(index));
            }
            assertThat(IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(index -> facts(simulator.customer(index, 100)))
                            .toList())
                    .isEqualTo(forwards);
        }

        @ParameterizedTest
        @FieldSource(MODELS)
        void aLongerHorizonOnlyAddsPurchases(PurchaseModel model) {
            for (PurchaseSimulator simulator : List.of(
                    PurchaseSimulator.of(model), PurchaseSimulator.of(model).wholeDays())) {
                int added = 0;
                for (int index = 0; index < 500; index++) {
                    SimulatedCustomer brief = simulator.customer(index, 30);
                    SimulatedCustomer longer = simulator.customer(index, 300);
                    assertThat(longer.purchasesTo(30)).isEqualTo(brief.purchases());
                    for (int purchase = 1; purchase <= brief.purchases(); purchase++) {
                        assertThat(longer.purchaseTime(purchase)).isEqualTo(brief.purchaseTime(purchase));
                    }
                    assertThat(longer.purchaseRate()).isEqualTo(brief.purchaseRate());
                    assertThat(longer.aliveAt(30)).isEqualTo(brief.lostAt().isEmpty());
                    added += longer.purchases() - brief.purchases();
                }
                assertThat(added).isGreaterThan(100);
            }
        }

        @ParameterizedTest
        @FieldSource(MODELS)
        void customersAndSeedsDiffer(PurchaseModel model) {
            List<Double> rates = new ArrayList<>();
            for (long seed : new long[] {0, 1, 2, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                for (long index : new long[] {0, 1, 2, 3, 1L << 32, Long.MAX_VALUE}) {
                    rates.add(PurchaseSimulator.of(model)
                            .seed(seed)
                            .customer(index, 1)
                            .purchaseRate());
                }
            }
            assertThat(rates).doesNotHaveDuplicates();
            assertThat(PurchaseSimulator.of(model).customer(1, 1).purchaseRate())
                    .as("the seed is 0 if nothing is said")
                    .isEqualTo(rates.get(1));
        }

        /** Figures of another version of Java or another machine would differ here. */
        @ParameterizedTest
        @CsvSource({
            "0, 10628, 85616.62388297393",
            "1, 10620, 70793.01172090179",
            "2, 10432, 67888.75023628317",
            "3, 10468, 68225.48316278201"
        })
        void theFiguresAreThoseOfTheDayTheyWereMade(int place, long repeats, double lastTimes) {
            PurchaseSummaries summaries = PurchaseSimulator.of(Truths.MODELS.get(place))
                    .seed(7)
                    .cohort(10_000, 27, 38.9)
                    .summaries();

            assertThat(summaries.repeatPurchases()).isEqualTo(repeats);
            assertThat(summaries.asList().stream()
                            .mapToDouble(PurchaseSummary::lastPurchaseTime)
                            .sum())
                    .isCloseTo(lastTimes, within(1e-7));
        }
    }

    @Nested
    class Customers {

        @Test
        void oneKnowsWhenItBoughtAndWhenItWasLost() {
            PurchaseSimulator simulator = PurchaseSimulator.of(Truths.BG).seed(7);
            int index = IntStream.iterate(0, number -> number + 1)
                    .filter(number -> simulator.customer(number, 100).purchases() >= 3
                            && simulator.customer(number, 100).lostAt().isPresent())
                    .findFirst()
                    .getAsInt();
            SimulatedCustomer customer = simulator.customer(index, 100);
            int last = customer.purchases();
            double lost = customer.lostAt().orElseThrow();

            assertThat(customer.purchaseTime(last))
                    .as("BG/NBD stops with a purchase")
                    .isEqualTo(lost);
            assertThat(customer.aliveAt(Math.nextDown(lost))).isTrue();
            assertThat(customer.aliveAt(lost)).isFalse();
            assertThat(customer.purchasesTo(0)).isZero();
            assertThat(customer.purchasesTo(lost)).isEqualTo(last);
            assertThat(customer.purchasesTo(Math.nextDown(lost))).isEqualTo(last - 1);
            assertThat(customer.summary(100)).isEqualTo(PurchaseSummary.of(last, lost, 100));
            assertThat(customer.summary(Math.nextDown(customer.purchaseTime(1))).repeatPurchases())
                    .isZero();
        }

        @Test
        void nobodyIsEverLostInTheNbd() {
            for (int index = 0; index < 300; index++) {
                SimulatedCustomer customer = PurchaseSimulator.of(Truths.NBD).customer(index, 1000);
                assertThat(customer.lostAt()).isEmpty();
                assertThat(customer.aliveAt(1000)).isTrue();
            }
        }

        @Test
        void whenCustomersStopIsWhatTellsTheModelsApart() {
            int atOnce = 0;
            for (int index = 0; index < 2000; index++) {
                SimulatedCustomer bg = PurchaseSimulator.of(Truths.BG).customer(index, 200);
                SimulatedCustomer mbg = PurchaseSimulator.of(Truths.MBG).customer(index, 200);
                SimulatedCustomer pareto = PurchaseSimulator.of(Truths.PARETO).customer(index, 200);
                bg.lostAt().ifPresent(lost -> assertThat(lost).isEqualTo(bg.purchaseTime(bg.purchases())));
                mbg.lostAt()
                        .ifPresent(lost -> assertThat(lost)
                                .isEqualTo(mbg.purchases() == 0 ? 0 : mbg.purchaseTime(mbg.purchases())));
                atOnce += mbg.lostAt().orElse(1) == 0 ? 1 : 0;
                if (pareto.lostAt().isPresent() && pareto.purchases() > 0) {
                    assertThat(pareto.lostAt().getAsDouble()).isGreaterThan(pareto.purchaseTime(pareto.purchases()));
                }
            }
            double share = Truths.MBG.a() / (Truths.MBG.a() + Truths.MBG.b());
            assertThat(atOnce).isCloseTo((int) (2000 * share), within((int)
                    (5 * Math.sqrt(2000 * share * (1 - share)))));
        }
    }

    @Nested
    class Cohorts {

        @ParameterizedTest
        @FieldSource(MODELS)
        void agreeWithTheirCustomers(PurchaseModel model) {
            for (PurchaseSimulator simulator : List.of(
                    PurchaseSimulator.of(model).seed(3),
                    PurchaseSimulator.of(model).seed(3).wholeDays())) {
                SimulatedCohort cohort = simulator.cohort(400, 27, 38.9);
                PurchaseSummaries summaries = cohort.summaries();
                int[] after = cohort.purchasesAfter(39).toArray();
                long alive = 0;

                assertThat(summaries.size()).isEqualTo(cohort.size()).isEqualTo(400);
                assertThat(summaries.unit()).isEqualTo(model.unit());
                for (int place = 0; place < 400; place++) {
                    PurchaseSummary summary = summaries.get(place);
                    SimulatedCustomer customer = cohort.customer(place, 39);
                    assertThat(customer.summary(summary.age())).isEqualTo(summary);
                    assertThat(customer.horizon()).isCloseTo(summary.age() + 39, within(1e-12));
                    assertThat(summary.age()).isBetween(27.0, 38.9);
                    assertThat(after[place]).isEqualTo(customer.purchases() - summary.repeatPurchases());
                    alive += customer.aliveAt(summary.age()) ? 1 : 0;
                }
                assertThat(cohort.alive()).isEqualTo(alive);
                assertThat(alive).isPositive();
                assertThat(Arrays.stream(after).sum()).isPositive();
                assertThat(simulator.cohort(4000, 27, 38.9).summaries().asList().subList(0, 400))
                        .as("more customers only add to them")
                        .isEqualTo(summaries.asList());
            }
        }

        @Test
        void ofOneAgeAreTheCustomersThemselves() {
            PurchaseSimulator simulator = PurchaseSimulator.of(Truths.PARETO).seed(5);
            SimulatedCohort cohort = simulator.cohort(300, 30, 30);

            for (int place = 0; place < 300; place++) {
                assertThat(facts(cohort.customer(place, 9))).isEqualTo(facts(simulator.customer(place, 39)));
            }
        }

        @Test
        void mayBeEmpty() {
            SimulatedCohort cohort = PurchaseSimulator.of(Truths.BG).wholeDays().cohort(0, 0, 0);

            assertThat(cohort.summaries().size()).isZero();
            assertThat(cohort.summaries(Truths.SPEND).size()).isZero();
            assertThat(cohort.purchasesAfter(1)).isEmpty();
            assertThat(cohort.alive()).isZero();
            assertThat(cohort.log(Truths.SPEND, CurrencyUnit.USD, TODAY, 0).customers())
                    .isZero();
        }

        @Test
        void spendWhatTheSpendSimulatorSaysAfterTheFirstPurchase() {
            SimulatedCohort cohort = PurchaseSimulator.of(Truths.PARETO).seed(9).cohort(300, 27, 38.9);
            SpendSimulator spend = SpendSimulator.of(Truths.SPEND).seed(9);
            PurchaseSummaries plain = cohort.summaries();
            PurchaseSummaries spent = cohort.summaries(Truths.SPEND);

            for (int place = 0; place < 300; place++) {
                PurchaseSummary expected = plain.get(place);
                int repeats = expected.repeatPurchases();
                if (repeats > 0) {
                    double sum = spend.amounts(place, repeats + 1).skip(1).sum();
                    assertThat(spent.get(place).meanSpend().orElseThrow())
                            .isCloseTo(sum / repeats, within(1e-12 * sum));
                    expected =
                            expected.withMeanSpend(spent.get(place).meanSpend().getAsDouble());
                }
                assertThat(spent.get(place)).isEqualTo(expected);
            }
        }
    }

    @Nested
    class WholeDays {

        @ParameterizedTest
        @FieldSource(MODELS)
        void agreeWithWhatALogGivesBack(PurchaseModel model) {
            SimulatedCohort cohort =
                    PurchaseSimulator.of(model).seed(3).wholeDays().cohort(2000, 27, 38.9);
            PurchaseLog log = cohort.log(Truths.SPEND, CurrencyUnit.USD, TODAY, 39);
            PurchaseSummaries expected = cohort.summaries(Truths.SPEND);
            int[] after = cohort.purchasesAfter(39).toArray();

            PurchaseSummaries today = PurchaseSummaries.of(log, TODAY, ChronoUnit.WEEKS);
            PurchaseSummaries later = PurchaseSummaries.of(log, TODAY.plusWeeks(39), ChronoUnit.WEEKS);

            assertThat(today.size()).isEqualTo(2000);
            assertThat(today.repeatPurchases()).isGreaterThan(1000);
            for (int place = 0; place < 2000; place++) {
                PurchaseSummary found = today.get(place);
                PurchaseSummary drawn = expected.get(place);
                assertThat(today.customer(place).orElseThrow().value()).endsWith(String.valueOf(place));
                assertThat(found.repeatPurchases()).isEqualTo(drawn.repeatPurchases());
                assertThat(found.lastPurchaseTime()).isEqualTo(drawn.lastPurchaseTime());
                assertThat(found.age()).isEqualTo(drawn.age());
                if (drawn.meanSpend().isPresent()) {
                    assertThat(found.meanSpend().orElseThrow())
                            .as("rounded to cents")
                            .isCloseTo(drawn.meanSpend().getAsDouble(), within(0.005 + 1e-9));
                }
                assertThat(later.get(place).repeatPurchases() - found.repeatPurchases())
                        .isEqualTo(after[place]);
            }
        }

        @Test
        void mergePurchasesOfOneDay() {
            Nbd often = Nbd.of(50, 50, ChronoUnit.DAYS);
            SimulatedCustomer exact = PurchaseSimulator.of(often).customer(1, 99);
            SimulatedCustomer days = PurchaseSimulator.of(often).wholeDays().customer(1, 99.9);

            assertThat(days.horizon()).isEqualTo(99);
            assertThat(days.purchases()).isLessThan(exact.purchases());
            for (int purchase = 1; purchase <= days.purchases(); purchase++) {
                assertThat(days.purchaseTime(purchase)).isEqualTo(Math.rint(days.purchaseTime(purchase)));
                assertThat(days.purchaseTime(purchase)).isBetween(1.0, 99.0);
            }
            double onADay = 0;
            for (int index = 0; index < 4000; index++) {
                onADay += PurchaseSimulator.of(often)
                        .wholeDays()
                        .customer(index, 1)
                        .purchases();
            }
            double expected = 4000 * (1 - Math.pow(50 / 51.0, 50));
            assertThat(onADay).as("a purchase in the whole second day").isCloseTo(expected, within(5 * 31.0));
        }

        @Test
        void everyDayOfTheWindowIsAsLikelyAsAnother() {
            PurchaseSummaries summaries = PurchaseSimulator.of(Truths.BG)
                    .wholeDays()
                    .cohort(20_000, 0.1, 1.01)
                    .summaries();
            int[] counts = new int[8];
            summaries.asList().forEach(summary -> counts[(int) Math.round(summary.age() * 7)]++);

            assertThat(counts[0]).isZero();
            for (int day = 1; day <= 7; day++) {
                assertThat(counts[day]).isCloseTo(20_000 / 7, within(250));
            }
        }
    }

    @Nested
    class Extremes {

        static final List<PurchaseModel> EXTREME = List.of(
                Nbd.of(1e-30, 1, ChronoUnit.WEEKS),
                Nbd.of(Double.MIN_VALUE, Double.MIN_VALUE, ChronoUnit.WEEKS),
                Nbd.of(1e300, 1e300, ChronoUnit.WEEKS),
                Nbd.of(1, 1e300, ChronoUnit.DAYS),
                BgNbd.of(1, 10, 1e-30, 1e-30, ChronoUnit.WEEKS),
                BgNbd.of(1, 10, Double.MIN_VALUE, Double.MAX_VALUE, ChronoUnit.WEEKS),
                BgNbd.of(1, 1e-300, 1e300, 1e-300, ChronoUnit.WEEKS),
                MbgNbd.of(1, 10, 1e-30, 1e-30, ChronoUnit.WEEKS),
                MbgNbd.of(1, 10, 1e300, 1, ChronoUnit.WEEKS),
                ParetoNbd.of(1e-30, 1, 1e-30, 1, ChronoUnit.WEEKS),
                ParetoNbd.of(1, 10, Double.MIN_VALUE, 1, ChronoUnit.WEEKS),
                ParetoNbd.of(1, 10, 1e300, 1e-300, ChronoUnit.WEEKS),
                ParetoNbd.of(1, 1e-300, 1e300, 1e-300, ChronoUnit.WEEKS));

        @ParameterizedTest
        @FieldSource("EXTREME")
        void parametersGiveFiniteFigures(PurchaseModel model) {
            for (PurchaseSimulator simulator : List.of(
                    PurchaseSimulator.of(model), PurchaseSimulator.of(model).wholeDays())) {
                for (int index = 0; index < 300; index++) {
                    assertThat(facts(simulator.customer(index, 100))).allMatch(Double::isFinite);
                }
                assertThat(simulator.cohort(300, 10, 20).summaries().size()).isEqualTo(300);
            }
        }

        @Test
        void aLimitIsTheModelThatItTendsTo() {
            int lost = 0;
            for (int index = 0; index < 4000; index++) {
                assertThat(PurchaseSimulator.of(BgNbd.of(1, 1e-3, 1e300, 1, ChronoUnit.WEEKS))
                                .customer(index, 1e4)
                                .purchases())
                        .as("nearly everybody buys again once, and stops")
                        .isLessThanOrEqualTo(1);
                lost += PurchaseSimulator.of(MbgNbd.of(1, 1, 1e-30, 3e-30, ChronoUnit.WEEKS))
                                .customer(index, 0)
                                .lostAt()
                                .isPresent()
                        ? 1
                        : 0;
            }
            assertThat(lost).as("one of four has a dropout probability of 1").isCloseTo(1000, within(137));
        }

        @Test
        void aMillionPurchasesIsTheEnd() {
            Nbd model = Nbd.of(1e9, 1e9, ChronoUnit.DAYS);

            assertThat(PurchaseSimulator.of(model).customer(0, 900_000).purchases())
                    .isCloseTo(900_000, within(5000));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSimulator.of(model).customer(17, 2_000_000))
                    .withMessage("horizon must keep customer 17 to 1,000,000 purchases, but was 2000000.0");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            PurchaseSimulator simulator = PurchaseSimulator.of(Truths.BG);
            SimulatedCustomer customer = simulator.customer(0, 10);
            SimulatedCohort cohort = simulator.cohort(5, 1, 2);
            SimulatedCohort days = simulator.wholeDays().cohort(5, 1, 2);
            Stream<Arguments> times = Stream.of(-1.0, Double.NaN, Double.POSITIVE_INFINITY, 1.1e9)
                    .flatMap(bad -> Stream.of(
                            refused("horizon must be 0 to 1e9, but was " + bad, () -> simulator.customer(0, bad)),
                            refused("youngest must be 0 to 1e9, but was " + bad, () -> simulator.cohort(1, bad, 3)),
                            refused("oldest must be 0 to 1e9, but was " + bad, () -> simulator.cohort(1, 3, bad)),
                            refused("after must be 0 to 1e9, but was " + bad, () -> cohort.customer(0, bad)),
                            refused("after must be 0 to 1e9, but was " + bad, () -> cohort.purchasesAfter(bad)),
                            refused(
                                    "after must be 0 to 1e9, but was " + bad,
                                    () -> days.log(Truths.SPEND, CurrencyUnit.USD, TODAY, bad)),
                            refused("time must be 0 to the horizon, 10.0, but was " + bad, () -> customer.aliveAt(bad)),
                            refused(
                                    "time must be 0 to the horizon, 10.0, but was " + bad,
                                    () -> customer.purchasesTo(bad)),
                            refused(
                                    "age must be 0 to the horizon, 10.0, but was " + bad,
                                    () -> customer.summary(bad))));
            return Stream.concat(
                    times,
                    Stream.of(
                            refused("index must not be negative, but was -1", () -> simulator.customer(-1, 1)),
                            refused("customers must not be negative, but was -1", () -> simulator.cohort(-1, 1, 2)),
                            refused(
                                    "oldest must not be below the youngest, but was 1.0",
                                    () -> simulator.cohort(1, 2, 1)),
                            refused(
                                    "oldest must leave a whole day after the youngest, but was 0.1",
                                    () -> simulator.wholeDays().cohort(1, 0.05, 0.1)),
                            refused("place must be 0 to below 5, but was -1", () -> cohort.customer(-1, 1)),
                            refused("place must be 0 to below 5, but was 5", () -> cohort.customer(5, 1)),
                            refused(
                                    "number must be 1 to " + customer.purchases() + ", but was 0",
                                    () -> customer.purchaseTime(0)),
                            refused(
                                    "number must be 1 to " + customer.purchases() + ", but was 99",
                                    () -> customer.purchaseTime(99)),
                            refused(
                                    "simulator must be in whole days for a log, but was \"exact times\"",
                                    () -> cohort.log(Truths.SPEND, CurrencyUnit.USD, TODAY, 0)),
                            refused(
                                    "customers must be at most 10,000,000, but was 10000001",
                                    () -> simulator
                                            .wholeDays()
                                            .cohort(10_000_001, 1, 2)
                                            .log(Truths.SPEND, CurrencyUnit.USD, TODAY, 0)),
                            refused(
                                    "today must lie in the years 1 to 9999, but was 0000-12-31",
                                    () -> days.log(Truths.SPEND, CurrencyUnit.USD, LocalDate.of(0, 12, 31), 0)),
                            refused(
                                    "date must lie in the years 1 to 9999, but was 0000-12-20",
                                    () -> simulator
                                            .wholeDays()
                                            .cohort(1, 2, 2)
                                            .log(Truths.SPEND, CurrencyUnit.USD, LocalDate.of(1, 1, 3), 0))));
        }

        private static Arguments refused(String message, ThrowingCallable call) {
            return Arguments.of(message, call);
        }

        @ParameterizedTest
        @MethodSource("badInput")
        void badInputIsRefusedWithFieldValueAndRule(String message, ThrowingCallable call) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
        }

        @Test
        void nullIsRefusedByName() {
            SimulatedCohort days = PurchaseSimulator.of(Truths.BG).wholeDays().cohort(5, 1, 2);

            assertThatNullPointerException()
                    .isThrownBy(() -> PurchaseSimulator.of(null))
                    .withMessage("model");
            assertThatNullPointerException()
                    .isThrownBy(() -> days.summaries(null))
                    .withMessage("spend");
            assertThatNullPointerException()
                    .isThrownBy(() -> days.log(null, CurrencyUnit.USD, TODAY, 0))
                    .withMessage("spend");
            assertThatNullPointerException()
                    .isThrownBy(() -> days.log(Truths.SPEND, null, TODAY, 0))
                    .withMessage("currency");
            assertThatNullPointerException()
                    .isThrownBy(() -> days.log(Truths.SPEND, CurrencyUnit.USD, null, 0))
                    .withMessage("today");
        }
    }
}
