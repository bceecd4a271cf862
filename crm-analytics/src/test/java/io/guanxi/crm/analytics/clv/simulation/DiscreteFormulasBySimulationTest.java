package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Every answer of the discrete models and of the spend model against what 100,000 simulated customers did: within five
 * standard errors, in each group of histories. That each check would notice a parameter that is 10 % off is tested as
 * well.
 */
class DiscreteFormulasBySimulationTest {

    private static final int CUSTOMERS = 100_000;
    private static final double LIMIT = 5;
    private static final double RATE = 0.1;

    /** What of a payment is left after so many opportunities is 1.1^(−200), 5e-9 of it. */
    private static final int FAR = 200;

    @Nested
    class Opportunities {

        private static final int SEEN = 6;
        private static final BgBb TRUTH = Truths.DONORS;
        private static final BgBb WRONG = BgBb.of(1.204 * 1.1, 0.750, 0.657 / 1.1, 2.783 * 1.1);
        private static final List<SimulatedOpportunities> CUSTOMERS_SEEN = IntStream.range(0, CUSTOMERS)
                .mapToObj(index -> OpportunitySimulator.of(TRUTH).seed(11).customer(index, FAR))
                .toList();

        /** The customers by their histories. */
        private static final Map<OpportunitySummary, List<SimulatedOpportunities>> HISTORIES = new TreeMap<>();

        static {
            CUSTOMERS_SEEN.forEach(customer -> HISTORIES
                    .computeIfAbsent(customer.summary(SEEN), made -> new ArrayList<>())
                    .add(customer));
        }

        private static int used(SimulatedOpportunities customer, int after) {
            return customer.summary(SEEN + after).x() - customer.summary(SEEN).x();
        }

        private static double discounted(SimulatedOpportunities customer, int after) {
            return IntStream.rangeClosed(1, after)
                    .filter(later -> customer.used(SEEN + later))
                    .mapToDouble(later -> Math.pow(1 + RATE, -later))
                    .sum();
        }

        /** The worst of all histories that are frequent enough. */
        private static double mostOf(
                ToDoubleFunction<OpportunitySummary> expected, ToDoubleFunction<SimulatedOpportunities> happened) {
            Surprise all = new Surprise();
            double most = 0;
            for (Map.Entry<OpportunitySummary, List<SimulatedOpportunities>> history : HISTORIES.entrySet()) {
                Surprise surprise = new Surprise();
                double answer = expected.applyAsDouble(history.getKey());
                for (SimulatedOpportunities customer : history.getValue()) {
                    double fact = happened.applyAsDouble(customer);
                    surprise.add(fact, answer);
                    all.add(fact, answer);
                }
                most = history.getValue().size() > 400 ? Math.max(most, surprise.sigmas()) : most;
            }
            return Math.max(most, all.sigmas());
        }

        private static void check(ToDoubleFunction<BgBb> sigmas) {
            assertThat(sigmas.applyAsDouble(TRUTH)).isLessThan(LIMIT);
            assertThat(sigmas.applyAsDouble(WRONG)).as("10 % off").isGreaterThan(LIMIT);
        }

        @Test
        void historiesAreAsProbableAsTheLikelihoodSays() {
            check(model -> {
                double[] counts = new double[HISTORIES.size()];
                double[] expected = new double[HISTORIES.size()];
                int place = 0;
                for (Map.Entry<OpportunitySummary, List<SimulatedOpportunities>> history : HISTORIES.entrySet()) {
                    OpportunitySummary summary = history.getKey();
                    counts[place] = history.getValue().size();
                    expected[place++] = CUSTOMERS * orders(summary) * Math.exp(model.logLikelihood(summary));
                }
                return Surprise.ofCounts(counts, expected);
            });
        }

        /** The orders in which a history may have come about: all but the last purchase among the opportunities before. */
        private static double orders(OpportunitySummary summary) {
            if (summary.x() == 0) {
                return 1;
            }
            int before = summary.lastOpportunity() - 1;
            return Math.rint(BinomialDistribution.of(before, 0.5).probability(summary.x() - 1) * (1 << before));
        }

        @Test
        void asManyAreAliveAsTheProbabilitySays() {
            check(model -> mostOf(model::probabilityAlive, customer -> customer.aliveAt(SEEN) ? 1 : 0));
        }

        @Test
        void asManyWillBeAliveAsTheProbabilitySays() {
            check(model -> mostOf(
                    history -> model.probabilityAlive(history, 4), customer -> customer.aliveAt(SEEN + 4) ? 1 : 0));
        }

        @Test
        void purchasesOfNewCustomersAreAsExpected() {
            check(model -> IntStream.of(1, 6, 50)
                    .mapToDouble(opportunities -> {
                        Surprise surprise = new Surprise();
                        double expected = model.expectedPurchases(opportunities);
                        CUSTOMERS_SEEN.forEach(customer ->
                                surprise.add(customer.summary(opportunities).x(), expected));
                        return surprise.sigmas();
                    })
                    .max()
                    .getAsDouble());
        }

