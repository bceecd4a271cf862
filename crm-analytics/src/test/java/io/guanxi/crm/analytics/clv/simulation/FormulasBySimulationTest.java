package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every answer of the purchase models against what 100,000 simulated customers did: within five standard errors, in
 * each group of histories. That each of these checks would notice parameters that are 10 % off (20 % where fewer
 * customers are taken) is tested as well.
 */
class FormulasBySimulationTest {

    private static final int CUSTOMERS = 100_000;

    /** For answers that take a quadrature. */
    private static final int FEWER = 8_000;

    private static final double LIMIT = 5;
    private static final double LATER = 39;
    private static final double FAR = 400;
    private static final double YEARLY_15 = Math.log(1.15) / 52;

    /** At this rate e^(−20) of a purchase is left at the end of the simulation. */
    private static final double STEEP = 0.05;

    private static final Map<Truth, List<Watched>> POPULATIONS = new HashMap<>();

    /** A model with the published parameters, and the same with all of them off in favour of more purchases. */
    private record Truth(PurchaseModel model, DoubleFunction<PurchaseModel> off) {

        @Override
        public String toString() {
            return model.name();
        }
    }

    private static final List<Truth> TRUTHS = List.of(
            new Truth(Truths.NBD, more -> Nbd.of(0.385 * more, 12.072 / more, ChronoUnit.WEEKS)),
            new Truth(Truths.BG, more -> BgNbd.of(0.243 * more, 4.414, 0.793 / more, 2.426 * more, ChronoUnit.WEEKS)),
            new Truth(Truths.MBG, more -> MbgNbd.of(0.525 * more, 6.183, 0.891 / more, 1.614 * more, ChronoUnit.WEEKS)),
            new Truth(
                    Truths.PARETO,
                    more -> ParetoNbd.of(0.553 * more, 10.578, 0.606 / more, 11.669 * more, ChronoUnit.WEEKS)));

    /** A customer, its history at its age, and its life. */
    private record Watched(PurchaseSummary summary, SimulatedCustomer life) {

        int next(double horizon) {
            return life.purchasesTo(summary.age() + horizon) - summary.repeatPurchases();
        }

        double discounted(double rate, double horizon) {
            double sum = 0;
            for (int purchase = 1; purchase <= next(horizon); purchase++) {
                double time = life.purchaseTime(summary.repeatPurchases() + purchase);
                sum += Math.exp(-rate * (time - summary.age()));
            }
            return sum;
        }

        /** Customers with a like number of purchases; 0, 1, 2, 3 to 5, and more. */
        int group() {
            int repeats = summary.repeatPurchases();
            return repeats < 3 ? repeats : repeats < 6 ? 3 : 4;
        }
    }

    /** An answer of which a deviation from what happened is measured, in standard errors. */
    private interface Check {
        double sigmas(PurchaseModel model, List<Watched> customers);
    }

    private static List<Watched> customers(Truth truth) {
        return POPULATIONS.computeIfAbsent(truth, made -> {
            SimulatedCohort cohort = PurchaseSimulator.of(made.model).seed(11).cohort(CUSTOMERS, 27, 38.9);
            List<PurchaseSummary> summaries = cohort.summaries().asList();
            List<Watched> watched = new ArrayList<>(CUSTOMERS);
            for (int place = 0; place < CUSTOMERS; place++) {
                watched.add(new Watched(summaries.get(place), cohort.customer(place, FAR)));
            }
            return watched;
        });
    }

    @AfterAll
    static void forgetPopulations() {
        POPULATIONS.clear();
    }

    /** Groups of customers, each with its surprise. */
    private static final class Groups {

        private static final int ALL = 5;

        private final List<Surprise> groups = new ArrayList<>();

        Surprise of(int group) {
            while (groups.size() <= group) {
                groups.add(new Surprise());
            }
            return groups.get(group);
        }

        void add(int group, double happened, double expected) {
            of(group).add(happened, expected);
            of(ALL).add(happened, expected);
        }

        double most() {
            List<Surprise> told = groups.stream().filter(Surprise::isTold).toList();
            assertThat(told).isNotEmpty();
            return told.stream().mapToDouble(Surprise::sigmas).max().getAsDouble();
        }
    }

    private static int tenth(double probability) {
        return (int) Math.min(9, probability * 10);
    }

    private static double expectedOfNew(PurchaseModel model, List<Watched> customers) {
        Groups horizons = new Groups();
        double[] times = {1, 10, 39, 66};
        for (int place = 0; place < times.length; place++) {
            double expected = model.expectedPurchases(times[place]);
            for (Watched customer : customers) {
                horizons.of(place).add(customer.life.purchasesTo(times[place]), expected);
            }
        }
        return horizons.most();
    }

