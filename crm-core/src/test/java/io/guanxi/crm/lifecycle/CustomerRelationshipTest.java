package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerRelationshipTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 3, 1);

    /** The example of the class comment. */
    private static CustomerRelationship example() {
        return Relationships.moved(
                CustomerRelationship.open(CustomerId.of("lin"), OPENED), LifecycleStage.FORMATION, "2025-06-01");
    }

    private static CustomerRelationship of(List<StageTransition> journal) {
        return new CustomerRelationship(Relationships.LIN, OPENED, LifecycleStage.EXPLORATION, journal);
    }

    private static StageTransition move(LifecycleStage from, LifecycleStage to, LocalDate on) {
        return StageTransition.of(from, to, on, LossCause.UNKNOWN, Relationships.BECAUSE);
    }

    @Nested
    class Open {

        @Test
        void beginsInExploration() {
            CustomerRelationship relationship = CustomerRelationship.open(Relationships.LIN, OPENED);

            assertThat(relationship.stage()).isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(relationship.since()).isEqualTo(OPENED);
            assertThat(relationship.episodeStart()).isEqualTo(OPENED);
            assertThat(relationship.lastMove()).isEmpty();
            assertThat(relationship.loss()).isEmpty();
            assertThat(relationship.hasReached(LifecycleStage.EXPLORATION)).isTrue();
            assertThat(relationship.hasReached(LifecycleStage.FORMATION)).isFalse();
        }
    }

    @Nested
    class Journal {

        private final List<StageTransition> journal = new ArrayList<>(
                List.of(move(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, OPENED.plusDays(10))));

        @Test
        void mustBeginInExploration() {
            List<StageTransition> late =
                    List.of(move(LifecycleStage.FORMATION, LifecycleStage.STABILITY, OPENED.plusDays(1)));

            assertThatThrownBy(() -> of(late))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("journal must go on from EXPLORATION entered on 2024-03-01")
                    .hasMessageContaining("from=FORMATION");
        }

        @Test
        void mustNotBeginBeforeTheOpening() {
            List<StageTransition> early =
                    List.of(move(LifecycleStage.EXPLORATION, LifecycleStage.LOST, OPENED.minusDays(1)));

            assertThatThrownBy(() -> of(early))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("journal must go on from EXPLORATION entered on 2024-03-01")
                    .hasMessageContaining("on=2024-02-29");
        }

        @Test
        void mustNotJump() {
            journal.add(move(LifecycleStage.STABILITY, LifecycleStage.LOST, OPENED.plusDays(20)));

            assertThatThrownBy(() -> of(journal))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("journal must go on from FORMATION entered on 2024-03-11")
                    .hasMessageContaining("from=STABILITY");
        }

        @Test
        void mustNotRunBackwards() {
            journal.add(move(LifecycleStage.FORMATION, LifecycleStage.LOST, OPENED.plusDays(9)));

            assertThatThrownBy(() -> of(journal))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("journal must go on from FORMATION entered on 2024-03-11")
                    .hasMessageContaining("on=2024-03-10");
        }

        @Test
        void isNotRewrittenFromOutside() {
            CustomerRelationship relationship = of(journal);
            journal.clear();

            assertThat(relationship.stage()).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void growsInANewValueOnly() {
            CustomerRelationship before = example();
            CustomerRelationship after = Relationships.moved(before, LifecycleStage.LOST, "2026-06-01");

            assertThat(before).isEqualTo(example());
            assertThat(after.journal()).hasSize(2).startsWith(before.journal().get(0));
        }
    }

    @Nested
    class StageAt {

        @Test
        void isTheStageAtTheEndOfTheDay() {
            assertThat(example().stageAt(OPENED.minusDays(1))).isEmpty();
            assertThat(example().stageAt(OPENED)).contains(LifecycleStage.EXPLORATION);
            assertThat(example().stageAt(LocalDate.of(2025, 5, 31))).contains(LifecycleStage.EXPLORATION);
            assertThat(example().stageAt(LocalDate.of(2025, 6, 1))).contains(LifecycleStage.FORMATION);
            assertThat(example().stageAt(LocalDate.MAX)).contains(LifecycleStage.FORMATION);
        }
    }

    @Nested
    class AWayBack {

        private StageTransition move(LifecycleStage from, LifecycleStage to) {
            return CustomerRelationshipTest.move(from, to, LocalDate.of(2024, 6, 1));
        }

        @Test
        void leadsOnlyWhereTheRelationshipHasBeen() {
            StageTransition lost = move(LifecycleStage.EXPLORATION, LifecycleStage.LOST);

            assertThatThrownBy(() -> of(List.of(lost, move(LifecycleStage.LOST, LifecycleStage.FORMATION))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "journal must lead back to a stage reached before, one of [EXPLORATION, LOST]");
            assertThat(of(List.of(lost, move(LifecycleStage.LOST, LifecycleStage.EXPLORATION)))
                            .stage())
                    .isEqualTo(LifecycleStage.EXPLORATION);
        }
    }

    @Nested
    class Sojourns {

        @Test
        void areThoseOfTheExample() {
            List<Sojourn> sojourns = example().sojourns(LocalDate.of(2025, 7, 1));

            assertThat(sojourns)
                    .containsExactly(
                            new Sojourn(
                                    LifecycleStage.EXPLORATION,
                                    Range.closedOpen(OPENED, LocalDate.of(2025, 6, 1)),
                                    true),
                            new Sojourn(
                                    LifecycleStage.FORMATION,
                                    Range.closedOpen(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1)),
                                    false));
            assertThat(sojourns).extracting(Sojourn::days).containsExactly(457L, 30L);
        }

        @Test
        void rejectADayBeforeTheLastMove() {
            assertThatThrownBy(() -> example().sojourns(LocalDate.of(2025, 5, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before FORMATION was entered on 2025-06-01, but was 2025-05-31");
        }
    }

    @Nested
    class TheLoss {

        @Test
        void namesTheStageLeftAndTheDate() {
            CustomerRelationship lost = Relationships.lostFrom(Relationships.stability());
            assertThat(lost.loss())
                    .contains(new Loss(LifecycleStage.STABILITY, LocalDate.of(2024, 12, 31), LossCause.UNKNOWN));
        }

        @Test
        void isOverAfterAWinBack() {
            CustomerRelationship back = Relationships.moved(
                    Relationships.lostFrom(Relationships.stability()), LifecycleStage.FORMATION, "2025-03-31");

            assertThat(back.loss()).isEmpty();
            assertThat(back.hasReached(LifecycleStage.LOST)).isTrue();
        }
    }

    @Nested
    class EpisodeStart {

        @Test
        void isTheLastWinBackAndNoOtherMove() {
            CustomerRelationship once = Relationships.moved(
                    Relationships.lostFrom(Relationships.formation()), LifecycleStage.FORMATION, "2025-03-31");
            CustomerRelationship twice = Relationships.moved(
                    Relationships.moved(once, LifecycleStage.LOST, "2026-01-31"),
                    LifecycleStage.EXPLORATION,
                    "2026-05-31");

            assertThat(Relationships.decline().episodeStart()).isEqualTo("2023-01-01");
            assertThat(Relationships.lostFrom(Relationships.formation()).episodeStart())
                    .isEqualTo("2023-01-01");
            assertThat(once.episodeStart()).isEqualTo("2025-03-31");
            assertThat(twice.episodeStart()).isEqualTo("2026-05-31");
        }

        @Test
        void isNotARecovery() {
            CustomerRelationship recovered =
                    Relationships.moved(Relationships.decline(), LifecycleStage.STABILITY, "2025-03-31");
            assertThat(recovered.episodeStart()).isEqualTo("2023-01-01");
        }
    }

    @Nested
    class OpenIn {

        private CustomerRelationship in(LifecycleStage stage) {
            return CustomerRelationship.openIn(Relationships.LIN, OPENED, stage);
        }

        @Test
        void beginsInTheStage() {
            CustomerRelationship contract = in(LifecycleStage.FORMATION);

            assertThat(contract.stage()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(contract.openedIn()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(contract.since()).isEqualTo(OPENED);
            assertThat(contract.journal()).isEmpty();
            assertThat(contract.stageAt(OPENED)).contains(LifecycleStage.FORMATION);
            assertThat(contract.stageAt(OPENED.minusDays(1))).isEmpty();
            assertThat(contract.sojourns(OPENED.plusDays(3)))
                    .containsExactly(
                            new Sojourn(LifecycleStage.FORMATION, Range.closedOpen(OPENED, OPENED.plusDays(3)), false));
        }

        @ParameterizedTest
        @CsvSource({
            "EXPLORATION, EXPLORATION",
            "FORMATION, EXPLORATION FORMATION",
            "STABILITY, EXPLORATION FORMATION STABILITY",
            "DECLINE, EXPLORATION FORMATION DECLINE"
        })
        void hasPassedTheStagesBefore(LifecycleStage stage, String passed) {
            List<String> expected = List.of(passed.split(" ", -1));

            for (LifecycleStage other : LifecycleStage.values()) {
                assertThat(in(stage).hasReached(other)).as("%s", other).isEqualTo(expected.contains(other.name()));
            }
        }

        @Test
        void mayBeWonBackToAStagePassedBefore() {
            CustomerRelationship lost =
                    Relationships.moved(in(LifecycleStage.STABILITY), LifecycleStage.LOST, "2024-12-31");
            CustomerRelationship back = Relationships.moved(lost, LifecycleStage.FORMATION, "2025-03-31");

            assertThat(back.stage()).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void refusesALostBeginning() {
            assertThatThrownBy(() -> in(LifecycleStage.LOST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("openedIn must be on the path, but was LOST");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException().isThrownBy(() -> in(null)).withMessage("openedIn");
            assertThatNullPointerException()
                    .isThrownBy(() -> CustomerRelationship.open(null, OPENED))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> CustomerRelationship.open(Relationships.LIN, null))
                    .withMessage("opened");
            assertThatThrownBy(() -> CustomerRelationship.open(Relationships.LIN, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("opened must lie in the years 1 to 9999, but was +999999999-12-31");
        }
    }

    @Nested
    class FormerStage {

        @Test
        void isTheOneFromWhichItDeclined() {
            assertThat(Relationships.decline().formerStage()).contains(LifecycleStage.STABILITY);
            assertThat(Relationships.moved(Relationships.exploration(), LifecycleStage.DECLINE, "2024-09-30")
                            .formerStage())
                    .contains(LifecycleStage.EXPLORATION);
        }

        @Test
        void isFormationOfADeclineThatWasTakenOver() {
            CustomerRelationship takenOver =
                    CustomerRelationship.openIn(Relationships.LIN, OPENED, LifecycleStage.DECLINE);

            assertThat(takenOver.formerStage()).contains(LifecycleStage.FORMATION);
            assertThat(Relationships.moved(takenOver, LifecycleStage.FORMATION, "2025-03-31")
                            .stage())
                    .isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void isNoneOutsideADecline() {
            assertThat(Relationships.stability().formerStage()).isEmpty();
            assertThat(Relationships.lostFrom(Relationships.decline()).formerStage())
                    .isEmpty();
        }
    }

    @Nested
    class WithLossCause {

        private final CustomerRelationship lost = Relationships.lostFrom(Relationships.stability());

        @Test
        void tellsTheCauseAndLeavesTheRest() {
            CustomerRelationship known = lost.withLossCause(LossCause.COMPETITION);

            assertThat(known.loss())
                    .contains(new Loss(LifecycleStage.STABILITY, LocalDate.of(2024, 12, 31), LossCause.COMPETITION));
            assertThat(known.journal().subList(0, 2)).isEqualTo(lost.journal().subList(0, 2));
            assertThat(known.journal()).hasSize(3);
            assertThat(known.lastMove().orElseThrow().reasons())
                    .isEqualTo(lost.lastMove().orElseThrow().reasons());
            assertThat(lost.loss().orElseThrow().cause()).isEqualTo(LossCause.UNKNOWN);
        }

        @Test
        void doesNotReplaceACause() {
            CustomerRelationship known = lost.withLossCause(LossCause.COMPETITION);

            assertThatThrownBy(() -> known.withLossCause(LossCause.PRICE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cause must not replace COMPETITION, but was PRICE");
        }

        @Test
        void isRefusedOnThePath() {
            assertThatThrownBy(() -> Relationships.stability().withLossCause(LossCause.PRICE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stage must be lost to have a cause, but was STABILITY");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> lost.withLossCause(null))
                    .withMessage("cause");
        }
    }

    @Nested
    class Episodes {

        private final CustomerRelationship twice = Relationships.moved(
                Relationships.moved(
                        Relationships.lostFrom(Relationships.formation()), LifecycleStage.FORMATION, "2025-03-31"),
                LifecycleStage.STABILITY,
                "2026-03-31");

        @Test
        void runFromTheOpeningOrAWinBackToTheLoss() {
            List<Episode> episodes = twice.episodes(LocalDate.of(2026, 6, 30));

            assertThat(episodes).hasSize(2);
            assertThat(episodes).extracting(Episode::from).containsExactly(twice.opened(), LocalDate.of(2025, 3, 31));
            assertThat(episodes)
                    .extracting(Episode::to)
                    .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2026, 6, 30));
            assertThat(episodes).extracting(Episode::ended).containsExactly(true, false);
            assertThat(episodes.get(1).sojourns())
                    .extracting(Sojourn::stage)
                    .containsExactly(LifecycleStage.FORMATION, LifecycleStage.STABILITY);
        }

        @Test
        void endWithTheLossWhileItLasts() {
            CustomerRelationship lost = Relationships.lostFrom(Relationships.formation());

            assertThat(lost.episodes(LocalDate.of(2025, 6, 30)))
                    .extracting(Episode::ended)
                    .containsExactly(true);
        }

        @Test
        void areOneOfARelationshipThatJustBegan() {
            CustomerRelationship begun = CustomerRelationship.open(Relationships.LIN, OPENED);

            assertThat(begun.episodes(OPENED))
                    .containsExactly(new Episode(
                            List.of(new Sojourn(LifecycleStage.EXPLORATION, Range.closedOpen(OPENED, OPENED), false)),
                            false));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectADayBeforeTheLastMove() {
            assertThatThrownBy(() -> example().episodes(LocalDate.of(2025, 5, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before FORMATION was entered on 2025-06-01, but was 2025-05-31");
            assertThatNullPointerException().isThrownBy(() -> example().episodes(null));
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void staysFillTheTimeFromOpeningToTheDayAskedAbout(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship relationship = Relationships.random(random, random.nextInt(12));
            LocalDate asOf = relationship.since().plusDays(random.nextInt(50));
            List<Sojourn> sojourns = relationship.sojourns(asOf);
            LocalDate next = relationship.opened();
            for (Sojourn sojourn : sojourns) {
                assertThat(sojourn.period().lowerEndpoint()).isEqualTo(next);
                next = sojourn.period().upperEndpoint();
            }

            assertThat(next).isEqualTo(asOf);
            assertThat(sojourns.stream().mapToLong(Sojourn::days).sum())
                    .isEqualTo(ChronoUnit.DAYS.between(relationship.opened(), asOf));
            assertThat(sojourns.subList(0, sojourns.size() - 1)).allMatch(Sojourn::ended);
            assertThat(sojourns.get(sojourns.size() - 1).ended()).isFalse();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void episodesHoldEveryStayButTheLosses(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship relationship = Relationships.random(random, random.nextInt(14));
            LocalDate asOf = relationship.since().plusDays(random.nextInt(50));
            List<Sojourn> onThePath = relationship.sojourns(asOf).stream()
                    .filter(stay -> stay.stage().isOnPath())
                    .toList();
            List<Episode> episodes = relationship.episodes(asOf);

            assertThat(episodes.stream().flatMap(episode -> episode.sojourns().stream()))
                    .containsExactlyElementsOf(onThePath);
            assertThat(episodes.get(episodes.size() - 1).from()).isEqualTo(relationship.episodeStart());
            assertThat(episodes.stream().filter(Episode::ended).count())
                    .isEqualTo(relationship.journal().stream()
                            .filter(move -> move.kind() == TransitionKind.LOSE)
                            .count());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void stageOfEveryDayIsThatOfTheStayItFallsInto(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship relationship = Relationships.random(random, random.nextInt(12));
            LocalDate asOf = relationship.since().plusDays(10);
            Set<LifecycleStage> seen = EnumSet.noneOf(LifecycleStage.class);
            for (Sojourn sojourn : relationship.sojourns(asOf)) {
                seen.add(sojourn.stage());
                LocalDate end = sojourn.period().upperEndpoint();
                for (LocalDate day = sojourn.period().lowerEndpoint(); day.isBefore(end); day = day.plusDays(1)) {
                    assertThat(relationship.stageAt(day)).contains(sojourn.stage());
                }
            }

            assertThat(relationship.stageAt(asOf)).contains(relationship.stage());
            for (LifecycleStage stage : LifecycleStage.values()) {
                assertThat(relationship.hasReached(stage)).isEqualTo(seen.contains(stage));
            }
        }
    }
}
