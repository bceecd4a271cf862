package io.guanxi.crm.examples;

import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.statemachine.Effect;
import io.guanxi.crm.statemachine.StateMachine;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 状态机 – an agency moves its customers from stage to stage, on what they do and on what they leave undone. */
public final class StateMachineExample {

    private static final IntAttribute<Profile> ORDERS =
            Attribute.<Profile>ofInt("orders", Profile::orders, 0, 9_999).named("订单数", "orders");
    private static final IntAttribute<Profile> IDLE_DAYS =
            Attribute.<Profile>ofInt("idle days", Profile::idleDays, 0, 9_999).named("沉默天数", "idle days");

    private static final Condition<Profile> SILENT = IDLE_DAYS.atLeast(90);
    private static final Effect WIN_BACK = Effect.of("win-back", "挽回", "win back");

    private StateMachineExample() {}

    /** What a customer can do. */
    public sealed interface Signal permits Ordered, Asked {}

    /** An order of so many trips. */
    public record Ordered(int trips) implements Signal {}

    /** A question about a destination. */
    public record Asked(String destination) implements Signal {}

    /** What is known of a customer. */
    public record Profile(int orders, int idleDays) {}

    /** What is printed, line by line. */
    public static List<String> run() {
        List<String> lines = new ArrayList<>();
        // example: begin
        Condition<Profile> regular = ORDERS.atLeast(3);
        Condition<Profile> loyal = ORDERS.atLeast(12);
        var stages = StateMachine.define("stages", 1, LifecycleStage.class, Signal.class, Profile.class);
        stages.initial(EXPLORATION).terminal(LOST).ignore(EXPLORATION, Asked.class);
        stages.edge("warm-up").from(EXPLORATION).on(Ordered.class).when(regular).to(FORMATION);
        stages.edge("trust").from(FORMATION).on(Ordered.class).when(loyal).to(STABILITY);
        stages.edge("cool")
                .from(FORMATION, STABILITY)
                .after(Period.ofMonths(3))
                .when(SILENT)
                .to(DECLINE, WIN_BACK);
        stages.edge("regain").from(DECLINE).on(Ordered.class).to(FORMATION);
        stages.edge("lose").from(DECLINE).after(Period.ofMonths(6)).to(LOST);
        var machine = stages.build();

        // Why is this customer still in exploration? One order is missing.
        lines.add(machine.fire(EXPLORATION, new Ordered(1), new Profile(2, 0)).why(Locale.CHINA));

        // Stable since January, looked at in June: what is to be done, and when will the customer be lost?
        LocalDate june = LocalDate.of(2025, 6, 1);
        var cooled = machine.tick(STABILITY, LocalDate.of(2025, 1, 15), june, new Profile(15, 110));
        lines.add(cooled.effects().get(0).english());
        lines.add(machine.due(cooled.to(), june).orElseThrow().toString());
        lines.add(machine.toMermaid(Locale.CHINA));
        // example: end
        return lines;
    }
}
