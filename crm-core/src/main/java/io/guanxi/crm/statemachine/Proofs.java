package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** 证明 – what can be proven about the guards of a definition. */
final class Proofs<S extends Enum<S>, E, C> {

    /** Pairs of edges that are reported at most; a definition with as many is not mended one by one. */
    private static final int MAX_PAIRS = 1_000;

    private final Definition<S, E, C> definition;
    private final Names names;
    private final Spans spans = new Spans();
    private final Map<List<Condition<C>>, Boxes<C>> overlaps = new HashMap<>();

    Proofs(Definition<S, E, C> definition) {
        this.definition = definition;
        this.names = Names.of(definition.edges());
    }

    List<Flaw> clashes() {
        return names.clashes();
    }

    Names names() {
        return names;
    }

    private List<Edge<S, E, C>> provable(List<Edge<S, E, C>> edges) {
        return edges.stream().filter(edge -> names.areClear(edge)).toList();
    }

    /** The edges that can never be taken. */
    Map<Edge<S, E, C>, Flaw> dead() {
        Map<Edge<S, E, C>, Flaw> dead = new LinkedHashMap<>();
        for (Edge<S, E, C> edge : provable(definition.edges())) {
            if (Geometry.of(edge.guard().proof()).isProvenEmpty()) {
                dead.put(edge, new Flaw.DeadEdge(edge.id(), List.of()));
            } else if (definition.ambiguity() == Ambiguity.DECLARATION_ORDER) {
                masks(edge).ifPresent(masks -> dead.put(edge, new Flaw.DeadEdge(edge.id(), masks)));
            }
        }
        return dead;
    }

    /**
     * The edges that take everything from one, where the order of declaration decides; empty if something is left to
     * it.
     */
    private Optional<List<String>> masks(Edge<S, E, C> edge) {
        Set<List<Edge<S, E, C>>> slots = new LinkedHashSet<>();
        edge.sources().forEach(state -> slots.addAll(declaredBefore(state, edge)));
        return covers(edge, slots);
    }

    /** The edges declared before one of them on each of its events. */
    private Set<List<Edge<S, E, C>>> declaredBefore(S state, Edge<S, E, C> edge) {
        Set<List<Edge<S, E, C>>> slots = new LinkedHashSet<>();
        ImmutableListMultimap<EventType<E>, Edge<S, E, C>> edges = definition.slots(state);
        for (EventType<E> event : edge.events()) {
            List<Edge<S, E, C>> slot = edges.get(event);
            slots.add(provable(slot.subList(0, slot.indexOf(edge))));
        }
        return slots;
    }

    /** Whether an edge that is not dead could be taken in a state, where others may take everything from it. */
    boolean isLive(S state, Edge<S, E, C> edge) {
        if (!names.areClear(edge)) {
            return true;
        }
        if (edge.after().isPresent()) {
            return !contain(edge, dueBefore(edge, provable(definition.timed(state))));
        }
        return definition.ambiguity() == Ambiguity.FORBIDDEN
                || !declaredBefore(state, edge).stream().allMatch(rivals -> contain(edge, rivals));
    }

    /** The edges of which some, in each of several places, contain the guard of one; empty if they do not somewhere. */
    private Optional<List<String>> covers(Edge<S, E, C> edge, Set<List<Edge<S, E, C>>> places) {
        Set<String> covers = new LinkedHashSet<>();
        for (List<Edge<S, E, C>> place : places) {
            if (!contain(edge, place)) {
                return Optional.empty();
            }
            needed(edge, place).forEach(cover -> covers.add(cover.id()));
        }
        return covers.isEmpty() ? Optional.empty() : Optional.of(ImmutableList.copyOf(covers));
    }

    private boolean contain(Edge<S, E, C> edge, List<Edge<S, E, C>> covers) {
        return !covers.isEmpty()
                && Geometry.outside(
                                edge.guard().proof(),
                                covers.stream()
                                        .map(cover -> cover.guard().proof())
                                        .toList())
                        .isProvenEmpty();
    }

