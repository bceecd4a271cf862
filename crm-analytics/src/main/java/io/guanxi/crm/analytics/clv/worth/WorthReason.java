package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 价值的原因 – every kind of reason and assumption that a value of this room can give; the keys are stable.
 */
public enum WorthReason implements ReasonKey {
    /** A lifetime value: discounted purchases, spend per purchase, share earned, value. */
    VALUE("worth.value"),
    /** The value of payments: discounted payments, amount of each, share earned, value. */
    PAYMENTS("worth.payments"),
    /** There is no value: the discounted purchases. */
    NO_SPEND("worth.no-spend"),
    /** The purchases of all time have no finite sum without a discount. */
    NO_FINITE_SUM("worth.no-finite-sum"),
    /** The expected purchases leave the range of double. */
    OUT_OF_RANGE("worth.out-of-range"),
    /** The value does not fit in long minor units: currency. */
    TOO_LARGE("worth.too-large"),
    /** Refunds reach or exceed purchases: mean spend. */
    REFUNDED("worth.refunded"),
    /** The mean spend is too small or too large for the spend model: mean spend. */
    SPEND_OUT_OF_RANGE("worth.spend-out-of-range"),
    /** Every purchase brings the same: amount. */
    CONSTANT_SPEND("worth.constant-spend"),
    /** The model of purchases: name, unit of its times. */
    MODEL("worth.model"),
    /** The model of opportunities or renewals: name. */
    PERIODIC_MODEL("worth.periodic-model"),
    /** How much a customer spends does not depend on how often. */
    INDEPENDENT("worth.independent"),
    /** A horizon without end. */
    NO_END("worth.no-end"),
    /** A horizon by the calendar: last observed day, length, length of a period. */
    CALENDAR("worth.calendar"),
    /** A horizon of periods of fixed length: how many, days of each. */
    FIXED("worth.fixed"),
    /** A horizon of opportunities or renewals: how many. */
    COUNTED("worth.counted"),
    /** Opportunities by the calendar: last one seen, time between them. */
    DATED("worth.dated"),
    /** Each purchase is discounted over its own time. */
    WHEN_BOUGHT("worth.when-bought"),
    /** The purchases of a period are booked together: when. */
    BOOKED("worth.booked"),
    /** A discount rate: rate, days of the period that it is for. */
    DISCOUNT("worth.discount"),
    /** A continuous discount rate: rate, unit of time. */
    CONTINUOUS("worth.continuous"),
    /** A discount rate from one opportunity or renewal to the next: rate. */
    PERIODIC_DISCOUNT("worth.periodic-discount"),
    /** Nothing is discounted. */
    NOT_DISCOUNTED("worth.not-discounted"),
    /** The share of the spend that is earned: share. */
    MARGIN("worth.margin"),
    /** The value is revenue. */
    REVENUE("worth.revenue"),
    /** The first payment is made now and counts. */
    FIRST_PAYMENT_NOW("worth.first-payment-now"),
    /** The first renewal is not discounted. */
    FIRST_RENEWAL_NOW("worth.first-renewal-now"),
    /** The rounding: name of the mode. */
    ROUNDING("worth.rounding");

    private static final String BUNDLE = "io.guanxi.crm.analytics.clv.worth.reasons_";

    private final String key;

    WorthReason(String key) {
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
