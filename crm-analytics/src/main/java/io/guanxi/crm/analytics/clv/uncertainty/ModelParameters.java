package io.guanxi.crm.analytics.clv.uncertainty;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;

/** 模型参数 – the parameters of a model as plain numbers in the order of its components, and the way back. */
final class ModelParameters {

    private static final int OF_SPEND = 3;

    private ModelParameters() {}

    static double[] of(Object model) {
        if (model instanceof PurchaseModel purchases) {
            return ofPurchases(purchases);
        }
        if (model instanceof BgBb m) {
            return new double[] {m.alpha(), m.beta(), m.gamma(), m.delta()};
        }
        if (model instanceof ShiftedBetaGeometric m) {
            return new double[] {m.alpha(), m.beta()};
        }
        if (model instanceof GammaGamma m) {
            return new double[] {m.p(), m.q(), m.v()};
        }
        if (model instanceof PurchasesAndSpend<?> pair) {
            double[] first = of(pair.purchases());
            double[] both = Arrays.copyOf(first, first.length + OF_SPEND);
            System.arraycopy(of(pair.spend()), 0, both, first.length, OF_SPEND);
            return both;
        }
        throw unknown(model);
    }

    private static double[] ofPurchases(PurchaseModel model) {
        if (model instanceof Nbd m) {
            return new double[] {m.r(), m.alpha()};
        }
        if (model instanceof BgNbd m) {
            return new double[] {m.r(), m.alpha(), m.a(), m.b()};
        }
        if (model instanceof MbgNbd m) {
            return new double[] {m.r(), m.alpha(), m.a(), m.b()};
        }
        if (model instanceof ParetoNbd m) {
            return new double[] {m.r(), m.alpha(), m.s(), m.beta()};
        }
        throw unknown(model);
    }

    /** A model of the same kind and unit with other parameters. */
    static <M> M with(M model, double[] values) {
        @SuppressWarnings("unchecked") // every branch makes the very class of the model
        M made = (M) made(model, values);
        return made;
    }

    private static Object made(Object model, double[] values) {
        if (model instanceof Nbd m) {
            return Nbd.of(values[0], values[1], m.unit());
        }
        if (model instanceof BgNbd m) {
            return BgNbd.of(values[0], values[1], values[2], values[3], m.unit());
        }
        if (model instanceof MbgNbd m) {
            return MbgNbd.of(values[0], values[1], values[2], values[3], m.unit());
        }
        if (model instanceof ParetoNbd m) {
            return ParetoNbd.of(values[0], values[1], values[2], values[3], m.unit());
        }
        if (model instanceof BgBb) {
            return BgBb.of(values[0], values[1], values[2], values[3]);
        }
        if (model instanceof ShiftedBetaGeometric) {
            return ShiftedBetaGeometric.of(values[0], values[1]);
        }
        if (model instanceof GammaGamma) {
            return GammaGamma.of(values[0], values[1], values[2]);
        }
        if (model instanceof PurchasesAndSpend<?> pair) {
            int first = values.length - OF_SPEND;
            return new PurchasesAndSpend<>(
                    with(pair.purchases(), Arrays.copyOf(values, first)),
                    with(pair.spend(), Arrays.copyOfRange(values, first, values.length)));
        }
        throw unknown(model);
    }

    private static IllegalArgumentException unknown(Object model) {
        return Require.refusal("model", model, "must be one of the models of io.guanxi.crm.analytics.clv");
    }
}
