package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WideSumsTest {

    private static final long[] EDGES = {0, 1, -1, 2, -2, Long.MAX_VALUE, Long.MIN_VALUE, -Long.MAX_VALUE, 1L << 32};

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addUpWhatBigIntegersAddUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BigInteger first = BigInteger.ZERO;
        BigInteger second = BigInteger.ZERO;
        WideSums sums = WideSums.of(2);
        WideSums others = WideSums.of(2);
        for (int size = random.nextInt(60); size > 0; size--) {
            long one = EDGES[random.nextInt(EDGES.length)];
            long two = random.nextLong();
            WideSums part = random.nextBoolean() ? sums : others;
            part.add(0, one);
            part.add(1, two);
            first = first.add(BigInteger.valueOf(one));
            second = second.add(BigInteger.valueOf(two));
        }
        String before = others.toString();

        sums.addAll(others);

        assertThat(sums).hasToString("[" + first + ", " + second + "]");
        assertThat(others).hasToString(before);
        assertThat(isRead(sums, 0)).isEqualTo(first.bitLength() < Long.SIZE);
        assertThat(isRead(sums, 1)).isEqualTo(second.bitLength() < Long.SIZE);
        if (first.bitLength() < Long.SIZE) {
            assertThat(sums.number(0)).isEqualTo(first.longValueExact());
        }
    }

    private static boolean isRead(WideSums sums, int sum) {
        try {
            sums.number(sum);
            return true;
        } catch (ArithmeticException outside) {
            return false;
        }
    }

    @Test
    void comeBackFromBeyondTheRange() {
        WideSums sums = WideSums.of(1);
        sums.add(0, Long.MAX_VALUE);
        sums.add(0, 1);

        assertThatThrownBy(() -> sums.number(0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("sum must fit in long, but was 9223372036854775808");

        sums.add(0, -1);

        assertThat(sums.number(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void areReadTogetherWhereOneAloneIsOutside() {
        WideSums sums = WideSums.of(3);
        sums.add(0, Long.MIN_VALUE);
        sums.add(0, -1);
        sums.add(1, 3);
        sums.add(2, 7);

        assertThat(sums.total(0, 1)).isEqualTo(Long.MIN_VALUE + 2);
        assertThat(sums.total(1, 2)).isEqualTo(10);
        assertThat(sums.total()).isZero();
        assertThatThrownBy(() -> sums.total(0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void areAsManyAsAskedFor() {
        WideSums three = WideSums.of(3);

        assertThat(three.require(3, "state")).isSameAs(three).hasToString("[0, 0, 0]");
        assertThatThrownBy(() -> three.require(2, "state"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("state must hold 2 sums, but was 3");
        assertThatThrownBy(() -> WideSums.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be 1 or more, but was 0");
    }
}
