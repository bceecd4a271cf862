package io.guanxi.crm.analytics.internal;

/** 可用消费额范围 – the mean spends, in units of the currency, that the spend model takes. */
public final class SpendRange {

    /** The least mean spend. */
    public static final double LEAST = 1e-9;

    /** The largest mean spend. */
    public static final double MOST = 1e15;

    private SpendRange() {}

    /**
     * Whether the spend model takes a mean spend.
     *
     * @param meanSpend the mean spend in units of the currency
     * @return whether it lies within the range
     */
    public static boolean holds(double meanSpend) {
        return meanSpend >= LEAST && meanSpend <= MOST;
    }
}
