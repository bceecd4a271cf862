package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParameterEstimate;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.uncertainty.DeltaMethod;
import io.guanxi.crm.analytics.clv.uncertainty.Interval;
import io.guanxi.crm.analytics.clv.uncertainty.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Fits to simulated customers find the parameters from which they were drawn, and their standard errors and intervals say
 * how well.
 *
 * <p>By default one population of each model, and one of 100,000 customers of those for silent customers. With {@code
 * -Dguanxi.replications=200} also up to a million customers, and so many populations of each model, of which bias, error
 * and coverage are written to {@code target/recovery.md}; that takes about three minutes.
 */
class RecoveryTest {

    private static final String REPLICATIONS = "guanxi.replications";
    private static final double LEVEL = 0.95;
    private static final PurchaseSummary CUSTOMER = PurchaseSummary.of(2, 30.43, 38.86);
    private static final List<String> TABLE = new ArrayList<>();

    /** A population of a seed, fitted. */
    private interface Population<M> {
        Fit<M> fit(int customers, long seed);
    }

    /**
     * What is studied of a model.
     *
     * @param truth the model from which customers are drawn
     * @param parameters its parameters
     * @param customers as many as make errors small enough to be normal in the logarithm of each parameter
     * @param population draws and fits
     * @param asked the answer of which intervals are taken
     * @param answer the same
     * @param scale its scale
     */
    private record Study<M>(
            M truth,
            List<Double> parameters,
            int customers,
            Population<M> population,
            String asked,
            ToDoubleFunction<M> answer,
            Scale scale) {

        @Override
        public String toString() {
            return truth.getClass().getSimpleName();
        }
    }

    private static PurchaseSummaries drawn(PurchaseModel model, int customers, long seed) {
        return PurchaseSimulator.of(model)
                .seed(seed)
                .cohort(customers, 27, 38.9)
                .summaries();
    }

    static final List<Study<?>> STUDIES = List.of(
            new Study<>(
                    Truths.NBD,
                    List.of(0.385, 12.072),
                    5_000,
                    (customers, seed) -> Nbd.fit(drawn(Truths.NBD, customers, seed)),
                    "E[X(39) given x 2]",
                    model -> model.expectedPurchases(CUSTOMER, 39),
                    Scale.LOG),
            new Study<>(
                    Truths.BG,
                    List.of(0.243, 4.414, 0.793, 2.426),
                    10_000,
                    (customers, seed) -> BgNbd.fit(drawn(Truths.BG, customers, seed)),
                    "P(alive)",
                    model -> model.probabilityAlive(CUSTOMER),
                    Scale.LOGIT),
            new Study<>(
                    Truths.MBG,
                    List.of(0.525, 6.183, 0.891, 1.614),
                    10_000,
                    (customers, seed) -> MbgNbd.fit(drawn(Truths.MBG, customers, seed)),
                    "P(alive)",
                    model -> model.probabilityAlive(CUSTOMER),
                    Scale.LOGIT),
            new Study<>(
                    Truths.PARETO,
                    List.of(0.553, 10.578, 0.606, 11.669),
                    20_000,
                    (customers, seed) -> ParetoNbd.fit(drawn(Truths.PARETO, customers, seed)),
                    "P(alive)",
                    model -> model.probabilityAlive(CUSTOMER),
                    Scale.LOGIT),
            new Study<>(
                    Truths.DONORS,
                    List.of(1.204, 0.750, 0.657, 2.783),
                    20_000,
                    (customers, seed) -> BgBb.fit(
                            OpportunitySimulator.of(Truths.DONORS).seed(seed).summaries(customers, 6)),
                    "P(alive)",
                    model -> model.probabilityAlive(OpportunitySummary.of(2, 4, 6)),
                    Scale.LOGIT),
            new Study<>(
                    Truths.CONTRACTS,
                    List.of(0.704, 1.182),
                    5_000,
                    (customers, seed) -> ShiftedBetaGeometric.fit(
                            ContractSimulator.of(Truths.CONTRACTS).seed(seed).cohort(customers, 7)),
                    "S(12)",
                    model -> model.survival(12),
                    Scale.LOGIT),
            new Study<>(
                    Truths.SPEND,
                    List.of(6.25, 3.74, 15.44),
                    5_000,
                    (customers, seed) -> GammaGamma.fit(PurchaseSimulator.of(Truths.PARETO)
                            .seed(seed)
                            .cohort(customers, 27, 38.9)
                            .summaries(Truths.SPEND)),
                    "mean spend given one of 11.77",
                    model -> model.expectedMeanSpend(1, 11.77).getAsDouble(),
                    Scale.LOG));

    private static <M> void assertFound(Study<M> study, int customers, long seed) {
        Fitted<M> fitted = study.population.fit(customers, seed).orThrow();
        for (int place = 0; place < study.parameters.size(); place++) {
            ParameterEstimate estimate = fitted.parameters().get(place);
            double error = estimate.standardError().orElseThrow();
            assertThat(estimate.value()).as(estimate.name()).isCloseTo(study.parameters.get(place), within(4 * error));
            assertThat(error).as("a useful error of " + estimate.name()).isLessThan(study.parameters.get(place) / 4);
        }
    }