        @Test
        void purchasesGivenTheHistoryAreAsExpected() {
            check(model -> mostOf(history -> model.expectedPurchases(history, 5), customer -> used(customer, 5)));
        }

        @Test
        void numbersOfPurchasesOfNewCustomersAreAsProbable() {
            check(model -> {
                double[] counts = new double[11];
                CUSTOMERS_SEEN.forEach(customer -> counts[customer.summary(10).x()]++);
                double[] expected = IntStream.rangeClosed(0, 10)
                        .mapToDouble(n -> CUSTOMERS * model.probabilityOfPurchases(n, 10))
                        .toArray();
                return Surprise.ofCounts(counts, expected);
            });
        }

        @Test
        void numbersOfPurchasesGivenTheHistoryAreAsProbable() {
            check(model -> IntStream.rangeClosed(0, 4)
                    .mapToDouble(n -> mostOf(
                            history -> model.probabilityOfPurchases(history, n, 4),
                            customer -> used(customer, 4) == n ? 1 : 0))
                    .max()
                    .getAsDouble());
        }

        @Test
        void discountedPurchasesForEverAreAsExpected() {
            check(model -> mostOf(
                    history -> model.discountedResidualPurchases(history, RATE),
                    customer -> discounted(customer, FAR - SEEN)));
        }

        @Test
        void discountedPurchasesWithinTenYearsAreAsExpected() {
            check(model -> mostOf(
                    history -> model.discountedResidualPurchases(history, RATE, 10),
                    customer -> discounted(customer, 10)));
        }
    }

    @Nested
    class Contracts {

        private static final ShiftedBetaGeometric TRUTH = Truths.CONTRACTS;
        private static final ShiftedBetaGeometric WRONG = ShiftedBetaGeometric.of(0.704 * 1.1, 1.182);

        /** Its variance is finite, so that the mean time under contract can be seen. */
        private static final ShiftedBetaGeometric MORTAL = ShiftedBetaGeometric.of(4.5, 12);

        private static final ShiftedBetaGeometric LESS_MORTAL = ShiftedBetaGeometric.of(4.5 / 1.1, 12);
        private static final long[] RENEWALS = renewals(TRUTH);
        private static final long[] FINITE = renewals(MORTAL);

        private static long[] renewals(ShiftedBetaGeometric model) {
            ContractSimulator simulator = ContractSimulator.of(model).seed(11);
            return LongStream.range(0, CUSTOMERS).map(simulator::renewals).toArray();
        }

        /** The worst over renewals 1 to 8, of the customers who came to them. */
        private static double mostOf(
                long[] all, ToDoubleFunction<Integer> expected, ToDoubleBiFunction<Long, Integer> happened) {
            double most = 0;
            for (int renewal = 1; renewal <= 8; renewal++) {
                Surprise surprise = new Surprise();
                double answer = expected.applyAsDouble(renewal);
                for (long made : all) {
                    if (made >= renewal - 1) {
                        surprise.add(happened.applyAsDouble(made, renewal), answer);
                    }
                }
                most = Math.max(most, surprise.sigmas());
            }
            return most;
        }

        /** The payments from a renewal on, the first of them not discounted. */
        private static double payments(double made, int renewal) {
            return (1 - Math.pow(1 + RATE, renewal - 1 - made)) / (1 - 1 / (1 + RATE));
        }

        private static void check(ToDoubleFunction<ShiftedBetaGeometric> sigmas) {
            assertThat(sigmas.applyAsDouble(TRUTH)).isLessThan(LIMIT);
            assertThat(sigmas.applyAsDouble(WRONG)).as("10 % off").isGreaterThan(LIMIT);
        }

        private static void checkFinite(ToDoubleFunction<ShiftedBetaGeometric> sigmas) {
            assertThat(sigmas.applyAsDouble(MORTAL)).isLessThan(LIMIT);
            assertThat(sigmas.applyAsDouble(LESS_MORTAL)).as("10 % off").isGreaterThan(LIMIT);
        }

        @Test
        void asManyStayAsSurvivalSays() {
            check(model -> IntStream.of(1, 2, 5, 12, 50)
                    .mapToDouble(renewal -> {
                        Surprise surprise = new Surprise();
                        for (long made : RENEWALS) {
                            surprise.add(made >= renewal, model.survival(renewal));
                        }
                        return surprise.sigmas();
                    })
                    .max()
                    .getAsDouble());
        }

        @Test
        void asManyRenewAsRetentionSays() {
            check(model -> mostOf(RENEWALS, model::retention, (made, renewal) -> made >= renewal ? 1 : 0));
        }

        @Test
        void asManyLeaveAsIsProbable() {
            check(model -> {
                double[] counts = new double[31];
                double[] expected = new double[31];
                for (long made : RENEWALS) {
                    counts[(int) Math.min(made, 30)]++;
                }
                for (int renewal = 1; renewal <= 30; renewal++) {
                    expected[renewal - 1] = CUSTOMERS * model.probabilityOfLeaving(renewal);
                }
                expected[30] = CUSTOMERS * model.survival(30);
                return Surprise.ofCounts(counts, expected);
            });
        }

