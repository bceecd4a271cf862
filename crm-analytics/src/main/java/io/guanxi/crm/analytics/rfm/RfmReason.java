package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * RFM 的原因 – every kind of reason that scores can give; the keys are stable.
 */
public enum RfmReason implements ReasonKey {
    /** What scores rest on: day, monetary measure, method, number of scores. */
    BASIS("rfm.basis"),
    /** One score: dimension, value, cut points, how many lie below, score, number of scores. */
    SCORE("rfm.score"),
    /** The rule for equal values. */
    TIES("rfm.ties");

    private static final String BUNDLE = "io.guanxi.crm.analytics.rfm.reasons_";

    private final String key;

    RfmReason(String key) {
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
