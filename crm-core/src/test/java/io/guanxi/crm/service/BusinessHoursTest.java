package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Nested
    class Contains {

        @ParameterizedTest
        @CsvSource({
            "08:59:59.999999999, false",
            "09:00, true",
            "16:59:59.999999999, true",
            "17:00, false",
            "00:00, false"
        })
        void holdsFromTheOpeningToJustBeforeTheClosing(LocalTime time, boolean open) {
            assertThat(BusinessHours.of(NINE, FIVE).contains(time)).isEqualTo(open);
        }

        @Test
        void isTheSameWrittenAsText() {
            assertThat(BusinessHours.of("09:00", "17:00")).isEqualTo(BusinessHours.of(NINE, FIVE));
            assertThat(BusinessHours.of("09:00:30", "00:00"))
                    .isEqualTo(BusinessHours.of(NINE.plusSeconds(30), LocalTime.MIDNIGHT));
        }

        @Test
        void countsMidnightAsTheEndOfTheDay() {
            BusinessHours late = BusinessHours.of(FIVE, LocalTime.MIDNIGHT);

            assertThat(late.contains(LocalTime.MAX)).isTrue();
            assertThat(late.contains(LocalTime.MIDNIGHT)).isFalse();
        }

        @Test
        void coversTheWholeDay() {
            assertThat(BusinessHours.WHOLE_DAY.contains(LocalTime.MIN)).isTrue();
            assertThat(BusinessHours.WHOLE_DAY.contains(LocalTime.NOON)).isTrue();
            assertThat(BusinessHours.WHOLE_DAY.contains(LocalTime.MAX)).isTrue();
            assertThat(BusinessHours.WHOLE_DAY).isEqualTo(BusinessHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({"09:00, 09:00", "17:00, 09:00", "22:00, 06:00"})
        void coverHoursThatDoNotEndAfterTheyBegin(LocalTime from, LocalTime to) {
            assertThatThrownBy(() -> BusinessHours.of(from, to))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must be after %s, or 00:00 for the end of the day, but was %s", from, to);
        }

        @ParameterizedTest
        @CsvSource({"9:00", "24:00", "09.00", "０９:00", "'09:00 '", "''"})
        void coverTextsThatAreNoTime(String text) {
            assertThatThrownBy(() -> BusinessHours.of(text, "17:00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("from must be a time of day such as 09:00 or 17:30:15, but was \"" + text + "\"");
            assertThatThrownBy(() -> BusinessHours.of("09:00", text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("to must be a time of day");
        }

        @Test
        void coverFractionsOfASecond() {
            assertThatThrownBy(() -> BusinessHours.of(NINE.plusNanos(1), FIVE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("from must be in whole seconds, but was 09:00:00.000000001");
            assertThatThrownBy(() -> BusinessHours.of(NINE, LocalTime.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must be in whole seconds, but was 23:59:59.999999999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> BusinessHours.of(null, FIVE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("from");
            assertThatThrownBy(() -> BusinessHours.of(NINE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("to");
        }
    }
}
