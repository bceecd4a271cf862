package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 顾客金字塔 – the few customers that bring most of the profit, and all others (D1).
 *
 * <p>Customers are sorted by profit, highest first; among equals the lower key stands first. The top tier holds {@code
 * ⌈share · n⌉} customers, counted with exact decimals: 0.07 of 100 is 7. The two-tier form: gold 黄金 and iron 钢铁.
 * Source: Zeithaml, Rust and Lemon 2001.
 *
 * <p>Example: profits 500 300 60 40 30 25 20 15 10 0 and {@code topShare("0.20")}: the top 2 are gold and bring 80 %.
 *
 * <p>Immutable; equal by share.
 */
public final class CustomerPyramid {

    private final BigDecimal share;

    private CustomerPyramid(BigDecimal share) {
        this.share = share;
    }

    /**
     * The pyramid whose top tier is a share of the customers.
     *
     * @param share the share as an exact decimal, such as {@code "0.20"}; above 0 and below 1
     * @return the pyramid
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is no decimal number, or out of its range
     */
    public static CustomerPyramid topShare(String share) {
        try {
            return topShare(new BigDecimal(requireNonNull(share, "share")));
        } catch (NumberFormatException notANumber) {
            IllegalArgumentException refusal = Require.refusal("share", share, "must be a decimal number such as 0.20");
            refusal.initCause(notANumber);
            throw refusal;
        }
    }

    /**
     * The pyramid whose top tier is a share of the customers.
     *
     * @param share the share, above 0 and below 1, with at most {@value Require#MAX_DIGITS} decimals
     * @return the pyramid
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is out of its range
     */
    public static CustomerPyramid topShare(BigDecimal share) {
        BigDecimal checked = Require.threshold(share, "share");
        Require.that(checked.compareTo(BigDecimal.ONE) < 0, "share", checked, "must be below 1");
        return new CustomerPyramid(checked);
    }

    /**
     * The share of customers in the top tier.
     *
     * @return the share, above 0 and below 1, without trailing zeros
     */
    public BigDecimal share() {
        return share;
    }

    /**
     * Puts customers into tiers.
     *
     * @param <K> the type of the customers' keys
     * @param profits the profit of each customer, negative ones included; all in one currency
     * @return the tiers, with ranks and reasons
     * @throws NullPointerException if the map, a key or a profit is null
     * @throws IllegalArgumentException if there is no customer, two keys are equal in their order, currencies differ,
     *     or a profit exceeds the range of long minor units
     */
    public <K extends Comparable<? super K>> PyramidResult<K> classify(Map<K, Money> profits) {
        Require.that(!profits.isEmpty(), "profits", profits, "must hold at least one customer");
        Map<K, Money> sorted = new TreeMap<>(profits);
        if (sorted.size() < profits.size()) {
            throw Require.refusal(
                    "profits",
                    profits.size() + " customers",
                    "must have keys that differ in their order, which are " + sorted.size());
        }
        CurrencyUnit currency =
                requireNonNull(sorted.values().iterator().next(), "profit").getCurrencyUnit();
        long[] minor = new long[sorted.size()];
        int next = 0;
        for (Map.Entry<K, Money> entry : sorted.entrySet()) {
            Money profit = requireNonNull(entry.getValue(), "profit");
            if (!profit.getCurrencyUnit().equals(currency)) {
                throw Require.refusal("profit of " + entry.getKey(), profit, "must be in " + currency);
            }
            minor[next++] = Require.minorUnits(profit, "profit of " + entry.getKey());
        }
        return classify(currency, ImmutableList.copyOf(sorted.keySet()), minor);
    }

    /**
     * Puts customers into tiers, from columns: the way for large populations.
     *
     * @param <K> the type of the customers' keys
     * @param currency the currency of all profits
     * @param keys the customers in ascending order, each once
     * @param profitsMinor the profit of each customer in the minor unit of the currency, copied
     * @return the tiers, with ranks and reasons
     * @throws NullPointerException if an argument or a key is null
     * @throws IllegalArgumentException if there is no customer, the lengths differ, or the keys are not in ascending
     *     order
     */
    public <K extends Comparable<? super K>> PyramidResult<K> classify(
            CurrencyUnit currency, List<K> keys, long[] profitsMinor) {
        requireNonNull(currency, "currency");
        ImmutableList<K> copy = ImmutableList.copyOf(Require.<K>list(keys, "keys"));
        Require.that(!copy.isEmpty(), "keys", copy, "must hold at least one customer");
        if (profitsMinor.length != copy.size()) {
            throw Require.refusal(
                    "profitsMinor", profitsMinor.length + " profits", "must be one for each of " + copy.size());
        }
        for (int index = 1; index < copy.size(); index++) {
            if (copy.get(index - 1).compareTo(copy.get(index)) >= 0) {
                throw Require.refusal("keys", copy.get(index), "must be in ascending order, each once");
            }
        }
        int top = share.multiply(BigDecimal.valueOf(copy.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new PyramidResult<>(share, currency, copy, profitsMinor.clone(), top);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CustomerPyramid other && share.equals(other.share);
    }

    @Override
    public int hashCode() {
        return share.hashCode();
    }

    @Override
    public String toString() {
        return "CustomerPyramid[top " + share + "]";
    }
}
