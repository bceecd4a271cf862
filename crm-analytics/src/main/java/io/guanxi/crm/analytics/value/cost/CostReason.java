package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 让渡价值与成本的原因 – every kind of term and assumption that a result of this package can list; the keys are stable.
 */
public enum CostReason implements ReasonKey {
    /** A term, a sum of terms, a number or a ratio: name, figure. */
    TERM("cost.term"),
    /** A figure that is undefined since what it is divided by is 0: name. */
    UNDEFINED("cost.undefined"),
    /** Assumption: how time was turned into a cost: hours, cost of an hour, cost. */
    TIME("cost.time"),
    /** A lever: name, amount, the term it acts on. */
    LEVER("cost.lever"),
    /** Assumption: amounts are points of an index and no money. */
    POINTS("cost.points"),
    /** The place of an offer: place, name, total value, total cost, difference. */
    PLACE("cost.place"),
    /** By what offers are ranked: criterion. */
    CRITERION("cost.criterion"),
    /** How the best offer differs from another: best, other, difference, terms that favour the best the most, by how much. */
    GAP("cost.gap"),
    /** How the best offer differs from another where it is ahead in no term: best, other, difference. */
    NO_LEAD("cost.no-lead"),
    /** A change: name, before, after. */
    CHANGE("cost.change"),
    /** The elasticity is undefined: the price did not change. */
    SAME_PRICE("cost.same-price"),
    /** The elasticity is undefined: nothing was sold, before or after. */
    NOTHING_SOLD("cost.nothing-sold"),
    /** Assumption: elasticity is measured over the arc between the two points, by their means. */
    ARC("cost.arc"),
    /** Whether a group is less sensitive than the base group: elasticity of the group, of the base, met or not. */
    LESS_SENSITIVE("cost.less-sensitive"),
    /** Whether groups can be compared: unknown. */
    NOT_COMPARABLE("cost.not-comparable"),
    /** Assumption: the barrier is compared with the difference of delivered values. */
    BARRIER("cost.barrier"),
    /** Assumption: no cost is counted in two terms. */
    EACH_ONCE("cost.each-once"),
    /** Assumption: the business before and after is the same. */
    SAME_BUSINESS("cost.same-business"),
    /** Assumption: the market price is that of the same goods at the same time. */
    SAME_GOODS("cost.same-goods");

    private static final String BUNDLE = "io.guanxi.crm.analytics.value.cost.reasons_";

    private final String key;

    CostReason(String key) {
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
