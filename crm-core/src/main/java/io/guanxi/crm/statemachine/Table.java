package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 转移表 – a definition laid out for running: one flat array of slots, states × event types. A record, since the JIT
 * trusts the fields of records.
 *
 * @param identity what the machine is known by
 * @param alphabet the events
 * @param states the states by ordinal
 * @param slots the slots by state, then event type
 * @param stations the states with what answers need
 * @param timed the timed edges by state
 * @param guards the guards of most slots in one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: equality is that of the definition.
record Table<S extends Enum<S>, E, C>(
        Station.Identity<E> identity,
        Alphabet<E> alphabet,
        S[] states,
        Slot<S, E, C>[] slots,
        List<Station<S, E>> stations,
        List<Arc<S, E, C>[]> timed,
        Guards guards) {

    static <S extends Enum<S>, E, C> Table<S, E, C> of(Definition<S, E, C> definition) {
        Station.Identity<E> identity = new Station.Identity<>(
                definition.id(), definition.version(), Fingerprint.of(definition), definition.alphabet());
        Map<S, Station<S, E>> stations = new HashMap<>();
        for (S state : definition.states()) {
            stations.put(
                    state, new Station<>(identity, state, definition.periods(state), definition.declaredNames(state)));
        }
        List<Slot<S, E, C>> slots = new ArrayList<>();
        Guards.Numbers<C> numbers = new Guards.Numbers<>();
        List<Arc<S, E, C>[]> timed = new ArrayList<>();
        for (S state : definition.states()) {
            ImmutableListMultimap<EventType<E>, Edge<S, E, C>> edges = definition.slots(state);
            for (EventType<E> event : definition.alphabet().types()) {
                boolean ignored = definition.ignored().containsEntry(state, event);
                Arc<S, E, C>[] arcs = arcs(definition, stations, state, edges.get(event));
                slots.add(new Slot<>(new Slot.Key<>(station(stations, state), event, ignored), arcs, numbers));
            }
            timed.add(arcs(definition, stations, state, definition.timed(state)));
        }
        return new Table<>(
                identity,
                definition.alphabet(),
                requireNonNull(definition.type().getEnumConstants()),
                array(slots),
                definition.states().stream()
                        .map(state -> station(stations, state))
                        .toList(),
                timed,
                numbers.joined());
    }

    private static <S extends Enum<S>, E, C> Arc<S, E, C>[] arcs(
            Definition<S, E, C> definition, Map<S, Station<S, E>> stations, S from, List<Edge<S, E, C>> edges) {
        List<Arc<S, E, C>> arcs = new ArrayList<>();
        for (Edge<S, E, C> edge : edges) {
            arcs.add(new Arc<>(
                    station(stations, from), station(stations, edge.target()), edge, definition.effects(from, edge)));
        }
        return Arc.array(arcs);
    }

    private static <S, E> Station<S, E> station(Map<S, Station<S, E>> stations, S state) {
        return requireNonNull(stations.get(state));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <S extends Enum<S>, E, C> Slot<S, E, C>[] array(List<Slot<S, E, C>> slots) {
        return slots.toArray(new Slot[0]);
    }

    @SuppressWarnings("EnumOrdinal") // The place in the constants of this very run: never stored, never compared.
    Slot<S, E, C> slot(S from, E event) {
        int place = requireNonNull(from, "from").ordinal() * alphabet.size() + alphabet.numberOf(event);
        if (place < slots.length) {
            Slot<S, E, C> slot = slots[place];
            if (slot.isOf(from, event)) {
                return slot;
            }
        }
        place(from);
        throw alphabet.stranger(event);
    }

    S next(S from, E event, C context) {
        return slot(from, event).next(guards, event, context);
    }

    Transition<S, E> fire(S from, E event, C context) {
        return slot(from, event).fire(guards, event, context);
    }

    Station<S, E> station(S from) {
        return stations.get(place(from));
    }

    Arc<S, E, C>[] timed(S from) {
        return timed.get(place(from));
    }

    /** The ordinal, if it is that of a state of this machine: a raw type may have let in another one. */
    @SuppressWarnings("EnumOrdinal") // The place in the constants of this very run: never stored, never compared.
    private int place(S from) {
        int place = requireNonNull(from, "from").ordinal();
        if (place >= states.length || states[place] != from) {
            throw Require.refusal("from", from, "must be a state of machine " + identity.machine());
        }
        return place;
    }
}
