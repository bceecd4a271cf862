package io.guanxi.crm.analytics.settlement;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 结账的依据 – every term and assumption that a settlement cycle or the days sales outstanding can list; the keys are stable.
 */
public enum SettlementReason implements ReasonKey {
    /** Invoices that were paid: day, number, days in all. */
    PAID("settlement.paid"),
    /** Invoices that are open: day, number, ages in all. */
    OPEN("settlement.open"),
    /** Invoices dated after the day: day, number. */
    NOT_YET_INVOICED("settlement.not-yet-invoiced"),
    /** Mean of the paid: days. */
    MEAN_OF_PAID("settlement.mean-of-paid"),
    /** No mean, since nothing is paid. */
    NONE_PAID("settlement.none-paid"),
    /** Lower bound of the mean of all: days. */
    LOWER_BOUND("settlement.lower-bound"),
    /** Median by the curve: days. */
    MEDIAN("settlement.median"),
    /** No median, since fewer than half are paid by the curve. */
    NO_MEDIAN("settlement.no-median"),
    /** Restricted mean by the curve: horizon, days. */
    RESTRICTED_MEAN("settlement.restricted-mean"),
    /** Assumption: the open are paid like others of their age. */
    CENSORED("settlement.censored"),
    /** Assumption: what is known on the day: day. */
    AS_KNOWN("settlement.as-known"),
    /** Assumption: calendar days, prepayments left out. */
    CALENDAR_DAYS("settlement.calendar-days"),
    /** Receivables: last day, amount. */
    RECEIVABLES("settlement.receivables"),
    /** Credit sales: first day, last day, amount, days. */
    CREDIT_SALES("settlement.credit-sales"),
    /** Days sales outstanding: receivables, credit sales, days of the period, days. */
    OUTSTANDING("settlement.outstanding"),
    /** No days sales outstanding, since there were no credit sales. */
    UNDEFINED("settlement.undefined"),
    /** Assumption: every invoice is a credit sale, and all receivables count. */
    ALL_INVOICES("settlement.all-invoices");

    private static final String BUNDLE = "io.guanxi.crm.analytics.settlement.reasons_";

    private final String key;

    SettlementReason(String key) {
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
