package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Customers with one amount each, ranked: the highest amount first, among equals the lower key. Ranks count from 0 here.
 *
 * <p>Immutable; equal by customers and amounts.
 */
final class Ranked<K extends Comparable<? super K>> {

    private final CurrencyUnit currency;
    private final ImmutableList<K> keys;
    private final long[] amounts;
    /** The customer at each rank, as an index of {@code keys}. */
    private final int[] ranking;
    /** The rank of each customer: the inverse of {@code ranking}. */
    private final int[] rankOf;

    private Ranked(CurrencyUnit currency, ImmutableList<K> keys, long[] amounts) {
        this.currency = currency;
        this.keys = keys;
        this.amounts = amounts;
        this.ranking = descending(amounts);
        this.rankOf = new int[ranking.length];
        for (int rank = 0; rank < ranking.length; rank++) {
            rankOf[ranking[rank]] = rank;
        }
    }

    /** Ranks the customers of a map; the noun says in messages what the amounts are, such as {@code profit}. */
    static <K extends Comparable<? super K>> Ranked<K> of(Map<K, Money> amounts, String noun) {
        Require.that(
                !requireNonNull(amounts, noun + "s").isEmpty(), noun + "s", amounts, "must hold at least one customer");
        Map<K, Money> sorted = new TreeMap<>(amounts);
        if (sorted.size() < amounts.size()) {
            throw Require.refusal(
                    noun + "s",
                    amounts.size() + " customers",
                    "must have keys that differ in their order, which are " + sorted.size());
        }
        CurrencyUnit currency =
                requireNonNull(sorted.values().iterator().next(), noun).getCurrencyUnit();
        long[] minor = new long[sorted.size()];
        int next = 0;
        for (Map.Entry<K, Money> entry : sorted.entrySet()) {
            Money amount = requireNonNull(entry.getValue(), noun);
            if (!amount.getCurrencyUnit().equals(currency)) {
                throw Require.refusal(noun + " of " + entry.getKey(), amount, "must be in " + currency);
            }
            minor[next++] = Require.minorUnits(amount, noun + " of " + entry.getKey());
        }
        return new Ranked<>(currency, ImmutableList.copyOf(sorted.keySet()), minor);
    }

    /** Ranks the customers of columns, whose keys ascend; copies them. */
    static <K extends Comparable<? super K>> Ranked<K> of(
            CurrencyUnit currency, List<K> keys, long[] minor, String noun) {
        requireNonNull(currency, "currency");
        ImmutableList<K> copy = ImmutableList.copyOf(Require.<K>list(keys, "keys"));
        Require.that(!copy.isEmpty(), "keys", copy, "must hold at least one customer");
        if (requireNonNull(minor, noun + "sMinor").length != copy.size()) {
            throw Require.refusal(
                    noun + "sMinor", minor.length + " " + noun + "s", "must be one for each of " + copy.size());
        }
        for (int index = 1; index < copy.size(); index++) {
            if (copy.get(index - 1).compareTo(copy.get(index)) >= 0) {
                throw Require.refusal("keys", copy.get(index), "must be in ascending order, each once");
            }
        }
        return new Ranked<>(currency, copy, minor.clone());
    }

    CurrencyUnit currency() {
        return currency;
    }

    int size() {
        return ranking.length;
    }

    K key(int rank) {
        return keys.get(ranking[rank]);
    }

    long minor(int rank) {
        return amounts[ranking[rank]];
    }

    Money amount(int rank) {
        return Money.ofMinor(currency, minor(rank));
    }

    /** The rank of a customer; a stranger is refused. */
    int rankOf(K key) {
        int index = Collections.binarySearch(keys, requireNonNull(key, "key"));
        if (index < 0) {
            throw Require.refusal("key", key, "must be one of the classified customers");
        }
        return rankOf[index];
    }

    /** The sum from a rank up to, and without, another one; exact whatever the amounts. */
    BigInteger sum(int from, int to) {
        // In two halves of 32 bits: neither can overflow with fewer than 2^31 amounts, and nothing is allocated.
        long high = 0;
        long low = 0;
        for (int rank = from; rank < to; rank++) {
            high += minor(rank) >> Integer.SIZE;
            low += minor(rank) & 0xFFFF_FFFFL;
        }
        return BigInteger.valueOf(high).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(low));
    }

    /** An amount of the currency, however large. */
    Money money(BigInteger minorUnits) {
        return Money.of(currency, new BigDecimal(minorUnits, currency.getDecimalPlaces()));
    }

    /** How many customers have at least an amount: as ranks fall, so do amounts. */
    int countAtLeast(long minorUnits) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minor(middle) >= minorUnits) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many customers from a rank on have the amount of the one before it: only their key decided. */
    int tiedFrom(int rank) {
        int next = rank;
        while (next < size() && minor(next) == minor(rank - 1)) {
            next++;
        }
        return next - rank;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Ranked<?> other
                && currency.equals(other.currency)
                && keys.equals(other.keys)
                && Arrays.equals(amounts, other.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * currency.hashCode() + keys.hashCode()) + Arrays.hashCode(amounts);
    }

    /**
     * The places of the amounts from the highest to the lowest: a merge sort without objects. It is stable and the keys
     * ascend, so that among equals the lower key stays first.
     */
    private static int[] descending(long[] amounts) {
        int[] from = new int[amounts.length];
        Arrays.setAll(from, place -> place);
        int[] to = new int[amounts.length];
        for (long width = 1; width < amounts.length; width *= 2) {
            for (long start = 0; start < amounts.length; start += 2 * width) {
                int middle = (int) Math.min(start + width, amounts.length);
                int end = (int) Math.min(start + 2 * width, amounts.length);
                merge(amounts, from, to, (int) start, middle, end);
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    private static void merge(long[] amounts, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int place = start; place < end; place++) {
            boolean takeLeft = right == end || (left < middle && amounts[from[left]] >= amounts[from[right]]);
            to[place] = takeLeft ? from[left++] : from[right++];
        }
    }
}
