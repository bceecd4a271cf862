package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 未到期 – no timed edge of the state is due yet.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class NotDue<S, E> implements Transition<S, E> {

    private final Station<S, E> station;
    private final @Nullable LocalDate nextDue;

    NotDue(Station<S, E> station, @Nullable LocalDate nextDue) {
        this.station = station;
        this.nextDue = nextDue;
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
        return Optional.empty();
    }

    /**
     * The earliest day on which an edge falls due.
     *
     * @return the day, after that of the tick; empty if nothing ever falls due
     */
    public Optional<LocalDate> nextDue() {
        return Optional.ofNullable(nextDue);
    }

    @Override
    public List<Reason> reasons() {
        return List.of(
                nextDue == null
                        ? Reason.of(StateMachineReason.NEVER_DUE, Words.of(from()))
                        : Reason.of(StateMachineReason.NOT_DUE, Words.of(from()), nextDue));
    }

    @Override
    public TransitionRecord<S> detach() {
        return TransitionRecord.of(this, station, Outcome.NOT_DUE, TransitionRecord.Trace.NONE);
    }

    @Override
    public String toString() {
        return "NotDue in " + from() + ", next " + nextDue;
    }
}
