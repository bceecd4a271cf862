package io.guanxi.crm.analytics.clv.uncertainty;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** 模拟客户 – customers drawn from a model, for tests of this package. */
final class Customers {

    private final SplittableRandom random;

    Customers(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Customers who first bought at some time of the first third of a window and were watched to its end. */
    PurchaseSummaries of(PurchaseModel model, int customers, double window) {
        List<PurchaseSummary> drawn = new ArrayList<>(customers);
        for (int customer = 0; customer < customers; customer++) {
            drawn.add(one(model, window * (1 - random.nextDouble() / 3)));
        }
        return PurchaseSummaries.of(drawn, model.unit());
    }

    /** The same customers with amounts. */
    PurchaseSummaries withSpend(PurchaseSummaries summaries, GammaGamma spend) {
        List<PurchaseSummary> drawn = new ArrayList<>(summaries.size());
        for (PurchaseSummary summary : summaries.asList()) {
            int repeats = summary.repeatPurchases();
            if (repeats == 0) {
                drawn.add(summary);
            } else {
                double scale = 1 / gamma(spend.q(), 1 / spend.v());
                drawn.add(summary.withMeanSpend(gamma(spend.p() * repeats, scale) / repeats));
            }
        }
        return PurchaseSummaries.of(drawn, summaries.unit());
    }

    private PurchaseSummary one(PurchaseModel model, double age) {
        if (model instanceof Nbd m) {
            return bought(gamma(m.r(), 1 / m.alpha()), 0, age, age);
        }
        if (model instanceof BgNbd m) {
            double lost = gamma(m.a(), 1);
            return bought(gamma(m.r(), 1 / m.alpha()), lost / (lost + gamma(m.b(), 1)), age, age);
        }
        if (model instanceof ParetoNbd m) {
            double end = exponential(gamma(m.s(), 1 / m.beta()));
            return bought(gamma(m.r(), 1 / m.alpha()), 0, Math.min(end, age), age);
        }
        throw new AssertionError("not simulated here: " + model);
    }

    private PurchaseSummary bought(double rate, double lost, double end, double age) {
        int repeats = 0;
        double last = 0;
        double next = exponential(rate);
        while (next <= end && next > 0) {
            repeats++;
            last = next;
            next = random.nextDouble() < lost ? Double.POSITIVE_INFINITY : next + exponential(rate);
        }
        return new PurchaseSummary(repeats, last, age, OptionalDouble.empty());
    }

    private double gamma(double shape, double scale) {
        return GammaDistribution.of(shape, scale).inverseCumulativeProbability(random.nextDouble());
    }

    private double exponential(double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }
}
