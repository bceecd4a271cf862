package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Condition;
import java.util.function.Predicate;

/**
 * 定时边的构建器 – the last steps of an edge that time sets off: what must be met, and the target. Several conditions must
 * all be met.
 *
 * @param <S> the states
 * @param <E> the events of the machine
 * @param <C> the context
 */
public final class TimedEdgeBuilder<S extends Enum<S>, E, C> {

    private final EdgeDraft<S, E, C> draft;
    private final EdgeDraft.Start<S, E> start;
    private Guard<E, C> guard = Guard.none();

    TimedEdgeBuilder(EdgeDraft<S, E, C> draft, EdgeDraft.Start<S, E> start) {
        this.draft = draft;
        this.start = start;
    }

    /**
     * Asks for a condition on the context.
     *
     * @param condition the condition
     * @return this step
     */
    public TimedEdgeBuilder<S, E, C> when(Condition<? super C> condition) {
        guard = guard.when(condition);
        return this;
    }

    /**
     * Asks for a test that is code, at the price of inexact proofs.
     *
     * @param id the stable id, which stands for one test in the machine
     * @param test the test, free of side effects and with an answer for every context
     * @return this step
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public TimedEdgeBuilder<S, E, C> whenOpaque(String id, Predicate<? super C> test) {
        return when(Condition.<C>opaque(id, test));
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
