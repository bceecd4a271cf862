package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Condition;
import java.util.function.BiPredicate;

/**
 * 事件边的构建器 – the last steps of an edge on events: what must be met, and the target. Several conditions must all be met.
 *
 * @param <S> the states
 * @param <E> the events of the machine
 * @param <C> the context
 * @param <X> the events of this edge
 */
public final class EventEdgeBuilder<S extends Enum<S>, E, C, X extends E> {

    private final EdgeDraft<S, E, C> draft;
    private final EdgeDraft.Start<S, E> start;
    private Guard<E, C> guard = Guard.none();

    EventEdgeBuilder(EdgeDraft<S, E, C> draft, EdgeDraft.Start<S, E> start) {
        this.draft = draft;
        this.start = start;
    }

    /**
     * Asks for a condition on the context.
     *
     * @param condition the condition
     * @return this step
     */
    public EventEdgeBuilder<S, E, C, X> when(Condition<? super C> condition) {
        guard = guard.when(condition);
        return this;
    }

    /**
     * Asks for a condition on the event. In texts, readings and proofs its attributes are named {@code event.…}.
     *
     * @param condition the condition
     * @return this step
     * @throws IllegalArgumentException if a name becomes too long
     */
    public EventEdgeBuilder<S, E, C, X> whenEvent(Condition<? super X> condition) {
        guard = guard.whenEvent(condition);
        return this;
    }

    /**
     * Asks for a test that is code, at the price of inexact proofs.
     *
     * @param id the stable id, which stands for one test in the machine
     * @param test the test, free of side effects and with an answer for every event and context
     * @return this step
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public EventEdgeBuilder<S, E, C, X> whenOpaque(String id, BiPredicate<? super X, ? super C> test) {
        guard = guard.whenOpaque(id, test);
        return this;
    }

    /**
     * Finishes the edge.
     *
     * @param target the state that it enters; may be one that it leaves
     * @param effects the effects of the edge in their order
     * @return the machine's builder
     * @throws IllegalArgumentException if the machine has {@value StateMachine#MAX_EDGES} edges already
     */
    public MachineBuilder<S, E, C> to(S target, Effect... effects) {
        return draft.finish(start, guard, target, effects);
    }
}
