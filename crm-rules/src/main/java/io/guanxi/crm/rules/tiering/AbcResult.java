package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
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
 * ABC 分析结果 – the customers in their classes, with the cuts, the ties at the cuts and the shares of the whole.
 *
 * <p>Immutable; equal by analysis, customers and values. Placements are made when they are asked for.
 *
 * @param <K> the type of the keys
 */
public final class AbcResult<K extends Comparable<? super K>> {

    private static final int SHARE_SCALE = 6;

    private final AbcAnalysis analysis;
    private final Ranked<K> ranked;
    /** The sum of all values above 0. */
    private final BigInteger whole;
    /** The first ranks after A, and after B. */
    private final int endOfA;

    private final int endOfB;

    AbcResult(AbcAnalysis analysis, Ranked<K> ranked) {
        this.analysis = analysis;
        this.ranked = ranked;
        this.whole = ranked.sum(0, ranked.countAtLeast(1));
        this.endOfA = reaching(analysis.shareOfA());
        this.endOfB = reaching(analysis.shareOfA().add(analysis.shareOfB()));
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
     * The number of customers in a class.
     *
     * @param abcClass the class
     * @return the number, 0 or more; at least 1 in A if anybody brings a value above 0
     * @throws NullPointerException if the class is null
     */
    public int customers(AbcClass abcClass) {
        return to(abcClass) - from(abcClass);
    }

    /**
     * The whole that is shared out: the sum of all values above 0.
     *
     * @return the sum, 0 or more
     */
    public Money whole() {
        return ranked.money(whole);
    }

    /**
     * The value of the customers in a class, values of 0 and less included.
     *
     * @param abcClass the class
     * @return the sum; negative if losses of C outweigh
     * @throws NullPointerException if the class is null
     */
    public Money total(AbcClass abcClass) {
        return ranked.money(ranked.sum(from(abcClass), to(abcClass)));
    }

    /**
     * Which part of the whole a class brings: {@code values above 0 in the class / whole}.
     *
     * @param abcClass the class
     * @return from 0 to 1, with six decimals, rounded half up; empty if nobody brings a value above 0
     * @throws NullPointerException if the class is null
     */
    public Optional<BigDecimal> shareOfWhole(AbcClass abcClass) {
        int positive = ranked.countAtLeast(1);
        return ratio(ranked.sum(from(abcClass), Math.max(from(abcClass), Math.min(to(abcClass), positive))));
    }

    /**
     * The cut of a class: the lowest value in it.
     *
     * @param abcClass the class
     * @return the value; empty for C, which asks for nothing, and for a class that nobody is in
     * @throws NullPointerException if the class is null
     */
    public Optional<Money> cut(AbcClass abcClass) {
        return abcClass == AbcClass.C || customers(abcClass) == 0
                ? Optional.empty()
                : Optional.of(ranked.amount(to(abcClass) - 1));
    }

    /**
     * How many customers below a class have the very value of its cut, so that only their key decided.
     *
     * @param abcClass the class
     * @return the number; 0 if the cut is clean or there is none
     * @throws NullPointerException if the class is null
     */
    public int tiedBelowCut(AbcClass abcClass) {
        return cut(abcClass).isPresent() ? ranked.tiedFrom(to(abcClass)) : 0;
    }

    /**
     * The class of a customer.
     *
     * @param key the customer
     * @return the class
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the customer was not classified
     */
    public AbcClass classOf(K key) {
        return classAt(ranked.rankOf(key));
    }

    /**
     * The place of a customer, with its reasons.
     *
     * @param key the customer
     * @return the placement
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the customer was not classified
     */
    public AbcPlacement<K> placement(K key) {
        int rank = ranked.rankOf(key);
        return placementAt(rank, ranked.sum(0, Math.min(rank, ranked.countAtLeast(1))));
    }

    /**
     * All customers, the most valuable first.
     *
     * @return the placements in order of rank
     */
    public List<AbcPlacement<K>> ranking() {
        return new Ranking();
    }

    /**
     * Why the classes are as they are: for A and for B the count, the cut and ties at the cut; then who brings nothing.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (whole.signum() == 0) {
            reasons.add(Reason.of(AbcReason.NOTHING_TO_SHARE, ranked.size()));
            return List.copyOf(reasons);
        }
        reasons.addAll(reasons(AbcClass.A));
        reasons.addAll(reasons(AbcClass.B));
        int withoutValue = ranked.size() - ranked.countAtLeast(1);
        if (withoutValue > 0) {
            reasons.add(Reason.of(AbcReason.WITHOUT_VALUE, withoutValue));
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
        return object instanceof AbcResult<?> other && analysis.equals(other.analysis) && ranked.equals(other.ranked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, ranked);
    }

    /** The customers in each class. */
    @Override
    public String toString() {
        return "AbcResult[" + customers() + " customers: " + customers(AbcClass.A) + " A, " + customers(AbcClass.B)
                + " B, " + customers(AbcClass.C) + " C]";
    }

    /** How many customers it takes to reach a share of the whole. */
    private int reaching(BigDecimal share) {
        // sum / whole ≥ unscaled / 10^scale, without a division.
        BigInteger wanted = share.unscaledValue().multiply(whole);
        BigInteger unit = BigInteger.TEN.pow(share.scale());
        BigInteger sum = BigInteger.ZERO;
        int rank = 0;
        while (sum.multiply(unit).compareTo(wanted) < 0) {
            sum = sum.add(BigInteger.valueOf(ranked.minor(rank++)));
        }
        return rank;
    }

    private int from(AbcClass abcClass) {
        return switch (requireNonNull(abcClass, "abcClass")) {
            case A -> 0;
            case B -> endOfA;
            case C -> endOfB;
        };
    }

    private int to(AbcClass abcClass) {
        return switch (requireNonNull(abcClass, "abcClass")) {
            case A -> endOfA;
            case B -> endOfB;
            case C -> ranked.size();
        };
    }

    private AbcClass classAt(int rank) {
        return rank < endOfA ? AbcClass.A : rank < endOfB ? AbcClass.B : AbcClass.C;
    }

    private List<Reason> reasons(AbcClass abcClass) {
        BigDecimal share = abcClass == AbcClass.A
                ? analysis.shareOfA()
                : analysis.shareOfA().add(analysis.shareOfB());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                Reason.of(AbcReason.REACHES, to(abcClass), ranked.size(), share.movePointRight(2), whole(), abcClass));
        cut(abcClass).ifPresent(cut -> reasons.add(Reason.of(AbcReason.CUT, abcClass, cut)));
        int tied = tiedBelowCut(abcClass);
        if (tied > 0) {
            reasons.add(Reason.of(AbcReason.TIED, tied, abcClass));
        }
        return reasons;
    }

