package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.explain.Met;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KleeneTest {

    record Pair(Met left, Met right) {}

    private static final FlagAttribute<Pair> LEFT = Attribute.ofOptionalFlag("left", pair -> answer(pair.left()));
    private static final IntAttribute<Pair> RIGHT = Attribute.ofOptionalInt(
            "right",
            pair -> answer(pair.right()).map(yes -> OptionalInt.of(yes ? 1 : 0)).orElseGet(OptionalInt::empty),
            0,
            1);
    private static final Condition<Pair> A = LEFT.isTrue();
    private static final Condition<Pair> B = RIGHT.atLeast(1);

    private static Optional<Boolean> answer(Met met) {
        return met == Met.UNKNOWN ? Optional.empty() : Optional.of(met == Met.MET);
    }

    private static void assertAnswer(Condition<Pair> condition, Pair pair, Met expected) {
        assertThat(condition.evaluate(pair)).as("evaluate %s", condition).isEqualTo(expected);
        assertThat(condition.explain(pair).met()).as("explain %s", condition).isEqualTo(expected);
        assertThat(condition.normalised().evaluate(pair))
                .as("%s, normalised", condition)
                .isEqualTo(expected);
        assertThat(condition.test(pair)).as("test %s", condition).isEqualTo(expected == Met.MET);
        assertThat(condition.negate().test(pair))
                .as("test the contrary of %s", condition)
                .isEqualTo(expected == Met.NOT_MET);
    }

    @Nested
    class TruthTables {

        @ParameterizedTest
        @CsvSource({
            "MET,     MET,     MET,     MET",
            "MET,     NOT_MET, NOT_MET, MET",
            "MET,     UNKNOWN, UNKNOWN, MET",
            "NOT_MET, MET,     NOT_MET, MET",
            "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
            "NOT_MET, UNKNOWN, NOT_MET, UNKNOWN",
            "UNKNOWN, MET,     UNKNOWN, MET",
            "UNKNOWN, NOT_MET, NOT_MET, UNKNOWN",
            "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        })
        void ofAndAndOr(Met left, Met right, Met and, Met or) {
            Pair pair = new Pair(left, right);

            assertAnswer(A.and(B), pair, and);
            assertAnswer(A.or(B), pair, or);
            assertAnswer(B.and(A), pair, and);
            assertAnswer(B.or(A), pair, or);
        }

        @ParameterizedTest
        @CsvSource({"MET, NOT_MET", "NOT_MET, MET", "UNKNOWN, UNKNOWN"})
        void ofNot(Met inner, Met not) {
            Pair pair = new Pair(inner, inner);

            assertAnswer(A.negate(), pair, not);
            assertAnswer(B.negate(), pair, not);
            assertAnswer(A.negate().and(B.negate()), pair, not);
            assertAnswer(LEFT.isFalse(), pair, not);
            assertAnswer(RIGHT.below(1), pair, not);
        }

        @ParameterizedTest
        @EnumSource
        void excludedMiddleHoldsOnlyWhereItIsKnown(Met met) {
            Pair pair = new Pair(met, met);

            assertAnswer(A.or(A.negate()), pair, met == Met.UNKNOWN ? Met.UNKNOWN : Met.MET);
            assertAnswer(A.and(A.negate()), pair, met == Met.UNKNOWN ? Met.UNKNOWN : Met.NOT_MET);
        }

        @ParameterizedTest
        @EnumSource
        void alwaysAndNeverAreKnown(Met met) {
            Pair pair = new Pair(met, met);

            assertAnswer(A.or(Condition.always()), pair, Met.MET);
            assertAnswer(A.and(Condition.never()), pair, Met.NOT_MET);
            assertAnswer(A.and(Condition.always()), pair, met);
            assertAnswer(A.or(Condition.never()), pair, met);
        }

        @Test
        void askingForAnyOrNoValueIsStillUnknown() {
            Pair unknown = new Pair(Met.UNKNOWN, Met.UNKNOWN);

            assertAnswer(RIGHT.atLeast(0), unknown, Met.UNKNOWN);
            assertAnswer(RIGHT.above(1), unknown, Met.UNKNOWN);
            assertAnswer(RIGHT.atMost(0).or(RIGHT.atLeast(1)), unknown, Met.UNKNOWN);
            assertAnswer(RIGHT.is(0).and(RIGHT.is(1)), unknown, Met.UNKNOWN);
        }
    }

    @Nested
    class Known {

        @ParameterizedTest
        @CsvSource({"MET, MET, NOT_MET", "NOT_MET, MET, NOT_MET", "UNKNOWN, NOT_MET, MET"})
        void isTwoValued(Met inner, Met known, Met unknown) {
            Pair pair = new Pair(inner, inner);

            assertAnswer(LEFT.isKnown(), pair, known);
            assertAnswer(LEFT.isUnknown(), pair, unknown);
            assertAnswer(LEFT.isKnown().negate(), pair, unknown);
            assertAnswer(LEFT.isUnknown().negate(), pair, known);
            assertAnswer(RIGHT.isKnown(), pair, known);
            assertAnswer(RIGHT.isUnknown(), pair, unknown);
        }

        @Test
        void saysWhatToDoWithTheUnknown() {
            Condition<Pair> metOrUnknown = A.or(LEFT.isUnknown());

            assertAnswer(metOrUnknown, new Pair(Met.UNKNOWN, Met.MET), Met.MET);
            assertAnswer(metOrUnknown, new Pair(Met.NOT_MET, Met.MET), Met.NOT_MET);
            assertAnswer(A.and(LEFT.isKnown()), new Pair(Met.UNKNOWN, Met.MET), Met.NOT_MET);
        }
    }

    @Nested
    class EveryKind {

        static Stream<Arguments> cells() {
            LocalDate date = LocalDate.of(2025, 6, 1);
            return Stream.of(
                    arguments(Attribute.<Pair>ofOptionalInt("i", pair -> OptionalInt.empty(), 0, 9)
                            .is(3)),
                    arguments(Attribute.<Pair>ofOptionalLong("l", pair -> OptionalLong.empty(), 0, 9)
                            .atLeast(0L)),
                    arguments(Attribute.<Pair>ofOptionalDecimal("d", 2, pair -> Optional.<BigDecimal>empty())
                            .below("1.00")),
                    arguments(Attribute.<Pair>ofOptionalDouble("p", pair -> OptionalDouble.empty(), 0, 1)
                            .atLeast(0.0)),
                    arguments(Attribute.<Pair>ofOptionalDate("t", pair -> Optional.empty())
                            .atMost(date)),
                    arguments(Attribute.<Pair>ofOptionalFlag("f", pair -> Optional.empty())
                            .isFalse()),
                    arguments(Attribute.<Pair, RoundingMode>ofOptionalEnum(
                                    "e", RoundingMode.class, pair -> Optional.empty())
                            .isNot(RoundingMode.UP)),
                    arguments(Attribute.<Pair, RoundingMode>ofOptionalEnum(
                                    "e", RoundingMode.class, pair -> Optional.empty())
                            .oneOf(List.of(RoundingMode.values()))),
                    arguments(Attribute.<Pair>ofOptionalLabels(
                                    "s", List.of("a", "b"), pair -> Optional.<Set<String>>empty())
                            .hasNoneOf("a", "b")));
        }

        @ParameterizedTest
        @MethodSource("cells")
        void isUnknownWhereTheValueIsAndSoIsItsContrary(Condition<Pair> cell) {
            Pair pair = new Pair(Met.MET, Met.MET);

            assertAnswer(cell, pair, Met.UNKNOWN);
            assertAnswer(cell.negate(), pair, Met.UNKNOWN);
            assertAnswer(cell.and(A), pair, Met.UNKNOWN);
            assertAnswer(cell.or(A), pair, Met.MET);
        }
    }

    @Nested
    class OpaqueTests {

        @Test
        void areKnownBothWays() {
            Condition<Pair> lucky = Condition.opaque("lucky", pair -> pair.left() == Met.MET);

            assertAnswer(lucky, new Pair(Met.MET, Met.UNKNOWN), Met.MET);
            assertAnswer(lucky.negate(), new Pair(Met.UNKNOWN, Met.UNKNOWN), Met.MET);
            assertAnswer(lucky.and(B), new Pair(Met.MET, Met.UNKNOWN), Met.UNKNOWN);
            assertAnswer(lucky.and(B), new Pair(Met.NOT_MET, Met.UNKNOWN), Met.NOT_MET);
        }
    }
}
