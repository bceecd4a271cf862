package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * 份额流失条件 – when our share of the customer's volume counts as eroding (V8), although the volume with us does not fall,
 * or falls together with the customer's own: by a share of the earlier share <em>and</em> beyond noise.
 *
 * <p>Noise is the one-sided binomial test {@code P(X ≤ later), X ~ Binomial(earlier + later, total later / (total
 * earlier + total later))}: how the volume with us would split if the share were the same. Example: 400 → 410 of 1000 →
 * 2000 (share 0.400 → 0.205) erodes, and so does 400 → 300 of 1000 → 990 (0.400 → 0.303).
 *
 * @param fall the smallest fall that counts, as a share of the earlier share, above 0 and at most 1
 * @param chance the largest probability that the fall is mere chance, above 0 and below 1
 * @param declines whether erosion alone leads into decline; otherwise it is a finding only
 */
public record ErosionRule(BigDecimal fall, BigDecimal chance, boolean declines) {

    /**
     * Checks the thresholds.
     *
     * @param fall the smallest fall that counts
     * @param chance the largest probability of mere chance
     * @param declines whether erosion alone leads into decline
     * @throws NullPointerException if a threshold is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public ErosionRule {
        fall = Shares.of(fall, "fall");
        chance = DeclineRule.chance(chance);
    }

    /**
     * Whether our share eroded.
     *
     * @param withUs the volume with us in two windows
     * @param total the customer's total volume in the same two windows
     * @return true if it fell by that much or more, and that is unlikely to be chance; false where there was no volume
     *     with us before or no total later
     */
    public boolean erodes(Trend withUs, Trend total) {
        requireNonNull(total, "total");
        if (requireNonNull(withUs, "withUs").earlier() == 0 || total.later() == 0) {
            return false;
        }
        // later / T2 <= (1 - fall) * earlier / T1, without a division
        BigDecimal left = BigDecimal.valueOf(withUs.later()).multiply(BigDecimal.valueOf(total.earlier()));
        BigDecimal right = BigDecimal.ONE
                .subtract(fall)
                .multiply(BigDecimal.valueOf(withUs.earlier()))
                .multiply(BigDecimal.valueOf(total.later()));
        return left.compareTo(right) <= 0 && withUs.chanceOfFall(total) <= chance.doubleValue();
    }
}