    private Optional<BigDecimal> ratio(BigInteger part) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(part).divide(new BigDecimal(whole), SHARE_SCALE, RoundingMode.HALF_UP));
    }

    /** A placement, with the sum of the values above 0 before it. */
    private AbcPlacement<K> placementAt(int rank, BigInteger before) {
        AbcClass abcClass = classAt(rank);
        Money value = ranked.amount(rank);
        BigInteger upTo = before.add(BigInteger.valueOf(Math.max(0, ranked.minor(rank))));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(AbcReason.PLACE, rank + 1, ranked.size(), value, abcClass));
        ratio(before)
                .ifPresent(share -> reasons.add(
                        Reason.of(AbcReason.BEFORE, share.movePointRight(2).setScale(1, RoundingMode.HALF_UP))));
        reasons.addAll(reasons());
        return new AbcPlacement<>(ranked.key(rank), value, rank + 1, ratio(upTo), abcClass, reasons);
    }

    /** The placements in order of rank, made one by one. */
    private final class Ranking extends AbstractList<AbcPlacement<K>> implements RandomAccess {

        /** The sums of the values above 0 before each rank: read in order, they are not added up anew each time. */
        private final BigInteger[] before = sums();

        @Override
        public AbcPlacement<K> get(int rank) {
            return placementAt(Objects.checkIndex(rank, ranked.size()), before[rank]);
        }

        @Override
        public int size() {
            return ranked.size();
        }

        private BigInteger[] sums() {
            BigInteger[] sums = new BigInteger[ranked.size()];
            BigInteger sum = BigInteger.ZERO;
            for (int rank = 0; rank < sums.length; rank++) {
                sums[rank] = sum;
                sum = sum.add(BigInteger.valueOf(Math.max(0, ranked.minor(rank))));
            }
            return sums;
        }
    }
}
