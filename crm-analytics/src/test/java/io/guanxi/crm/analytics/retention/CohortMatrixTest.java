package io.guanxi.crm.analytics.retention;

import static io.guanxi.crm.analytics.retention.RetentionDefinition.ACTIVE_IN;
import static io.guanxi.crm.analytics.retention.RetentionDefinition.ACTIVE_IN_EVERY;
import static io.guanxi.crm.analytics.retention.RetentionDefinition.ACTIVE_IN_OR_AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.analytics.retention.CohortCell.NotObserved;
import io.guanxi.crm.analytics.retention.CohortCell.Observed;
import io.guanxi.crm.analytics.retention.CohortCell.Partial;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class CohortMatrixTest {

    private static final LocalDate JAN_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate APR_9 = LocalDate.of(2025, 4, 9);
    private static final CohortDesign MONTHLY = CohortDesign.monthly(JAN_1, APR_9);

    /** A in January, February and April; B in January and March; C in February; D in April; E in May. */
    private static final PurchaseLog LOG = PurchaseLog.builder(CurrencyUnit.USD)
            .add("A", LocalDate.of(2025, 1, 10), Money.parse("USD 100.00"))
            .add("A", LocalDate.of(2025, 2, 3), Money.parse("USD 50.00"))
            .add("A", LocalDate.of(2025, 4, 1), Money.parse("USD 20.00"))
            .add("B", LocalDate.of(2025, 1, 31), Money.parse("USD 30.00"))
            .add("B", LocalDate.of(2025, 3, 1), Money.parse("USD 40.00"))
            .refund(CustomerId.of("B"), LocalDate.of(2025, 3, 20), Money.parse("USD 15.00"), LocalDate.of(2025, 3, 1))
            .refund(CustomerId.of("B"), LocalDate.of(2025, 4, 20), Money.parse("USD 5.00"), LocalDate.of(2025, 3, 1))
            .add("C", LocalDate.of(2025, 2, 28), Money.parse("USD 60.00"))
            .add("D", LocalDate.of(2025, 4, 9), Money.parse("USD 10.00"))
            .add("E", LocalDate.of(2025, 5, 1), Money.parse("USD 10.00"))
            .build();

    private final CohortMatrix matrix = CohortMatrix.of(LOG, MONTHLY);

    private List<CohortCell> row(int cohort, RetentionDefinition definition) {
        List<CohortCell> row = new ArrayList<>();
        for (int column = 0; column < matrix.columns(); column++) {
            row.add(matrix.cell(cohort, column, definition));
        }
        return row;
    }

    @Nested
    class Cells {

        @Test
        void areActiveIn() {
            assertThat(row(0, ACTIVE_IN))
                    .containsExactly(
                            new Observed(2, 2), new Observed(1, 2), new Observed(1, 2), new Partial(1, 2, 0, 0));
            assertThat(row(1, ACTIVE_IN))
                    .containsExactly(
                            new Observed(1, 1), new Observed(0, 1), new Partial(0, 1, 0, 0), new NotObserved());
            assertThat(row(2, ACTIVE_IN))
                    .containsExactly(new Observed(0, 0), new Partial(0, 0, 0, 0), new NotObserved(), new NotObserved());
            assertThat(row(3, ACTIVE_IN))
                    .containsExactly(new Partial(1, 1, 0, 0), new NotObserved(), new NotObserved(), new NotObserved());
        }

        @Test
        void areActiveInOrAfter() {
            assertThat(row(0, ACTIVE_IN_OR_AFTER))
                    .containsExactly(
                            new Observed(2, 2), new Observed(2, 2), new Observed(2, 2), new Partial(1, 2, 0, 0));
        }

        @Test
        void areActiveInEvery() {
            assertThat(row(0, ACTIVE_IN_EVERY))
                    .containsExactly(
                            new Observed(2, 2), new Observed(1, 2), new Observed(0, 2), new Partial(0, 2, 0, 0));
        }

        /** Active in the periods 0, 1 and 3 of 0 to 4. */
        @ParameterizedTest
        @CsvSource({"ACTIVE_IN, 11010", "ACTIVE_IN_OR_AFTER, 11110", "ACTIVE_IN_EVERY, 11000"})
        void saySomethingElseByEachDefinition(RetentionDefinition definition, String retained) {
            CohortMatrix one = CohortAggregation.of(CohortDesign.monthly(JAN_1, LocalDate.of(2025, 5, 31)))
                    .resultOf(List.of(
                            CohortFact.active(1, JAN_1),
                            CohortFact.active(1, JAN_1.plusMonths(1)),
                            CohortFact.active(1, JAN_1.plusMonths(3))));

            for (int column = 0; column < 5; column++) {
                assertThat(one.cell(0, column, definition))
                        .as("period %s", column)
                        .isEqualTo(new Observed(retained.charAt(column) - '0', 1));
            }
        }

        @Test
        void areSummedOverTheCohortsThatWereObserved() {
            assertThat(matrix.overall(0, ACTIVE_IN)).contains(new Observed(3, 3));
            assertThat(matrix.overall(1, ACTIVE_IN)).contains(new Observed(1, 3));
            assertThat(matrix.overall(1, ACTIVE_IN).orElseThrow().rate()).contains(new BigDecimal("0.3333"));
            assertThat(matrix.overall(3, ACTIVE_IN))
                    .as("only begun, for anybody")
                    .isEmpty();
        }

        @Test
        void byElapsedDaysCountFromTheOwnFirstDay() {
            CohortMatrix elapsed = CohortMatrix.of(LOG, MONTHLY.elapsed(30));

            assertThat(elapsed.columns()).isEqualTo(4);
            assertThat(elapsed.cell(0, 0, ACTIVE_IN))
                    .as("A came back after 24 days")
                    .isEqualTo(new Observed(2, 2));
            assertThat(elapsed.cell(0, 1, ACTIVE_IN))
                    .as("B came back after 29 days, not 30")
                    .isEqualTo(new Observed(0, 2));
            assertThat(elapsed.cell(0, 2, ACTIVE_IN))
                    .as("days 60 to 89: over for A, who came, and only begun for B")
                    .isEqualTo(new Partial(1, 2, 1, 1));
        }

        @Test
        void ofAFirstPeriodThatWasNotObservedFromItsBeginningArePartial() {
            CohortMatrix late = CohortMatrix.of(LOG, CohortDesign.monthly(LocalDate.of(2025, 1, 2), APR_9));

            assertThat(late.cell(0, 0, ACTIVE_IN)).isEqualTo(new Partial(2, 2, 0, 0));
            assertThat(late.cell(0, 1, ACTIVE_IN)).isEqualTo(new Observed(1, 2));
            assertThat(late.firstDay(0)).isEqualTo(JAN_1);
        }

        @Test
        void ofALastPeriodThatEndsOnTheLastObservedDayAreObserved() {
            CohortMatrix whole = CohortMatrix.of(LOG, CohortDesign.monthly(JAN_1, LocalDate.of(2025, 4, 30)));

            assertThat(whole.cell(0, 3, ACTIVE_IN)).isEqualTo(new Observed(1, 2));
            assertThat(whole.cell(3, 0, ACTIVE_IN)).isEqualTo(new Observed(1, 1));
            assertThat(whole.later()).isEqualTo(1);
        }
    }

    @Nested
    class Sizes {

        @Test
        void countEachCustomerOnce() {
            assertThat(matrix.cohorts()).isEqualTo(4);
            assertThat(LongStream.range(0, 4).map(cohort -> matrix.size((int) cohort)))
                    .containsExactly(2L, 1L, 0L, 1L);
            assertThat(matrix.customers()).isEqualTo(4);
            assertThat(matrix.later()).isEqualTo(1);
            assertThat(matrix.earlier()).isZero();
            assertThat(matrix.withoutStart()).isZero();
        }

        @Test
        void findACohortByDay() {
            assertThat(matrix.cohort(LocalDate.of(2025, 2, 28))).isEqualTo(1);
            assertThat(matrix.label(1)).isEqualTo("2025-02");
            assertThat(matrix.firstDay(3)).isEqualTo(LocalDate.of(2025, 4, 1));
        }

        @Test
        void ofNobodyAreZeroAndRatesUndefined() {
            CohortMatrix empty =
                    CohortMatrix.of(PurchaseLog.builder(CurrencyUnit.USD).build(), MONTHLY);

            assertThat(empty.customers()).isZero();
            assertThat(empty.cell(0, 0, ACTIVE_IN).rate()).isEmpty();
            assertThat(empty.overall(0, ACTIVE_IN)).contains(new Observed(0, 0));
        }
    }

    @Nested
    class Revenue {

        @Test
        void isNetOfTheRefundsKnownOnTheLastObservedDay() {
            assertThat(matrix.revenue(0, 0)).contains(Money.parse("USD 130.00"));
            assertThat(matrix.revenue(0, 1)).contains(Money.parse("USD 50.00"));
            assertThat(matrix.revenue(0, 2)).contains(Money.parse("USD 25.00"));
            assertThat(matrix.revenue(0, 3)).contains(Money.parse("USD 20.00"));
            assertThat(matrix.revenue(1, 1)).contains(Money.parse("USD 0.00"));
            assertThat(matrix.revenue(1, 3)).as("not observed, which is not 0").isEmpty();
            assertThat(matrix.currency()).contains(CurrencyUnit.USD);
        }

        @Test
        void isUnknownIfItWasNotGathered() {
            CohortMatrix counts = CohortAggregation.of(MONTHLY).resultOf(List.of(CohortFact.active(1, JAN_1)));

            assertThat(counts.revenue(0, 0)).isEmpty();
            assertThat(counts.currency()).isEmpty();
        }

        @Test
        void ofRefundsAbovePurchasesIsNegative() {
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                    .add("A", JAN_1, Money.parse("USD 10.00"))
                    .refund(CustomerId.of("A"), JAN_1, Money.parse("USD 12.00"), JAN_1)
                    .build();

            assertThat(CohortMatrix.of(log, MONTHLY).revenue(0, 0)).contains(Money.parse("USD -2.00"));
        }
    }

    @Nested
    class GivenStarts {

        private final CohortDesign bySignUp = MONTHLY.byGivenStart();

        @Test
        void makeTheCohortAndNeedNoPurchase() {
            CohortMatrix signed = CohortMatrix.of(
                    LOG,
                    bySignUp,
                    Map.of(
                            CustomerId.of("A"), LocalDate.of(2025, 2, 1),
                            CustomerId.of("B"), LocalDate.of(2024, 12, 31),
                            CustomerId.of("C"), LocalDate.of(2025, 2, 10),
                            CustomerId.of("F"), LocalDate.of(2025, 2, 11),
                            CustomerId.of("G"), LocalDate.of(2025, 4, 10)));

            assertThat(signed.size(1)).as("A, C and F").isEqualTo(3);
            assertThat(signed.cell(1, 0, ACTIVE_IN)).as("less than all").isEqualTo(new Observed(2, 3));
            assertThat(signed.cell(1, 2, ACTIVE_IN)).isEqualTo(new Partial(1, 3, 0, 0));
            assertThat(signed.revenue(1, 0)).as("not what A paid in January").contains(Money.parse("USD 110.00"));
            assertThat(signed.earlier()).as("B").isEqualTo(1);
            assertThat(signed.later()).as("G").isEqualTo(1);
            assertThat(signed.withoutStart()).as("D and E").isEqualTo(2);
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aLogGivesWhatItsFactsGive(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random);
            LocalDate from = purchases.anyDay(random);
            LocalDate last = from.plusDays(random.nextInt(400));
            CohortDesign design = CohortDesign.monthly(from, last);
            CohortDesign shaped = random.nextBoolean() ? design : design.elapsed(1 + random.nextInt(60));
            PurchaseLog log = purchases.log();
            List<CohortFact> facts = new ArrayList<>();
            Map<CustomerId, LocalDate> starts = new HashMap<>();
            for (int place = 0; place < log.customers(); place++) {
                PurchaseHistory known = log.history(place).knownOn(last);
                PurchaseHistory all = log.history(place);
                for (int day = 0; day < all.purchaseDays(); day++) {
                    long minor = day < known.purchaseDays() ? known.netMinor(day) : 0;
                    facts.add(CohortFact.bought(place, all.date(day), Money.ofMinor(log.currency(), minor)));
                }
                if (random.nextBoolean()) {
                    starts.put(log.customer(place), purchases.anyDay(random));
                }
            }
            List<CohortFact> withStarts = new ArrayList<>(facts);
            starts.forEach((customer, day) -> withStarts.add(CohortFact.started(place(log, customer), day)));
            starts.put(CustomerId.of("nobody"), from);
            withStarts.add(CohortFact.started(-1, from));

            assertThat(CohortMatrix.of(log, shaped))
                    .isEqualTo(CohortAggregation.of(shaped)
                            .withRevenue(log.currency())
                            .resultOf(facts));
            assertThat(CohortMatrix.of(log, shaped.byGivenStart(), starts))
                    .isEqualTo(CohortAggregation.of(shaped.byGivenStart())
                            .withRevenue(log.currency())
                            .resultOf(withStarts));
        }

        private static int place(PurchaseLog log, CustomerId customer) {
            for (int place = 0; place < log.customers(); place++) {
                if (log.customer(place).equals(customer)) {
                    return place;
                }
            }
            throw new IllegalArgumentException(customer + " is not in the log");
        }

        /** By definition, with cohorts by first purchase; and the definitions imply each other. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everybodyIsActiveInPeriodZero(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CohortDesign design = RandomCohorts.design(random, CohortBasis.FIRST_ACTIVITY, random.nextBoolean());
            CohortMatrix any = CohortAggregation.of(design).resultOf(RandomCohorts.facts(random, design));

            for (int cohort = 0; cohort < any.cohorts(); cohort++) {
                assertThat(any.cell(cohort, 0, ACTIVE_IN).count()).hasValue(any.size(cohort));
                for (int column = 0; column < any.columns(); column++) {
                    long in = any.cell(cohort, column, ACTIVE_IN).count().orElse(0);
                    assertThat(any.cell(cohort, column, ACTIVE_IN_EVERY).count().orElse(0))
                            .isLessThanOrEqualTo(in);
                    assertThat(any.cell(cohort, column, ACTIVE_IN_OR_AFTER)
                                    .count()
                                    .orElse(0))
                            .isBetween(in, any.size(cohort));
                }
            }
        }
    }

    @Nested
    class Tables {

        @Test
        void markWhatIsPartialAndLeaveBlankWhatWasNotObserved() {
            assertThat(matrix.countsAsMarkdown(ACTIVE_IN, Locale.ENGLISH)).isEqualTo("""
                            | cohort | size | 0 | 1 | 2 | 3 |
                            | --- | ---: | ---: | ---: | ---: | ---: |
                            | 2025-01 | 2 | 2 | 1 | 1 | 1* |
                            | 2025-02 | 1 | 1 | 0 | 0* |  |
                            | 2025-03 | 0 | 0 | 0* |  |  |
                            | 2025-04 | 1 | 1* |  |  |  |

                            active in the period – * partly observed: so far; blank: not observed.
                            """);
        }

        @Test
        void showRatesInPerCent() {
            assertThat(matrix.ratesAsMarkdown(ACTIVE_IN_EVERY, Locale.CHINA)).isEqualTo("""
                            | 同期群 | 人数 | 0 | 1 | 2 | 3 |
                            | --- | ---: | ---: | ---: | ---: | ---: |
                            | 2025-01 | 2 | 100.0% | 50.0% | 0.0% | 0.0%* |
                            | 2025-02 | 1 | 100.0% | 0.0% | 0.0%* |  |
                            | 2025-03 | 0 | – | –* |  |  |
                            | 2025-04 | 1 | 100.0%* |  |  |  |

                            每期活跃 – * 观察不完整：目前的数；空白：未观察。
                            """);
        }

        @ParameterizedTest
        @EnumSource(RetentionDefinition.class)
        void nameTheirDefinition(RetentionDefinition definition) {
            assertThat(matrix.countsAsMarkdown(definition, Locale.ENGLISH))
                    .contains("\n" + definition.english() + " – * ");
        }
    }

    @Nested
    class Equality {

        @Test
        void isByContent() {
            CohortMatrix same = CohortMatrix.of(LOG, MONTHLY);

            assertThat(matrix).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("matrix");
            assertThat(matrix).isNotEqualTo(CohortMatrix.of(LOG, CohortDesign.monthly(JAN_1, APR_9.plusDays(1))));
            assertThat(matrix)
                    .isNotEqualTo(CohortMatrix.of(
                            PurchaseLog.builder(CurrencyUnit.USD).build(), MONTHLY));
            assertThat(CohortAggregation.of(MONTHLY).resultOf(List.of()))
                    .isNotEqualTo(CohortAggregation.of(MONTHLY)
                            .withRevenue(CurrencyUnit.USD)
                            .resultOf(List.of()))
                    .isNotEqualTo(
                            CohortAggregation.of(MONTHLY).resultOf(List.of(CohortFact.active(1, APR_9.plusDays(1)))));
            assertThat(matrix).hasToString("CohortMatrix[4 cohorts, 4 columns, 4 customers]");
        }

        @Test
        void saysWhatItAssumes() {
            assertThat(matrix.why(Locale.ENGLISH))
                    .isEqualTo("Cohorts by first purchase in the same month; columns by calendar period. Observed from"
                            + " 2025-01-01 to 2025-04-09. In no cohort: 0 who began before, 1 who began after, 0"
                            + " without a given day.");
            assertThat(matrix.why(Locale.CHINA)).startsWith("按首次购买所在的月分群；列按日历期。观察期从 2025-01-01 到 2025-04-09。");
        }
    }

    @Nested
    class Refusals {

        private final CohortDesign given = MONTHLY.byGivenStart();

        @Test
        void namePlacesThatAreNone() {
            for (int place : new int[] {-1, 4}) {
                assertThatThrownBy(() -> matrix.size(place)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> matrix.firstDay(place)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> matrix.cell(place, 0, ACTIVE_IN))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> matrix.cell(0, place, ACTIVE_IN))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> matrix.revenue(0, place)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> matrix.overall(place, ACTIVE_IN))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> matrix.cohort(APR_9.plusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day must be 2025-01-01 to 2025-04-09, but was 2025-04-10");
            assertThatThrownBy(() -> matrix.cohort(JAN_1.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void nameADesignOfTheOtherBasis() {
            assertThatThrownBy(() -> CohortMatrix.of(LOG, given))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("basis must be FIRST_ACTIVITY, but was GIVEN_START");
            assertThatThrownBy(() -> CohortMatrix.of(LOG, MONTHLY, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("basis must be GIVEN_START, but was FIRST_ACTIVITY");
        }

        @Test
        void nameWhatIsNull() {
            Map<CustomerId, LocalDate> gap = new HashMap<>();
            gap.put(CustomerId.of("A"), null);

            assertThatThrownBy(() -> CohortMatrix.of(null, MONTHLY)).hasMessage("log");
            assertThatThrownBy(() -> CohortMatrix.of(LOG, null)).hasMessage("design");
            assertThatThrownBy(() -> CohortMatrix.of(LOG, given, null)).hasMessage("starts");
            assertThatThrownBy(() -> CohortMatrix.of(LOG, given, gap))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("start of A");
            assertThatThrownBy(() -> CohortMatrix.of(LOG, given, Collections.singletonMap(null, JAN_1)))
                    .hasMessage("customer of starts");
            assertThatThrownBy(() -> matrix.cell(0, 0, null)).hasMessage("definition");
            assertThatThrownBy(() -> matrix.overall(0, null)).hasMessage("definition");
            assertThatThrownBy(() -> matrix.cohort(null)).hasMessage("day");
            assertThatThrownBy(() -> matrix.countsAsMarkdown(null, Locale.ENGLISH))
                    .hasMessage("definition");
            assertThatThrownBy(() -> matrix.ratesAsMarkdown(ACTIVE_IN, null)).hasMessage("locale");
            assertThatThrownBy(() -> matrix.why(null)).hasMessage("locale");
        }
    }
}
