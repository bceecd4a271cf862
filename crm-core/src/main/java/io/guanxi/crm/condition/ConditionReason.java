package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;

/**
 * 条件的原因 – every kind of reason that a verdict gives; the keys are stable.
 */
public enum ConditionReason implements ReasonKey {
    /** A reading: name, value or unknown, what was asked for, met or not. */
    READING("condition.reading"),
    /** A reading that falls short: name, value, what was asked for, met or not, how much is missing. */
    READING_SHORT("condition.reading-short"),
    /** A test that is not data: its id, what was asked for, met or not. */
    OPAQUE("condition.opaque");

    private final String key;

    ConditionReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        return Relation.pattern(key, language);
    }
}
