package io.guanxi.crm.lifecycle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * The coefficient of variation of whole-number volumes, compared exactly: {@code CV² = n(nΣx² − S²) / ((n − 1)S²)}.
 *
 * <p>Example: 2 1 1 0 has mean 1 and standard deviation 0.816, so 0.816.
 */
record Variation(BigInteger numerator, BigInteger denominator) {

    /** Of two or more volumes of which one at least is not 0. */
    static Variation of(List<Integer> volumes) {
        BigInteger n = BigInteger.valueOf(volumes.size());
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int volume : volumes) {
            BigInteger value = BigInteger.valueOf(volume);
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        BigInteger squaredSum = sum.multiply(sum);
        return new Variation(
                n.multiply(n.multiply(squares).subtract(squaredSum)),
                n.subtract(BigInteger.ONE).multiply(squaredSum));
    }

    boolean isAtMost(BigDecimal bound) {
        BigDecimal right = bound.multiply(bound).multiply(new BigDecimal(denominator));
        return new BigDecimal(numerator).compareTo(right) <= 0;
    }

    /** With three decimals, rounded half up. */
    BigDecimal rounded() {
        double squared = new BigDecimal(numerator).doubleValue() / new BigDecimal(denominator).doubleValue();
        return BigDecimal.valueOf(Math.sqrt(squared)).setScale(3, RoundingMode.HALF_UP);
    }
}
