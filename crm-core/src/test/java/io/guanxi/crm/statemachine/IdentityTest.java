package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.statemachine.IdentityTest.Lamp.Event;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When two machines are the same, and when their fingerprints are. */
class IdentityTest {

    private static final IntAttribute<Integer> HOUR = Attribute.ofInt("hour", Integer::intValue, 0, 23);

    enum Lamp {
        OFF,
        ON,
        BROKEN;

        enum Event {
            PRESS,
            HIT,
            KICK,
            LOOK
        }
    }

    /** The same states in another order. */
    enum Turned {
        ON,
        OFF,
        BROKEN
    }

    /** Everything that can be said about the machine, to be changed one by one. */
    private static final class Said {
        private String id = "lamp";
        private int version = 1;
        private Lamp initial = Lamp.OFF;
        private Lamp[] sources = {Lamp.OFF, Lamp.ON};
        private String edge = "break";
        private Event event = Event.HIT;
        private Condition<Integer> guard = HOUR.atLeast(20);
        private Period after = Period.ofMonths(1);
        private Lamp target = Lamp.BROKEN;
        private String opaque = "strong";
        private Effect[] effects = {Effect.of("sweep"), Effect.of("buy")};
        private Effect entry = Effect.of("light");
        private Effect exit = Effect.of("dim");
        private Lamp ignoring = Lamp.OFF;
        private Event ignored = Event.LOOK;
        private Ambiguity ambiguity = Ambiguity.FORBIDDEN;
        private boolean swapped;

        static Said with(Consumer<Said> change) {
            Said said = new Said();
            change.accept(said);
            return said;
        }

        StateMachine<Lamp, Event, Integer> machine() {
            MachineBuilder<Lamp, Event, Integer> builder = StateMachine.define(
                            id, version, Lamp.class, Event.class, Integer.class)
                    .initial(initial)
                    .terminal(Lamp.BROKEN)
                    .ambiguity(ambiguity)
                    .onEntry(Lamp.ON, entry)
                    .onExit(Lamp.ON, exit)
                    .ignore(ignoring, ignored);
            if (!swapped) {
                press(builder);
            }
            Lamp[] others = {sources[sources.length - 1]};
            builder.edge(edge)
                    .from(sources[0], others)
                    .on(event)
                    .when(guard)
                    .whenOpaque(opaque, (event, hour) -> true)
                    .to(target, effects);
            builder.edge("burn out").from(Lamp.ON).after(after).to(Lamp.BROKEN);
            if (swapped) {
                press(builder);
            }
            return builder.build();
        }

        private static void press(MachineBuilder<Lamp, Event, Integer> builder) {
            builder.edge("on").from(Lamp.OFF).on(Event.PRESS).to(Lamp.ON);
            builder.edge("off").from(Lamp.ON).on(Event.PRESS).to(Lamp.OFF);
        }
    }

    private static StateMachine<Lamp, Event, Integer> machine() {
        return new Said().machine();
    }

    static Stream<Arguments> changes() {
        Map<String, Consumer<Said>> changes = new HashMap<>();
        changes.put("id", said -> said.id = "Lamp");
        changes.put("version", said -> said.version = 2);
        changes.put("initial", said -> said.initial = Lamp.ON);
        changes.put("sources", said -> said.sources = new Lamp[] {Lamp.ON});
        changes.put("edge id", said -> said.edge = "breaks");
        changes.put("event", said -> said.event = Event.KICK);
        changes.put("guard bound", said -> said.guard = HOUR.atLeast(21));
        changes.put("guard relation", said -> said.guard = HOUR.atMost(20));
        changes.put(
                "guard domain",
                said -> said.guard =
                        Attribute.ofInt("hour", Integer::intValue, 0, 24).atLeast(20));
        changes.put(
                "guard name",
                said -> said.guard =
                        Attribute.ofInt("hours", Integer::intValue, 0, 23).atLeast(20));
        changes.put("timer", said -> said.after = Period.ofDays(30));
        changes.put("target", said -> said.target = Lamp.OFF);
        changes.put("opaque test", said -> said.opaque = "weak");
        changes.put("effect", said -> said.effects = new Effect[] {Effect.of("sweep"), Effect.of("repair")});
        changes.put("order of effects", said -> said.effects = new Effect[] {Effect.of("buy"), Effect.of("sweep")});
        changes.put("number of effects", said -> said.effects = new Effect[] {Effect.of("sweep")});
        changes.put("entry", said -> said.entry = Effect.of("dim"));
        changes.put("exit", said -> said.exit = Effect.of("light"));
        changes.put("ignored event", said -> said.ignored = Event.KICK);
        changes.put("ignoring state", said -> said.ignoring = Lamp.ON);
        changes.put("ambiguity", said -> said.ambiguity = Ambiguity.DECLARATION_ORDER);
        changes.put("order of edges", said -> said.swapped = true);
        return changes.entrySet().stream().map(change -> Arguments.of(change.getKey(), change.getValue()));
    }

