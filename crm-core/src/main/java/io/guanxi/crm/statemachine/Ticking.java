package io.guanxi.crm.statemachine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 计时 – the answer to the passing of time. */
final class Ticking {

    private Ticking() {}

    /** An edge with the day on which it fell due. */
    private record Candidate<S, E, C>(Arc<S, E, C> arc, LocalDate due) {

        /** The facts of a guard are known of asOf only; without one the change happened when it was due. */
        LocalDate on(LocalDate asOf) {
            return arc.edge().guard().isNone() ? due : asOf;
        }
    }

    static <S, E, C> Transition<S, E> of(Station<S, E> station, Arc<S, E, C>[] timed, Station.Stay stay, C context) {
        List<Candidate<S, E, C>> candidates = candidates(timed, stay);
        if (candidates.isEmpty()) {
            return new NotDue<>(station, station.due(stay.enteredOn()).orElse(null));
        }
        Arc<S, E, Object>[] arcs =
                Arc.erased(Arc.array(candidates.stream().map(Candidate::arc).toList()));
        for (int place = 0; place < arcs.length; place++) {
            Candidate<S, E, C> candidate = candidates.get(place);
            try {
                if (candidate.arc().passes(null, context)) {
                    return new Fired<>(arcs[place], context, candidate.on(stay.asOf()), candidate.due());
                }
            } catch (RuntimeException cause) {
                return new Faulted<>(new Attempts<>(arcs, place, null, context), cause);
            }
        }
        return new Refused<>(arcs, null, context, station.dueLater(stay).orElse(null));
    }

    /**
     * The edges that fell due, by due date; the sort is stable, so that equal dates stay in the order of declaration.
     */
    private static <S, E, C> List<Candidate<S, E, C>> candidates(Arc<S, E, C>[] timed, Station.Stay stay) {
        List<Candidate<S, E, C>> candidates = new ArrayList<>();
        for (Arc<S, E, C> arc : timed) {
            Optional<LocalDate> due = arc.edge().after().flatMap(after -> Station.due(stay.enteredOn(), after));
            if (due.isPresent() && !due.get().isAfter(stay.asOf())) {
                candidates.add(new Candidate<>(arc, due.get()));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::due));
        return candidates;
    }
}
