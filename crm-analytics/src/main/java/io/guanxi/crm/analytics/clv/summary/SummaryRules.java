package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * 摘要口径 – which purchase days count, and with what amount.
 *
 * <p>Refunds are looked at first, then what is left of the amount. Example: 50.00 bought on day 1, 80.00 on day 9, the
 * 80.00 given back on day 12. By the standard: one repeat purchase of 0.00; with refunds {@code IGNORED}: one of 80.00;
 * {@code UNDOING}, or the standard with unpaid days {@code LEFT_OUT}: none.
 *
 * @param refunds what refunds do
 * @param unpaid whether days with a net amount of 0 or less are purchases
 * @serial exclude
 */
public record SummaryRules(RefundTreatment refunds, UnpaidTreatment unpaid) implements Serializable {

    private static final SummaryRules STANDARD = new SummaryRules(RefundTreatment.NETTED, UnpaidTreatment.COUNTED);

    /**
     * Checks the components.
     *
     * @param refunds what refunds do
     * @param unpaid whether days with a net amount of 0 or less are purchases
     * @throws NullPointerException if a component is null
     */
    public SummaryRules {
        requireNonNull(refunds, "refunds");
        requireNonNull(unpaid, "unpaid");
    }

    /**
     * The usual rules: refunds are netted, unpaid days are counted.
     *
     * @return the rules
     */
    public static SummaryRules standard() {
        return STANDARD;
    }

    /**
     * The rules with another treatment of refunds.
     *
     * @param treatment what refunds do
     * @return new rules
     * @throws NullPointerException if the treatment is null
     */
    public SummaryRules refunds(RefundTreatment treatment) {
        return new SummaryRules(treatment, unpaid);
    }

    /**
     * The rules with another treatment of unpaid days.
     *
     * @param treatment whether days with a net amount of 0 or less are purchases
     * @return new rules
     * @throws NullPointerException if the treatment is null
     */
    public SummaryRules unpaid(UnpaidTreatment treatment) {
        return new SummaryRules(refunds, treatment);
    }
}
