package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.validation.Require;

/**
 * 未计入 – how many invoices were left out by the {@link RfmRules}, each counted once: by its date, else as a refund.
 *
 * @param future invoices after the day of the analysis, 0 or more
 * @param early invoices before the first day that counts, 0 or more
 * @param refunds invoices below 0 within the window, 0 or more
 */
public record RfmSkipped(long future, long early, long refunds) {

    /** Nothing was left out. */
    public static final RfmSkipped NONE = new RfmSkipped(0, 0, 0);

    /**
     * Checks the counts.
     *
     * @param future invoices after the day of the analysis
     * @param early invoices before the first day that counts
     * @param refunds invoices below 0 within the window
     * @throws IllegalArgumentException if a count is negative
     */
    public RfmSkipped {
        Require.that(future >= 0, "future", future, "must not be negative");
        Require.that(early >= 0, "early", early, "must not be negative");
        Require.that(refunds >= 0, "refunds", refunds, "must not be negative");
    }

    /**
     * All that was left out.
     *
     * @return the number of invoices, 0 or more
     * @throws ArithmeticException if it exceeds the range of long
     */
    public long total() {
        return Math.addExact(Math.addExact(future, early), refunds);
    }
}
