package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Verdict;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 已转移 – an edge was taken: the first in order whose guard was met.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Fired<S, E> implements Transition<S, E> {

    // Five references: 32 bytes, all that firing allocates.
    private final Arc<S, E, Object> arc;
    private final @Nullable E event;
    private final Object context;
    private final @Nullable LocalDate on;
    private final @Nullable LocalDate due;

    /** Set off by an event. */
    Fired(Arc<S, E, Object> arc, E event, Object context) {
        this.arc = arc;
        this.event = event;
        this.context = context;
        this.on = null;
        this.due = null;
    }

    /** Set off by time. */
    Fired(Arc<S, E, Object> arc, Object context, LocalDate on, LocalDate due) {
        this.arc = arc;
        this.event = null;
        this.context = context;
        this.on = on;
        this.due = due;
    }

    @Override
    public S from() {
        return arc.source().state();
    }

    @Override
    public S to() {
        return arc.target().state();
    }

    @Override
    public Optional<E> event() {
        return Optional.ofNullable(event);
    }

    /**
     * The edge that was taken.
     *
     * @return its id
     */
    public String edge() {
        return arc.id();
    }

    /**
     * What was read, worked out anew at each call from the event and the context.
     *
     * @return the verdict: met; without readings if the edge is unguarded
     */
    public Verdict verdict() {
        return arc.verdict(event, context);
    }

    @Override
    public List<Effect> effects() {
        return arc.effects();
    }

    /**
     * The day on which the change takes effect: for an unguarded edge the day on which it fell due, for a guarded one
     * the day of the tick, since its facts are known of that day only.
     *
     * @return the day; empty for an event
     */
    public Optional<LocalDate> on() {
        return Optional.ofNullable(on);
    }

    /**
     * The day on which the edge fell due.
     *
     * @return the day; empty for an event
     */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /**
     * The earliest day on which an edge of the state entered falls due. It may lie at or before the day of the tick:
     * then tick again.
     *
     * @return the day; empty for an event, and where nothing falls due
     */
    public Optional<LocalDate> nextDue() {
        return on().flatMap(day -> arc.target().due(day));
    }

    @Override
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (event == null) {
            reasons.add(Reason.of(
                    StateMachineReason.FIRED_ON_TICK,
                    Words.of(from()),
                    Words.of(to()),
                    edge(),
                    requireNonNull(due),
                    requireNonNull(on)));
        } else {
            reasons.add(Reason.of(
                    StateMachineReason.FIRED,
                    Words.of(from()),
                    Words.of(to()),
                    edge(),
                    arc.source().typeOf(event)));
        }
        reasons.addAll(verdict().reasons());
        return List.copyOf(reasons);
    }

    @Override
    public TransitionRecord<S> detach() {
        List<TransitionRecord.Attempt> attempts = List.of(new TransitionRecord.Attempt(edge(), verdict()));
        return TransitionRecord.of(
                this,
                arc.source(),
                Outcome.FIRED,
                new TransitionRecord.Trace(on(), Optional.of(edge()), attempts, Optional.empty()));
    }

    @Override
    public String toString() {
        return "Fired " + from() + " → " + to() + " by " + edge();
    }
}
