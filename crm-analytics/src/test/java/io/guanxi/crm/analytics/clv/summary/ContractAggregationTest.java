package io.guanxi.crm.analytics.clv.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ContractAggregationTest {

    private static final LocalDate JANUARY_31 = LocalDate.of(2025, 1, 31);
    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL_30 = LocalDate.of(2025, 4, 30);
    private static final Period MONTH = Period.ofMonths(1);
    private static final ContractAggregation MONTHLY = ContractAggregation.of(MONTH, APRIL_30);

    @Nested
    class Worked {

        @Test
        void contractsAreGroupedByTheirObservedRenewals() {
            ContractCohorts cohorts = ContractCohorts.of(
                    List.of(
                            Contract.open(JANUARY_31),
                            Contract.ended(JANUARY_31, LocalDate.of(2025, 3, 15)),
                            Contract.open(MARCH_1),
                            Contract.open(APRIL_30.plusDays(1))),
                    MONTH,
                    APRIL_30);

            assertThat(cohorts.cohorts()).containsExactly(ContractCohort.of(1, 1), ContractCohort.of(2, 2, 1, 1));
            assertThat(cohorts.laterCustomers()).isEqualTo(1);
            assertThat(cohorts.customers()).isEqualTo(3);
        }

        /** Renewals of January 31 are on February 28, March 31 and April 30. */
        @ParameterizedTest
        @CsvSource({
            "2025-01-31, 0",
            "2025-02-27, 0",
            "2025-02-28, 0",
            "2025-03-01, 1",
            "2025-03-31, 1",
            "2025-04-01, 2",
            "2025-04-30, 2",
            "2025-05-01, 3",
            "2030-01-01, 3"
        })
        void anEndUpToTheDayOfARenewalIsALossAtIt(LocalDate end, int made) {
            ContractCohort cohort = ContractCohorts.of(List.of(Contract.ended(JANUARY_31, end)), MONTH, APRIL_30)
                    .cohorts()
                    .get(0);

            assertThat(cohort.renewals()).isEqualTo(3);
            assertThat(cohort.survivors().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(1 + made);
        }

        @Test
        void theFirstDayOrTheLastDayOfTheContractSayTheSame() {
            LocalDate start = LocalDate.of(2023, 3, 1);
            LocalDate renewal = LocalDate.of(2024, 3, 1);

            assertThat(ContractCohorts.of(List.of(Contract.ended(start, renewal)), Period.ofYears(1), APRIL_30))
                    .isEqualTo(ContractCohorts.of(
                            List.of(Contract.ended(start, renewal.minusDays(1))), Period.ofYears(1), APRIL_30));
        }

        @Test
        void whoHasNoRenewalYetIsACohortOfItsOwn() {
            assertThat(ContractCohorts.of(List.of(Contract.open(APRIL_30)), MONTH, APRIL_30)
                            .cohorts())
                    .containsExactly(ContractCohort.of(1));
        }

        @Test
        void noContractsAreNoCohorts() {
            assertThat(ContractCohorts.of(List.of(), MONTH, APRIL_30)).isEqualTo(new ContractCohorts(List.of(), 0));
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        static LongStream fewSeeds() {
            return Seeds.some(24);
        }

        private static List<Contract> contracts(SplittableRandom random, int most) {
            List<Contract> contracts = new ArrayList<>();
            for (int count = random.nextInt(most + 1); count > 0; count--) {
                LocalDate start = LocalDate.of(2024, 1, 25).plusDays(random.nextInt(500));
                contracts.add(new Contract(
                        start,
                        random.nextBoolean() ? Optional.empty() : Optional.of(start.plusDays(random.nextInt(400)))));
            }
            return contracts;
        }

        private static Period period(SplittableRandom random) {
            return random.nextBoolean()
                    ? Period.ofMonths(1 + random.nextInt(4))
                    : Period.ofDays(1 + random.nextInt(40));
        }

        /** Against renewals walked through one after another. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithACountByHand(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Contract> contracts = contracts(random, 60);
            Period period = period(random);
            ContractAggregation aggregation = ContractAggregation.of(period, APRIL_30);
            TreeMap<Integer, long[]> survivors = new TreeMap<>();
            long later = 0;
            for (Contract contract : contracts) {
                if (contract.start().isAfter(APRIL_30)) {
                    later++;
                    continue;
                }
                int observed = 0;
                int made = 0;
                LocalDate renewal = contract.start().plus(period.multipliedBy(1));
                while (!renewal.isAfter(APRIL_30)) {
                    observed++;
                    if (contract.end().isEmpty() || contract.end().get().isAfter(renewal)) {
                        made++;
                    }
                    renewal = contract.start().plus(period.multipliedBy(observed + 1));
                }
                long[] counts = survivors.computeIfAbsent(observed, renewals -> new long[renewals + 1]);
                for (int passed = 0; passed <= made; passed++) {
                    counts[passed]++;
                }
            }
            ContractCohorts byHand = new ContractCohorts(
                    survivors.values().stream().map(ContractCohort::of).toList(), later);

            assertThat(aggregation.resultOf(contracts)).isEqualTo(byHand);
            int[] starts = contracts.stream()
                    .mapToInt(contract -> (int) contract.start().toEpochDay())
                    .toArray();
            int[] ends = contracts.stream()
                    .mapToInt(contract ->
                            contract.end().map(end -> (int) end.toEpochDay()).orElse(ContractAggregation.NO_END))
                    .toArray();
            int cut = random.nextInt(starts.length + 1);
            ContractState left = aggregation.addAll(aggregation.empty(), starts, ends, 0, cut);
            ContractState right = aggregation.addAll(aggregation.empty(), starts, ends, cut, starts.length);
            assertThat(aggregation.result(aggregation.merge(left, right))).isEqualTo(byHand);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("fewSeeds")
        void holdForTheAggregation(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            AggregationLaws.check(ContractAggregation.of(period(random), APRIL_30), contracts(random, 40), seed);
        }

        /** A doubled state holds twice as many contracts, until there are too many. */
        @Test
        void neverWrapAround() {
            ContractState state = MONTHLY.add(MONTHLY.empty(), Contract.open(JANUARY_31));
            for (int doubling = 0; doubling < 62; doubling++) {
                state = MONTHLY.merge(MONTHLY.merge(MONTHLY.empty(), state), state);
            }
            ContractState full = state;
            ContractCohorts before = MONTHLY.result(full);
            ContractState copy = MONTHLY.merge(MONTHLY.empty(), full);

            assertThat(before.customers()).isEqualTo(1L << 62);
            assertThatThrownBy(() -> MONTHLY.merge(full, copy)).isInstanceOf(ArithmeticException.class);
            assertThat(MONTHLY.result(full)).isEqualTo(before);
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(MONTHLY).hasToString("ContractAggregation[PeriodSteps[months=1, days=0] to 2025-04-30]");
        assertThat(MONTHLY.empty()).hasToString("ContractState[0 contracts]");
    }

    @Nested
    class Refusals {

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        static Stream<Arguments> bad() {
            ContractState state = MONTHLY.empty();
            ContractState yearly =
                    ContractAggregation.of(Period.ofYears(1), APRIL_30).empty();
            String foreign = " must be of this aggregation, but was ContractState[0 contracts]";
            return Stream.of(
                    bad(
                            () -> Contract.ended(APRIL_30, MARCH_1),
                            "end must not be before the start, 2025-04-30, but was 2025-03-01"),
                    bad(
                            () -> Contract.open(LocalDate.of(0, 1, 1)),
                            "start must lie in the years 1 to 9999, but was 0000-01-01"),
                    bad(
                            () -> Contract.ended(APRIL_30, LocalDate.of(10000, 1, 1)),
                            "end must lie in the years 1 to 9999, but was +10000-01-01"),
                    bad(
                            () -> ContractAggregation.of(Period.of(1, 0, 1), APRIL_30),
                            "renewal must be of years and months, or of weeks and days, not of both, but was P1Y1D"),
                    bad(
                            () -> ContractAggregation.of(MONTH, LocalDate.of(10000, 1, 1)),
                            "lastObservedDay must lie in the years 1 to 9999, but was +10000-01-01"),
                    bad(
                            () -> ContractAggregation.of(Period.ofDays(1), LocalDate.of(9999, 1, 1))
                                    .resultOf(List.of(Contract.open(LocalDate.of(1, 1, 1)))),
                            "renewals must be 0 to 1000000, but was 3651694"),
                    bad(() -> MONTHLY.add(yearly, Contract.open(MARCH_1)), "state" + foreign),
                    bad(() -> MONTHLY.result(yearly), "state" + foreign),
                    bad(() -> MONTHLY.merge(yearly, state), "left" + foreign),
                    bad(() -> MONTHLY.merge(state, yearly), "right" + foreign),
                    bad(
                            () -> MONTHLY.merge(state, state),
                            "right must be another state than left, but was ContractState[0 contracts]"),
                    bad(
                            () -> new ContractCohorts(List.of(ContractCohort.of(1), ContractCohort.of(2)), 0),
                            "renewals of cohorts[1] must be above those of the cohort before, but was 0"),
                    bad(() -> new ContractCohorts(List.of(), -1), "laterCustomers must not be negative, but was -1"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("bad")
        void ofWhatCannotBe(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({
            "-719163, 20000, 'start[1] must lie in the years 1 to 9999, but was 0000-12-31'",
            "20000, 2932897, 'end[1] must lie in the years 1 to 9999, but was +10000-01-01'",
            "20000, 19999, 'end[1] must not be before the start, 2024-10-04, but was 2024-10-03'"
        })
        void ofRows(int start, int end, String message) {
            ContractState state = MONTHLY.empty();
            assertThatThrownBy(() -> MONTHLY.addAll(state, new int[] {20000, start}, new int[] {20000, end}, 0, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThat(MONTHLY.result(state)).isEqualTo(MONTHLY.resultOf(List.of()));
        }

        static Stream<Arguments> nulls() {
            ContractState state = MONTHLY.empty();
            return Stream.of(
                    bad(() -> Contract.open(null), "start"),
                    bad(() -> Contract.ended(MARCH_1, null), "end"),
                    bad(() -> new Contract(MARCH_1, null), "end"),
                    bad(() -> ContractAggregation.of(null, APRIL_30), "renewal"),
                    bad(() -> ContractAggregation.of(MONTH, null), "lastObservedDay"),
                    bad(() -> ContractCohorts.of(null, MONTH, APRIL_30), "contracts"),
                    bad(() -> ContractCohorts.of(Arrays.asList((Contract) null), MONTH, APRIL_30), "contract"),
                    bad(() -> MONTHLY.add(null, Contract.open(MARCH_1)), "state"),
                    bad(() -> MONTHLY.merge(null, state), "left"),
                    bad(() -> MONTHLY.merge(state, null), "right"),
                    bad(() -> MONTHLY.addAll(state, null, new int[1], 0, 1), "start"),
                    bad(() -> MONTHLY.addAll(state, new int[1], null, 0, 1), "end"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nulls")
        void ofNull(String name, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
