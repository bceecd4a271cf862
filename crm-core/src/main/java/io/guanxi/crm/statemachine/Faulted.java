package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 出错 – a guard threw an exception, which is not a "no": nothing changes, and no later edge was tried.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Faulted<S, E> implements Transition<S, E> {

    private final Attempts<S, E> attempts;
    private final RuntimeException cause;

    /** The attempts before the guard that threw, which is the next of their edges. */
    Faulted(Attempts<S, E> attempts, RuntimeException cause) {
        this.attempts = attempts;
        this.cause = cause;
    }

    private Arc<S, E, Object> arc() {
        return attempts.arcs()[attempts.count()];
    }

    @Override
    public S from() {
        return arc().source().state();
    }

    @Override
    public S to() {
        return from();
    }

    @Override
    public Optional<E> event() {
        return Optional.ofNullable(attempts.event());
    }

    /**
     * The edge whose guard threw.
     *
     * @return its id
     */
    public String edge() {
        return arc().id();
    }

    /**
     * What it threw.
     *
     * @return the exception
     */
    public RuntimeException cause() {
        return cause;
    }

    @Override
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        // The message of the exception may quote the context, which may be personal; cause() has it.
        reasons.add(Reason.of(
                StateMachineReason.FAULTED,
                Words.of(from()),
                edge(),
                cause.getClass().getName()));
        reasons.addAll(attempts.reasons());
        return List.copyOf(reasons);
    }

    @Override
    public TransitionRecord<S> detach() {
        return TransitionRecord.of(
                this,
                arc().source(),
                Outcome.FAULTED,
                new TransitionRecord.Trace(
                        Optional.empty(), Optional.of(edge()), attempts.records(), Optional.of(cause.toString())));
    }

    @Override
    public String toString() {
        return "Faulted in " + from() + " at " + edge();
    }
}
