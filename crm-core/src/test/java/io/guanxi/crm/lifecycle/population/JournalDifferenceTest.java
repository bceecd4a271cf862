package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalDifferenceTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private static CustomerRelationship opened() {
        return CustomerRelationship.open(RandomReplays.LIN, OPENED);
    }

    private static CustomerRelationship moved(CustomerRelationship relationship, LifecycleStage to, String on) {
        return RandomReplays.moved(relationship, to, LocalDate.parse(on));
    }

    private static Range<LocalDate> days(String from, String to) {
        return Range.closedOpen(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Nested
    class OfTwoJournals {

        private final CustomerRelationship baseline =
                moved(moved(opened(), LifecycleStage.FORMATION, "2025-03-01"), LifecycleStage.LOST, "2025-10-01");
        private final CustomerRelationship candidate = moved(opened(), LifecycleStage.FORMATION, "2025-04-01");
        private final JournalDifference difference = JournalDifference.between(baseline, candidate, AS_OF);

        @Test
        void isWhereTheyStandInDifferentStages() {
            assertThat(difference.customer()).isEqualTo(RandomReplays.LIN);
            assertThat(difference.period()).isEqualTo(days("2025-01-01", "2026-01-01"));
            assertThat(difference.disagreements())
                    .containsExactly(
                            new Disagreement(
                                    days("2025-03-01", "2025-04-01"),
                                    LifecycleStage.FORMATION,
                                    LifecycleStage.EXPLORATION,
                                    Optional.of(baseline.journal().get(0)),
                                    Optional.empty()),
                            new Disagreement(
                                    days("2025-10-01", "2026-01-01"),
                                    LifecycleStage.LOST,
                                    LifecycleStage.FORMATION,
                                    Optional.of(baseline.journal().get(1)),
                                    Optional.of(candidate.journal().get(0))));
        }

        @Test
        void countsTheDaysApart() {
            assertThat(difference.isNone()).isFalse();
            assertThat(difference.daysApart()).isEqualTo(31 + 92);
        }

        @Test
        void saysWhyInEnglish() {
            assertThat(difference.why(Locale.ENGLISH))
                    .startsWith(
                            "From 2025-03-01 to 2025-03-31: formation by the one journal, exploration by the other.")
                    .contains("From 2025-10-01 to 2025-12-31: lost by the one journal, formation by the other.");
        }

        @Test
        void saysWhyInChinese() {
            assertThat(difference.why(Locale.SIMPLIFIED_CHINESE))
                    .startsWith("自 2025-03-01 至 2025-03-31：一份记录为形成期，另一份为考察期。")
                    .contains("自 2025-10-01 至 2025-12-31：一份记录为流失，另一份为形成期。");
        }

        @Test
        void givesTheMovesThatLedThere() {
            LifecycleStage formation = LifecycleStage.FORMATION;

            assertThat(difference.reasons())
                    .containsExactly(
                            Reason.of(
                                    LifecycleReason.DIFFERENCE,
                                    LocalDate.parse("2025-03-01"),
                                    LocalDate.parse("2025-03-31"),
                                    formation,
                                    LifecycleStage.EXPLORATION),
                            RandomReplays.because(LifecycleStage.EXPLORATION, formation, LocalDate.parse("2025-03-01")),
                            Reason.of(
                                    LifecycleReason.DIFFERENCE,
                                    LocalDate.parse("2025-10-01"),
                                    LocalDate.parse("2025-12-31"),
                                    LifecycleStage.LOST,
                                    formation),
                            RandomReplays.because(formation, LifecycleStage.LOST, LocalDate.parse("2025-10-01")),
                            RandomReplays.because(
                                    LifecycleStage.EXPLORATION, formation, LocalDate.parse("2025-04-01")));
            assertThat(difference.why(Locale.ENGLISH)).isEqualTo(Reason.text(difference.reasons(), Locale.ENGLISH));
        }

        @Test
        void givesAReasonOnceOnly() {
            CustomerRelationship other = moved(baseline, LifecycleStage.FORMATION, "2025-10-01");
            CustomerRelationship third = moved(candidate, LifecycleStage.STABILITY, "2025-11-01");

            List<Reason> reasons =
                    JournalDifference.between(other, third, AS_OF).reasons();

            assertThat(reasons).doesNotHaveDuplicates().hasSize(2 + 3);
        }

        @Test
        void endsOnTheDayAskedAbout() {
            assertThat(JournalDifference.between(baseline, candidate, LocalDate.of(2025, 2, 28))
                            .isNone())
                    .isTrue();
            assertThat(JournalDifference.between(baseline, candidate, LocalDate.of(2025, 3, 1))
                            .daysApart())
                    .isEqualTo(1);
        }

        @Test
        void beginsWithTheOpeningWhereTheyOpenedInDifferentStages() {
            CustomerRelationship byContract =
                    CustomerRelationship.openIn(RandomReplays.LIN, OPENED, LifecycleStage.FORMATION);

            assertThat(JournalDifference.between(opened(), byContract, OPENED).disagreements())
                    .containsExactly(new Disagreement(
                            days("2025-01-01", "2025-01-02"),
                            LifecycleStage.EXPLORATION,
                            LifecycleStage.FORMATION,
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    @Nested
    class Agreement {

        private final CustomerRelationship lin = moved(opened(), LifecycleStage.FORMATION, "2025-03-01");
        private final JournalDifference none = JournalDifference.between(lin, lin, AS_OF);

        @Test
        void hasNoDaysApart() {
            assertThat(none.isNone()).isTrue();
            assertThat(none.daysApart()).isZero();
            assertThat(none.disagreements()).isEmpty();
            assertThat(none)
                    .isEqualTo(new JournalDifference(RandomReplays.LIN, days("2025-01-01", "2026-01-01"), List.of()));
        }

        @Test
        void isSaidInBothLanguages() {
            assertThat(none.reasons()).containsExactly(Reason.of(LifecycleReason.NO_DIFFERENCE, OPENED, AS_OF));
            assertThat(none.why(Locale.ENGLISH)).isEqualTo("The journals agree from 2025-01-01 to 2025-12-31.");
            assertThat(none.why(Locale.CHINA)).isEqualTo("自 2025-01-01 至 2025-12-31，两份记录一致。");
        }
    }

    @Nested
    class DayByDay {

        static LongStream seeds() {
            return Seeds.some(300);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isWhatTheStagesOnEachDaySay(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship baseline =
                    RandomReplays.relationship(random, OPENED, AS_OF.plusDays(100), random.nextInt(7));
            CustomerRelationship candidate = random.nextInt(4) == 0
                    ? baseline
                    : RandomReplays.relationship(random, OPENED, AS_OF.plusDays(100), random.nextInt(7));
            LocalDate asOf = OPENED.plusDays(random.nextInt(400));

            JournalDifference difference = JournalDifference.between(baseline, candidate, asOf);

            List<LocalDate> apart = OPENED.datesUntil(asOf.plusDays(1))
                    .filter(day -> !baseline.stageAt(day).equals(candidate.stageAt(day)))
                    .toList();
            assertThat(difference.daysApart()).isEqualTo(apart.size());
            assertThat(difference.isNone()).isEqualTo(apart.isEmpty());
            List<LocalDate> covered = new ArrayList<>();
            for (Disagreement one : difference.disagreements()) {
                one.period()
                        .lowerEndpoint()
                        .datesUntil(one.period().upperEndpoint())
                        .forEach(day -> {
                            covered.add(day);
                            assertThat(baseline.stageAt(day)).contains(one.baseline());
                            assertThat(candidate.stageAt(day)).contains(one.candidate());
                            assertThat(one.baselineMove()).isEqualTo(lastMoveUpTo(baseline, day));
                            assertThat(one.candidateMove()).isEqualTo(lastMoveUpTo(candidate, day));
                        });
            }
            assertThat(covered).isEqualTo(apart);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSameFromTheOtherSide(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship one = RandomReplays.relationship(random, OPENED, AS_OF, random.nextInt(7));
            CustomerRelationship other = RandomReplays.relationship(random, OPENED, AS_OF, random.nextInt(7));

            List<Disagreement> turned = new ArrayList<>();
            for (Disagreement apart :
                    JournalDifference.between(other, one, AS_OF).disagreements()) {
                turned.add(new Disagreement(
                        apart.period(),
                        /* baseline= */ apart.candidate(),
                        /* candidate= */ apart.baseline(),
                        /* baselineMove= */ apart.candidateMove(),
                        /* candidateMove= */ apart.baselineMove()));
            }

            assertThat(JournalDifference.between(one, other, AS_OF).disagreements())
                    .isEqualTo(turned);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void givesEachDisagreementWithItsMoves(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship one = RandomReplays.relationship(random, OPENED, AS_OF, random.nextInt(1, 7));
            CustomerRelationship other = RandomReplays.relationship(random, OPENED, AS_OF, random.nextInt(1, 7));
            JournalDifference difference = JournalDifference.between(one, other, AS_OF);
            Set<Reason> expected = new LinkedHashSet<>();
            for (Disagreement apart : difference.disagreements()) {
                expected.add(Reason.of(
                        LifecycleReason.DIFFERENCE,
                        apart.period().lowerEndpoint(),
                        apart.period().upperEndpoint().minusDays(1),
                        apart.baseline(),
                        apart.candidate()));
                lastMoveUpTo(one, apart.period().lowerEndpoint()).ifPresent(move -> expected.addAll(move.reasons()));
                lastMoveUpTo(other, apart.period().lowerEndpoint()).ifPresent(move -> expected.addAll(move.reasons()));
            }
            if (expected.isEmpty()) {
                expected.add(Reason.of(LifecycleReason.NO_DIFFERENCE, OPENED, AS_OF));
            }

            assertThat(difference.reasons()).containsExactlyElementsOf(expected);
        }

        private static Optional<StageTransition> lastMoveUpTo(CustomerRelationship relationship, LocalDate day) {
            Optional<StageTransition> last = Optional.empty();
            for (StageTransition move : relationship.journal()) {
                if (!move.on().isAfter(day)) {
                    last = Optional.of(move);
                }
            }
            return last;
        }
    }

    @Nested
    class Refusals {

        private final Disagreement march = new Disagreement(
                days("2025-03-01", "2025-04-01"),
                LifecycleStage.FORMATION,
                LifecycleStage.EXPLORATION,
                Optional.empty(),
                Optional.empty());
        private final Disagreement april = new Disagreement(
                days("2025-04-01", "2025-05-01"),
                LifecycleStage.FORMATION,
                LifecycleStage.EXPLORATION,
                Optional.empty(),
                Optional.empty());

        private JournalDifference of(Range<LocalDate> period, Disagreement... disagreements) {
            return new JournalDifference(RandomReplays.LIN, period, List.of(disagreements));
        }

        @Test
        void namesAnotherCustomer() {
            CustomerRelationship wang = CustomerRelationship.open(CustomerId.of("wang"), OPENED);

            assertThatThrownBy(() -> JournalDifference.between(opened(), wang, AS_OF))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("candidate must be of lin, but was wang");
        }

        @Test
        void namesAnotherOpening() {
            CustomerRelationship later = CustomerRelationship.open(RandomReplays.LIN, OPENED.plusDays(1));

            assertThatThrownBy(() -> JournalDifference.between(opened(), later, AS_OF))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("candidate opened must be 2025-01-01, but was 2025-01-02");
        }

        @Test
        void namesADayBeforeTheOpening() {
            assertThatThrownBy(() -> JournalDifference.between(opened(), opened(), OPENED.minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before the opening on 2025-01-01, but was 2024-12-31");
        }

        @Test
        void namesADayOutOfRange() {
            assertThatThrownBy(() -> JournalDifference.between(opened(), opened(), LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("asOf must lie in the years 1 to 9999");
        }

        @Test
        void namesTheLastDayThereIsSinceNoDayFollowsIt() {
            CustomerRelationship open = CustomerRelationship.open(RandomReplays.LIN, OPENED);

            assertThatThrownBy(() -> JournalDifference.between(open, open, LocalDate.of(9999, 12, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be the last day that there is, but was 9999-12-31");
        }

        @Test
        void takesDisagreementsThatTouch() {
            assertThat(of(days("2025-03-01", "2025-05-01"), march, april).daysApart())
                    .isEqualTo(61);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-03-02/2025-04-01", "2025-03-01/2025-03-31", "2025-04-01/2025-05-01"})
        void namesADisagreementOutsideThePeriod(String period) {
            Range<LocalDate> narrow = days(period.substring(0, 10), period.substring(11));

            assertThatThrownBy(() -> of(narrow, march))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("disagreements must lie within " + narrow
                            + ", one after the other, but was [2025-03-01..2025-04-01)");
        }

        @Test
        void namesDisagreementsOutOfOrder() {
            Range<LocalDate> year = days("2025-01-01", "2026-01-01");

            assertThatThrownBy(() -> of(year, april, march))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("one after the other, but was [2025-03-01..2025-04-01)");
            assertThatThrownBy(() -> of(year, march, march))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("one after the other, but was [2025-03-01..2025-04-01)");
        }

        @Test
        void namesAPeriodThatIsNone() {
            assertThatThrownBy(() -> of(Range.atLeast(OPENED)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must have an end");
            assertThatThrownBy(() -> of(Range.closed(OPENED, AS_OF)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must be [from, to)");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            Range<LocalDate> year = days("2025-01-01", "2026-01-01");

            assertThatThrownBy(() -> JournalDifference.between(null, opened(), AS_OF))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("baseline");
            assertThatThrownBy(() -> JournalDifference.between(opened(), null, AS_OF))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("candidate");
            assertThatThrownBy(() -> JournalDifference.between(opened(), opened(), null))
                    .hasMessage("asOf");
            assertThatThrownBy(() -> new JournalDifference(null, year, List.of()))
                    .hasMessage("customer");
            assertThatThrownBy(() -> of(null)).hasMessage("period");
            assertThatThrownBy(() -> new JournalDifference(RandomReplays.LIN, year, null))
                    .hasMessage("disagreements");
            assertThatThrownBy(() -> new JournalDifference(RandomReplays.LIN, year, Arrays.asList(march, null)))
                    .hasMessage("disagreements[1]");
        }
    }
}
