package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 定义 – everything that was said about a machine, whether it makes sense or not.
 *
 * @param id the stable id
 * @param version the version
 * @param type the states
 * @param alphabet the events
 * @param initials the initial states: one, if the definition is sound
 * @param terminals the terminal states
 * @param edges the edges in the order of their declaration
 * @param ignored the events that are declared to change nothing, by state
 * @param exits the effects of leaving a state
 * @param entries the effects of entering a state
 * @param ambiguity what holds when two edges could be taken
 */
record Definition<S extends Enum<S>, E, C>(
        String id,
        int version,
        Class<S> type,
        Alphabet<E> alphabet,
        ImmutableList<S> initials,
        ImmutableSet<S> terminals,
        ImmutableList<Edge<S, E, C>> edges,
        ImmutableSetMultimap<S, EventType<E>> ignored,
        ImmutableListMultimap<S, Effect> exits,
        ImmutableListMultimap<S, Effect> entries,
        Ambiguity ambiguity) {

    List<S> states() {
        return List.of(requireNonNull(type.getEnumConstants()));
    }

    /** The edges that leave a state, in the order of their declaration. */
    List<Edge<S, E, C>> exitsOf(S state) {
        return edges.stream().filter(edge -> edge.sources().contains(state)).toList();
    }

    /** The edges that leave a state by type of event, each list in the order of their declaration. */
    ImmutableListMultimap<EventType<E>, Edge<S, E, C>> slots(S state) {
        ImmutableListMultimap.Builder<EventType<E>, Edge<S, E, C>> slots = ImmutableListMultimap.builder();
        exitsOf(state).forEach(edge -> edge.events().forEach(event -> slots.put(event, edge)));
        return slots.build();
    }

    /** The timed edges that leave a state. */
    List<Edge<S, E, C>> timed(S state) {
        return exitsOf(state).stream().filter(edge -> edge.after().isPresent()).toList();
    }

    List<Period> periods(S state) {
        return timed(state).stream().flatMap(edge -> edge.after().stream()).toList();
    }

    /** The events that a state has an edge for or ignores. */
    Set<EventType<E>> declared(S state) {
        Set<EventType<E>> declared = new LinkedHashSet<>(ignored.get(state));
        exitsOf(state).forEach(edge -> declared.addAll(edge.events()));
        return declared;
    }

    List<String> declaredNames(S state) {
        Set<EventType<E>> declared = declared(state);
        return alphabet.types().stream()
                .filter(declared::contains)
                .map(EventType::name)
                .toList();
    }

    /** Exit, edge, entry. */
    List<Effect> effects(S from, Edge<S, E, C> edge) {
        return ImmutableList.<Effect>builder()
                .addAll(exits.get(from))
                .addAll(edge.effects())
                .addAll(entries.get(edge.target()))
                .build();
    }

    static <S extends Enum<S>> Set<S> inOrder(Class<S> type, Set<S> states) {
        return ImmutableSet.copyOf(Arrays.stream(requireNonNull(type.getEnumConstants()))
                .filter(states::contains)
                .toList());
    }
}
