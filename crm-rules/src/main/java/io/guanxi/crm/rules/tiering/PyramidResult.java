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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 金字塔结果 – the customers in their tiers, with the cuts, the ties at the cuts, the shares of profit and the Lorenz curve.
 *
 * <p>Immutable; equal by pyramid, customers and profits. Placements are made when they are asked for.
 *
 * @param <K> the type of the customers' keys
 */
public final class PyramidResult<K extends Comparable<? super K>> {

    private static final int SHARE_SCALE = 6;

    private final CustomerPyramid pyramid;
    private final Ranked<K> ranked;
    private final ImmutableList<PyramidTier> tiers;
    /** The boundary below each tier but the last. */
    private final ImmutableList<PyramidBoundary> boundaries;

    private final ImmutableList<BigInteger> profits;
    private final BigInteger total;

    PyramidResult(CustomerPyramid pyramid, Ranked<K> ranked) {
        this.pyramid = pyramid;
        this.ranked = ranked;
        this.tiers = pyramid.levels().stream().map(PyramidLevel::tier).collect(ImmutableList.toImmutableList());
        this.boundaries = ImmutableList.copyOf(PyramidBoundary.of(pyramid, ranked));
        ImmutableList.Builder<BigInteger> sums = ImmutableList.builder();
        BigInteger sum = BigInteger.ZERO;
        for (int level = 0; level < tiers.size(); level++) {
            BigInteger part = ranked.sum(from(level), to(level));
            sums.add(part);
            sum = sum.add(part);
        }
        this.profits = sums.build();
        this.total = sum;
    }

    /**
     * The tiers of the pyramid.
     *
     * @return the tiers, the best first
     */
    public List<PyramidTier> tiers() {
        return tiers;
    }

    /**
     * The number of customers.
     *
     * @return the number, at least 1
     */
    public int customers() {
        return ranked.size();
    }

    /**
     * The number of customers in a tier.
     *
     * @param tier the tier
     * @return the number, 0 or more; at least 1 in the top tier if the pyramid goes by share
     * @throws IllegalArgumentException if the pyramid has no such tier
     */
    public int customers(PyramidTier tier) {
        int level = level(tier);
        return to(level) - from(level);
    }

    /**
     * The profit of all customers.
     *
     * @return the sum
     */
    public Money total() {
        return ranked.money(total);
    }

    /**
     * The profit of the customers in a tier.
     *
     * @param tier the tier
     * @return the sum
     * @throws IllegalArgumentException if the pyramid has no such tier
     */
    public Money total(PyramidTier tier) {
        return ranked.money(profits.get(level(tier)));
    }

    /**
     * Which part of the total profit a tier brings: {@code total(tier) / total}.
     *
     * <p>A ratio: where some customers bring losses, the top tier brings more than 1.
     *
     * @param tier the tier
     * @return the ratio with six decimals, rounded half up; empty if the total is not positive
     * @throws IllegalArgumentException if the pyramid has no such tier
     */
    public Optional<BigDecimal> shareOfTotal(PyramidTier tier) {
        BigInteger part = profits.get(level(tier));
        return total.signum() <= 0 ? Optional.empty() : Optional.of(ratio(part, total));
    }

    /**
     * The cut of the top tier: the lowest profit in it, or the profit by which it was drawn.
     *
     * @return the profit
     */
    public Money cut() {
        return cut(tiers.get(0)).orElseThrow();
    }

    /**
     * The cut of a tier: the profit by which it was drawn, or else the lowest profit in it.
     *
     * @param tier the tier
     * @return the profit; empty for the last tier, which asks for nothing, and for a tier by share that nobody is in
     * @throws IllegalArgumentException if the pyramid has no such tier
     */
    public Optional<Money> cut(PyramidTier tier) {
        return boundary(tier).flatMap(boundary -> boundary.cut(ranked));
    }

    /**
     * How many customers below the top tier have the very profit of its cut, so that only their key decided.
     *
     * @return the number; 0 if the cut is clean, as it always is if the pyramid goes by profit
     */
    public int tiedBelowCut() {
        return tiedBelowCut(tiers.get(0));
    }

    /**
     * How many customers below a tier have the very profit of its cut, so that only their key decided.
     *
     * @param tier the tier
     * @return the number; 0 if the cut is clean, if there is none, and if the pyramid goes by profit
     * @throws IllegalArgumentException if the pyramid has no such tier
     */
    public int tiedBelowCut(PyramidTier tier) {
        return boundary(tier).map(boundary -> boundary.tied(ranked)).orElse(0);
    }

