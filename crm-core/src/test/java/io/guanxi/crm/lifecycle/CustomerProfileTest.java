package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.SampleCustomers;
import io.guanxi.crm.testing.Seeds;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerProfileTest {

    private static final CustomerId LIN = SampleCustomers.LIN_XIAO.id();
    private static final LocalDate OPENED = LocalDate.of(2024, 3, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final LifecyclePolicy POLICY = LifecyclePolicy.transactionsOnly();
    private static final CustomerProfile UNKNOWN =
            CustomerProfile.builder(LIN, AS_OF).build();

    /** The purchases of the class comment. */
    private static final PurchaseHistory HISTORY = PurchaseLog.builder(CurrencyUnit.USD)
            .addMinor("C-1001", OPENED, 120_00)
            .addMinor("C-1001", LocalDate.of(2024, 5, 10), 50_00)
            .build()
            .history(0);

    private static CustomerProfile.Builder full() {
        return CustomerProfile.builder(LIN, AS_OF)
                .stage(LifecycleStage.FORMATION)
                .findings(Set.of(FindingKind.AT_RISK, FindingKind.OPEN_COMPLAINT))
                .tenureDays(121)
                .recencyDays(51)
                .orders(2)
                .monetary(Money.parse("USD 170.00"))
                .margin(Money.parse("USD -12.50"))
                .shareOfWallet(new BigDecimal("0.25"))
                .satisfaction(Score.of("4.4", 1, 5))
                .openComplaints(1)
                .probabilityAlive(0.875)
                .expectedPurchases(1.22611)
                .lifetimeValue(Money.parse("USD 1250"))
                .points(2_400);
    }

    private static LifecycleAssessment assess(RelationshipEvidence evidence, LocalDate asOf) {
        return RelationshipLifecycle.of(POLICY).assess(CustomerRelationship.open(LIN, OPENED), evidence, asOf);
    }

    private static LifecycleAssessment assess(PurchaseHistory history, LocalDate asOf) {
        return assess(
                RelationshipEvidence.from(history, POLICY.windowsFor(CustomerRelationship.open(LIN, OPENED)), asOf),
                asOf);
    }

    private static CustomerProfile profile(RelationshipEvidence.Builder evidence) {
        return CustomerProfile.of(assess(evidence.build(), AS_OF), HISTORY);
    }

    /** One condition on each attribute. */
    static Stream<Condition<CustomerProfile>> conditions() {
        return Stream.of(
                CustomerProfile.STAGE.is(LifecycleStage.LOST),
                CustomerProfile.FINDINGS.has("AT_RISK"),
                CustomerProfile.TENURE_DAYS.atLeast(1),
                CustomerProfile.RECENCY_DAYS.atMost(30),
                CustomerProfile.ORDERS.atLeast(1),
                CustomerProfile.MONETARY.atLeast("0.00"),
                CustomerProfile.MARGIN.below("0.00"),
                CustomerProfile.SHARE_OF_WALLET.above("0.5"),
                CustomerProfile.SATISFACTION.atLeast("0.6"),
                CustomerProfile.OPEN_COMPLAINTS.is(0),
                CustomerProfile.PROBABILITY_ALIVE.below("0.3"),
                CustomerProfile.EXPECTED_PURCHASES.atLeast("1"),
                CustomerProfile.LIFETIME_VALUE.atLeast("1000.00"),
                CustomerProfile.POINTS.atLeast(1L));
    }

    @Nested
    class FirstRule {

        @Test
        void takesThreeLines() {
            LifecycleAssessment assessment = assess(HISTORY, AS_OF);
            PurchaseHistory history = HISTORY;

            Condition<CustomerProfile> good =
                    CustomerProfile.ORDERS.atLeast(5).and(CustomerProfile.MONETARY.atLeast("150.00"));
            CustomerProfile profile = CustomerProfile.of(assessment, history);
            String why = good.explain(profile).why(Locale.ENGLISH);

            assertThat(why)
                    .isEqualTo("purchase days within 12 months: 2, required: ≥ 5 – not met, 3 away."
                            + " net spend within 12 months: 170.00, required: ≥ 150.00 – met.");
            assertThat(good.explain(profile).why(Locale.CHINA))
                    .isEqualTo("12 个月内购买天数：2，要求 ≥ 5：未达到，相差 3。12 个月内净消费额：170.00，要求 ≥ 150.00：达到。");
            assertThat(profile)
                    .isEqualTo(CustomerProfile.builder(LIN, AS_OF)
                            .stage(LifecycleStage.FORMATION)
                            .findings(Set.of())
                            .tenureDays(121)
                            .recencyDays(51)
                            .orders(2)
                            .monetary(Money.parse("USD 170.00"))
                            .build());
        }

        @Test
        void findsThatTheUnknownWasForgotten() {
            List<Condition<CustomerProfile>> rules =
                    List.of(CustomerProfile.ORDERS.atLeast(5), CustomerProfile.ORDERS.atMost(4));

            assertThat(Geometry.gaps(rules).boxes())
                    .singleElement()
                    .satisfies(gap ->
                            assertThat(gap.text(Locale.ENGLISH)).isEqualTo("purchase days within 12 months unknown"));
        }
    }

    @Nested
    class Of {

        @Test
        void countsTheTwelveMonthsThatEndWithTheDay() {
            PurchaseHistory history = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("C-1001", LocalDate.of(2024, 6, 30), 1)
                    .addMinor("C-1001", LocalDate.of(2024, 7, 1), 10)
                    .addMinor("C-1001", LocalDate.of(2024, 7, 1), 100)
                    .addMinor("C-1001", LocalDate.of(2025, 6, 30), 1_000)
                    .addMinor("C-1001", LocalDate.of(2025, 7, 1), 10_000)
                    .build()
                    .history(0);

            CustomerProfile profile = CustomerProfile.of(
                    assess(RelationshipEvidence.builder().build(), LocalDate.of(2025, 6, 30)), history);

            assertThat(profile.orders()).hasValue(2);
            assertThat(profile.monetary()).contains(Money.parse("USD 11.10"));
            assertThat(profile.recencyDays()).hasValue(0);
        }

        @ParameterizedTest
        @CsvSource({"2025-06-30, 170.00", "2025-07-01, 140.00", "2025-07-02, 140.00"})
        void knowsARefundFromItsDayOn(LocalDate asOf, String spend) {
            PurchaseHistory history = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("C-1001", LocalDate.of(2025, 6, 1), 170_00)
                    .refundMinor("C-1001", LocalDate.of(2025, 7, 1), 30_00)
                    .build()
                    .history(0);

            CustomerProfile profile =
                    CustomerProfile.of(assess(RelationshipEvidence.builder().build(), asOf), history);

            assertThat(profile.monetary()).contains(Money.of(CurrencyUnit.USD, new BigDecimal(spend)));
            assertThat(profile.orders()).hasValue(1);
        }

        @Test
        void holdsEveryDayOfAYear() {
            var builder = PurchaseLog.builder(CurrencyUnit.USD);
            OPENED.minusYears(2).datesUntil(LocalDate.of(2025, 12, 31)).forEach(day -> builder.addMinor("C", day, 1));
            PurchaseHistory daily = builder.build().history(0);

            assertThat(Stream.of("2024-03-01", "2024-06-30", "2024-12-30", "2025-06-30")
                            .map(day -> CustomerProfile.of(
                                    assess(RelationshipEvidence.builder().build(), LocalDate.parse(day)), daily))
                            .map(profile -> profile.orders().orElseThrow()))
                    .containsExactly(366, 366, 366, 365);
        }

        @Test
        void keepsTheRecencyOfAPurchaseBeyondTheTwelveMonths() {
            CustomerProfile profile = CustomerProfile.of(assess(HISTORY, LocalDate.of(2026, 5, 10)), HISTORY);

            assertThat(profile.recencyDays()).hasValue(730);
            assertThat(profile.orders()).hasValue(0);
            assertThat(profile.monetary()).contains(Money.zero(CurrencyUnit.USD));
        }

        @Test
        void knowsThatNothingWasBoughtButNotWhenLast() {
            CustomerRelationship early = CustomerRelationship.open(LIN, LocalDate.of(2024, 1, 1));
            CustomerProfile profile = CustomerProfile.of(
                    RelationshipLifecycle.of(POLICY)
                            .assess(early, RelationshipEvidence.builder().build(), LocalDate.of(2024, 2, 1)),
                    HISTORY);

            assertThat(profile.orders()).hasValue(0);
            assertThat(profile.monetary()).contains(Money.zero(CurrencyUnit.USD));
            assertThat(profile.recencyDays()).isEmpty();
            assertThat(profile.tenureDays()).hasValue(31);
        }

        @Test
        void takesWhatTheEvidenceKnows() {
            CustomerProfile profile = profile(RelationshipEvidence.builder()
                    .volumeWithUs(Trend.fromTo(300, 400), Trend.fromTo(1, 1))
                    .totalVolume(List.of(Trend.fromTo(1000, 1050), Trend.fromTo(2, 2)), Source.STATED)
                    .satisfaction(Score.of(4.4, 1, 5))
                    .openComplaints(2)
                    .probabilityAlive(0.87655));

            assertThat(profile.shareOfWallet()).contains(new BigDecimal("0.3810"));
            assertThat(profile.satisfaction()).contains(new BigDecimal("0.8500"));
            assertThat(profile.openComplaints()).hasValue(2);
            assertThat(profile.probabilityAlive()).contains(new BigDecimal("0.8766"));
            assertThat(profile.findings()).contains(EnumSet.of(FindingKind.OPEN_COMPLAINT));
        }

        @Test
        void leavesUnknownWhatNobodySaid() {
            CustomerProfile profile = profile(RelationshipEvidence.builder().volumeWithUs(Trend.fromTo(300, 400)));

            assertThat(profile.shareOfWallet()).isEmpty();
            assertThat(profile.satisfaction()).isEmpty();
            assertThat(profile.openComplaints()).isEmpty();
            assertThat(profile.probabilityAlive()).isEmpty();
            assertThat(profile.expectedPurchases()).isEmpty();
            assertThat(profile.margin()).isEmpty();
            assertThat(profile.lifetimeValue()).isEmpty();
            assertThat(profile.points()).isEmpty();
        }

        @Test
        void hasNoShareOfNothing() {
            CustomerProfile profile = profile(RelationshipEvidence.builder()
                    .volumeWithUs(Trend.fromTo(300, 0))
                    .totalVolume(Trend.fromTo(1000, 0), Source.OBSERVED));

            assertThat(profile.shareOfWallet()).isEmpty();
        }

        @Test
        void namesACurrencyThatAttributesCannotHold() {
            PurchaseHistory dinars = PurchaseLog.builder(CurrencyUnit.of("KWD"))
                    .addMinor("C-1001", OPENED, 1_500)
                    .build()
                    .history(0);

            assertThatThrownBy(() -> CustomerProfile.of(assess(dinars, AS_OF), dinars))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("monetary must be in a currency of at most 2 decimals, but was KWD 1.500");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> CustomerProfile.of(null, HISTORY))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("assessment");
            assertThatThrownBy(() -> CustomerProfile.of(assess(HISTORY, AS_OF), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("history");
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        /** Against transactions added up one by one. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isWhatTheReceiptsSay(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random, CurrencyUnit.USD);
            PurchaseLog log = purchases.log();
            LocalDate asOf = purchases.anyDay(random);
            LocalDate opened = LocalDate.of(2023, 1, 1);
            for (int customer = 0; customer < log.customers(); customer++) {
                CustomerId id = log.customer(customer);
                List<Transaction> own = purchases.transactions().stream()
                        .filter(one -> one.customer().equals(id) && !one.date().isAfter(asOf))
                        .toList();

                CustomerProfile profile = CustomerProfile.of(
                        RelationshipLifecycle.of(POLICY)
                                .assess(
                                        CustomerRelationship.open(id, opened),
                                        RelationshipEvidence.builder().build(),
                                        asOf),
                        log.history(customer));

                List<Transaction> sales = own.stream()
                        .filter(one -> !one.isRefund() && one.date().isAfter(asOf.minusYears(1)))
                        .toList();
                Money net = Money.zero(CurrencyUnit.USD);
                for (Transaction sale : sales) {
                    net = net.plus(sale.total());
                    for (Transaction refund : own) {
                        net = refund.original().equals(Optional.of(sale.id())) ? net.minus(refund.total()) : net;
                    }
                }
                assertThat(profile.customer()).isEqualTo(id);
                assertThat(profile.orders()).hasValue((int)
                        sales.stream().map(Transaction::date).distinct().count());
                assertThat(profile.monetary()).contains(net);
                assertThat(profile.recencyDays().isPresent())
                        .isEqualTo(own.stream().anyMatch(one -> !one.isRefund()));
                assertThat(profile.recencyDays().orElse(0))
                        .isEqualTo(own.stream()
                                .filter(one -> !one.isRefund())
                                .mapToInt(one ->
                                        (int) (asOf.toEpochDay() - one.date().toEpochDay()))
                                .min()
                                .orElse(0));
            }
        }
    }

    @Nested
    class Attributes {

        static Stream<Condition<CustomerProfile>> conditions() {
            return CustomerProfileTest.conditions();
        }

        @ParameterizedTest
        @MethodSource("conditions")
        void unknownNeitherMeetsNorFailsACondition(Condition<CustomerProfile> condition) {
            assertThat(condition.test(UNKNOWN)).isFalse();
            assertThat(condition.negate().test(UNKNOWN)).isFalse();
            assertThat(condition.evaluate(UNKNOWN)).isEqualTo(Met.UNKNOWN);
        }

        @ParameterizedTest
        @MethodSource("conditions")
        void knownMeetsOrFailsIt(Condition<CustomerProfile> condition) {
            assertThat(condition.evaluate(full().build())).isNotEqualTo(Met.UNKNOWN);
        }

        static Stream<Arguments> attributes() {
            return Stream.of(
                    arguments(CustomerProfile.STAGE, "stage", "生命周期阶段", "stage", LifecycleStage.FORMATION),
                    arguments(
                            CustomerProfile.FINDINGS,
                            "findings",
                            "发现",
                            "findings",
                            Set.of("AT_RISK", "OPEN_COMPLAINT")),
                    arguments(CustomerProfile.TENURE_DAYS, "tenure-days", "关系天数", "days of relationship", 121),
                    arguments(
                            CustomerProfile.RECENCY_DAYS,
                            "recency-days",
                            "距上次购买天数",
                            "days since the last purchase",
                            51),
                    arguments(CustomerProfile.ORDERS, "orders", "12 个月内购买天数", "purchase days within 12 months", 2),
                    arguments(
                            CustomerProfile.MONETARY,
                            "monetary",
                            "12 个月内净消费额",
                            "net spend within 12 months",
                            new BigDecimal("170.00")),
                    arguments(
                            CustomerProfile.MARGIN,
                            "margin",
                            "12 个月内毛利",
                            "margin within 12 months",
                            new BigDecimal("-12.50")),
                    arguments(
                            CustomerProfile.SHARE_OF_WALLET,
                            "share-of-wallet",
                            "钱包份额",
                            "share of wallet",
                            new BigDecimal("0.2500")),
                    arguments(
                            CustomerProfile.SATISFACTION,
                            "satisfaction",
                            "满意度",
                            "satisfaction",
                            new BigDecimal("0.8500")),
                    arguments(CustomerProfile.OPEN_COMPLAINTS, "open-complaints", "未结投诉数", "open complaints", 1),
                    arguments(
                            CustomerProfile.PROBABILITY_ALIVE,
                            "probability-alive",
                            "存活概率",
                            "probability alive",
                            new BigDecimal("0.8750")),
                    arguments(
                            CustomerProfile.EXPECTED_PURCHASES,
                            "expected-purchases",
                            "未来 12 个月期望购买次数",
                            "purchases expected within 12 months",
                            new BigDecimal("1.2261")),
                    arguments(
                            CustomerProfile.LIFETIME_VALUE,
                            "lifetime-value",
                            "客户终身价值",
                            "customer lifetime value",
                            new BigDecimal("1250.00")),
                    arguments(CustomerProfile.POINTS, "points", "积分", "points", 2_400L));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("attributes")
        void readOneFieldEach(
                Attribute<CustomerProfile> attribute, String name, String chinese, String english, Object value) {
            assertThat(attribute.name()).isEqualTo(name);
            assertThat(attribute.chinese()).isEqualTo(chinese);
            assertThat(attribute.english()).isEqualTo(english);
            assertThat(attribute.mayBeUnknown()).isTrue();
            assertThat(attribute.read(full().build())).contains(value);
            assertThat(attribute.read(UNKNOWN)).isEmpty();
        }

        @Test
        void areOneForEachFieldButKeyAndDay() {
            List<Attribute<CustomerProfile>> all =
                    attributes().map(Attributes::attribute).toList();

            assertThat(all).doesNotHaveDuplicates().hasSize(CustomerProfile.class.getRecordComponents().length - 2);
        }

        @SuppressWarnings("unchecked")
        private static Attribute<CustomerProfile> attribute(Arguments row) {
            return (Attribute<CustomerProfile>) requireNonNull(row.get()[0]);
        }

        @Test
        void tellNothingNoticedFromNothingKnown() {
            Condition<CustomerProfile> calm = CustomerProfile.FINDINGS.hasNot("AT_RISK");

            assertThat(calm.test(full().findings(Set.of()).build())).isTrue();
            assertThat(calm.test(UNKNOWN)).isFalse();
            assertThat(CustomerProfile.FINDINGS.labels())
                    .containsExactlyElementsOf(
                            Arrays.stream(FindingKind.values()).map(Enum::name).toList());
        }

        /** What the constructor lets in can be read: the ends of every range. */
        @ParameterizedTest
        @ValueSource(strings = {"USD 92233720368547758.07", "USD -92233720368547758.07", "JPY 92233720368547758"})
        void readTheEndsOfTheRange(String amount) {
            Money money = Money.parse(amount);
            CustomerProfile profile = CustomerProfile.builder(LIN, AS_OF)
                    .tenureDays(CustomerProfile.MAX_DAYS)
                    .recencyDays(0)
                    .orders(CustomerProfile.MAX_ORDERS)
                    .openComplaints(Integer.MAX_VALUE)
                    .monetary(money)
                    .points(-Long.MAX_VALUE)
                    .shareOfWallet(BigDecimal.ONE)
                    .probabilityAlive(0)
                    .expectedPurchases(922_337_203_685_477.0)
                    .build();

            assertThat(CustomerProfile.MONETARY.read(profile))
                    .contains(money.getAmount().setScale(2));
            assertThat(attributes().map(Attributes::attribute).map(attribute -> attribute.read(profile)))
                    .filteredOn(Optional::isPresent)
                    .hasSize(9);
        }

        @Test
        void countTheDaysFromTheFirstToTheLastDate() {
            assertThat(LocalDate.of(9999, 12, 31).toEpochDay()
                            - LocalDate.of(1, 1, 1).toEpochDay())
                    .isEqualTo(CustomerProfile.MAX_DAYS);
        }
    }

    @Nested
    class Checks {

        private record BadRow(String message, Consumer<CustomerProfile.Builder> spoil) {

            @Override
            public String toString() {
                return message;
            }
        }

        private static BadRow bad(String message, Consumer<CustomerProfile.Builder> spoil) {
            return new BadRow(message, spoil);
        }

        static Stream<BadRow> badInput() {
            return Stream.of(
                    bad("tenureDays must be from 0 to 3652058, but was -1", it -> it.tenureDays(-1)),
                    bad("tenureDays must be from 0 to 3652058, but was 3652059", it -> it.tenureDays(3_652_059)),
                    bad("recencyDays must be from 0 to 3652058, but was -1", it -> it.recencyDays(-1)),
                    bad("orders must be from 0 to 366, but was -1", it -> it.orders(-1)),
                    bad("orders must be from 0 to 366, but was 367", it -> it.orders(367)),
                    bad("openComplaints must be from 0 to 2147483647, but was -1", it -> it.openComplaints(-1)),
                    bad(
                            "points must be at least -9223372036854775807, but was -9223372036854775808",
                            it -> it.points(Long.MIN_VALUE)),
                    bad(
                            "shareOfWallet must be from 0 to 1, with at most 4 decimals, but was 1.0001",
                            it -> it.shareOfWallet(new BigDecimal("1.0001"))),
                    bad(
                            "shareOfWallet must be from 0 to 1, with at most 4 decimals, but was -0.1",
                            it -> it.shareOfWallet(new BigDecimal("-0.1"))),
                    bad(
                            "shareOfWallet must be from 0 to 1, with at most 4 decimals, but was 0.12345",
                            it -> it.shareOfWallet(new BigDecimal("0.12345"))),
                    bad("probabilityAlive must be from 0 to 1, but was 1.5", it -> it.probabilityAlive(1.5)),
                    bad("probabilityAlive must be from 0 to 1, but was NaN", it -> it.probabilityAlive(Double.NaN)),
                    bad(
                            "expectedPurchases must be finite and 0 or more, but was -1.0E-9",
                            it -> it.expectedPurchases(-1e-9)),
                    bad(
                            "expectedPurchases must be finite and 0 or more, but was NaN",
                            it -> it.expectedPurchases(Double.NaN)),
                    bad(
                            "expectedPurchases must be finite and 0 or more, but was Infinity",
                            it -> it.expectedPurchases(Double.POSITIVE_INFINITY)),
                    bad(
                            "expectedPurchases must be from 0 to 922337203685477.5807, with at most 4 decimals,"
                                    + " but was 1000000000000000.0000",
                            it -> it.expectedPurchases(1e15)),
                    bad("margin must be in USD, but was EUR 1.00", it -> it.margin(Money.parse("EUR 1"))),
                    bad("lifetimeValue must be in USD, but was CNY 1.00", it -> it.lifetimeValue(Money.parse("CNY 1"))),
                    bad(
                            "margin must be in a currency of at most 2 decimals, but was KWD 1.000",
                            it -> it.margin(Money.parse("KWD 1"))),
                    bad(
                            "monetary must fit in long hundredths, but was USD 92233720368547758.08",
                            it -> it.monetary(Money.parse("USD 92233720368547758.08"))),
                    bad(
                            "lifetimeValue must fit in long hundredths, but was JPY -92233720368547759",
                            it -> it.lifetimeValue(Money.parse("JPY -92233720368547759"))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("badInput")
        void nameFieldValueAndRule(BadRow row) {
            assertThatThrownBy(() -> {
                        CustomerProfile.Builder builder = full();
                        row.spoil().accept(builder);
                        builder.build();
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(row.message());
        }

        @Test
        void compareCurrenciesWhereTheSpendIsUnknown() {
            CustomerProfile.Builder builder = CustomerProfile.builder(LIN, AS_OF)
                    .margin(Money.parse("USD 1"))
                    .lifetimeValue(Money.parse("EUR 1"));

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lifetimeValue must be in USD, but was EUR 1.00");
        }

        @Test
        void refuseADayBeyondTheCalendar() {
            CustomerProfile.Builder builder = CustomerProfile.builder(LIN, LocalDate.of(10_000, 1, 1));

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must lie in the years 1 to 9999, but was +10000-01-01");
        }

        static Stream<Integer> places() {
            return Stream.iterate(0, place -> place + 1).limit(CustomerProfile.class.getRecordComponents().length);
        }

        /** The canonical constructor, with one component missing. */
        @ParameterizedTest
        @MethodSource("places")
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameEveryComponentThatIsMissing(int place) throws ReflectiveOperationException {
            CustomerProfile full = full().build();
            Constructor<?> constructor = CustomerProfile.class.getConstructors()[0];
            var components = CustomerProfile.class.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int other = 0; other < values.length; other++) {
                values[other] =
                        other == place ? null : components[other].getAccessor().invoke(full);
            }

            assertThatThrownBy(() -> constructor.newInstance(values))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(components[place].getName());
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameAFindingThatIsMissing() {
            Set<FindingKind> kinds = new HashSet<>();
            kinds.add(null);

            assertThatThrownBy(() -> full().findings(kinds).build())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("findings");
        }

        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        static Stream<Arguments> nulls() {
            return Stream.of(
                    nullOf("stage", it -> it.stage(null)),
                    nullOf("findings", it -> it.findings(null)),
                    nullOf("monetary", it -> it.monetary(null)),
                    nullOf("margin", it -> it.margin(null)),
                    nullOf("shareOfWallet", it -> it.shareOfWallet(null)),
                    nullOf("satisfaction", it -> it.satisfaction(null)),
                    nullOf("lifetimeValue", it -> it.lifetimeValue(null)),
                    nullOf("customer", it -> CustomerProfile.builder(null, AS_OF)),
                    nullOf("asOf", it -> CustomerProfile.builder(LIN, null)));
        }

        private static Arguments nullOf(String name, Consumer<CustomerProfile.Builder> call) {
            return arguments(name, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nulls")
        void nameTheNullGivenToABuilder(String name, Consumer<CustomerProfile.Builder> call) {
            CustomerProfile.Builder builder = full();

            assertThatThrownBy(() -> call.accept(builder))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(name);
        }
    }

    @Nested
    class Value {

        @Test
        void isUnknownWhereNothingWasSet() {
            assertThat(UNKNOWN)
                    .isEqualTo(new CustomerProfile(
                            LIN,
                            AS_OF,
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty()));
        }

        @Test
        void isTheSameAfterToBuilder() {
            assertThat(full().build().toBuilder().build())
                    .isEqualTo(full().build())
                    .hasSameHashCodeAs(full().build());
            assertThat(UNKNOWN.toBuilder().build()).isEqualTo(UNKNOWN);
            assertThat(full().build().toBuilder().points(0).build())
                    .isEqualTo(full().points(0).build())
                    .isNotEqualTo(full().build());
        }

        @Test
        void isEqualForEqualShares() {
            assertThat(full().shareOfWallet(new BigDecimal("0.5")).build())
                    .isEqualTo(full().shareOfWallet(new BigDecimal("0.500")).build());
        }

        @Test
        void roundsTheProbabilityHalfUp() {
            assertThat(Stream.of(0.0, 0.00004, 0.00005, 0.12345, 0.99994, 0.99995, 1.0)
                            .map(probability -> full().probabilityAlive(probability)
                                    .build()
                                    .probabilityAlive()
                                    .orElseThrow()
                                    .toString()))
                    .containsExactly("0.0000", "0.0000", "0.0001", "0.1235", "0.9999", "1.0000", "1.0000");
        }

        @Test
        void roundsTheExpectedPurchasesHalfUp() {
            assertThat(Stream.of(0.0, 0.00004, 0.00005, 1.2261158, 922_337_203_685_477.0)
                            .map(number -> full().expectedPurchases(number)
                                    .build()
                                    .expectedPurchases()
                                    .orElseThrow()
                                    .toString()))
                    .containsExactly("0.0000", "0.0000", "0.0001", "1.2261", "922337203685477.0000");
        }

        @Test
        void keepsItsFindings() {
            Set<FindingKind> kinds = EnumSet.of(FindingKind.AT_RISK);
            CustomerProfile profile = full().findings(kinds).build();
            kinds.add(FindingKind.DISSATISFIED);

            assertThat(profile.findings()).contains(EnumSet.of(FindingKind.AT_RISK));
            assertThatThrownBy(() -> profile.findings().orElseThrow().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void showsKeyStageAndDayOnly() {
            assertThat(full().build()).hasToString("CustomerProfile[C-1001, FORMATION, 2024-06-30]");
            assertThat(UNKNOWN).hasToString("CustomerProfile[C-1001, stage unknown, 2024-06-30]");
        }
    }
}