        @Test
        void thePaymentsOfANewCustomerAreAsExpected() {
            check(model -> {
                Surprise surprise = new Surprise();
                for (long made : RENEWALS) {
                    surprise.add(payments((double) made, 0), model.discountedLifetime(RATE));
                }
                return surprise.sigmas();
            });
        }

        @Test
        void thePaymentsStillToComeAreAsExpected() {
            check(model -> mostOf(
                    RENEWALS,
                    renewal -> model.discountedResidualLifetime(renewal, RATE),
                    (made, renewal) -> payments((double) made, renewal)));
            check(model -> mostOf(
                    RENEWALS,
                    renewal -> model.discountedResidualLifetime(renewal, RATE, 4),
                    (made, renewal) -> payments((double) Math.min(made, renewal + 3), renewal)));
        }

        @Test
        void theMeanTimeUnderContractIsAsExpected() {
            checkFinite(model -> {
                Surprise surprise = new Surprise();
                for (long made : FINITE) {
                    surprise.add(1.0 + made, model.expectedLifetime().getAsDouble());
                }
                return surprise.sigmas();
            });
            checkFinite(model -> mostOf(
                    FINITE,
                    renewal -> model.residualTenure(renewal).getAsDouble(),
                    (made, renewal) -> made - renewal + 1));
        }
    }

    @Nested
    class Spend {

        private static final GammaGamma TRUTH = Truths.SPEND;
        private static final GammaGamma WRONG = GammaGamma.of(6.25, 3.74 * 1.1, 15.44);

        /** The worst over numbers of repeat purchases and quarters of the mean spend. */
        private static double mostOf(GammaGamma model, boolean ofNextAmount) {
            SpendSimulator simulator = SpendSimulator.of(TRUTH).seed(11);
            double most = 0;
            for (int repeats = 1; repeats <= 4; repeats++) {
                List<Surprise> groups = List.of(new Surprise(), new Surprise(), new Surprise(), new Surprise());
                for (int index = 0; index < CUSTOMERS; index++) {
                    double[] amounts = simulator.amounts(index, repeats + 1).toArray();
                    double mean = 0;
                    for (int place = 0; place < repeats; place++) {
                        mean += amounts[place] / repeats;
                    }
                    int group = mean < 20 ? 0 : mean < 29 ? 1 : mean < 42 ? 2 : 3;
                    groups.get(group)
                            .add(
                                    ofNextAmount ? amounts[repeats] : simulator.trueMean(index),
                                    model.expectedMeanSpend(repeats, mean).getAsDouble());
                }
                most = Math.max(
                        most,
                        groups.stream().mapToDouble(Surprise::sigmas).max().getAsDouble());
            }
            return most;
        }

        private static void check(ToDoubleFunction<GammaGamma> sigmas) {
            assertThat(sigmas.applyAsDouble(TRUTH)).isLessThan(LIMIT);
            assertThat(sigmas.applyAsDouble(WRONG)).as("10 % off").isGreaterThan(LIMIT);
        }

        @Test
        void theMeanOfAllIsThePopulationMean() {
            SpendSimulator simulator = SpendSimulator.of(TRUTH).seed(11);
            check(model -> {
                Surprise surprise = new Surprise();
                for (int index = 0; index < CUSTOMERS; index++) {
                    surprise.add(
                            simulator.amounts(index, 1).sum(),
                            model.populationMean().getAsDouble());
                }
                return surprise.sigmas();
            });
        }

        @Test
        void theNextAmountIsAsExpectedInEachQuarterOfMeanSpend() {
            check(model -> mostOf(model, true));
        }

        @Test
        void theTrueMeanIsAsExpectedInEachQuarterOfMeanSpend() {
            check(model -> mostOf(model, false));
        }

        /** Both are one number in two ways: how much of a deviation from the mean of all lasts. */
        @Test
        void theOwnWeightIsTheShareOfADeviationThatLasts() {
            SpendSimulator simulator =
                    SpendSimulator.of(GammaGamma.of(6.25, 8, 15.44)).seed(11);
            GammaGamma truth = GammaGamma.of(6.25, 8, 15.44);
            for (int repeats = 1; repeats <= 3; repeats++) {
                Surprise surprise = new Surprise();
                Surprise off = new Surprise();
                for (int index = 0; index < CUSTOMERS; index++) {
                    double[] amounts = simulator.amounts(index, repeats + 1).toArray();
                    double all = truth.populationMean().getAsDouble();
                    double deviation = IntStream.range(0, repeats)
                                    .mapToDouble(place -> amounts[place])
                                    .average()
                                    .getAsDouble()
                            - all;
                    double weight = truth.ownWeight(repeats).getAsDouble();
                    surprise.add((amounts[repeats] - all) * deviation, weight * deviation * deviation);
                    off.add((amounts[repeats] - all) * deviation, 1.1 * weight * deviation * deviation);
                }
                assertThat(surprise.sigmas()).isLessThan(LIMIT);
                assertThat(off.sigmas()).as("10 % off").isGreaterThan(LIMIT);
            }
        }
    }
}
