package io.guanxi.crm.rules.tiering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.Lists;
import io.guanxi.crm.testing.Seeds;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankedTest {

    private static Ranked<Integer> ranked(long... minor) {
        return Ranked.of(
                CurrencyUnit.USD, IntStream.range(0, minor.length).boxed().toList(), minor, "amount");
    }

    static LongStream seeds() {
        return Seeds.some(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sortsAsAComparatorWould(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] minor = random.longs(random.nextInt(1, 300), -20, 20).toArray();
        List<Integer> expected =
                Lists.newArrayList(IntStream.range(0, minor.length).boxed().toList());
        expected.sort(Comparator.comparingLong((Integer key) -> minor[key])
                .reversed()
                .thenComparing(Comparator.naturalOrder()));

        Ranked<Integer> ranked = ranked(minor);

        assertThat(IntStream.range(0, minor.length).mapToObj(ranked::key)).containsExactlyElementsOf(expected);
        for (int rank = 0; rank < minor.length; rank++) {
            assertThat(ranked.rankOf(ranked.key(rank))).isEqualTo(rank);
            assertThat(ranked.minor(rank)).isEqualTo(minor[ranked.key(rank)]);
        }
        long bound = random.nextLong(-22, 22);
        assertThat(ranked.countAtLeast(bound)).isEqualTo((int)
                LongStream.of(minor).filter(amount -> amount >= bound).count());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sumsExactlyWhateverTheAmounts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ranked<Integer> ranked = ranked(random.longs(random.nextInt(1, 50)).toArray());
        int from = random.nextInt(ranked.size());
        int to = random.nextInt(from, ranked.size() + 1);

        assertThat(ranked.sum(from, to))
                .isEqualTo(IntStream.range(from, to)
                        .mapToObj(rank -> BigInteger.valueOf(ranked.minor(rank)))
                        .reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Test
    void theExtremesAreSummedAndSortedToo() {
        Ranked<Integer> ranked = ranked(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

        assertThat(IntStream.range(0, 4).mapToObj(ranked::key)).containsExactly(1, 3, 0, 2);
        assertThat(ranked.sum(0, 4)).isEqualTo(BigInteger.valueOf(-2));
        assertThat(ranked.sum(2, 4)).isEqualTo(BigInteger.TWO.pow(64).negate());
    }

    @Test
    @SuppressWarnings("NullAway") // A null is given on purpose, to see it named.
    void namesTheColumnThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Ranked.<Integer>of(null, "amount"))
                .withMessage("amounts");
        assertThatNullPointerException()
                .isThrownBy(() -> Ranked.of(CurrencyUnit.USD, List.of(1), null, "amount"))
                .withMessage("amountsMinor");
    }
}
