package io.guanxi.crm.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class RfmByKeyTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);
    private static final int TODAY = (int) MARCH_31.toEpochDay();
    private static final RfmByKey BY_KEY = RfmByKey.of(RfmRules.on(MARCH_31), CurrencyUnit.USD);

    private static RfmColumns added(RfmByKey byKey, RfmColumns state, RandomInvoices invoices, int from, int to) {
        return byKey.addAll(state, invoices.customers(), invoices.days(), invoices.units(), from, to);
    }

    private static RfmColumns rows(RfmColumns state, long customer, long... units) {
        long[] customers = new long[units.length];
        Arrays.fill(customers, customer);
        int[] days = new int[units.length];
        Arrays.fill(days, TODAY);
        return BY_KEY.addAll(state, customers, days, units, 0, units.length);
    }

    @Nested
    class Figures {

        @Test
        void followFromColumns() {
            int january10 = (int) LocalDate.of(2025, 1, 10).toEpochDay();
            int march1 = (int) LocalDate.of(2025, 3, 1).toEpochDay();
            RfmTable table = BY_KEY.result(BY_KEY.addAll(
                    BY_KEY.empty(),
                    new long[] {8, 7, 7, 7},
                    new int[] {january10, january10, march1, january10},
                    new long[] {1, 10_000, 5_000, 2_000},
                    0,
                    4));

            assertThat(table.size()).isEqualTo(2);
            assertThat(table.number(0)).isEqualTo(7);
            assertThat(table.recencyDays(0)).isEqualTo(30);
            assertThat(table.frequency(0)).isEqualTo(3);
            assertThat(table.monetary(0)).isEqualTo(Money.parse("USD 170.00"));
            assertThat(table.meanMinor(0)).isEqualTo(5_667);
            assertThat(table.customer(1)).isEqualTo(CustomerId.of("8"));
            assertThat(table.row(8)).isEqualTo(1);
            assertThat(table.row(CustomerId.of("7"))).isZero();
        }

        @Test
        void ofNobodyMakeAnEmptyTable() {
            RfmTable table = BY_KEY.resultOf(List.of());

            assertThat(table.size()).isZero();
            assertThat(table.total()).isEqualTo("0.00");
            assertThat(table.skipped()).isEqualTo(RfmSkipped.NONE);
        }

        @Test
        void inThousandthsKeepEveryDecimal() {
            RfmByKey thousandths = BY_KEY.decimals(3);
            RfmTable table =
                    thousandths.resultOf(List.of(new RfmInvoice(1, TODAY, 1_125), new RfmInvoice(2, TODAY, 2_000)));

            assertThat(table.decimals()).isEqualTo(3);
            assertThat(table.amount(0)).isEqualTo("1.125");
            assertThat(table.total()).isEqualTo("3.125");
            assertThat(table.monetary(1)).isEqualTo(Money.parse("USD 2.00"));
            assertThat(table.monetary(0, RoundingMode.HALF_EVEN)).isEqualTo(Money.parse("USD 1.12"));
            assertThatThrownBy(() -> table.monetary(0)).isInstanceOf(ArithmeticException.class);
        }

        @Test
        void ofWhoseInvoicesDoNotCountAreLeftOutAndCounted() {
            RfmTable table = BY_KEY.resultOf(List.of(
                    new RfmInvoice(1, TODAY + 1, 5), new RfmInvoice(2, TODAY, -5), new RfmInvoice(3, TODAY, 0)));

            assertThat(table.size()).isEqualTo(1);
            assertThat(table.leftOut()).isEqualTo(2);
            assertThat(table.skipped()).isEqualTo(new RfmSkipped(1, 0, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table.row(1))
                    .withMessage("customer must have bought by 2025-03-31, but was 1");
            assertThatIllegalArgumentException().isThrownBy(() -> table.row(CustomerId.of("03")));
            assertThatIllegalArgumentException().isThrownBy(() -> table.row(CustomerId.of("three")));
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            RandomInvoices invoices = RandomInvoices.of(new SplittableRandom(seed));

            AggregationLaws.check(invoices.byKey(), invoices.invoices(), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void rowsOneByOneInSlicesOrMergedGiveTheFiguresCountedByHand(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomInvoices invoices = RandomInvoices.of(random);
            RfmByKey byKey = invoices.byKey();
            int size = invoices.invoices().size();
            int cut = random.nextInt(size + 1);

            RfmTable table = byKey.resultOf(invoices.invoices());
            RfmColumns sliced = added(byKey, byKey.empty(), invoices, 0, cut);
            assertThat(byKey.result(added(byKey, sliced, invoices, cut, size)))
                    .isEqualTo(table)
                    .hasSameHashCodeAs(table);
            assertThat(byKey.result(byKey.merge(
                            added(byKey.expecting(100), byKey.empty(), invoices, 0, cut),
                            added(byKey, byKey.empty(), invoices, cut, size))))
                    .isEqualTo(table);

            NavigableMap<Long, RandomInvoices.Figures> all = invoices.byHand();
            assertThat(table.size() + table.leftOut()).isEqualTo(all.size());
            assertThat(table.skipped().total())
                    .isEqualTo(all.values().stream()
                            .mapToLong(figures -> figures.skipped().total())
                            .sum());
            all.values().removeIf(figures -> figures.frequency == 0);
            assertThat(IntStream.range(0, table.size()).mapToLong(table::number))
                    .containsExactlyElementsOf(all.keySet());
            all.forEach((customer, figures) -> {
                int row = table.row(customer);
                assertThat(table.recencyDays(row)).isEqualTo((int) figures.recency);
                assertThat(table.frequency(row)).isEqualTo(figures.frequency);
                assertThat(table.monetaryMinor(row)).isEqualTo(figures.units);
            });
        }

        @Test
        void neverWrapAround() {
            RfmInvoice most = new RfmInvoice(1, 0, Long.MAX_VALUE);
            RfmInvoice one = new RfmInvoice(1, 3, 1);
            RfmInvoice other = new RfmInvoice(2, 3, 1);

            AggregationLaws.checkOverflow(BY_KEY, List.of(most, one));
            AggregationLaws.checkOverflow(BY_KEY, List.of(other, one, other, most, other));
        }

        @Test
        void neverCountBeyondInt() {
            RfmColumns half = rows(BY_KEY.empty(), 5, 0);
            for (int times = 0; times < 30; times++) {
                half = BY_KEY.merge(half, BY_KEY.merge(BY_KEY.empty(), half));
            }
            RfmColumns left = half;
            RfmColumns right = BY_KEY.merge(BY_KEY.empty(), half);

            assertThatThrownBy(() -> BY_KEY.merge(left, right)).isInstanceOf(ArithmeticException.class);
            assertThat(BY_KEY.result(left).frequency(0)).isEqualTo(1 << 30);
            assertThat(BY_KEY.merge(right, rows(BY_KEY.empty(), 6, 1)).customers())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Columns {

        private final long[] customers =
                LongStream.range(0, 3_000).map(row -> (row % 1_000) << 32).toArray();
        private final int[] days =
                IntStream.range(0, 3_000).map(row -> TODAY - row).toArray();
        private final long[] units = LongStream.range(0, 3_000).toArray();

        @Test
        void growWithTheirCustomers() {
            RfmColumns state = BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 0, 3_000);
            RfmTable table = BY_KEY.result(state);

            assertThat(state.customers()).isEqualTo(1_000);
            assertThat(state).hasToString("RfmColumns[1000 customers]");
            for (int row = 0; row < 1_000; row++) {
                assertThat(table.number(row)).isEqualTo((long) row << 32);
                assertThat(table.recencyDays(row)).isEqualTo(row);
                assertThat(table.frequency(row)).isEqualTo(3);
                assertThat(table.monetaryMinor(row)).isEqualTo(3L * row + 3_000);
            }
        }

        @Test
        void mergeWhateverTheirSizes() {
            RfmTable expected = BY_KEY.result(BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 0, 3_000));
            RfmColumns few = BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 0, 10);
            RfmColumns many = BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 10, 3_000);
            RfmColumns roomy = BY_KEY.merge(BY_KEY.expecting(100_000).empty(), few);

            assertThat(BY_KEY.result(BY_KEY.merge(many, few))).isEqualTo(expected);
            assertThat(BY_KEY.result(
                            BY_KEY.merge(roomy, BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 10, 3_000))))
                    .isEqualTo(expected);
        }

        @Test
        void allocateNothingForARow() {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            RfmColumns state = BY_KEY.expecting(1_000).empty();
            BY_KEY.addAll(state, customers, days, units, 0, 3_000);

            long before = threads.getCurrentThreadAllocatedBytes();
            for (int times = 0; times < 100; times++) {
                BY_KEY.addAll(state, customers, days, units, 0, 3_000);
            }

            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes for 300,000 rows")
                    .isLessThan(30_000);
        }

        @Test
        void travelWithoutTheirEmptySlots() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
                stream.writeObject(rows(BY_KEY.expecting(100_000).empty(), 1, 5));
            }

            assertThat(bytes.size()).isLessThan(400);
        }

        @Test
        void giveExactSumsHoweverLargeTheAmountsOnTheWay() {
            RfmColumns state = BY_KEY.empty();
            for (int times = 0; times < 10; times++) {
                rows(state, 1, Long.MAX_VALUE, -Long.MAX_VALUE);
                rows(state, 2, 5);
            }

            RfmTable table = BY_KEY.result(state);
            assertThat(table.monetaryMinor(0)).isZero();
            assertThat(table.monetaryMinor(1)).isEqualTo(50);
        }

        @Test
        void stayAsTheyWereAfterAnOverflowInTheMiddle() {
            RfmColumns state = rows(BY_KEY.empty(), 1, 7);
            RfmTable before = BY_KEY.result(state);

            assertThatThrownBy(() -> rows(state, 1, 1, Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
            assertThat(BY_KEY.result(state)).isEqualTo(before);
            assertThat(BY_KEY.result(rows(state, 1, 1)).monetaryMinor(0)).isEqualTo(8);
        }

        @Test
        void noticeAnOverflowThatBuildsUpFromOneCallToTheNext() {
            RfmColumns state = rows(BY_KEY.empty(), 1, Long.MAX_VALUE / 2, 3);

            assertThatThrownBy(() -> rows(state, 1, Long.MAX_VALUE / 2)).isInstanceOf(ArithmeticException.class);
            assertThat(BY_KEY.result(state).monetaryMinor(0)).isEqualTo(Long.MAX_VALUE / 2 + 3);
        }

        @Test
        void sumBeyondLongInTheTotal() {
            RfmColumns state = rows(rows(BY_KEY.empty(), 1, Long.MAX_VALUE), 2, Long.MAX_VALUE);

            assertThat(BY_KEY.result(state).total())
                    .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE, 2).multiply(BigDecimal.valueOf(2)));
        }
    }

    @Nested
    class Refusals {

        private final RfmByKey strict = RfmByKey.of(
                RfmRules.on(MARCH_31).future(FutureDates.REFUSE).refunds(RefundRule.REFUSE), CurrencyUnit.USD);

        @Test
        void nameTheRowAndKeepTheState() {
            RfmColumns state = strict.empty();
            long[] customers = {1, 2};

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strict.addAll(state, customers, new int[] {0, TODAY + 1}, new long[2], 0, 2))
                    .withMessage("day[1] must not be after 2025-03-31, but was 2025-04-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strict.addAll(state, customers, new int[2], new long[] {0, -1}, 0, 2))
                    .withMessage("units[1] must not be below 0, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strict.addAll(state, customers, new int[] {0, -719_163}, new long[2], 0, 2))
                    .withMessage("day[1] must be days since 1970-01-01 in the years 1 to 9999, but was -719163");
            assertThat(state.customers()).isZero();
        }

        @Test
        void nameRowsThatAColumnDoesNotHold() {
            for (List<Integer> range : List.of(List.of(0, 3), List.of(-1, 1), List.of(2, 1))) {
                assertThatExceptionOfType(IndexOutOfBoundsException.class)
                        .isThrownBy(() -> BY_KEY.addAll(
                                BY_KEY.empty(), new long[2], new int[2], new long[2], range.get(0), range.get(1)));
            }
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> BY_KEY.addAll(BY_KEY.empty(), new long[2], new int[1], new long[2], 0, 2));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> BY_KEY.addAll(BY_KEY.empty(), new long[2], new int[2], new long[1], 0, 2));
        }

        @Test
        void nameImpossibleSettings() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BY_KEY.decimals(1))
                    .withMessage("decimals must be from 2 to 9, but was 1");
            assertThatIllegalArgumentException().isThrownBy(() -> BY_KEY.decimals(10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BY_KEY.expecting(-1))
                    .withMessage("customers must not be negative, but was -1");
        }

        @Test
        void nameWhatIsNull() {
            RfmColumns state = BY_KEY.empty();

            assertThatNullPointerException()
                    .isThrownBy(() -> RfmByKey.of(null, CurrencyUnit.USD))
                    .withMessage("rules");
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmByKey.of(RfmRules.on(MARCH_31), null))
                    .withMessage("currency");
            assertThatNullPointerException()
                    .isThrownBy(() -> BY_KEY.add(state, null))
                    .withMessage("invoice");
            assertThatNullPointerException()
                    .isThrownBy(() -> BY_KEY.addAll(state, null, new int[0], new long[0], 0, 0))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> BY_KEY.addAll(state, new long[0], null, new long[0], 0, 0))
                    .withMessage("day");
            assertThatNullPointerException()
                    .isThrownBy(() -> BY_KEY.addAll(state, new long[0], new int[0], null, 0, 0))
                    .withMessage("units");
            assertThatNullPointerException()
                    .isThrownBy(() -> BY_KEY.merge(state, null))
                    .withMessage("right");
            assertThatNullPointerException()
                    .isThrownBy(() -> BY_KEY.result(null))
                    .withMessage("state");
        }
    }
}
