package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Optional;

/**
 * 未声明 – the state has no edge for the event and does not ignore it either: the event was not meant to come here.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Undeclared<S, E> implements Transition<S, E> {

    private final Station<S, E> station;
    private final E event;

    Undeclared(Station<S, E> station, E event) {
        this.station = station;
        this.event = event;
    }

    @Override
    public S from() {
        return station.state();
    }

    @Override
    public S to() {
        return station.state();
    }

    @Override
    public Optional<E> event() {
        return Optional.of(event);
    }

    /**
     * The events that the state does know, by edges or as ignored.
     *
     * @return the names of the event types in their order
     */
    public List<String> declared() {
        return station.declared();
    }

    @Override
    public List<Reason> reasons() {
        Object state = Words.of(from());
        EventType<E> type = station.typeOf(event);
        return List.of(
                declared().isEmpty()
                        ? Reason.of(StateMachineReason.UNDECLARED_ANY, state, type)
                        : Reason.of(StateMachineReason.UNDECLARED, state, type, declared()));
    }

    @Override
    public TransitionRecord<S> detach() {
        return TransitionRecord.of(this, station, Outcome.UNDECLARED, TransitionRecord.Trace.NONE);
    }

    @Override
    public String toString() {
        return "Undeclared in " + from();
    }
}
