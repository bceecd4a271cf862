package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 忠诚度的原因 – every kind of reason of the loyalty matrix; the keys are stable.
 */
public enum LoyaltyReason implements ReasonKey {
    /** The kind of loyalty: its name, what it means. */
    LOYALTY("loyalty.kind"),
    /** The kind cannot be told: the kinds that remain possible. */
    OPEN("loyalty.open"),
    /** The behaviour: whether it is high. */
    BEHAVIOUR("loyalty.behaviour"),
    /** The attitude: whether it is high. */
    ATTITUDE("loyalty.attitude");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.value.loyalty_";

    private final String key;

    LoyaltyReason(String key) {
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
