package io.guanxi.crm.analytics.retention;

import static io.guanxi.crm.analytics.retention.RetentionDefinition.ACTIVE_IN;
import static io.guanxi.crm.analytics.retention.RetentionDefinition.ACTIVE_IN_EVERY;
import static io.guanxi.crm.analytics.retention.RetentionDefinition.ACTIVE_IN_OR_AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class CohortAggregationTest {

    private static final LocalDate JAN_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate APR_9 = LocalDate.of(2025, 4, 9);
    private static final CohortDesign MONTHLY = CohortDesign.monthly(JAN_1, APR_9);
    private static final CohortAggregation COUNTING = CohortAggregation.of(MONTHLY);
    private static final CohortAggregation REVENUE = COUNTING.withRevenue(CurrencyUnit.USD);
    private static final Money MOST = Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE);
    private static final int FIRST_DAY = (int) LocalDate.of(1, 1, 1).toEpochDay();
    private static final int LAST_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();
    private static final Money CENT = Money.ofMinor(CurrencyUnit.USD, 1);

    /** Both cohort kinds, both kinds of columns. */
    static Stream<Arguments> cases() {
        return Seeds.some(150)
                .boxed()
                .flatMap(seed -> Stream.of(CohortBasis.values())
                        .flatMap(
                                basis -> Stream.of(Arguments.of(seed, basis, true), Arguments.of(seed, basis, false))));
    }

    private static CohortBasis anyBasis(SplittableRandom random) {
        return random.nextBoolean() ? CohortBasis.FIRST_ACTIVITY : CohortBasis.GIVEN_START;
    }

    @Nested
    class AgainstACountByHand {

        static Stream<Arguments> cases() {
            return CohortAggregationTest.cases();
        }

        @ParameterizedTest(name = "seed {0}, {1}, elapsed {2}")
        @MethodSource("cases")
        void everyCellIsWhatTheDefinitionSays(long seed, CohortBasis basis, boolean elapsed) {
            SplittableRandom random = new SplittableRandom(seed);
            CohortDesign design = RandomCohorts.design(random, basis, elapsed);
            List<CohortFact> facts = RandomCohorts.facts(random, design);
            NaiveCohorts naive = new NaiveCohorts(design, facts);

            CohortMatrix matrix =
                    CohortAggregation.of(design).withRevenue(CurrencyUnit.USD).resultOf(facts);

            assertThat(matrix.cohorts()).isEqualTo(naive.cohorts().size());
            assertThat(matrix.earlier()).isEqualTo(naive.earlier());
            assertThat(matrix.later()).isEqualTo(naive.later());
            assertThat(matrix.withoutStart()).isEqualTo(naive.withoutStart());
            for (int cohort = 0; cohort < matrix.cohorts(); cohort++) {
                assertThat(matrix.firstDay(cohort)).isEqualTo(naive.cohorts().get(cohort));
                assertThat(matrix.size(cohort)).isEqualTo(naive.members(cohort).size());
                for (int column = 0; column < matrix.columns(); column++) {
                    assertCell(matrix, naive, cohort, column);
                }
            }
        }

        private void assertCell(CohortMatrix matrix, NaiveCohorts naive, int cohort, int column) {
            for (RetentionDefinition definition : RetentionDefinition.values()) {
                assertThat(matrix.cell(cohort, column, definition))
                        .as("cohort %s, column %s, %s of %s", cohort, column, definition, matrix.design())
                        .isEqualTo(naive.cell(cohort, column, definition));
            }
            if (matrix.cell(cohort, column, ACTIVE_IN).count().isPresent()) {
                assertThat(matrix.revenue(cohort, column)).contains(naive.revenue(cohort, column));
            } else {
                assertThat(matrix.revenue(cohort, column)).isEmpty();
            }
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CohortBasis basis = anyBasis(random);
            CohortDesign design = RandomCohorts.design(random, basis, random.nextBoolean());
            List<CohortFact> facts = RandomCohorts.facts(random, design);
            CohortAggregation counting = CohortAggregation.of(design);

            AggregationLaws.check(counting, facts, seed);
            AggregationLaws.check(counting.withRevenue(CurrencyUnit.USD), facts, seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsDoNotChangeWhenFactsComeTwice(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CohortBasis basis = anyBasis(random);
            CohortDesign design = RandomCohorts.design(random, basis, random.nextBoolean());
            List<CohortFact> facts = RandomCohorts.facts(random, design);
            List<CohortFact> twice = new ArrayList<>(facts);
            twice.addAll(facts);
            CohortAggregation counting = CohortAggregation.of(design);

            assertThat(counting.resultOf(twice)).isEqualTo(counting.resultOf(facts));
        }

        @Test
        void revenueNeverWrapsAround() {
            CohortFact most = CohortFact.bought(1, JAN_1, MOST);
            CohortFact cent = CohortFact.bought(1, JAN_1, CENT);
            CohortFact other = CohortFact.bought(2, APR_9, CENT);

            AggregationLaws.checkOverflow(REVENUE, List.of(most, cent));
            AggregationLaws.checkOverflow(REVENUE, List.of(other, most, other));
            AggregationLaws.checkOverflow(
                    REVENUE,
                    List.of(CohortFact.bought(1, JAN_1, Money.ofMinor(CurrencyUnit.USD, Long.MIN_VALUE)), cent));
        }
    }

    @Nested
    class LateFacts {

        @Test
        void anEarlierPurchaseThatComesLaterMovesTheCustomerToAnotherCohort() {
            CohortState state = COUNTING.add(COUNTING.empty(), CohortFact.active(7, LocalDate.of(2025, 3, 5)));
            assertThat(COUNTING.result(state).size(2)).isEqualTo(1);

            COUNTING.add(state, CohortFact.active(7, LocalDate.of(2025, 1, 20)));

            CohortMatrix matrix = COUNTING.result(state);
            assertThat(matrix.size(2)).isZero();
            assertThat(matrix.size(0)).isEqualTo(1);
            assertThat(matrix.cell(0, 2, ACTIVE_IN)).isEqualTo(new CohortCell.Observed(1, 1));
            assertThat(matrix.cell(0, 1, ACTIVE_IN_OR_AFTER)).isEqualTo(new CohortCell.Observed(1, 1));
            assertThat(matrix.cell(0, 2, ACTIVE_IN_EVERY)).isEqualTo(new CohortCell.Observed(0, 1));
        }

        @Test
        void elapsedColumnsMoveWithTheFirstDay() {
            CohortAggregation byWeek = CohortAggregation.of(MONTHLY.elapsed(7));
            CohortState state = byWeek.add(byWeek.empty(), CohortFact.active(7, LocalDate.of(2025, 1, 20)));
            byWeek.add(state, CohortFact.active(7, LocalDate.of(2025, 1, 27)));
            assertThat(byWeek.result(state).cell(0, 1, ACTIVE_IN)).isEqualTo(new CohortCell.Observed(1, 1));

            byWeek.add(state, CohortFact.active(7, LocalDate.of(2025, 1, 6)));

            assertThat(byWeek.result(state).cell(0, 1, ACTIVE_IN)).isEqualTo(new CohortCell.Observed(0, 1));
            assertThat(byWeek.result(state).cell(0, 2, ACTIVE_IN)).isEqualTo(new CohortCell.Observed(1, 1));
            assertThat(byWeek.result(state).cell(0, 3, ACTIVE_IN)).isEqualTo(new CohortCell.Observed(1, 1));
        }

        @Test
        void theEarliestOfSeveralStartsCounts() {
            CohortAggregation bySignUp = CohortAggregation.of(MONTHLY.byGivenStart());

            CohortMatrix matrix = bySignUp.resultOf(List.of(
                    CohortFact.started(1, LocalDate.of(2025, 2, 3)),
                    CohortFact.started(1, LocalDate.of(2025, 1, 3)),
                    CohortFact.started(1, LocalDate.of(2025, 3, 3))));

            assertThat(matrix.size(0)).isEqualTo(1);
            assertThat(matrix.cell(0, 0, ACTIVE_IN))
                    .as("signed up and never bought")
                    .isEqualTo(new CohortCell.Observed(0, 1));
        }
    }

    @Nested
    class LeftOut {

        @Test
        void whoWasThereBeforeIsInNoCohort() {
            CohortMatrix matrix = COUNTING.resultOf(List.of(
                    CohortFact.active(1, JAN_1.minusDays(1)),
                    CohortFact.active(1, JAN_1),
                    CohortFact.active(2, JAN_1)));

            assertThat(matrix.earlier()).isEqualTo(1);
            assertThat(matrix.customers()).isEqualTo(1);
        }

        @Test
        void whoCameAfterIsInNoCohort() {
            CohortMatrix matrix = COUNTING.resultOf(List.of(
                    CohortFact.active(1, APR_9),
                    CohortFact.active(1, APR_9.plusDays(1)),
                    CohortFact.active(2, APR_9.plusYears(9))));

            assertThat(matrix.later()).isEqualTo(1);
            assertThat(matrix.size(3)).isEqualTo(1);
        }

        @Test
        void whoHasNoGivenDayIsInNoCohort() {
            CohortMatrix matrix =
                    CohortAggregation.of(MONTHLY.byGivenStart()).resultOf(List.of(CohortFact.active(0, JAN_1)));

            assertThat(matrix.withoutStart()).isEqualTo(1);
            assertThat(matrix.customers()).isZero();
        }
    }

    @Nested
    class Columns {

        @ParameterizedTest(name = "seed {0}, {1}, elapsed {2}")
        @MethodSource("io.guanxi.crm.analytics.retention.CohortAggregationTest#cases")
        void giveTheSameAsFacts(long seed, CohortBasis basis, boolean elapsed) {
            SplittableRandom random = new SplittableRandom(seed);
            CohortDesign design = RandomCohorts.design(random, basis, elapsed);
            List<CohortFact> facts = RandomCohorts.facts(random, design);
            List<CohortFact.Activity> activities = facts.stream()
                    .filter(CohortFact.Activity.class::isInstance)
                    .map(CohortFact.Activity.class::cast)
                    .toList();
            List<CohortFact> starts =
                    facts.stream().filter(CohortFact.Start.class::isInstance).toList();
            long[] minor = activities.stream()
                    .mapToLong(fact -> fact.revenue().orElseThrow().getAmountMinorLong())
                    .toArray();
            CohortAggregation counting = CohortAggregation.of(design);
            CohortAggregation revenue = counting.withRevenue(CurrencyUnit.USD);
            int cut = random.nextInt(activities.size() + 1);
            CohortState counts = counting.empty();
            CohortState sums = revenue.emptyFor(random.nextInt(50));
            if (basis == CohortBasis.GIVEN_START) {
                counting.addStarts(counts, keys(starts), days(starts), 0, starts.size());
                revenue.addStarts(sums, keys(starts), days(starts), 0, starts.size());
            }

            counting.addAll(counts, keys(activities), days(activities), 0, cut);
            counting.addAll(counts, keys(activities), days(activities), cut, activities.size());
            CohortState rest = revenue.empty();
            revenue.addAll(rest, keys(activities), days(activities), minor, 0, cut);
            revenue.addAll(sums, keys(activities), days(activities), minor, cut, activities.size());

            assertThat(counting.result(counts)).isEqualTo(counting.resultOf(facts));
            assertThat(revenue.result(revenue.merge(sums, rest))).isEqualTo(revenue.resultOf(facts));
        }

        private static long[] keys(List<? extends CohortFact> facts) {
            return facts.stream().mapToLong(CohortFact::customer).toArray();
        }

        private static int[] days(List<? extends CohortFact> facts) {
            return facts.stream()
                    .mapToInt(fact -> (int) fact.day().toEpochDay())
                    .toArray();
        }

        /** Neighbouring keys, spread keys and keys that differ in their high bits only, in a table that grows. */
        @ParameterizedTest
        @ValueSource(longs = {1, 0x9E3779B97F4A7C15L, 1L << 48, -7})
        void keepManyCustomersApart(long step) {
            int customers = 50_000;
            long[] keys = new long[2 * customers];
            int[] days = new int[2 * customers];
            for (int row = 0; row < keys.length; row++) {
                keys[row] = (row % customers) * step;
                days[row] = (int) JAN_1.toEpochDay() + (row < customers ? row % 31 : 31 + row % 28);
            }
            CohortState half = COUNTING.addAll(COUNTING.empty(), keys, days, 0, customers + 10);
            CohortState rest = COUNTING.addAll(COUNTING.empty(), keys, days, customers + 10, keys.length);

            CohortMatrix matrix = COUNTING.result(COUNTING.merge(COUNTING.merge(COUNTING.empty(), half), rest));

            assertThat(matrix.customers()).isEqualTo(customers);
            assertThat(matrix.cell(0, 1, ACTIVE_IN)).isEqualTo(new CohortCell.Observed(customers, customers));
            assertThat(half.customers()).isEqualTo(customers);
        }

        @Test
        void takeAnyDayOfTheYearsOneToNineThousandNineHundredNinetyNine() {
            long[] keys = {1, 2, 3};
            int[] days = {FIRST_DAY, LAST_DAY, (int) APR_9.toEpochDay()};

            CohortMatrix matrix = COUNTING.result(COUNTING.addAll(COUNTING.empty(), keys, days, 0, 3));

            assertThat(matrix.earlier()).isEqualTo(1);
            assertThat(matrix.later()).isEqualTo(1);
            assertThat(matrix.customers()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({
            "-719163, 0000-12-31",
            "2932897, +10000-01-01",
            "-2147483648, -5877641-06-23",
            "2147483647, +5881580-07-11"
        })
        void refuseWhatIsNoDayAndStayAsTheyWere(int day, String shown) {
            CohortAggregation bySignUp = CohortAggregation.of(MONTHLY.byGivenStart());
            CohortState counts = COUNTING.empty();
            CohortState sums = REVENUE.empty();
            CohortState starts = bySignUp.empty();
            long[] keys = {1, 2, 3};
            int[] days = {day, LAST_DAY, day};
            String message = "day[2] must lie in the years 1 to 9999, but was " + shown;

            assertThatThrownBy(() -> COUNTING.addAll(counts, keys, days, 1, 3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> REVENUE.addAll(sums, keys, days, new long[3], 1, 3))
                    .hasMessage(message);
            assertThatThrownBy(() -> bySignUp.addStarts(starts, keys, days, 1, 3))
                    .hasMessage(message);
            assertThat(counts.customers() + sums.customers() + starts.customers())
                    .isZero();
            assertThat(COUNTING.addAll(counts, keys, days, 1, 2).customers()).isEqualTo(1);
        }

        @Test
        void amountsBeyondTheirRangeChangeNothing() {
            CohortState state = REVENUE.add(REVENUE.empty(), CohortFact.bought(1, JAN_1, CENT));
            CohortMatrix before = REVENUE.result(state);
            long[] keys = {2, 3};
            int[] days = {(int) JAN_1.toEpochDay(), (int) JAN_1.toEpochDay()};
            long[] minor = {1, Long.MAX_VALUE - 1};

            assertThatThrownBy(() -> REVENUE.addAll(state, keys, days, minor, 0, 2))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(REVENUE.result(state)).isEqualTo(before);
        }
    }

    @Nested
    class Refusals {

        private final long[] keys = {1, 2};
        private final int[] days = {0, 0};
        private final long[] minor = {5, 5};

        @Test
        void nameWhatDoesNotFit() {
            CohortAggregation bySignUp = CohortAggregation.of(MONTHLY.byGivenStart());
            CohortState foreign = CohortAggregation.of(MONTHLY.elapsed(7)).empty();

            refused(() -> COUNTING.add(COUNTING.empty(), CohortFact.started(1, JAN_1)), "start must not be given");
            refused(() -> COUNTING.addStarts(COUNTING.empty(), keys, days, 0, 2), "start must not be given");
            refused(
                    () -> REVENUE.add(REVENUE.empty(), CohortFact.active(1, JAN_1)),
                    "revenue must be there if revenue is gathered");
            refused(
                    () -> REVENUE.add(REVENUE.empty(), CohortFact.bought(1, JAN_1, Money.parse("EUR 1.00"))),
                    "revenue must be in USD, but was EUR 1.00");
            refused(() -> COUNTING.add(foreign, CohortFact.active(1, JAN_1)), "state must be of the design");
            refused(() -> COUNTING.add(bySignUp.empty(), CohortFact.active(1, JAN_1)), "state must be of the design");
            refused(() -> COUNTING.merge(COUNTING.empty(), foreign), "right must be of the design");
            refused(() -> COUNTING.merge(foreign, COUNTING.empty()), "left must be of the design");
            refused(() -> COUNTING.result(REVENUE.empty()), "state must be in the currency");
            refused(() -> REVENUE.result(COUNTING.empty()), "state must be in the currency");
            refused(() -> COUNTING.emptyFor(-1), "customers must not be negative, but was -1");
        }

        @Test
        void nameColumnsThatDoNotFit() {
            CohortState counts = COUNTING.empty();
            CohortState sums = REVENUE.empty();

            refused(() -> COUNTING.addAll(counts, keys, new int[1], 0, 1), "day must have as many as customer, 2");
            refused(() -> REVENUE.addAll(sums, keys, days, new long[3], 0, 1), "minorUnits must have as many");
            refused(() -> REVENUE.addAll(sums, keys, days, 0, 1), "revenue must be there");
            refused(() -> COUNTING.addAll(counts, keys, days, minor, 0, 1), "minorUnits must not be there");
            assertThatThrownBy(() -> COUNTING.addAll(counts, keys, days, 0, 3))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> COUNTING.addAll(counts, keys, days, -1, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(COUNTING.result(counts)).isEqualTo(COUNTING.resultOf(List.of()));
        }

        @Test
        void nameWhatIsNull() {
            CohortState counts = COUNTING.empty();
            CohortState sums = REVENUE.empty();

            missing(() -> CohortAggregation.of(null), "design");
            missing(() -> COUNTING.withRevenue(null), "currencyUnit");
            missing(() -> COUNTING.add(null, CohortFact.active(1, JAN_1)), "state");
            missing(() -> COUNTING.add(counts, null), "fact");
            missing(() -> COUNTING.merge(null, counts), "left");
            missing(() -> COUNTING.merge(counts, null), "right");
            missing(() -> COUNTING.result(null), "state");
            missing(() -> COUNTING.addAll(null, keys, days, 0, 1), "state");
            missing(() -> COUNTING.addAll(counts, null, days, 0, 1), "customer");
            missing(() -> COUNTING.addAll(counts, keys, null, 0, 1), "day");
            missing(() -> REVENUE.addAll(sums, keys, days, null, 0, 1), "minorUnits");
            missing(() -> CohortFact.active(1, null), "day");
            missing(() -> CohortFact.started(1, null), "day");
            missing(() -> CohortFact.bought(1, JAN_1, null), "revenue");
        }

        private void refused(ThrowingCallable call, String message) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message);
        }

        private void missing(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }

    /** A table for 2^15 customers has 2^16 places, and one for key 0. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2025-02-28, false, 16",
        "2020-01-01, 2025-03-31, false, 24",
        "2025-01-01, 2025-12-31, true, 56"
    })
    void aPlaceTakesWhatTheStateSays(LocalDate from, LocalDate last, boolean byDays, int bytes) throws IOException {
        CohortDesign design = CohortDesign.monthly(from, last);
        CohortAggregation counting = CohortAggregation.of(byDays ? design.elapsed(30) : design);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(written)) {
            stream.writeObject(counting.emptyFor(1 << 15));
        }

        assertThat(written.size() / ((1 << 16) + 1)).isEqualTo(bytes);
    }

    @Test
    void sayWhatTheyAre() {
        assertThat(COUNTING.design()).isEqualTo(MONTHLY);
        assertThat(COUNTING.currency()).isEmpty();
        assertThat(REVENUE.currency()).contains(CurrencyUnit.USD);
        assertThat(COUNTING).hasToString("CohortAggregation[4 cohorts, 4 columns]");
        assertThat(REVENUE).hasToString("CohortAggregation[4 cohorts, 4 columns, USD]");
        assertThat(COUNTING.add(COUNTING.empty(), CohortFact.active(0, JAN_1))).hasToString("CohortState[1 customers]");
    }
}
