package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 关系 – how a reading is asked to stand to its bounds; the wording has the bounds as arguments.
 */
public enum Relation implements ReasonKey {
    /** Equal to the bound. */
    IS("relation.is"),
    /** At least the bound. */
    AT_LEAST("relation.at-least"),
    /** Above the bound. */
    ABOVE("relation.above"),
    /** At most the bound. */
    AT_MOST("relation.at-most"),
    /** Below the bound. */
    BELOW("relation.below"),
    /** From the first bound to the second, both included. */
    BETWEEN("relation.between"),
    /** From the first bound, which is included, to the second, which is not. */
    FROM_TO_BELOW("relation.from-to-below"),
    /** From the first bound, which is not included, to the second, which is. */
    ABOVE_TO("relation.above-to"),
    /** Between the bounds, none included. */
    STRICTLY_BETWEEN("relation.strictly-between"),
    /** One of the bounds. */
    ONE_OF("relation.one-of"),
    /** Holds all the labels. */
    HAS_ALL("relation.has-all"),
    /** Holds at least one of the labels. */
    HAS_ANY("relation.has-any"),
    /** Holds none of the labels. */
    HAS_NONE("relation.has-none"),
    /** Lacks at least one of the labels. */
    LACKS_ANY("relation.lacks-any"),
    /** Is known. */
    KNOWN("relation.known"),
    /** Is not known. */
    UNKNOWN("relation.unknown"),
    /** Any value of the domain will do. */
    ANY_VALUE("relation.any-value"),
    /** No value of the domain will do. */
    NO_VALUE("relation.no-value"),
    /** The opaque test says yes. */
    HOLDS("relation.holds"),
    /** The opaque test says no. */
    HOLDS_NOT("relation.holds-not");

    private static final String BUNDLE = "io.guanxi.crm.condition.reasons_";

    private final String key;

    Relation(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        return pattern(key, language);
    }

    /** Exactly the bundle of the language, never the machine's default. */
    static String pattern(String key, Language language) {
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString(key);
    }
}