    @ParameterizedTest
    @FieldSource("STUDIES")
    void theParametersAreWithinFourStandardErrors(Study<?> study) {
        assertFound(study, 30_000, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100000", "2, 100000", "3, 100000",
        "1, 300000", "2, 300000", "3, 300000",
        "1, 1000000", "2, 1000000", "3, 1000000"
    })
    void theParametersOfManyCustomersAreWithinFourStandardErrors(int place, int customers) {
        assumeTrue(
                customers <= 100_000 || Integer.getInteger(REPLICATIONS, 0) > 0,
                "takes a minute; any -D" + REPLICATIONS + " asks for it");
        assertFound(STUDIES.get(place), customers, 2);
    }

    /** What came of one number over the replications. */
    private static final class Recovered {

        private final String name;
        private final double truth;
        private int count;
        private int covered;
        private double sum;
        private double squares;
        private double errors;

        Recovered(String name, double truth) {
            this.name = name;
            this.truth = truth;
        }

        void add(double estimate, double error, Interval interval) {
            count++;
            covered += interval.contains(truth) ? 1 : 0;
            sum += estimate - truth;
            squares += (estimate - truth) * (estimate - truth);
            errors += error;
        }

        double bias() {
            return sum / count;
        }

        double deviation() {
            return Math.sqrt(squares / count - bias() * bias());
        }

        double coverage() {
            return (double) covered / count;
        }

        String row(Study<?> study) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %.4f | %.4f | %.4f | %+.2f | %.3f | %.1f %% |",
                    study,
                    study.customers,
                    count,
                    name,
                    truth,
                    truth + bias(),
                    Math.sqrt(squares / count),
                    bias() / deviation(),
                    errors / count / deviation(),
                    100 * coverage());
        }

        /**
         * A bias of a third of a standard error is what maximum likelihood has in skewed directions at these sizes; the
         * coverage may differ by one point, and both by what so many replications leave open.
         */
        void assertIsHonest() {
            double open = 4 / Math.sqrt(count);
            assertThat(Math.abs(bias()) / deviation()).as("bias of " + name).isLessThan(1 / 3.0 + open);
            assertThat(coverage())
                    .as("coverage of " + name)
                    .isCloseTo(LEVEL, within(0.01 + open * Math.sqrt(LEVEL * (1 - LEVEL))));
            assertThat(errors / count / deviation())
                    .as("standard error of " + name + " against the deviation")
                    .isCloseTo(1, within(0.05 + open / Math.sqrt(2)));
        }
    }

    @ParameterizedTest
    @FieldSource("STUDIES")
    void intervalsCoverTheTruthAsOftenAsTheySay(Study<?> study) {
        int replications = Integer.getInteger(REPLICATIONS, 0);
        assumeTrue(replications > 0, "takes two minutes; -D" + REPLICATIONS + "=200 asks for it");
        assertThat(replications).as("too few tell nothing").isGreaterThanOrEqualTo(100);
        replicate(study, replications);
    }

    private static <M> void replicate(Study<M> study, int replications) {
        List<Recovered> all = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            Fitted<M> fitted =
                    study.population.fit(study.customers, 1000 + replication).orThrow();
            DeltaMethod<M> delta = DeltaMethod.of(fitted);
            for (int place = 0; place < study.parameters.size(); place++) {
                ParameterEstimate estimate = fitted.parameters().get(place);
                if (replication == 0) {
                    all.add(new Recovered(estimate.name(), study.parameters.get(place)));
                }
                double error = estimate.standardError().orElseThrow();
                double reach = Math.exp(1.959963984540054 * error / estimate.value());
                Interval interval =
                        new Interval(estimate.value(), estimate.value() / reach, estimate.value() * reach, LEVEL);
                all.get(place).add(estimate.value(), error, interval);
            }
            if (replication == 0) {
                all.add(new Recovered(study.asked, study.answer.applyAsDouble(study.truth)));
            }
            all.get(study.parameters.size())
                    .add(
                            study.answer.applyAsDouble(fitted.model()),
                            delta.standardError(study.answer).orElseThrow(),
                            delta.interval(study.answer, study.scale, LEVEL));
        }
        all.forEach(recovered -> TABLE.add(recovered.row(study)));
        all.forEach(Recovered::assertIsHonest);
    }

    @AfterAll
    static void write() throws IOException {
        if (!TABLE.isEmpty()) {
            TABLE.add(
                    0,
                    "| model | customers | replications | number | truth | mean | RMSE | bias in SD | SE / SD"
                            + " | coverage |");
            TABLE.add(1, "|---|---|---|---|---|---|---|---|---|---|");
            Path folder = Files.createDirectories(Path.of(System.getProperty("basedir", ""), "target"));
            Files.write(folder.resolve("recovery.md"), TABLE);
        }
    }
}
