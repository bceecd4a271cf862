package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.validation.Require;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * 边的触发 – the second step of an edge: what sets it off.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the context
 */
public final class EdgeTrigger<S extends Enum<S>, E, C> {

    private final EdgeDraft<S, E, C> draft;
    private final ImmutableSet<S> sources;

    EdgeTrigger(EdgeDraft<S, E, C> draft, ImmutableSet<S> sources) {
        this.draft = draft;
        this.sources = sources;
    }

    /**
     * Events of a class set the edge off.
     *
     * @param <X> the events
     * @param events the class, with all below it
     * @return the next step
     * @throws IllegalArgumentException if there is no event of that class
     */
    public <X extends E> EventEdgeBuilder<S, E, C, X> on(Class<X> events) {
        return new EventEdgeBuilder<>(draft, start(draft.alphabet().below(events)));
    }

    /**
     * A constant sets the edge off.
     *
     * @param event the constant
     * @return the next step
     * @throws IllegalArgumentException if the event is not a constant
     */
    public EventEdgeBuilder<S, E, C, E> on(E event) {
        return new EventEdgeBuilder<>(draft, start(List.of(draft.alphabet().constant(event))));
    }

    /**
     * Time sets the edge off.
     *
     * @param period the time after the state was entered, without a negative part; zero stands for the next tick
     * @return the next step
     * @throws IllegalArgumentException if a part is negative, or the period longer than {@value Require#MAX_YEARS}
     *     years
     */
    public TimedEdgeBuilder<S, E, C> after(Period period) {
        Period checked = requireNonNull(period, "after").isZero() ? Period.ZERO : Require.positive(period, "after");
        return new TimedEdgeBuilder<>(
                draft, new EdgeDraft.Start<>(sources, new Edge.Trigger<>(List.of(), Optional.of(checked))));
    }

    private EdgeDraft.Start<S, E> start(List<EventType<E>> events) {
        return new EdgeDraft.Start<>(sources, new Edge.Trigger<>(events, Optional.empty()));
    }
}
