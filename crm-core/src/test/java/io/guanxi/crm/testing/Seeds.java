package io.guanxi.crm.testing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.stream.LongStream;

/**
 * 随机种子 – the seeds of property tests, each of which is one case.
 *
 * <p>The seeds are fixed, so that a build which passed once passes again; a failing case names its seed and is run
 * again by it alone. In a JUnit test:
 *
 * <pre>{@code
 * static LongStream seeds() {
 *     return Seeds.some(200);
 * }
 *
 * @ParameterizedTest(name = "seed {0}")
 * @MethodSource("seeds")
 * void netIsGrossLessRefunds(long seed) {
 *     PurchaseLog log = RandomPurchases.of(new SplittableRandom(seed)).log();
 *     assertThat(log.net()).isEqualTo(log.gross().minus(log.refunded()));
 * }
 * }</pre>
 */
public final class Seeds {

    private Seeds() {}

    /**
     * The first seeds: 1, 2, 3 …
     *
     * @param count how many, at least 1
     * @return the seeds 1 to {@code count}
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public static LongStream some(int count) {
        return startingAt(1, count);
    }

    /**
     * Other seeds, to look where no test has looked yet.
     *
     * @param first the first seed
     * @param count how many, at least 1
     * @return the seeds {@code first} to {@code first + count − 1}
     * @throws IllegalArgumentException if {@code count} is below 1
     * @throws ArithmeticException if the last seed exceeds the range of long
     */
    public static LongStream startingAt(long first, int count) {
        checkArgument(count >= 1, "count must be at least 1, but was %s", count);
        return LongStream.rangeClosed(first, Math.addExact(first, count - 1L));
    }
}
