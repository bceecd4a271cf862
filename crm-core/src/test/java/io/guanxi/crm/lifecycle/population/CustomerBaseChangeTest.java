package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerBaseChangeTest {

    private static final CustomerBaseChange COURSE = new CustomerBaseChange(1_000, 90, 30, 15, 95);

    @Nested
    class Counts {

        @Test
        void addUpToTheCustomersAtTheEnd() {
            assertThat(COURSE.atEnd()).isEqualTo(1_040);
            assertThat(COURSE.change()).isEqualTo(40);
        }

        @ParameterizedTest
        @CsvSource({
            "0, 0, 0, 0, 0, 0, 0",
            "0, 7, 0, 0, 0, 7, 7",
            "10, 0, 2, 1, 10, 3, -7",
            "10, 0, 0, 0, 10, 0, -10",
            "9223372036854775807, 0, 0, 0, 0, 9223372036854775807, 0",
            "9223372036854775807, 1, 1, 1, 3, 9223372036854775807, 0",
            "0, 0, 9223372036854775807, 0, 0, 9223372036854775807, 9223372036854775807",
            "9223372036854775807, 0, 0, 0, 9223372036854775807, 0, -9223372036854775807"
        })
        void addUpAtTheEdges(
                long atStart, long existing, long brandNew, long wonBack, long lost, long atEnd, long change) {
            CustomerBaseChange counts = new CustomerBaseChange(atStart, existing, brandNew, wonBack, lost);

            assertThat(counts.atEnd()).isEqualTo(atEnd);
            assertThat(counts.change()).isEqualTo(change);
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 0, 0, 0, atStart",
            "5, -1, 0, 0, 0, newInExistingSegments",
            "5, 0, -1, 0, 0, newInNewSegments",
            "5, 0, 0, -1, 0, wonBack"
        })
        void areNotNegative(long atStart, long existing, long brandNew, long wonBack, long lost, String field) {
            assertThatThrownBy(() -> new CustomerBaseChange(atStart, existing, brandNew, wonBack, lost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(field + " must not be negative, but was -1");
        }

        @ParameterizedTest
        @CsvSource({"-1", "6"})
        void ofTheLostLieWithinThoseOfTheStart(long lost) {
            assertThatThrownBy(() -> new CustomerBaseChange(5, 100, 100, 100, lost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lost must be 0 to 5, but was " + lost);
        }

        @ParameterizedTest
        @CsvSource({
            "9223372036854775807, 2, 0, 0, 1, newInExistingSegments, 2",
            "9223372036854775806, 1, 1, 0, 0, newInNewSegments, 1",
            "9223372036854775805, 1, 1, 1, 0, wonBack, 1",
            "0, 9223372036854775807, 0, 9223372036854775807, 0, wonBack, 9223372036854775807"
        })
        void stayWithinLong(
                long atStart, long existing, long brandNew, long wonBack, long lost, String field, long shown) {
            assertThatThrownBy(() -> new CustomerBaseChange(atStart, existing, brandNew, wonBack, lost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(field + " must keep the customers at the end within long, but was " + shown);
        }
    }

    @Nested
    class Rates {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @Test
        void areThoseOfTheCourse() {
            assertThat(COURSE.churnRate()).contains(new BigDecimal("0.0950"));
            assertThat(COURSE.retentionRate()).contains(new BigDecimal("0.9050"));
            assertThat(COURSE.expectedLifetime()).contains(new BigDecimal("10.5"));
            assertThat(COURSE.furtherPeriods()).contains(new BigDecimal("9.5"));
        }

        @ParameterizedTest
        @CsvSource({
            "10, 2, 0.2000, 0.8000, 5.0, 4.0",
            "10, 10, 1.0000, 0.0000, 1.0, 0.0",
            "3, 1, 0.3333, 0.6667, 3.0, 2.0",
            "20000, 1, 0.0001, 0.9999, 20000.0, 19999.0",
            "40, 32, 0.8000, 0.2000, 1.3, 0.3",
            "9223372036854775807, 1, 0.0000, 1.0000, 9223372036854775807.0, 9223372036854775806.0"
        })
        void comeFromTheCounts(
                long atStart,
                long lost,
                BigDecimal churn,
                BigDecimal retention,
                BigDecimal lifetime,
                BigDecimal further) {
            CustomerBaseChange counts = new CustomerBaseChange(atStart, 0, 0, 0, lost);

            assertThat(counts.churnRate()).contains(churn);
            assertThat(counts.retentionRate()).contains(retention);
            assertThat(counts.expectedLifetime()).contains(lifetime);
            assertThat(counts.furtherPeriods()).contains(further);
        }

        @Test
        void doNotDependOnWhoIsNewOrWonBack() {
            CustomerBaseChange nobodyNew = new CustomerBaseChange(1_000, 0, 0, 0, 95);

            assertThat(nobodyNew.churnRate()).isEqualTo(COURSE.churnRate());
            assertThat(nobodyNew.expectedLifetime()).isEqualTo(COURSE.expectedLifetime());
        }

        @Test
        void areUnknownWhereThereWasNobody() {
            CustomerBaseChange opened = new CustomerBaseChange(0, 90, 30, 0, 0);

            assertThat(opened.churnRate()).isEmpty();
            assertThat(opened.retentionRate()).isEmpty();
            assertThat(opened.expectedLifetime()).isEmpty();
            assertThat(opened.furtherPeriods()).isEmpty();
        }

        @Test
        void withoutALossGiveNoLifetime() {
            CustomerBaseChange nobodyLost = new CustomerBaseChange(1_000, 90, 30, 15, 0);

            assertThat(nobodyLost.churnRate()).contains(new BigDecimal("0.0000"));
            assertThat(nobodyLost.retentionRate()).contains(new BigDecimal("1.0000"));
            assertThat(nobodyLost.expectedLifetime())
                    .as("not endless: undefined")
                    .isEmpty();
            assertThat(nobodyLost.furtherPeriods()).isEmpty();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void addUp(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long atStart = 1 + (random.nextLong(Long.MAX_VALUE) >> random.nextInt(62));
            long lost = 1 + random.nextLong(atStart);

            CustomerBaseChange counts = new CustomerBaseChange(atStart, 0, 0, 0, lost);

            assertThat(counts.churnRate()
                            .orElseThrow()
                            .add(counts.retentionRate().orElseThrow()))
                    .isEqualByComparingTo(BigDecimal.ONE);
            assertThat(counts.expectedLifetime()
                            .orElseThrow()
                            .subtract(counts.furtherPeriods().orElseThrow()))
                    .as("the current period")
                    .isEqualByComparingTo(BigDecimal.ONE);
        }
    }
}
