package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The domains of whole numbers and dates; those of the other kinds have tests of their own. */
@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class AttributeDomainTest {

    @Nested
    class OfInt {

        private static final IntAttribute<Integer> ORDERS = Attribute.ofInt("orders", Integer::intValue, 0, 10_000);

        @ParameterizedTest
        @ValueSource(ints = {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
        void refusesValuesAndBoundsOutside(int value) {
            String message = "orders must lie in its domain 0..10000, but was " + value;
            IntAttribute<OptionalInt> optional = Attribute.ofOptionalInt("orders", orders -> orders, 0, 10_000);

            assertThatThrownBy(() -> ORDERS.read(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> ORDERS.atLeast(5).test(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> ORDERS.atLeast(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> optional.read(OptionalInt.of(value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 9_999, 10_000})
        void takesItsEnds(int value) {
            assertThat(ORDERS.read(value)).contains(value);
            assertThat(ORDERS.is(value).test(value)).isTrue();
        }

        @Test
        void mayBeAllInts() {
            IntAttribute<Integer> all = Attribute.ofInt("all", Integer::intValue, Integer.MIN_VALUE, Integer.MAX_VALUE);

            assertThat(all.read(Integer.MIN_VALUE)).contains(Integer.MIN_VALUE);
            assertThat(all.above(Integer.MAX_VALUE).test(Integer.MAX_VALUE)).isFalse();
            assertThat(all.below(Integer.MIN_VALUE).test(Integer.MIN_VALUE)).isFalse();
            assertThat(all.min()).isEqualTo(Integer.MIN_VALUE);
            assertThat(all.max()).isEqualTo(Integer.MAX_VALUE);
        }

        @Test
        void mustNotBeEmpty() {
            assertThatThrownBy(() -> Attribute.ofInt("x", Integer::intValue, 1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("max must not be below min 1, but was 0");
            assertThatThrownBy(() -> Attribute.<OptionalInt>ofOptionalInt("x", value -> value, 1, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OfLong {

        @ParameterizedTest
        @ValueSource(longs = {-1, 4_000_000_001L, Long.MIN_VALUE, Long.MAX_VALUE})
        void refusesValuesAndBoundsOutside(long value) {
            LongAttribute<Long> bytes = Attribute.ofLong("bytes", Long::longValue, 0, 4_000_000_000L);
            LongAttribute<OptionalLong> optional = Attribute.ofOptionalLong("bytes", v -> v, 0, 4_000_000_000L);
            String message = "bytes must lie in its domain 0..4000000000, but was " + value;

            assertThatThrownBy(() -> bytes.read(value)).hasMessage(message);
            assertThatThrownBy(() -> bytes.is(value)).hasMessage(message);
            assertThatThrownBy(() -> optional.read(OptionalLong.of(value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void mustNotHoldTheValueThatStandsForUnknown() {
            assertThatThrownBy(() -> Attribute.ofLong("x", Long::longValue, Long.MIN_VALUE, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("min must be above Long.MIN_VALUE");
            assertThatThrownBy(() -> Attribute.<OptionalLong>ofOptionalLong("x", v -> v, Long.MIN_VALUE, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void takesTheWidestDomain() {
            LongAttribute<Long> all = Attribute.ofLong("all", Long::longValue, -Long.MAX_VALUE, Long.MAX_VALUE);

            assertThat(all.below(-Long.MAX_VALUE).test(-Long.MAX_VALUE)).isFalse();
            assertThat(all.above(Long.MAX_VALUE).test(Long.MAX_VALUE)).isFalse();
            assertThat(all.is(Long.MAX_VALUE).negate().normalised().test(Long.MAX_VALUE))
                    .isFalse();
            assertThat(all.is(-Long.MAX_VALUE).negate().normalised().test(Long.MAX_VALUE))
                    .isTrue();
            assertThatThrownBy(() -> all.read(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OfDate {

        private static final DateAttribute<LocalDate> DAY = Attribute.ofDate("day", day -> day);

        @ParameterizedTest
        @CsvSource({"0000-12-31", "+10000-01-01", "-999999999-01-01", "+999999999-12-31"})
        void refusesYearsOutsideOneTo9999(LocalDate date) {
            DateAttribute<Optional<LocalDate>> optional = Attribute.ofOptionalDate("day", day -> day);
            String message = "day must lie in its domain 0001-01-01..9999-12-31, but was " + date;

            assertThatThrownBy(() -> DAY.read(date))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> DAY.below(date))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> optional.isKnown().test(Optional.of(date)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({"0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"})
        void readsDatesInside(LocalDate date) {
            assertThat(DAY.read(date)).contains(date);
        }

        @Test
        void endsAtTheLastDay() {
            assertThat(DAY.min()).isEqualTo("0001-01-01");
            assertThat(DAY.max()).isEqualTo("9999-12-31");
            assertThat(DAY.above(DAY.max()).test(DAY.max())).isFalse();
        }
    }

    @Nested
    class MissingBounds {

        private static final IntAttribute<Integer> INT = Attribute.ofInt("bounded", Integer::intValue, 0, 9);
        private static final LongAttribute<Long> LONG = Attribute.ofLong("bounded", Long::longValue, 0, 9);
        private static final DoubleAttribute<Double> DOUBLE = Attribute.ofDouble("bounded", Double::doubleValue, 0, 9);
        private static final DateAttribute<LocalDate> DATE = Attribute.ofDate("bounded", day -> day);
        private static final DecimalAttribute<Long> DECIMAL = Attribute.ofScaled("bounded", 2, Long::longValue);

        static Stream<Arguments> missing() {
            return Stream.<ThrowingCallable>of(
                            () -> INT.atLeast(null),
                            () -> INT.between(1, null),
                            () -> LONG.above(null),
                            () -> DOUBLE.below(null),
                            () -> DATE.is(null),
                            () -> DECIMAL.atMost((String) null),
                            () -> DECIMAL.between(null, "1.00"))
                    .map(Arguments::of);
        }

        @ParameterizedTest
        @MethodSource("missing")
        void areNamedByTheAttribute(ThrowingCallable condition) {
            assertThatThrownBy(condition)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("bounded");
        }
    }
}
