package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ChurnAggregationTest {

    private static final LocalDate JAN_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEB_1 = LocalDate.of(2025, 2, 1);
    private static final ChurnAggregation JANUARY = ChurnAggregation.over(Range.closedOpen(JAN_1, FEB_1));

    private static final List<LossCause> CAUSES = List.of(LossCause.values());

    private static List<CustomerSpan> spans(SplittableRandom random) {
        List<CustomerSpan> spans = new ArrayList<>();
        for (int left = random.nextInt(60); left > 0; left--) {
            LocalDate began = JAN_1.plusDays(random.nextInt(-40, 50));
            LossCause cause = CAUSES.get(random.nextInt(CAUSES.size()));
            spans.add(
                    random.nextBoolean()
                            ? CustomerSpan.open(began)
                            : CustomerSpan.ended(began, began.plusDays(random.nextInt(70)), cause));
        }
        return spans;
    }

    @Nested
    class Counting {

        @ParameterizedTest
        @CsvSource(
                nullValues = "–",
                value = {
                    "2024-12-31, –, 1, 0, 0",
                    "2024-06-01, 2024-12-31, 0, 0, 0",
                    "2024-06-01, 2025-01-01, 1, 1, 0",
                    "2024-06-01, 2025-01-31, 1, 1, 0",
                    "2024-06-01, 2025-02-01, 1, 0, 0",
                    "2025-01-01, –, 0, 0, 1",
                    "2025-01-31, 2025-02-01, 0, 0, 1",
                    "2025-01-01, 2025-01-20, 0, 0, 0",
                    "2025-01-20, 2025-01-20, 0, 0, 0",
                    "2025-02-01, –, 0, 0, 0"
                })
        void putsASpanInItsGroup(LocalDate began, LocalDate ended, long atStart, long lost, long joined) {
            CustomerSpan span = ended == null ? CustomerSpan.open(began) : CustomerSpan.ended(began, ended);

            assertThat(JANUARY.resultOf(List.of(span))).isEqualTo(Churn.of(atStart, lost, joined));
        }

        @Test
        void countsTheCauses() {
            Churn churn = JANUARY.resultOf(List.of(
                    CustomerSpan.open(JAN_1.minusYears(1)),
                    CustomerSpan.ended(JAN_1.minusYears(1), JAN_1.plusDays(3), LossCause.PRICE),
                    CustomerSpan.ended(JAN_1.minusYears(1), JAN_1.plusDays(4), LossCause.PRICE),
                    CustomerSpan.ended(JAN_1.minusYears(1), JAN_1.plusDays(5), LossCause.COMPETITION)));

            assertThat(churn).isEqualTo(new Churn(4, 3, 0, Map.of(LossCause.PRICE, 2L, LossCause.COMPETITION, 1L)));
        }

        @Test
        void ofNobodyIsNothing() {
            assertThat(JANUARY.resultOf(List.of())).isEqualTo(Churn.of(0, 0, 0));
            assertThat(JANUARY.period()).isEqualTo(Range.closedOpen(JAN_1, FEB_1));
            assertThat(JANUARY).hasToString("ChurnAggregation[2025-01-01 to 2025-02-01]");
            assertThat(JANUARY.empty()).hasToString("ChurnState[2025-01-01 to 2025-02-01, 0 at the start]");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            AggregationLaws.check(JANUARY, spans(new SplittableRandom(seed)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithACountOfCustomersOnTheDays(long seed) {
            List<CustomerSpan> spans = spans(new SplittableRandom(seed));
            LocalDate before = JAN_1.minusDays(1);
            LocalDate end = FEB_1.minusDays(1);

            Churn churn = spans.parallelStream().collect(JANUARY.collector());

            assertThat(churn.atStart())
                    .isEqualTo(spans.stream()
                            .filter(span -> span.isCustomerOn(before))
                            .count());
            assertThat(churn.atEnd())
                    .isEqualTo(spans.stream()
                            .filter(span -> span.isCustomerOn(end))
                            .count());
            assertThat(churn.stayed())
                    .isEqualTo(spans.stream()
                            .filter(span -> span.isCustomerOn(before) && span.isCustomerOn(end))
                            .count());
        }

        /** The end of one period is the start of the next. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void joinOnePeriodToTheNext(long seed) {
            List<CustomerSpan> spans = spans(new SplittableRandom(seed));
            Churn february = ChurnAggregation.over(Range.closedOpen(FEB_1, FEB_1.plusMonths(1)))
                    .resultOf(spans);

            assertThat(february.atStart()).isEqualTo(JANUARY.resultOf(spans).atEnd());
        }

        @Test
        void neverWrapAround() {
            for (CustomerSpan span : List.of(CustomerSpan.open(JAN_1.minusDays(1)), CustomerSpan.open(JAN_1))) {
                ChurnState full = times(span, Long.MAX_VALUE);
                Churn before = JANUARY.result(full);
                ChurnState one = JANUARY.add(JANUARY.empty(), span);

                assertThatThrownBy(() -> JANUARY.add(full, span)).isInstanceOf(ArithmeticException.class);
                assertThatThrownBy(() -> JANUARY.merge(full, one)).isInstanceOf(ArithmeticException.class);
                assertThatThrownBy(() -> JANUARY.merge(one, full)).isInstanceOf(ArithmeticException.class);
                assertThat(JANUARY.result(full)).isEqualTo(before);
            }
            ChurnState both =
                    JANUARY.add(times(CustomerSpan.open(JAN_1), Long.MAX_VALUE), CustomerSpan.open(JAN_1.minusDays(1)));
            assertThatThrownBy(() -> JANUARY.result(both))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("customers at the end exceed the range of long");
        }

        private static ChurnState times(CustomerSpan span, long times) {
            ChurnState sum = JANUARY.empty();
            ChurnState part = JANUARY.add(JANUARY.empty(), span);
            for (long left = times; left > 0; left >>= 1) {
                sum = (left & 1) == 1 ? JANUARY.merge(sum, part) : sum;
                if (left > 1) {
                    part = JANUARY.merge(JANUARY.merge(JANUARY.empty(), part), part);
                }
            }
            return sum;
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameAPeriodWithoutAnEnd() {
            assertThatThrownBy(() -> ChurnAggregation.over(Range.atLeast(JAN_1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must have an end");
            assertThatThrownBy(() -> ChurnAggregation.over(Range.closed(JAN_1, FEB_1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ChurnAggregation.over(Range.closedOpen(JAN_1, JAN_1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void nameCountsOfAnotherPeriod() {
            ChurnState foreign = ChurnAggregation.over(Range.closedOpen(JAN_1, FEB_1.plusDays(1)))
                    .empty();

            assertThatThrownBy(() -> JANUARY.add(foreign, CustomerSpan.open(JAN_1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("state must be of the period from 2025-01-01 to 2025-02-01");
            assertThatThrownBy(() -> JANUARY.merge(JANUARY.empty(), foreign)).hasMessageStartingWith("right must");
            assertThatThrownBy(() -> JANUARY.merge(foreign, JANUARY.empty())).hasMessageStartingWith("left must");
            assertThatThrownBy(() -> JANUARY.result(foreign)).hasMessageStartingWith("state must");
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> ChurnAggregation.over(null)).hasMessage("period");
            assertThatThrownBy(() -> JANUARY.add(null, CustomerSpan.open(JAN_1)))
                    .hasMessage("state");
            assertThatThrownBy(() -> JANUARY.add(JANUARY.empty(), null)).hasMessage("span");
            assertThatThrownBy(() -> JANUARY.merge(null, JANUARY.empty())).hasMessage("left");
            assertThatThrownBy(() -> JANUARY.merge(JANUARY.empty(), null)).hasMessage("right");
            assertThatThrownBy(() -> JANUARY.result(null)).hasMessage("state");
        }
    }
}
