package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SojournTest {

    private static final LocalDate ENTRY = LocalDate.of(2024, 2, 1);

    @Nested
    class Days {

        @Test
        void leaveOutTheDayOfLeaving() {
            Range<LocalDate> leapMonth = Range.closedOpen(ENTRY, LocalDate.of(2024, 3, 1));
            assertThat(new Sojourn(LifecycleStage.FORMATION, leapMonth, true).days())
                    .isEqualTo(29);
        }

        @Test
        void areNoneForAStayThatEndedOnItsDayOfEntry() {
            Range<LocalDate> nothing = Range.closedOpen(ENTRY, ENTRY);
            assertThat(new Sojourn(LifecycleStage.FORMATION, nothing, true).days())
                    .isZero();
        }
    }

    @Nested
    class Constructor {

        static Stream<Range<LocalDate>> unbounded() {
            return Stream.of(
                    Range.all(), Range.atLeast(ENTRY), Range.lessThan(ENTRY), Range.closed(ENTRY, ENTRY.plusDays(3)));
        }

        @ParameterizedTest
        @MethodSource("unbounded")
        void rejectsAPeriodThatIsNotHalfOpen(Range<LocalDate> period) {
            assertThatThrownBy(() -> new Sojourn(LifecycleStage.FORMATION, period, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must be [from, to), but was " + period);
        }
    }
}
