package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boxes against brute force: every subject of a small space is asked. */
class GeometryLawsTest {

    enum Tier {
        SILVER,
        GOLD
    }

    record Small(
            int orders,
            OptionalInt points,
            Optional<Boolean> complaint,
            Optional<Tier> tier,
            Optional<Set<String>> tags,
            boolean lucky) {}

    private static final IntAttribute<Small> ORDERS = Attribute.ofInt("orders", Small::orders, 0, 2);
    private static final IntAttribute<Small> POINTS = Attribute.ofOptionalInt("points", Small::points, -1, 1);
    private static final FlagAttribute<Small> COMPLAINT = Attribute.ofOptionalFlag("complaint", Small::complaint);
    private static final EnumAttribute<Small, Tier> TIER = Attribute.ofOptionalEnum("tier", Tier.class, Small::tier);
    private static final LabelsAttribute<Small> TAGS =
            Attribute.ofOptionalLabels("tags", List.of("x", "y"), Small::tags);
    private static final Condition<Small> LUCKY = Condition.opaque("lucky", Small::lucky);
    static final List<Small> SPACE = space();

    private static <V> Stream<Optional<V>> maybe(Stream<V> values) {
        return Stream.concat(Stream.of(Optional.empty()), values.map(Optional::of));
    }

    private static Stream<OptionalInt> points() {
        return Stream.concat(
                Stream.of(OptionalInt.empty()), IntStream.rangeClosed(-1, 1).mapToObj(OptionalInt::of));
    }

    private static Stream<Optional<Set<String>>> tags() {
        return maybe(Stream.of(Set.of(), Set.of("x"), Set.of("y"), Set.of("x", "y")));
    }

    private static List<Small> space() {
        List<Small> space = new ArrayList<>();
        IntStream.rangeClosed(0, 2)
                .forEach(orders -> points().forEach(points -> maybe(Stream.of(false, true))
                        .forEach(complaint -> maybe(Stream.of(Tier.values()))
                                .forEach(tier -> tags().forEach(tags -> Stream.of(false, true)
                                        .forEach(lucky -> space.add(
                                                new Small(orders, points, complaint, tier, tags, lucky))))))));
        return space;
    }

    private static Condition<Small> cell(SplittableRandom random) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> RandomConditions.ordered(random, ORDERS, List.of(0, 1, 2));
            case 2, 3, 4 -> RandomConditions.ordered(random, POINTS, List.of(-1, 0, 1));
            case 5, 6 -> RandomConditions.flag(random, COMPLAINT);
            case 7 -> RandomConditions.constant(random, TIER);
            case 8, 9 -> RandomConditions.labels(random, TAGS);
            default -> LUCKY;
        };
    }

    static List<Condition<Small>> conditions(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> RandomConditions.joined(random, 3, GeometryLawsTest::cell))
                .toList();
    }

    /** A question of its own: where all of some are met and none of some others. */
    record Question(List<Condition<Small>> met, List<Condition<Small>> notMet) {

        static Question of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return new Question(conditions(random, random.nextInt(3)), conditions(random, random.nextInt(4)));
        }

        boolean isYes(Small subject) {
            return met.stream().allMatch(condition -> condition.evaluate(subject) == Met.MET)
                    && notMet.stream().noneMatch(condition -> condition.evaluate(subject) == Met.MET);
        }

        Boxes<Small> boxes() {
            return Geometry.where(met, notMet);
        }
    }

    static LongStream seeds() {
        return Seeds.some(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSubjectLiesInExactlyOneBoxJustWhenTheAnswerIsYes(long seed) {
        Question question = Question.of(seed);
        Boxes<Small> boxes = question.boxes();

        assertThat(boxes.complete()).isTrue();
        for (Small subject : SPACE) {
            List<Box<Small>> around = boxes.boxes().stream()
                    .filter(box -> box.condition().test(subject))
                    .toList();
            assertThat(around).as("%s for %s", question, subject).hasSize(question.isYes(subject) ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyWitnessLiesInItsBoxAndShowsTheRegion(long seed) {
        Question question = Question.of(seed);

        for (Box<Small> box : question.boxes().boxes()) {
            Point witness = box.witness();

            assertThat(witness.evaluate(box.condition()))
                    .as("%s in %s", witness, box)
                    .isEqualTo(Met.MET);
            assertThat(question.met()).allMatch(condition -> witness.evaluate(condition) == Met.MET);
            assertThat(question.notMet()).noneMatch(condition -> witness.evaluate(condition) == Met.MET);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoBoxesThatDifferOnOneSideOnlyAreLeftApart(long seed) {
        List<Map<String, Condition<?>>> boxes = Question.of(seed).boxes().boxes().stream()
                .map(box -> sides(box.condition()))
                .toList();

        for (Map<String, Condition<?>> left : boxes) {
            for (Map<String, Condition<?>> right : boxes) {
                assertThat(left == right
                                || !left.keySet().equals(right.keySet())
                                || Maps.difference(left, right)
                                                .entriesDiffering()
                                                .size()
                                        > 1)
                        .as("%s apart from %s", left, right)
                        .isTrue();
            }
        }
    }

    /** The sides of a box by what they ask: the attribute, or one label of it, or the opaque test. */
    private static Map<String, Condition<?>> sides(Condition<?> box) {
        List<? extends Condition<?>> parts = box.form() instanceof Form.All<?> all ? all.parts() : List.of(box);
        Map<String, Condition<?>> sides = new HashMap<>();
        parts.forEach(part -> sides.put(subject(part.form()), part));
        assertThat(sides).as("one side for each subject").hasSameSizeAs(parts);
        return sides;
    }

    private static String subject(Form<?> form) {
        if (form instanceof Form.AnyOf<?> any) {
            return subject(any.parts().get(0).form());
        }
        if (form instanceof Form.Not<?> not) {
            return subject(not.inner().form());
        }
        if (form instanceof Form.Labels<?> labels) {
            return "tags " + labels.mask();
        }
        return form instanceof Form.Cell<?> cell ? cell.attribute().name() : ((Form.Opaque<?>) form).id();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswerIsExactJustWhenAllConditionsAreData(long seed) {
        Question question = Question.of(seed);

        assertThat(question.boxes().exact())
                .isEqualTo(Stream.concat(question.met().stream(), question.notMet().stream())
                        .allMatch(Condition::isExact));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswer(long seed) {
        Boxes<Small> first = Question.of(seed).boxes();
        Boxes<Small> second = Question.of(seed).boxes();

        assertThat(second.boxes())
                .extracting(Box::condition)
                .isEqualTo(first.boxes().stream().map(Box::condition).toList());
        assertThat(second.boxes())
                .extracting(box -> box.witness().values())
                .isEqualTo(first.boxes().stream()
                        .map(box -> box.witness().values())
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aConditionAndItsNormalFormFillTheSameSpace(long seed) {
        Condition<Small> condition = RandomConditions.joined(new SplittableRandom(seed), 4, GeometryLawsTest::cell);

        assertThat(Geometry.outside(condition, List.of(condition.normalised())).isProvenEmpty())
                .isTrue();
        assertThat(Geometry.outside(condition.normalised(), List.of(condition)).isProvenEmpty())
                .isTrue();
    }
}
