package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.statemachine.SmallCrm.Called;
import io.guanxi.crm.statemachine.SmallCrm.Contact;
import io.guanxi.crm.statemachine.SmallCrm.Mailed;
import io.guanxi.crm.statemachine.SmallCrm.Notice;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which events a machine can take, and which states. */
class AlphabetTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    enum Lamp {
        OFF,
        ON
    }

    enum OtherLamp {
        OFF,
        ON,
        BROKEN
    }

    /** Constants with bodies are of classes of their own. */
    enum Button implements Bilingual {
        UP("上", "up") {
            @Override
            int step() {
                return 1;
            }
        },
        DOWN("下", "down") {
            @Override
            int step() {
                return -1;
            }
        };

        private final Term term;

        Button(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        abstract int step();

        @Override
        public Term term() {
            return term;
        }
    }

    sealed interface Input permits Pressed, Voice {}

    sealed interface Pressed extends Input permits Wall, Remote {}

    enum Wall implements Pressed {
        ON {
            @Override
            public String toString() {
                return "wall on";
            }
        },
        OFF
    }

    enum Remote implements Pressed {
        ON,
        TIMER
    }

    record Voice(String command) implements Input {}

    sealed interface Leaking permits Tight, Leak {}

    record Tight() implements Leaking {}

    static non-sealed class Leak implements Leaking {}

    /** A sealed class of which there are events itself. */
    static sealed class Base permits Derived {}

    static final class Derived extends Base {}

    private static StateMachine<Lamp, Button, String> buttons() {
        return StateMachine.define("buttons", 1, Lamp.class, Button.class, String.class)
                .initial(Lamp.OFF)
                .edge("on")
                .from(Lamp.OFF)
                .on(Button.UP)
                .to(Lamp.ON)
                .edge("off")
                .from(Lamp.ON)
                .on(Button.DOWN)
                .to(Lamp.OFF)
                .ignore(Lamp.OFF, Button.DOWN)
                .build();
    }

    private static StateMachine<Lamp, Input, String> inputs() {
        return StateMachine.define("inputs", 1, Lamp.class, Input.class, String.class)
                .initial(Lamp.OFF)
                .edge("press")
                .from(Lamp.OFF)
                .on(Pressed.class)
                .to(Lamp.ON)
                .edge("say")
                .from(Lamp.ON)
                .on(Voice.class)
                .to(Lamp.OFF)
                .edge("off")
                .from(Lamp.ON)
                .on(Wall.OFF)
                .to(Lamp.OFF)
                .ignore(Lamp.ON, Remote.class)
                .build();
    }

    @Nested
    class Enums {

        @Test
        void withBodiesAreEvents() {
            assertThat(buttons().next(Lamp.OFF, Button.UP, "")).isEqualTo(Lamp.ON);
            assertThat(buttons().next(Lamp.ON, Button.DOWN, "")).isEqualTo(Lamp.OFF);
            assertThat(buttons().fire(Lamp.OFF, Button.DOWN, "")).isInstanceOf(Ignored.class);
            assertThat(buttons().fire(Lamp.ON, Button.UP, "")).isInstanceOf(Undeclared.class);
        }

        @Test
        void areCalledByTheirNamesInBothLanguages() {
            assertThat(buttons().fire(Lamp.OFF, Button.UP, "").why(Locale.CHINA))
                    .isEqualTo("因 上 经边 on 从OFF转移到ON。");
            assertThat(buttons().fire(Lamp.OFF, Button.UP, "").why(Locale.ENGLISH))
                    .isEqualTo("Moved from OFF to ON on up by edge on.");
            assertThat(buttons().edges().get(0).events())
                    .extracting(EventType::name)
                    .containsExactly("UP");
        }
    }

    @Nested
    class SealedTrees {

        @Test
        void withAnEnumAsLeafHaveAnEventTypeForEachConstant() {
            assertThat(Alphabet.of(Input.class).types())
                    .extracting(EventType::name)
                    .containsExactly("Wall.ON", "OFF", "Remote.ON", "TIMER", "Voice");
        }

        @Test
        void areCoveredByAnInnerType() {
            for (Pressed pressed : new Pressed[] {Wall.ON, Wall.OFF, Remote.ON, Remote.TIMER}) {
                assertThat(inputs().next(Lamp.OFF, pressed, "")).isEqualTo(Lamp.ON);
            }
            assertThat(inputs().fire(Lamp.OFF, new Voice("on"), "")).isInstanceOf(Undeclared.class);
        }

        @Test
        void tellConstantsOfOneNameApart() {
            assertThat(inputs().fire(Lamp.ON, Wall.ON, "")).isInstanceOf(Undeclared.class);
            assertThat(inputs().fire(Lamp.ON, Remote.ON, "")).isInstanceOf(Ignored.class);
            assertThat(inputs().fire(Lamp.ON, Wall.OFF, "")).isInstanceOf(Fired.class);
        }

        @Test
        void ofTheCrmMachineReachEveryLeafOfAContact() {
            assertThat(Alphabet.of(Signal.class).below(Contact.class))
                    .extracting(EventType::name)
                    .containsExactly("Called", "Mailed");
            assertThat(Alphabet.of(Signal.class).typeOf(new Mailed("hello")).name())
                    .isEqualTo("Mailed");
            assertThat(Alphabet.of(Signal.class).typeOf(new Called(3)).name()).isEqualTo("Called");
            assertThat(Alphabet.of(Signal.class).typeOf(Notice.NOISE).name()).isEqualTo("NOISE");
        }

        @Test
        void ofASealedClassThatIsNotAbstractHoldItToo() {
            assertThat(Alphabet.of(Base.class).types())
                    .extracting(EventType::name)
                    .containsExactly("Base", "Derived");
            assertThat(Alphabet.of(Base.class).typeOf(new Base()).name()).isEqualTo("Base");
            assertThat(Alphabet.of(Base.class).typeOf(new Derived()).name()).isEqualTo("Derived");
        }

        @Test
        void mustBeClosed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define("x", 1, Lamp.class, Leaking.class, String.class))
                    .withMessageContaining(Leak.class.getName())
                    .withMessageContaining("open");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define("x", 1, Lamp.class, Object.class, String.class))
                    .withMessageContaining("java.lang.Object");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define("x", 1, Lamp.class, Runnable.class, String.class))
                    .withMessageContaining("java.lang.Runnable");
        }

        @Test
        void takeConstantsForEnumsOnly() {
            MachineBuilder<Lamp, Input, String> builder =
                    StateMachine.define("x", 1, Lamp.class, Input.class, String.class);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.ignore(Lamp.OFF, new Voice("secret")))
                    .withMessageContaining("Voice")
                    .withMessageNotContaining("secret");
        }
    }

    @Nested
    @SuppressWarnings({"unchecked", "rawtypes"}) // What raw types let in must not be taken for something else.
    class Strangers {

        private final StateMachine machine = buttons();

        @Test
        void areRefusedAsStates() {
            for (OtherLamp stranger : OtherLamp.values()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> machine.fire(stranger, Button.UP, ""))
                        .withMessageContaining("from must be a state of machine buttons");
                assertThatIllegalArgumentException().isThrownBy(() -> machine.next(stranger, Button.UP, ""));
                assertThatIllegalArgumentException().isThrownBy(() -> machine.tick(stranger, DAY, DAY, ""));
                assertThatIllegalArgumentException().isThrownBy(() -> machine.due(stranger, DAY));
            }
        }

        @Test
        void areRefusedAsEvents() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> machine.fire(Lamp.OFF, Lamp.OFF, ""))
                    .withMessageContaining("event must be an event of this machine");
            assertThatIllegalArgumentException().isThrownBy(() -> machine.next(Lamp.OFF, "UP", ""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ((StateMachine) inputs()).fire(Lamp.OFF, Button.UP, ""))
                    .withMessageContaining("Button");
        }
    }

    @Nested
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    class Nulls {

        @Test
        void areNamedByTheMachine() {
            StateMachine<Lamp, Button, String> machine = buttons();

            assertThatNullPointerException()
                    .isThrownBy(() -> machine.fire(null, Button.UP, ""))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.fire(Lamp.ON, null, ""))
                    .withMessage("event");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.fire(Lamp.ON, Button.UP, null))
                    .withMessage("context");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.next(null, Button.UP, ""))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.next(Lamp.ON, null, ""))
                    .withMessage("event");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.next(Lamp.ON, Button.UP, null))
                    .withMessage("context");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.tick(null, DAY, DAY, ""))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.tick(Lamp.ON, null, DAY, ""))
                    .withMessage("enteredOn");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.tick(Lamp.ON, DAY, null, ""))
                    .withMessage("asOf");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.tick(Lamp.ON, DAY, DAY, null))
                    .withMessage("context");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.due(null, DAY))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.due(Lamp.ON, null))
                    .withMessage("enteredOn");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.preview(Lamp.ON, null, ""))
                    .withMessage("events");
            assertThatNullPointerException()
                    .isThrownBy(() -> machine.exits(null))
                    .withMessage("from");
        }
    }
}
