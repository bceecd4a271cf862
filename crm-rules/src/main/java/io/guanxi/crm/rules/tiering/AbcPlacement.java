package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 客户在 ABC 分析中的位置 – the place of one customer, with its reasons.
 *
 * @param <K> the type of the customer's key
 * @param key the customer
 * @param value the value by which it was ranked
 * @param rank the place, 1 for the most valuable customer
 * @param cumulative which part of the whole this customer and all before bring together, to six decimals, rounded half
 *     up; empty if nobody brings a value above 0
 * @param abcClass the class
 * @param reasons why; at least one
 */
public record AbcPlacement<K>(
        K key, Money value, int rank, Optional<BigDecimal> cumulative, AbcClass abcClass, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param key the customer
     * @param value the value by which it was ranked
     * @param rank the place
     * @param cumulative which part of the whole it and all before bring
     * @param abcClass the class
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the rank is below 1, or there is no reason
     */
    public AbcPlacement {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        Require.that(rank >= 1, "rank", rank, "must be at least 1");
        requireNonNull(cumulative, "cumulative");
        requireNonNull(abcClass, "abcClass");
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
