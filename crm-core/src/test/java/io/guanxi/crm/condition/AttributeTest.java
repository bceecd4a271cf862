package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class AttributeTest {

    private static final String ROUNDING =
            "java.math.RoundingMode{UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY}";
    private static final LocalDate DATE = LocalDate.of(2025, 6, 1);

    /** Every factory; the subject is a whole that holds one value of each kind. */
    enum Factory {
        INT("int 0..9"),
        OPTIONAL_INT("int 0..9 or unknown"),
        LONG("long 0..9"),
        OPTIONAL_LONG("long 0..9 or unknown"),
        DECIMAL("decimal 0.00..9.00"),
        OPTIONAL_DECIMAL("decimal 0.00..9.00 or unknown"),
        SCALED("decimal 0.00..9.00"),
        DOUBLE("double 0.0..9.0"),
        OPTIONAL_DOUBLE("double 0.0..9.0 or unknown"),
        DATE("date 0001-01-01..9999-12-31"),
        OPTIONAL_DATE("date 0001-01-01..9999-12-31 or unknown"),
        FLAG("flag {false, true}"),
        OPTIONAL_FLAG("flag {false, true} or unknown"),
        ENUM("enum " + ROUNDING),
        OPTIONAL_ENUM("enum " + ROUNDING + " or unknown"),
        LABELS("labels {\"a\", \"b\"}"),
        OPTIONAL_LABELS("labels {\"a\", \"b\"} or unknown");

        private final String text;

        Factory(String text) {
            this.text = text;
        }

        Object value() {
            return switch (this) {
                case INT, OPTIONAL_INT -> 7;
                case LONG, OPTIONAL_LONG -> 7L;
                case DECIMAL, OPTIONAL_DECIMAL, SCALED -> new BigDecimal("0.40");
                case DOUBLE, OPTIONAL_DOUBLE -> 0.5;
                case DATE, OPTIONAL_DATE -> AttributeTest.DATE;
                case FLAG, OPTIONAL_FLAG -> true;
                case ENUM, OPTIONAL_ENUM -> RoundingMode.FLOOR;
                case LABELS, OPTIONAL_LABELS -> Set.of("b");
            };
        }

        boolean mayBeUnknown() {
            return name().startsWith("OPTIONAL_");
        }

        Attribute<Boolean> make(String name) {
            return make(name, known -> known);
        }

        /** An attribute of a subject that says whether the value is known. */
        Attribute<Boolean> make(String name, Function<Boolean, Boolean> known) {
            return switch (this) {
                case INT -> Attribute.ofInt(name, (Boolean subject) -> 7, 0, 9);
                case OPTIONAL_INT ->
                    Attribute.ofOptionalInt(
                            name, subject -> known.apply(subject) ? OptionalInt.of(7) : OptionalInt.empty(), 0, 9);
                case LONG -> Attribute.ofLong(name, (Boolean subject) -> 7L, 0, 9);
                case OPTIONAL_LONG ->
                    Attribute.ofOptionalLong(
                            name, subject -> known.apply(subject) ? OptionalLong.of(7) : OptionalLong.empty(), 0, 9);
                case DECIMAL ->
                    Attribute.ofDecimal(name, 2, (Boolean subject) -> new BigDecimal("0.4"))
                            .withDomain("0", "9");
                case OPTIONAL_DECIMAL ->
                    Attribute.ofOptionalDecimal(
                                    name, 2, (Boolean subject) -> maybe(known.apply(subject), new BigDecimal("0.4")))
                            .withDomain("0", "9");
                case SCALED ->
                    Attribute.ofScaled(name, 2, (Boolean subject) -> 40).withDomain("0", "9");
                case DOUBLE -> Attribute.ofDouble(name, (Boolean subject) -> 0.5, 0, 9);
                case OPTIONAL_DOUBLE ->
                    Attribute.ofOptionalDouble(
                            name,
                            subject -> known.apply(subject) ? OptionalDouble.of(0.5) : OptionalDouble.empty(),
                            0,
                            9);
                case DATE -> Attribute.ofDate(name, subject -> AttributeTest.DATE);
                case OPTIONAL_DATE ->
                    Attribute.ofOptionalDate(name, subject -> maybe(known.apply(subject), AttributeTest.DATE));
                case FLAG -> Attribute.ofFlag(name, subject -> true);
                case OPTIONAL_FLAG -> Attribute.ofOptionalFlag(name, subject -> maybe(known.apply(subject), true));
                case ENUM -> Attribute.ofEnum(name, RoundingMode.class, subject -> RoundingMode.FLOOR);
                case OPTIONAL_ENUM ->
                    Attribute.ofOptionalEnum(
                            name, RoundingMode.class, subject -> maybe(known.apply(subject), RoundingMode.FLOOR));
                case LABELS -> Attribute.ofLabels(name, List.of("a", "b"), subject -> Set.of("b", "other"));
                case OPTIONAL_LABELS ->
                    Attribute.ofOptionalLabels(
                            name, List.of("a", "b"), subject -> maybe(known.apply(subject), Set.of("b", "other")));
            };
        }

        private static <V> Optional<V> maybe(boolean known, V value) {
            return known ? Optional.of(value) : Optional.empty();
        }
    }

    @Nested
    class EveryFactory {

        static Stream<Arguments> pairs() {
            return Stream.of(Factory.values())
                    .flatMap(left -> Stream.of(Factory.values()).map(right -> arguments(left, right)));
        }

        @ParameterizedTest
        @EnumSource
        void tellsNameKindDomainAndWhetherItMayBeUnknown(Factory factory) {
            Attribute<Boolean> attribute = factory.make("x");

            assertThat(attribute).hasToString("x: " + factory.text);
            assertThat(factory.text)
                    .contains(attribute.domain())
                    .startsWith(attribute.kind().english());
            assertThat(attribute.name()).isEqualTo("x");
            assertThat(attribute.mayBeUnknown()).isEqualTo(factory.mayBeUnknown());
        }

        @ParameterizedTest
        @EnumSource
        void readsTheValue(Factory factory) {
            assertThat(factory.make("x").read(true)).contains(factory.value());
        }

        @ParameterizedTest
        @EnumSource
        void readsUnknownWhereItMayBe(Factory factory) {
            assertThat(factory.make("x").read(false).isEmpty()).isEqualTo(factory.mayBeUnknown());
        }

        @ParameterizedTest
        @EnumSource
        void askedWhetherItIsKnownAnswersYesOrNo(Factory factory) {
            Attribute<Boolean> attribute = factory.make("x");

            assertThat(attribute.isKnown().test(true)).isTrue();
            assertThat(attribute.isUnknown().test(true)).isFalse();
            assertThat(attribute.isKnown().test(false)).isEqualTo(!factory.mayBeUnknown());
            assertThat(attribute.isUnknown().test(false)).isEqualTo(factory.mayBeUnknown());
        }

        @ParameterizedTest
        @EnumSource
        void isReadFromALargerSubjectUnderItsPath(Factory factory) {
            Attribute<String> larger = factory.make("x").<String>within("profile", text -> text.equals("known"));

            assertThat(larger).hasToString("profile.x: " + factory.text);
            assertThat(larger.read("known")).contains(factory.value());
            assertThat(larger.isUnknown().test("not")).isEqualTo(factory.mayBeUnknown());
        }

        @ParameterizedTest
        @EnumSource
        void takesAWordingAndStaysTheSame(Factory factory) {
            Attribute<Boolean> named = factory.make("x").named("某值", "some value");

            assertThat(named).isEqualTo(factory.make("x"));
            assertThat(named.displayName(Locale.CHINA)).isEqualTo("某值");
            assertThat(named.displayName(Locale.GERMANY)).isEqualTo("some value");
            assertThat(factory.make("x").displayName(Locale.CHINA)).isEqualTo("x");
            assertThat(named.read(true)).contains(factory.value());
            assertThat(named.isUnknown().test(false)).isEqualTo(factory.mayBeUnknown());
            assertThat(named.<Boolean>within("p", yes -> yes).displayName(Locale.CHINA))
                    .isEqualTo("p.某值");
        }

        @ParameterizedTest
        @EnumSource
        void refusesABadName(Factory factory) {
            assertThatThrownBy(() -> factory.make(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name must not be blank, but was \" \"");
            assertThatThrownBy(() -> factory.make("n".repeat(65)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("name must have at most 64 characters, but was \"nnn");
            assertThatThrownBy(() -> factory.make("n").<Boolean>within("p".repeat(65), yes -> yes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("path must have at most 64 characters");
            assertThat(factory.make("n".repeat(64))
                            .<Boolean>within("long", yes -> yes)
                            .name())
                    .hasSize(69);
            assertThat(factory.make("n".repeat(64)).name()).hasSize(64);
            assertThatThrownBy(() -> factory.make(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("name");
        }

        @ParameterizedTest
        @EnumSource
        void refusesABadWordingOrPath(Factory factory) {
            Attribute<Boolean> attribute = factory.make("x");

            assertThatThrownBy(() -> attribute.named("", "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("chinese must not be blank");
            assertThatThrownBy(() -> attribute.<Boolean>within("", yes -> yes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("path must not be blank");
            assertThatThrownBy(() -> attribute.<Boolean>within("p", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("getter");
        }

        @ParameterizedTest
        @EnumSource
        void namesANullSubjectAndANullPart(Factory factory) {
            Attribute<Boolean> attribute = factory.make("x");
            Attribute<Boolean> larger = attribute.within("p", (Boolean subject) -> null);

            assertThatThrownBy(() -> attribute.read(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> larger.read(true))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("x");
        }

        @ParameterizedTest
        @MethodSource("pairs")
        void isEqualWhenNameKindAndDomainAre(Factory left, Factory right) {
            boolean same = left.text.equals(right.text);

            assertThat(left.make("x").equals(right.make("x"))).isEqualTo(same);
            assertThat(left.make("x")).isNotEqualTo(right.make("y"));
            if (same) {
                assertThat(left.make("x")).hasSameHashCodeAs(right.make("x"));
            }
        }
    }

    @Nested
    class Equality {

        @Test
        void leavesOutTheGetter() {
            assertThat(Attribute.ofInt("x", Integer::intValue, 0, 9))
                    .isEqualTo(Attribute.ofInt("x", (Integer subject) -> 3, 0, 9));
        }

        @ParameterizedTest
        @ValueSource(ints = {8, 10})
        void looksAtTheDomain(int max) {
            assertThat(Attribute.ofInt("x", Integer::intValue, 0, 9))
                    .isNotEqualTo(Attribute.ofInt("x", Integer::intValue, 0, max));
        }

        @Test
        void looksAtTheScaleAndTheLabels() {
            assertThat(Attribute.<BigDecimal>ofDecimal("x", 2, amount -> amount).withDomain("0", "9"))
                    .isNotEqualTo(Attribute.<BigDecimal>ofDecimal("x", 1, amount -> amount)
                            .withDomain("0", "9"));
            assertThat(Attribute.<Set<String>>ofLabels("x", List.of("a, b"), set -> set))
                    .isNotEqualTo(Attribute.<Set<String>>ofLabels("x", List.of("a", "b"), set -> set));
            assertThat(Attribute.<Set<String>>ofLabels("x", List.of("a\", \"b"), set -> set))
                    .isNotEqualTo(Attribute.<Set<String>>ofLabels("x", List.of("a", "b"), set -> set));
        }
    }
}
