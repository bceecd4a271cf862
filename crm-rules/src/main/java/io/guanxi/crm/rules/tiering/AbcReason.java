package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * ABC 分析的原因 – every kind of reason that an ABC analysis can give; the keys are stable.
 */
public enum AbcReason implements ReasonKey {
    /** A class: the first customers, customers in all, the share they reach in percent, the whole, the last class among them. */
    REACHES("abc.reaches"),
    /** The cut of a class: the class, its lowest value. */
    CUT("abc.cut"),
    /** Customers below the cut with the very value of the cut: how many, the class; the lower key decided. */
    TIED("abc.tied"),
    /** Customers whose value is 0 or less, all of class C: how many. */
    WITHOUT_VALUE("abc.without-value"),
    /** Nobody brings a value above 0, so that all are C: customers in all. */
    NOTHING_TO_SHARE("abc.nothing-to-share"),
    /** A customer's place: rank, customers in all, value, class. */
    PLACE("abc.place"),
    /** What those before a customer bring together: share in percent. */
    BEFORE("abc.before");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.abc_";

    private final String key;

    AbcReason(String key) {
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
