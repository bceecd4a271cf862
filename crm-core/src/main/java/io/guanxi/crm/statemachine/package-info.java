/**
 * 状态机 – which change of state an event or the passing of time brings about, as data that is checked before it runs.
 *
 * <p>Here live the {@link io.guanxi.crm.statemachine.StateMachine}, its definition with everything that can be proven
 * wrong about it ({@link io.guanxi.crm.statemachine.Flaw}), and the answer to an event, the {@link
 * io.guanxi.crm.statemachine.Transition}; the conditions that guard its edges come from {@code condition}. Start with
 * {@code StateMachine}:
 *
 * <pre>{@code
 * Condition<Profile> regular = ORDERS.atLeast(3);
 * Condition<Profile> loyal = ORDERS.atLeast(12);
 * var stages = StateMachine.define("stages", 1, LifecycleStage.class, Signal.class, Profile.class);
 * stages.initial(EXPLORATION).terminal(LOST).ignore(EXPLORATION, Asked.class);
 * stages.edge("warm-up").from(EXPLORATION).on(Ordered.class).when(regular).to(FORMATION);
 * stages.edge("trust").from(FORMATION).on(Ordered.class).when(loyal).to(STABILITY);
 * stages.edge("cool")
 *         .from(FORMATION, STABILITY)
 *         .after(Period.ofMonths(3))
 *         .when(SILENT)
 *         .to(DECLINE, WIN_BACK);
 * stages.edge("regain").from(DECLINE).on(Ordered.class).to(FORMATION);
 * stages.edge("lose").from(DECLINE).after(Period.ofMonths(6)).to(LOST);
 * var machine = stages.build();
 *
 * // Why is this customer still in exploration? One order is missing.
 * lines.add(machine.fire(EXPLORATION, new Ordered(1), new Profile(2, 0)).why(Locale.CHINA));
 *
 * // Stable since January, looked at in June: what is to be done, and when will the customer be lost?
 * LocalDate june = LocalDate.of(2025, 6, 1);
 * var cooled = machine.tick(STABILITY, LocalDate.of(2025, 1, 15), june, new Profile(15, 110));
 * lines.add(cooled.effects().get(0).english());
 * lines.add(machine.due(cooled.to(), june).orElseThrow().toString());
 * lines.add(machine.toMermaid(Locale.CHINA));
 * }</pre>
 */
package io.guanxi.crm.statemachine;
