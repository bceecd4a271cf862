package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.explain.Met;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of every relation, for every ordered kind. */
@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class RelationTest {

    private static final IntAttribute<Integer> DICE = Attribute.ofInt("dice", Integer::intValue, 1, 6);

    /**
     * An attribute whose subjects are its values, with five of them: the smallest, three neighbours, the largest.
     *
     * @param <V> the type of the values
     */
    record Edge<V extends Comparable<? super V>>(
            OrderedAttribute<V, V> attribute, V least, V before, V bound, V after, V most) {

        /** Y for test, evaluate and explain saying met of a value, n for none doing so, in the order of the values. */
        String answers(BiFunction<OrderedAttribute<V, V>, V, Condition<V>> relation) {
            return Stream.of(least, before, bound, after, most)
                    .map(value -> answer(relation.apply(attribute, bound), value))
                    .collect(Collectors.joining());
        }

        private String answer(Condition<V> condition, V value) {
            boolean met = condition.test(value);
            boolean evaluated = condition.evaluate(value) == Met.MET;
            boolean explained = condition.explain(value).passed();
            return met == evaluated && met == explained ? (met ? "Y" : "n") : "?";
        }

        @Override
        public String toString() {
            return attribute.toString();
        }
    }

    static Stream<Edge<?>> edges() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        DateAttribute<LocalDate> day = Attribute.ofDate("day", date -> date);
        return Stream.of(
                new Edge<>(Attribute.ofInt("int", Integer::intValue, -9, 9), -9, 4, 5, 6, 9),
                new Edge<>(Attribute.ofInt("zero", Integer::intValue, -9, 9), -9, -1, 0, 1, 9),
                new Edge<>(
                        Attribute.ofInt("all", Integer::intValue, Integer.MIN_VALUE, Integer.MAX_VALUE),
                        Integer.MIN_VALUE,
                        -1,
                        0,
                        1,
                        Integer.MAX_VALUE),
                new Edge<>(
                        Attribute.ofLong("long", Long::longValue, -Long.MAX_VALUE, Long.MAX_VALUE),
                        -Long.MAX_VALUE,
                        Integer.MAX_VALUE + 0L,
                        Integer.MAX_VALUE + 1L,
                        Integer.MAX_VALUE + 2L,
                        Long.MAX_VALUE),
                new Edge<>(
                        Attribute.<BigDecimal>ofDecimal("decimal", 2, amount -> amount)
                                .withDomain("-1.00", "1.00"),
                        new BigDecimal("-1.00"),
                        new BigDecimal("0.29"),
                        new BigDecimal("0.30"),
                        new BigDecimal("0.31"),
                        new BigDecimal("1.00")),
                new Edge<>(
                        Attribute.ofDouble("double", Double::doubleValue, -1, 1),
                        -1.0,
                        Math.nextDown(0.3),
                        0.3,
                        Math.nextUp(0.3),
                        1.0),
                new Edge<>(
                        Attribute.ofDouble("negative", Double::doubleValue, -1, 1),
                        -1.0,
                        Math.nextDown(-0.3),
                        -0.3,
                        Math.nextUp(-0.3),
                        1.0),
                new Edge<>(day, day.min(), leapDay.minusDays(1), leapDay, leapDay.plusDays(1), day.max()));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void oneBoundSplitsTheValues(Edge<?> edge) {
        assertThat(edge.answers((attribute, bound) -> attribute.atLeast(bound))).isEqualTo("nnYYY");
        assertThat(edge.answers((attribute, bound) -> attribute.above(bound))).isEqualTo("nnnYY");
        assertThat(edge.answers((attribute, bound) -> attribute.atMost(bound))).isEqualTo("YYYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.below(bound))).isEqualTo("YYnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.is(bound))).isEqualTo("nnYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.is(bound).negate()))
                .isEqualTo("YYnYY");
    }

    @ParameterizedTest
    @MethodSource("edges")
    void twoBoundsCutOutAStretch(Edge<?> edge) {
        assertThat(edge.answers((attribute, bound) -> attribute.between(bound, bound)))
                .isEqualTo("nnYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.between(attribute.min(), bound)))
                .isEqualTo("YYYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.between(bound, attribute.max())))
                .isEqualTo("nnYYY");
        assertThat(edge.answers((attribute, bound) ->
                        attribute.between(bound, attribute.max()).negate()))
                .isEqualTo("YYnnn");
    }

    @ParameterizedTest
    @MethodSource("edges")
    void rangesMayBeOpenClosedOrUnbounded(Edge<?> edge) {
        assertRanges(edge);
    }

    private static <V extends Comparable<? super V>> void assertRanges(Edge<V> edge) {
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.all())))
                .isEqualTo("YYYYY");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.atLeast(bound))))
                .isEqualTo("nnYYY");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.greaterThan(bound))))
                .isEqualTo("nnnYY");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.atMost(bound))))
                .isEqualTo("YYYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.lessThan(bound))))
                .isEqualTo("YYnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.open(attribute.min(), bound))))
                .isEqualTo("nYnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.openClosed(attribute.min(), bound))))
                .isEqualTo("nYYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.closedOpen(bound, attribute.max()))))
                .isEqualTo("nnYYn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.singleton(bound))))
                .isEqualTo("nnYnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.closedOpen(bound, bound))))
                .isEqualTo("nnnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.openClosed(bound, bound))))
                .isEqualTo("nnnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.greaterThan(attribute.max()))))
                .isEqualTo("nnnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.in(Range.lessThan(attribute.min()))))
                .isEqualTo("nnnnn");
    }

    @ParameterizedTest
    @MethodSource("edges")
    void beyondTheEndsThereIsNothing(Edge<?> edge) {
        assertThat(edge.answers((attribute, bound) -> attribute.above(attribute.max())))
                .isEqualTo("nnnnn");
        assertThat(edge.answers((attribute, bound) -> attribute.below(attribute.min())))
                .isEqualTo("nnnnn");
        assertThat(edge.answers(
                        (attribute, bound) -> attribute.above(attribute.max()).negate()))
                .isEqualTo("YYYYY");
        assertThat(edge.answers((attribute, bound) -> attribute.atLeast(attribute.max())))
                .isEqualTo("nnnnY");
        assertThat(edge.answers((attribute, bound) -> attribute.above(attribute.min())))
                .isEqualTo("nYYYY");
        assertThat(edge.answers((attribute, bound) -> attribute.below(attribute.max())))
                .isEqualTo("YYYYn");
    }

    @Test
    void severalValuesAreEachAsked() {
        Condition<Integer> extremes = DICE.oneOf(6, 1, 6);

        assertThat(Stream.of(1, 2, 3, 4, 5, 6).filter(extremes::test)).containsExactly(1, 6);
        assertThat(Stream.of(1, 2, 3, 4, 5, 6).filter(DICE.oneOf(4)::test)).containsExactly(4);
    }

    @Test
    void howABoundWasWrittenDoesNotMatterToEquality() {
        assertThat(DICE.above(2)).isEqualTo(DICE.atLeast(3)).hasSameHashCodeAs(DICE.atLeast(3));
        assertThat(DICE.below(2)).isEqualTo(DICE.is(1));
        assertThat(DICE.in(Range.open(1, 4))).isEqualTo(DICE.between(2, 3));
        assertThat(DICE.above(6)).isEqualTo(DICE.below(1)).isEqualTo(DICE.in(Range.open(3, 4)));
    }

    @Test
    void betweenRefusesAnEmptyStretch() {
        assertThatThrownBy(() -> DICE.between(4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dice to must not be below from 4, but was 3");
    }

    @Test
    void boundsOutsideTheDomainAreRefusedByEveryRelation() {
        assertThatThrownBy(() -> DICE.atLeast(7)).hasMessage("dice must lie in its domain 1..6, but was 7");
        assertThatThrownBy(() -> DICE.above(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.atMost(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.below(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.between(0, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.between(1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.is(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.oneOf(1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.in(Range.open(0, 7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DICE.in(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("range");
    }
}