    /**
     * The tier of a customer.
     *
     * @param key the customer
     * @return the tier
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the customer was not classified
     */
    public PyramidTier tier(K key) {
        return tiers.get(levelAt(ranked.rankOf(key)));
    }

    /**
     * The place of a customer, with its reasons.
     *
     * @param key the customer
     * @return the placement
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the customer was not classified
     */
    public PyramidPlacement<K> placement(K key) {
        return placementAt(ranked.rankOf(key));
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
     * 洛伦兹曲线 – which part of the profit the k least profitable customers bring together, for k from 0 to all.
     *
     * <p>Both shares have six decimals, rounded half up. Example: for profits 500 300 60 40 30 25 20 15 10 0 the ninth
     * of the eleven points is (0.8, 0.2).
     *
     * @return one point more than there are customers, from (0, 0) to (1, 1); none if the total is not positive
     */
    public List<LorenzPoint> lorenzCurve() {
        if (total.signum() <= 0) {
            return List.of();
        }
        BigInteger customers = BigInteger.valueOf(customers());
        BigInteger sum = BigInteger.ZERO;
        ImmutableList.Builder<LorenzPoint> curve = ImmutableList.builderWithExpectedSize(customers() + 1);
        for (int count = 0; count <= customers(); count++) {
            sum = count == 0 ? sum : sum.add(BigInteger.valueOf(ranked.minor(customers() - count)));
            curve.add(new LorenzPoint(ratio(BigInteger.valueOf(count), customers), ratio(sum, total)));
        }
        return curve.build();
    }

    /**
     * Why the tiers are as they are: for each but the last the count, the cut and ties at the cut, then the shares of
     * profit.
     *
     * @return the reasons, at least two
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        boundaries.forEach(boundary -> reasons.addAll(boundary.reasons(ranked)));
        if (total.signum() <= 0) {
            reasons.add(Reason.of(PyramidReason.NO_SHARE_OF_TOTAL, total()));
        } else {
            boundaries.forEach(
                    boundary -> reasons.add(shareReason(boundary.level().tier())));
        }
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
        return object instanceof PyramidResult<?> other && pyramid.equals(other.pyramid) && ranked.equals(other.ranked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pyramid, ranked);
    }

    /** The customers in each tier. */
    @Override
    public String toString() {
        List<String> counts =
                tiers.stream().map(tier -> customers(tier) + " " + tier.id()).toList();
        return "PyramidResult[" + customers() + " customers: " + String.join(", ", counts) + "]";
    }

    private Reason shareReason(PyramidTier tier) {
        BigDecimal percent = shareOfTotal(tier).orElseThrow().movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return Reason.of(PyramidReason.SHARE_OF_TOTAL, tier, percent, total(tier), total());
    }

    private static BigDecimal ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    private int level(PyramidTier tier) {
        int level = tiers.indexOf(tier);
        if (level < 0) {
            List<String> ids = tiers.stream().map(PyramidTier::id).toList();
            throw Require.refusal("tier", requireNonNull(tier, "tier").id(), "must be one of " + ids);
        }
        return level;
    }

    private Optional<PyramidBoundary> boundary(PyramidTier tier) {
        int level = level(tier);
        return level < boundaries.size() ? Optional.of(boundaries.get(level)) : Optional.empty();
    }

    private int from(int level) {
        return level == 0 ? 0 : boundaries.get(level - 1).to();
    }

    private int to(int level) {
        return level < boundaries.size() ? boundaries.get(level).to() : ranked.size();
    }

    private int levelAt(int rank) {
        int level = 0;
        while (rank >= to(level)) {
            level++;
        }
        return level;
    }

    /** Why no higher: the boundary above the customer; why no lower: the one below. */
    private PyramidPlacement<K> placementAt(int rank) {
        int level = levelAt(rank);
        PyramidTier tier = tiers.get(level);
        Money profit = ranked.amount(rank);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(PyramidReason.PLACE, rank + 1, ranked.size(), profit, tier));
        for (int boundary = Math.max(0, level - 1); boundary <= level && boundary < boundaries.size(); boundary++) {
            reasons.addAll(boundaries.get(boundary).reasons(ranked));
        }
        return new PyramidPlacement<>(ranked.key(rank), profit, rank + 1, tier, reasons);
    }

    /** The placements in order of rank, made one by one. */
    private final class Ranking extends AbstractList<PyramidPlacement<K>> implements RandomAccess {

        @Override
        public PyramidPlacement<K> get(int rank) {
            return placementAt(Objects.checkIndex(rank, ranked.size()));
        }

        @Override
        public int size() {
            return ranked.size();
        }
    }
}
