package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 贴现 – {@code (1 + d)^−time} for many times; a fraction of a period is taken to its power once, by roots for all. */
final class Discounting {

    private static final int MAX_BITS = 170;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final BigDecimal growth;

    /** {@code (1 + d)^½}, {@code (1 + d)^¼} and so on, as far as they were needed. */
    private final List<BigDecimal> roots = new ArrayList<>();

    /** {@code (1 + d)^fraction} for each fraction of a period that occurs. */
    private final ImmutableMap<BigDecimal, BigDecimal> powers;

    /** The discounting of cash flows at some times, and at others that are whole periods apart from one of them. */
    Discounting(BigDecimal discount, Stream<BigDecimal> times) {
        growth = BigDecimal.ONE.add(discount);
        powers = times.map(Discounting::fraction)
                .distinct()
                .collect(ImmutableMap.toImmutableMap(fraction -> fraction, this::power));
    }

    /** The factor of one time. */
    static BigDecimal factor(BigDecimal discount, BigDecimal time) {
        return new Discounting(discount, Stream.of(time)).factor(time);
    }

    BigDecimal factor(BigDecimal time) {
        BigDecimal part = requireNonNull(powers.get(fraction(time)), "fraction");
        BigDecimal power = growth.pow(time.intValue(), Exact.CONTEXT).multiply(part, Exact.CONTEXT);
        return BigDecimal.ONE.divide(power, Exact.CONTEXT);
    }

    private static BigDecimal fraction(BigDecimal time) {
        return time.remainder(BigDecimal.ONE).stripTrailingZeros();
    }

    /** A power between 0 and 1 by square roots: 0.75 is a half and a quarter. */
    private BigDecimal power(BigDecimal fraction) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal rest = fraction;
        // A fraction without end, such as 0.1, is cut where its next root is 1 to so many digits.
        for (int bit = 0; bit < MAX_BITS && rest.signum() > 0; bit++) {
            rest = rest.multiply(TWO);
            if (rest.compareTo(BigDecimal.ONE) >= 0) {
                power = power.multiply(root(bit), Exact.CONTEXT);
                rest = rest.subtract(BigDecimal.ONE);
            }
        }
        return power;
    }

    /** The root of the root, so many times more. */
    private BigDecimal root(int bit) {
        while (roots.size() <= bit) {
            BigDecimal last = roots.isEmpty() ? growth : roots.get(roots.size() - 1);
            roots.add(last.sqrt(Exact.CONTEXT));
        }
        return roots.get(bit);
    }
}
