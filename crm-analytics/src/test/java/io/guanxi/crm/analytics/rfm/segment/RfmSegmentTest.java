package io.guanxi.crm.analytics.rfm.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.analytics.rfm.RfmByKey;
import io.guanxi.crm.analytics.rfm.RfmInvoice;
import io.guanxi.crm.analytics.rfm.RfmRules;
import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.analytics.rfm.RfmWeights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class RfmSegmentTest {

    private static List<RfmScore> cells(int bins) {
        List<RfmScore> cells = new ArrayList<>();
        for (int r = 1; r <= bins; r++) {
            for (int f = 1; f <= bins; f++) {
                for (int m = 1; m <= bins; m++) {
                    cells.add(RfmScore.of(r, f, m));
                }
            }
        }
        return cells;
    }

    private static RfmScore score(String code) {
        return RfmScore.of(code.charAt(0) - '0', code.charAt(1) - '0', code.charAt(2) - '0');
    }

    @Nested
    class Segments {

        @ParameterizedTest
        @CsvSource({
            "CHAMPIONS, 10",
            "LOYAL, 20",
            "POTENTIAL_LOYALISTS, 28",
            "NEW_CUSTOMERS, 1",
            "PROMISING, 1",
            "NEED_ATTENTION, 9",
            "ABOUT_TO_SLEEP, 6",
            "AT_RISK, 32",
            "CANNOT_LOSE, 6",
            "HIBERNATING, 12"
        })
        void shareThe125CellsWithoutGapOrOverlap(RfmSegment segment, int cells) {
            assertThat(cells(5))
                    .filteredOn(cell -> RfmSegment.of(cell) == segment)
                    .hasSize(cells);
        }

        @ParameterizedTest
        @CsvSource({
            "555, CHAMPIONS",
            "534, CHAMPIONS",
            "533, POTENTIAL_LOYALISTS",
            "511, NEW_CUSTOMERS",
            "512, POTENTIAL_LOYALISTS",
            "444, LOYAL",
            "423, POTENTIAL_LOYALISTS",
            "411, PROMISING",
            "355, LOYAL",
            "333, NEED_ATTENTION",
            "322, ABOUT_TO_SLEEP",
            "255, CANNOT_LOSE",
            "152, AT_RISK",
            "233, AT_RISK",
            "222, HIBERNATING",
            "111, HIBERNATING"
        })
        void followTheGrid(String code, RfmSegment segment) {
            assertThat(RfmSegment.of(score(code))).isEqualTo(segment);
        }

        @Test
        void neverGetWorseWhenAScoreGetsBetterAmongTheBestAndTheRest() {
            for (RfmScore cell : cells(5)) {
                if (RfmSegment.of(cell) == RfmSegment.CHAMPIONS && cell.monetary() < 5) {
                    assertThat(RfmSegment.of(RfmScore.of(cell.recency(), cell.frequency(), cell.monetary() + 1)))
                            .isEqualTo(RfmSegment.CHAMPIONS);
                }
            }
        }

        @Test
        void areCountedWithTheEmptyOnes() {
            RfmByKey byKey = RfmByKey.of(RfmRules.on(LocalDate.of(2025, 1, 1)), CurrencyUnit.USD);
            RfmScores scores = RfmScoring.quintiles()
                    .score(byKey.resultOf(List.of(new RfmInvoice(1, 0, 5), new RfmInvoice(2, 0, 5))));

            assertThat(scores.cells()).containsOnlyKeys(RfmScore.of(5, 1, 1)).containsValue(2);
            assertThat(RfmSegment.count(scores))
                    .hasSize(RfmSegment.values().length)
                    .containsEntry(RfmSegment.NEW_CUSTOMERS, 2)
                    .containsEntry(RfmSegment.CHAMPIONS, 0);
        }

        @Test
        void haveDifferentNamesInBothLanguages() {
            Set<String> names = new HashSet<>();
            for (RfmSegment segment : RfmSegment.values()) {
                names.add(segment.displayName(Locale.CHINA));
                names.add(segment.displayName(Locale.ENGLISH));
            }

            assertThat(names).hasSize(20).contains("冠军客户", "champions");
        }

        @ParameterizedTest
        @CsvSource({"611, recency, 6", "171, frequency, 7", "119, monetary, 9"})
        void areForScoresByFifths(String code, String field, int value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmSegment.of(score(code)))
                    .withMessage(field + " must be from 1 to 5 for named segments, but was " + value);
        }
    }

    @Test
    void segmentsCountScoresByFifthsOnly() {
        RfmTable table = RfmByKey.of(RfmRules.on(LocalDate.of(2025, 1, 1)), CurrencyUnit.USD)
                .resultOf(List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmSegment.count(RfmScoring.bins(2).score(table)))
                .withMessage("bins must be 5 for named segments, but was 2");
        assertThatNullPointerException()
                .isThrownBy(() -> RfmSegment.count(null))
                .withMessage("scores");
    }

    @Nested
    class Octants {

        @ParameterizedTest
        @CsvSource({
            "554, KEY_VALUE",
            "514, KEY_DEVELOPMENT",
            "254, KEY_RETENTION",
            "334, KEY_WIN_BACK",
            "443, VALUE",
            "533, DEVELOPMENT",
            "253, RETENTION",
            "111, WIN_BACK"
        })
        void areHighAboveTheMiddle(String code, RfmOctant octant) {
            assertThat(RfmOctant.of(score(code))).isEqualTo(octant);
        }

        @Test
        void shareTheCellsOfEveryNumberOfScores() {
            assertThat(cells(2))
                    .extracting(cell -> RfmOctant.of(cell, 2))
                    .containsExactlyInAnyOrder(RfmOctant.values());
            assertThat(cells(5))
                    .filteredOn(cell -> RfmOctant.of(cell) == RfmOctant.KEY_VALUE)
                    .hasSize(2 * 2 * 2);
            assertThat(cells(5))
                    .filteredOn(cell -> RfmOctant.of(cell) == RfmOctant.WIN_BACK)
                    .hasSize(3 * 3 * 3);
        }

        @Test
        void refuseScoresBeyondTheirNumber() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmOctant.of(score("116")))
                    .withMessage("monetary must be from 1 to 5, but was 6");
            assertThatIllegalArgumentException().isThrownBy(() -> RfmOctant.of(score("111"), 1));
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmOctant.of(null))
                    .withMessage("score");
            assertThatNullPointerException()
                    .isThrownBy(() -> RfmSegment.of(null))
                    .withMessage("score");
        }
    }

    @Nested
    class Weights {

        @Test
        void makeAnExactScore() {
            RfmWeights weights = RfmWeights.of("0.5", "0.3", "0.2");

            assertThat(weights.of(score("542"))).isEqualTo("4.1");
            assertThat(weights.of(score("555"))).as("no weight is lost").isEqualTo("5");
            assertThat(RfmWeights.EQUAL.of(score("523"))).isEqualTo("10");
            assertThat(RfmWeights.of("0", "0.1", "0").of(score("131"))).isEqualTo("0.3");
        }

        @ParameterizedTest
        @CsvSource({
            "-0.1, 1, 1, 'recency must not be negative, but was -0.1'",
            "half, 1, 1, 'recency must be a decimal number such as 0.5, but was \"half\"'",
            "1, '', 1, 'frequency must be a decimal number such as 0.5, but was \"\"'",
            "1, 1, 0.1234567890123456789, monetary must have at most 18 digits",
            "0, 0, 0, weights must not all be 0"
        })
        void refuseWhatIsNoWeight(String r, String f, String m, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmWeights.of(r, f, m))
                    .withMessageStartingWith(message);
        }
    }

    @Nested
    class Habits {

        @ParameterizedTest
        @CsvSource({"554, HIGH", "534, HIGH", "333, MEDIUM", "533, MEDIUM", "332, MEDIUM", "133, LOW", "111, LOW"})
        void standFromTheirBoundOn(String code, HabitClass habit) {
            assertThat(HabitPolicy.standard().classify(score(code))).isEqualTo(habit);
        }

        @Test
        void refuseBoundsThatCross() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HabitPolicy.of(RfmWeights.EQUAL, "8", "8"))
                    .withMessage("high must be above 8, but was 8");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HabitPolicy.of(RfmWeights.EQUAL, "0", "8"))
                    .withMessage("medium must be above 0, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HabitPolicy.of(RfmWeights.EQUAL, "8", "much"))
                    .withMessage("high must be a decimal number such as 8, but was \"much\"");
            assertThatNullPointerException()
                    .isThrownBy(() -> HabitPolicy.of(null, "1", "2"))
                    .withMessage("weights");
        }
    }
}
