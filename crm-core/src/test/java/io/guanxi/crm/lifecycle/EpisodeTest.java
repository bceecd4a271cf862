package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EpisodeTest {

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);
    private static final Period TWO_YEARS = Period.ofMonths(24);

    /** Stays one after the other, such as {@code EXPLORATION 3, FORMATION 12} with their months. */
    private static Episode episode(boolean ended, String stays) {
        List<Sojourn> sojourns = new ArrayList<>();
        LocalDate from = OPENED;
        for (String stay : stays.split(", ", -1)) {
            String[] parts = stay.split(" ", -1);
            LocalDate to = from.plusMonths(Long.parseLong(parts[1]));
            sojourns.add(new Sojourn(LifecycleStage.valueOf(parts[0]), Range.closedOpen(from, to), true));
            from = to;
        }
        return new Episode(sojourns, ended);
    }

    @Nested
    class Pattern {

        @ParameterizedTest(name = "{1}, ended {0}: {2}")
        @CsvSource({
            "true,  'EXPLORATION 8', EARLY_MISCARRIAGE",
            "true,  'EXPLORATION 8, DECLINE 2', EARLY_MISCARRIAGE",
            "true,  'EXPLORATION 3, FORMATION 40', MIDWAY_END",
            "true,  'FORMATION 40', MIDWAY_END",
            "true,  'EXPLORATION 3, FORMATION 9, DECLINE 40', MIDWAY_END",
            "true,  'EXPLORATION 3, FORMATION 9, STABILITY 23', EARLY_EXIT",
            "true,  'EXPLORATION 3, FORMATION 9, STABILITY 23, DECLINE 40', EARLY_EXIT",
            "true,  'EXPLORATION 3, FORMATION 9, STABILITY 24', LONG_KEEP",
            "false, 'EXPLORATION 3, FORMATION 9, STABILITY 24', LONG_KEEP",
            "false, 'EXPLORATION 3, FORMATION 9, STABILITY 24, DECLINE 1', LONG_KEEP",
            "false, 'EXPLORATION 3, FORMATION 9, STABILITY 23', OPEN",
            "false, 'EXPLORATION 3, FORMATION 90', OPEN",
            "false, 'EXPLORATION 90', OPEN",
            "false, 'EXPLORATION 3, DECLINE 1', EARLY_MISCARRIAGE",
            "false, 'EXPLORATION 3, FORMATION 9, DECLINE 1', MIDWAY_END",
            "false, 'EXPLORATION 3, FORMATION 9, STABILITY 5, DECLINE 1', EARLY_EXIT"
        })
        void followsTheLastStageOnThePath(boolean ended, String stays, LifePattern pattern) {
            assertThat(episode(ended, stays).pattern(TWO_YEARS)).isEqualTo(pattern);
        }

        @Test
        void isOpenAgainAfterARecovery() {
            String declined = "EXPLORATION 3, FORMATION 9, STABILITY 12, DECLINE 2";

            assertThat(episode(false, declined).pattern(TWO_YEARS)).isEqualTo(LifePattern.EARLY_EXIT);
            assertThat(episode(false, declined + ", STABILITY 1").pattern(TWO_YEARS))
                    .isEqualTo(LifePattern.OPEN);
            assertThat(episode(true, declined + ", STABILITY 1").pattern(TWO_YEARS))
                    .isEqualTo(LifePattern.EARLY_EXIT);
        }

        @Test
        void addsUpAllStaysInStability() {
            assertThat(episode(true, "STABILITY 12, DECLINE 2, STABILITY 11").pattern(TWO_YEARS))
                    .isEqualTo(LifePattern.EARLY_EXIT);
            assertThat(episode(true, "STABILITY 12, DECLINE 2, STABILITY 12").pattern(TWO_YEARS))
                    .isEqualTo(LifePattern.LONG_KEEP);
        }

        /** From 2020-01-01 two years are 731 days. */
        @Test
        void countsThePeriodInDaysFromTheFirstDayOfStability() {
            LocalDate lastDay = OPENED.plusDays(731);
            Episode long731 = new Episode(
                    List.of(new Sojourn(LifecycleStage.STABILITY, Range.closedOpen(OPENED, lastDay), true)), true);
            Episode short730 = new Episode(
                    List.of(new Sojourn(
                            LifecycleStage.STABILITY, Range.closedOpen(OPENED, lastDay.minusDays(1)), true)),
                    true);

            assertThat(long731.pattern(TWO_YEARS)).isEqualTo(LifePattern.LONG_KEEP);
            assertThat(short730.pattern(TWO_YEARS)).isEqualTo(LifePattern.EARLY_EXIT);
        }

        @Test
        void isOpenOfADeclineThatWasTakenOver() {
            assertThat(episode(false, "DECLINE 5").pattern(TWO_YEARS)).isEqualTo(LifePattern.OPEN);
            assertThat(episode(true, "DECLINE 5, FORMATION 2").pattern(TWO_YEARS))
                    .isEqualTo(LifePattern.MIDWAY_END);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForAPositivePeriod() {
            Episode episode = episode(true, "EXPLORATION 8");

            assertThatNullPointerException()
                    .isThrownBy(() -> episode.pattern(null))
                    .withMessage("keep");
            assertThatThrownBy(() -> episode.pattern(Period.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("keep must be longer than zero and have no negative part, but was P0D");
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        /** A second definition: the longest way that was made, before a decline at the end. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isThatOfASecondDefinition(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship relationship = Relationships.random(random, random.nextInt(14));
            LocalDate asOf = relationship.since().plusDays(random.nextInt(80));
            int keep = random.nextInt(1, 120);
            for (Episode episode : relationship.episodes(asOf)) {
                long stable = episode.days(LifecycleStage.STABILITY);
                boolean wasStable = episode.sojourns().stream().anyMatch(s -> s.stage() == LifecycleStage.STABILITY);
                boolean wasFormed = episode.sojourns().stream().anyMatch(s -> s.stage() == LifecycleStage.FORMATION);
                LifecycleStage last =
                        episode.sojourns().get(episode.sojourns().size() - 1).stage();
                LifePattern expected;
                if (wasStable && stable >= keep) {
                    expected = LifePattern.LONG_KEEP;
                } else if (!episode.ended() && last != LifecycleStage.DECLINE) {
                    expected = LifePattern.OPEN;
                } else if (wasStable) {
                    expected = LifePattern.EARLY_EXIT;
                } else {
                    expected = wasFormed ? LifePattern.MIDWAY_END : LifePattern.EARLY_MISCARRIAGE;
                }

                assertThat(episode.pattern(Period.ofDays(keep)))
                        .as("%s", episode)
                        .isEqualTo(expected);
            }
        }
    }

    @Nested
    class Reading {

        private final Episode episode = episode(true, "EXPLORATION 3, FORMATION 9, DECLINE 2, FORMATION 1, DECLINE 4");

        @Test
        void tellsFirstAndLastDay() {
            assertThat(episode.from()).isEqualTo(OPENED);
            assertThat(episode.to()).isEqualTo(OPENED.plusMonths(19));
        }

        @Test
        void addsTheDaysOfAStage() {
            assertThat(episode.days(LifecycleStage.EXPLORATION)).isEqualTo(31 + 29 + 31);
            assertThat(episode.days(LifecycleStage.FORMATION)).isEqualTo(275 + 31);
            assertThat(episode.days(LifecycleStage.STABILITY)).isZero();
        }

        @Test
        void tellsTheStageBeforeTheDecline() {
            assertThat(episode.lastStageBeforeDecline()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(episode(true, "EXPLORATION 8").lastStageBeforeDecline()).isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(episode(true, "DECLINE 8").lastStageBeforeDecline()).isEqualTo(LifecycleStage.DECLINE);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> episode.days(null))
                    .withMessage("stage");
        }
    }

    @Nested
    class Constructor {

        private Sojourn stay(LifecycleStage stage, int from, int to) {
            return new Sojourn(stage, Range.closedOpen(OPENED.plusDays(from), OPENED.plusDays(to)), true);
        }

        @Test
        void rejectsNoStay() {
            assertThatThrownBy(() -> new Episode(List.of(), true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sojourns must not be empty, but was []");
        }

        @Test
        void rejectsAStayOffThePath() {
            assertThatThrownBy(() -> new Episode(
                            List.of(stay(LifecycleStage.FORMATION, 0, 1), stay(LifecycleStage.LOST, 1, 2)), true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("sojourns[1] must be on the path, but was Sojourn[stage=LOST");
        }

        @Test
        void rejectsAGapOrAnOverlap() {
            for (int from : new int[] {2, 4}) {
                assertThatThrownBy(() -> new Episode(
                                List.of(
                                        stay(LifecycleStage.EXPLORATION, 0, 3),
                                        stay(LifecycleStage.FORMATION, from, 5)),
                                true))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("sojourns[1] must begin where the one before ends, but was Sojourn[");
            }
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new Episode(null, true))
                    .withMessage("sojourns");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Episode(Collections.singletonList(null), true))
                    .withMessage("sojourns[0]");
        }
    }
}
