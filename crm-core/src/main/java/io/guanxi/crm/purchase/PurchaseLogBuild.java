package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 建立结果 – a purchase log made from outside data, and the refunds that had to be left out of it.
 *
 * @param log the log of everything that was accepted; what was left out changes no figure of it
 * @param unmatched the refunds left out, in the order of entry
 */
public record PurchaseLogBuild(PurchaseLog log, List<UnmatchedRefund> unmatched) {

    /**
     * Checks that nothing is missing.
     *
     * @param log the log
     * @param unmatched the refunds left out, copied
     * @throws NullPointerException if a component is null
     */
    public PurchaseLogBuild {
        requireNonNull(log, "log");
        unmatched = Require.list(unmatched, "unmatched");
    }

    /** The log, and how many refunds were left out. */
    @Override
    public String toString() {
        return "PurchaseLogBuild[" + log + ", unmatched=" + unmatched.size() + "]";
    }
}
