package io.guanxi.crm.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class RfmAggregationTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);
    private static final RfmAggregation AGGREGATION = RfmAggregation.of(RfmRules.on(MARCH_31));

    private static RfmInvoice invoice(String date, String amount) {
        return RfmInvoice.of(7, LocalDate.parse(date), Money.parse("USD " + amount));
    }

    @Nested
    class Figures {

        @Test
        void followFromTheInvoicesInAnyOrder() {
            List<RfmInvoice> invoices =
                    List.of(invoice("2025-03-01", "50"), invoice("2025-01-10", "100"), invoice("2025-01-10", "20"));

            assertThat(AGGREGATION.resultOf(invoices))
                    .isEqualTo(new CustomerRfm(OptionalInt.of(30), OptionalInt.of(80), 3, 17_000, RfmSkipped.NONE));
        }

        @Test
        void ofNobodyAreThereButEmpty() {
            assertThat(AGGREGATION.resultOf(List.of()))
                    .isEqualTo(new CustomerRfm(OptionalInt.empty(), OptionalInt.empty(), 0, 0, RfmSkipped.NONE));
        }

        @Test
        void aPurchaseOnTheFirstDayOfTimeOrOnTheDayItselfCounts() {
            assertThat(AGGREGATION
                            .resultOf(List.of(invoice("2025-03-31", "0"), invoice("0001-01-01", "1")))
                            .recencyDays())
                    .hasValue(0);
            assertThat(AGGREGATION.resultOf(List.of(invoice("1970-01-01", "0"))).ageDays())
                    .hasValue((int) MARCH_31.toEpochDay());
        }

        @Test
        void workForAnyGroupingOfTheJdk() {
            Map<Long, CustomerRfm> by = Stream.of(
                            new RfmInvoice(1, 0, 5), new RfmInvoice(2, 0, 6), new RfmInvoice(1, 1, 7))
                    .collect(Collectors.groupingBy(RfmInvoice::customer, AGGREGATION.collector()));

            assertThat(by.get(1L).units()).isEqualTo(12);
            assertThat(by.get(2L).frequency()).isEqualTo(1);
        }
    }

    @Nested
    class Rules {

        private final List<RfmInvoice> invoices = List.of(
                invoice("2025-03-01", "50"),
                invoice("2025-03-05", "-60"),
                invoice("2025-04-01", "8"),
                invoice("2024-12-31", "9"));

        @Test
        void takeRefundsOffBelowZeroUnlessTheyAreLeftOut() {
            RfmRules rules = RfmRules.on(MARCH_31).since(LocalDate.of(2025, 1, 1));
            CustomerRfm net = RfmAggregation.of(rules).resultOf(invoices);
            CustomerRfm sales =
                    RfmAggregation.of(rules.refunds(RefundRule.LEAVE_OUT)).resultOf(invoices);

            assertThat(net.units()).isEqualTo(-1_000);
            assertThat(net.frequency()).isEqualTo(1);
            assertThat(net.recencyDays()).as("a refund is no purchase").hasValue(30);
            assertThat(net.skipped()).isEqualTo(new RfmSkipped(1, 1, 0));
            assertThat(sales.units()).isEqualTo(5_000);
            assertThat(sales.skipped()).isEqualTo(new RfmSkipped(1, 1, 1));
            assertThat(sales.skipped().total()).isEqualTo(3);
        }

        @Test
        void refuseRefundsOrTheFutureIfToldSoAndKeepTheState() {
            RfmAggregation strict = RfmAggregation.of(
                    RfmRules.on(MARCH_31).future(FutureDates.REFUSE).refunds(RefundRule.REFUSE));
            RfmState state = strict.add(strict.empty(), invoices.get(0));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strict.add(state, invoices.get(1)))
                    .withMessage("units must not be below 0, but was -6000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strict.add(state, invoices.get(2)))
                    .withMessage("day must not be after 2025-03-31, but was 2025-04-01");
            assertThat(state).hasToString("RfmState[1 invoices, 5000 units]");
        }

        @Test
        void areGivenBack() {
            RfmRules rules = RfmRules.on(MARCH_31)
                    .since(LocalDate.of(2025, 1, 1))
                    .future(FutureDates.REFUSE)
                    .refunds(RefundRule.LEAVE_OUT);

            assertThat(RfmAggregation.of(rules).rules()).isEqualTo(rules);
            assertThat(AGGREGATION.rules()).isEqualTo(RfmRules.on(MARCH_31));
        }

        @ParameterizedTest
        @CsvSource({
            "10000-01-01, 2025-01-01, asOf must lie in the years 1 to 9999",
            "2025-03-31, 2025-04-01, from must not be after 2025-03-31",
            "2025-03-31, 0000-12-31, from must lie in the years 1 to 9999"
        })
        void refuseAnImpossibleWindow(String asOf, String from, String message) {
            LocalDate day = LocalDate.parse(asOf.length() > 10 ? "+" + asOf : asOf);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmRules.on(day).since(LocalDate.parse(from)))
                    .withMessageStartingWith(message);
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(30);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKeptAndTheFiguresAreThoseCountedByHand(long seed) {
            RandomInvoices random = RandomInvoices.of(new SplittableRandom(seed));
            RfmAggregation aggregation = RfmAggregation.of(random.rules());

            random.byHand().forEach((customer, figures) -> {
                List<RfmInvoice> own = random.of(customer);
                AggregationLaws.check(aggregation, own, seed);
                CustomerRfm result = aggregation.resultOf(own);
                assertThat(result.frequency()).isEqualTo(figures.frequency);
                assertThat(result.units()).isEqualTo(figures.units);
                assertThat(result.skipped()).isEqualTo(figures.skipped());
                assertThat(result.recencyDays().isPresent()).isEqualTo(figures.frequency > 0);
                result.recencyDays().ifPresent(days -> assertThat(days).isEqualTo(figures.recency));
                result.ageDays().ifPresent(days -> assertThat(days).isEqualTo(figures.age));
            });
        }

        @Test
        void neverWrapAround() {
            RfmInvoice most = new RfmInvoice(1, 0, Long.MAX_VALUE);
            RfmInvoice one = new RfmInvoice(1, 3, 1);

            AggregationLaws.checkOverflow(AGGREGATION, List.of(one, most, one));
            AggregationLaws.checkOverflow(
                    AGGREGATION,
                    List.of(new RfmInvoice(1, 0, Long.MIN_VALUE), new RfmInvoice(1, 2, -1), new RfmInvoice(1, 2, -1)));
        }

        @ParameterizedTest
        @CsvSource({"1, 5", "-50, 5", "0, -5"})
        void neverCountWhatIsLeftOutBeyondLong(int daysLater, long units) {
            RfmAggregation sales = RfmAggregation.of(
                    RfmRules.on(MARCH_31).since(MARCH_31.minusDays(30)).refunds(RefundRule.LEAVE_OUT));
            RfmInvoice invoice = new RfmInvoice(1, (int) MARCH_31.toEpochDay() + daysLater, units);
            RfmState full = times(sales, invoice, Long.MAX_VALUE);
            RfmState one = times(sales, invoice, 1);

            assertThatThrownBy(() -> sales.add(full, invoice)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> sales.merge(full, one)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> sales.merge(one, full)).isInstanceOf(ArithmeticException.class);
            assertThat(sales.result(full).skipped().total()).isEqualTo(Long.MAX_VALUE);
            assertThat(sales.result(one).skipped().total()).isEqualTo(1);
        }

        private static RfmState times(RfmAggregation aggregation, RfmInvoice invoice, long times) {
            RfmState sum = aggregation.empty();
            RfmState part = aggregation.add(aggregation.empty(), invoice);
            for (long left = times; left > 0; left >>= 1) {
                sum = (left & 1) == 1 ? aggregation.merge(sum, part) : sum;
                if (left > 1) {
                    part = aggregation.merge(aggregation.merge(aggregation.empty(), part), part);
                }
            }
            return sum;
        }

        @Test
        void neverCountBeyondInt() {
            RfmState half = AGGREGATION.add(AGGREGATION.empty(), new RfmInvoice(1, 0, 0));
            for (int times = 0; times < 30; times++) {
                half = AGGREGATION.merge(half, AGGREGATION.merge(AGGREGATION.empty(), half));
            }
            RfmState left = half;
            RfmState right = AGGREGATION.merge(AGGREGATION.empty(), half);

            assertThatThrownBy(() -> AGGREGATION.merge(left, right)).isInstanceOf(ArithmeticException.class);
            assertThat(AGGREGATION.result(left).frequency()).isEqualTo(1 << 30);
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameInvoicesOfAnotherCustomer() {
            RfmState state = AGGREGATION.add(AGGREGATION.empty(), new RfmInvoice(1, 0, 5));
            RfmState other = AGGREGATION.add(AGGREGATION.empty(), new RfmInvoice(2, 0, 5));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AGGREGATION.add(state, new RfmInvoice(2, 0, 5)))
                    .withMessage("customer must be 1, whose invoices these are, but was 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AGGREGATION.merge(state, other))
                    .withMessage("customer must be 1, whose invoices these are, but was 2");
            assertThat(AGGREGATION.result(state).units()).isEqualTo(5);
        }

        @Test
        void nameADayOutsideTheYears() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RfmInvoice(1, Integer.MAX_VALUE, 5))
                    .withMessage(
                            "day must be days since 1970-01-01 in the years 1 to 9999, but was " + Integer.MAX_VALUE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmInvoice.of(1, LocalDate.MAX, Money.parse("USD 1")))
                    .withMessageStartingWith("date must lie in the years 1 to 9999");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmInvoice.of(1, MARCH_31, Money.parse("USD 92233720368547758.08")))
                    .withMessageStartingWith("amount must fit in long minor units");
        }

        @Test
        void nameImpossibleFigures() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerRfm(OptionalInt.of(1), OptionalInt.of(0), 1, 0, RfmSkipped.NONE))
                    .withMessageStartingWith("ageDays must not be less than the recency");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerRfm(OptionalInt.of(1), OptionalInt.of(1), 0, 0, RfmSkipped.NONE))
                    .withMessageStartingWith("recencyDays must be there exactly if something was bought");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerRfm(OptionalInt.of(1), OptionalInt.empty(), 1, 0, RfmSkipped.NONE))
                    .withMessageStartingWith("ageDays must be there exactly if something was bought");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerRfm(OptionalInt.of(-1), OptionalInt.of(1), 1, 0, RfmSkipped.NONE))
                    .withMessageStartingWith("recencyDays must not be negative");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerRfm(OptionalInt.empty(), OptionalInt.empty(), -1, 0, RfmSkipped.NONE))
                    .withMessageStartingWith("frequency must not be negative");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RfmSkipped(0, -1, 0))
                    .withMessage("early must not be negative, but was -1");
        }

        @Test
        void nameWhatIsNull() {
            RfmState state = AGGREGATION.empty();

            assertThatNullPointerException()
                    .isThrownBy(() -> RfmAggregation.of(null))
                    .withMessage("rules");
            assertThatNullPointerException()
                    .isThrownBy(() -> AGGREGATION.add(state, null))
                    .withMessage("invoice");
            assertThatNullPointerException()
                    .isThrownBy(() -> AGGREGATION.add(null, invoice("2025-01-01", "1")))
                    .withMessage("state");
            assertThatNullPointerException()
                    .isThrownBy(() -> AGGREGATION.merge(state, null))
                    .withMessage("right");
            assertThatNullPointerException()
                    .isThrownBy(() -> AGGREGATION.merge(null, state))
                    .withMessage("left");
            assertThatNullPointerException()
                    .isThrownBy(() -> AGGREGATION.result(null))
                    .withMessage("state");
            assertThatNullPointerException().isThrownBy(() -> RfmRules.on(null)).withMessage("asOf");
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmRules.on(MARCH_31).since(null))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmRules.on(MARCH_31).future(null))
                    .withMessage("future");
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmRules.on(MARCH_31).refunds(null))
                    .withMessage("refunds");
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmInvoice.of(1, MARCH_31, null))
                    .withMessage("amount");
        }
    }
}
