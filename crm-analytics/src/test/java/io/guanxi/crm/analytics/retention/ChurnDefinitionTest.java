package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ChurnDefinitionTest {

    private static final LocalDate JAN_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate JAN_11 = LocalDate.of(2025, 1, 11);
    private static final ChurnDefinition.Silence MONTH = ChurnDefinition.silence(Period.ofDays(30));

    @Nested
    class ByContract {

        private final ChurnDefinition definition = ChurnDefinition.contractual();
        private final ObservedCustomer cancelled =
                ObservedCustomer.contract(JAN_1, LocalDate.of(2025, 3, 2), LossCause.PRICE);

        @Test
        void endsWithTheContract() {
            assertThat(definition.tenure(cancelled, LocalDate.of(2025, 6, 30))).contains(new Tenure(60, true));
            assertThat(definition
                            .span(cancelled, LocalDate.of(2025, 3, 2))
                            .orElseThrow()
                            .cause())
                    .contains(LossCause.PRICE);
        }

        @Test
        void isCensoredBeforeIt() {
            assertThat(definition.tenure(cancelled, LocalDate.of(2025, 2, 28))).contains(new Tenure(58, false));
            assertThat(definition.span(cancelled, LocalDate.of(2025, 3, 1))).contains(CustomerSpan.open(JAN_1));
            assertThat(definition.tenure(ObservedCustomer.contract(JAN_1), JAN_11))
                    .contains(new Tenure(10, false));
        }

        @Test
        void takesNoNoticeOfSilence() {
            ObservedCustomer silent = ObservedCustomer.active(List.of(JAN_1));

            assertThat(definition.tenure(silent, JAN_1.plusDays(900))).contains(new Tenure(900, false));
            assertThat(MONTH.tenure(silent, JAN_1.plusDays(900))).contains(new Tenure(31, true));
        }

        @Test
        void hasNothingOfThoseWhoBeganLater() {
            assertThat(definition.span(cancelled, JAN_1.minusDays(1))).isEmpty();
            assertThat(definition.tenure(cancelled, JAN_1.minusDays(1))).isEmpty();
        }
    }

    @Nested
    class BySilence {

        private final ObservedCustomer twice = ObservedCustomer.active(List.of(JAN_11, JAN_1));

        @Test
        void isLostOnTheFirstDayBeyondTheWindow() {
            assertThat(MONTH.tenure(twice, LocalDate.of(2025, 3, 31))).contains(new Tenure(41, true));
            assertThat(MONTH.span(twice, LocalDate.of(2025, 2, 11)))
                    .contains(CustomerSpan.ended(JAN_1, LocalDate.of(2025, 2, 11)));
        }

        @Test
        void isCensoredWhileTheWindowHasNotPassed() {
            assertThat(MONTH.tenure(twice, LocalDate.of(2025, 2, 10))).contains(new Tenure(40, false));
            assertThat(MONTH.tenure(twice, JAN_1)).contains(new Tenure(0, false));
        }

        @Test
        void returnsBeginAnotherSpan() {
            LocalDate back = LocalDate.of(2025, 4, 1);
            ObservedCustomer returned = ObservedCustomer.active(List.of(JAN_1, JAN_11, back));

            assertThat(MONTH.spans(returned, back))
                    .containsExactly(CustomerSpan.ended(JAN_1, LocalDate.of(2025, 2, 11)), CustomerSpan.open(back));
            assertThat(MONTH.tenure(returned, back))
                    .as("what comes later does not undo the loss")
                    .contains(new Tenure(41, true));
        }

        @Test
        void aPurchaseOnTheVeryDayIsInTime() {
            LocalDate day = LocalDate.of(2025, 2, 11);
            ObservedCustomer inTime = ObservedCustomer.active(List.of(JAN_11, day));

            assertThat(MONTH.spans(inTime, day)).containsExactly(CustomerSpan.open(JAN_11));
        }

        @Test
        void beginsWithASignUpThatNoPurchaseFollowed() {
            assertThat(MONTH.tenure(ObservedCustomer.contract(JAN_1), JAN_1.plusDays(40)))
                    .contains(new Tenure(31, true));
        }

        @Test
        void hasNothingOfThoseWhoBeganLater() {
            assertThat(MONTH.spans(twice, JAN_1.minusDays(1))).isEmpty();
            assertThat(MONTH.span(twice, JAN_1.minusDays(1))).isEmpty();
        }

        @Test
        void takesCalendarMonths() {
            assertThat(ChurnDefinition.silence(Period.ofMonths(1))
                            .span(
                                    ObservedCustomer.active(List.of(LocalDate.of(2025, 1, 31))),
                                    LocalDate.of(2025, 3, 1)))
                    .contains(CustomerSpan.ended(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 3, 1)));
        }
    }

    /** Against a walk day by day that knows of each day only what came before. */
    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithAWalkFromDayToDay(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random);
            LocalDate last = purchases.anyDay(random);
            int window = 1 + random.nextInt(200);
            ChurnDefinition.Silence silence = ChurnDefinition.silence(Period.ofDays(window));
            PurchaseLog log = purchases.log();
            List<Tenure> first = new ArrayList<>();
            for (int place = 0; place < log.customers(); place++) {
                List<LocalDate> days = IntStream.range(0, log.history(place).purchaseDays())
                        .mapToObj(log.history(place)::date)
                        .toList();
                List<CustomerSpan> walked = walk(days, window, last);

                assertThat(silence.spans(ObservedCustomer.active(days), last)).isEqualTo(walked);
                if (!walked.isEmpty()) {
                    first.add(walked.get(0).tenure(last).orElseThrow());
                }
            }

            assertThat(silence.tenures(log, last)).isEqualTo(first);
        }

        private static List<CustomerSpan> walk(List<LocalDate> days, int window, LocalDate last) {
            List<CustomerSpan> spans = new ArrayList<>();
            LocalDate began = null;
            int silent = 0;
            for (LocalDate day = days.get(0); !day.isAfter(last); day = day.plusDays(1)) {
                silent = days.contains(day) ? 0 : silent + 1;
                if (days.contains(day) && began == null) {
                    began = day;
                } else if (began != null && silent > window) {
                    spans.add(CustomerSpan.ended(began, day));
                    began = null;
                }
            }
            if (began != null) {
                spans.add(CustomerSpan.open(began));
            }
            return spans;
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameAWindowThatIsNone() {
            for (Period window : List.of(Period.ZERO, Period.ofDays(-1), Period.ofYears(1_001))) {
                assertThatThrownBy(() -> ChurnDefinition.silence(window))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("window must");
            }
        }

        @Test
        void nameDaysThatDoNotFit() {
            assertThatThrownBy(() -> ObservedCustomer.active(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("activeDays must not be empty, but was []");
            assertThatThrownBy(() -> new ObservedCustomer(JAN_11, List.of(JAN_1), Optional.empty(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("activeDays[0] must not be before 2025-01-11, but was 2025-01-01");
            assertThatThrownBy(() ->
                            new ObservedCustomer(JAN_1, List.of(JAN_11, JAN_1), Optional.empty(), Optional.empty()))
                    .hasMessage("activeDays[1] must not be before 2025-01-11, but was 2025-01-01");
            assertThatThrownBy(() -> ObservedCustomer.contract(JAN_11, JAN_1, LossCause.PRICE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("contractEnd must not be before 2025-01-11, but was 2025-01-01");
            assertThatThrownBy(() -> new ObservedCustomer(JAN_1, List.of(), Optional.of(JAN_11), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void nameWhatIsNull() {
            ObservedCustomer customer = ObservedCustomer.contract(JAN_1);

            assertThatThrownBy(() -> ChurnDefinition.silence(null)).hasMessage("window");
            assertThatThrownBy(() -> MONTH.spans(null, JAN_1)).hasMessage("customer");
            assertThatThrownBy(() -> MONTH.spans(customer, null)).hasMessage("lastObservedDay");
            assertThatThrownBy(() -> MONTH.tenures(null, JAN_1)).hasMessage("log");
            assertThatThrownBy(() -> ChurnDefinition.contractual().span(null, JAN_1))
                    .hasMessage("customer");
            assertThatThrownBy(() -> ChurnDefinition.contractual().span(customer, null))
                    .hasMessage("lastObservedDay");
            assertThatThrownBy(() -> ObservedCustomer.active(null)).hasMessage("activeDays");
            assertThatThrownBy(() -> ObservedCustomer.active(Arrays.asList(JAN_1, null)))
                    .hasMessage("activeDays[1]");
            assertThatThrownBy(() -> ObservedCustomer.contract(null)).hasMessage("since");
            assertThatThrownBy(() -> ObservedCustomer.contract(JAN_1, null, LossCause.PRICE))
                    .hasMessage("contractEnd");
            assertThatThrownBy(() -> ObservedCustomer.contract(JAN_1, JAN_11, null))
                    .hasMessage("cause");
        }
    }
}
