package io.guanxi.crm.condition;

import static io.guanxi.crm.condition.RandomConditions.COMPLAINT;
import static io.guanxi.crm.condition.RandomConditions.HABITS;
import static io.guanxi.crm.condition.RandomConditions.LUCKY;
import static io.guanxi.crm.condition.RandomConditions.MONETARY;
import static io.guanxi.crm.condition.RandomConditions.ODD;
import static io.guanxi.crm.condition.RandomConditions.ORDERS;
import static io.guanxi.crm.condition.RandomConditions.POINTS;
import static io.guanxi.crm.condition.RandomConditions.SHARE;
import static io.guanxi.crm.condition.RandomConditions.TAGS;
import static io.guanxi.crm.condition.RandomConditions.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.RandomConditions.Subject;
import io.guanxi.crm.condition.RandomConditions.Tier;
import io.guanxi.crm.testing.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisationTest {

    static LongStream seeds() {
        return Seeds.some(300);
    }

    private static boolean hasNotBeforeData(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().stream().anyMatch(NormalisationTest::hasNotBeforeData);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().stream().anyMatch(NormalisationTest::hasNotBeforeData);
        }
        return form instanceof Form.Not<?> not && !(not.inner().form() instanceof Form.Opaque);
    }

    /** Whether a joint stands directly in one of its own kind, or has but one part. */
    private static boolean isNestedInVain(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().size() == 1
                    || all.parts().stream()
                            .anyMatch(part -> part.form() instanceof Form.All<?> || isNestedInVain(part));
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().size() == 1
                    || any.parts().stream()
                            .anyMatch(part -> part.form() instanceof Form.AnyOf<?> || isNestedInVain(part));
        }
        return false;
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return NormalisationTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theAnswerIsTheSameForEverySubject(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Condition<Subject> condition = RandomConditions.condition(random);
            Condition<Subject> normal = condition.normalised();

            for (Subject subject : RandomConditions.subjects(random, 200)) {
                assertThat(normal.evaluate(subject))
                        .as("%s%n is %s%n for %s", condition, normal, subject)
                        .isEqualTo(condition.evaluate(subject));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void normalisingTwiceChangesNothing(long seed) {
            Condition<Subject> normal =
                    RandomConditions.condition(new SplittableRandom(seed)).normalised();

            assertThat(normal.normalised()).isEqualTo(normal);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void notStandsOnlyBeforeOpaqueTestsAndNothingIsNestedInVain(long seed) {
            Condition<Subject> condition = RandomConditions.condition(new SplittableRandom(seed));

            assertThat(condition.normalised())
                    .as("%s", condition)
                    .doesNotMatch(NormalisationTest::hasNotBeforeData)
                    .doesNotMatch(NormalisationTest::isNestedInVain);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfThePartsDoesNotMatter(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Condition<Subject> a = RandomConditions.condition(random);
            Condition<Subject> b = RandomConditions.condition(random);
            Condition<Subject> c = RandomConditions.condition(random);

            assertThat(a.and(b).normalised()).isEqualTo(b.and(a).normalised());
            assertThat(a.or(b).normalised()).isEqualTo(b.or(a).normalised());
            assertThat(a.and(b).and(c).normalised())
                    .isEqualTo(c.and(a.normalised().and(b)).normalised());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void deMorganHolds(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Condition<Subject> a = RandomConditions.condition(random);
            Condition<Subject> b = RandomConditions.condition(random);

            assertThat(a.and(b).negate().normalised())
                    .isEqualTo(a.negate().or(b.negate()).normalised());
            assertThat(a.negate().normalised().negate().normalised().normalised())
                    .as("twice not")
                    .isEqualTo(a.normalised().negate().normalised().negate().normalised());
        }

        static LongStream fewSeeds() {
            return Seeds.some(30);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("fewSeeds")
        void canonicalTextsAreEqualJustWhenTheConditionsAre(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Condition<Subject>> conditions = IntStream.range(0, 40)
                    .mapToObj(index -> RandomConditions.condition(random))
                    .toList();

            for (Condition<Subject> left : conditions) {
                for (Condition<Subject> right : conditions) {
                    assertThat(left.canonical().equals(right.canonical()))
                            .as("%s against %s: %s", left, right, left.canonical())
                            .isEqualTo(left.equals(right));
                    assertThat(left.equals(right) && left.hashCode() != right.hashCode())
                            .as("hash of %s", left)
                            .isFalse();
                }
            }
        }
    }

    @Nested
    class CanonicalText {

        @Test
        void tellsAlwaysFromNever() {
            assertThat(Condition.always().canonical())
                    .isNotEqualTo(Condition.never().canonical());
        }

        @Test
        void tellsOneOddIdFromTwoPlainOnes() {
            Condition<Subject> plain = Condition.opaque("c", Subject::lucky);
            Condition<Subject> three = ODD.and(LUCKY).and(plain);
            Condition<Subject> two = ODD.and(Condition.opaque("lucky> & opaque<c", Subject::lucky));

            assertThat(two.canonical()).isNotEqualTo(three.canonical());
        }

        @Test
        void tellsOneOddNameFromTwoPlainCells() {
            IntAttribute<Subject> odd = Attribute.ofInt("a: int 0..9> in 1..2 & <b", Subject::orders, 0, 9);
            IntAttribute<Subject> a = Attribute.ofInt("a", Subject::orders, 0, 9);
            IntAttribute<Subject> b = Attribute.ofInt("b", Subject::orders, 0, 9);

            assertThat(ODD.and(odd.is(3)).canonical())
                    .isNotEqualTo(ODD.and(a.between(1, 2)).and(b.is(3)).canonical());
        }

        @Test
        void isTheSameHoweverABoundWasWritten() {
            assertThat(ORDERS.above(2).canonical()).isEqualTo(ORDERS.atLeast(3).canonical());
        }
    }

    @Nested
    class Merging {

        @Test
        void intervalsUnderAndAreCutToWhatTheyShare() {
            assertThat(ORDERS.atLeast(2).and(ORDERS.below(5)).normalised()).isEqualTo(ORDERS.between(2, 4));
            assertThat(ORDERS.is(2).and(ORDERS.is(3)).normalised()).isEqualTo(Condition.never());
        }

        @Test
        void intervalsThatTouchUnderOrBecomeOne() {
            assertThat(ORDERS.is(2).or(ORDERS.is(3)).normalised()).isEqualTo(ORDERS.between(2, 3));
            assertThat(ORDERS.is(2).or(ORDERS.is(4)).or(ORDERS.is(3)).normalised())
                    .isEqualTo(ORDERS.between(2, 4));
            assertThat(ORDERS.is(2).or(ORDERS.is(4)).normalised().form()).isInstanceOf(Form.AnyOf.class);
            assertThat(ORDERS.atMost(2).or(ORDERS.atLeast(3)).normalised()).isEqualTo(Condition.always());
        }

        @Test
        void decimalsTouchAtOneUnitAndDoublesAtTheNextDouble() {
            assertThat(MONETARY.atMost("0.39").or(MONETARY.atLeast("0.40")).normalised())
                    .isEqualTo(Condition.always());
            assertThat(MONETARY.below("0.39").or(MONETARY.atLeast("0.40")).normalised())
                    .isEqualTo(MONETARY.is("0.39").negate().normalised());
            assertThat(SHARE.below(0.5).or(SHARE.atLeast(0.5)).normalised()).isEqualTo(Condition.always());
            assertThat(SHARE.below(0.5).or(SHARE.above(0.5)).normalised())
                    .isEqualTo(SHARE.is(0.5).negate().normalised());
        }

        @Test
        void whatMayBeUnknownIsStillAsked() {
            Condition<Subject> any = POINTS.atMost(0).or(POINTS.atLeast(1)).normalised();
            Condition<Subject> none = POINTS.is(0).and(POINTS.is(1)).normalised();

            assertThat(any).isNotEqualTo(Condition.always());
            assertThat(((Form.Cell<Subject>) any.form()).relation()).isEqualTo(Relation.ANY_VALUE);
            assertThat(none).isNotEqualTo(Condition.never());
            assertThat(((Form.Cell<Subject>) none.form()).relation()).isEqualTo(Relation.NO_VALUE);
        }

        @Test
        void constantsAreCutAndJoined() {
            assertThat(TIER.isNot(Tier.GOLD).and(TIER.isNot(Tier.SILVER)).normalised())
                    .isEqualTo(TIER.is(Tier.BRONZE));
            assertThat(TIER.is(Tier.GOLD).or(TIER.isNot(Tier.GOLD)).normalised())
                    .isEqualTo(Condition.always());
            assertThat(COMPLAINT.isTrue().negate().normalised()).isEqualTo(COMPLAINT.isFalse());
        }

        @Test
        void labelsAddUp() {
            assertThat(TAGS.has("a").and(TAGS.has("b")).normalised()).isEqualTo(TAGS.hasAllOf("a", "b"));
            assertThat(TAGS.has("a").or(TAGS.has("b")).normalised()).isEqualTo(TAGS.hasAnyOf("a", "b"));
            assertThat(TAGS.hasNot("a").and(TAGS.hasNot("b")).normalised()).isEqualTo(TAGS.hasNoneOf("a", "b"));
            assertThat(TAGS.hasAllOf("a", "b").negate().normalised())
                    .isEqualTo(TAGS.hasNot("b").or(TAGS.hasNot("a")).normalised());
            assertThat(HABITS.hasAnyOf("x", "y").negate().normalised()).isEqualTo(HABITS.hasNoneOf("x", "y"));
        }

        @Test
        void knownIsNoQuestionWhereNothingMayBeUnknown() {
            assertThat(ORDERS.isKnown().normalised()).isEqualTo(Condition.always());
            assertThat(ORDERS.isUnknown().normalised()).isEqualTo(Condition.never());
            assertThat(POINTS.isKnown().negate().normalised()).isEqualTo(POINTS.isUnknown());
        }

        @Test
        void alwaysAndNeverDecideOrVanish() {
            assertThat(Condition.all(List.of(LUCKY, Condition.always())).normalised())
                    .isEqualTo(LUCKY);
            assertThat(Condition.anyOf(List.of(LUCKY, Condition.always())).normalised())
                    .isEqualTo(Condition.always());
            assertThat(Condition.all(List.of(POINTS.is(1), Condition.never())).normalised())
                    .isEqualTo(Condition.never());
        }

        @Test
        void opaqueTestsStayAsTheyAre() {
            assertThat(LUCKY.and(ODD.negate()).and(LUCKY).negate().normalised())
                    .isEqualTo(ODD.or(LUCKY.negate()).normalised());
            assertThat(ODD.negate().normalised()).isEqualTo(ODD.negate());
        }
    }
}
