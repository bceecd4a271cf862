package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 需求变化 – how much a group of customers bought at one price and at another, with the arc elasticity of its demand (F10):
 * {@code ε = (ΔQ / Q̄) / (ΔP / P̄)}, by the means of before and after.
 *
 * <p>Example: at 100 → 110 one group buys 50 → 47, ε = (−3 / 48.5) / (10 / 105) = −0.6495, the base group 50 → 40, ε =
 * −2.3333. Worked out exactly as {@code (ΔQ · ΣP) / (ΣQ · ΔP)} and rounded once. Before and after can be exchanged.
 *
 * @param priceBefore the price before, 0 or more
 * @param priceAfter the price after, 0 or more, in the same currency
 * @param quantityBefore the quantity bought before, 0 or more
 * @param quantityAfter the quantity bought after, 0 or more, over a time of the same length
 */
public record DemandChange(Money priceBefore, Money priceAfter, long quantityBefore, long quantityAfter) {

    private static final int PLACES = 4;

    /**
     * Checks the components.
     *
     * @param priceBefore the price before
     * @param priceAfter the price after
     * @param quantityBefore the quantity bought before
     * @param quantityAfter the quantity bought after
     * @throws NullPointerException if a price is null
     * @throws IllegalArgumentException if a price or a quantity is negative, a price does not fit in long minor units, or
     *     the currencies differ
     */
    public DemandChange {
        requirePrice(priceBefore, "priceBefore");
        requirePrice(priceAfter, "priceAfter");
        Require.that(
                priceAfter.isSameCurrency(priceBefore),
                "priceAfter",
                priceAfter,
                "must be in " + priceBefore.getCurrencyUnit());
        Require.that(quantityBefore >= 0, "quantityBefore", quantityBefore, "must not be negative");
        Require.that(quantityAfter >= 0, "quantityAfter", quantityAfter, "must not be negative");
    }

    /**
     * 弧弹性 – the arc elasticity of demand, a pure number.
     *
     * @return the elasticity with four decimals, rounded half up (away from 0 at a tie); empty if the price did not change
     *     or nothing was sold, neither before nor after
     */
    public Optional<BigDecimal> elasticity() {
        return isDefined()
                ? Optional.of(
                        new BigDecimal(numerator()).divide(new BigDecimal(denominator()), PLACES, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /**
     * How the group answers to the price, by the exact elasticity.
     *
     * @return the sensitivity; empty where the elasticity is undefined
     */
    public Optional<PriceSensitivity> sensitivity() {
        if (!isDefined()) {
            return Optional.empty();
        }
        if (numerator().signum() * denominator().signum() > 0) {
            return Optional.of(PriceSensitivity.REVERSED);
        }
        int beyondOne = numerator().abs().compareTo(denominator().abs());
        if (beyondOne == 0) {
            return Optional.of(PriceSensitivity.UNIT);
        }
        return Optional.of(beyondOne > 0 ? PriceSensitivity.SENSITIVE : PriceSensitivity.INSENSITIVE);
    }

    /**
     * The terms, the elasticity and the assumption.
     *
     * @return the two changes, then the elasticity and what it means, or why there is none, and what is assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(CostReason.CHANGE, CostFigure.PRICE, priceBefore, priceAfter));
        reasons.add(Reason.of(CostReason.CHANGE, CostFigure.QUANTITY, quantityBefore, quantityAfter));
        elasticity().ifPresent(known -> reasons.add(Reason.of(CostReason.TERM, CostFigure.ELASTICITY, known)));
        sensitivity().ifPresent(known -> reasons.add(Reason.of(CostReason.TERM, CostFigure.SENSITIVITY, known)));
        if (priceBefore.isEqual(priceAfter)) {
            reasons.add(Reason.of(CostReason.SAME_PRICE));
        }
        if (quantityBefore == 0 && quantityAfter == 0) {
            reasons.add(Reason.of(CostReason.NOTHING_SOLD));
        }
        reasons.add(Reason.of(CostReason.ARC));
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

    boolean isDefined() {
        return denominator().signum() != 0;
    }

    /** {@code ΔQ · ΣP}. */
    BigInteger numerator() {
        return big(quantityAfter)
                .subtract(big(quantityBefore))
                .multiply(minor(priceBefore).add(minor(priceAfter)));
    }

    /** {@code ΣQ · ΔP}. */
    BigInteger denominator() {
        return big(quantityBefore)
                .add(big(quantityAfter))
                .multiply(minor(priceAfter).subtract(minor(priceBefore)));
    }

    private static BigInteger minor(Money price) {
        return big(price.getAmountMinorLong());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static void requirePrice(Money price, String field) {
        Require.that(Require.minorUnits(price, field) >= 0, field, price, "must not be negative");
    }
}
