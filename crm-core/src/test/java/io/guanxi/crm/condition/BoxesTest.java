package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where a search ends too early, and what it says then. */
class BoxesTest {

    private static final IntAttribute<Integer> ORDERS = Attribute.ofInt("orders", Integer::intValue, 0, 2_000);
    private static final IntAttribute<Integer> OTHERS = Attribute.ofInt("others", Integer::intValue, 0, 2_000);

    /** As many boxes as numbers: on the diagonal where both attributes are the same number. */
    private static Condition<Integer> diagonal(int length) {
        return Condition.anyOf(IntStream.range(0, length)
                .mapToObj(n -> ORDERS.is(n).and(OTHERS.is(n)))
                .toList());
    }

    @Nested
    class Caps {

        @Test
        void asManyBoxesAsAllowedAreComplete() {
            Boxes<Integer> boxes = Geometry.of(diagonal(Geometry.MAX_BOXES));

            assertThat(boxes.boxes()).hasSize(Geometry.MAX_BOXES);
            assertThat(boxes.complete()).isTrue();
            assertThat(boxes.exact()).isTrue();
        }

        @Test
        void moreBoxesAreCutOffAndSaidSo() {
            Boxes<Integer> boxes = Geometry.of(diagonal(Geometry.MAX_BOXES + 1));

            assertThat(boxes.boxes()).hasSizeBetween(1, Geometry.MAX_BOXES);
            assertThat(boxes.complete()).isFalse();
            assertThat(boxes.exact()).isFalse();
            assertThat(boxes.isProvenEmpty()).isFalse();
            assertThat(boxes.boxes())
                    .allSatisfy(box -> assertThat(box.witness().value(ORDERS))
                            .isEqualTo(box.witness().value(OTHERS)));
        }

        @Test
        void aSearchThatTakesTooManyStepsIsCutOffAndSaidSo() {
            List<Condition<Integer>> bits = IntStream.range(0, 36)
                    .mapToObj(bit -> Attribute.<Integer>ofFlag("bit" + bit, number -> (number >> bit) % 2 != 0)
                            .isTrue())
                    .toList();
            Condition<Integer> different = Condition.all(IntStream.range(0, 18)
                    .mapToObj(bit -> bits.get(bit)
                            .and(bits.get(bit + 18).negate())
                            .or(bits.get(bit).negate().and(bits.get(bit + 18))))
                    .toList());
            FlagAttribute<Integer> last = Attribute.ofFlag("last", number -> true);
            Condition<Integer> inOrder =
                    Condition.all(bits.stream().map(bit -> bit.or(bit.negate())).toList());
            Boxes<Integer> boxes =
                    Geometry.of(inOrder.and(different).and(last.isTrue()).and(last.isFalse()));

            assertThat(boxes.boxes()).isEmpty();
            assertThat(boxes.complete()).isFalse();
            assertThat(boxes.exact()).isFalse();
            assertThat(boxes.isProvenEmpty()).isFalse();
        }

        @Test
        void anExactAnswerMustBeComplete() {
            assertThatThrownBy(() -> new Boxes<Integer>(List.of(), false, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("exact must not be true when the search was cut off, but was true");
        }
    }
}
