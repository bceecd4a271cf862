package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;

/**
 * 变化 – a volume in two windows of equal length: earlier, then later.
 *
 * <p>Volumes are counts (nights, trips, purchase days). Example: {@code fromTo(400, 300)} fell by a quarter of the
 * earlier volume.
 *
 * @param earlier the volume of the earlier window, 0 to {@link #MAX_VOLUME}
 * @param later the volume of the later window, likewise
 */
public record Trend(long earlier, long later) {

    /** Volumes that can be compared: more than any firm counts, and their sums and products stay in range. */
    public static final long MAX_VOLUME = 1_000_000_000_000L;

    /** More halvings than any double survives. */
    private static final int UNDERFLOW = 3_000;

    /** A share of a sum that no double can show; the terms to come are smaller still, and ever more so. */
    private static final double NEGLIGIBLE = 1e-20;

    /** Up to so many tosses the first term is multiplied out; beyond, it is worked out by logarithms. */
    private static final long MULTIPLIED_OUT = 100_000;

    /** Factorials up to here are exact in a double, and the series beyond is good to eleven digits. */
    private static final int EXACT_FACTORIALS = 18;

    /**
     * Checks the volumes.
     *
     * @param earlier the volume of the earlier window
     * @param later the volume of the later window
     * @throws IllegalArgumentException if a volume is negative or exceeds {@link #MAX_VOLUME}
     */
    public Trend {
        Require.that(earlier >= 0, "earlier", earlier, "must not be negative");
        Require.that(later >= 0, "later", later, "must not be negative");
        Require.that(earlier <= MAX_VOLUME, "earlier", earlier, "must be at most " + MAX_VOLUME);
        Require.that(later <= MAX_VOLUME, "later", later, "must be at most " + MAX_VOLUME);
    }

    /**
     * The trend between two volumes.
     *
     * @param earlier the volume of the earlier window, 0 or more
     * @param later the volume of the later window, 0 or more
     * @return the trend
     * @throws IllegalArgumentException if a volume is negative or exceeds {@link #MAX_VOLUME}
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

    /** The sums of the latest windows. */
    static Trend sum(List<Trend> latestFirst, int windows) {
        long earlier = 0;
        long later = 0;
        for (int number = 0; number < windows; number++) {
            earlier = Math.addExact(earlier, latestFirst.get(number).earlier);
            later = Math.addExact(later, latestFirst.get(number).later);
        }
        return new Trend(earlier, later);
    }

    /**
     * How likely a fall of this size, or a larger one, is by chance if nothing changed: the one-sided binomial test
     * {@code P(X ≤ later), X ~ Binomial(earlier + later, ½)}.
     *
     * <p>Given the sum, two Poisson counts of equal mean share it like coin tosses. Example: 4 → 2 gives 22/64 =
     * 0.34375, which is noise; 400 → 300 gives 0.000089. Probabilities too small for a double are 0. Exact to the last
     * digits of a double up to {@value #MULTIPLIED_OUT} counts, beyond to nine digits.
     *
     * @return the probability, from 0 to 1
     */
    public double chanceOfFall() {
        return chance(0.5);
    }

    /**
     * How likely a fall of this size, or a larger one, is by chance if our share of the customer's total did not
     * change: {@code P(X ≤ later), X ~ Binomial(earlier + later, total later / (total earlier + total later))}.
     *
     * <p>Example: 400 → 410 while the total went from 1,000 to 2,000 has a chance below 1E-20: at the same
     * share two thirds of the 810 would have been bought later. With an even total it is {@link #chanceOfFall()}.
     *
     * @param total the customer's total volume in the same two windows
     * @return the probability, from 0 to 1; 1 if the later total is 0, since then nothing could be bought
     * @throws NullPointerException if the total is null
     */
    public double chanceOfFall(Trend total) {
        if (requireNonNull(total, "total").later == 0) {
            return 1;
        }
        return chance((double) total.later / (double) (total.earlier + total.later));
    }

