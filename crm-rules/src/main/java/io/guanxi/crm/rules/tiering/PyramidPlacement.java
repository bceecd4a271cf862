package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * 客户在金字塔中的位置 – the place of one customer, with its reasons.
 *
 * @param <K> the type of the customer's key
 * @param key the customer
 * @param profit the profit by which it was ranked
 * @param rank the place, 1 for the most profitable customer
 * @param tier the tier
 * @param reasons why; at least one
 */
public record PyramidPlacement<K>(K key, Money profit, int rank, PyramidTier tier, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param key the customer
     * @param profit the profit by which it was ranked
     * @param rank the place
     * @param tier the tier
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the rank is below 1, or there is no reason
     */
    public PyramidPlacement {
        requireNonNull(key, "key");
        requireNonNull(profit, "profit");
        Require.that(rank >= 1, "rank", rank, "must be at least 1");
        requireNonNull(tier, "tier");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }
}
