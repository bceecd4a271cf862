package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Data at the edge of what can be fitted: each situation under each purchase model, and what must come of it. */
class DegenerateDataTest {

    private static final double[] STEPS = {-7, -2, 0, 2, 7};

    private static Fit<? extends PurchaseModel> fit(String model, PurchaseSummaries summaries) {
        return switch (model) {
            case "NBD" -> Nbd.fit(summaries);
            case "BG/NBD" -> BgNbd.fit(summaries);
            case "MBG/NBD" -> MbgNbd.fit(summaries);
            case "Pareto/NBD" -> ParetoNbd.fit(summaries);
            default -> throw new AssertionError(model);
        };
    }

    private static PurchaseFit<? extends PurchaseModel> task(String model, PurchaseSummaries summaries) {
        PurchasePatterns patterns = PurchasePatterns.of(summaries);
        return switch (model) {
            case "NBD" -> new NbdFit(patterns, ChronoUnit.WEEKS);
            case "BG/NBD" -> GeometricDropoutFit.bgNbd(patterns, ChronoUnit.WEEKS);
            case "MBG/NBD" -> GeometricDropoutFit.mbgNbd(patterns, ChronoUnit.WEEKS);
            case "Pareto/NBD" -> new ExponentialDropoutFit(patterns, ChronoUnit.WEEKS);
            default -> throw new AssertionError(model);
        };
    }

    /** The highest of a coarse grid over all parameters, in the caller's unit. */
    private static double highestOfGrid(PurchaseFit<?> task) {
        double highest = Double.NEGATIVE_INFINITY;
        double[] gradient = new double[task.parameters()];
        double[] none = {0};
        double[] dropout = task.parameters() == 2 ? none : STEPS;
        for (double r : STEPS) {
            for (double shift : new double[] {-1, 0, 1}) {
                for (double third : dropout) {
                    for (double fourth : dropout) {
                        double alpha = r + shift - task.logRate();
                        double[] logs = task.parameters() == 2
                                ? new double[] {r, alpha}
                                : new double[] {r, alpha, third, fourth};
                        highest = Math.max(highest, task.gradient(logs, gradient));
                    }
                }
            }
        }
        return highest + task.logLikelihoodShift();
    }

    private static double logLikelihood(PurchaseModel model, PurchaseSummaries summaries) {
        return summaries.asList().stream().mapToDouble(model::logLikelihood).sum();
    }

