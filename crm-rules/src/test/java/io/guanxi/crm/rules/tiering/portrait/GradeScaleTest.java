package io.guanxi.crm.rules.tiering.portrait;

import static io.guanxi.crm.rules.tiering.portrait.Entitlement.atLeast;
import static io.guanxi.crm.rules.tiering.portrait.Entitlement.atMost;
import static io.guanxi.crm.rules.tiering.portrait.Entitlement.granted;
import static io.guanxi.crm.rules.tiering.portrait.GradeScaleTest.Level.BASIC;
import static io.guanxi.crm.rules.tiering.portrait.GradeScaleTest.Level.GOLD;
import static io.guanxi.crm.rules.tiering.portrait.GradeScaleTest.Level.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradeScaleTest {

    enum Level implements Bilingual {
        BASIC("普通", "basic"),
        SILVER("银卡", "silver"),
        GOLD("金卡", "gold");

        private final Term term;

        Level(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    private static final Entitlement LOUNGE = granted("lounge", "贵宾室", "lounge");

    private static Entitlement points(String factor) {
        return atLeast("points-factor", "积分倍数", "points factor", factor);
    }

    private static Entitlement answer(String hours) {
        return atMost("answer-hours", "答复小时数", "hours to an answer", hours);
    }

    private static final GradeScale<Level> SCALE = GradeScale.of(
            Level.class,
            List.of(
                    Grade.of(BASIC, points("1"), answer("24")),
                    Grade.of(SILVER, points("1.2"), answer("24")),
                    Grade.of(GOLD, points("1.5"), answer("4"), LOUNGE)));

    @Nested
    class Scale {

        @Test
        void givesEachGradeItsEntitlements() {
            assertThat(SCALE.grades()).extracting(Grade::level).containsExactly(BASIC, SILVER, GOLD);
            assertThat(SCALE.grade(GOLD).entitlement("lounge")).contains(LOUNGE);
            assertThat(SCALE.grade(BASIC).entitlement("lounge")).isEmpty();
            assertThat(SCALE.grade(GOLD).displayName(Locale.CHINA)).isEqualTo("金卡");
            assertThat(SCALE).hasToString("GradeScale[BASIC, SILVER, GOLD]");
        }

        @Test
        void tellsWhatIsGainedByRising() {
            assertThat(SCALE.gained(BASIC, SILVER)).containsExactly(points("1.2"));
            assertThat(SCALE.gained(SILVER, GOLD)).containsExactly(points("1.5"), answer("4"), LOUNGE);
            assertThat(SCALE.gained(GOLD, BASIC)).isEmpty();
            assertThat(SCALE.gained(GOLD, GOLD)).isEmpty();
        }

        @Test
        void isEqualByGrades() {
            GradeScale<Level> same = GradeScale.of(Level.class, new ArrayList<>(SCALE.grades()));

            assertThat(same).isEqualTo(SCALE).hasSameHashCodeAs(SCALE);
            assertThat(GradeScale.of(Level.class, List.of(Grade.of(BASIC), Grade.of(SILVER), Grade.of(GOLD))))
                    .isNotEqualTo(SCALE);
        }

        @Test
        void refusesAGradeThatTakesAway() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GradeScale.of(
                            Level.class,
                            List.of(
                                    Grade.of(BASIC, points("1.0")),
                                    Grade.of(SILVER, points("1.5"), answer("4"), LOUNGE),
                                    Grade.of(GOLD, points("1.2"), answer("8")))))
                    .withMessage("grades must each include or exceed the one below, but"
                            + " GOLD gives points factor ≥ 1.2 where SILVER gives points factor ≥ 1.5;"
                            + " GOLD gives hours to an answer ≤ 8 where SILVER gives hours to an answer ≤ 4;"
                            + " GOLD lacks lounge of SILVER");
        }

        @Test
        void refusesAnotherKindOfTheSameEntitlement() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GradeScale.of(
                            Level.class,
                            List.of(
                                    Grade.of(BASIC, granted("answer-hours", "答复", "answer")),
                                    Grade.of(SILVER, answer("4")),
                                    Grade.of(GOLD, answer("4")))))
                    .withMessage("grades must each include or exceed the one below, but"
                            + " SILVER gives hours to an answer ≤ 4 where BASIC gives answer");
        }

        @Test
        void refusesALadderOutOfOrderOrWithAStepMissing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            GradeScale.of(Level.class, List.of(Grade.of(SILVER), Grade.of(BASIC), Grade.of(GOLD))))
                    .withMessage("grades must be one for each of [BASIC, SILVER, GOLD], in this order, but was"
                            + " [SILVER, BASIC, GOLD]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GradeScale.of(Level.class, List.of(Grade.of(BASIC), Grade.of(GOLD))))
                    .withMessage("grades must be one for each of [BASIC, SILVER, GOLD], in this order, but was"
                            + " [BASIC, GOLD]");
        }

        @Test
        void refusesAnEntitlementTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Grade.of(GOLD, points("1"), points("2")))
                    .withMessage("entitlements of GOLD must not hold an entitlement twice, but was \"points-factor\"");
        }

        static LongStream seeds() {
            return Seeds.some(60);
        }

        /** A random scale is accepted exactly if nobody loses anything by rising. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isAcceptedExactlyIfNobodyLosesByRising(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Grade<Level>> grades = new ArrayList<>();
            for (Level level : Level.values()) {
                // From step to step mostly better: else hardly a scale would be accepted.
                int rise = level.compareTo(BASIC);
                List<Entitlement> given = new ArrayList<>();
                if (random.nextInt(4) > 1 - rise) {
                    given.add(points(Integer.toString(rise + random.nextInt(2))));
                }
                if (random.nextInt(4) > 1 - rise) {
                    given.add(answer(Integer.toString(9 - rise - random.nextInt(2))));
                }
                grades.add(new Grade<>(level, given));
            }
            boolean losesNothing = true;
            for (int step = 1; step < grades.size(); step++) {
                Grade<Level> higher = grades.get(step);
                losesNothing &= grades.get(step - 1).entitlements().stream()
                        .allMatch(least -> higher.entitlements().stream().anyMatch(given -> given.covers(least)));
            }

            if (losesNothing) {
                GradeScale<Level> scale = GradeScale.of(Level.class, grades);
                assertThat(scale.gained(GOLD, BASIC)).isEmpty();
                assertThat(scale.grade(GOLD).entitlements()).containsAll(scale.gained(SILVER, GOLD));
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> GradeScale.of(Level.class, grades));
            }
        }
    }

    @Nested
    class Entitlements {

        @ParameterizedTest
        @CsvSource({"1.5, 1.2, true", "1.2, 1.2, true", "1.20, 1.2, true", "1.1, 1.2, false"})
        void moreIsBetterOfAtLeast(String mine, String other, boolean covers) {
            assertThat(points(mine).covers(points(other))).isEqualTo(covers);
        }

        @ParameterizedTest
        @CsvSource({"4, 24, true", "4, 4, true", "5, 4, false", "0, 4, true"})
        void lessIsBetterOfAtMost(String mine, String other, boolean covers) {
            assertThat(answer(mine).covers(answer(other))).isEqualTo(covers);
        }

        @Test
        void coverOnlyThemselves() {
            assertThat(LOUNGE.covers(granted("lounge", "休息室", "rest room"))).isTrue();
            assertThat(LOUNGE.covers(granted("spa", "水疗", "spa"))).isFalse();
        }

        @Test
        void areNamedWithTheirValues() {
            assertThat(points("1.50").english()).isEqualTo("points factor ≥ 1.5");
            assertThat(answer("4").chinese()).isEqualTo("答复小时数 ≤ 4");
            assertThat(LOUNGE.english()).isEqualTo("lounge");
            assertThat(points("1.50")).isEqualTo(points("1.5"));
        }

        @Test
        void refuseValuesThatAreNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> points("much"))
                    .withMessage("value must be a decimal number such as 1.5, but was \"much\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> points("-1"))
                    .withMessage("value must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Entitlement(
                            "spa", new Term("水疗", "spa"), EntitlementKind.GRANTED, Optional.of(BigDecimal.ONE)))
                    .withMessage(
                            "value of spa must be there unless it is granted, and only then, but was" + " Optional[1]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Entitlement("spa", new Term("水疗", "spa"), EntitlementKind.AT_MOST, Optional.empty()))
                    .withMessage("value of spa must be there unless it is granted, and only then, but was"
                            + " Optional.empty");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> granted("", "水疗", "spa"))
                    .withMessage("id must not be blank, but was \"\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Grade.of(GOLD, points("1"), null))
                    .withMessage("entitlements[1]");
            assertThatNullPointerException().isThrownBy(() -> points(null)).withMessage("value");
        }
    }
}
