package io.guanxi.crm.analytics.internal;

/** 可用消费额范围 – the mean spends, in units of the currency, that the spend model takes. */
public final class SpendRange {

    public static final double LEAST = 1e-9;
    public static final double MOST = 1e15;

    private SpendRange() {}

    public static boolean holds(double meanSpend) {
        return meanSpend >= LEAST && meanSpend <= MOST;
    }
}
