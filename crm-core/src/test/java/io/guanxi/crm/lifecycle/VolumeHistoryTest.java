package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeHistoryTest {

    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Money PRICE = Money.parse("CNY 100.00");

    private static LineItem rooms(int rooms, String from, String to) {
        return LineItem.of("double", rooms, PRICE).during(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Transaction sale(LineItem... lines) {
        return Transaction.sale(TransactionId.of("s"), Relationships.LIN, LocalDate.of(2025, 3, 1), lines);
    }

    @Nested
    class OfNights {

        /** The example of the class comment: two rooms for three nights, of which two fall into the first quarter. */
        @Test
        void countsEachNightOnItsDay() {
            VolumeHistory nights = VolumeHistory.ofNights(List.of(sale(rooms(2, "2025-03-30", "2025-04-02"))));

            assertThat(nights.between(LocalDate.of(2025, 1, 1), APRIL)).isEqualTo(4);
            assertThat(nights.between(APRIL, LocalDate.of(2025, 7, 1))).isEqualTo(2);
            assertThat(nights)
                    .isEqualTo(VolumeHistory.of(Map.of(APRIL.minusDays(2), 2L, APRIL.minusDays(1), 2L, APRIL, 2L)));
        }

        @Test
        void addsLinesAndSalesOfTheSameNight() {
            Transaction couple = sale(rooms(1, "2025-03-31", "2025-04-02"), rooms(3, "2025-04-01", "2025-04-02"));
            VolumeHistory nights = VolumeHistory.ofNights(List.of(couple, sale(rooms(5, "2025-04-01", "2025-04-03"))));

            assertThat(nights)
                    .isEqualTo(VolumeHistory.of(Map.of(APRIL.minusDays(1), 1L, APRIL, 9L, APRIL.plusDays(1), 5L)));
        }

        @Test
        void leavesOutBreakfastsAndRefunds() {
            Transaction stay = sale(rooms(1, "2025-04-01", "2025-04-02"), LineItem.of("breakfast", 2, PRICE));
            Transaction refund =
                    stay.refund(TransactionId.of("r"), LocalDate.of(2025, 3, 2), rooms(1, "2025-04-01", "2025-04-02"));

            assertThat(VolumeHistory.ofNights(List.of(stay, refund))).isEqualTo(VolumeHistory.of(Map.of(APRIL, 1L)));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeHistory.ofNights(null))
                    .withMessage("transactions");
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeHistory.ofNights(Collections.singletonList(null)))
                    .withMessage("transactions");
        }
    }

    @Nested
    class Of {

        @Test
        void rejectsVolumesOutOfRange() {
            assertThatThrownBy(() -> VolumeHistory.of(Map.of(APRIL, -1L)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("volumes[2025-04-01] must not be negative, nor make the sum exceed 1000000000000, but"
                            + " was -1");
            assertThatThrownBy(() -> VolumeHistory.of(Map.of(APRIL, Long.MAX_VALUE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("but was 9223372036854775807");
            assertThatThrownBy(() -> VolumeHistory.of(Map.of(APRIL, Trend.MAX_VOLUME, APRIL.plusDays(1), 1L)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nor make the sum exceed 1000000000000");
            assertThat(VolumeHistory.of(Map.of(APRIL, Trend.MAX_VOLUME)).between(APRIL, APRIL.plusDays(1)))
                    .isEqualTo(Trend.MAX_VOLUME);
        }

        @Test
        void rejectsADayOutOfTime() {
            assertThatThrownBy(() -> VolumeHistory.of(Map.of(LocalDate.MAX, 1L)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("volumes day must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeHistory.of(null))
                    .withMessage("volumes");
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeHistory.of(Collections.singletonMap(null, 1L)))
                    .withMessage("volumes day");
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeHistory.of(Collections.singletonMap(APRIL, null)))
                    .withMessage("volumes[2025-04-01]");
        }
    }

    @Nested
    class Between {

        private final VolumeHistory history = VolumeHistory.of(Map.of(APRIL, 5L));

        @Test
        void takesTheFirstDayAndNotTheLast() {
            assertThat(history.between(APRIL, APRIL.plusDays(1))).isEqualTo(5);
            assertThat(history.between(APRIL.minusDays(1), APRIL)).isZero();
            assertThat(history.between(APRIL.plusDays(1), APRIL.plusDays(2))).isZero();
            assertThat(history.between(APRIL, APRIL)).isZero();
            assertThat(VolumeHistory.of(Map.of()).between(APRIL, APRIL.plusYears(1)))
                    .isZero();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectsWhatIsNoPeriod() {
            assertThatThrownBy(() -> history.between(APRIL, APRIL.minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must not be before 2025-04-01, but was 2025-03-31");
            assertThatNullPointerException()
                    .isThrownBy(() -> history.between(null, APRIL))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> history.between(APRIL, null))
                    .withMessage("to");
        }

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void addsTheDaysUp(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<LocalDate, Long> volumes = new HashMap<>();
            for (int day = random.nextInt(40); day > 0; day--) {
                volumes.put(APRIL.plusDays(random.nextInt(60)), random.nextLong(9));
            }
            VolumeHistory history = VolumeHistory.of(volumes);
            LocalDate from = APRIL.plusDays(random.nextInt(-10, 60));
            LocalDate to = from.plusDays(random.nextInt(40));
            long sum = from.datesUntil(to)
                    .mapToLong(day -> volumes.getOrDefault(day, 0L))
                    .sum();

            assertThat(history.between(from, to)).isEqualTo(sum);
        }
    }

    @Nested
    class Equality {

        @Test
        void isThatOfDaysAndVolumes() {
            VolumeHistory history = VolumeHistory.of(Map.of(APRIL, 5L));

            assertThat(VolumeHistory.of(Map.of(APRIL, 5L))).isEqualTo(history).hasSameHashCodeAs(history);
            assertThat(List.of(
                            history,
                            VolumeHistory.of(Map.of(APRIL, 6L)),
                            VolumeHistory.of(Map.of(APRIL.plusDays(1), 5L)),
                            VolumeHistory.of(Map.of())))
                    .doesNotHaveDuplicates();
        }

        @Test
        void showsInTheTextAsSumAndDays() {
            assertThat(VolumeHistory.of(Map.of(APRIL, 5L, APRIL.plusDays(1), 2L)))
                    .hasToString("VolumeHistory[7 on 2 days]");
            assertThat(VolumeHistory.of(Map.of())).hasToString("VolumeHistory[0 on 0 days]");
        }
    }
}
