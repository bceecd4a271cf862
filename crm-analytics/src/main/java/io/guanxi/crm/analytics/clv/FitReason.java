package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 拟合的说明 – every kind of sentence that a fit can give about itself; the keys are stable.
 */
public enum FitReason implements ReasonKey {
    /** A fit that succeeded: customers, patterns, log-likelihood, steps. */
    FITTED("fit.fitted"),
    /** A fit that failed: why. */
    UNFITTED("fit.unfitted"),
    /** What to do instead. */
    FALLBACK("fit.fallback"),
    /** A finding on parameters: their names, kind, figure. */
    PARAMETERS("fit.parameters"),
    /** A finding on the data: kind, figure. */
    DATA("fit.data");

    private static final String BUNDLE = "io.guanxi.crm.analytics.clv.fit_";

    private final String key;

    FitReason(String key) {
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
