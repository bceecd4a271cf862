package io.guanxi.crm.analytics.growth;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 成长的依据 – every term and assumption that a growth can list; the keys are stable.
 */
public enum GrowthReason implements ReasonKey {
    /** The customers: at start, new in existing segments, new in new ones, won back, lost, at end. */
    BASE("growth.base"),
    /** A measure over all customers: dimension, measure, before, after, change. */
    CHANGE("growth.change"),
    /** A measure over those who stayed: dimension, measure, before, after, change. */
    CHANGE_OF_STAYED("growth.change-of-stayed"),
    /** A measure that one of the windows leaves undefined: dimension, measure. */
    UNDEFINED("growth.undefined"),
    /** How many wallets are known: before, of how many, after, of how many. */
    WALLETS_KNOWN("growth.wallets-known"),
    /** Assumption: what newcomers do to the means. */
    NEWCOMERS("growth.newcomers"),
    /** Assumption: rounding and currency: currency. */
    ROUNDING("growth.rounding");

    private static final String BUNDLE = "io.guanxi.crm.analytics.growth.reasons_";

    private final String key;

    GrowthReason(String key) {
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
