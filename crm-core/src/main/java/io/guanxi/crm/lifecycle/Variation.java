package io.guanxi.crm.lifecycle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * The coefficient of variation of whole-number volumes, exactly: {@code CV² = n(nΣx² − S²) / ((n − 1)S²)}.
 *
 * <p>Example: 2 1 1 0 has mean 1 and standard deviation 0.816, so 0.816.
 */
record Variation(BigInteger numerator, BigInteger denominator) {

    /** Decimals of a bound. */
    static final int PLACES = 3;

    /** No coefficient of so many volumes as a series can have is larger: {@code √n}. */
    static final BigDecimal LARGEST = BigDecimal.valueOf(32);

    private static final int UNITS = 1_000;
    private static final double CLEAR = 1e-6;
    /** Below it all products of the quick way fit in long, and a double holds them exactly. */
    private static final long SMALL = 10_000;

    /** Of two or more volumes of which one at least is not 0. */
    static Variation of(List<Long> volumes) {
        BigInteger n = BigInteger.valueOf(volumes.size());
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long volume : volumes) {
            BigInteger value = BigInteger.valueOf(volume);
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        BigInteger squaredSum = sum.multiply(sum);
        return new Variation(
                n.multiply(n.multiply(squares).subtract(squaredSum)),
                n.subtract(BigInteger.ONE).multiply(squaredSum));
    }

    /**
     * The coefficient in thousandths, rounded up, so that it is at most a bound of three decimals if and only if the
     * exact coefficient is.
     */
    static long thousandthsUp(List<Long> volumes) {
        double quick = quickThousandths(volumes);
        if (Math.abs(quick - Math.rint(quick)) > CLEAR) {
            return (long) Math.ceil(quick);
        }
        Variation exact = of(volumes);
        long nearest = (long) Math.rint(quick);
        while (!exact.isAtMostThousandths(nearest)) {
            nearest++;
        }
        while (nearest > 0 && exact.isAtMostThousandths(nearest - 1)) {
            nearest--;
        }
        return nearest;
    }

    /** In floating point; exact enough unless the result lies close to a whole number. */
    private static double quickThousandths(List<Long> volumes) {
        int n = volumes.size();
        long sum = 0;
        long squares = 0;
        for (int place = 0; place < n; place++) {
            long volume = volumes.get(place);
            if (volume >= SMALL) {
                Variation exact = of(volumes);
                return UNITS * exact.root();
            }
            sum += volume;
            squares += volume * volume;
        }
        return UNITS * Math.sqrt((double) (n * (n * squares - sum * sum)) / ((double) (n - 1) * sum * sum));
    }

    private boolean isAtMostThousandths(long bound) {
        BigInteger units = BigInteger.valueOf(UNITS);
        BigInteger squared = BigInteger.valueOf(bound).pow(2);
        return numerator.multiply(units.pow(2)).compareTo(squared.multiply(denominator)) <= 0;
    }

    private double root() {
        return Math.sqrt(new BigDecimal(numerator).doubleValue() / new BigDecimal(denominator).doubleValue());
    }

    /** The coefficient of volumes with three decimals, rounded half up. */
    static BigDecimal rounded(List<Long> volumes) {
        double quick = quickThousandths(volumes);
        return Math.abs(quick - Math.floor(quick) - 0.5) > CLEAR
                ? BigDecimal.valueOf(Math.round(quick), PLACES)
                : BigDecimal.valueOf(of(volumes).root()).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
