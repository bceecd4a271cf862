package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 存续分析的说明 – every kind of sentence that a survival estimate can give; the keys are stable.
 */
public enum SurvivalReason implements ReasonKey {
    /** Who was seen: customers, ended, censored. */
    POPULATION("survival.population"),
    /** Nobody was seen, so that nothing can be said. */
    NOBODY("survival.nobody"),
    /** The median: time. */
    MEDIAN("survival.median"),
    /** There is no median: the last time seen, and the share that stays then in percent. */
    NO_MEDIAN("survival.no-median"),
    /** How equal times are read, and what is assumed about the censored. */
    ASSUMPTIONS("survival.assumptions"),
    /** Restricted mean: horizon, mean, standard error. */
    RESTRICTED_MEAN("survival.restricted-mean"),
    /** The curve was continued flat: horizon. */
    EXTENDED("survival.extended"),
    /** One group of a comparison: group, observed, expected. */
    GROUP("survival.group"),
    /** A comparison: weight, statistic, degrees of freedom, p. */
    COMPARISON("survival.comparison"),
    /** A comparison with a very small p: weight, statistic, degrees of freedom, minus the exponent of ten. */
    EXTREME_COMPARISON("survival.extreme-comparison"),
    /** The groups cannot be compared. */
    NO_COMPARISON("survival.no-comparison"),
    /** What a comparison assumes. */
    COMPARISON_ASSUMPTIONS("survival.comparison-assumptions");

    private static final String BUNDLE = "io.guanxi.crm.analytics.survival.reasons_";

    private static final MathContext FIGURES = new MathContext(6, RoundingMode.HALF_UP);
    private static final int MAX_SCALE = 9;

    private final String key;

    SurvivalReason(String key) {
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

    /** A figure for a sentence: six digits, rounded half up, at most nine of them behind the point. */
    static BigDecimal figure(double value) {
        BigDecimal figure = new BigDecimal(value).round(FIGURES);
        BigDecimal cut = figure.scale() > MAX_SCALE ? figure.setScale(MAX_SCALE, RoundingMode.HALF_UP) : figure;
        BigDecimal plain = cut.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
