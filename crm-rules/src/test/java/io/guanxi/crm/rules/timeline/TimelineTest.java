package io.guanxi.crm.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.Range;
import io.guanxi.crm.testing.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {

    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate Y2025 = LocalDate.of(2025, 1, 1);
    private static final Instant DECEMBER_2023 = Instant.parse("2023-12-01T08:00:00Z");
    private static final Instant DECEMBER_2024 = Instant.parse("2024-12-01T08:00:00Z");
    private static final Instant FEBRUARY_2025 = Instant.parse("2025-02-10T08:00:00Z");

    /** The example of the package: version 3 corrects version 2. */
    private static final Timeline<String> WORKED = Timeline.<String>empty()
            .with(Y2024, DECEMBER_2023, "v1")
            .with(Y2025, DECEMBER_2024, "v2")
            .with(Y2025, FEBRUARY_2025, "v3");

    @Nested
    class AsOf {

        @Test
        void givesTheRulesByTheLatestKnowledge() {
            assertThat(WORKED.asOf(LocalDate.of(2025, 1, 20))).contains("v3");
            assertThat(WORKED.asOf(Y2025)).contains("v3");
            assertThat(WORKED.asOf(LocalDate.of(2024, 12, 31))).contains("v1");
            assertThat(WORKED.asOf(Y2024)).contains("v1");
        }

        @Test
        void givesNothingBeforeTheFirstDay() {
            assertThat(WORKED.asOf(LocalDate.of(2023, 12, 31))).isEmpty();
            assertThat(Timeline.<String>empty().asOf(Y2024)).isEmpty();
        }

        @Test
        void rulesOfTheFutureAreKnownButDoNotHoldYet() {
            assertThat(WORKED.asKnown(LocalDate.of(2024, 12, 15), FEBRUARY_2025))
                    .contains("v1");
        }
    }

    @Nested
    class AsKnown {

        private final LocalDate january = LocalDate.of(2025, 1, 20);

        @Test
        void givesTheRulesThatWereKnownThen() {
            assertThat(WORKED.asKnown(january, Instant.parse("2025-01-20T09:00:00Z")))
                    .contains("v2");
            assertThat(WORKED.asKnown(january, Instant.parse("2025-03-01T09:00:00Z")))
                    .contains("v3");
            assertThat(WORKED.asKnown(january, Instant.parse("2024-06-01T09:00:00Z")))
                    .contains("v1");
        }

        @Test
        void knowsAnEntryFromItsVeryMoment() {
            assertThat(WORKED.asKnown(january, FEBRUARY_2025)).contains("v3");
            assertThat(WORKED.asKnown(january, FEBRUARY_2025.minusNanos(1))).contains("v2");
        }

        @Test
        void knowsNothingBeforeTheFirstEntry() {
            assertThat(WORKED.asKnown(january, DECEMBER_2023.minusNanos(1))).isEmpty();
        }

        @Test
        void aLaterEntryForAnEarlierDayDoesNotOverrideThatOfALaterDay() {
            Timeline<String> timeline =
                    WORKED.with(LocalDate.of(2024, 7, 1), Instant.parse("2025-04-01T00:00:00Z"), "v4");

            assertThat(timeline.asOf(LocalDate.of(2024, 8, 1))).contains("v4");
            assertThat(timeline.asOf(january)).contains("v3");
        }

        @Test
        void theEntryTellsBothTimes() {
            assertThat(WORKED.entryAsKnown(january, Instant.parse("2025-01-20T09:00:00Z")))
                    .contains(new TimelineEntry<>(Y2025, DECEMBER_2024, "v2"));
            assertThat(WORKED.entryAsOf(january)).contains(new TimelineEntry<>(Y2025, FEBRUARY_2025, "v3"));
        }
    }

    @Nested
    class Appending {

        @Test
        void leavesTheShorterTimelineAsItWas() {
            Timeline<String> one = Timeline.<String>empty().with(Y2024, DECEMBER_2023, "v1");
            Timeline<String> two = one.with(Y2025, DECEMBER_2024, "v2");

            assertThat(one.entries()).hasSize(1);
            assertThat(one.asOf(Y2025)).contains("v1");
            assertThat(two.asOf(Y2025)).contains("v2");
        }

        @Test
        void takesSeveralEntriesOfOneRelease() {
            Timeline<String> timeline = Timeline.<String>empty()
                    .with(Y2025, DECEMBER_2023, "next year")
                    .with(Y2024, DECEMBER_2023, "this year");

            assertThat(timeline.asOf(Y2024)).contains("this year");
            assertThat(timeline.asOf(Y2025)).contains("next year");
        }

        @Test
        void storedEntriesMakeTheSameTimeline() {
            assertThat(Timeline.of(WORKED.entries())).isEqualTo(WORKED).hasSameHashCodeAs(WORKED);
            assertThat(Timeline.of(List.of())).isEqualTo(Timeline.empty());
        }

        @Test
        void timelinesOfOtherEntriesDiffer() {
            assertThat(WORKED).isNotEqualTo(WORKED.knownBy(DECEMBER_2024)).isNotEqualTo("v1");
        }

        @Test
        void saysHowLongItIs() {
            assertThat(WORKED).hasToString("Timeline[3 entries from 2024-01-01]");
            assertThat(Timeline.empty()).hasToString("Timeline[empty]");
        }

        @Test
        void theEntriesCannotBeChanged() {
            assertThat(WORKED.entries()).isUnmodifiable();
            assertThat(WORKED.periods()).isUnmodifiable();
        }
    }

    @Nested
    class KnownBy {

        @Test
        void isTheTimelineAsItStood() {
            assertThat(WORKED.knownBy(DECEMBER_2024).entries())
                    .extracting(TimelineEntry::rules)
                    .containsExactly("v1", "v2");
            assertThat(WORKED.knownBy(DECEMBER_2023.minusNanos(1))).isEqualTo(Timeline.empty());
            assertThat(WORKED.knownBy(FEBRUARY_2025)).isEqualTo(WORKED);
        }
    }

    @Nested
    class Periods {

        @Test
        void followOneAnotherHalfOpenAndTheLastHasNoEnd() {
            assertThat(WORKED.periods())
                    .containsExactly(
                            new RulePeriod<>(
                                    Range.closedOpen(Y2024, Y2025), new TimelineEntry<>(Y2024, DECEMBER_2023, "v1")),
                            new RulePeriod<>(Range.atLeast(Y2025), new TimelineEntry<>(Y2025, FEBRUARY_2025, "v3")));
            assertThat(WORKED.periods().get(1).rules()).isEqualTo("v3");
            assertThat(Timeline.empty().periods()).isEmpty();
        }

        @Test
        void canBeAskedAsOfAnEarlierMoment() {
            assertThat(WORKED.knownBy(DECEMBER_2024).periods())
                    .extracting(RulePeriod::rules)
                    .containsExactly("v1", "v2");
        }

        @Test
        void refuseWhatIsNoPeriodOfTheEntry() {
            TimelineEntry<String> entry = new TimelineEntry<>(Y2025, DECEMBER_2024, "v2");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RulePeriod<>(Range.atLeast(Y2024), entry))
                    .withMessage("days must not begin before the entry holds, but was [2024-01-01..+∞)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RulePeriod<>(Range.open(Y2025, Y2025.plusYears(1)), entry))
                    .withMessage("days must be [from, to) or [from, ∞) with at least one day, but was"
                            + " (2025-01-01..2026-01-01)");
        }
    }

    @Nested
    class Revisions {

        @Test
        void areTheDaysWhoseRulesHaveChangedSince() {
            assertThat(WORKED.revisedSince(Instant.parse("2025-01-20T09:00:00Z")))
                    .containsExactly(new Revision<>(
                            Range.atLeast(Y2025),
                            Optional.of(new TimelineEntry<>(Y2025, DECEMBER_2024, "v2")),
                            new TimelineEntry<>(Y2025, FEBRUARY_2025, "v3")));
            assertThat(WORKED.revisedSince(FEBRUARY_2025)).isEmpty();
        }

        @Test
        void includeDaysThatHadNoRules() {
            LocalDate july = LocalDate.of(2023, 7, 1);
            Instant later = Instant.parse("2025-04-01T00:00:00Z");

            assertThat(WORKED.with(july, later, "v0").revisedSince(FEBRUARY_2025))
                    .containsExactly(new Revision<>(
                            Range.closedOpen(july, Y2024), Optional.empty(), new TimelineEntry<>(july, later, "v0")));
        }

        @Test
        void leaveOutEqualRules() {
            assertThat(WORKED.with(LocalDate.of(2025, 6, 1), Instant.parse("2025-04-01T00:00:00Z"), "v3")
                            .revisedSince(FEBRUARY_2025))
                    .isEmpty();
        }

        @Test
        void refuseEqualRules() {
            TimelineEntry<String> one = new TimelineEntry<>(Y2025, DECEMBER_2024, "v2");
            TimelineEntry<String> other = new TimelineEntry<>(Y2025, FEBRUARY_2025, "v2");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Revision<>(Range.atLeast(Y2025), Optional.of(one), other))
                    .withMessage("after must have other rules than before, but was \"v2\"");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        private static LocalDate day(SplittableRandom random) {
            return Y2024.plusDays(random.nextInt(8));
        }

        private static Instant moment(SplittableRandom random) {
            return DECEMBER_2023.plusSeconds(random.nextInt(12));
        }

        /** Up to twelve entries over few days and moments, so that they meet; pairs that are taken are left out. */
        private static Timeline<Integer> random(SplittableRandom random) {
            List<TimelineEntry<Integer>> entries = new ArrayList<>();
            int size = random.nextInt(13);
            for (int number = 0; number < size; number++) {
                TimelineEntry<Integer> entry = new TimelineEntry<>(day(random), moment(random), random.nextInt(5));
                if (entries.stream()
                        .noneMatch(other -> other.validFrom().equals(entry.validFrom())
                                && other.knownFrom().equals(entry.knownFrom()))) {
                    entries.add(entry);
                }
            }
            entries.sort(Comparator.comparing(TimelineEntry::knownFrom));
            return Timeline.of(entries);
        }

        /** The definition, word by word. */
        private static Optional<Integer> naive(Timeline<Integer> timeline, LocalDate valid, Instant known) {
            return timeline.entries().stream()
                    .filter(entry -> !entry.knownFrom().isAfter(known))
                    .filter(entry -> !entry.validFrom().isAfter(valid))
                    .max(Comparator.comparing((TimelineEntry<Integer> entry) -> entry.validFrom())
                            .thenComparing(TimelineEntry::knownFrom))
                    .map(TimelineEntry::rules);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithTheDefinition(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Timeline<Integer> timeline = random(random);

            for (int offset = -1; offset < 10; offset++) {
                LocalDate valid = Y2024.plusDays(offset);
                for (int second = -1; second < 13; second++) {
                    Instant known = DECEMBER_2023.plusSeconds(second);

                    assertThat(timeline.asKnown(valid, known)).isEqualTo(naive(timeline, valid, known));
                    assertThat(timeline.knownBy(known).asOf(valid)).isEqualTo(naive(timeline, valid, known));
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whatIsAddedLaterChangesNoPastKnowledge(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Timeline<Integer> timeline = random(random);
            Instant later = DECEMBER_2023.plusSeconds(100);
            Timeline<Integer> longer = timeline.with(day(random), later, 99);

            for (int offset = -1; offset < 10; offset++) {
                LocalDate valid = Y2024.plusDays(offset);
                assertThat(longer.asKnown(valid, later.minusNanos(1))).isEqualTo(timeline.asOf(valid));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyDayLiesInThePeriodOfItsRulesAndIsRevisedOrNot(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Timeline<Integer> timeline = random(random);
            Instant then = moment(random);
            List<Revision<Integer>> revisions = timeline.revisedSince(then);

            for (int offset = -1; offset < 10; offset++) {
                LocalDate day = Y2024.plusDays(offset);
                assertThat(timeline.periods().stream()
                                .filter(period -> period.days().contains(day))
                                .map(RulePeriod::rules))
                        .containsExactlyElementsOf(timeline.asOf(day).stream().toList());
                assertThat(revisions.stream()
                                .anyMatch(revision -> revision.days().contains(day)))
                        .isEqualTo(!timeline.asKnown(day, then).equals(timeline.asOf(day)));
            }
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesAnEntryKnownBeforeTheLast() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WORKED.with(Y2025.plusYears(1), DECEMBER_2024, "v4"))
                    .withMessage("knownFrom must not be before that of the last entry, 2025-02-10T08:00:00Z, but was"
                            + " 2024-12-01T08:00:00Z");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Timeline.of(List.of(
                            new TimelineEntry<>(Y2025, DECEMBER_2024, "v2"),
                            new TimelineEntry<>(Y2024, DECEMBER_2023, "v1"))))
                    .withMessage("knownFrom must not be before that of the last entry, 2024-12-01T08:00:00Z, but was"
                            + " 2023-12-01T08:00:00Z");
        }

        @Test
        void refusesTheSamePairTwice() {
            String message = "entry must have another time than every entry before it, but was"
                    + " \"valid from 2025-01-01, known from 2025-02-10T08:00:00Z\"";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WORKED.with(Y2025, FEBRUARY_2025, "v4"))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Timeline.of(List.of(
                            new TimelineEntry<>(Y2025, FEBRUARY_2025, "v3"),
                            new TimelineEntry<>(Y2024, FEBRUARY_2025, "v1"),
                            new TimelineEntry<>(Y2025, FEBRUARY_2025, "v4"))))
                    .withMessage(message);
        }

        @Test
        void refusesTimesOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WORKED.with(LocalDate.of(10_000, 1, 1), FEBRUARY_2025, "v4"))
                    .withMessage("validFrom must lie in the years 1 to 9999, but was +10000-01-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WORKED.with(Y2025, Instant.MAX, "v4"))
                    .withMessage(
                            "knownFrom must lie in the years 1 to 9999, but was +1000000000-12-31T23:59:59.999999999Z");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> WORKED.with(Y2025, FEBRUARY_2025, null))
                    .withMessage("rules");
            assertThatNullPointerException().isThrownBy(() -> WORKED.asOf(null)).withMessage("valid");
            assertThatNullPointerException()
                    .isThrownBy(() -> WORKED.asKnown(Y2025, null))
                    .withMessage("known");
            assertThatNullPointerException()
                    .isThrownBy(() -> WORKED.knownBy(null))
                    .withMessage("known");
        }
    }
}
