package io.guanxi.crm.analytics.rfm.segment;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 细分的原因 – every kind of reason that criteria can give; the keys are stable.
 */
public enum SegmentReason implements ReasonKey {
    /** A criterion as a whole: segment, met or not. */
    CRITERION("segment.criterion"),
    /** The frequency of a criterion: purchases, at least, met or not. */
    FREQUENCY("segment.frequency"),
    /** The monetary value of a criterion: amount, at least, met or not. */
    MONETARY("segment.monetary"),
    /** The settlement cycle of a criterion: days, at most, met or not. */
    SETTLEMENT("segment.settlement"),
    /** The settlement cycle that is not known: at most, unknown. */
    SETTLEMENT_UNKNOWN("segment.settlement-unknown");

    private static final String BUNDLE = "io.guanxi.crm.analytics.rfm.segment.reasons_";

    private final String key;

    SegmentReason(String key) {
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
