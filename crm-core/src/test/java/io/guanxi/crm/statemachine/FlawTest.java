package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Flaws as values. */
class FlawTest {

    private static final Box<?> BOX = Geometry.of(Condition.always()).first().orElseThrow();

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "x",
            List.class,
            List.of(Door.OPEN),
            Enum.class,
            Door.OPEN,
            EventType.class,
            Door.PUSH,
            Optional.class,
            Optional.empty(),
            Box.class,
            BOX,
            Flaw.Meaning.class,
            new Flaw.Meaning("x", Origin.EVENT),
            Origin.class,
            Origin.EVENT,
            boolean.class,
            false);

    private static List<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>(Arrays.asList(Flaw.class.getPermittedSubclasses()));
        kinds.add(Flaw.Meaning.class);
        return kinds;
    }

    private static Object made(Class<?> kind, List<@Nullable Object> values) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return kind.getDeclaredConstructor(types).newInstance(values.toArray());
    }

    private static List<@Nullable Object> samples(Class<?> kind) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            values.add(SAMPLES.get(component.getType()));
        }
        return values;
    }

    @Nested
    class Components {

        /** Every component of every flaw. */
        static Stream<Arguments> components() {
            return kinds().stream()
                    .flatMap(kind -> IntStream.range(0, kind.getRecordComponents().length)
                            .filter(place ->
                                    !kind.getRecordComponents()[place].getType().isPrimitive())
                            .mapToObj(place -> Arguments.of(kind, place)));
        }

        @ParameterizedTest(name = "{0} {1}")
        @MethodSource("components")
        void areNamedWhenTheyAreNull(Class<?> kind, int place) throws ReflectiveOperationException {
            RecordComponent component = kind.getRecordComponents()[place];
            List<@Nullable Object> values = samples(kind);

            assertThat(made(kind, values)).isNotNull();
            values.set(place, null);
            assertThat(refusal(kind, values))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(component.getName());
            if (component.getType() == List.class) {
                values.set(place, Collections.singletonList(null));
                assertThat(refusal(kind, values))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage(component.getName() + "[0]");
            }
        }

        private static Throwable refusal(Class<?> kind, List<@Nullable Object> values)
                throws ReflectiveOperationException {
            try {
                throw new AssertionError("was made: " + made(kind, values));
            } catch (InvocationTargetException e) {
                return requireNonNull(e.getCause());
            }
        }

        @Test
        void areCopied() {
            List<String> edges = new ArrayList<>(List.of("first"));
            Flaw.TimedCycle cycle = new Flaw.TimedCycle(edges, Optional.empty(), false);

            edges.clear();

            assertThat(cycle.edges()).containsExactly("first");
        }

        @Test
        void ofACircleWithoutWitnessAreNeverExact() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Flaw.TimedCycle(List.of("first"), Optional.empty(), true))
                    .withMessageStartingWith("exact must not be true without a witness");
        }
    }

    @Nested
    class Wordings {

        @Test
        void ofACircleSayHowCertainItIs() {
            List<String> edges = List.of("a", "b");
            Flaw certain = new Flaw.TimedCycle(edges, Optional.of(BOX), true);
            Flaw possible = new Flaw.TimedCycle(edges, Optional.of(BOX), false);
            Flaw undecided = new Flaw.TimedCycle(edges, Optional.empty(), false);

            assertThat(certain.text(Locale.ENGLISH))
                    .isEqualTo("The timed edges a, b form a circle that takes no time, for example with always.");
            assertThat(possible.text(Locale.ENGLISH))
                    .startsWith("The timed edges a, b may form a circle that takes no time, perhaps with always; ");
            assertThat(possible.text(Locale.CHINA)).startsWith("定时边 a, b 或许构成不耗时的循环，比如 ");
            assertThat(undecided.text(Locale.ENGLISH))
                    .isEqualTo("The search for a proof that no subject goes round the circle of timed edges a, b, which"
                            + " takes no time, was cut off: make the guards simpler.");
            assertThat(undecided.text(Locale.CHINA)).isEqualTo("没有对象会绕行不耗时的定时边循环 a, b 的证明因搜索中断而未得出：请简化守卫。");
        }
    }

    @Nested
    class Exceptions {

        @Test
        void keepTheMessageButNoFlawsWhenReadBack() throws IOException, ClassNotFoundException {
            InvalidDefinitionException refusal = Door.refusal(Door.blank());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(refusal);
            }

            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isInstanceOfSatisfying(InvalidDefinitionException.class, read -> {
                    assertThat(read).hasMessage(refusal.getMessage());
                    assertThat(read.flaws()).isEmpty();
                });
            }
            assertThat(refusal.flaws()).isNotEmpty();
        }
    }
}
