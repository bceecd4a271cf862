package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what keeps a table from being built, in a stable order: what its checks refute or leave unproven; and, required
 * or not, certain contradictions of UNIQUE and ANY rows.
 */
final class TableFlaws<T, O> {

    private final Draft<T, O> draft;
    private final List<TableFlaw> flaws = new ArrayList<>();
    private boolean mayConflict;

    private TableFlaws(Draft<T, O> draft) {
        this.draft = draft;
    }

    /**
     * What came out.
     *
     * @param flaws what keeps the table from being built
     * @param mayConflict whether it is not proven that no two rows contradict each other
     */
    record Inspection(List<TableFlaw> flaws, boolean mayConflict) {}

    static <T, O> List<TableFlaw> of(Draft<T, O> draft) {
        return inspect(draft).flaws();
    }

    static <T, O> Inspection inspect(Draft<T, O> draft) {
        TableFlaws<T, O> flaws = new TableFlaws<>(draft);
        flaws.flaws.addAll(clashes(draft));
        if (flaws.flaws.isEmpty()) {
            flaws.prove();
        }
        return new Inspection(flaws.flaws, flaws.mayConflict);
    }

    /** The names that stand for more than one attribute. */
    private static <T, O> Set<TableFlaw> clashes(Draft<T, O> draft) {
        Map<String, Attribute<T>> known = new LinkedHashMap<>();
        Set<TableFlaw> clashes = new LinkedHashSet<>();
        Stream<Attribute<T>> attributes = Stream.concat(
                draft.columns().stream().map(Column::attribute),
                draft.rows().stream()
                        .flatMap(row -> Forms.cells(row.when()).stream().map(Form.Cell::attribute)));
        attributes.forEach(attribute -> {
            @Nullable Attribute<T> other = known.putIfAbsent(attribute.name(), attribute);
            if (other != null && !other.equals(attribute)) {
                clashes.add(new TableFlaw.NameClash(attribute.name(), other.toString(), attribute.toString()));
            }
        });
        return clashes;
    }

    private boolean isRequired(Check check) {
        return draft.required().contains(check);
    }

    private void prove() {
        List<String> opaque = Analysis.unprovable(draft);
        if (isRequired(Check.NO_OPAQUE)) {
            opaque.forEach(row -> flaws.add(new TableFlaw.OpaqueRow(row)));
        }
        boolean contradicts = draft.policy() == HitPolicy.UNIQUE || draft.policy() == HitPolicy.ANY;
        boolean isAsked = isRequired(Check.COMPLETE) || isRequired(Check.NO_DEAD_ROW) || isRequired(Check.MONOTONE);
        if (contradicts || isAsked) {
            Terrain<T, O> terrain = new Terrain<>(draft);
            if (contradicts) {
                contradictions(terrain);
            }
            complete(terrain, draft.policy() == HitPolicy.UNIQUE && !mayConflict);
            dead(terrain);
            monotone(terrain, opaque);
        }
    }

    private void complete(Terrain<T, O> terrain, boolean disjoint) {
        if (isRequired(Check.COMPLETE) && draft.otherwise().isEmpty()) {
            Boxes<T> gaps = terrain.untaken(disjoint);
            if (!gaps.boxes().isEmpty()) {
                flaws.add(new TableFlaw.Incomplete(gaps));
            } else if (!gaps.complete()) {
                flaws.add(new TableFlaw.Undecided(Check.COMPLETE, List.of()));
            }
        }
    }

    private void contradictions(Terrain<T, O> terrain) {
        boolean isProof = isRequired(Check.DETERMINISTIC);
        Findings<Overlap<T>> overlaps = Overlaps.of(terrain, draft.policy() == HitPolicy.ANY);
        overlaps.found().stream()
                .filter(overlap -> isProof || overlap.exact())
                .forEach(overlap -> flaws.add(new TableFlaw.Contradiction(overlap)));
        if (isProof && !overlaps.complete()) {
            flaws.add(new TableFlaw.Undecided(Check.DETERMINISTIC, List.of()));
        }
        mayConflict = !overlaps.isProvenEmpty();
    }

    private void dead(Terrain<T, O> terrain) {
        if (isRequired(Check.NO_DEAD_ROW)) {
            Findings<Masked> masked = Masks.of(terrain);
            masked.found().forEach(row -> flaws.add(new TableFlaw.DeadRow(row)));
            if (!masked.complete()) {
                flaws.add(new TableFlaw.Undecided(Check.NO_DEAD_ROW, List.of()));
            }
        }
    }

    private void monotone(Terrain<T, O> terrain, List<String> opaque) {
        if (!isRequired(Check.MONOTONE)) {
            return;
        }
        boolean isDirected = draft.columns().stream().anyMatch(column -> column.direction() != Direction.NEUTRAL);
        boolean isOrdered = Stream.concat(draft.rows().stream().map(Row::outcome), draft.otherwise().stream())
                .allMatch(draft.outcomeOrder()::contains);
        if (!isDirected || !isOrdered || draft.outcomeOrder().isEmpty()) {
            flaws.add(new TableFlaw.NoOrder(Check.MONOTONE));
            return;
        }
        Findings<Descent<O>> descents = Descents.of(terrain);
        descents.found().forEach(descent -> flaws.add(new TableFlaw.NotMonotone(descent)));
        if (!opaque.isEmpty()) {
            flaws.add(new TableFlaw.Undecided(Check.MONOTONE, opaque));
        } else if (!descents.complete()) {
            flaws.add(new TableFlaw.Undecided(Check.MONOTONE, List.of()));
        }
    }
}
