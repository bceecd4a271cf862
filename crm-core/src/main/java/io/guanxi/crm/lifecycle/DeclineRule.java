package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;

/**
 * 退化检验 – when the volume with us counts as falling (L4): by a share of the earlier volume <em>and</em> beyond noise.
 *
 * <p>The latest window is compared with the same window one year earlier. With a share of 0.30 and a chance of 0.05,
 * 12 → 4 falls (67 %, chance 0.038); 4 → 2 does not (50 %, but chance 0.344).
 *
 * @param window the length of the two windows
 * @param share the smallest fall that counts, as a share of the earlier volume, above 0 and at most 1
 * @param chance the largest probability that the fall is mere chance ({@link Trend#chanceOfFall}), above 0 and below 1
 */
public record DeclineRule(Period window, BigDecimal share, BigDecimal chance) {

    /**
     * Checks the thresholds.
     *
     * @param window the length of the two windows
     * @param share the smallest fall that counts
     * @param chance the largest probability of mere chance
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public DeclineRule {
        Require.positive(window, "window");
        share = Require.threshold(share, "share");
        Require.that(share.compareTo(BigDecimal.ONE) <= 0, "share", share, "must be at most 1");
        chance = Require.threshold(chance, "chance");
        Require.that(chance.compareTo(BigDecimal.ONE) < 0, "chance", chance, "must be below 1");
    }

    /** The smallest fall that counts, in percent, exactly. */
    BigDecimal sharePercent() {
        return share.movePointRight(2);
    }

    /**
     * Whether a volume fell.
     *
     * @param trend the volume in the two windows
     * @return true if it fell by the share or more, and that is unlikely to be chance
     */
    public boolean falls(Trend trend) {
        return trend.fellByAtLeast(share) && trend.chanceOfFall() <= chance.doubleValue();
    }
}
