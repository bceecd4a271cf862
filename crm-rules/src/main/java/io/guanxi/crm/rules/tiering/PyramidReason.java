package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 金字塔的原因 – every kind of reason that the pyramid can give; the keys are stable.
 */
public enum PyramidReason implements ReasonKey {
    /** Top share: share in percent, customers in all, customers in the top tier, its name. */
    TOP_SHARE("pyramid.top-share"),
    /** Share down to a lower tier: share in percent, customers in all, customers down to it, those above, its own, its name. */
    NEXT_SHARE("pyramid.next-share"),
    /** A profit that makes a tier: the profit, the tier, its customers, customers in all. */
    PROFIT_FROM("pyramid.profit-from"),
    /** A profit that makes a lower tier: the profit, the cut above, the tier, its customers, customers in all. */
    NEXT_PROFIT_FROM("pyramid.next-profit-from"),
    /** The cut: lowest profit in the top tier. */
    CUT("pyramid.cut"),
    /** The cut of a lower tier: the tier, its lowest profit. */
    NEXT_CUT("pyramid.next-cut"),
    /** Customers below the cut with the very profit of the cut: how many; the lower key decided. */
    TIED("pyramid.tied"),
    /** The same below the cut of a lower tier: how many, the tier. */
    NEXT_TIED("pyramid.next-tied"),
    /** Share of the total profit: tier, share in percent, profit of the tier, total. */
    SHARE_OF_TOTAL("pyramid.share-of-total"),
    /** The total is not positive, so that there is no share of it: total. */
    NO_SHARE_OF_TOTAL("pyramid.no-share-of-total"),
    /** A customer's place: rank, customers in all, profit, tier. */
    PLACE("pyramid.place");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.reasons_";

    private final String key;

    PyramidReason(String key) {
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
