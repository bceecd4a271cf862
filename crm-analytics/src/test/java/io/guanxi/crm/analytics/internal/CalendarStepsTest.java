package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarStepsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, P1M, 1, 2025-02-28",
        "2025-01-31, P1M, 2, 2025-03-31",
        "2024-02-29, P1Y, 1, 2025-02-28",
        "2024-02-29, P1Y, 4, 2028-02-29",
        "2025-01-31, P1M1D, 1, 2025-03-01",
        "2025-01-31, P1M1D, 2, 2025-04-02",
        "2025-01-31, P7D, 3, 2025-02-21",
        "2025-01-31, P1M, 0, 2025-01-31"
    })
    void countFromTheFirstDay(LocalDate first, Period period, long times, LocalDate day) {
        assertThat(CalendarSteps.after(first, period, times)).isEqualTo(day);
    }

    @Test
    void areThoseOfOnePeriodSoManyTimesAsLong() {
        SplittableRandom random = new SplittableRandom(27);
        for (int seed = 0; seed < 1_000; seed++) {
            LocalDate first = LocalDate.ofEpochDay(random.nextInt(40_000));
            Period period = Period.of(random.nextInt(3), random.nextInt(14), random.nextInt(40));
            int times = random.nextInt(200);

            assertThat(CalendarSteps.after(first, period, times))
                    .as("%s + %s times %s", first, times, period)
                    .isEqualTo(first.plus(period.normalized().multipliedBy(times)));
        }
    }
}
