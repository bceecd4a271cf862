package io.guanxi.crm.analytics.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.survival.LifeTable;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.Settlement;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementAggregationTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);
    private static final Money AMOUNT = Money.parse("CNY 100.00");
    private static final SettlementAggregation AGGREGATION = SettlementAggregation.asOf(AS_OF);

    private static Settlement paid(String id, long daysBefore, long after) {
        return open(id, daysBefore).paidOn(AS_OF.minusDays(daysBefore).plusDays(after));
    }

    private static Settlement open(String id, long daysBefore) {
        return Settlement.invoiced(TransactionId.of(id), AS_OF.minusDays(daysBefore), AMOUNT);
    }

    private static SettlementCycle cycle(Settlement... settlements) {
        return AGGREGATION.resultOf(List.of(settlements));
    }

    @Nested
    class Means {

        private final SettlementCycle longOpen =
                cycle(paid("a", 70, 10), paid("b", 70, 20), paid("c", 70, 30), open("d", 60));
        private final SettlementCycle shortOpen =
                cycle(paid("a", 70, 10), paid("b", 70, 20), paid("c", 70, 30), open("d", 15));

        @Test
        void leaveOutTheOpenAndTheirLowerBoundDoesNot() {
            assertThat(longOpen.paid()).isEqualTo(3);
            assertThat(longOpen.paidDays()).isEqualTo(60);
            assertThat(longOpen.open()).isEqualTo(1);
            assertThat(longOpen.openDays()).isEqualTo(60);
            assertThat(longOpen.meanOfPaid()).hasValue(new BigDecimal("20.0"));
            assertThat(longOpen.lowerBound()).hasValue(new BigDecimal("30.0"));
        }

        @Test
        void haveALowerBoundBelowThatOfThePaidIfTheOpenAreYoung() {
            assertThat(shortOpen.meanOfPaid()).hasValue(new BigDecimal("20.0"));
            assertThat(shortOpen.lowerBound()).as("75 / 4 = 18.75").hasValue(new BigDecimal("18.8"));
        }

        @Test
        void comeFromTheCurveInWhichTheOpenCountForAsLongAsTheyWereSeen() {
            assertThat(shortOpen.median()).hasValue(20);
            assertThat(shortOpen.restrictedMean().orElseThrow().horizon()).isEqualTo(30);
            assertThat(shortOpen.restrictedMean().orElseThrow().mean())
                    .as("10 + 0.75 · 10 + 0.375 · 10")
                    .isCloseTo(21.25, within(1e-12));
            assertThat(longOpen.restrictedMean().orElseThrow().mean())
                    .as("with the longest open, the lower bound")
                    .isCloseTo(30, within(1e-12));
        }

        @Test
        void tellTheShareThatIsPaidWithinTheTerm() {
            assertThat(shortOpen.paidWithin(0)).hasValue(0);
            assertThat(shortOpen.paidWithin(10)).hasValue(0.25);
            assertThat(shortOpen.paidWithin(25).orElseThrow()).isCloseTo(0.625, within(1e-12));
            assertThat(shortOpen.paidWithin(30)).hasValue(1);
            assertThat(longOpen.paidWithin(61))
                    .as("nobody was seen for so long")
                    .isEmpty();
        }

        @Test
        void areUndefinedWhereNothingIsPaid() {
            SettlementCycle open = cycle(open("a", 5));

            assertThat(open.meanOfPaid()).isEmpty();
            assertThat(open.median()).isEmpty();
            assertThat(open.lowerBound()).hasValue(new BigDecimal("5.0"));
        }

        @Test
        void areUndefinedWithoutInvoices() {
            SettlementCycle none = cycle();

            assertThat(none.meanOfPaid()).isEmpty();
            assertThat(none.lowerBound()).isEmpty();
            assertThat(none.median()).isEmpty();
            assertThat(none.restrictedMean()).isEmpty();
            assertThat(none.paidWithin(30)).isEmpty();
        }

        @Test
        void areZeroDaysWhereAllIsPaidAtOnce() {
            SettlementCycle atOnce = cycle(paid("a", 3, 0), paid("b", 0, 0));

            assertThat(atOnce.meanOfPaid()).hasValue(new BigDecimal("0.0"));
            assertThat(atOnce.paidWithin(0)).hasValue(1);
            assertThat(atOnce.restrictedMean().orElseThrow().mean()).isZero();
        }
    }

    @Nested
    class Days {

        @Test
        void afterTheDayAreNotKnownYet() {
            SettlementCycle known = cycle(paid("a", 10, 15), paid("b", 10, 10));

            assertThat(known.open()).as("paid five days later").isEqualTo(1);
            assertThat(known.openDays()).isEqualTo(10);
            assertThat(known.paid()).as("paid on the day").isEqualTo(1);
        }

        @Test
        void ofInvoicesInTheFutureAreCountedApart() {
            Settlement future = open("f", -1);

            assertThat(cycle(future, paid("a", 10, 4)))
                    .isEqualTo(new SettlementCycle(
                            AS_OF, LifeTable.ofCounts(new long[] {4}, new long[] {1}, new long[] {0}), 1));
            assertThat(cycle(future, future).lowerBound()).isEmpty();
        }
    }

    @Nested
    class ByCustomer {

        private final CustomerId an = CustomerId.of("an");
        private final CustomerId bo = CustomerId.of("bo");
        private final Map<TransactionId, CustomerId> customers = Map.of(
                TransactionId.of("1"), bo,
                TransactionId.of("2"), an,
                TransactionId.of("3"), bo,
                TransactionId.of("4"), CustomerId.of("nobody"));

        @Test
        void givesEachCustomerItsOwnCycleInOrder() {
            SortedMap<CustomerId, SettlementCycle> cycles =
                    AGGREGATION.byCustomer(List.of(paid("1", 50, 10), open("2", 7), paid("3", 60, 41)), customers);

            assertThat(cycles.keySet()).containsExactly(an, bo);
            assertThat(cycles.get(bo)).isEqualTo(cycle(paid("1", 50, 10), paid("3", 60, 41)));
            assertThat(requireNonNull(cycles.get(bo)).meanOfPaid()).hasValue(new BigDecimal("25.5"));
            assertThat(cycles.get(an)).isEqualTo(cycle(open("2", 7)));
        }

        @Test
        void isEmptyWithoutInvoices() {
            assertThat(AGGREGATION.byCustomer(List.of(), customers)).isEmpty();
        }

        @Test
        void refusesAnInvoiceOfNobody() {
            assertThatThrownBy(() -> AGGREGATION.byCustomer(List.of(open("5", 1)), customers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("settlement must be of a transaction whose customer is given, but was 5");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        private static List<Settlement> random(SplittableRandom random) {
            List<Settlement> settlements = new ArrayList<>();
            for (int size = random.nextInt(40); size > 0; size--) {
                int before = random.nextInt(-3, 30);
                settlements.add(
                        random.nextInt(3) == 0
                                ? open("t-" + size, before)
                                : paid("t-" + size, before, random.nextInt(25)));
            }
            return settlements;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            AggregationLaws.check(AGGREGATION, random(new SplittableRandom(seed)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void givesWhatLoopsOverTheInvoicesGive(long seed) {
            List<Settlement> settlements = random(new SplittableRandom(seed));
            long paid = 0;
            long paidDays = 0;
            long all = 0;
            long allDays = 0;
            long later = 0;
            for (Settlement settlement : settlements) {
                LocalDate end =
                        settlement.paid().filter(day -> !day.isAfter(AS_OF)).orElse(AS_OF);
                long days = ChronoUnit.DAYS.between(settlement.invoiced(), end);
                if (settlement.invoiced().isAfter(AS_OF)) {
                    later++;
                    continue;
                }
                all++;
                allDays += days;
                if (settlement.paid().isPresent() && !settlement.paid().get().isAfter(AS_OF)) {
                    paid++;
                    paidDays += days;
                }
            }

            SettlementCycle cycle = settlements.parallelStream().collect(AGGREGATION.collector());

            assertThat(cycle.notYetInvoiced()).isEqualTo(later);
            assertThat(cycle.paid()).isEqualTo(paid);
            assertThat(cycle.paidDays()).isEqualTo(paidDays);
            assertThat(cycle.open()).isEqualTo(all - paid);
            assertThat(cycle.openDays()).isEqualTo(allDays - paidDays);
            assertThat(cycle.meanOfPaid()).isEqualTo(mean(paidDays, paid));
            assertThat(cycle.lowerBound()).isEqualTo(mean(allDays, all));
        }

        private static Optional<BigDecimal> mean(long days, long count) {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(days).divide(new BigDecimal(count), 1, RoundingMode.HALF_UP));
        }

        @Test
        void neverWrapsAroundAndKeepsTheStatesAfterAnOverflow() {
            for (Settlement counted : List.of(paid("a", 9, 9), open("b", 9), open("c", -9))) {
                SettlementState many = AGGREGATION.add(AGGREGATION.empty(), counted);
                for (int doubling = 0; doubling < 62; doubling++) {
                    SettlementState half = AGGREGATION.merge(AGGREGATION.empty(), many);
                    many = AGGREGATION.merge(many, half);
                }
                SettlementState full = many;
                SettlementState other = AGGREGATION.merge(AGGREGATION.empty(), many);
                String before = full.toString();

                assertThatThrownBy(() -> AGGREGATION.merge(full, other)).isInstanceOf(ArithmeticException.class);
                assertThat(full).hasToString(before);
                assertThat(AGGREGATION.result(full)).isEqualTo(AGGREGATION.result(other));
            }
        }

        @Test
        void sayWhenTheDaysInAllExceedTheirRange() {
            SettlementState many = AGGREGATION.add(AGGREGATION.empty(), paid("a", 700_000, 700_000));
            for (int doubling = 0; doubling < 60; doubling++) {
                many = AGGREGATION.merge(many, AGGREGATION.merge(AGGREGATION.empty(), many));
            }
            SettlementCycle huge = AGGREGATION.result(many);

            assertThatThrownBy(huge::paidDays).isInstanceOf(ArithmeticException.class);
            assertThat(huge.meanOfPaid()).hasValue(new BigDecimal("700000.0"));
        }
    }

    @Nested
    class Why {

        private final SettlementCycle cycle =
                cycle(paid("a", 70, 10), paid("b", 70, 20), paid("c", 70, 30), open("d", 15), open("e", -1));

        @Test
        void listsTermsAndAssumptions() {
            assertThat(cycle.why(Locale.ENGLISH))
                    .isEqualTo("Paid by 2025-03-31: 3 invoices, 60 days from invoice to payment in all. Open on"
                            + " 2025-03-31: 1 invoices, waiting 15 days in all. Dated after 2025-03-31 and not counted:"
                            + " 1 invoices. Mean of the paid: 20.0 days; the open ones are left out. Mean of all: at"
                            + " least 18.8 days, as if every open invoice were paid on that day. By the curve half of"
                            + " all are paid within 20.0 days. By the curve the mean within 30 days is 21.3 days."
                            + " Assumed: what happens after 2025-03-31 is not known; an invoice paid later is open."
                            + " Assumed: open invoices will be paid like others of their age. Assumed: calendar days,"
                            + " one decimal, rounded half up; prepayments are no settlements.");
        }

        @Test
        void speaksChinese() {
            assertThat(cycle.why(Locale.CHINA))
                    .startsWith("截至 2025-03-31 已付：3 张账单，自开票至付款共 60 天。2025-03-31 未付：1 张账单，已等候共 15 天。")
                    .contains("已付账单平均 20.0 天；未付的不在其中。");
        }

        @Test
        void saysWhatIsUndefined() {
            assertThat(cycle(open("a", 4)).reasons())
                    .extracting(Reason::key)
                    .containsExactly(
                            SettlementReason.PAID,
                            SettlementReason.OPEN,
                            SettlementReason.NONE_PAID,
                            SettlementReason.LOWER_BOUND,
                            SettlementReason.NO_MEDIAN,
                            SettlementReason.RESTRICTED_MEAN,
                            SettlementReason.AS_KNOWN,
                            SettlementReason.CENSORED,
                            SettlementReason.CALENDAR_DAYS);
            assertThat(cycle().reasons())
                    .extracting(Reason::key)
                    .doesNotContain(SettlementReason.NO_MEDIAN, SettlementReason.LOWER_BOUND);
        }
    }

    @Nested
    @SuppressWarnings("NullAway") // null arguments are what is tested
    class Refusals {

        private final LifeTable none = LifeTable.of(List.of());

        @Test
        void nameTheDay() {
            assertThatThrownBy(() -> SettlementAggregation.asOf(LocalDate.of(10_000, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must lie in the years 1 to 9999, but was +10000-01-01");
            assertThatThrownBy(() -> new SettlementCycle(LocalDate.of(0, 1, 1), none, 0))
                    .hasMessageStartingWith("asOf must lie in the years 1 to 9999");
        }

        @Test
        void nameFiguresThatCannotBe() {
            LifeTable old = LifeTable.ofCounts(new long[] {739_341}, new long[] {1}, new long[] {0});

            assertThatThrownBy(() -> new SettlementCycle(AS_OF, none, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("notYetInvoiced must not be negative, but was -1");
            assertThatThrownBy(() -> new SettlementCycle(AS_OF, old, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("invoices must not be older than 739340 days, but was 739341");
            assertThatThrownBy(() -> cycle().paidWithin(-1)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void nameWhatIsNull() {
            SettlementState state = AGGREGATION.empty();

            assertThatThrownBy(() -> SettlementAggregation.asOf(null)).hasMessage("asOf");
            assertThatThrownBy(() -> AGGREGATION.add(null, open("a", 1))).hasMessage("state");
            assertThatThrownBy(() -> AGGREGATION.add(state, null)).hasMessage("settlement");
            assertThatThrownBy(() -> AGGREGATION.merge(null, state)).hasMessage("left");
            assertThatThrownBy(() -> AGGREGATION.merge(state, null)).hasMessage("right");
            assertThatThrownBy(() -> AGGREGATION.result(null)).hasMessage("state");
            assertThatThrownBy(() -> AGGREGATION.byCustomer(null, Map.of())).hasMessage("settlements");
            assertThatThrownBy(() -> AGGREGATION.byCustomer(List.of(), null)).hasMessage("customers");
            assertThatThrownBy(() -> AGGREGATION.byCustomer(Arrays.asList((Settlement) null), Map.of()))
                    .hasMessage("settlements[0]");
            assertThatThrownBy(() -> new SettlementCycle(null, none, 0)).hasMessage("asOf");
            assertThatThrownBy(() -> new SettlementCycle(AS_OF, null, 0)).hasMessage("invoices");
        }

        @Test
        void theAggregationTellsItsDay() {
            assertThat(AGGREGATION.asOf()).isEqualTo(AS_OF);
            assertThat(AGGREGATION).hasToString("SettlementAggregation[as of 2025-03-31]");
        }
    }
}
