package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.validation.Require;

/**
 * 未计入 – what a summary of purchases left out, and how much of it.
 *
 * @param earlierCustomers customers who first bought before the first period of a calendar; 0 without a calendar
 * @param laterCustomers late joiners: customers who first bought after the last observed day, or after the periods in
 *     which customers are acquired
 * @param undoneCustomers customers who had bought, but of whom the rules left no purchase
 * @param laterPurchases purchases after the last observed day, with a calendar after the last complete period; several on one
 *     day counted each
 * @param undoneDays purchase days left out because they were refunded in full
 * @param unpaidDays purchase days left out because their net amount was 0 or less
 * @param ignoredRefundDays purchase days of which a refund was ignored
 * @param unmatchedRefunds refunds without their purchase, which were ignored; a log has none
 */
public record SummaryOmissions(
        long earlierCustomers,
        long laterCustomers,
        long undoneCustomers,
        long laterPurchases,
        long undoneDays,
        long unpaidDays,
        long ignoredRefundDays,
        long unmatchedRefunds) {

    /** Nothing was left out. */
    public static final SummaryOmissions NONE = new SummaryOmissions(0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks the counts.
     *
     * @param earlierCustomers customers who first bought before the first period of a calendar
     * @param laterCustomers late joiners
     * @param undoneCustomers customers of whom the rules left no purchase
     * @param laterPurchases purchases after the last observed day
     * @param undoneDays purchase days refunded in full
     * @param unpaidDays purchase days with a net amount of 0 or less
     * @param ignoredRefundDays purchase days of which a refund was ignored
     * @param unmatchedRefunds refunds without their purchase
     * @throws IllegalArgumentException if a count is negative
     */
    public SummaryOmissions {
        requireCount(earlierCustomers, "earlierCustomers");
        requireCount(laterCustomers, "laterCustomers");
        requireCount(undoneCustomers, "undoneCustomers");
        requireCount(laterPurchases, "laterPurchases");
        requireCount(undoneDays, "undoneDays");
        requireCount(unpaidDays, "unpaidDays");
        requireCount(ignoredRefundDays, "ignoredRefundDays");
        requireCount(unmatchedRefunds, "unmatchedRefunds");
    }

    /**
     * All customers left out.
     *
     * @return the number, 0 or more
     * @throws ArithmeticException if it exceeds the range of long
     */
    public long customers() {
        return Math.addExact(Math.addExact(earlierCustomers, laterCustomers), undoneCustomers);
    }

    /** The same with customers whom a calendar leaves out as well. */
    SummaryOmissions withCustomers(long earlier, long moreLater) {
        return new SummaryOmissions(
                earlierCustomers + earlier,
                laterCustomers + moreLater,
                undoneCustomers,
                laterPurchases,
                undoneDays,
                unpaidDays,
                ignoredRefundDays,
                unmatchedRefunds);
    }

    private static void requireCount(long count, String field) {
        Require.that(count >= 0, field, count, "must not be negative");
    }
}
