package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Condition;
import org.jspecify.annotations.Nullable;

/** 格 – what one state does on one type of event. */
final class Slot<S, E, C> {

    /** Instead of the number of a guard: there is no edge, the state stays. */
    static final int STAY = -1;

    /** Instead of the number of a guard: the edges must be asked one by one. */
    static final int ASK = -2;

    private final S from;
    /** The event, if it is the constant of an enum. */
    private final @Nullable Object constant;
    /** Most slots have one edge that asks for nothing but the context: the number of its guard. */
    private final int guard;
    /** The state entered by that edge. */
    private final S target;

    private final Arc<S, E, C>[] arcs;
    private final Key<S, E> key;

    /** Which slot it is. */
    record Key<S, E>(Station<S, E> station, EventType<E> event, boolean ignored) {}

    Slot(Key<S, E> key, Arc<S, E, C>[] arcs, Guards.Numbers<C> numbers) {
        this.from = key.station().state();
        this.constant = key.event().leaf().constant();
        this.guard = arcs.length == 0 ? STAY : numbers.of(only(arcs));
        this.target = arcs.length == 1 ? arcs[0].target().state() : from;
        this.arcs = arcs;
        this.key = key;
    }

    private static <C> @Nullable Condition<C> only(Arc<?, ?, C>[] arcs) {
        return arcs.length == 1 ? arcs[0].edge().guard().onlyContext() : null;
    }

    /** Whether it is the slot of this very state and event: a raw type may have let in others. */
    boolean isOf(Object state, Object event) {
        return from == state && (constant == null || constant == event);
    }

    S next(Guards guards, E event, C context) {
        if (guard >= 0) {
            return guards.passes(guard, context) ? target : from;
        }
        return guard == STAY ? from : next(event, context);
    }

    private S next(E event, C context) {
        for (Arc<S, E, C> arc : arcs) {
            if (arc.passes(event, context)) {
                return arc.target().state();
            }
        }
        return from;
    }

    Transition<S, E> fire(Guards guards, E event, C context) {
        if (guard >= 0) {
            try {
                return guards.passes(guard, context)
                        ? new Fired<>(arcs[0].erased(), event, context)
                        : new Refused<>(Arc.erased(arcs), event, context, null);
            } catch (RuntimeException cause) {
                return faulted(0, event, context, cause);
            }
        }
        return guard == STAY ? still(event) : fire(event, context);
    }

    private Transition<S, E> still(E event) {
        return key.ignored() ? new Ignored<>(key.station(), event) : new Undeclared<>(key.station(), event);
    }

    private Transition<S, E> fire(E event, C context) {
        for (int place = 0; place < arcs.length; place++) {
            try {
                if (arcs[place].passes(event, context)) {
                    return new Fired<>(arcs[place].erased(), event, context);
                }
            } catch (RuntimeException cause) {
                return faulted(place, event, context, cause);
            }
        }
        return new Refused<>(Arc.erased(arcs), event, context, null);
    }

    private Transition<S, E> faulted(int place, E event, C context, RuntimeException cause) {
        return new Faulted<>(new Attempts<>(Arc.erased(arcs), place, event, context), cause);
    }
}
