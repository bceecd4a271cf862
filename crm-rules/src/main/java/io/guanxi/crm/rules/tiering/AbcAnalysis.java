package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * ABC 分析 – classes by cumulative share of value: A brings the first 80 % of it, B the next 15 %, C the last 5 %.
 *
 * <p>Customers are sorted by value, highest first; among equals the lower key stands first. Values of 0 or less bring
 * nothing: the whole is the sum of the values above 0, and whoever brings nothing is C. A holds the fewest customers
 * whose values reach the share of A: a customer is A as long as those before bring less than it, so that the one who
 * crosses the line is A; likewise B with the shares of A and B together. All comparisons are exact.
 *
 * <p>While the {@link CustomerPyramid} counts customers, ABC counts what they bring. Example: of the values 500 300 60
 * 40 30 25 20 15 10 0 the first two reach 800 of 1,000: A; the next four reach 955, which is beyond 950: B; the last
 * four are C. Sources: Pareto 1896; Dickie 1951.
 *
 * @param shareOfA the part of the whole that A reaches, above 0, without trailing zeros
 * @param shareOfB the part of the whole that B adds to it, above 0, without trailing zeros; both together below 1
 */
public record AbcAnalysis(BigDecimal shareOfA, BigDecimal shareOfB) {

    /**
     * Checks the shares.
     *
     * @param shareOfA the part of the whole that A reaches
     * @param shareOfB the part that B adds to it
     * @throws NullPointerException if a share is null
     * @throws IllegalArgumentException if a share is not above 0 or has more than {@value Require#MAX_DIGITS} decimals,
     *     or both together are not below 1
     */
    public AbcAnalysis {
        shareOfA = Require.threshold(shareOfA, "shareOfA");
        shareOfB = Require.threshold(shareOfB, "shareOfB");
        BigDecimal sum = shareOfA.add(shareOfB);
        Require.that(sum.compareTo(BigDecimal.ONE) < 0, "shareOfB", shareOfB, "must leave a part of the whole to C");
    }

    /**
     * The usual shares: 80, 15 and 5 %.
     *
     * @return the analysis
     */
    public static AbcAnalysis standard() {
        return of("0.80", "0.15");
    }

    /**
     * An analysis with shares of your own.
     *
     * @param shareOfA the part of the whole that A reaches, as an exact decimal such as {@code "0.70"}
     * @param shareOfB the part of the whole that B adds to it
     * @return the analysis
     * @throws NullPointerException if a share is null
     * @throws IllegalArgumentException if a share is no decimal number, or out of its range
     */
    public static AbcAnalysis of(String shareOfA, String shareOfB) {
        return new AbcAnalysis(
                Require.decimal(shareOfA, "shareOfA", "0.80"), Require.decimal(shareOfB, "shareOfB", "0.15"));
    }

    /**
     * Puts customers, or products, into classes.
     *
     * @param <K> the type of the keys
     * @param values the value of each; all in one currency
     * @return the classes, with ranks and reasons
     * @throws NullPointerException if the map, a key or a value is null
     * @throws IllegalArgumentException if there is none, two keys are equal in their order, currencies differ, or a
     *     value exceeds the range of long minor units
     */
    public <K extends Comparable<? super K>> AbcResult<K> classify(Map<K, Money> values) {
        return new AbcResult<>(this, Ranked.of(values, "value"));
    }

    /**
     * Puts customers, or products, into classes, from columns: the way for large populations.
     *
     * @param <K> the type of the keys
     * @param currency the currency of all values
     * @param keys the keys in ascending order, each once
     * @param valuesMinor the value of each in the minor unit of the currency, copied
     * @return the classes, with ranks and reasons
     * @throws NullPointerException if an argument or a key is null
     * @throws IllegalArgumentException if there is none, the lengths differ, or the keys are not in ascending order
     */
    public <K extends Comparable<? super K>> AbcResult<K> classify(
            CurrencyUnit currency, List<K> keys, long[] valuesMinor) {
        return new AbcResult<>(this, Ranked.of(currency, keys, valuesMinor, "value"));
    }
}
