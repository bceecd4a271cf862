package io.guanxi.crm.analytics.clv.simulation;

import io.guanxi.crm.validation.Require;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * 随机抽取 – the random numbers of one customer.
 *
 * <p>Each customer has a stream of its own, xoroshiro128++ started from (seed, purpose, index) by two successive numbers
 * of SplitMix64, so that neither other customers nor threads matter. Gamma and beta draws are kept as logarithms: with a
 * shape of 1e-30 the gamma itself is 0 in double, and a beta made of two of them would be 0/0. The transcendental
 * functions are those of {@link StrictMath}, equal on all machines; the ziggurat of the library uses {@link Math} only
 * to accept or reject about one draw of a hundred, where a difference in the last digit hardly ever matters.
 */
final class Draws {

    /** The streams of one customer must differ. */
    enum Purpose {
        PURCHASES(1),
        SPEND(2),
        OPPORTUNITIES(3),
        CONTRACTS(4);

        private final long salt;

        Purpose(long salt) {
            this.salt = salt;
        }
    }

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long TWICE_GOLDEN = 0x3c6ef372fe94f82aL;
    private static final double LEAST_SHAPE = 1e-290;

    /** The bound is z⁴/(108·shape) at most, too small to be told from rounding. */
    private static final double ALWAYS = 1e8;

    private final UniformRandomProvider random;
    private final ZigguratSampler exponential;
    private final ZigguratSampler normal;

    private Draws(UniformRandomProvider random) {
        this.random = random;
        this.exponential = ZigguratSampler.Exponential.of(random);
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** The draws of a customer; a negative number is refused. */
    static Draws of(long seed, Purpose purpose, long index) {
        Require.that(index >= 0, "index", index, "must not be negative");
        long start = mix(mix(seed) + GOLDEN * purpose.salt) + GOLDEN * (2 * index);
        long[] state = {mix(start + GOLDEN), mix(start + TWICE_GOLDEN)};
        return new Draws(RandomSource.XO_RO_SHI_RO_128_PP.create(state));
    }

    /** From 0 to below 1. */
    double uniform() {
        return random.nextDouble();
    }

    /** Of mean 1. */
    double exponential() {
        return exponential.sample();
    }

    /** Of scale 1; 0 where double can hold no smaller number. */
    double gamma(double shape) {
        if (shape >= 1) {
            return largeGamma(shape);
        }
        double large = largeGamma(shape + 1);
        return large * StrictMath.exp(-exponential() / Math.max(shape, LEAST_SHAPE));
    }

    /** The logarithm of a gamma draw of scale 1, finite. */
    double logGamma(double shape) {
        if (shape >= 1) {
            return StrictMath.log(largeGamma(shape));
        }
        double large = StrictMath.log(largeGamma(shape + 1));
        return large - exponential() / Math.max(shape, LEAST_SHAPE);
    }

    /** Marsaglia and Tsang 2000, for shapes from 1 on. */
    private double largeGamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / (3 * Math.sqrt(d));
        while (true) {
            double z = normal.sample();
            double root = 1 + c * z;
            if (root > 0) {
                double v = root * root * root;
                double bound = shape > ALWAYS ? 0 : d * (v - 1 - StrictMath.log(v)) - z * z / 2;
                // An exponential above the bound is what a uniform below e^−bound is.
                if (exponential() >= bound) {
                    return d * v;
                }
            }
        }
    }

    /** An exponential time of a rate; infinite at rate 0. */
    double waiting(double rate) {
        double exponential = exponential();
        return rate > 0 ? exponential / rate : Double.POSITIVE_INFINITY;
    }

    /**
     * How often a customer goes on who stops each time with its own probability, beta distributed over customers: 0 if it
     * stops at once. Infinite if it never stops.
     */
    double times(double stopping, double goingOn) {
        double logOdds = logGamma(stopping) - logGamma(goingOn);
        return Math.floor(waiting(softplus(logOdds)));
    }

    /** A beta draw. */
    double beta(double a, double b) {
        double logOdds = logGamma(a) - logGamma(b);
        double odds = StrictMath.exp(-Math.abs(logOdds));
        return (logOdds < 0 ? odds : 1) / (1 + odds);
    }

    /** {@code −ln (1 − p)} of the log odds of p. */
    private static double softplus(double logOdds) {
        return Math.max(logOdds, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
    }

    /** The finaliser of SplitMix64 (Stafford's variant 13). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
