package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 名称 – which name stands for which attribute in a machine. A name must stand for one, or proofs would mix two up. */
final class Names {

    private final ImmutableList<Flaw> clashes;
    private final ImmutableSet<String> clashing;

    private Names(Map<String, Flaw> clashes) {
        this.clashes = ImmutableList.copyOf(clashes.values());
        this.clashing = ImmutableSet.copyOf(clashes.keySet());
    }

    /** An attribute, of the event or of the context. */
    private record Use(Attribute<?> attribute, boolean ofEvent) {}

    static Names of(List<Guard<?, ?>> guards) {
        Map<String, Use> known = new HashMap<>();
        Map<String, Flaw> clashes = new LinkedHashMap<>();
        for (Guard<?, ?> guard : guards) {
            for (Use use : uses(guard)) {
                String name = use.attribute().name();
                Use first = known.putIfAbsent(name, use);
                if (first != null && !first.equals(use)) {
                    clashes.putIfAbsent(name, clash(name, first, use));
                }
            }
        }
        return new Names(clashes);
    }

    private static Flaw clash(String name, Use first, Use second) {
        boolean sameOrigin = first.ofEvent() == second.ofEvent();
        return new Flaw.NameClash(
                name,
                first.attribute() + (sameOrigin ? "" : origin(first)),
                second.attribute() + (sameOrigin ? "" : origin(second)));
    }

    private static String origin(Use use) {
        return use.ofEvent() ? " of the event" : " of the context";
    }

    List<Flaw> clashes() {
        return clashes;
    }

    /** Whether a guard uses no name that clashes. */
    boolean areClear(Guard<?, ?> guard) {
        return clashing.isEmpty()
                || uses(guard).stream()
                        .noneMatch(use -> clashing.contains(use.attribute().name()));
    }

    private static List<Use> uses(Guard<?, ?> guard) {
        List<Use> uses = new ArrayList<>();
        guard.lifted().stream().flatMap(Names::attributes).forEach(attribute -> uses.add(new Use(attribute, true)));
        guard.onContext().stream().flatMap(Names::attributes).forEach(attribute -> uses.add(new Use(attribute, false)));
        return uses;
    }

    private static Stream<Attribute<?>> attributes(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().stream().flatMap(Names::attributes);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().stream().flatMap(Names::attributes);
        }
        if (form instanceof Form.Not<?> not) {
            return attributes(not.inner());
        }
        return form instanceof Form.Cell<?> cell ? Stream.of(cell.attribute()) : Stream.empty();
    }
}
