package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 留存的依据 – every kind of term or assumption that a result of this package can state; the keys are stable.
 */
public enum RetentionReason implements ReasonKey {
    /** How a cohort matrix is laid out: basis, period, time of the columns. */
    COHORTS("retention.cohorts"),
    /** The observed days: first, last. */
    OBSERVED("retention.observed"),
    /** Customers in no cohort: began before, began after, without a given day. */
    LEFT_OUT("retention.left-out"),
    /** Counts of a churn: at the start, lost, joined, at the end. */
    CHURN_COUNTS("retention.churn-counts"),
    /** Rate of a churn: base, customers of the base, rate. */
    CHURN_RATE("retention.churn-rate"),
    /** A churn without a rate: base. */
    CHURN_UNDEFINED("retention.churn-undefined"),
    /** Revenue at the start: amount, customers. */
    REVENUE_START("retention.revenue-start"),
    /** Revenue lost: with customers who left, their number, by contraction. */
    REVENUE_LOST("retention.revenue-lost"),
    /** Revenue kept: expansion, amount kept. */
    REVENUE_KEPT("retention.revenue-kept"),
    /** Revenue outside of the rates: amount from new customers. */
    REVENUE_NEW("retention.revenue-new");

    private static final String BUNDLE = "io.guanxi.crm.analytics.retention.reasons_";

    private final String key;

    RetentionReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        // The language is part of the name and the locale is ROOT: exactly this bundle, never the machine's default.
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString(key);
    }
}
