package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableListMultimap;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** 图 – which states can be reached and left over the edges that can be taken. */
final class Graph<S extends Enum<S>, E, C> {

    private final Definition<S, E, C> definition;
    private final ImmutableListMultimap<S, Edge<S, E, C>> live;

    Graph(Definition<S, E, C> definition, BiPredicate<S, Edge<S, E, C>> isLive) {
        this.definition = definition;
        ImmutableListMultimap.Builder<S, Edge<S, E, C>> exits = ImmutableListMultimap.builder();
        for (S state : definition.states()) {
            definition.exitsOf(state).stream()
                    .filter(edge -> isLive.test(state, edge))
                    .forEach(edge -> exits.put(state, edge));
        }
        this.live = exits.build();
    }

    /** An edge as it leaves one state. */
    private record Step<S, E, C>(S from, Edge<S, E, C> edge) {}

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Set<S> reached = reached();
        for (S state : definition.states()) {
            if (!reached.contains(state) && !definition.initials().isEmpty()) {
                flaws.add(new Flaw.UnreachableState(state));
            }
        }
        for (S state : definition.states()) {
            boolean left = live.get(state).stream().anyMatch(edge -> edge.target() != state);
            if (!left && !definition.terminals().contains(state)) {
                flaws.add(new Flaw.Trap(state));
            }
        }
        flaws.addAll(cycles());
        return flaws;
    }

    private Set<S> reached() {
        Set<S> reached = new HashSet<>(definition.initials());
        Deque<S> open = new ArrayDeque<>(definition.initials());
        while (!open.isEmpty()) {
            S state = open.remove();
            for (Edge<S, E, C> edge : live.get(state)) {
                if (reached.add(edge.target())) {
                    open.add(edge.target());
                }
            }
        }
        return reached;
    }

    /** One shortest circle of edges without delay through each state that none of the circles before went through. */
    private List<Flaw> cycles() {
        List<Flaw> cycles = new ArrayList<>();
        Set<S> seen = new HashSet<>();
        for (S state : definition.states()) {
            List<Step<S, E, C>> circle = seen.contains(state) ? List.of() : circle(state);
            if (!circle.isEmpty()) {
                circle.forEach(step -> seen.add(step.from()));
                cycles.add(new Flaw.TimedCycle(
                        circle.stream().map(step -> step.edge().id()).toList()));
            }
        }
        return cycles;
    }

    /** The way back to a state, by breadth-first search; empty if there is none. */
    private List<Step<S, E, C>> circle(S start) {
        Map<S, Step<S, E, C>> cameBy = new HashMap<>();
        Deque<S> open = new ArrayDeque<>(List.of(start));
        Predicate<Edge<S, E, C>> atOnce = edge -> edge.after().equals(Optional.of(Period.ZERO));
        while (!open.isEmpty() && !cameBy.containsKey(start)) {
            S state = open.remove();
            for (Edge<S, E, C> edge : live.get(state)) {
                if (atOnce.test(edge) && cameBy.putIfAbsent(edge.target(), new Step<>(state, edge)) == null) {
                    open.add(edge.target());
                }
            }
        }
        return wayBack(start, cameBy);
    }

    private static <S, E, C> List<Step<S, E, C>> wayBack(S start, Map<S, Step<S, E, C>> cameBy) {
        Deque<Step<S, E, C>> way = new ArrayDeque<>();
        Step<S, E, C> step = cameBy.get(start);
        while (step != null) {
            way.addFirst(step);
            step = step.from().equals(start) ? null : cameBy.get(step.from());
        }
        return List.copyOf(way);
    }
}
