package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Condition;
import org.jspecify.annotations.Nullable;

/** 格 – what one state does on one type of event. */
final class Slot<S, E, C> {

    private final Station<S, E> station;
    private final Arc<S, E, C>[] arcs;
    private final boolean ignored;

    Slot(Station<S, E> station, Arc<S, E, C>[] arcs, boolean ignored) {
        this.station = station;
        this.arcs = arcs;
        this.ignored = ignored;
    }

    boolean isEmpty() {
        return arcs.length == 0;
    }

    /** The one condition of a slot with one edge that asks for nothing but the context: most slots are such. */
    @Nullable
    Condition<C> only() {
        return arcs.length == 1 ? arcs[0].edge().guard().onlyContext() : null;
    }

    /** The state entered by the only edge; that of the slot where there are none or more. */
    S onlyTarget() {
        return arcs.length == 1 ? arcs[0].target().state() : station.state();
    }

    S next(E event, C context) {
        for (Arc<S, E, C> arc : arcs) {
            if (arc.passes(event, context)) {
                return arc.target().state();
            }
        }
        return station.state();
    }

    Transition<S, E> fire(E event, C context) {
        for (int place = 0; place < arcs.length; place++) {
            try {
                if (arcs[place].passes(event, context)) {
                    return new Fired<>(arcs[place].erased(), event, context);
                }
            } catch (RuntimeException cause) {
                return new Faulted<>(new Attempts<>(Arc.erased(arcs), place, event, context), cause);
            }
        }
        if (arcs.length > 0) {
            return new Refused<>(Arc.erased(arcs), event, context, null);
        }
        return ignored ? new Ignored<>(station, event) : new Undeclared<>(station, event);
    }
}
