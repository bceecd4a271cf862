package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 分级前提的原因 – every kind of reason for tiering or against it; the keys are stable.
 */
public enum PreconditionReason implements ReasonKey {
    /** The advice: how many preconditions hold, how many there are, the policy, whether it is met. */
    ADVICE("precondition.advice"),
    /** A precondition that holds: the precondition, the evidence. */
    HOLDS("precondition.holds"),
    /** A precondition that does not hold: the precondition, the evidence. */
    FAILS("precondition.fails"),
    /** A precondition of which nothing is known: the precondition. */
    UNKNOWN("precondition.unknown");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.value.precondition_";

    private final String key;

    PreconditionReason(String key) {
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
