package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The states of the smallest machines, on which each flaw is shown alone. */
enum Door implements Bilingual {
    OPEN("开", "open"),
    SHUT("关", "shut");

    static final IntAttribute<Guest> AGE = Attribute.ofInt("age", Guest::age, 0, 99);
    static final IntAttribute<Guest> RANK = Attribute.ofOptionalInt("rank", Guest::rank, 1, 5);
    static final EventType<Hand> PUSH = Alphabet.of(Hand.class).typeOf(Hand.PUSH);
    static final EventType<Hand> PULL = Alphabet.of(Hand.class).typeOf(Hand.PULL);

    private final Term term;

    Door(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    enum Hand {
        PUSH,
        PULL
    }

    record Guest(int age, OptionalInt rank) {
        static Guest of(int age) {
            return new Guest(age, OptionalInt.empty());
        }
    }

    @Override
    public Term term() {
        return term;
    }

    /** Opened by pulling, which is ignored when open; how to shut it is left to the test. */
    static MachineBuilder<Door, Hand, Guest> openedByPulling() {
        return blank().initial(OPEN)
                .edge("open")
                .from(SHUT)
                .on(Hand.PULL)
                .to(OPEN)
                .ignore(OPEN, Hand.PULL);
    }

    static MachineBuilder<Door, Hand, Guest> blank() {
        return StateMachine.define("door", 1, Door.class, Hand.class, Guest.class);
    }

    /** Checks that a definition has this flaw and no other, and that it is an error that keeps it from being built. */
    static void assertError(MachineBuilder<Door, Hand, Guest> builder, Flaw flaw, String chinese, String english) {
        assertThat(builder.check()).containsExactly(flaw);
        assertThat(flaw.severity()).isEqualTo(Severity.ERROR);
        assertText(flaw, chinese, english);
        assertThat(refusal(builder).flaws()).containsExactly(flaw);
        assertThat(refusal(builder)).hasMessage("machine door 1 must be sound, but has 1 flaw(s):\n- " + english);
    }

    /** Checks that a definition has this flaw and no other, and that it is built with it. */
    static void assertWarning(MachineBuilder<Door, Hand, Guest> builder, Flaw flaw, String chinese, String english) {
        assertThat(builder.check()).containsExactly(flaw);
        assertThat(flaw.severity()).isEqualTo(Severity.WARNING);
        assertText(flaw, chinese, english);
        assertThat(builder.build().flaws()).containsExactly(flaw);
    }

    static void assertSound(MachineBuilder<Door, Hand, Guest> builder) {
        assertThat(builder.check()).isEmpty();
        assertThat(builder.build().flaws()).isEmpty();
    }

    private static void assertText(Flaw flaw, String chinese, String english) {
        assertThat(flaw.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(flaw.text(Locale.ROOT)).isEqualTo(english);
    }

    static InvalidDefinitionException refusal(MachineBuilder<?, ?, ?> builder) {
        try {
            builder.build();
        } catch (InvalidDefinitionException e) {
            return e;
        }
        throw new AssertionError("was built, with " + builder.check());
    }

    /** A builder with something added. */
    static MachineBuilder<Door, Hand, Guest> with(
            MachineBuilder<Door, Hand, Guest> builder, Consumer<MachineBuilder<Door, Hand, Guest>> addition) {
        addition.accept(builder);
        return builder;
    }
}