    /**
     * Whether a fall is less likely by chance than a bound; for large counts without working out the chance, which
     * Hoeffding's inequality bounds by {@code exp(−(earlier − later)² / (2 (earlier + later)))}.
     */
    boolean fallIsBeyond(double bound) {
        if (later >= earlier) {
            return chanceOfFall() <= bound;
        }
        double fall = (double) (earlier - later);
        return Math.exp(-fall * fall / (2.0 * (earlier + later))) <= bound || chanceOfFall() <= bound;
    }

    /** {@code P(X ≤ later)} where each of all counts falls into the later window with a probability. */
    private double chance(double laterShare) {
        long counts = earlier + later;
        if (counts == 0 || laterShare == 1) {
            return earlier == 0 ? 1 : 0;
        }
        // The terms of the small tail are the exact ones: of a rise, what is asked for is all but the tail beyond it.
        if (later < counts * laterShare) {
            return lowerTail(later, counts, laterShare);
        }
        return earlier == 0 ? 1 : 1 - lowerTail(earlier - 1, counts, 1 - laterShare);
    }

    /** {@code P(X ≤ successes)} for fewer than are expected, so that the last term is the largest. */
    private static double lowerTail(long successes, long counts, double share) {
        double odds = (1 - share) / share;
        double sum = 0;
        double term = chanceOfExactly(successes, counts, share);
        for (long count = successes; count >= 0 && term > sum * NEGLIGIBLE; count--) {
            sum += term;
            term *= odds * count / (counts - count + 1);
        }
        return Math.min(1, sum);
    }

    private static double chanceOfExactly(long successes, long counts, double share) {
        if (counts > MULTIPLIED_OUT || (share != 0.5 && counts > UNDERFLOW)) {
            return byLogarithms(successes, counts, share);
        }
        return share == 0.5 ? byHalves(successes, counts) : multipliedOut(successes, counts, share);
    }

    /** {@code C(counts, successes) / 2^counts}, halved along the way so that no factor leaves the range of double. */
    private static double byHalves(long successes, long counts) {
        double chance = 1;
        long halvings = counts;
        for (long factor = 1; factor <= successes; factor++) {
            chance *= (double) (counts - successes + factor) / factor;
            while (chance > 1 && halvings > 0) {
                chance /= 2;
                halvings--;
            }
        }
        return Math.scalb(chance, -(int) Math.min(halvings, UNDERFLOW));
    }

    /** {@code C(counts, successes) share^successes (1 − share)^(counts − successes)}, each factor in its turn. */
    private static double multipliedOut(long successes, long counts, double share) {
        double chance = 1;
        long failures = counts - successes;
        long left = failures;
        for (long factor = 1; factor <= successes; factor++) {
            chance *= (double) (failures + factor) / factor * share;
            while (chance > 1 && left > 0) {
                chance *= 1 - share;
                left--;
            }
        }
        return chance * Math.pow(1 - share, (double) left);
    }

    /** The same by Stirling's formula with its corrections, in the form that keeps the difference small (Loader 2000). */
    private static double byLogarithms(long successes, long counts, double share) {
        if (successes == 0) {
            return Math.exp(counts * Math.log1p(-share));
        }
        double n = counts;
        double x = successes;
        double rest = n - x;
        double log =
                stirling(n) - stirling(x) - stirling(rest) - deviance(x, n * share) - deviance(rest, n * (1 - share));
        return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * rest));
    }

    /** What Stirling's formula lacks of {@code ln n!}: exactly for small numbers, for others by its series. */
    private static double stirling(double n) {
        if (n <= EXACT_FACTORIALS) {
            double factorial = 1;
            for (int factor = 2; factor <= n; factor++) {
                factorial *= factor;
            }
            return Math.log(factorial) - ((n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2);
        }
        double square = n * n;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / n;
    }

    /** {@code x ln(x / m) + m − x}. */
    private static double deviance(double x, double mean) {
        double relative = (x - mean) / mean;
        if (Math.abs(relative) > 0.1) {
            return x * Math.log(x / mean) + mean - x;
        }
        // (1 + r) ln(1 + r) − r as a series, where the closed form would lose its digits.
        double sum = 0;
        double power = relative;
        for (int k = 2; k <= 20; k++) {
            power *= -relative;
            sum -= power / (k * (k - 1.0));
        }
        return mean * sum;
    }
}
