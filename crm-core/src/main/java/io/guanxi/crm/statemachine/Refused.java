package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 被拒绝 – the state has edges for the event, or timed edges that are due, but none of their guards was met: each is not
 * met or unknown.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Refused<S, E> implements Transition<S, E> {

    private final Arc<S, E, Object>[] arcs;
    private final @Nullable E event;
    private final Object context;
    private final @Nullable LocalDate nextDue;

    /** At least one edge. */
    Refused(Arc<S, E, Object>[] arcs, @Nullable E event, Object context, @Nullable LocalDate nextDue) {
        this.arcs = arcs;
        this.event = event;
        this.context = context;
        this.nextDue = nextDue;
    }

    @Override
    public S from() {
        return arcs[0].source().state();
    }

    @Override
    public S to() {
        return from();
    }

    @Override
    public Optional<E> event() {
        return Optional.ofNullable(event);
    }

    /**
     * The edges that were tried.
     *
     * @return the edges in the order of the attempts, at least one
     */
    public List<Tried> tried() {
        return attempts().tried();
    }

    /**
     * The earliest day after that of the tick on which another edge falls due.
     *
     * @return the day; empty for an event, and where nothing falls due any more
     */
    public Optional<LocalDate> nextDue() {
        return Optional.ofNullable(nextDue);
    }

    private Attempts<S, E> attempts() {
        return new Attempts<>(arcs, arcs.length, event, context);
    }

    @Override
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                event == null
                        ? Reason.of(StateMachineReason.REFUSED_ON_TICK, Words.of(from()))
                        : Reason.of(
                                StateMachineReason.REFUSED,
                                Words.of(from()),
                                arcs[0].source().typeOf(event)));
        reasons.addAll(attempts().reasons());
        return List.copyOf(reasons);
    }

    @Override
    public TransitionRecord<S> detach() {
        return TransitionRecord.of(
                this,
                arcs[0].source(),
                Outcome.REFUSED,
                new TransitionRecord.Trace(
                        Optional.empty(), Optional.empty(), attempts().records(), Optional.empty()));
    }

    @Override
    public String toString() {
        return "Refused in " + from() + ", tried " + tried();
    }
}