    static Stream<Arguments> equalities() {
        return Stream.of(
                Arguments.of("sources", (Consumer<Said>) said -> said.sources = new Lamp[] {Lamp.ON, Lamp.OFF}),
                Arguments.of("getter", (Consumer<Said>) said -> said.guard =
                        Attribute.<Integer>ofInt("hour", hour -> hour, 0, 23).atLeast(20)),
                Arguments.of("guard in words", (Consumer<Said>)
                        said -> said.guard = HOUR.named("小时", "o'clock").atLeast(20)),
                Arguments.of("relation", (Consumer<Said>) said -> said.guard = HOUR.above(19)));
    }

    @Nested
    class Machines {

        @Test
        void ofEqualDefinitionsAreEqual() {
            assertThat(machine()).isEqualTo(machine()).hasSameHashCodeAs(machine());
            assertThat(machine().fingerprint()).isEqualTo(machine().fingerprint());
            assertThat(machine()).isNotEqualTo(null).isNotEqualTo("lamp");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.guanxi.crm.statemachine.IdentityTest#changes")
        void differWithEveryChange(String what, Consumer<Said> change) {
            StateMachine<Lamp, Event, Integer> changed = Said.with(change).machine();

            assertThat(changed).isNotEqualTo(machine());
            assertThat(changed.fingerprint()).isNotEqualTo(machine().fingerprint());
            assertThat(changed).isEqualTo(Said.with(change).machine());
            assertThat(changed.fingerprint())
                    .isEqualTo(Said.with(change).machine().fingerprint());
        }

        @Test
        void differAmongAllChangesToo() {
            Set<String> fingerprints = new HashSet<>(Set.of(machine().fingerprint()));
            changes().forEach(change -> {
                @SuppressWarnings("unchecked")
                Consumer<Said> said = (Consumer<Said>) requireNonNull(change.get()[1]);
                fingerprints.add(Said.with(said).machine().fingerprint());
            });

            assertThat(fingerprints).hasSize((int) changes().count() + 1);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.guanxi.crm.statemachine.IdentityTest#equalities")
        void areTheSameHoweverTheyAreSaid(String what, Consumer<Said> change) {
            assertThat(Said.with(change).machine()).isEqualTo(machine()).hasSameHashCodeAs(machine());
            assertThat(Said.with(change).machine().fingerprint())
                    .isEqualTo(machine().fingerprint());
        }

        @Test
        void showTheirFingerprint() {
            assertThat(machine()).hasToString("lamp 1 (" + machine().fingerprint() + ")");
        }
    }

    @Nested
    class Fingerprints {

        @Test
        void areThirtyTwoHexadecimalDigits() {
            assertThat(machine().fingerprint()).matches("[0-9a-f]{32}");
        }

        @Test
        void stayTheSameFromReleaseToRelease() {
            assertThat(machine().fingerprint())
                    .as("stored beside states: a change of the canonical text is a change of the format")
                    .isEqualTo("4bf1db4e6a8a5ff8a9a86b273d7298af");
        }

        @Test
        void leaveWordingOut() {
            StateMachine<Lamp, Event, Integer> worded = Said.with(
                            said -> said.exit = Effect.of("dim", "调暗", "dim the light"))
                    .machine();

            assertThat(worded.fingerprint()).isEqualTo(machine().fingerprint());
        }

        @Test
        void tellStatesInAnotherOrderApart() {
            assertThat(twoStates(Lamp.class, Lamp.OFF, Lamp.ON, Lamp.BROKEN).fingerprint())
                    .isNotEqualTo(twoStates(Turned.class, Turned.OFF, Turned.ON, Turned.BROKEN)
                            .fingerprint());
        }

        private static <S extends Enum<S>> StateMachine<S, Event, Integer> twoStates(
                Class<S> states, S off, S on, S broken) {
            return StateMachine.define("two", 1, states, Event.class, Integer.class)
                    .initial(off)
                    .terminal(broken)
                    .edge("on")
                    .from(off)
                    .on(Event.PRESS)
                    .to(on)
                    .edge("hit")
                    .from(on)
                    .on(Event.HIT)
                    .to(broken)
                    .build();
        }

        @Test
        void takeNoIdsOfHalfCharacters() {
            Said half = Said.with(said -> said.edge = String.valueOf(Character.MIN_HIGH_SURROGATE));

            assertThatIllegalArgumentException()
                    .isThrownBy(half::machine)
                    .withMessage("id must not contain half of a surrogate pair, but was \"\\uD800\"");
        }

        @Test
        void doNotTakeOnePartForAnother() {
            String one = Said.with(said -> {
                        said.edge = "a";
                        said.effects = new Effect[] {Effect.of("bc")};
                    })
                    .machine()
                    .fingerprint();
            String other = Said.with(said -> {
                        said.edge = "ab";
                        said.effects = new Effect[] {Effect.of("c")};
                    })
                    .machine()
                    .fingerprint();

            assertThat(one).isNotEqualTo(other);
        }
    }
}
