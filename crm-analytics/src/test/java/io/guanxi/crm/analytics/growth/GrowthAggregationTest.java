package io.guanxi.crm.analytics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.analytics.value.ShareOfWallet;
import io.guanxi.crm.analytics.value.ShareOfWalletTotal;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrowthAggregationTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final GrowthAggregation AGGREGATION = GrowthAggregation.in(CNY);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    /** Three customers: one deepens, one thins, one is lost; and one is new. */
    private static final List<GrowthCase> CASES = List.of(
            GrowthCase.stayed(
                    depth(300, 1, "CNY 400.00").withWallet(wallet("CNY 2000.00", "CNY 5000.00")),
                    depth(665, 3, "CNY 900.00").withWallet(wallet("CNY 3000.00", "CNY 5000.00"))),
            GrowthCase.stayed(depth(700, 2, "CNY 600.00"), depth(1065, 2, "CNY 500.00")),
            GrowthCase.lost(depth(200, 1, "CNY 200.00")),
            GrowthCase.come(Arrival.EXISTING_SEGMENT, depth(65, 1, "CNY 100.00")));

    private static Depth depth(long tenureDays, int products, String margin) {
        return new Depth(tenureDays, products, Money.parse(margin), Optional.empty());
    }

    private static ShareOfWallet wallet(String withUs, String all) {
        return ShareOfWallet.of(Money.parse(withUs), Money.parse(all), Source.STATED);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static GrowthChange change(GrowthMeasure measure, String before, String after) {
        return new GrowthChange(measure, Optional.of(decimal(before)), Optional.of(decimal(after)));
    }

    @Nested
    class More {

        @Test
        void isTheChangeOfTheCustomerBase() {
            Growth growth = AGGREGATION.resultOf(CASES);

            assertThat(growth.base()).isEqualTo(new CustomerBaseChange(3, 1, 0, 0, 1));
            assertThat(growth.change(GrowthMeasure.CUSTOMERS)).isEqualTo(change(GrowthMeasure.CUSTOMERS, "3", "3"));
        }

        @Test
        void countsEveryArrivalInItsOwnGroup() {
            List<GrowthCase> cases = new ArrayList<>();
            Depth thin = depth(1, 1, "CNY 1.00");
            for (int customer = 0; customer < 1_000; customer++) {
                cases.add(customer < 95 ? GrowthCase.lost(thin) : GrowthCase.stayed(thin, thin));
            }
            for (int customer = 0; customer < 135; customer++) {
                Arrival arrival = customer < 90
                        ? Arrival.EXISTING_SEGMENT
                        : customer < 120 ? Arrival.NEW_SEGMENT : Arrival.WON_BACK;
                cases.add(GrowthCase.come(arrival, thin));
            }

            assertThat(AGGREGATION.resultOf(cases).base()).isEqualTo(new CustomerBaseChange(1_000, 90, 30, 15, 95));
            assertThat(AGGREGATION
                            .resultOf(cases)
                            .change(GrowthMeasure.CUSTOMERS)
                            .after())
                    .hasValue(decimal("1040"));
        }
    }

    @Nested
    class LongerAndDeeper {

        private final Growth growth = AGGREGATION.resultOf(CASES);

        @Test
        void compareTheMeansOfAll() {
            assertThat(growth.change(GrowthMeasure.TENURE)).isEqualTo(change(GrowthMeasure.TENURE, "400.0", "598.3"));
            assertThat(growth.change(GrowthMeasure.PRODUCTS)).isEqualTo(change(GrowthMeasure.PRODUCTS, "1.33", "2.00"));
            assertThat(growth.change(GrowthMeasure.MARGIN)).isEqualTo(change(GrowthMeasure.MARGIN, "400.00", "500.00"));
            assertThat(growth.change(GrowthMeasure.SHARE_OF_WALLET))
                    .as("of the one wallet that is known")
                    .isEqualTo(change(GrowthMeasure.SHARE_OF_WALLET, "0.4000", "0.6000"));
        }

        @Test
        void compareThoseWhoStayedWithThemselves() {
            assertThat(growth.changeOfStayed(GrowthMeasure.CUSTOMERS))
                    .isEqualTo(change(GrowthMeasure.CUSTOMERS, "2", "2"));
            assertThat(growth.changeOfStayed(GrowthMeasure.TENURE))
                    .isEqualTo(change(GrowthMeasure.TENURE, "500.0", "865.0"));
            assertThat(growth.changeOfStayed(GrowthMeasure.PRODUCTS))
                    .isEqualTo(change(GrowthMeasure.PRODUCTS, "1.50", "2.50"));
            assertThat(growth.changeOfStayed(GrowthMeasure.MARGIN))
                    .isEqualTo(change(GrowthMeasure.MARGIN, "500.00", "700.00"));
        }

        @Test
        void changeByTheDifferenceOfWhatIsShown() {
            assertThat(growth.change(GrowthMeasure.PRODUCTS).change()).hasValue(decimal("0.67"));
            assertThat(growth.change(GrowthMeasure.TENURE).change()).hasValue(decimal("198.3"));
            assertThat(new GrowthChange(GrowthMeasure.TENURE, Optional.empty(), Optional.of(BigDecimal.ONE)).change())
                    .isEmpty();
        }

        @Test
        void showThatNewcomersThinTheMeanAlthoughNobodyBoughtLess() {
            Depth same = depth(400, 2, "CNY 200.00");
            Growth grown = AGGREGATION.resultOf(List.of(
                    GrowthCase.stayed(same, same), GrowthCase.come(Arrival.NEW_SEGMENT, depth(0, 1, "CNY 0.00"))));

            assertThat(grown.change(GrowthMeasure.PRODUCTS).change()).hasValue(decimal("-0.50"));
            assertThat(grown.changeOfStayed(GrowthMeasure.PRODUCTS).change()).hasValue(decimal("0.00"));
            assertThat(grown.change(GrowthMeasure.TENURE).change()).hasValue(decimal("-200.0"));
        }

        @Test
        void roundLossesAwayFromZero() {
            DepthTotals loss = new DepthTotals(
                    2,
                    0,
                    0,
                    Money.parse("CNY -0.01"),
                    new ShareOfWalletTotal(0, 0, 0, Money.zero(CNY), Money.zero(CNY)));

            assertThat(loss.marginPerCustomer()).hasValue(Money.parse("CNY -0.01"));
        }

        @Test
        void countTheKnownWallets() {
            assertThat(growth.before().wallets())
                    .isEqualTo(new ShareOfWalletTotal(1, 0, 1, Money.parse("CNY 2000.00"), Money.parse("CNY 5000.00")));
            assertThat(AGGREGATION
                            .resultOf(List.of(GrowthCase.lost(depth(1, 1, "CNY 1.00")
                                    .withWallet(ShareOfWallet.of(Money.zero(CNY), Money.zero(CNY), Source.OBSERVED)))))
                            .before()
                            .wallets())
                    .isEqualTo(new ShareOfWalletTotal(1, 1, 0, Money.zero(CNY), Money.zero(CNY)));
        }

        @ParameterizedTest
        @EnumSource(
                value = GrowthMeasure.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"CUSTOMERS"})
        void areUndefinedWithoutCustomers(GrowthMeasure measure) {
            GrowthChange none = AGGREGATION.resultOf(List.of()).change(measure);

            assertThat(none.before()).isEmpty();
            assertThat(none.after()).isEmpty();
            assertThat(none.change()).isEmpty();
        }
    }

    @Nested
    class Tenure {

        @Test
        void runsFromTheOpeningToTheEndOfTheWindow() {
            Money margin = Money.parse("CNY 400.00");

            assertThat(Depth.of(LocalDate.of(2024, 2, 5), END, 1, margin)).isEqualTo(depth(330, 1, "CNY 400.00"));
            assertThat(Depth.of(END, END, 1, margin).tenureDays()).isZero();
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        private static Depth random(SplittableRandom random) {
            Depth depth = new Depth(
                    random.nextInt(2_000),
                    random.nextInt(5),
                    Money.ofMinor(CNY, random.nextLong(-500, 900)),
                    Optional.empty());
            long withUs = random.nextLong(0, 300);
            return random.nextInt(3) == 0
                    ? depth
                    : depth.withWallet(ShareOfWallet.of(
                            Money.ofMinor(CNY, withUs),
                            Money.ofMinor(CNY, withUs + random.nextLong(0, 3) * 100),
                            List.of(Source.values()).get(random.nextInt(Source.values().length))));
        }

        private static List<GrowthCase> cases(SplittableRandom random) {
            List<GrowthCase> cases = new ArrayList<>();
            for (int size = random.nextInt(30); size > 0; size--) {
                cases.add(
                        switch (random.nextInt(4)) {
                            case 0 -> GrowthCase.lost(random(random));
                            case 1 -> GrowthCase.come(List.of(Arrival.values()).get(random.nextInt(3)), random(random));
                            default -> GrowthCase.stayed(random(random), random(random));
                        });
            }
            return cases;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            AggregationLaws.check(AGGREGATION, cases(new SplittableRandom(seed)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void giveWhatLoopsOverTheCasesGive(long seed) {
            List<GrowthCase> cases = cases(new SplittableRandom(seed));
            Growth growth = AGGREGATION.resultOf(cases);
            List<Depth> before =
                    cases.stream().flatMap(one -> one.before().stream()).toList();
            List<Depth> after =
                    cases.stream().flatMap(one -> one.after().stream()).toList();

            assertMeans(growth.before(), before);
            assertMeans(growth.after(), after);
            assertThat(growth.base().change()).isEqualTo(after.size() - before.size());
            assertMeans(
                    growth.stayedAfter(),
                    cases.stream()
                            .filter(one -> one.before().isPresent())
                            .flatMap(one -> one.after().stream())
                            .toList());
        }

        private static void assertMeans(DepthTotals totals, List<Depth> depths) {
            assertThat(totals.customers()).isEqualTo(depths.size());
            assertThat(totals.meanTenure())
                    .isEqualTo(mean(depths.stream().mapToLong(Depth::tenureDays).sum(), depths.size(), 1));
            assertThat(totals.productsPerCustomer())
                    .isEqualTo(mean(depths.stream().mapToLong(Depth::products).sum(), depths.size(), 2));
            Money margin = depths.stream().map(Depth::margin).reduce(Money.zero(CNY), Money::plus);
            assertThat(totals.margin()).isEqualTo(margin);
            Money wallets = depths.stream()
                    .flatMap(depth -> depth.wallet().stream())
                    .map(ShareOfWallet::wallet)
                    .reduce(Money.zero(CNY), Money::plus);
            assertThat(totals.wallets().wallet()).isEqualTo(wallets);
        }

        private static Optional<BigDecimal> mean(long sum, int count, int places) {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), places, RoundingMode.HALF_UP));
        }

        @Test
        void neverWrapAround() {
            Depth rich = new Depth(1, 1, Money.ofMinor(CNY, Long.MAX_VALUE), Optional.empty());
            Depth poor = new Depth(1, 1, Money.ofMinor(CNY, -Long.MAX_VALUE), Optional.empty());
            Depth wide = depth(1, 1, "CNY 1.00")
                    .withWallet(ShareOfWallet.of(Money.zero(CNY), Money.ofMinor(CNY, Long.MAX_VALUE), Source.OBSERVED));
            GrowthCase one = GrowthCase.lost(depth(1, 1, "CNY 1.00"));

            AggregationLaws.checkOverflow(AGGREGATION, List.of(one, GrowthCase.lost(rich), GrowthCase.lost(rich)));
            AggregationLaws.checkOverflow(
                    AGGREGATION, List.of(GrowthCase.stayed(poor, rich), one, GrowthCase.stayed(poor, rich)));
            AggregationLaws.checkOverflow(AGGREGATION, List.of(GrowthCase.lost(wide), GrowthCase.lost(wide)));
            AggregationLaws.checkOverflow(AGGREGATION, List.of(GrowthCase.stayed(rich, rich), GrowthCase.lost(rich)));
        }

        @Test
        void letNoOrderOfGainsAndLossesOverflowAlone() {
            GrowthCase rich = GrowthCase.lost(new Depth(1, 1, Money.ofMinor(CNY, Long.MAX_VALUE), Optional.empty()));
            GrowthCase poor = GrowthCase.lost(new Depth(1, 1, Money.ofMinor(CNY, -Long.MAX_VALUE), Optional.empty()));

            for (List<GrowthCase> fits : List.of(List.of(rich, poor), List.of(poor, rich))) {
                assertThat(AGGREGATION.resultOf(fits).before().margin()).isEqualTo(Money.zero(CNY));
            }
            for (List<GrowthCase> backAgain :
                    List.of(List.of(rich, rich, poor), List.of(rich, poor, rich), List.of(poor, rich, rich))) {
                assertThat(AGGREGATION.resultOf(backAgain).before().margin())
                        .isEqualTo(Money.ofMinor(CNY, Long.MAX_VALUE));
            }
        }

        @Test
        void takeTheLeastMarginThatThereIs() {
            Money least = Money.ofMinor(CNY, Long.MIN_VALUE);

            assertThat(AGGREGATION
                            .resultOf(List.of(GrowthCase.lost(new Depth(1, 1, least, Optional.empty()))))
                            .before()
                            .margin())
                    .isEqualTo(least);
        }
    }

    @Nested
    class Why {

        @Test
        void listsTheTermsOfAllThreeDimensionsAndTheAssumptions() {
            assertThat(AGGREGATION.resultOf(CASES).why(Locale.ENGLISH))
                    .isEqualTo("Customers: 3 + 1 in existing segments + 0 in new ones + 0 won back − 1 lost = 3."
                            + " more: customers, all customers, 3 → 3, change 0."
                            + " longer: mean tenure in days, all customers, 400.0 → 598.3, change 198.3."
                            + " longer: mean tenure in days, those who stayed, 500.0 → 865.0, change 365.0."
                            + " deeper: products per customer, all customers, 1.33 → 2.00, change 0.67."
                            + " deeper: products per customer, those who stayed, 1.50 → 2.50, change 1.00."
                            + " deeper: margin per customer, all customers, 400.00 → 500.00, change 100.00."
                            + " deeper: margin per customer, those who stayed, 500.00 → 700.00, change 200.00."
                            + " deeper: share of wallet, all customers, 0.4000 → 0.6000, change 0.2000."
                            + " deeper: share of wallet, those who stayed, 0.4000 → 0.6000, change 0.2000."
                            + " Wallets known: of 3 customers 1 before, of 3 customers 1 after; the share of wallet is"
                            + " theirs. Assumed: newcomers count from their first day, so they shorten the mean tenure"
                            + " of all; those who stayed are compared with themselves. Assumed: one currency, CNY;"
                            + " means rounded half up, changes taken from the rounded figures.");
        }

        @Test
        void speaksChineseAndSaysWhatIsUndefined() {
            assertThat(AGGREGATION.resultOf(List.of()).why(Locale.CHINA))
                    .startsWith(
                            "客户数：0 + 原有细分市场新增 0 + 新细分市场新增 0 + 赢返 0 − 流失 0 = 0。更多：客户数（全部客户）0 → 0，变化 0。更久：平均关系天数在某一期没有定义。");
            assertThat(AGGREGATION.resultOf(List.of()).reasons())
                    .extracting(Reason::key)
                    .filteredOn(GrowthReason.UNDEFINED::equals)
                    .hasSize(8);
        }
    }

    @Nested
    @SuppressWarnings({"NullAway", "NullOptional"}) // null arguments are what is tested
    class Refusals {

        private record Bad(String message, Runnable made) {

            @Override
            public String toString() {
                return message;
            }
        }

        private static final Depth GOOD = depth(1, 1, "CNY 1.00");
        private static final Money ONE = Money.parse("CNY 1.00");
        private static final ShareOfWalletTotal NO_WALLETS =
                new ShareOfWalletTotal(0, 0, 0, Money.zero(CNY), Money.zero(CNY));

        private static DepthTotals totals(long customers) {
            return new DepthTotals(customers, 0, 0, Money.zero(CNY), NO_WALLETS);
        }

        static Stream<Bad> bad() {
            CustomerBaseChange base = new CustomerBaseChange(2, 1, 0, 0, 1);
            DepthTotals dollars = new DepthTotals(
                    1,
                    0,
                    0,
                    Money.zero(CurrencyUnit.USD),
                    new ShareOfWalletTotal(0, 0, 0, Money.zero(CurrencyUnit.USD), Money.zero(CurrencyUnit.USD)));
            return Stream.of(
                    new Bad("tenureDays must be from 0 to 3660000, but was -1", () -> depth(-1, 1, "CNY 1.00")),
                    new Bad(
                            "tenureDays must be from 0 to 3660000, but was 3660001",
                            () -> depth(3_660_001, 1, "CNY 1.00")),
                    new Bad("products must not be negative, but was -1", () -> depth(1, -1, "CNY 1.00")),
                    new Bad(
                            "margin must fit in long minor units, but was CNY 92233720368547758.08",
                            () -> depth(1, 1, "CNY 92233720368547758.08")),
                    new Bad(
                            "wallet must be in the currency of the margin, but was USD 2.00",
                            () -> GOOD.withWallet(wallet("USD 1.00", "USD 2.00"))),
                    new Bad(
                            "windowEnd must not be before 2025-01-01, but was 2024-12-31",
                            () -> Depth.of(END.plusDays(1), END, 1, ONE)),
                    new Bad(
                            "since must lie in the years 1 to 9999, but was 0000-01-01",
                            () -> Depth.of(LocalDate.of(0, 1, 1), END, 1, ONE)),
                    new Bad(
                            "after must be there if there is no before, but was Optional.empty",
                            () -> new GrowthCase(Optional.empty(), Optional.empty(), Optional.of(Arrival.WON_BACK))),
                    new Bad(
                            "arrival must be there exactly for customers who were not there before, but was"
                                    + " Optional.empty",
                            () -> new GrowthCase(Optional.empty(), Optional.of(GOOD), Optional.empty())),
                    new Bad(
                            "arrival must be there exactly for customers who were not there before, but was"
                                    + " Optional[NEW_SEGMENT]",
                            () -> new GrowthCase(
                                    Optional.of(GOOD), Optional.empty(), Optional.of(Arrival.NEW_SEGMENT))),
                    new Bad(
                            "after must be in the currency of before, but was USD 1.00",
                            () -> GrowthCase.stayed(GOOD, depth(1, 1, "USD 1.00"))),
                    new Bad(
                            "margin must be in CNY, but was USD 1.00",
                            () -> AGGREGATION.add(AGGREGATION.empty(), GrowthCase.lost(depth(1, 1, "USD 1.00")))),
                    new Bad("customers must not be negative, but was -1", () -> totals(-1)),
                    new Bad(
                            "tenureDays must not be negative, but was -1",
                            () -> new DepthTotals(1, -1, 0, ONE, NO_WALLETS)),
                    new Bad(
                            "products must not be negative, but was -1",
                            () -> new DepthTotals(1, 0, -1, ONE, NO_WALLETS)),
                    new Bad(
                            "customers must be above 0 where there are sums, but was 0",
                            () -> new DepthTotals(0, 0, 0, ONE, NO_WALLETS)),
                    new Bad(
                            "wallets must be of at most 1 customers, but was 2",
                            () -> new DepthTotals(1, 0, 0, ONE, new ShareOfWalletTotal(2, 0, 0, ONE, ONE))),
                    new Bad(
                            "wallets must be in the currency of the margin, but was CNY 0.00",
                            () -> new DepthTotals(1, 0, 0, Money.parse("USD 1.00"), NO_WALLETS)),
                    new Bad(
                            "before must hold 2 customers, but was 1",
                            () -> new Growth(base, totals(1), totals(2), totals(1), totals(1))),
                    new Bad(
                            "after must hold 2 customers, but was 3",
                            () -> new Growth(base, totals(2), totals(3), totals(1), totals(1))),
                    new Bad(
                            "stayedBefore must hold 1 customers, but was 2",
                            () -> new Growth(base, totals(2), totals(2), totals(2), totals(1))),
                    new Bad(
                            "stayedAfter must hold 1 customers, but was 0",
                            () -> new Growth(base, totals(2), totals(2), totals(1), totals(0))),
                    new Bad(
                            "margin must be in the currency of before, but was USD 0.00",
                            () -> new Growth(base, totals(2), totals(2), totals(1), dollars)));
        }

        @ParameterizedTest
        @MethodSource("bad")
        void nameFieldValueAndRule(Bad bad) {
            assertThatThrownBy(() -> bad.made().run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(bad.message());
        }

        static Stream<Bad> missing() {
            GrowthState state = AGGREGATION.empty();
            CustomerBaseChange none = new CustomerBaseChange(0, 0, 0, 0, 0);
            Growth empty = AGGREGATION.resultOf(List.of());
            return Stream.of(
                    new Bad("currency", () -> GrowthAggregation.in(null)),
                    new Bad("state", () -> AGGREGATION.add(null, CASES.get(0))),
                    new Bad("customer", () -> AGGREGATION.add(state, null)),
                    new Bad("left", () -> AGGREGATION.merge(null, state)),
                    new Bad("right", () -> AGGREGATION.merge(state, null)),
                    new Bad("state", () -> AGGREGATION.result(null)),
                    new Bad("margin", () -> new Depth(1, 1, null, Optional.empty())),
                    new Bad("wallet", () -> new Depth(1, 1, ONE, null)),
                    new Bad("wallet", () -> GOOD.withWallet(null)),
                    new Bad("since", () -> Depth.of(null, END, 1, ONE)),
                    new Bad("windowEnd", () -> Depth.of(END, null, 1, ONE)),
                    new Bad("before", () -> new GrowthCase(null, Optional.empty(), Optional.empty())),
                    new Bad("after", () -> new GrowthCase(Optional.empty(), null, Optional.empty())),
                    new Bad("arrival", () -> new GrowthCase(Optional.empty(), Optional.of(GOOD), null)),
                    new Bad("before", () -> GrowthCase.stayed(null, GOOD)),
                    new Bad("after", () -> GrowthCase.stayed(GOOD, null)),
                    new Bad("before", () -> GrowthCase.lost(null)),
                    new Bad("arrival", () -> GrowthCase.come(null, GOOD)),
                    new Bad("after", () -> GrowthCase.come(Arrival.WON_BACK, null)),
                    new Bad("margin", () -> new DepthTotals(0, 0, 0, null, NO_WALLETS)),
                    new Bad("wallets", () -> new DepthTotals(0, 0, 0, Money.zero(CNY), null)),
                    new Bad("base", () -> new Growth(null, totals(0), totals(0), totals(0), totals(0))),
                    new Bad("before", () -> new Growth(none, null, totals(0), totals(0), totals(0))),
                    new Bad("stayedAfter", () -> new Growth(none, totals(0), totals(0), totals(0), null)),
                    new Bad("measure", () -> empty.change(null)),
                    new Bad("measure", () -> empty.changeOfStayed(null)),
                    new Bad("measure", () -> new GrowthChange(null, Optional.empty(), Optional.empty())),
                    new Bad("before", () -> new GrowthChange(GrowthMeasure.TENURE, null, Optional.empty())),
                    new Bad("after", () -> new GrowthChange(GrowthMeasure.TENURE, Optional.empty(), null)));
        }

        @ParameterizedTest
        @MethodSource("missing")
        void nameWhatIsNull(Bad bad) {
            assertThatThrownBy(() -> bad.made().run())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(bad.message());
        }

        @Test
        void leaveTheSumsAsTheyWere() {
            GrowthState state = AGGREGATION.add(AGGREGATION.empty(), CASES.get(0));
            String before = state.toString();

            assertThatThrownBy(() -> AGGREGATION.add(state, GrowthCase.lost(depth(1, 1, "USD 1.00"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(state).hasToString(before);
        }
    }

    @Nested
    class Names {

        @Test
        void standInBothLanguages() {
            assertThat(Arrival.values()).extracting(Arrival::chinese).containsExactly("原有细分市场", "新细分市场", "赢返");
            assertThat(GrowthDimension.values())
                    .extracting(GrowthDimension::chinese)
                    .containsExactly("更多", "更久", "更深");
            assertThat(GrowthMeasure.values())
                    .extracting(GrowthMeasure::dimension)
                    .containsExactly(
                            GrowthDimension.MORE,
                            GrowthDimension.LONGER,
                            GrowthDimension.DEEPER,
                            GrowthDimension.DEEPER,
                            GrowthDimension.DEEPER);
            assertThat(GrowthMeasure.MARGIN.displayName(Locale.CHINA)).isEqualTo("客均毛利");
            assertThat(AGGREGATION.currency()).isEqualTo(CNY);
            assertThat(AGGREGATION).hasToString("GrowthAggregation[CNY]");
        }
    }
}
