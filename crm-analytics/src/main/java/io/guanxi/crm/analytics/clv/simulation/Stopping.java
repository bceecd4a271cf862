package io.guanxi.crm.analytics.clv.simulation;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;

/**
 * 购买与流失的参数 – what a purchase model says about one customer: its rate of purchases, and when it stops, by time or
 * by number of purchases.
 */
final class Stopping {

    private final double shape;
    private final double scale;
    private final PurchaseModel model;

    private Stopping(double shape, double scale, PurchaseModel model) {
        this.shape = shape;
        this.scale = scale;
        this.model = model;
    }

    static Stopping of(PurchaseModel model) {
        if (model instanceof Nbd nbd) {
            return new Stopping(nbd.r(), nbd.alpha(), model);
        }
        if (model instanceof BgNbd bg) {
            return new Stopping(bg.r(), bg.alpha(), model);
        }
        if (model instanceof MbgNbd mbg) {
            return new Stopping(mbg.r(), mbg.alpha(), model);
        }
        ParetoNbd pareto = (ParetoNbd) model;
        return new Stopping(pareto.r(), pareto.alpha(), model);
    }

    /** The purchases per unit of time. */
    double rate(Draws draws) {
        return Math.min(draws.gamma(shape) / scale, Double.MAX_VALUE);
    }

    /** The number of the repeat purchase after which the customer stops, 0 for the first purchase; infinite if none. */
    double lastPurchase(Draws draws) {
        if (model instanceof BgNbd bg) {
            return 1 + draws.times(bg.a(), bg.b());
        }
        if (model instanceof MbgNbd mbg) {
            return draws.times(mbg.a(), mbg.b());
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The time at which the customer stops whatever it buys; infinite if there is none. */
    double lifetime(Draws draws) {
        return model instanceof ParetoNbd pareto
                ? draws.waiting(draws.gamma(pareto.s()) / pareto.beta())
                : Double.POSITIVE_INFINITY;
    }
}