    private static double numbersOfNew(PurchaseModel model, List<Watched> customers) {
        double most = 0;
        for (double horizon : new double[] {10, 39, 400}) {
            double[] counts = new double[60];
            double[] expected = new double[60];
            double rest = customers.size();
            for (int n = 0; n < counts.length - 1; n++) {
                expected[n] = customers.size() * model.probabilityOfPurchases(n, horizon);
                rest -= expected[n];
            }
            expected[counts.length - 1] = rest;
            for (Watched customer : customers) {
                counts[Math.min(customer.life.purchasesTo(horizon), counts.length - 1)]++;
            }
            most = Math.max(most, Surprise.ofCounts(counts, expected));
        }
        return most;
    }

    private static double alive(PurchaseModel model, List<Watched> customers) {
        Groups deciles = new Groups();
        Groups histories = new Groups();
        for (Watched customer : customers) {
            double probability = model.probabilityAlive(customer.summary);
            boolean alive = customer.life.aliveAt(customer.summary.age());
            deciles.of(tenth(probability)).add(alive, probability);
            histories.of(customer.group()).add(alive, probability);
        }
        return Math.max(deciles.most(), histories.most());
    }

    private static double aliveLater(PurchaseModel model, List<Watched> customers) {
        Groups deciles = new Groups();
        for (Watched customer : customers) {
            double probability = model.probabilityAlive(customer.summary, LATER);
            deciles.of(tenth(probability)).add(customer.life.aliveAt(customer.summary.age() + LATER), probability);
        }
        return deciles.most();
    }

    private static double expected(PurchaseModel model, List<Watched> customers) {
        Groups histories = new Groups();
        for (Watched customer : customers) {
            histories.add(customer.group(), customer.next(LATER), model.expectedPurchases(customer.summary, LATER));
        }
        return histories.most();
    }

    private static double numbers(PurchaseModel model, List<Watched> customers) {
        Groups numbersOfHistories = new Groups();
        for (Watched customer : customers.subList(0, FEWER)) {
            int happened = customer.next(LATER);
            for (int n = 0; n < 5; n++) {
                double probability = model.probabilityOfPurchases(customer.summary, n, LATER);
                numbersOfHistories.of(5 * customer.group() + n).add(happened == n, probability);
                numbersOfHistories.of(5 * Groups.ALL + n).add(happened == n, probability);
            }
        }
        return numbersOfHistories.most();
    }

    private static double discountedForEver(PurchaseModel model, List<Watched> customers) {
        Groups histories = new Groups();
        for (Watched customer : customers.subList(0, FEWER)) {
            histories.add(
                    customer.group(),
                    customer.discounted(STEEP, FAR),
                    model.discountedResidualPurchases(customer.summary, STEEP));
        }
        return histories.most();
    }

    private static double discountedWithin(PurchaseModel model, List<Watched> customers) {
        Groups histories = new Groups();
        for (Watched customer : customers.subList(0, FEWER)) {
            histories.add(
                    customer.group(),
                    customer.discounted(YEARLY_15, 208),
                    model.discountedResidualPurchases(customer.summary, YEARLY_15, 208));
        }
        return histories.most();
    }

    /** An answer, its check, and how far off parameters are that the check notices. */
    private record Answer(String name, Check check, double more) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String ALIVE = "probability to be alive";

    private static final List<Answer> ANSWERS = List.of(
            new Answer("expected purchases of new customers", FormulasBySimulationTest::expectedOfNew, 1.1),
            new Answer("numbers of purchases of new customers", FormulasBySimulationTest::numbersOfNew, 1.1),
            new Answer(ALIVE, FormulasBySimulationTest::alive, 1.1),
            new Answer(ALIVE + " later", FormulasBySimulationTest::aliveLater, 1.1),
            new Answer("expected purchases", FormulasBySimulationTest::expected, 1.1),
            new Answer("numbers of purchases", FormulasBySimulationTest::numbers, 1.2),
            new Answer("discounted purchases for ever", FormulasBySimulationTest::discountedForEver, 1.2),
            new Answer("discounted purchases of four years", FormulasBySimulationTest::discountedWithin, 1.2));

    static List<Arguments> answers() {
        List<Arguments> all = new ArrayList<>();
        for (Truth truth : TRUTHS) {
            for (Answer answer : ANSWERS) {
                all.add(Arguments.of(truth, answer));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAreWhatHappens(Truth truth, Answer answer) {
        assertThat(answer.check.sigmas(truth.model, customers(truth))).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void parametersThatAreOffAreNoticed(Truth truth, Answer answer) {
        double sigmas = answer.check.sigmas(truth.off.apply(answer.more), customers(truth));

        if (truth.model instanceof Nbd && answer.name.startsWith(ALIVE)) {
            assertThat(sigmas).as("all are alive whatever the parameters").isZero();
        } else {
            assertThat(sigmas).isGreaterThan(LIMIT);
        }
    }
}
