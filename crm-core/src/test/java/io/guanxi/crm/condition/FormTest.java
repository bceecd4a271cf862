package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class FormTest {

    private static final IntAttribute<Integer> N = Attribute.ofInt("n", Integer::intValue, 0, 9);
    private static final FlagAttribute<Integer> FLAG = Attribute.ofFlag("flag", n -> true);
    private static final LabelsAttribute<Integer> TAGS = Attribute.ofLabels("tags", List.of("a", "b"), n -> Set.of());

    @Nested
    class Interval {

        @ParameterizedTest
        @CsvSource({"-1, 5, from", "0, 10, to"})
        void mustLieInTheDomain(long from, long to, String end) {
            assertThatThrownBy(() -> new Form.Interval<>(N, from, to, false, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(end + " must not lie");
        }

        @Test
        void isOneAndTheSameWhenEmpty() {
            assertThat(new Form.Interval<>(N, 7, 2, true, true))
                    .isEqualTo(new Form.Interval<>(N, 100, -100, false, false))
                    .isNotEqualTo(new Form.Interval<>(N, 0, 0, false, false));
        }

        @ParameterizedTest
        @CsvSource({
            "0, 9, false, false, ANY_VALUE",
            "0, 9, true,  true,  ANY_VALUE",
            "4, 4, true,  true,  IS",
            "0, 4, false, false, AT_MOST",
            "0, 4, true,  true,  BELOW",
            "4, 9, false, true,  AT_LEAST",
            "4, 9, true,  true,  ABOVE",
            "3, 4, false, false, BETWEEN",
            "3, 4, true,  true,  STRICTLY_BETWEEN",
            "3, 4, false, true,  FROM_TO_BELOW",
            "3, 4, true,  false, ABOVE_TO",
            "4, 3, true,  false, NO_VALUE",
        })
        void isWordedByItsEnds(long from, long to, boolean openBelow, boolean openAbove, Relation relation) {
            assertThat(new Form.Interval<>(N, from, to, openBelow, openAbove).relation())
                    .isEqualTo(relation);
        }

        @Test
        void isNotOpenAtTheEndsOfTheDomain() {
            Form.Interval<Integer> all = new Form.Interval<>(N, 0, 9, true, true);
            Form.Interval<Integer> inner = new Form.Interval<>(N, 1, 8, true, true);

            assertThat(all.openBelow() || all.openAbove()).isFalse();
            assertThat(inner.openBelow() && inner.openAbove()).isTrue();
        }

        @Test
        void tellsTheBoundsAsTheyWereWritten() {
            assertThat(new Form.Interval<>(N, 3, 4, true, true).bounds()).containsExactly(2, 5);
            assertThat(new Form.Interval<>(N, 3, 4, false, false).bounds()).containsExactly(3, 4);
            assertThat(new Form.Interval<>(N, 0, 4, false, true).bounds()).containsExactly(5);
            assertThat(new Form.Interval<>(N, 0, 9, false, false).bounds()).isEmpty();
        }
    }

    @Nested
    class Choice {

        @ParameterizedTest
        @CsvSource({"-1", "2"})
        void mustLieInTheDomain(int place) {
            assertThatThrownBy(() -> new Form.Choice<>(FLAG, ImmutableSortedSet.of(place)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("place must be from 0 to 1, but was " + place);
        }

        @Test
        void needsAFlagOrAnEnum() {
            assertThatThrownBy(() -> new Form.Choice<>(N, ImmutableSortedSet.of(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("attribute must be an enum or a flag, but was n: int 0..9");
        }
    }

    @Nested
    class Labels {

        @ParameterizedTest
        @CsvSource({"0", "4", "7", "-1"})
        void mustAskForLabelsOfTheDomain(long mask) {
            assertThatThrownBy(() -> new Form.Labels<>(TAGS, mask, Relation.HAS_ALL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mask must have bits of the domain only, but was " + mask);
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"HAS_ALL", "HAS_ANY", "HAS_NONE", "LACKS_ANY"})
        void refuseOtherRelations(Relation relation) {
            assertThatThrownBy(() -> new Form.Labels<>(TAGS, 1, relation))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("relation must be one of labels, but was " + relation);
        }
    }

    @Nested
    class Joints {

        @Test
        void copyTheirParts() {
            List<Condition<Integer>> parts = new ArrayList<>(List.of(N.is(1), N.is(2)));
            Form.All<Integer> all = new Form.All<>(parts);
            Form.AnyOf<Integer> any = new Form.AnyOf<>(parts);
            parts.clear();

            assertThat(all.parts()).hasSize(2);
            assertThat(any.parts()).hasSize(2);
            assertThatThrownBy(() -> all.parts().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void nameAMissingPart() {
            assertThatThrownBy(() -> new Form.AnyOf<>(Arrays.asList(N.is(1), null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("parts[1]");
            assertThatThrownBy(() -> new Form.Not<Integer>(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("inner");
            assertThatThrownBy(() -> new Form.Known<Integer>(null, true))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("attribute");
        }
    }
}
