package io.guanxi.crm.analytics.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.purchase.Settlement;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceivablesAggregationTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 4, 1);
    private static final Range<LocalDate> QUARTER = Range.closedOpen(FIRST, END);
    private static final ReceivablesAggregation AGGREGATION = ReceivablesAggregation.over(CNY, QUARTER);

    private static Settlement invoice(LocalDate on, String amount) {
        return Settlement.invoiced(TransactionId.of("t-1"), on, Money.parse(amount));
    }

    private static DaysSalesOutstanding outstanding(Settlement... settlements) {
        return AGGREGATION.resultOf(List.of(settlements));
    }

    @Nested
    class Figures {

        @Test
        void areReceivablesOverCreditSalesTimesDays() {
            DaysSalesOutstanding quarter =
                    new DaysSalesOutstanding(QUARTER, Money.parse("CNY 120000.00"), Money.parse("CNY 360000.00"));

            assertThat(quarter.length()).isEqualTo(90);
            assertThat(quarter.days()).hasValue(new BigDecimal("30.0"));
        }

        @Test
        void countOldInvoicesAsOwedAndNotAsSold() {
            DaysSalesOutstanding quarter = outstanding(
                    invoice(LocalDate.of(2024, 12, 1), "CNY 300.00"),
                    invoice(LocalDate.of(2025, 2, 1), "CNY 600.00").paidOn(LocalDate.of(2025, 3, 1)));

            assertThat(quarter.receivables()).isEqualTo(Money.parse("CNY 300.00"));
            assertThat(quarter.creditSales()).isEqualTo(Money.parse("CNY 600.00"));
            assertThat(quarter.days()).hasValue(new BigDecimal("45.0"));
        }

        @Test
        void knowWhatIsKnownAtTheEndOfTheLastDay() {
            LocalDate last = END.minusDays(1);

            assertThat(outstanding(invoice(FIRST, "CNY 10.00").paidOn(last)).receivables())
                    .isEqualTo(Money.zero(CNY));
            assertThat(outstanding(invoice(FIRST, "CNY 10.00").paidOn(END)).receivables())
                    .isEqualTo(Money.parse("CNY 10.00"));
            assertThat(outstanding(invoice(last, "CNY 10.00")))
                    .isEqualTo(new DaysSalesOutstanding(QUARTER, Money.parse("CNY 10.00"), Money.parse("CNY 10.00")));
            assertThat(outstanding(invoice(END, "CNY 10.00")))
                    .as("after the period")
                    .isEqualTo(new DaysSalesOutstanding(QUARTER, Money.zero(CNY), Money.zero(CNY)));
        }

        @Test
        void areUndefinedWithoutCreditSales() {
            assertThat(outstanding().days()).isEmpty();
            assertThat(outstanding(invoice(FIRST.minusDays(1), "CNY 5.00")).days())
                    .isEmpty();
        }

        @Test
        void areRoundedAsNamed() {
            DaysSalesOutstanding third =
                    new DaysSalesOutstanding(QUARTER, Money.parse("CNY 1.00"), Money.parse("CNY 7.00"));

            assertThat(third.days()).as("90 / 7 = 12.857…").hasValue(new BigDecimal("12.9"));
            assertThat(third.days(3, RoundingMode.DOWN)).hasValue(new BigDecimal("12.857"));
            assertThat(third.days(0, RoundingMode.CEILING)).hasValue(new BigDecimal("13"));
            assertThatThrownBy(() -> third.days(2, RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
        }

        @Test
        void mayExceedThePeriod() {
            assertThat(new DaysSalesOutstanding(QUARTER, Money.parse("CNY 20.00"), Money.parse("CNY 10.00")).days())
                    .hasValue(new BigDecimal("180.0"));
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        private static List<Settlement> random(SplittableRandom random) {
            List<Settlement> settlements = new ArrayList<>();
            for (int size = random.nextInt(40); size > 0; size--) {
                LocalDate on = FIRST.plusDays(random.nextInt(-60, 120));
                Settlement open = Settlement.invoiced(
                        TransactionId.of("t-" + size), on, Money.ofMinor(CNY, random.nextLong(1, 10_000)));
                settlements.add(random.nextBoolean() ? open : open.paidOn(on.plusDays(random.nextInt(90))));
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
        void givesWhatTwoFiltersGive(long seed) {
            List<Settlement> settlements = random(new SplittableRandom(seed));
            Money owed = Money.zero(CNY);
            Money sold = Money.zero(CNY);
            for (Settlement settlement : settlements) {
                boolean waits =
                        settlement.paid().isEmpty() || !settlement.paid().get().isBefore(END);
                if (settlement.invoiced().isBefore(END) && waits) {
                    owed = owed.plus(settlement.amount());
                }
                if (!settlement.invoiced().isBefore(FIRST)
                        && settlement.invoiced().isBefore(END)) {
                    sold = sold.plus(settlement.amount());
                }
            }

            assertThat(AGGREGATION.resultOf(settlements)).isEqualTo(new DaysSalesOutstanding(QUARTER, owed, sold));
        }

        @Test
        void neverWrapsAround() {
            Settlement most = Settlement.invoiced(TransactionId.of("m"), FIRST, Money.ofMinor(CNY, Long.MAX_VALUE));

            AggregationLaws.checkOverflow(AGGREGATION, List.of(most, most));
            AggregationLaws.checkOverflow(AGGREGATION, List.of(most.paidOn(FIRST), most.paidOn(FIRST)));
            AggregationLaws.checkOverflow(
                    AGGREGATION,
                    List.of(invoice(FIRST, "CNY 1.00"), most, invoice(FIRST.minusDays(1), "CNY 2.00"), most));
        }
    }

    @Nested
    class Why {

        @Test
        void listsTermsAndAssumption() {
            assertThat(new DaysSalesOutstanding(QUARTER, Money.parse("CNY 120000.00"), Money.parse("CNY 360000.00"))
                            .why(Locale.ENGLISH))
                    .isEqualTo("Owed at the end of 2025-03-31: CNY 120,000.00. Invoiced from 2025-01-01 to 2025-03-31:"
                            + " CNY 360,000.00 in 90 days. Days sales outstanding: CNY 120,000.00 / CNY 360,000.00 × 90"
                            + " = 30.0 days. Assumed: every invoice is a credit sale, and invoices before the period"
                            + " count as owed while they are open; one decimal, rounded half up.");
        }

        @Test
        void saysWhatIsUndefined() {
            assertThat(outstanding().why(Locale.CHINA)).contains("期内没有开票：应收账款周转天数没有定义。");
        }
    }

    @Nested
    @SuppressWarnings("NullAway") // null arguments are what is tested
    class Refusals {

        static Stream<Arguments> amounts() {
            return Stream.of(
                    Arguments.of(QUARTER, "CNY -0.01", "CNY 1.00", "receivables must not be negative"),
                    Arguments.of(QUARTER, "CNY 1.00", "CNY -0.01", "creditSales must not be negative"),
                    Arguments.of(QUARTER, "CNY 1.00", "USD 1.00", "creditSales must be in the currency"),
                    Arguments.of(QUARTER, "CNY 92233720368547758.08", "CNY 1.00", "receivables must fit in long minor"),
                    Arguments.of(QUARTER, "CNY 1.00", "CNY 92233720368547758.08", "creditSales must fit in long minor"),
                    Arguments.of(Range.atLeast(FIRST), "CNY 1.00", "CNY 1.00", "period must have an end"),
                    Arguments.of(Range.closed(FIRST, END), "CNY 1.00", "CNY 1.00", "period must be [from, to)"),
                    Arguments.of(Range.closedOpen(FIRST, FIRST), "CNY 1.00", "CNY 1.00", "period must be [from, to)"));
        }

        @ParameterizedTest
        @MethodSource("amounts")
        void nameFieldAndRule(Range<LocalDate> period, String receivables, String creditSales, String message) {
            assertThatThrownBy(
                            () -> new DaysSalesOutstanding(period, Money.parse(receivables), Money.parse(creditSales)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message);
        }

        @Test
        void nameADecimalTooMany() {
            DaysSalesOutstanding none = outstanding();

            assertThatThrownBy(() -> none.days(-1, RoundingMode.HALF_UP))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("places must be from 0 to 18, but was -1");
            assertThatThrownBy(() -> none.days(19, RoundingMode.HALF_UP)).hasMessageContaining("0 to 18, but was 19");
        }

        @Test
        void nameAnotherCurrencyAndKeepTheSums() {
            ReceivablesState state = AGGREGATION.add(AGGREGATION.empty(), invoice(FIRST, "CNY 1.00"));

            assertThatThrownBy(() -> AGGREGATION.add(state, invoice(FIRST, "USD 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount of t-1 must be in CNY, but was USD 1.00");
            assertThat(state).hasToString("ReceivablesState[100, 100]");
        }

        @Test
        void nameAPeriodWithoutEnd() {
            assertThatThrownBy(() -> ReceivablesAggregation.over(CNY, Range.atLeast(FIRST)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must have an end");
        }

        @Test
        void nameWhatIsNull() {
            ReceivablesState state = AGGREGATION.empty();
            Money one = Money.parse("CNY 1.00");

            assertThatThrownBy(() -> ReceivablesAggregation.over(null, QUARTER)).hasMessage("currency");
            assertThatThrownBy(() -> ReceivablesAggregation.over(CNY, null)).hasMessage("period");
            assertThatThrownBy(() -> AGGREGATION.add(null, invoice(FIRST, "CNY 1.00")))
                    .hasMessage("state");
            assertThatThrownBy(() -> AGGREGATION.add(state, null)).hasMessage("settlement");
            assertThatThrownBy(() -> AGGREGATION.merge(null, state)).hasMessage("left");
            assertThatThrownBy(() -> AGGREGATION.merge(state, null)).hasMessage("right");
            assertThatThrownBy(() -> AGGREGATION.result(null)).hasMessage("state");
            assertThatThrownBy(() -> new DaysSalesOutstanding(null, one, one)).hasMessage("period");
            assertThatThrownBy(() -> new DaysSalesOutstanding(QUARTER, null, one))
                    .hasMessage("receivables");
            assertThatThrownBy(() -> new DaysSalesOutstanding(QUARTER, one, null))
                    .hasMessage("creditSales");
            assertThatThrownBy(() -> outstanding().days(1, null)).hasMessage("rounding");
        }

        @Test
        void theAggregationTellsItsPeriod() {
            assertThat(AGGREGATION.period()).isEqualTo(QUARTER);
            assertThat(AGGREGATION).hasToString("ReceivablesAggregation[CNY, [2025-01-01..2025-04-01)]");
        }
    }
}
