package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attributes without order: flags, enums and sets of labels. */
@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class ChoiceAttributeTest {

    enum Nothing {}

    enum Single {
        ONLY
    }

    /** Constants with bodies have classes of their own. */
    enum Channel {
        SHOP {
            @Override
            boolean isOnline() {
                return false;
            }
        },
        APP {
            @Override
            boolean isOnline() {
                return true;
            }
        };

        abstract boolean isOnline();
    }

    /** More constants than a long has bits. */
    enum Seat {
        A1,
        A2,
        A3,
        A4,
        A5,
        A6,
        A7,
        A8,
        A9,
        A10,
        B1,
        B2,
        B3,
        B4,
        B5,
        B6,
        B7,
        B8,
        B9,
        B10,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6,
        C7,
        C8,
        C9,
        C10,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        D10,
        E1,
        E2,
        E3,
        E4,
        E5,
        E6,
        E7,
        E8,
        E9,
        E10,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        F10,
        G1,
        G2,
        G3,
        G4,
        G5,
        G6,
        G7,
        G8,
        G9,
        G10
    }

    @Nested
    class OfFlag {

        @Test
        void isTrueOrFalse() {
            FlagAttribute<Boolean> flag = Attribute.ofFlag("flag", yes -> yes);

            assertThat(flag.isTrue().test(true)).isTrue();
            assertThat(flag.isTrue().test(false)).isFalse();
            assertThat(flag.isFalse().test(true)).isFalse();
            assertThat(flag.isFalse().test(false)).isTrue();
            assertThat(flag.isTrue()).isNotEqualTo(flag.isFalse());
        }

        @Test
        void mayBeUnknown() {
            FlagAttribute<Optional<Boolean>> flag = Attribute.ofOptionalFlag("flag", answer -> answer);

            assertThat(flag.isTrue().test(Optional.empty())).isFalse();
            assertThat(flag.isFalse().test(Optional.empty())).isFalse();
            assertThat(flag.isFalse().test(Optional.of(false))).isTrue();
        }
    }

    @Nested
    class OfEnum {

        private static final EnumAttribute<Channel, Channel> CHANNEL =
                Attribute.ofEnum("channel", Channel.class, channel -> channel);
        private static final EnumAttribute<Seat, Seat> SEAT = Attribute.ofEnum("seat", Seat.class, seat -> seat);

        @ParameterizedTest
        @EnumSource
        void takesConstantsWithBodies(Channel channel) {
            assertThat(CHANNEL.read(channel)).contains(channel);
            assertThat(CHANNEL.is(Channel.APP).test(channel)).isEqualTo(channel.isOnline());
            assertThat(CHANNEL.isNot(Channel.APP).test(channel)).isEqualTo(!channel.isOnline());
            assertThat(CHANNEL.oneOf(Channel.SHOP, Channel.APP).test(channel)).isTrue();
            assertThat(CHANNEL.domain()).endsWith("Channel{SHOP, APP}");
        }

        @ParameterizedTest
        @EnumSource
        void takesMoreConstantsThanALongHasBits(Seat seat) {
            boolean last = seat == Seat.G10;

            assertThat(SEAT.is(Seat.G10).test(seat)).isEqualTo(last);
            assertThat(SEAT.isNot(Seat.G10).test(seat)).isEqualTo(!last);
            assertThat(SEAT.is(Seat.G10).negate().test(seat)).isEqualTo(!last);
            assertThat(SEAT.oneOf(EnumSet.range(Seat.G4, Seat.G6)).test(seat))
                    .isEqualTo(EnumSet.range(Seat.G4, Seat.G6).contains(seat));
            assertThat(SEAT.is(seat).test(seat)).isTrue();
            assertThat(SEAT.is(seat).negate().normalised()).isEqualTo(SEAT.isNot(seat));
        }

        @Test
        void tellsThe65thConstantFromTheFirst() {
            assertThat(SEAT.constants()).hasSize(70);
            assertThat(SEAT.is(Seat.A1).test(Seat.G5)).isFalse();
            assertThat(SEAT.is(Seat.G5).test(Seat.A1)).isFalse();
        }

        @Test
        void ofNoneIsNeverAndOfAllIsAnyMet() {
            assertThat(CHANNEL.oneOf(List.of()).test(Channel.APP)).isFalse();
            assertThat(CHANNEL.oneOf(CHANNEL.constants()).test(Channel.APP)).isTrue();
            assertThat(CHANNEL.oneOf(List.of(Channel.APP, Channel.APP))).isEqualTo(CHANNEL.is(Channel.APP));
        }

        @Test
        void withOneConstantHasNoOther() {
            EnumAttribute<Single, Single> single = Attribute.ofEnum("single", Single.class, value -> value);

            assertThat(single.is(Single.ONLY).test(Single.ONLY)).isTrue();
            assertThat(single.isNot(Single.ONLY).test(Single.ONLY)).isFalse();
        }

        @Test
        void refusesAnEmptyEnumAndNulls() {
            assertThatThrownBy(() -> Attribute.<Nothing, Nothing>ofEnum("x", Nothing.class, value -> value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("type must have a constant, but was \"Nothing\"");
            assertThatThrownBy(() -> Attribute.<Single, Single>ofEnum("x", null, value -> value))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("type");
            assertThatThrownBy(() -> CHANNEL.is(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("channel");
            assertThatThrownBy(() -> CHANNEL.oneOf(Arrays.asList(Channel.APP, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("channel");
        }
    }

    @Nested
    class OfLabels {

        private static final LabelsAttribute<Set<String>> TAGS =
                Attribute.ofLabels("tags", List.of("vip", "亲子游", "a, \"b\""), tags -> tags);

        private static List<String> labels(int count) {
            return IntStream.range(0, count).mapToObj(index -> "l" + index).toList();
        }

        @Test
        void asksForAllAnyOrNone() {
            Set<String> two = Set.of("vip", "亲子游");

            assertThat(TAGS.has("vip").test(two)).isTrue();
            assertThat(TAGS.hasNot("vip").test(two)).isFalse();
            assertThat(TAGS.hasAllOf("vip", "亲子游").test(two)).isTrue();
            assertThat(TAGS.hasAllOf("vip", "a, \"b\"").test(two)).isFalse();
            assertThat(TAGS.hasAnyOf("vip", "a, \"b\"").test(two)).isTrue();
            assertThat(TAGS.hasAnyOf("vip", "亲子游").test(Set.of())).isFalse();
            assertThat(TAGS.hasNoneOf("vip", "亲子游").test(Set.of())).isTrue();
            assertThat(TAGS.hasNoneOf("vip", "a, \"b\"").test(two)).isFalse();
        }

        @Test
        void doesNotLookAtOtherLabels() {
            assertThat(TAGS.hasNoneOf("vip", "亲子游", "a, \"b\"").test(Set.of("VIP", "gold")))
                    .isTrue();
            assertThat(TAGS.read(Set.of("gold", "vip"))).contains(Set.of("vip"));
        }

        @Test
        void ofOneLabelAllAndAnyAreTheSame() {
            assertThat(TAGS.hasAnyOf("vip")).isEqualTo(TAGS.hasAllOf("vip", "vip"));
            assertThat(TAGS.hasAnyOf("vip", "亲子游")).isNotEqualTo(TAGS.hasAllOf("vip", "亲子游"));
            assertThat(TAGS.hasAllOf("vip", "亲子游")).isEqualTo(TAGS.hasAllOf("亲子游", "vip"));
        }

        @Test
        void takes62Labels() {
            LabelsAttribute<Set<String>> many = Attribute.ofLabels("many", labels(62), tags -> tags);

            assertThat(many.has("l61").test(Set.of("l61"))).isTrue();
            assertThat(many.has("l0").test(Set.of("l61"))).isFalse();
            assertThat(many.read(Set.copyOf(labels(62)))).contains(Set.copyOf(labels(62)));
            assertThat(many.labels()).isEqualTo(labels(62));
        }

        @Test
        void refusesTooManyNoneOrBadLabels() {
            assertThatThrownBy(() -> Attribute.<Set<String>>ofLabels("x", labels(63), tags -> tags))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("labels must be 1 to 62, but was \"63 labels\"");
            assertThatThrownBy(() -> Attribute.<Set<String>>ofLabels("x", List.of(), tags -> tags))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("labels must be 1 to 62, but was \"0 labels\"");
            assertThatThrownBy(() -> Attribute.<Set<String>>ofLabels("x", List.of("a", "b", "a"), tags -> tags))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("labels must not hold a label twice, but was [a, b, a]");
            assertThatThrownBy(() -> Attribute.<Set<String>>ofLabels("x", List.of("a", " "), tags -> tags))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("label must not be blank, but was \" \"");
            assertThatThrownBy(() -> Attribute.<Set<String>>ofLabels("x", Arrays.asList("a", null), tags -> tags))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("labels[1]");
            assertThatThrownBy(() -> Attribute.<Set<String>>ofLabels("x", null, tags -> tags))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("labels");
        }

        @Test
        void refusesToAskForALabelOutsideTheDomain() {
            assertThatThrownBy(() -> TAGS.has("VIP"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("tags must lie in its domain {\"vip\", \"亲子游\", \"a, \\\"b\\\"\"}, but was \"VIP\"");
            assertThatThrownBy(() -> TAGS.hasAnyOf("vip", "gold"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("but was \"gold\"");
        }

        @Test
        void unknownIsNotEmpty() {
            LabelsAttribute<Optional<Set<String>>> tags =
                    Attribute.ofOptionalLabels("tags", List.of("vip"), subject -> subject);

            assertThat(tags.hasNot("vip").test(Optional.empty())).isFalse();
            assertThat(tags.hasNot("vip").test(Optional.of(Set.of()))).isTrue();
            assertThat(tags.read(Optional.of(Set.of()))).contains(Set.of());
            assertThat(tags.read(Optional.empty())).isEmpty();
        }
    }
}
