package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class CohortDesignTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2011, 12, 9);

    @Nested
    class Layout {

        @ParameterizedTest
        @CsvSource({
            "ISO_WEEK, 2010-12-01, 2011-12-09, 54",
            "MONTH, 2010-12-01, 2011-12-09, 13",
            "QUARTER, 2010-12-01, 2011-12-09, 5",
            "YEAR, 2010-12-01, 2011-12-09, 2",
            "MONTH, 2010-12-31, 2011-01-01, 2",
            "MONTH, 2010-12-31, 2010-12-31, 1"
        })
        void hasACohortForEachPeriodThatIsTouched(CohortPeriod period, LocalDate from, LocalDate last, int cohorts) {
            CohortDesign design = CohortDesign.calendar(period, from, last);

            assertThat(design.cohorts()).isEqualTo(cohorts);
            assertThat(design.columns()).isEqualTo(cohorts);
            assertThat(design.basis()).isEqualTo(CohortBasis.FIRST_ACTIVITY);
        }

        @ParameterizedTest
        @CsvSource({"1, 374", "30, 13", "373, 2", "374, 1", "3660, 1"})
        void hasAColumnForEachBegunRunOfDays(int days, int columns) {
            CohortDesign design = CohortDesign.monthly(FIRST, LAST).elapsed(days);

            assertThat(design.columns()).isEqualTo(columns);
            assertThat(design.cohorts()).isEqualTo(13);
            assertThat(design.byGivenStart().basis()).isEqualTo(CohortBasis.GIVEN_START);
            assertThat(design.byGivenStart().columns()).isEqualTo(columns);
        }

        @Test
        void namesTheTimeOfItsColumns() {
            assertThat(CellTime.calendar().displayName(Locale.CHINA)).isEqualTo("日历期");
            assertThat(CellTime.elapsed(30).displayName(Locale.CHINA)).isEqualTo("自首日起每 30 天");
            assertThat(CellTime.elapsed(30).english()).isEqualTo("every 30 days since the own first day");
            assertThat(CellTime.elapsed(1).english()).isEqualTo("every 1 day since the own first day");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameAnImpossibleRange() {
            assertThatThrownBy(() -> CohortDesign.monthly(FIRST, FIRST.minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastObservedDay must be 0 to 36599 days after 2010-12-01, but was 2010-11-30");
            assertThatThrownBy(() -> CohortDesign.monthly(FIRST, FIRST.plusDays(CohortDesign.MAX_DAYS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("lastObservedDay must be 0 to 36599 days after 2010-12-01");
            assertThat(CohortDesign.monthly(FIRST, FIRST.plusDays(CohortDesign.MAX_DAYS - 1L))
                            .cohorts())
                    .isEqualTo(1_203);
        }

        @Test
        void nameTooManyCells() {
            CohortDesign century = CohortDesign.monthly(FIRST, FIRST.plusDays(CohortDesign.MAX_DAYS - 1L));

            assertThatThrownBy(() -> century.elapsed(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cells must be at most 2000000 in all, but was \"44029800 cells\"");
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3_661, Integer.MAX_VALUE})
        void nameALengthThatIsNone(int days) {
            assertThatThrownBy(() -> CellTime.elapsed(days))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be 1 to 3660, but was " + days);
        }

        @Test
        void nameWhatIsNull() {
            CellTime calendar = CellTime.calendar();

            assertThatThrownBy(() -> CohortDesign.monthly(null, LAST)).hasMessage("from");
            assertThatThrownBy(() -> CohortDesign.monthly(FIRST, null)).hasMessage("lastObservedDay");
            assertThatThrownBy(() -> CohortDesign.calendar(null, FIRST, LAST)).hasMessage("period");
            assertThatThrownBy(() -> new CohortDesign(null, CohortPeriod.MONTH, calendar, FIRST, LAST))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("basis");
            assertThatThrownBy(() -> new CohortDesign(CohortBasis.GIVEN_START, CohortPeriod.MONTH, null, FIRST, LAST))
                    .hasMessage("cells");
        }
    }
}
