package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 金字塔分层 – one tier of a pyramid and what makes a customer belong to it: a share of the customers, a profit to be
 * reached, or neither for the tier that takes all the rest.
 *
 * <p>Example: {@code PyramidLevel.share(PyramidTier.LARGE, "0.04")} are the next 4 % of the customers after those above.
 *
 * @param tier the tier
 * @param share the share of the customers, above 0 and below 1, without trailing zeros; empty if it is not by share
 * @param cut the profit that makes a customer of this tier, {@code profit ≥ cut}, where no tier above has taken the
 *     customer; empty if it is not by profit
 */
public record PyramidLevel(PyramidTier tier, Optional<BigDecimal> share, Optional<Money> cut) {

    /**
     * Checks the components.
     *
     * @param tier the tier
     * @param share the share of the customers
     * @param cut the profit to be reached
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the share is not above 0 and below 1 or has more than
     *     {@value Require#MAX_DIGITS} decimals, the profit does not fit in long minor units, or both are given
     */
    public PyramidLevel {
        requireNonNull(tier, "tier");
        share = requireNonNull(share, "share").map(PyramidLevel::checked);
        requireNonNull(cut, "cut").ifPresent(profit -> Require.minorUnits(profit, "cut"));
        if (share.isPresent() && cut.isPresent()) {
            throw Require.refusal("cut", cut.get(), "must not stand beside a share");
        }
    }

    /**
     * A tier that takes a share of the customers, counted from the tiers above.
     *
     * @param tier the tier
     * @param share the share as an exact decimal, such as {@code "0.04"}; above 0 and below 1
     * @return the level
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the share is no decimal number, or out of its range
     */
    public static PyramidLevel share(PyramidTier tier, String share) {
        return new PyramidLevel(tier, Optional.of(Require.decimal(share, "share", "0.20")), Optional.empty());
    }

    /**
     * A tier that takes a share of the customers, counted from the tiers above.
     *
     * @param tier the tier
     * @param share the share, above 0 and below 1, with at most {@value Require#MAX_DIGITS} decimals
     * @return the level
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the share is out of its range
     */
    public static PyramidLevel share(PyramidTier tier, BigDecimal share) {
        return new PyramidLevel(tier, Optional.of(requireNonNull(share, "share")), Optional.empty());
    }

    /**
     * A tier that takes every customer of at least a profit whom no tier above has taken.
     *
     * @param tier the tier
     * @param cut the profit to be reached; negative to tell small losses from large ones
     * @return the level
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the profit does not fit in long minor units
     */
    public static PyramidLevel profitFrom(PyramidTier tier, Money cut) {
        return new PyramidLevel(tier, Optional.empty(), Optional.of(requireNonNull(cut, "cut")));
    }

    /**
     * The tier that takes all the rest: the last of every pyramid.
     *
     * @param tier the tier
     * @return the level
     * @throws NullPointerException if the tier is null
     */
    public static PyramidLevel rest(PyramidTier tier) {
        return new PyramidLevel(tier, Optional.empty(), Optional.empty());
    }

    boolean isRest() {
        return share.isEmpty() && cut.isEmpty();
    }

    private static BigDecimal checked(BigDecimal share) {
        BigDecimal threshold = Require.threshold(share, "share");
        Require.that(threshold.compareTo(BigDecimal.ONE) < 0, "share", threshold, "must be below 1");
        return threshold;
    }
}
