package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.GeometryLawsTest.Small;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class SpaceTest {

    record Profile(int orders, int visits) {}

    private static final IntAttribute<Profile> ORDERS = Attribute.ofInt("orders", Profile::orders, 0, 100_000);
    private static final IntAttribute<Profile> VISITS = Attribute.ofInt("visits", Profile::visits, 0, 100_000);

    /** Whoever meets one condition and none before it. */
    private static Space.Judge firstIs(int place) {
        return (met, open) -> {
            int first = met.nextSetBit(0);
            int maybe = open.nextSetBit(0);
            if (maybe >= 0 && (first < 0 || maybe < first)) {
                return maybe > place ? Met.NOT_MET : Met.UNKNOWN;
            }
            return Met.of(first == place);
        };
    }

    private static Space.Judge oddNumber() {
        return (met, open) -> open.isEmpty() ? Met.of(met.cardinality() % 2 == 1) : Met.UNKNOWN;
    }

    @Nested
    class Where {

        private final Space<Profile> space = Space.over(List.of(ORDERS.atLeast(5), ORDERS.atLeast(3)));

        @Test
        void findsWhatOnlyTheSecondTakes() {
            Boxes<Profile> boxes = space.where((met, open) -> met.get(0)
                    ? Met.NOT_MET
                    : met.get(1) && !open.get(0) ? Met.MET : open.isEmpty() ? Met.NOT_MET : Met.UNKNOWN);

            assertThat(boxes.boxes()).hasSize(1);
            assertThat(boxes.boxes().get(0).text(Locale.ENGLISH)).isEqualTo("orders from 3 to 4");
            assertThat(boxes.exact()).isTrue();
        }

        @Test
        void findsNothingAndTheWhole() {
            assertThat(space.where((met, open) -> Met.NOT_MET).isProvenEmpty()).isTrue();
            assertThat(space.where((met, open) -> Met.MET).boxes())
                    .extracting(Box::condition)
                    .containsExactly(Condition.always());
        }

        @Test
        void isNotExactWithOpaqueTests() {
            Boxes<Profile> boxes = Space.<Profile>over(List.of(Condition.opaque("lucky", profile -> true)))
                    .where(firstIs(0));

            assertThat(boxes.boxes()).hasSize(1);
            assertThat(boxes.complete()).isTrue();
            assertThat(boxes.exact()).isFalse();
        }

        @Test
        void cutsOffAndSaysSo() {
            Boxes<Profile> cut = space.where(firstIs(1), 2);
            assertThat(cut.complete()).isFalse();
            assertThat(cut.exact()).isFalse();

            List<Condition<Profile>> stairs = new ArrayList<>();
            for (int step = 0; step < 1_500; step++) {
                stairs.add(ORDERS.is(2 * step).and(VISITS.is(2 * step)));
            }
            Boxes<Profile> many = Space.over(stairs).where(oddNumber());
            assertThat(many.boxes()).hasSize(Geometry.MAX_BOXES);
            assertThat(many.complete()).isFalse();
            assertThat(many.boxes())
                    .allMatch(box -> stairs.stream()
                                    .filter(stair -> box.witness().evaluate(stair) == Met.MET)
                                    .count()
                            == 1);
        }

        @Test
        void answersForThousandsOfConditions() {
            List<Condition<Profile>> stairs = new ArrayList<>();
            for (int step = 0; step < 5_000; step++) {
                stairs.add(ORDERS.between(10 * step, 10 * step + 9).and(VISITS.atLeast(step)));
            }
            stairs.add(ORDERS.atLeast(50_000));
            stairs.add(VISITS.below(4_999).and(ORDERS.below(49_990)));

            Boxes<Profile> gaps = Space.over(stairs)
                    .where((met, open) -> !met.isEmpty() ? Met.NOT_MET : open.isEmpty() ? Met.MET : Met.UNKNOWN);

            assertThat(gaps.exact()).isTrue();
            assertThat(gaps.boxes())
                    .extracting(box -> box.text(Locale.ENGLISH))
                    .containsExactly("orders from 49,990 to 49,999 and visits ≤ 4,998");
        }

        @Test
        void saysNothingWhereOneConditionFallsIntoTooManyBoxes() {
            List<Condition<Profile>> either = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                either.add(Condition.<Profile>opaque("a" + step, profile -> true)
                        .or(Condition.opaque("b" + step, profile -> true)));
            }
            Space<Profile> space = Space.over(List.of(Condition.all(either), ORDERS.is(3)));

            assertThat(space.where(firstIs(0)).complete()).isFalse();
            assertThat(space.where((met, open) -> Met.MET).boxes()).hasSize(1);
            assertThat(space.where((met, open) -> Met.NOT_MET).isProvenEmpty()).isTrue();
            assertThat(space.canMeet(0, 1)).isTrue();
            assertThat(space.contains(0, 1)).isFalse();
        }

        @Test
        void refusesAJudgeThatNeverKnows() {
            assertThatThrownBy(() -> space.where((met, open) -> Met.UNKNOWN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The judge must know when nothing is open; met are {}");
            assertThatThrownBy(() -> space.where(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("judge");
            assertThatThrownBy(() -> space.where(firstIs(0), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("maxSteps")
                    .hasMessageContaining("must be at least 1");
        }
    }

    @Nested
    class Conditions {

        @Test
        void areKnownByTheirPlace() {
            Space<Profile> space =
                    Space.over(List.of(ORDERS.atLeast(5), Condition.opaque("lucky", profile -> true), ORDERS.is(7)));

            assertThat(space.conditions()).hasSize(3).startsWith(ORDERS.atLeast(5));
            assertThat(space.isExact(0)).isTrue();
            assertThat(space.isExact(1)).isFalse();
            assertThat(space.contains(0, 2)).isTrue();
            assertThat(space.contains(2, 0)).isFalse();
            assertThatThrownBy(() -> space.isExact(3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("condition")
                    .hasMessageContaining("must be the place of one of 3 conditions");
            assertThatThrownBy(() -> Space.over(Collections.singletonList(null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("conditions[0]");
        }
    }

    /** Against brute force: every subject of a small space is asked. */
    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        private List<Condition<Small>> conditions(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return GeometryLawsTest.conditions(random, random.nextInt(1, 7));
        }

        private void assertIsWhere(Boxes<Small> boxes, Predicate<Small> asked) {
            assertThat(boxes.complete()).isTrue();
            for (Small subject : GeometryLawsTest.SPACE) {
                assertThat(boxes.boxes().stream()
                                .filter(box -> box.condition().test(subject))
                                .count())
                        .as("%s in %s", subject, boxes)
                        .isEqualTo(asked.test(subject) ? 1 : 0);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theFirstThatIsMetIsFoundForEverySubject(long seed) {
            List<Condition<Small>> conditions = conditions(seed);
            Space<Small> space = Space.over(conditions);

            for (int place = 0; place < conditions.size(); place++) {
                int number = place;
                assertIsWhere(space.where(firstIs(place)), subject -> first(conditions, subject) == number);
            }
        }

        private int first(List<Condition<Small>> conditions, Small subject) {
            return IntStream.range(0, conditions.size())
                    .filter(place -> conditions.get(place).evaluate(subject) == Met.MET)
                    .findFirst()
                    .orElse(-1);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyQuestionAboutWhichAreMetIsAnswered(long seed) {
            List<Condition<Small>> conditions = conditions(seed);

            assertIsWhere(
                    Space.over(conditions).where(oddNumber()),
                    subject -> conditions.stream()
                                            .filter(condition -> condition.evaluate(subject) == Met.MET)
                                            .count()
                                    % 2
                            == 1);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whatTheJudgeForgetsChangesNothing(long seed) {
            List<Condition<Small>> conditions = conditions(seed);
            Space.Judge forgetful = (met, open) -> {
                int first = met.nextSetBit(0);
                if (first >= 0) {
                    open.clear(first, Math.max(first, open.length()));
                }
                return firstIs(0).judge(met, open);
            };

            assertIsWhere(Space.over(conditions).where(forgetful), subject -> first(conditions, subject) == 0);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void quickAnswersAboutPairsAreTrue(long seed) {
            List<Condition<Small>> conditions = conditions(seed);
            Space<Small> space = Space.over(conditions);

            for (int first = 0; first < conditions.size(); first++) {
                for (int second = 0; second < conditions.size(); second++) {
                    Condition<Small> one = conditions.get(first);
                    Condition<Small> other = conditions.get(second);
                    assertThat(space.canMeet(first, second))
                            .isEqualTo(GeometryLawsTest.SPACE.stream()
                                    .anyMatch(subject -> one.test(subject) && other.test(subject)));
                    if (space.contains(first, second)) {
                        assertThat(GeometryLawsTest.SPACE)
                                .noneMatch(subject -> other.test(subject) && !one.test(subject));
                    }
                }
            }
        }
    }
}
