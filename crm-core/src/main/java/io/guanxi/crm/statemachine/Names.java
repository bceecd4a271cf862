package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 名称 – which name stands for which attribute or opaque test in a machine. A name must stand for one, or proofs would
 * mix two up. Proofs only ever put guards of one slot together: what is read from the event must be one within each
 * type of event, what is read from the context throughout the machine.
 */
final class Names {

    private final ImmutableList<Flaw> clashes;
    private final ImmutableSet<Use> clashing;

    private Names(Set<Flaw> clashes, Set<Use> clashing) {
        this.clashes = ImmutableList.copyOf(clashes);
        this.clashing = ImmutableSet.copyOf(clashing);
    }

    /** A name; proofs keep those of attributes and of opaque tests apart. */
    private record Label(String name, boolean isOpaque) {}

    /** What a name stands for: an attribute or an opaque test, on a type of event if it is not of the context alone. */
    private record Use(String name, Optional<Attribute<?>> attribute, Origin origin, Optional<EventType<?>> event) {

        Label label() {
            return new Label(name, attribute.isEmpty());
        }

        boolean clashes(Use other) {
            boolean same = attribute.equals(other.attribute) && origin == other.origin;
            return !same && (event.isEmpty() || other.event.isEmpty() || event.equals(other.event));
        }

        Flaw.Meaning meaning() {
            return new Flaw.Meaning(attribute.map(Object::toString).orElse("⟨" + name + "⟩"), origin);
        }
    }

    static Names of(List<? extends Edge<?, ?, ?>> edges) {
        SetMultimap<Label, Use> uses = LinkedHashMultimap.create();
        edges.forEach(edge -> uses(edge).forEach(use -> uses.put(use.label(), use)));
        Set<Flaw> clashes = new LinkedHashSet<>();
        Set<Use> clashing = new HashSet<>();
        for (Label label : uses.keySet()) {
            List<Use> known = new ArrayList<>();
            for (Use use : uses.get(label)) {
                List<Use> others = known.stream().filter(use::clashes).toList();
                if (!others.isEmpty()) {
                    clashes.add(new Flaw.NameClash(label.name(), others.get(0).meaning(), use.meaning()));
                    clashing.addAll(others);
                    clashing.add(use);
                }
                known.add(use);
            }
        }
        return new Names(clashes, clashing);
    }

    List<Flaw> clashes() {
        return clashes;
    }

    /** Whether the guard of an edge uses no name that clashes on any of its events. */
    boolean areClear(Edge<?, ?, ?> edge) {
        return clashing.isEmpty() || uses(edge).stream().noneMatch(clashing::contains);
    }

    private static List<Use> uses(Edge<?, ?, ?> edge) {
        Guard<?, ?> guard = edge.guard();
        List<Use> uses = new ArrayList<>();
        for (EventType<?> event : edge.events()) {
            Optional<EventType<?>> on = Optional.of(event);
            guard.lifted().ifPresent(condition -> add(condition, Origin.EVENT, on, uses));
            for (String id : guard.opaques()) {
                uses.add(new Use(id, Optional.empty(), Origin.EVENT_AND_CONTEXT, on));
            }
        }
        guard.onContext().ifPresent(condition -> add(condition, Origin.CONTEXT, Optional.empty(), uses));
        return uses;
    }

    private static void add(Condition<?> condition, Origin origin, Optional<EventType<?>> event, List<Use> uses) {
        leaves(condition).forEach(form -> {
            if (form instanceof Form.Cell<?> cell) {
                Attribute<?> attribute = cell.attribute();
                uses.add(new Use(attribute.name(), Optional.of(attribute), origin, event));
            } else if (form instanceof Form.Opaque<?> opaque) {
                uses.add(new Use(opaque.id(), Optional.empty(), origin, event));
            }
        });
    }

    private static Stream<Form<?>> leaves(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().stream().flatMap(Names::leaves);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().stream().flatMap(Names::leaves);
        }
        return form instanceof Form.Not<?> not ? leaves(not.inner()) : Stream.of(form);
    }
}
