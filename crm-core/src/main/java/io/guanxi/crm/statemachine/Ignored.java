package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Optional;

/**
 * 已忽略 – the event is declared to change nothing in the state.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Ignored<S, E> implements Transition<S, E> {

    private final Station<S, E> station;
    private final E event;

    Ignored(Station<S, E> station, E event) {
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

    @Override
    public List<Reason> reasons() {
        return List.of(Reason.of(StateMachineReason.IGNORED, Words.of(from()), station.typeOf(event)));
    }

    @Override
    public TransitionRecord<S> detach() {
        return TransitionRecord.of(this, station, Outcome.IGNORED, TransitionRecord.Trace.NONE);
    }

    @Override
    public String toString() {
        return "Ignored in " + from();
    }
}
