package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 边 – a change of state that a machine allows: from one or more states, on an event or after a time, under a guard, to
 * a state, with effects.
 *
 * <p>Two edges are equal when all of that is. Immutable.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the context
 */
public final class Edge<S, E, C> {

    /** Characters that an id may have at most. */
    public static final int MAX_ID = 64;

    private final Parts<S, E, C> parts;

    Edge(Parts<S, E, C> parts) {
        this.parts = parts;
    }

    /** What sets an edge off: events, or the time that has passed since the state was entered. */
    record Trigger<E>(List<EventType<E>> events, Optional<Period> after) {
        Trigger {
            events = ImmutableList.copyOf(events);
        }
    }

    /** What an edge consists of. */
    record Parts<S, E, C>(
            String id, ImmutableSet<S> sources, Trigger<E> trigger, Guard<E, C> guard, S target, List<Effect> effects) {
        Parts {
            effects = ImmutableList.copyOf(effects);
        }
    }

    /**
     * The stable id.
     *
     * @return the id, unique in the machine
     */
    public String id() {
        return parts.id();
    }

    /**
     * The states that the edge leaves.
     *
     * @return the states in the order of the definition, at least one
     */
    public Set<S> sources() {
        return parts.sources();
    }

    /**
     * The types of event that set the edge off.
     *
     * @return the event types; none for a timed edge
     */
    public List<EventType<E>> events() {
        return parts.trigger().events();
    }

    /**
     * The time after the state was entered at which the edge falls due.
     *
     * @return the period; empty for an edge on events
     */
    public Optional<Period> after() {
        return parts.trigger().after();
    }

    /**
     * What must be met.
     *
     * @return the guard; one that asks for nothing if the edge is unguarded
     */
    public Guard<E, C> guard() {
        return parts.guard();
    }

    /**
     * The state that the edge enters.
     *
     * @return the state; may be one that it leaves
     */
    public S target() {
        return parts.target();
    }

    /**
     * The effects of the edge itself, without those of leaving and entering states.
     *
     * @return the effects in the order of the definition
     */
    public List<Effect> effects() {
        return parts.effects();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Edge<?, ?, ?> other && parts.equals(other.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return id() + ": " + sources() + " → " + target();
    }
}
