package io.guanxi.crm.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StabilityIndexTest {

    private static StabilityIndex index(List<Long> expected, List<Long> actual) {
        return StabilityIndex.of(expected, actual).orElseThrow();
    }

    /** −0.1·ln(0.4/0.5) + 0·ln(1) + 0.1·ln(0.3/0.2) = 0.022314 + 0 + 0.040547. */
    @Test
    void isTheWorkedExample() {
        StabilityIndex index = index(List.of(50L, 30L, 20L), List.of(40L, 30L, 30L));

        assertThat(index.value()).isCloseTo(0.06286086594223741, within(1e-15));
        assertThat(index.rounded()).isEqualTo(new BigDecimal("0.0629"));
        assertThat(index.halves()).isZero();
        assertThat(index.drift()).isEqualTo(Drift.STABLE);
    }

    /** Of 100 none before counts as half a one: (0.1 − 0.005)·ln(0.1/0.005) + (0.9 − 1)·ln(0.9/1). */
    @Test
    void countsHalfASubjectWhereThereIsNone() {
        StabilityIndex index = index(List.of(100L, 0L, 0L), List.of(90L, 10L, 0L));

        assertThat(index.value()).isCloseTo(0.29513061755341174, within(1e-15));
        assertThat(index.halves()).isEqualTo(1);
        assertThat(index.drift()).isEqualTo(Drift.STRONG);
    }

    @Test
    void comparesPopulationsOfDifferentSizeByTheirShares() {
        assertThat(index(List.of(1L, 3L), List.of(250L, 750L))).isEqualTo(new StabilityIndex(0, 0));
    }

    @Test
    void isNotKnownOfNobody() {
        assertThat(StabilityIndex.of(List.of(0L, 0L), List.of(1L, 2L))).isEmpty();
        assertThat(StabilityIndex.of(List.of(1L, 2L), List.of(0L, 0L))).isEmpty();
        assertThat(StabilityIndex.of(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, STABLE", "0.0999, STABLE", "0.10, MODERATE", "0.2499, MODERATE", "0.25, STRONG", "9, STRONG"})
    void isReadByTheUsualBounds(double value, Drift drift) {
        assertThat(new StabilityIndex(value, 0).drift()).isEqualTo(drift);
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        private static List<Long> counts(SplittableRandom random, int outcomes) {
            return random.longs(outcomes, 0, random.nextBoolean() ? 3 : 1_000)
                    .boxed()
                    .toList();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isNeverNegativeZeroForEqualsAndTheSameInBothDirections(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int outcomes = random.nextInt(1, 8);
            List<Long> one = counts(random, outcomes);
            List<Long> other = counts(random, outcomes);

            StabilityIndex.of(one, one)
                    .ifPresent(same -> assertThat(same.value()).isZero());
            StabilityIndex.of(one, other).ifPresent(index -> {
                StabilityIndex back = index(other, one);
                assertThat(index.value()).isNotNegative().isCloseTo(back.value(), within(1e-12));
                assertThat(index.halves()).isEqualTo(back.halves());
            });
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesListsOfDifferentLength() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StabilityIndex.of(List.of(1L), List.of(1L, 2L)))
                    .withMessage("actual must be as many as expected, 1, but was \"2 outcomes\"");
        }

        @Test
        void refusesNegativeNumbers() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StabilityIndex.of(List.of(1L, -1L), List.of(1L, 2L)))
                    .withMessage("expected must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StabilityIndex(0, -1))
                    .withMessage("halves must not be negative, but was -1");
        }

        @ParameterizedTest
        @CsvSource({"NaN", "Infinity", "-0.1"})
        void refusesWhatIsNoIndex(double value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StabilityIndex(value, 0))
                    .withMessage("value must be a finite number of at least 0, but was " + value);
        }

        @Test
        void refusesSumsBeyondLong() {
            assertThatThrownBy(() -> StabilityIndex.of(List.of(Long.MAX_VALUE, 1L), List.of(1L, 2L)))
                    .isInstanceOf(ArithmeticException.class);
        }
    }
}
