package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** 检查 – everything that is wrong with a definition, in a stable order: what was written, the guards, the graph. */
final class Inspection<S extends Enum<S>, E, C> {

    private final Definition<S, E, C> definition;
    private final List<Flaw> flaws = new ArrayList<>();

    private Inspection(Definition<S, E, C> definition) {
        this.definition = definition;
    }

    static <S extends Enum<S>, E, C> List<Flaw> of(Definition<S, E, C> definition, List<String> unfinished) {
        Inspection<S, E, C> inspection = new Inspection<>(definition);
        inspection.initials();
        inspection.ids(unfinished);
        Proofs<S, E, C> proofs = new Proofs<>(definition);
        inspection.flaws.addAll(proofs.clashes());
        inspection.terminals();
        inspection.ignored();
        Map<Edge<S, E, C>, Flaw> dead = proofs.dead();
        inspection.flaws.addAll(dead.values());
        inspection.flaws.addAll(proofs.ambiguous(dead.keySet()));
        inspection.flaws.addAll(proofs.overtaken(dead.keySet()));
        BiPredicate<S, Edge<S, E, C>> isLive = (state, edge) -> !dead.containsKey(edge) && proofs.isLive(state, edge);
        inspection.flaws.addAll(new Graph<>(definition, isLive).flaws());
        inspection.flaws.addAll(new Circles<>(definition, isLive, proofs.names()).flaws());
        inspection.unused();
        return List.copyOf(inspection.flaws);
    }

    private void initials() {
        if (definition.initials().isEmpty()) {
            flaws.add(new Flaw.NoInitial());
        } else if (definition.initials().size() > 1) {
            flaws.add(new Flaw.TwoInitials(definition.initials()));
        }
    }

    private void ids(List<String> unfinished) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (Edge<S, E, C> edge : definition.edges()) {
            if (!seen.add(edge.id())) {
                twice.add(edge.id());
            }
        }
        twice.forEach(id -> flaws.add(new Flaw.DuplicateId(id)));
        unfinished.forEach(id -> flaws.add(new Flaw.UnfinishedEdge(id)));
    }

    private void terminals() {
        for (S state : Definition.inOrder(definition.type(), definition.terminals())) {
            definition.exitsOf(state).forEach(edge -> flaws.add(new Flaw.TerminalWithExit(state, edge.id())));
        }
    }

    private void ignored() {
        for (S state : definition.states()) {
            ImmutableListMultimap<EventType<E>, Edge<S, E, C>> edges = definition.slots(state);
            for (EventType<E> event : definition.alphabet().types()) {
                if (definition.ignored().containsEntry(state, event)) {
                    edges.get(event).forEach(edge -> flaws.add(new Flaw.IgnoredAndHandled(state, event, edge.id())));
                }
            }
        }
    }

    private void unused() {
        Set<EventType<E>> used = new HashSet<>(definition.ignored().values());
        definition.edges().forEach(edge -> used.addAll(edge.events()));
        for (EventType<E> event : definition.alphabet().types()) {
            if (!used.contains(event)) {
                flaws.add(new Flaw.UnusedEvent(event));
            }
        }
    }
}
