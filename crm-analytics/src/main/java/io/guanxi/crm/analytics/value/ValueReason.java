package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 价值的原因 – every kind of term and assumption that a value to the firm, a loyalty value or a share of wallet can list; the
 * keys are stable.
 */
public enum ValueReason implements ReasonKey {
    /** A term, a sum of terms, a number or a share: name, figure. */
    TERM("value.term"),
    /** A share that is undefined since there is nothing to share: name. */
    UNDEFINED("value.undefined"),
    /** Assumption: a term is an estimate: name. */
    ESTIMATE("value.estimate"),
    /** Assumption: how the category spend is known: source. */
    WALLET_SOURCE("value.wallet-source"),
    /** Assumption: the acquisition cost is left to the lifetime value. */
    ACQUISITION_APART("value.acquisition-apart"),
    /** Which of the two meanings of 客户价值 the figure has. */
    MEANING("value.meaning"),
    /** Assumption: customers weigh by their category spend. */
    WEIGHED_BY_WALLET("value.weighed-by-wallet");

    private static final String BUNDLE = "io.guanxi.crm.analytics.value.value_";

    private final String key;

    ValueReason(String key) {
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
