package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three rows that tile a domain exactly; a bound moved by one unit makes exactly that unit a gap or an overlap. */
class GeometryTilingTest {

    /**
     * Neighbouring values of a domain, and one further up.
     *
     * @param <V> the type of the values
     */
    record Tiles<V extends Comparable<? super V>>(OrderedAttribute<V, V> attribute, V before, V cut, V after, V upper) {

        FlagAttribute<V> flag() {
            return Attribute.ofFlag("flag", value -> true);
        }

        Condition<V> low() {
            return attribute.below(cut);
        }

        Condition<V> middle() {
            return attribute.in(Range.closedOpen(cut, upper));
        }

        Condition<V> high() {
            return attribute.atLeast(upper);
        }

        Boxes<V> gaps(Condition<V> first, Condition<V> second) {
            return Geometry.gaps(List.of(first, second, high()));
        }

        void assertOne(Boxes<V> boxes, V value) {
            assertThat(boxes.exact()).isTrue();
            assertThat(boxes.boxes()).hasSize(1);
            assertThat(boxes.boxes().get(0).condition()).isEqualTo(attribute.is(value));
            assertThat(boxes.boxes().get(0).witness().value(attribute)).contains(value);
            assertThat(boxes.boxes().get(0).condition().test(value)).isTrue();
        }

        void assertNone(Boxes<V> boxes) {
            assertThat(boxes.isProvenEmpty()).as("%s", boxes).isTrue();
            assertThat(boxes.exact()).isTrue();
        }

        void rowsTile() {
            assertNone(gaps(low(), middle()));
            assertNone(Geometry.overlap(low(), middle()));
            assertNone(Geometry.overlap(middle(), high()));
            assertNone(Geometry.overlap(low(), high()));
            assertNone(gaps(attribute.atMost(before), attribute.above(before)));
            assertNone(Geometry.outside(attribute.in(Range.all()), List.of(low(), middle(), high())));
        }

        void aRowThatEndsTooEarlyLeavesOneValue() {
            assertOne(gaps(attribute.below(before), middle()), before);
            assertOne(gaps(low(), attribute.in(Range.closedOpen(after, upper))), cut);
            assertOne(gaps(low(), attribute.in(Range.open(cut, upper))), cut);
        }

        void aRowThatEndsTooLateTakesOneValueTwice() {
            assertOne(Geometry.overlap(attribute.atMost(cut), middle()), cut);
            assertOne(Geometry.overlap(attribute.below(after), middle()), cut);
            assertOne(Geometry.overlap(low(), attribute.in(Range.closedOpen(before, upper))), before);
            assertOne(Geometry.overlap(attribute.atMost(upper), high()), upper);
            assertNone(gaps(attribute.atMost(cut), middle()));
        }

        void theGapIsOnlyWhereTheRowIs() {
            Condition<V> yes = flag().isTrue();
            Boxes<V> gaps = Geometry.gaps(List.of(
                    attribute.below(before).and(yes),
                    low().and(yes.negate()),
                    middle().and(flag().isFalse()),
                    middle().and(yes),
                    high()));

            assertThat(gaps.exact()).isTrue();
            assertThat(gaps.boxes()).hasSize(1);
            assertThat(gaps.boxes().get(0).condition().normalised())
                    .isEqualTo(attribute.is(before).and(yes).normalised());
            assertThat(gaps.boxes().get(0).witness().value(flag())).contains(true);
        }

        @Override
        public String toString() {
            return attribute + " at " + cut;
        }
    }

    private static DecimalAttribute<BigDecimal> amount() {
        return Attribute.ofDecimal("amount", 2, value -> value);
    }

    private static Tiles<Double> doubles(double cut, double upper) {
        return new Tiles<>(
                Attribute.ofDouble("share", Double::doubleValue, -1, 1),
                Math.nextDown(cut),
                cut,
                Math.nextUp(cut),
                upper);
    }

    private static Tiles<LocalDate> dates(LocalDate cut) {
        return new Tiles<>(
                Attribute.ofDate("day", day -> day), cut.minusDays(1), cut, cut.plusDays(1), cut.plusYears(1));
    }

    static Stream<Tiles<?>> tiles() {
        return Stream.of(
                new Tiles<>(Attribute.ofInt("orders", Integer::intValue, 0, 9), 4, 5, 6, 8),
                new Tiles<>(
                        Attribute.ofInt("all", Integer::intValue, Integer.MIN_VALUE, Integer.MAX_VALUE),
                        -1,
                        0,
                        1,
                        Integer.MAX_VALUE),
                new Tiles<>(
                        Attribute.ofLong("bytes", Long::longValue, -Long.MAX_VALUE, Long.MAX_VALUE),
                        4_294_967_295L,
                        4_294_967_296L,
                        4_294_967_297L,
                        Long.MAX_VALUE),
                new Tiles<>(
                        amount(),
                        new BigDecimal("0.29"),
                        new BigDecimal("0.30"),
                        new BigDecimal("0.31"),
                        new BigDecimal("1000.00")),
                new Tiles<>(
                        amount().withDomain("-0.01", "0.03"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.01"),
                        new BigDecimal("0.02"),
                        new BigDecimal("0.03")),
                doubles(0.3, 0.5),
                doubles(-0.3, 0.5),
                doubles(Double.MIN_NORMAL, 1),
                doubles(Math.nextUp(Double.MIN_VALUE), 1),
                doubles(Double.MIN_VALUE, 1),
                doubles(0.0, 1),
                doubles(-Double.MIN_VALUE, 1),
                dates(LocalDate.of(2024, 2, 29)),
                dates(LocalDate.EPOCH),
                dates(LocalDate.of(1, 1, 3)));
    }

    @ParameterizedTest
    @MethodSource("tiles")
    void rowsThatTileTheDomainLeaveNothingAndShareNothing(Tiles<?> tiles) {
        tiles.rowsTile();
    }

    @ParameterizedTest
    @MethodSource("tiles")
    void aBoundMovedApartByOneUnitLeavesExactlyThatUnit(Tiles<?> tiles) {
        tiles.aRowThatEndsTooEarlyLeavesOneValue();
    }

    @ParameterizedTest
    @MethodSource("tiles")
    void aBoundMovedOverByOneUnitSharesExactlyThatUnit(Tiles<?> tiles) {
        tiles.aRowThatEndsTooLateTakesOneValueTwice();
    }

    @ParameterizedTest
    @MethodSource("tiles")
    void inTwoDimensionsTheGapIsInTheRowOfTheMovedBound(Tiles<?> tiles) {
        tiles.theGapIsOnlyWhereTheRowIs();
    }
}
