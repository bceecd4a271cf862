package io.guanxi.crm.analytics.clv.simulation;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** 真值 – the models from which the tests of this package draw: the published ones. */
final class Truths {

    static final Nbd NBD = Nbd.of(0.385, 12.072, ChronoUnit.WEEKS);
    static final BgNbd BG = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
    static final MbgNbd MBG = MbgNbd.of(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS);
    static final ParetoNbd PARETO = ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS);
    static final List<PurchaseModel> MODELS = List.of(NBD, BG, MBG, PARETO);

    static final BgBb DONORS = BgBb.of(1.204, 0.750, 0.657, 2.783);
    static final ShiftedBetaGeometric CONTRACTS = ShiftedBetaGeometric.of(0.704, 1.182);
    static final GammaGamma SPEND = GammaGamma.of(6.25, 3.74, 15.44);

    private Truths() {}
}
