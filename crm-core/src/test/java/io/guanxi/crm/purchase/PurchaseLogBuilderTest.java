package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseLogBuilderTest {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 10);
    private static final CustomerId SEVEN = CustomerId.of("7");

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static PurchaseLogBuilder log() {
        return PurchaseLog.builder(CurrencyUnit.USD);
    }

    @Nested
    class Refusals {

        private static Arguments refusal(String what, Consumer<PurchaseLogBuilder> entry, String message) {
            return arguments(what, entry, message);
        }

        static Stream<Arguments> refusals() {
            String rangeRule = "amount must keep the sum of all amounts within long minor units, but was ";
            Money pastLong = Money.of(CurrencyUnit.USD, new BigDecimal("92233720368547758.08"));
            return Stream.of(
                    refusal(
                            "blank key",
                            builder -> builder.add(" ", DATE, usd("1.00")),
                            "customer id must not be blank, but was \" \""),
                    refusal(
                            "padded key of a refund",
                            builder -> builder.refund("new ", DATE, usd("1.00")),
                            "customer id must not begin or end with white space, but was \"new \""),
                    refusal(
                            "date before year 1",
                            builder -> builder.add("new", LocalDate.of(0, 12, 31), usd("1.00")),
                            "date must lie in the years 1 to 9999, but was 0000-12-31"),
                    refusal(
                            "date after year 9999",
                            builder -> builder.addMinor("new", LocalDate.MAX, 1),
                            "date must lie in the years 1 to 9999, but was +999999999-12-31"),
                    refusal(
                            "date of a refund",
                            builder -> builder.refundMinor("7", LocalDate.MIN, 1),
                            "date must lie in the years 1 to 9999, but was -999999999-01-01"),
                    refusal(
                            "day of the refunded purchase",
                            builder -> builder.refund(SEVEN, DATE, usd("1.00"), LocalDate.of(0, 1, 1)),
                            "purchased must lie in the years 1 to 9999, but was 0000-01-01"),
                    refusal(
                            "refund before the purchase",
                            builder -> builder.refund(SEVEN, DATE.minusDays(1), usd("1.00"), DATE),
                            "date must not be before the purchase, but was 2025-01-09"),
                    refusal(
                            "negative purchase",
                            builder -> builder.add("new", DATE, usd("-0.01")),
                            "amount must not be negative (a refund is added as a refund), but was -1"),
                    refusal(
                            "refund of nothing",
                            builder -> builder.refund("7", DATE, usd("0.00")),
                            "amount must be positive, but was 0"),
                    refusal(
                            "negative refund",
                            builder -> builder.refundMinor("7", DATE, Long.MIN_VALUE),
                            "amount must be positive, but was -9223372036854775808"),
                    refusal(
                            "purchase in another currency",
                            builder -> builder.add(CustomerId.of("new"), DATE, Money.parse("EUR 1.00")),
                            "amount must be in USD, but was EUR 1.00"),
                    refusal(
                            "refund in another currency",
                            builder -> builder.refund(SEVEN, DATE, Money.parse("EUR 1.00"), DATE),
                            "amount must be in USD, but was EUR 1.00"),
                    refusal(
                            "purchase past long",
                            builder -> builder.add("new", DATE, pastLong),
                            "amount must fit in long minor units, but was USD 92233720368547758.08"),
                    refusal(
                            "purchases past long together",
                            builder -> builder.addMinor("new", DATE, Long.MAX_VALUE - 99),
                            rangeRule + "9223372036854775708"),
                    refusal(
                            "refunds past long together",
                            builder -> builder.refundMinor("7", DATE, Long.MAX_VALUE),
                            rangeRule + "9223372036854775807"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("refusals")
        void nameFieldValueAndRuleAndChangeNothing(String what, Consumer<PurchaseLogBuilder> entry, String message) {
            PurchaseLogBuilder builder = log().addMinor("7", DATE, 100).refundMinor("7", DATE, 40);
            PurchaseLog before = builder.build();

            assertThatThrownBy(() -> entry.accept(builder))
                    .as(what)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThat(builder.entries()).isEqualTo(2);
            assertThat(builder.build()).isEqualTo(before);
            // The next good entries are taken as if nothing had been.
            assertThat(builder.addMinor("8", DATE, Long.MAX_VALUE - 100).build().gross())
                    .isEqualTo(Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNullByName() {
            assertThatThrownBy(() -> log().addMinor(null, DATE, 1))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer id");
            assertThatThrownBy(() -> log().addMinor("7", null, 1))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("date");
        }
    }

    @Nested
    class Extremes {

        @Test
        void keepTheLastCentOfLong() {
            PurchaseLog log = log().addMinor("7", DATE, Long.MAX_VALUE - 1)
                    .addMinor("7", DATE, 1)
                    .refundMinor("7", DATE, Long.MAX_VALUE)
                    .build();

            assertThat(log.gross()).isEqualTo(Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE));
            assertThat(log.net()).isEqualTo(usd("0.00"));
            assertThat(log.history(0).knownOn(DATE).netMinor(0)).isZero();
        }

        @Test
        void letARefundOfLongMeetAPurchaseOfNothing() {
            PurchaseHistory history = log().addMinor("7", DATE, 0)
                    .refundMinor("7", DATE, Long.MAX_VALUE)
                    .build()
                    .history(0);

            assertThat(history.netMinor(0)).isEqualTo(-Long.MAX_VALUE);
            assertThat(history.spend()).isEqualTo(Money.ofMinor(CurrencyUnit.USD, -Long.MAX_VALUE));
        }

        @Test
        void keepTheFirstAndTheLastDate() {
            PurchaseHistory history = log().addMinor("7", LocalDate.of(9999, 12, 31), 2)
                    .addMinor("7", LocalDate.of(1, 1, 1), 1)
                    .build()
                    .history(0);

            assertThat(history.date(0)).isEqualTo("0001-01-01");
            assertThat(history.date(1)).isEqualTo("9999-12-31");
            assertThat(history.netMinor(0)).isEqualTo(1);
        }

        @Test
        void goFarBeyondTheFirstCapacity() {
            int purchases = 10_000;
            PurchaseLogBuilder builder = log();
            for (int number = 0; number < purchases; number++) {
                builder.addMinor("c" + number % 7, DATE.plusDays(number % 100), number);
            }
            PurchaseLog log = builder.build();

            assertThat(log.purchases()).isEqualTo(purchases);
            assertThat(log.customers()).isEqualTo(7);
            assertThat(log.gross().getAmountMinorLong()).isEqualTo(49_995_000);
            assertThat(IntStream.range(0, 7)
                            .mapToObj(log::history)
                            .mapToInt(PurchaseHistory::purchases)
                            .sum())
                    .isEqualTo(purchases);
        }
    }

    @Nested
    class Purchases {

        @Test
        void ofNothingCount() {
            PurchaseHistory history = log().addMinor("7", DATE, 0)
                    .addMinor("7", DATE.plusDays(1), 0)
                    .build()
                    .history(0);

            assertThat(history.purchaseDays()).isEqualTo(2);
            assertThat(history.spend()).isEqualTo(usd("0.00"));
        }

        @Test
        void mayBeAddedInEveryWay() {
            assertThat(log().add("7", DATE, usd("11.77")).build())
                    .isEqualTo(log().add(SEVEN, DATE, usd("11.77")).build())
                    .isEqualTo(log().addMinor("7", DATE, 1177).build());
        }
    }

    @Nested
    class Refunds {

        @Test
        void undoTheMostRecentPurchaseOnOrBeforeTheirDate() {
            PurchaseHistory history = log().refundMinor("7", DATE.plusDays(9), 5)
                    .addMinor("7", DATE, 100)
                    .addMinor("7", DATE.plusDays(9), 200)
                    .addMinor("7", DATE.plusDays(10), 300)
                    .refundMinor("7", DATE.plusDays(8), 1)
                    .build()
                    .history(0);

            assertThat(history.netMinor(0)).isEqualTo(99);
            assertThat(history.netMinor(1)).isEqualTo(195);
            assertThat(history.netMinor(2)).isEqualTo(300);
        }

        @Test
        void mayExceedThePurchaseAndNeverTakeItAway() {
            PurchaseHistory history = log().addMinor("7", DATE, 100)
                    .refundMinor("7", DATE.plusDays(1), 130)
                    .build()
                    .history(0);

            assertThat(history.purchases()).isEqualTo(1);
            assertThat(history.netMinor(0)).isEqualTo(-30);
        }

        @Test
        void ofAKnownDayAskForAPurchaseOnThatVeryDay() {
            PurchaseLogBuilder builder =
                    log().add(SEVEN, DATE, usd("1.00")).refund(SEVEN, DATE.plusDays(3), usd("1.00"), DATE.plusDays(1));

            assertThat(builder.buildReporting().unmatched())
                    .containsExactly(new UnmatchedRefund(1, SEVEN, DATE.plusDays(3), usd("1.00")));
        }

        @Test
        void ofSomebodyElseFindNothing() {
            PurchaseLogBuild build = log().addMinor("6", DATE, 1)
                    .addMinor("8", DATE, 1)
                    .refundMinor("7", DATE, 1)
                    .buildReporting();

            assertThat(build.unmatched()).extracting(UnmatchedRefund::entry).containsExactly(2);
            assertThat(build.log().net()).isEqualTo(usd("0.02"));
        }

        @Test
        void withoutAPurchaseAreReportedWithTheirEntryNumber() {
            PurchaseLogBuilder builder = log().refundMinor("7", DATE, 250)
                    .addMinor("7", DATE.plusDays(1), 100)
                    .refundMinor("only-refunds", DATE, 1)
                    .refundMinor("7", DATE.plusDays(1), 40);
            PurchaseLogBuild build = builder.buildReporting();

            assertThat(build.toString())
                    .startsWith("PurchaseLogBuild[PurchaseLog[")
                    .endsWith("], unmatched=2]");
            assertThat(build.unmatched())
                    .containsExactly(
                            new UnmatchedRefund(0, SEVEN, DATE, usd("2.50")),
                            new UnmatchedRefund(2, CustomerId.of("only-refunds"), DATE, usd("0.01")));
            assertThat(build.log())
                    .isEqualTo(log().addMinor("7", DATE.plusDays(1), 100)
                            .refundMinor("7", DATE.plusDays(1), 40)
                            .build());
            assertThat(build.log().customers()).isEqualTo(1);
        }

        @Test
        void withoutAPurchaseMakeTheStrictBuildFail() {
            PurchaseLogBuilder builder =
                    log().refundMinor("7", DATE, 250).refundMinor("8", DATE, 1).addMinor("9", DATE, 1);

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("refunds must each have a purchase of the customer to undo (2 have none)")
                    .hasMessageContaining("entry=0, customer=7, date=2025-01-10");
        }
    }

    @Nested
    class Build {

        @Test
        void leavesTheBuilderOpenAndTheLogClosed() {
            PurchaseLogBuilder builder = log().addMinor("7", DATE, 100);
            PurchaseLog first = builder.build();
            PurchaseLog second = builder.addMinor("6", DATE, 1).build();

            assertThat(first).isEqualTo(log().addMinor("7", DATE, 100).build());
            assertThat(second.customers()).isEqualTo(2);
            assertThat(builder.build()).isEqualTo(second);
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        /** The refund itself: its number of entry is what a shuffle changes. */
        static List<Object> withoutEntry(UnmatchedRefund refund) {
            return List.of(refund.customer(), refund.date(), refund.amount());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void orderOfEntryPlaysNoPart(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            NaivePurchases entries = NaivePurchases.random(random, random.nextInt(80));
            PurchaseLogBuild build = entries.builder().buildReporting();
            PurchaseLogBuild shuffled = entries.shuffled(random).builder().buildReporting();

            assertThat(shuffled.log()).isEqualTo(build.log()).hasSameHashCodeAs(build.log());
            assertThat(shuffled.unmatched().stream().map(Laws::withoutEntry))
                    .containsExactlyInAnyOrderElementsOf(
                            build.unmatched().stream().map(Laws::withoutEntry).toList());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void totalsAndRefusedRefundsAgreeWithPaper(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            NaivePurchases paper = NaivePurchases.random(random, random.nextInt(80));
            PurchaseLogBuild build = paper.builder().buildReporting();
            PurchaseLog log = build.log();

            assertThat(IntStream.range(0, log.customers())
                            .mapToObj(place -> log.customer(place).value()))
                    .containsExactlyElementsOf(paper.customers());
            assertThat(log.purchases())
                    .isEqualTo((int) paper.all(NaivePurchases.Purchase.class).count());
            assertThat(log.net().getAmountMinorLong()).isEqualTo(paper.net(LocalDate.MIN, LocalDate.MAX));
            assertThat(build.unmatched())
                    .extracting(refund -> paper.entries().get(refund.entry()))
                    .containsExactlyElementsOf(List.copyOf(paper.unmatched()));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aRefusedRefundChangesNoFigure(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            NaivePurchases paper = NaivePurchases.random(random, random.nextInt(80));

            assertThat(paper.builder().buildReporting().log())
                    .isEqualTo(paper.withoutUnmatched().builder().build());
        }
    }
}
