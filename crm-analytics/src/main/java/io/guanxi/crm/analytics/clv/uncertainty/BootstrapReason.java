package io.guanxi.crm.analytics.clv.uncertainty;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 自助法的说明 – every kind of sentence that a bootstrap can give about itself; the keys are stable.
 */
public enum BootstrapReason implements ReasonKey {
    /** An interval was found: level, answers. */
    INTERVAL("bootstrap.interval"),
    /** There is no interval, as the model of the data has no finite answer. */
    NO_ANSWER("bootstrap.no-answer"),
    /** There is no interval, as too few replicates have an answer: their number, replicates. */
    TOO_FEW_ANSWERS("bootstrap.too-few-answers"),
    /** There is no interval, as a bound would not be finite. */
    UNBOUNDED("bootstrap.unbounded"),
    /** There is no interval, as the data themselves could not be fitted: why. */
    NO_ESTIMATE("bootstrap.no-estimate"),
    /** What was done: replicates fitted, replicates, seed. */
    FITTED("bootstrap.fitted"),
    /** Replicates that could not be fitted: their number, why. */
    FAILED("bootstrap.failed"),
    /** Replicates that were fitted and have no answer: their number. */
    SILENT("bootstrap.silent");

    private static final String BUNDLE = "io.guanxi.crm.analytics.clv.uncertainty.reasons_";

    private final String key;

    BootstrapReason(String key) {
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
