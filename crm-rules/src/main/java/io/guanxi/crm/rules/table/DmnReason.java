package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * DMN 的障碍 – why a table cannot be expressed in DMN; the keys are stable.
 */
public enum DmnReason implements ReasonKey {
    /** A column is a set of labels: the attribute. */
    LABELS("dmn.labels"),
    /** A row holds an opaque test: the row, the id of the test. */
    OPAQUE("dmn.opaque"),
    /** A row falls into too many boxes: the row, how many are allowed. */
    TOO_MANY_RULES("dmn.too-many-rules"),
    /** The outcomes are of a type that FEEL does not have: the type. */
    OUTCOME_TYPE("dmn.outcome-type"),
    /** An outcome is a number that FEEL cannot hold: the number as text. */
    OUTCOME_NUMBER("dmn.outcome-number");

    private static final String BUNDLE = "io.guanxi.crm.rules.table.dmn_";

    private final String key;

    DmnReason(String key) {
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