    /** Leaves out, from the last to the first, what the proof can do without. */
    private List<Edge<S, E, C>> needed(Edge<S, E, C> edge, List<Edge<S, E, C>> covers) {
        List<Edge<S, E, C>> needed = new ArrayList<>(covers);
        for (int place = covers.size() - 1; place >= 0; place--) {
            List<Edge<S, E, C>> rest = new ArrayList<>(needed);
            rest.remove(place);
            if (contain(edge, rest)) {
                needed = rest;
            }
        }
        return needed;
    }

    /** The pairs of live edges between which nothing decides. */
    List<Flaw> ambiguous(Set<Edge<S, E, C>> dead) {
        List<Flaw> flaws = new ArrayList<>();
        if (definition.ambiguity() == Ambiguity.DECLARATION_ORDER) {
            return flaws;
        }
        for (S state : definition.states()) {
            ImmutableListMultimap<EventType<E>, Edge<S, E, C>> edges = definition.slots(state);
            for (EventType<E> event : definition.alphabet().types()) {
                pairs(new Place(state, Optional.of(event)), live(edges.get(event), dead), flaws);
            }
            pairs(new Place(state, Optional.empty()), live(definition.timed(state), dead), flaws);
        }
        return flaws;
    }

    private List<Edge<S, E, C>> live(List<Edge<S, E, C>> edges, Set<Edge<S, E, C>> dead) {
        return provable(edges).stream().filter(edge -> !dead.contains(edge)).toList();
    }

    /** Where two edges meet: in a state, on an event or by time. */
    private record Place(Enum<?> state, Optional<EventType<?>> event) {}

    private void pairs(Place place, List<Edge<S, E, C>> edges, List<Flaw> flaws) {
        for (int second = 1; second < edges.size(); second++) {
            for (int first = 0; first < second && flaws.size() < MAX_PAIRS; first++) {
                if (canMeet(edges.get(first), edges.get(second))) {
                    pair(place, edges.get(first), edges.get(second)).ifPresent(flaws::add);
                }
            }
        }
    }

    /** Timed edges meet if they can fall due on one day. */
    private boolean canMeet(Edge<?, ?, ?> first, Edge<?, ?, ?> second) {
        return first.after().isEmpty()
                || second.after().isEmpty()
                || spans.canMeet(first.after().get(), second.after().get());
    }

    private Optional<Flaw> pair(Place place, Edge<S, E, C> first, Edge<S, E, C> second) {
        Condition<C> one = first.guard().proof();
        Condition<C> other = second.guard().proof();
        Boxes<C> overlap =
                overlaps.computeIfAbsent(List.of(one, other), pair -> Geometry.overlap(pair.get(0), pair.get(1)));
        if (overlap.isProvenEmpty()) {
            return Optional.empty();
        }
        return Optional.of(overlap.first()
                .<Flaw>map(box -> new Flaw.AmbiguousPair(
                        place.state(), place.event(), first.id(), second.id(), box, one.isExact() && other.isExact()))
                .orElseGet(() -> new Flaw.UndecidedPair(place.state(), place.event(), first.id(), second.id())));
    }

    /** The timed edges that never get their turn since others, due before, always take it. */
    List<Flaw> overtaken(Set<Edge<S, E, C>> dead) {
        List<Flaw> flaws = new ArrayList<>();
        Map<S, List<Edge<S, E, C>>> timed = new HashMap<>();
        for (Edge<S, E, C> edge : live(definition.edges(), dead)) {
            Set<List<Edge<S, E, C>>> places = new LinkedHashSet<>();
            for (S state : edge.after().isPresent() ? edge.sources() : Set.<S>of()) {
                places.add(dueBefore(edge, timed.computeIfAbsent(state, any -> live(definition.timed(any), dead))));
            }
            covers(edge, places).ifPresent(covers -> flaws.add(new Flaw.OvertakenEdge(edge.id(), covers)));
        }
        return flaws;
    }

    /** The timed edges that are always tried before one of them. */
    private List<Edge<S, E, C>> dueBefore(Edge<S, E, C> edge, List<Edge<S, E, C>> timed) {
        Period after = edge.after().orElseThrow();
        int place = timed.indexOf(edge);
        return IntStream.range(0, timed.size())
                .filter(other -> {
                    Period period = timed.get(other).after().orElseThrow();
                    return other < place ? spans.isNotAfter(period, after) : spans.isBefore(period, after);
                })
                .mapToObj(timed::get)
                .toList();
    }
}
