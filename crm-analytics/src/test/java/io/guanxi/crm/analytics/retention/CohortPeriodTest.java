package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class CohortPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "ISO_WEEK, 2010-01-03, 2009-12-28, 2009-W53, 2010-01-04",
        "ISO_WEEK, 2024-12-30, 2024-12-30, 2025-W01, 2025-01-06",
        "ISO_WEEK, 0001-01-01, 0001-01-01, 0001-W01, 0001-01-08",
        "MONTH, 2011-02-28, 2011-02-01, 2011-02, 2011-03-01",
        "MONTH, 2024-12-31, 2024-12-01, 2024-12, 2025-01-01",
        "QUARTER, 2011-05-17, 2011-04-01, 2011-Q2, 2011-07-01",
        "QUARTER, 2011-03-31, 2011-01-01, 2011-Q1, 2011-04-01",
        "QUARTER, 2011-12-31, 2011-10-01, 2011-Q4, 2012-01-01",
        "QUARTER, 2011-08-31, 2011-07-01, 2011-Q3, 2011-10-01",
        "YEAR, 2011-12-31, 2011-01-01, 2011, 2012-01-01",
        "YEAR, 0987-06-01, 0987-01-01, 0987, 0988-01-01"
    })
    void beginsAndIsNamed(CohortPeriod period, LocalDate day, LocalDate first, String label, LocalDate next) {
        assertThat(period.firstDay(day)).isEqualTo(first);
        assertThat(period.firstDay(first)).isEqualTo(first);
        assertThat(period.label(day)).isEqualTo(label);
        assertThat(period.next(first)).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(CohortPeriod.class)
    void holdsEachDayOnce(CohortPeriod period) {
        LocalDate begin = period.firstDay(LocalDate.of(2023, 12, 25));
        LocalDate next = period.next(begin);
        for (LocalDate day = begin; day.isBefore(LocalDate.of(2025, 3, 1)); day = day.plusDays(1)) {
            if (day.equals(next)) {
                begin = next;
                next = period.next(begin);
            }
            assertThat(period.firstDay(day)).isEqualTo(begin);
            assertThat(period.label(day)).isEqualTo(period.label(begin)).isNotEqualTo(period.label(next));
        }
    }

    @ParameterizedTest
    @EnumSource(CohortPeriod.class)
    void namesADayThatIsNone(CohortPeriod period) {
        assertThatThrownBy(() -> period.firstDay(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("day");
        assertThatThrownBy(() -> period.label(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("day");
        assertThatThrownBy(() -> period.firstDay(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("day must lie in the years 1 to 9999, but was +10000-01-01");
        assertThatThrownBy(() -> period.label(LocalDate.of(0, 12, 31))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasBothNames() {
        assertThat(CohortPeriod.values()).extracting(CohortPeriod::chinese).containsExactly("周", "月", "季度", "年");
        assertThat(CohortPeriod.values())
                .extracting(CohortPeriod::english)
                .containsExactly("ISO week", "month", "quarter", "year");
        assertThat(CohortBasis.values())
                .extracting(CohortBasis::english)
                .containsExactly("first purchase", "given day");
        assertThat(RetentionDefinition.values())
                .extracting(RetentionDefinition::chinese)
                .containsExactly("当期活跃", "当期或以后活跃", "每期活跃");
        assertThat(ChurnBase.values()).extracting(ChurnBase::chinese).containsExactly("期初客户数", "平均客户数");
    }
}
