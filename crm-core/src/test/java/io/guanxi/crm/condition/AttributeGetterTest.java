package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class AttributeGetterTest {

    @Nested
    class Getters {

        static Stream<Arguments> withoutGetter() {
            return Stream.<ThrowingCallable>of(
                            () -> Attribute.ofInt("x", null, 0, 9),
                            () -> Attribute.ofOptionalInt("x", null, 0, 9),
                            () -> Attribute.ofLong("x", null, 0, 9),
                            () -> Attribute.ofOptionalLong("x", null, 0, 9),
                            () -> Attribute.ofDecimal("x", 2, null),
                            () -> Attribute.ofOptionalDecimal("x", 2, null),
                            () -> Attribute.ofScaled("x", 2, null),
                            () -> Attribute.ofDouble("x", null, 0, 1),
                            () -> Attribute.ofOptionalDouble("x", null, 0, 1),
                            () -> Attribute.ofDate("x", null),
                            () -> Attribute.ofOptionalDate("x", null),
                            () -> Attribute.ofFlag("x", null),
                            () -> Attribute.ofOptionalFlag("x", null),
                            () -> Attribute.ofEnum("x", RoundingMode.class, null),
                            () -> Attribute.ofOptionalEnum("x", RoundingMode.class, null),
                            () -> Attribute.ofLabels("x", List.of("a"), null),
                            () -> Attribute.ofOptionalLabels("x", List.of("a"), null))
                    .map(Arguments::of);
        }

        static Stream<Attribute<String>> givingNull() {
            return Stream.of(
                    Attribute.ofOptionalInt("nothing", subject -> null, 0, 9),
                    Attribute.ofOptionalLong("nothing", subject -> null, 0, 9),
                    Attribute.ofDecimal("nothing", 2, subject -> null),
                    Attribute.ofOptionalDecimal("nothing", 2, subject -> null),
                    Attribute.<String>ofDecimal("nothing", 2, subject -> null).withDomain("0", "9"),
                    Attribute.ofOptionalDouble("nothing", subject -> null, 0, 1),
                    Attribute.ofDate("nothing", subject -> null),
                    Attribute.ofOptionalDate("nothing", subject -> null),
                    Attribute.ofOptionalFlag("nothing", subject -> null),
                    Attribute.ofEnum("nothing", RoundingMode.class, subject -> null),
                    Attribute.ofOptionalEnum("nothing", RoundingMode.class, subject -> null),
                    Attribute.ofLabels("nothing", List.of("a"), subject -> null),
                    Attribute.ofOptionalLabels("nothing", List.of("a"), subject -> null));
        }

        @ParameterizedTest
        @MethodSource("withoutGetter")
        void mustBeThere(ThrowingCallable factory) {
            assertThatThrownBy(factory).isInstanceOf(NullPointerException.class).hasMessage("getter");
        }

        @ParameterizedTest
        @MethodSource("givingNull")
        void thatGiveNullAreNamedByTheAttribute(Attribute<String> attribute) {
            assertThatThrownBy(() -> attribute.read("subject"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("nothing");
            assertThatThrownBy(() -> attribute.isKnown().test("subject"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("nothing");
        }
    }
}