    private static void isFinite(Fitted<? extends PurchaseModel> fit) {
        assertThat(fit.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.value()).isFinite().isPositive();
            assertThat(parameter.standardError().orElseThrow()).isFinite().isPositive();
        });
        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.aic()).isFinite();
        assertThat(fit.bic()).isFinite();
    }

    private static void assertUnfitted(Fit<?> fit, FitFailure failure, FitFallback fallback, String why) {
        assertThat(fit).as(why).isInstanceOfSatisfying(Unfitted.class, unfitted -> {
            assertThat(unfitted.failure()).isEqualTo(failure);
            assertThat(unfitted.fallback()).isEqualTo(fallback);
        });
    }

    @Nested
    class WithoutEnoughCustomers {

        /** Nothing is searched: the same for each model, since the likelihood says nothing or nothing of a spread. */
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "EMPTY, NO_CUSTOMERS",
            "ONE_REPEATER, TOO_FEW_CUSTOMERS",
            "ONE_SILENT, TOO_FEW_CUSTOMERS",
            "NEVER_REPEATED, NO_REPEATERS",
            "NEVER_REPEATED_AT_MANY_AGES, NO_REPEATERS",
            "ALL_SEEN_ON_THEIR_FIRST_DAY_ONLY, NO_OBSERVATION"
        })
        void moreMustBeObserved(PurchaseSituation situation, FitFailure failure) {
            for (String model : List.of("NBD", "BG/NBD", "MBG/NBD", "Pareto/NBD")) {
                assertThat(fit(model, situation.summaries()))
                        .as(model)
                        .isEqualTo(Unfitted.of(failure, FitFallback.OBSERVE_MORE));
            }
        }
    }

    @Nested
    class WithoutAMaximum {

        /** Why: the likelihood is linear in the distribution of rates, so that equal customers put it on one point. */
        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource({
            "ALL_THE_SAME, NBD, COMMON_RATE, equal counts spread less than Poisson: r and α without bound",
            "ALL_THE_SAME, BG/NBD, COMMON_RATE, one history: one rate and one probability to stop",
            "ALL_THE_SAME_AT_THE_LAST_DAY, NBD, COMMON_RATE, equal counts",
            "ALL_THE_SAME_AT_THE_LAST_DAY, BG/NBD, MODEL_WITHOUT_DROPOUT, nobody is silent",
            "ALL_THE_SAME_AT_THE_LAST_DAY, MBG/NBD, MODEL_WITHOUT_DROPOUT, nobody is silent",
            "ALL_THE_SAME_AT_THE_LAST_DAY, Pareto/NBD, MODEL_WITHOUT_DROPOUT, nobody is silent",
            "ALL_REPEATED_AT_THE_LAST_DAY, BG/NBD, MODEL_WITHOUT_DROPOUT, each stop costs likelihood",
            "ALL_REPEATED_AT_THE_LAST_DAY, MBG/NBD, MODEL_WITHOUT_DROPOUT, each stop costs likelihood",
            "ALL_REPEATED_AT_THE_LAST_DAY, Pareto/NBD, MODEL_WITHOUT_DROPOUT, each stop costs likelihood",
            "REPEATED_AT_THE_LAST_DAY_OR_NEVER, BG/NBD, MODEL_WITHOUT_DROPOUT, the silent had no chance to stop",
            "REPEATED_AT_THE_LAST_DAY_OR_NEVER, Pareto/NBD, MODEL_WITHOUT_DROPOUT, nobody stopped after a purchase",
            "ONE_RATE_AND_NO_DROPOUT, NBD, COMMON_RATE, spread below Poisson",
            "ONE_RATE_AND_NO_DROPOUT, BG/NBD, MODEL_WITHOUT_DROPOUT, nobody is silent",
            "ONE_RATE_AND_NO_DROPOUT, MBG/NBD, MODEL_WITHOUT_DROPOUT, nobody is silent",
            "ONE_RATE_AND_NO_DROPOUT, Pareto/NBD, MODEL_WITHOUT_DROPOUT, nobody is silent",
            "ALL_STOPPED_AFTER_ONE, NBD, COMMON_RATE, equal counts at equal ages",
            "ALL_STOPPED_AFTER_ONE, MBG/NBD, COMMON_RATE, one rate and one probability to stop",
            "HEAVY_BUYER_AMONG_THE_SILENT, BG/NBD, MODEL_WITHOUT_DROPOUT, one customer had chances to stop",
            "HEAVY_BUYER_AT_THE_LAST_DAY, BG/NBD, MODEL_WITHOUT_DROPOUT, nobody with a chance is silent",
            "HEAVY_BUYER_AMONG_THE_SILENT, MBG/NBD, PENALISE, all but one stopped at once: two points",
            "HEAVY_BUYER_AT_THE_LAST_DAY, MBG/NBD, PENALISE, all but one stopped at once: two points",
            "NBD_WITHOUT_DROPOUT, BG/NBD, MODEL_WITHOUT_DROPOUT, the last purchases are as late as they must be",
            "NBD_WITHOUT_DROPOUT, Pareto/NBD, MODEL_WITHOUT_DROPOUT, the last purchases are as late as they must be",
            "ALL_THE_SAME, MBG/NBD, COMMON_RATE, one history: one rate and one probability to stop",
            "ALL_THE_SAME, Pareto/NBD, COMMON_RATE, one history: one rate and one hazard",
            "ALL_STOPPED_AFTER_ONE, BG/NBD, PENALISE, one rate; who buys again has stopped for sure",
            "ALL_STOPPED_AFTER_ONE, Pareto/NBD, COMMON_RATE, one rate and one hazard",
            "REPEATED_AT_THE_LAST_DAY_OR_NEVER, MBG/NBD, PENALISE, who is silent stopped at once, the others never",
            "NBD_WITHOUT_DROPOUT, MBG/NBD, PENALISE, who is silent stopped at once, the others never",
            "HEAVY_BUYER_AMONG_THE_SILENT, Pareto/NBD, MODEL_WITHOUT_DROPOUT, one repeater tells nothing of stopping",
            "HEAVY_BUYER_AT_THE_LAST_DAY, Pareto/NBD, MODEL_WITHOUT_DROPOUT, one repeater tells nothing of stopping",
            "ONE_RATE_OF_STOPPING, Pareto/NBD, COMMON_RATE, one hazard for all, and NBD far below",
            "AGES_FROM_A_MILLIONTH_TO_A_MILLION, BG/NBD, COMMON_RATE, one probability to stop",
            "AGES_FROM_A_MILLIONTH_TO_A_MILLION, MBG/NBD, COMMON_RATE, one probability to stop",
            "TWO_CUSTOMERS, Pareto/NBD, COMMON_RATE, two customers no more than one rate",
            "TWO_CUSTOMERS, NBD, COMMON_RATE, two counts that Poisson explains",
            "TWO_CUSTOMERS, BG/NBD, COMMON_RATE, two customers no more than one rate",
            "TWO_CUSTOMERS, MBG/NBD, COMMON_RATE, two customers no more than one rate"
        })
        void theParametersRunAway(PurchaseSituation situation, String model, FitFallback fallback, String why) {
            PurchaseSummaries summaries = situation.summaries();
            Fit<? extends PurchaseModel> fit = fit(model, summaries);

            assertThat(fit).as(why).isInstanceOf(Unfitted.class);
            Unfitted<?> unfitted = (Unfitted<?>) fit;
            assertThat(unfitted.failure()).as(why).isEqualTo(FitFailure.RUNS_AWAY);
            assertThat(unfitted.fallback()).as(why).isEqualTo(fallback);
            assertThat(unfitted.findings()).isNotEmpty();
            double reached = logLikelihood((PurchaseModel) unfitted.reached().orElseThrow(), summaries);
            double highest = highestOfGrid(task(model, summaries));
            assertThat(reached).as("nothing of the grid is higher").isGreaterThan(highest - 0.5);
        }
    }

    @Nested
    class WithAMaximum {

        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource({
            "ALL_REPEATED_AT_THE_LAST_DAY, NBD, '', the counts spread more than Poisson",
            "REPEATED_AT_THE_LAST_DAY_OR_NEVER, NBD, '', the counts spread more than Poisson",
            "HEAVY_BUYER_AMONG_THE_SILENT, NBD, FLAT_DIRECTION, one customer tells of the rates: error of ln r near 1",
            "HEAVY_BUYER_AT_THE_LAST_DAY, NBD, FLAT_DIRECTION, NBD does not look at the last purchase",
            "HUNDRED_THOUSAND_PURCHASES, NBD, '', rates of shape 2 and a quarter shortened",
            "HUNDRED_THOUSAND_PURCHASES, BG/NBD, '', a quarter stopped",
            "HUNDRED_THOUSAND_PURCHASES, MBG/NBD, '', a quarter stopped",
            "HUNDRED_THOUSAND_PURCHASES, Pareto/NBD, FLAT_DIRECTION, stops uniform over a year: any s with one s/β",
            "NBD_WITHOUT_DROPOUT, NBD, '', its own data",
            "PROPER, NBD, '', no edge",
            "PROPER, BG/NBD, '', no edge",
            "PROPER, MBG/NBD, '', no edge",
            "PROPER, Pareto/NBD, '', no edge",
            "PROPER_OF_ONE_AGE, NBD, '', ages need not differ",
            "PROPER_OF_ONE_AGE, BG/NBD, '', ages need not differ",
            "PROPER_OF_ONE_AGE, MBG/NBD, '', ages need not differ",
            "PROPER_OF_ONE_AGE, Pareto/NBD, '', ages need not differ",
            "ONE_RATE_OF_STOPPING, BG/NBD, '', one hazard of time is not one probability per purchase",
            "ONE_RATE_OF_STOPPING, MBG/NBD, '', one hazard of time is not one probability per purchase",
            "AGES_FROM_A_MILLIONTH_TO_A_MILLION, NBD, '', twelve decades of ages",
            "AGES_FROM_A_MILLIONTH_TO_A_MILLION, Pareto/NBD, '', twelve decades of ages",
            "MEAN_177_IN_501, NBD, '', heavy buyers",
            "MEAN_177_IN_501, BG/NBD, '', heavy buyers",
            "MEAN_177_IN_501, MBG/NBD, '', heavy buyers",
            "MEAN_177_IN_501, Pareto/NBD, '', heavy buyers"
        })
        void itIsTheHighest(PurchaseSituation situation, String model, String findings, String why) {
            PurchaseSummaries summaries = situation.summaries();
            Fitted<? extends PurchaseModel> fit = fit(model, summaries).orThrow();

            assertThat(String.join(
                            " ",
                            fit.findings().stream()
                                    .map(finding -> finding.kind().name())
                                    .toList()))
                    .as(why)
                    .isEqualTo(findings);
            isFinite(fit);
            assertThat(fit.gradientNorm()).isLessThan(1e-9);
            double rounding = 1e-12 * Math.abs(fit.logLikelihood());
            assertThat(fit.logLikelihood())
                    .as("by the model itself")
                    .isCloseTo(logLikelihood(fit.model(), summaries), within(1e-6 + 100 * rounding));
            assertThat(fit.logLikelihood()).isGreaterThan(highestOfGrid(task(model, summaries)) - rounding);
            Fit<Nbd> nested = Nbd.fit(summaries);
            nested.fitted()
                    .ifPresent(nbd -> assertThat(fit.logLikelihood())
                            .as("NBD is a limit of each")
                            .isGreaterThan(nbd.logLikelihood() - 1e-6 - rounding));
            assertThat(fit.why(Locale.ENGLISH)).startsWith("Fitted to ");
        }

        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource({
            "PROPER_IN_MILLIONTHS, NBD, 1e-6",
            "PROPER_IN_MILLIONTHS, BG/NBD, 1e-6",
            "PROPER_IN_MILLIONTHS, MBG/NBD, 1e-6",
            "PROPER_IN_MILLIONTHS, Pareto/NBD, 1e-6",
            "PROPER_IN_MILLIONS, NBD, 1e6",
            "PROPER_IN_MILLIONS, BG/NBD, 1e6",
            "PROPER_IN_MILLIONS, MBG/NBD, 1e6",
            "PROPER_IN_MILLIONS, Pareto/NBD, 1e6",
            "PROPER_AND_SOME_OF_TODAY, NBD, 1",
            "PROPER_AND_SOME_OF_TODAY, BG/NBD, 1",
            "PROPER_AND_SOME_OF_TODAY, MBG/NBD, 1",
            "PROPER_AND_SOME_OF_TODAY, Pareto/NBD, 1"
        })
        void theUnitOfTimeAndCustomersOfTodayDoNotMatter(PurchaseSituation situation, String model, double scale) {
            PurchaseSummaries proper = PurchaseSituation.PROPER.summaries();
            Fitted<? extends PurchaseModel> plain = fit(model, proper).orThrow();
            Fitted<? extends PurchaseModel> fit =
                    fit(model, situation.summaries()).orThrow();

            for (ParameterEstimate parameter : plain.parameters()) {
                boolean isTime =
                        parameter.name().equals("alpha") || parameter.name().equals("beta");
                double expected = parameter.value() * (isTime ? scale : 1);
                assertThat(fit.parameter(parameter.name()).value())
                        .as(parameter.name())
                        .isCloseTo(expected, within(1e-9 * expected));
            }
            assertThat(fit.findings()).isEmpty();
            assertThat(fit.logLikelihood() + proper.repeatPurchases() * Math.log(scale))
                    .isCloseTo(plain.logLikelihood(), within(1e-7));
        }
    }

    @Nested
    class WithOneCustomerWhoIsOdd {

        @ParameterizedTest
        @EnumSource(
                value = PurchaseSituation.class,
                names = {"PROPER", "PROPER_OF_ONE_AGE"})
        void aPurchaseAnInstantAfterTheFirstIsAPurchase(PurchaseSituation situation) {
            List<PurchaseSummary> customers = new ArrayList<>(situation.customers());
            customers.add(PurchaseSummary.of(1, Double.MIN_VALUE, 30));
            PurchaseSummaries summaries = PurchaseSummaries.of(customers, ChronoUnit.WEEKS);

            for (String model : List.of("NBD", "BG/NBD", "MBG/NBD", "Pareto/NBD")) {
                isFinite(fit(model, summaries).orThrow());
            }
        }

        @Test
        void aPurchaseAtNoTimeIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(1, 0, 30))
                    .withMessage("lastPurchaseTime must be above 0 with repeat purchases, and 0 without, but was 0.0");
        }
    }

    /** Rows of x, t_x, n and a number of customers. */
    @Nested
    class OfOpportunities {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "'', NO_CUSTOMERS, OBSERVE_MORE, no customer",
            "3 4 6 1, TOO_FEW_CUSTOMERS, OBSERVE_MORE, one customer",
            "0 0 6 1000000000000, NO_REPEATERS, OBSERVE_MORE, nobody came again",
            "0 0 0 1000000000000, NO_OBSERVATION, OBSERVE_MORE, no opportunity yet",
            "6 6 6 1000000000000, RUNS_AWAY, MODEL_WITHOUT_DROPOUT, all at each opportunity: p is 1 and θ is 0",
            "2 4 6 100, RUNS_AWAY, MODEL_WITHOUT_DROPOUT, one history: the likeliest p is a third and θ is 0",
            "2 2 6 100, RUNS_AWAY, PENALISE, one history: the likeliest p is 1 and θ a third",
            "0 0 1 40 1 1 1 60, NOT_IDENTIFIED, OBSERVE_MORE, one opportunity tells p and θ together only",
            "1 1 6 100, RUNS_AWAY, PENALISE, all stopped after the first"
        })
        void moreMustBeKnown(String table, FitFailure failure, FitFallback fallback, String why) {
            assertUnfitted(BgBb.fit(opportunities(table)), failure, fallback, why);
        }

        /** The published table of donors, made a billion times as large: the same maximum. */
        @Test
        void aPatternMayHaveABillionTimesAsManyCustomers() {
            String table = "0 0 6 35 1 1 6 11 1 2 6 6 1 3 6 5 1 6 6 9 2 2 6 6 2 4 6 5 2 6 6 9 3 4 6 5 3 6 6 11 4 5 6 4"
                    + " 4 6 6 12 5 6 6 15 6 6 6 13";
            Fitted<BgBb> few = BgBb.fit(opportunities(table)).orThrow();
            Map<OpportunitySummary, Long> counts = new HashMap<>();
            opportunities(table).patterns().forEach((pattern, count) -> counts.put(pattern, count * 1_000_000_000L));
            Fitted<BgBb> many = BgBb.fit(OpportunitySummaries.ofCounts(counts)).orThrow();

            for (ParameterEstimate parameter : few.parameters()) {
                assertThat(many.parameter(parameter.name()).value())
                        .isCloseTo(parameter.value(), within(1e-6 * parameter.value()));
            }
            assertThat(many.logLikelihood() / 1e9)
                    .isCloseTo(few.logLikelihood(), within(1e-10 * Math.abs(few.logLikelihood())));
        }

        private static OpportunitySummaries opportunities(String table) {
            List<Long> numbers = Splitter.on(' ')
                    .omitEmptyStrings()
                    .splitToStream(table)
                    .map(Long::valueOf)
                    .toList();
            Map<OpportunitySummary, Long> counts = new HashMap<>();
            for (int place = 0; place < numbers.size(); place += 4) {
                counts.put(
                        OpportunitySummary.of(
                                Math.toIntExact(numbers.get(place)),
                                Math.toIntExact(numbers.get(place + 1)),
                                Math.toIntExact(numbers.get(place + 2))),
                        numbers.get(place + 3));
            }
            return OpportunitySummaries.ofCounts(counts);
        }
    }

    @Nested
    class OfContracts {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "1000000000000, NO_OBSERVATION, OBSERVE_MORE, no renewal yet",
            "1 1 1, TOO_FEW_CUSTOMERS, OBSERVE_MORE, one customer",
            "1000000000000 1000000000000 1000000000000, RUNS_AWAY, COMMON_RATE, nobody leaves",
            "1000000000000 0, RUNS_AWAY, COMMON_RATE, all leave",
            "1000000000000 600000000000, NOT_IDENTIFIED, OBSERVE_MORE, one renewal tells the mean only",
            "1024 512 256 128 64, RUNS_AWAY, COMMON_RATE, retention does not rise: one rate",
            "1000 990 900 500 10, RUNS_AWAY, COMMON_RATE, retention falls: less spread than one rate"
        })
        void moreMustBeKnown(String survivors, FitFailure failure, FitFallback fallback, String why) {
            assertUnfitted(ShiftedBetaGeometric.fit(Cohorts.parse(survivors)), failure, fallback, why);
        }
    }

    /** Rows of x, mean spend and a number of customers. */
    @Nested
    class OfSpend {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "'', NO_CUSTOMERS, OBSERVE_MORE, no customer",
            "0 0 50, NO_REPEATERS, OBSERVE_MORE, nobody with a repeat purchase",
            "2 -5 9 1 0 8, NO_CUSTOMERS, OBSERVE_MORE, all refunded or free",
            "3 20 1, TOO_FEW_CUSTOMERS, PLAIN_MEAN, one customer",
            "1 20 30 5 20 40, NO_VARIATION, PLAIN_MEAN, constant spend: p has no bound",
            "1 1e15 3 4 1e15 3, NO_VARIATION, PLAIN_MEAN, constant at the largest amount",
            "1 20 1 1 30 1, RUNS_AWAY, PENALISE, two amounts that one spread explains"
        })
        void moreMustBeKnown(String table, FitFailure failure, FitFallback fallback, String why) {
            assertUnfitted(GammaGamma.fit(spenders(table)), failure, fallback, why);
        }

        @Test
        void aTailTooHeavyForAMeanIsFittedAndSaidToBe() {
            List<PurchaseSummary> customers = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(21);
            for (int customer = 0; customer < 800; customer++) {
                // A rate of shape one half, half a squared normal number, and exponential amounts.
                double cosine = StrictMath.cos(2 * Math.PI * random.nextDouble());
                double rate = exponential(random) * cosine * cosine;
                int repeats = 1 + random.nextInt(6);
                double sum = 0;
                for (int purchase = 0; purchase < repeats; purchase++) {
                    sum += exponential(random) / rate;
                }
                customers.add(PurchaseSummary.of(repeats, 10, 20).withMeanSpend(sum / repeats));
            }
            Fitted<GammaGamma> fit = GammaGamma.fit(PurchaseSummaries.of(customers, ChronoUnit.WEEKS))
                    .orThrow();

            assertThat(fit.findings().stream().map(FitFinding::kind)).contains(FitFinding.Kind.MEAN_UNDEFINED);
            assertThat(fit.model().populationMean()).isEmpty();
            assertThat(fit.gradientNorm()).isLessThan(1e-9);
        }

        private static double exponential(SplittableRandom random) {
            return -StrictMath.log(1 - random.nextDouble());
        }

        private static PurchaseSummaries spenders(String table) {
            List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(table);
            List<PurchaseSummary> customers = new ArrayList<>();
            for (int place = 0; place < words.size(); place += 3) {
                int repeats = Integer.parseInt(words.get(place));
                double mean = Double.parseDouble(words.get(place + 1));
                PurchaseSummary one = repeats == 0
                        ? PurchaseSummary.of(0, 0, 20)
                        : PurchaseSummary.of(repeats, 10, 20).withMeanSpend(mean);
                customers.addAll(Collections.nCopies(Integer.parseInt(words.get(place + 2)), one));
            }
            return PurchaseSummaries.of(customers, ChronoUnit.WEEKS);
        }
    }
}
