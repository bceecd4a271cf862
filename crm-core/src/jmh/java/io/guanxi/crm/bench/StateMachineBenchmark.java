package io.guanxi.crm.bench;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.statemachine.StateMachine;
import io.guanxi.crm.statemachine.Transition;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does one step of a machine cost beside the same as a switch written by hand? Musts: {@code next} at most 2.5
 * times the switch and 0 B, {@code fire} at most 64 B.
 *
 * <p>The machine, the mixture of stages, signals and facts (29 % fire) are those of the harness that compares
 * libraries, scenario "stored".
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StateMachineBenchmark {

    /** The four stages. */
    public enum Stage {
        EXPLORING,
        FORMING,
        STABLE,
        DECLINING
    }

    /** The events. */
    public enum Signal {
        PURCHASE,
        INACTIVITY,
        WINBACK
    }

    /** The facts. */
    public record Facts(int orders, int idleDays, int score) {}

    private static final IntAttribute<Facts> ORDERS = Attribute.ofInt("orders", Facts::orders, 0, 10_000);
    private static final IntAttribute<Facts> IDLE = Attribute.ofInt("idle days", Facts::idleDays, 0, 36_500);
    private static final IntAttribute<Facts> SCORE = Attribute.ofInt("score", Facts::score, 0, 100);
    private static final int CASES = 1024;

    private final StateMachine<Stage, Signal, Facts> machine = StateMachine.define(
                    "relationship", 1, Stage.class, Signal.class, Facts.class)
            .initial(Stage.EXPLORING)
            .edge("warm")
            .from(Stage.EXPLORING)
            .on(Signal.PURCHASE)
            .when(ORDERS.atLeast(2))
            .to(Stage.FORMING)
            .edge("loyal")
            .from(Stage.FORMING)
            .on(Signal.PURCHASE)
            .when(ORDERS.atLeast(5).and(SCORE.atLeast(60)))
            .to(Stage.STABLE)
            .edge("cold")
            .from(Stage.EXPLORING)
            .on(Signal.INACTIVITY)
            .when(IDLE.above(180))
            .to(Stage.DECLINING)
            .edge("idle")
            .from(Stage.FORMING, Stage.STABLE)
            .on(Signal.INACTIVITY)
            .when(IDLE.above(90))
            .to(Stage.DECLINING)
            .edge("won back")
            .from(Stage.DECLINING)
            .on(Signal.WINBACK)
            .when(SCORE.atLeast(50))
            .to(Stage.FORMING)
            .build();

    private final Facts[] facts = new Facts[CASES];
    private final Stage[] stages = new Stage[CASES];
    private final Signal[] signals = new Signal[CASES];
    private int next;

    private static Stage byHand(Stage stage, Signal signal, Facts facts) {
        return switch (stage) {
            case EXPLORING -> {
                if (signal == Signal.PURCHASE && facts.orders() >= 2) {
                    yield Stage.FORMING;
                }
                yield signal == Signal.INACTIVITY && facts.idleDays() > 180 ? Stage.DECLINING : stage;
            }
            case FORMING -> {
                if (signal == Signal.PURCHASE && facts.orders() >= 5 && facts.score() >= 60) {
                    yield Stage.STABLE;
                }
                yield signal == Signal.INACTIVITY && facts.idleDays() > 90 ? Stage.DECLINING : stage;
            }
            case STABLE -> signal == Signal.INACTIVITY && facts.idleDays() > 90 ? Stage.DECLINING : stage;
            case DECLINING -> signal == Signal.WINBACK && facts.score() >= 50 ? Stage.FORMING : stage;
        };
    }

    /** Draws the cases. */
    @Setup
    public void draw() {
        Random random = new Random(42);
        for (int i = 0; i < CASES; i++) {
            facts[i] = new Facts(random.nextInt(10), random.nextInt(365), random.nextInt(101));
            stages[i] = Stage.values()[random.nextInt(4)];
            signals[i] = Signal.values()[random.nextInt(3)];
            if (machine.next(stages[i], signals[i], facts[i]) != byHand(stages[i], signals[i], facts[i])) {
                throw new IllegalStateException("The machine and the hand disagree");
            }
        }
    }

    /** The limit. */
    @Benchmark
    public Stage byHand() {
        int i = next++ & CASES - 1;
        return byHand(stages[i], signals[i], facts[i]);
    }

    /** The next stage only. */
    @Benchmark
    public Stage next() {
        int i = next++ & CASES - 1;
        return machine.next(stages[i], signals[i], facts[i]);
    }

    /** The transition, which can say why. */
    @Benchmark
    public Transition<Stage, Signal> fire() {
        int i = next++ & CASES - 1;
        return machine.fire(stages[i], signals[i], facts[i]);
    }
}
