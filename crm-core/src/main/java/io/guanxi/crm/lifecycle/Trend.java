package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * 变化 – a volume in two windows of equal length: earlier, then later.
 *
 * <p>Volumes are counts (nights, trips, purchase days). Example: {@code fromTo(400, 300)} fell by a quarter of the
 * earlier volume.
 *
 * @param earlier the volume of the earlier window, 0 or more
 * @param later the volume of the later window, 0 or more
 */
public record Trend(long earlier, long later) {

    /** More halvings than any double survives. */
    private static final int UNDERFLOW = 3_000;

    /** A share of a sum that no double can show; the terms to come are smaller still, and ever more so. */
    private static final double NEGLIGIBLE = 1e-20;

    /**
     * Checks the volumes.
     *
     * @param earlier the volume of the earlier window
     * @param later the volume of the later window
     * @throws IllegalArgumentException if a volume is negative
     */
    public Trend {
        Require.that(earlier >= 0, "earlier", earlier, "must not be negative");
        Require.that(later >= 0, "later", later, "must not be negative");
    }

    /**
     * The trend between two volumes.
     *
     * @param earlier the volume of the earlier window, 0 or more
     * @param later the volume of the later window, 0 or more
     * @return the trend
     * @throws IllegalArgumentException if a volume is negative
     */
    public static Trend fromTo(long earlier, long later) {
        return new Trend(earlier, later);
    }

    /**
     * Whether the volume fell by at least a share of the earlier one: {@code (earlier − later) / earlier ≥ share},
     * exactly.
     *
     * @param share the share, above 0 and at most 1
     * @return true if it fell by that much; false if the earlier volume is 0
     * @throws IllegalArgumentException if the share is out of its range
     */
    public boolean fellByAtLeast(BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw Require.refusal("share", share, "must be above 0 and at most 1");
        }
        return later < earlier
                && BigDecimal.valueOf(earlier - later).compareTo(share.multiply(BigDecimal.valueOf(earlier))) >= 0;
    }

    /**
     * How likely a fall of this size, or a larger one, is by chance if nothing changed: the one-sided binomial test
     * {@code P(X ≤ later), X ~ Binomial(earlier + later, ½)}.
     *
     * <p>Given the sum, two Poisson counts of equal mean share it like coin tosses. Example: 4 → 2 gives 22/64 =
     * 0.34375, which is noise; 400 → 300 gives 0.000089. Probabilities too small for a double are 0; the work grows
     * with the later volume.
     *
     * @return the probability, from 0 to 1
     * @throws ArithmeticException if the two volumes together exceed the range of long
     */
    public double chanceOfFall() {
        long tosses = Math.addExact(earlier, later);
        if (later < earlier) {
            return lowerTail(later, tosses);
        }
        // The terms of the small tail are the exact ones: of a rise, what is asked for is all but the tail beyond it.
        return earlier == 0 ? 1 : 1 - lowerTail(earlier - 1, tosses);
    }

    /** {@code P(X ≤ successes)} for at most half of the tosses, so that the last term is the largest. */
    private static double lowerTail(long successes, long tosses) {
        double sum = 0;
        double term = chanceOfExactly(successes, tosses);
        for (long count = successes; count >= 0 && term > sum * NEGLIGIBLE; count--) {
            sum += term;
            term *= (double) count / (tosses - count + 1);
        }
        return Math.min(1, sum);
    }

    /** {@code C(tosses, successes) / 2^tosses}, halved along the way so that no factor leaves the range of double. */
    private static double chanceOfExactly(long successes, long tosses) {
        double chance = 1;
        long halvings = tosses;
        for (long factor = 1; factor <= successes; factor++) {
            chance *= (double) (tosses - successes + factor) / factor;
            while (chance > 1 && halvings > 0) {
                chance /= 2;
                halvings--;
            }
        }
        return Math.scalb(chance, -(int) Math.min(halvings, UNDERFLOW));
    }
}
