package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 金字塔结果 – the customers in their tiers, with the cut, the ties at the cut and the shares of profit.
 *
 * <p>Immutable; equal by share, customers and profits. Placements are made when they are asked for.
 *
 * @param <K> the type of the customers' keys
 */
public final class PyramidResult<K extends Comparable<? super K>> {

    private static final int SHARE_SCALE = 6;

    private final BigDecimal share;
    private final CurrencyUnit currency;
    private final ImmutableList<K> keys;
    private final long[] profits;
    /** The customer at each rank, as an index of {@code keys}. */
    private final int[] ranking;
    /** The rank (from 0) of each customer: the inverse of {@code ranking}. */
    private final int[] rankOf;

    private final int top;
    private final BigInteger topProfit;
    private final BigInteger totalProfit;

    /** Ranks the customers; takes over keys in ascending order and their profits. */
    PyramidResult(BigDecimal share, CurrencyUnit currency, ImmutableList<K> keys, long[] profits, int top) {
        this.share = share;
        this.currency = currency;
        this.keys = keys;
        this.profits = profits;
        this.top = top;
        // The sort is stable and the keys ascend: among equal profits the lower key stays first.
        this.ranking = IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer index) -> profits[index])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        this.rankOf = new int[ranking.length];
        BigInteger sum = BigInteger.ZERO;
        BigInteger topSum = BigInteger.ZERO;
        for (int rank = 0; rank < ranking.length; rank++) {
            rankOf[ranking[rank]] = rank;
            sum = sum.add(BigInteger.valueOf(profits[ranking[rank]]));
            topSum = rank < top ? sum : topSum;
        }
        this.topProfit = topSum;
        this.totalProfit = sum;
    }

    /**
     * The number of customers.
     *
     * @return the number, at least 1
     */
    public int customers() {
        return keys.size();
    }

    /**
     * The number of customers in a tier.
     *
     * @param tier the tier
     * @return the number; at least 1 in {@link PyramidTier#GOLD}
     */
    public int customers(PyramidTier tier) {
        return switch (tier) {
            case GOLD -> top;
            case IRON -> keys.size() - top;
        };
    }

    /**
     * The profit of all customers.
     *
     * @return the sum
     */
    public Money total() {
        return money(totalProfit);
    }

    /**
     * The profit of the customers in a tier.
     *
     * @param tier the tier
     * @return the sum
     */
    public Money total(PyramidTier tier) {
        return money(profitOf(tier));
    }

    /**
     * Which part of the total profit a tier brings: {@code total(tier) / total}.
     *
     * <p>A ratio: where some customers bring losses, the top tier brings more than 1.
     *
     * @param tier the tier
     * @return the ratio with six decimals, rounded half up; empty if the total is not positive
     */
    public Optional<BigDecimal> shareOfTotal(PyramidTier tier) {
        return totalProfit.signum() <= 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(profitOf(tier))
                        .divide(new BigDecimal(totalProfit), SHARE_SCALE, RoundingMode.HALF_UP));
    }

    /**
     * The cut: the lowest profit in the top tier.
     *
     * @return the profit
     */
    public Money cut() {
        return Money.ofMinor(currency, profits[ranking[top - 1]]);
    }

    /**
     * How many customers below the cut have the very profit of the cut, so that only their key decided.
     *
     * @return the number; 0 if the cut is clean
     */
    public int tiedBelowCut() {
        int rank = top;
        while (rank < ranking.length && profits[ranking[rank]] == profits[ranking[top - 1]]) {
            rank++;
        }
        return rank - top;
    }

    /**
     * The tier of a customer.
     *
     * @param key the customer
     * @return the tier
     * @throws IllegalArgumentException if the customer was not classified
     */
    public PyramidTier tier(K key) {
        return tierAt(rankOf[index(key)]);
    }

    /**
     * The place of a customer, with its reasons.
     *
     * @param key the customer
     * @return the placement
     * @throws IllegalArgumentException if the customer was not classified
     */
    public PyramidPlacement<K> placement(K key) {
        return placementAt(rankOf[index(key)]);
    }

    /**
     * All customers, the most profitable first.
     *
     * @return the placements, made as they are read
     */
    public List<PyramidPlacement<K>> ranking() {
        return new Ranking();
    }

    /**
     * Why the tiers are as they are: the count, the cut, ties at the cut, the share of profit.
     *
     * @return the reasons, at least three
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(cutReasons());
        reasons.add(shareOfTotal(PyramidTier.GOLD)
                .map(ratio -> Reason.of(
                        PyramidReason.SHARE_OF_TOTAL,
                        PyramidTier.GOLD,
                        ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP),
                        total(PyramidTier.GOLD),
                        total()))
                .orElseGet(() -> Reason.of(PyramidReason.NO_SHARE_OF_TOTAL, total())));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PyramidResult<?> other
                && share.equals(other.share)
                && currency.equals(other.currency)
                && keys.equals(other.keys)
                && Arrays.equals(profits, other.profits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(share, currency, keys, Arrays.hashCode(profits));
    }

    @Override
    public String toString() {
        return "PyramidResult[" + top + " of " + keys.size() + " customers, cut " + cut() + "]";
    }

    private BigInteger profitOf(PyramidTier tier) {
        return switch (tier) {
            case GOLD -> topProfit;
            case IRON -> totalProfit.subtract(topProfit);
        };
    }

    private Money money(BigInteger minorUnits) {
        return Money.of(currency, new BigDecimal(minorUnits, currency.getDecimalPlaces()));
    }

    private int index(K key) {
        int index = Collections.binarySearch(keys, requireNonNull(key, "key"));
        if (index < 0) {
            throw Require.refusal("key", key, "must be one of the classified customers");
        }
        return index;
    }

    private PyramidTier tierAt(int rank) {
        return rank < top ? PyramidTier.GOLD : PyramidTier.IRON;
    }

    private PyramidPlacement<K> placementAt(int rank) {
        int customer = ranking[rank];
        Money profit = Money.ofMinor(currency, profits[customer]);
        PyramidTier tier = tierAt(rank);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(PyramidReason.PLACE, rank + 1, keys.size(), profit, tier));
        reasons.addAll(cutReasons());
        return new PyramidPlacement<>(keys.get(customer), profit, rank + 1, tier, reasons);
    }

    private List<Reason> cutReasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(PyramidReason.TOP_SHARE, share.movePointRight(2), keys.size(), top, PyramidTier.GOLD));
        reasons.add(Reason.of(PyramidReason.CUT, cut()));
        int tied = tiedBelowCut();
        if (tied > 0) {
            reasons.add(Reason.of(PyramidReason.TIED, tied));
        }
        return reasons;
    }

    /** The placements in order of rank, made one by one. */
    private final class Ranking extends AbstractList<PyramidPlacement<K>> implements RandomAccess {

        @Override
        public PyramidPlacement<K> get(int rank) {
            return placementAt(Objects.checkIndex(rank, ranking.length));
        }

        @Override
        public int size() {
            return ranking.length;
        }
    }
}
