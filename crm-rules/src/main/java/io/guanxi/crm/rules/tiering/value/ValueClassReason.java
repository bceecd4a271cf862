package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 价值类别的原因 – every kind of reason for a value class; the keys are stable.
 */
public enum ValueClassReason implements ReasonKey {
    /** The customers of each class: customers in all, most valuable, most growable, below zero, other. */
    COUNTS("value-class.counts"),
    /** Room for the most valuable: share in percent, customers in all, room. */
    ROOM_MVC("value-class.room-mvc"),
    /** Room for the most growable: share in percent, customers in all, room. */
    ROOM_MGC("value-class.room-mgc"),
    /** The cut of the most valuable: lowest actual value among them. */
    CUT_MVC("value-class.cut-mvc"),
    /** The cut of the most growable: lowest growth among them. */
    CUT_MGC("value-class.cut-mgc"),
    /** Customers outside a class with the very amount of its cut: how many, the class; the lower key decided. */
    TIED("value-class.tied"),
    /** A customer's values: actual, potential, growth, class. */
    VALUES("value-class.values"),
    /** A customer's place among those who can be most valuable: rank, how many. */
    RANK_MVC("value-class.rank-mvc"),
    /** A customer's place among those who can be most growable: rank, how many. */
    RANK_MGC("value-class.rank-mgc"),
    /** The customer costs money and nothing better is in sight. */
    BELOW_ZERO("value-class.below-zero"),
    /** The customer costs money, but need not do so for ever: potential value. */
    REPAIRABLE("value-class.repairable"),
    /** What to do: the strategy of the class. */
    STRATEGY("value-class.strategy");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.value.value-class_";

    private final String key;

    ValueClassReason(String key) {
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
