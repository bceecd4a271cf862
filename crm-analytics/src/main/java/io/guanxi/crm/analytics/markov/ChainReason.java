package io.guanxi.crm.analytics.markov;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 马尔可夫链的说明 – every kind of sentence that a chain can give; the keys are stable.
 */
public enum ChainReason implements ReasonKey {
    /** Rates are unknown: the states out of which no move was seen. */
    UNOBSERVED("markov.unobserved"),
    /** Nothing absorbs: all states. */
    NO_ABSORBING("markov.no-absorbing"),
    /** Some are never absorbed: the states from which no absorbing one can be reached. */
    NEVER_ABSORBED("markov.never-absorbed"),
    /** The long run depends on the start: one state of each closed class. */
    SEVERAL_CLASSES("markov.several-classes"),
    /** The numbers lose their digits: the states of the system. */
    ILL_CONDITIONED("markov.ill-conditioned"),
    /** How long it takes: state, expected moves. */
    ABSORPTION("markov.absorption"),
    /** What is assumed. */
    ASSUMPTIONS("markov.assumptions");

    private static final String BUNDLE = "io.guanxi.crm.analytics.markov.reasons_";

    private static final MathContext FIGURES = new MathContext(6, RoundingMode.HALF_UP);

    private final String key;

    ChainReason(String key) {
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

    /** A figure of 1 or more for a sentence: six digits, rounded half up. */
    static BigDecimal figure(double value) {
        BigDecimal plain = new BigDecimal(value).round(FIGURES).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
