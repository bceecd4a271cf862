package io.guanxi.crm.analytics.clv;

/** 可用消费额范围 – the mean spends, in units of the currency, that the spend model takes. */
final class SpendRange {

    static final double LEAST = 1e-9;
    static final double MOST = 1e15;

    private SpendRange() {}

    static boolean holds(double meanSpend) {
        return meanSpend >= LEAST && meanSpend <= MOST;
    }
}
