package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionDraftTest {

    private static final LocalDate DATE = LocalDate.of(2025, 5, 1);
    private static final String LARGEST = "92233720368547758.07";

    private static LineItemDraft line(@Nullable String revenue, @Nullable String cost) {
        return new LineItemDraft("tour", null, null, 1, decimal(revenue), decimal(cost), null, null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static LineItemDraft stay(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new LineItemDraft("room", null, null, 1, BigDecimal.ONE, null, from, to);
    }

    private static TransactionDraft draft(@Nullable LineItemDraft... lines) {
        return inCurrency("CNY", lines);
    }

    private static TransactionDraft inCurrency(@Nullable String currency, @Nullable LineItemDraft... lines) {
        return new TransactionDraft("S-1", "c-7", DATE, currency, null, Arrays.asList(lines), null);
    }

    private static Validated<Transaction> validate(TransactionDraft draft) {
        return draft.validate(CrmValidators.standard());
    }

    private static List<String> messages(TransactionDraft draft) {
        return validate(draft).violations().stream()
                .map(violation -> violation.message(Locale.ENGLISH))
                .toList();
    }

    /** A draft has violations if and only if its value cannot be made. */
    private static void assertAgreement(TransactionDraft draft) {
        Throwable refusal = catchThrowable(draft::toValue);
        if (refusal != null) {
            assertThat(refusal).isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
        }
        assertThat(validate(draft).violations().isEmpty()).isEqualTo(refusal == null);
    }

    @Nested
    class Value {

        @Test
        void ofACompleteDraftHoldsEverything() {
            LineItemDraft room = new LineItemDraft(
                    "RM-DLX",
                    "豪华大床房",
                    List.of("客房", "豪华"),
                    2,
                    new BigDecimal("3000"),
                    new BigDecimal("2400.5"),
                    DATE.plusDays(10),
                    DATE.plusDays(13));
            TransactionDraft draft = new TransactionDraft(
                    "R-1", "c-7", DATE, "CNY", Channel.FRONT_DESK, List.of(room, line("200.00", null)), "S-1");

            Transaction transaction = validate(draft).orThrow();

            assertThat(transaction.id()).isEqualTo(TransactionId.of("R-1"));
            assertThat(transaction.customer()).isEqualTo(CustomerId.of("c-7"));
            assertThat(transaction.date()).isEqualTo(DATE);
            assertThat(transaction.original()).contains(TransactionId.of("S-1"));
            assertThat(transaction.channel()).contains(Channel.FRONT_DESK);
            assertThat(transaction.lines())
                    .containsExactly(
                            LineItem.of(
                                            ProductRef.of("RM-DLX")
                                                    .named("豪华大床房")
                                                    .in("客房", "豪华"),
                                            2,
                                            Money.parse("CNY 3000.00"))
                                    .withCost(Money.parse("CNY 2400.50"))
                                    .during(DATE.plusDays(10), DATE.plusDays(13)),
                            LineItem.of("tour", 1, Money.parse("CNY 200.00")));
        }

        @Test
        void ofASmallDraftLeavesTheRestUnknown() {
            Transaction transaction = validate(draft(line("0", null))).orThrow();

            assertThat(transaction)
                    .isEqualTo(Transaction.sale(
                            TransactionId.of("S-1"),
                            CustomerId.of("c-7"),
                            DATE,
                            LineItem.of("tour", 1, Money.parse("CNY 0.00"))));
        }

        @ParameterizedTest
        @CsvSource({
            "CNY,19.9,CNY 19.90",
            "CNY,19.900,CNY 19.90",
            "JPY,2E+3,JPY 2000",
            "KWD,1.234,KWD 1.234",
            "CNY,0E+999999999,CNY 0.00",
            "CNY,0E-999999999,CNY 0.00",
            "CNY," + LARGEST + ",CNY " + LARGEST
        })
        void takesEveryNumberThatIsAnExactAmount(String currency, String number, String amount) {
            assertThat(validate(inCurrency(currency, line(number, number)))
                            .orThrow()
                            .total())
                    .isEqualTo(Money.parse(amount));
        }
    }

    @Nested
    class Violations {

        @Test
        void nameEverythingThatIsMissing() {
            TransactionDraft nothing = new TransactionDraft(null, null, null, null, null, null, null);
            LineItemDraft empty = new LineItemDraft(null, null, null, null, null, null, null, null);

            assertThat(messages(nothing))
                    .containsExactly(
                            "currency must not be missing, but was null",
                            "customer must not be missing, but was null",
                            "date must not be missing, but was null",
                            "id must not be missing, but was null",
                            "lines must not be missing, but was null");
            assertThat(messages(draft(line("1", null), empty)))
                    .containsExactly(
                            "lines[1].quantity must not be missing, but was null",
                            "lines[1].revenue must not be missing, but was null",
                            "lines[1].sku must not be missing, but was null");
            assertThat(validate(draft(line("1", null), null)).violations()).hasSize(1);
        }

        @Test
        void coverADraftWithoutALine() {
            assertThat(messages(draft())).containsExactly("lines must not be empty, but was []");
        }

        @ParameterizedTest
        @ValueSource(strings = {"cny", "ABC", "", " ", "人民币", "CNY "})
        void coverAnUnknownCurrency(String currency) {
            assertThat(messages(inCurrency(currency, line("1", null))))
                    .containsExactly("currency must be an ISO 4217 code, but was \"" + currency + "\"");
        }

        @ParameterizedTest
        @CsvSource({"CNY,19.905", "JPY,0.5", "KWD,1.2345", "CNY,1E-999999999", "CNY,0.001"})
        void coverTooManyDecimals(String currency, String number) {
            assertThat(messages(inCurrency(currency, line("1", null), line(number, number))))
                    .containsExactly(
                            "lines[1].cost must not have more decimals than its currency, but was " + number,
                            "lines[1].revenue must not have more decimals than its currency, but was " + number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"92233720368547758.08", "1E+999999999", "1E+18"})
        void coverAnAmountBeyondLongMinorUnits(String number) {
            assertThat(messages(draft(line(number, number))))
                    .containsExactly(
                            "lines[0].cost must fit in long minor units, but was " + number,
                            "lines[0].revenue must fit in long minor units, but was " + number);
        }

        @Test
        void coverANegativeAmount() {
            assertThat(messages(draft(line("-0.01", "-1"))))
                    .containsExactly(
                            "lines[0].cost must not be negative, but was -1",
                            "lines[0].revenue must not be negative, but was -0.01");
        }

        @Test
        void coverATotalBeyondLongMinorUnits() {
            assertThat(messages(draft(line(LARGEST, LARGEST), line("0.01", "0.01"))))
                    .containsExactly(
                            "lines must have a total cost that fits in long minor units,"
                                    + " but was CNY 92233720368547758.08",
                            "lines must have a total revenue that fits in long minor units,"
                                    + " but was CNY 92233720368547758.08");
            assertThat(messages(draft(line(LARGEST, LARGEST), line("0", "0")))).isEmpty();
        }

        @Test
        void coverAServiceWithHalfItsDates() {
            assertThat(messages(draft(stay(null, DATE), stay(DATE, null))))
                    .containsExactly(
                            "lines[0].serviceFrom must be given with the end of the service, but was null",
                            "lines[1].serviceTo must be given with the first day of the service, but was null");
        }

        @Test
        void coverAServiceThatEndsBeforeItBegins() {
            assertThat(messages(draft(stay(DATE, DATE), stay(DATE, DATE.plusDays(1)))))
                    .containsExactly(
                            "lines[0].serviceTo must be after the first day of the service, but was 2025-05-01");
        }

        @Test
        void coverARefundOfItself() {
            TransactionDraft draft =
                    new TransactionDraft("S-1", "c-7", DATE, "CNY", null, List.of(line("1", null)), "S-1");

            assertThat(messages(draft)).containsExactly("original must be another transaction, but was \"S-1\"");
        }

        @Test
        void coverQuantityAndCategory() {
            LineItemDraft line =
                    new LineItemDraft("tour", null, Collections.nCopies(11, "层"), 0, BigDecimal.ONE, null, null, null);

            assertThat(validate(draft(line)).violations())
                    .extracting(Violation::path, violation -> violation.text(Locale.ENGLISH))
                    .containsExactly(
                            tuple("lines[0].category", "must have at most 10 levels"),
                            tuple("lines[0].quantity", "must be at least 1"));
        }

        @Test
        void areSaidInChineseToo() {
            assertThat(validate(draft(line("-0.01", "19.905"))).violations())
                    .extracting(violation -> violation.message(Locale.CHINA))
                    .containsExactly("lines[0].cost 小数位数不得多于货币的最小单位，实际为 19.905", "lines[0].revenue 不得为负，实际为 -0.01");
        }
    }

    @Nested
    class Agreement {

        static Stream<String> hostileTexts() {
            return Stream.of(
                    "",
                    " ",
                    " padded",
                    "padded ",
                    "\u00a0",
                    "x\u00a0",
                    "\ufeffbom",
                    "line\nfeed",
                    "nul\u0000",
                    "\u0085",
                    "😀",
                    "\ud83d",
                    "مرحبا",
                    "\u202eabc",
                    "１2３",
                    "x".repeat(64),
                    "x".repeat(65),
                    "x".repeat(100),
                    "x".repeat(101),
                    "x".repeat(200),
                    "x".repeat(201),
                    "x".repeat(1 << 20),
                    " ".repeat(1 << 20),
                    "${7*7}",
                    "{max}");
        }

        private static LineItemDraft product(String sku, @Nullable String name, @Nullable String category) {
            List<@Nullable String> categories = category == null ? List.of() : List.of("客房", category);
            return new LineItemDraft(sku, name, categories, 1, BigDecimal.ONE, null, null, null);
        }

        @ParameterizedTest
        @MethodSource("hostileTexts")
        void holdsForEveryText(String text) {
            List<@Nullable LineItemDraft> lines = List.of(line("1", null));
            assertAgreement(new TransactionDraft(text, "c-7", DATE, "CNY", null, lines, null));
            assertAgreement(new TransactionDraft("S-1", text, DATE, "CNY", null, lines, null));
            assertAgreement(new TransactionDraft("S-1", "c-7", DATE, text, null, lines, null));
            assertAgreement(new TransactionDraft("S-1", "c-7", DATE, "CNY", null, lines, text));
            assertAgreement(draft(product(text, null, null)));
            assertAgreement(draft(product("tour", text, null)));
            assertAgreement(draft(product("tour", null, text)));
        }

        static Stream<BigDecimal> hostileNumbers() {
            return Stream.of(
                    BigDecimal.ZERO,
                    new BigDecimal("-0.00"),
                    new BigDecimal("-1E+999999999"),
                    new BigDecimal("1E+2147483647"),
                    new BigDecimal("1E-2147483647"),
                    new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                    new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE),
                    new BigDecimal(BigInteger.ONE.shiftLeft(1 << 20)),
                    new BigDecimal(BigInteger.ONE.shiftLeft(1 << 20), 1 << 18),
                    new BigDecimal("1.000000000000000000"),
                    new BigDecimal("1.0000000000000000000"),
                    new BigDecimal(LARGEST),
                    new BigDecimal("92233720368547758.08"),
                    new BigDecimal("9223372036854775807"));
        }

        @ParameterizedTest
        @MethodSource("hostileNumbers")
        void holdsForEveryNumber(BigDecimal number) {
            for (String currency : List.of("CNY", "JPY", "KWD", "XAU", "XXX")) {
                LineItemDraft revenue = new LineItemDraft("tour", null, null, 1, number, null, null, null);
                LineItemDraft cost = new LineItemDraft("tour", null, null, 1, BigDecimal.ONE, number, null, null);
                assertAgreement(inCurrency(currency, revenue));
                assertAgreement(inCurrency(currency, cost, line("1", null)));
            }
        }

        static Stream<LocalDate> hostileDates() {
            return Stream.of(
                    LocalDate.MIN,
                    LocalDate.of(0, 12, 31),
                    LocalDate.of(1, 1, 1),
                    LocalDate.EPOCH,
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(10000, 1, 1),
                    LocalDate.MAX);
        }

        @ParameterizedTest
        @MethodSource("hostileDates")
        void holdsForEveryDate(LocalDate date) {
            List<@Nullable LineItemDraft> lines = List.of(line("1", null));
            assertAgreement(new TransactionDraft("S-1", "c-7", date, "CNY", null, lines, null));
            assertAgreement(draft(stay(date, DATE)));
            assertAgreement(draft(stay(DATE, date)));
            assertAgreement(draft(stay(date, null)));
            assertAgreement(draft(stay(null, date)));
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE})
        void holdsForEveryQuantity(int quantity) {
            assertAgreement(draft(new LineItemDraft("tour", null, null, quantity, BigDecimal.ONE, null, null, null)));
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void holdsForDraftsOfRandomParts(long seed) {
            assertAgreement(random(new SplittableRandom(seed)));
        }

        private static TransactionDraft random(SplittableRandom random) {
            Function<List<String>, @Nullable String> text = texts -> {
                int index = random.nextInt(texts.size() + 1);
                return index == texts.size() ? null : texts.get(index);
            };
            List<@Nullable LineItemDraft> lines = new ArrayList<>();
            int count = random.nextInt(4);
            while (lines.size() < count) {
                lines.add(new LineItemDraft(
                        text.apply(List.of("tour", "visa", "tea", "x".repeat(random.nextInt(99, 102)))),
                        text.apply(List.of("茶", " ")),
                        random.nextBoolean() ? null : Collections.nCopies(random.nextInt(8, 12), "层"),
                        random.nextInt(10),
                        decimal(text.apply(List.of("1", "0", LARGEST, "2.50", "2.5", "0.01"))),
                        decimal(text.apply(List.of("1", "0", LARGEST, "2.50"))),
                        random.nextBoolean() ? DATE : null,
                        random.nextBoolean() ? DATE.plusDays(random.nextInt(0, 4)) : null));
            }
            return new TransactionDraft(
                    text.apply(List.of("S-1", "S-2", "S-3", "S-4")),
                    "c-7",
                    DATE,
                    text.apply(List.of("CNY", "USD", "JPY", "CNY", "USD")),
                    random.nextBoolean() ? null : Channel.WEB,
                    lines,
                    text.apply(List.of("S-1", "S-2")));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void holdsForNullsInsideLists() {
            LineItemDraft line =
                    new LineItemDraft("tour", null, Arrays.asList("客房", null), 1, BigDecimal.ONE, null, null, null);

            assertAgreement(draft(line));
            assertAgreement(draft(line("1", null), null));
        }
    }

    @Nested
    class ToString {

        @Test
        void showsTheIdentifierAndCountsTheLines() {
            assertThat(draft(line("1", null), null)).hasToString("TransactionDraft[\"S-1\", lines=2]");
            assertThat(new TransactionDraft(null, null, null, null, null, null, null))
                    .hasToString("TransactionDraft[null, lines=null]");
            assertThat(line("1", null)).hasToString("LineItemDraft[\"tour\", quantity=1]");
        }

        @Test
        void cutsALongText() {
            String text = "x".repeat(1 << 20);
            LineItemDraft line = new LineItemDraft(text, text, List.of(text), 1, BigDecimal.ONE, null, null, null);

            assertThat(line.toString()).hasSizeLessThan(150);
            assertThat(new TransactionDraft(text, text, DATE, text, null, List.of(line), text).toString())
                    .hasSizeLessThan(150);
        }
    }

    @Test
    void aLineNeedsThreeComponentsOnly() {
        assertThat(LineItemDraft.of("tour", 1, BigDecimal.ONE)).isEqualTo(line("1", null));
        assertThat(messages(draft(LineItemDraft.of(null, null, null)))).hasSize(3);
    }

    @Test
    void conflictsAreReportedForEachOfManyLinesInTheirOrder() {
        List<@Nullable LineItemDraft> lines = new ArrayList<>(Collections.nCopies(10_000, stay(DATE, null)));

        assertThat(new TransactionDraft("S-1", "c-7", DATE, "CNY", null, lines, null).conflicts())
                .hasSize(10_000)
                .extracting(conflict -> conflict.index().orElseThrow())
                .isSorted();
    }

    @Test
    void conflictsNeverThrow() {
        LineItemDraft empty = new LineItemDraft(null, null, null, null, null, null, null, null);

        assertThatCode(() -> new TransactionDraft(null, null, null, null, null, null, null).conflicts())
                .doesNotThrowAnyException();
        assertThatCode(() -> draft(empty, null).conflicts()).doesNotThrowAnyException();
    }

    @Test
    void toValueSaysWhichComponentIsWrong() {
        assertThatThrownBy(() -> draft(line(null, null)).toValue())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("revenue");
        assertThatThrownBy(() -> draft(line("19.905", null)).toValue())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revenue must not have more decimals than its currency, but was 19.905");
        assertThatThrownBy(() -> inCurrency("ABC", line("1", null)).toValue())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("currency must be an ISO 4217 code, but was \"ABC\"");
        assertThatThrownBy(() -> draft(stay(null, DATE)).toValue())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("serviceFrom");
    }
}
