package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 选择的原因 – every kind of reason that a selection can give; the keys are stable.
 */
public enum SelectionReason implements ReasonKey {
    /** What was decided: choice. */
    CHOICE("value.choice"),
    /** Fit of the prospect: met or not. */
    FIT("value.fit"),
    /** Net value: expected lifetime value, acquisition cost, net value, met or not. */
    NET_VALUE("value.net-value"),
    /** Place among the prospects worth winning: place, capacity, met or not. */
    PLACE("value.place");

    private static final String BUNDLE = "io.guanxi.crm.analytics.value.reasons_";

    private final String key;

    SelectionReason(String key) {
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
