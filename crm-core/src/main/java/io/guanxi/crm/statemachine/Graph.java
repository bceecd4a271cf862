package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

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
}
