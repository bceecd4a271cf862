package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** 基准答案 – what each model answers at fixed parameters, and what it is fitted to, in a fixed order, for golden numbers. */
final class GoldenAnswers {

    static final List<PurchaseModel> PURCHASE_MODELS = List.of(
            Nbd.of(0.385, 12.072, ChronoUnit.WEEKS),
            BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS),
            MbgNbd.of(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS),
            ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS));

    private static final List<PurchaseSummary> CUSTOMERS = List.of(
            PurchaseSummary.of(0, 0, 38.86),
            PurchaseSummary.of(2, 30.43, 38.86),
            PurchaseSummary.of(26, 30.86, 31),
            PurchaseSummary.of(7, 3, 35));

    private GoldenAnswers() {}

    static Map<String, double[]> atFixedParameters() {
        Map<String, double[]> answers = new LinkedHashMap<>();
        for (PurchaseModel model : PURCHASE_MODELS) {
            answers.put(model.name() + " new", new double[] {
                model.expectedPurchases(39),
                model.probabilityOfPurchases(0, 39),
                model.probabilityOfPurchases(3, 39),
                model.probabilityOfPurchases(40, 78)
            });
            for (PurchaseSummary customer : CUSTOMERS) {
                answers.put(model.name() + " " + customer.repeatPurchases(), new double[] {
                    model.logLikelihood(customer),
                    model.probabilityAlive(customer),
                    model.probabilityAlive(customer, 26),
                    model.expectedPurchases(customer, 39),
                    model.probabilityOfPurchases(customer, 0, 39),
                    model.probabilityOfPurchases(customer, 2, 39),
                    model.discountedResidualPurchases(customer, 0.0027),
                    model.discountedResidualPurchases(customer, 0.0027, 52)
                });
            }
        }
        BgBb donors = BgBb.of(1.204, 0.75, 0.657, 2.783);
        for (OpportunitySummary donor : List.of(
                OpportunitySummary.of(0, 0, 6), OpportunitySummary.of(2, 4, 6), OpportunitySummary.of(6, 6, 6))) {
            answers.put("BG/BB " + donor.x(), new double[] {
                donors.logLikelihood(donor),
                donors.probabilityAlive(donor),
                donors.probabilityAlive(donor, 3),
                donors.expectedPurchases(donor, 5),
                donors.probabilityOfPurchases(donor, 1, 5),
                donors.discountedResidualPurchases(donor, 0.1),
                donors.discountedResidualPurchases(donor, 0.1, 5)
            });
        }
        ShiftedBetaGeometric regular = ShiftedBetaGeometric.of(0.704, 1.182);
        answers.put("sBG", new double[] {
            regular.survival(7),
            regular.survival(12),
            regular.retention(8),
            regular.probabilityOfLeaving(3),
            regular.discountedLifetime(0.1),
            regular.discountedResidualLifetime(4, 0.1),
            regular.discountedResidualLifetime(4, 0.1, 5)
        });
        GammaGamma spend = GammaGamma.of(6.25, 3.74, 15.44);
        answers.put("Gamma-Gamma", new double[] {
            spend.populationMean().orElseThrow(),
            spend.expectedMeanSpend(1, 11.77).orElseThrow(),
            spend.expectedMeanSpend(2, 22.345).orElseThrow(),
            spend.expectedMeanSpend(26, 39.97).orElseThrow(),
            spend.logLikelihood(2, 22.345)
        });
        return answers;
    }

    /** All fits to made-up populations; a list of customers is handed over in the order that a shuffle gives it. */
    static Map<String, Fit<?>> fits(UnaryOperator<List<PurchaseSummary>> order) {
        PurchaseSummaries summaries =
                PurchaseSummaries.of(order.apply(spenders(PurchaseSituation.PROPER.customers())), ChronoUnit.WEEKS);
        Map<String, Fit<?>> fits = new LinkedHashMap<>();
        fits.put("NBD", Nbd.fit(summaries));
        fits.put("BG/NBD", BgNbd.fit(summaries));
        fits.put("MBG/NBD", MbgNbd.fit(summaries));
        fits.put("Pareto/NBD", ParetoNbd.fit(summaries));
        fits.put("Gamma-Gamma", GammaGamma.fit(summaries));
        fits.put(
                "BG/BB",
                BgBb.fit(OpportunitySummaries.of(order.apply(summaries.asList()).stream()
                        .map(GoldenAnswers::opportunities)
                        .toList())));
        fits.put("sBG", ShiftedBetaGeometric.fit(ContractCohort.of(1000, 631, 468, 382, 326)));
        return fits;
    }

    static double[] numbers(Fit<?> fit) {
        Fitted<?> fitted = fit.orThrow();
        double[] numbers = new double[fitted.parameters().size() + 1];
        numbers[0] = fitted.logLikelihood();
        for (int place = 1; place < numbers.length; place++) {
            numbers[place] = fitted.parameters().get(place - 1).value();
        }
        return numbers;
    }

    /** Each five weeks an opportunity, used or not by rule from the purchases. */
    private static OpportunitySummary opportunities(PurchaseSummary customer) {
        int seen = (int) (customer.age() / 5);
        int last = Math.min(seen, (int) Math.ceil(customer.lastPurchaseTime() / 5));
        int used = last == 0 ? 0 : Math.max(1, Math.min(customer.repeatPurchases(), last));
        return OpportunitySummary.of(used, last, seen);
    }

    private static List<PurchaseSummary> spenders(List<PurchaseSummary> customers) {
        SplittableRandom random = new SplittableRandom(31);
        List<PurchaseSummary> spenders = new ArrayList<>();
        for (PurchaseSummary customer : customers) {
            int repeats = customer.repeatPurchases();
            double level = 3 + exponential(random) + exponential(random) + exponential(random);
            double sum = 0;
            for (int purchase = 0; purchase < repeats; purchase++) {
                sum += level * (exponential(random) + exponential(random) + exponential(random));
            }
            // In cents, so that the logarithms of a machine leave no trace.
            spenders.add(repeats == 0 ? customer : customer.withMeanSpend(StrictMath.ceil(sum * 100 / repeats) / 100));
        }
        return spenders;
    }

    private static double exponential(SplittableRandom random) {
        return -StrictMath.log(1 - random.nextDouble());
    }
}
