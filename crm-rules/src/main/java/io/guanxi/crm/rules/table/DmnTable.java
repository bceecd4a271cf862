package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.AttributeKind;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table on its way to DMN: its rows as rules with a cell for each column, or what stands in the way. */
final class DmnTable<T, O> {

    private final DecisionTable<T, O> table;
    private final List<Attribute<T>> inputs;
    private final List<DmnRule> rules = new ArrayList<>();
    private final List<Reason> obstacles = new ArrayList<>();
    /** The outcome of all others, where it is no rule. */
    private Optional<String> byDefault = Optional.empty();

    private DmnTable(DecisionTable<T, O> table) {
        this.table = table;
        this.inputs = table.columns().stream().map(Column::attribute).toList();
    }

    /**
     * One rule.
     *
     * @param row the row that it comes from, counted from 1; one above their number for the outcome of all others
     * @param name the id of that row
     * @param tests a unary test for each column
     * @param output the outcome as a literal
     */
    record DmnRule(int row, String name, List<String> tests, String output) {}

    static <T, O> DmnTable<T, O> of(DecisionTable<T, O> table) {
        DmnTable<T, O> dmn = new DmnTable<>(table);
        dmn.check();
        if (dmn.obstacles.isEmpty()) {
            dmn.translate();
        }
        return dmn;
    }

    DmnExport export() {
        return obstacles.isEmpty()
                ? new DmnWriter(table, inputs, rules, byDefault).write()
                : new DmnExport.NotExpressible(obstacles);
    }

    private void check() {
        for (Attribute<T> input : inputs) {
            if (input.kind() == AttributeKind.LABELS) {
                obstacles.add(Reason.of(DmnReason.LABELS, input.name()));
            }
        }
        for (Row<T, O> row : table.rows()) {
            opaques(row.when()).distinct().forEach(id -> obstacles.add(Reason.of(DmnReason.OPAQUE, row.id(), id)));
        }
        Class<O> type = table.outcomeType();
        if (Feel.type(type).isEmpty()) {
            obstacles.add(Reason.of(DmnReason.OUTCOME_TYPE, type.getName()));
        } else {
            Stream.concat(table.rows().stream().map(Row::outcome), table.otherwise().stream())
                    .filter(outcome -> !Feel.isExpressible(outcome))
                    .distinct()
                    .forEach(outcome -> obstacles.add(Reason.of(DmnReason.OUTCOME_NUMBER, outcome.toString())));
        }
    }

    private static Stream<String> opaques(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().stream().flatMap(DmnTable::opaques);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().stream().flatMap(DmnTable::opaques);
        }
        if (form instanceof Form.Not<?> not) {
            return opaques(not.inner());
        }
        return form instanceof Form.Opaque<?> opaque ? Stream.of(opaque.id()) : Stream.empty();
    }

    private void translate() {
        List<Row<T, O>> rows = table.rows();
        byDefault = table.otherwise().map(Feel::literal);
        for (int place = 0; place < rows.size(); place++) {
            Row<T, O> row = rows.get(place);
            for (Box<T> box : boxes(row)) {
                rules.add(new DmnRule(place + 1, row.id(), tests(box), Feel.literal(row.outcome())));
            }
        }
        // Without any rule, engines do not look for a default output.
        if (table.hitPolicy() == HitPolicy.FIRST || rules.isEmpty()) {
            List<String> tests = inputs.stream().map(input -> Feel.ANY).toList();
            byDefault.ifPresent(output -> rules.add(new DmnRule(rows.size() + 1, "", tests, output)));
            byDefault = Optional.empty();
        }
    }

    /**
     * Boxes that do not overlap, as UNIQUE wants; elsewhere the parts of an "or" as they were written, unless they
     * are more.
     */
    private List<Box<T>> boxes(Row<T, O> row) {
        Boxes<T> whole = Geometry.of(row.when());
        if (table.hitPolicy() != HitPolicy.UNIQUE && row.when().form() instanceof Form.AnyOf<T> any) {
            List<Boxes<T>> parts = any.parts().stream().map(Geometry::of).toList();
            List<Box<T>> apart =
                    parts.stream().flatMap(part -> part.boxes().stream()).toList();
            boolean complete = parts.stream().allMatch(Boxes::complete);
            if (complete && (!whole.complete() || apart.size() <= whole.boxes().size())) {
                return apart;
            }
        }
        if (!whole.complete()) {
            obstacles.add(Reason.of(DmnReason.TOO_MANY_RULES, row.id(), Geometry.MAX_BOXES));
        }
        return whole.boxes();
    }

    private List<String> tests(Box<T> box) {
        Map<Attribute<?>, String> tests = new HashMap<>();
        Forms.parts(box.condition()).forEach(side -> tests.put(attribute(side), Feel.test(side)));
        return inputs.stream().map(input -> tests.getOrDefault(input, Feel.ANY)).toList();
    }

    /** What a side of a box is about: a cell, or an "or" of cells of one attribute. */
    private static Attribute<?> attribute(Condition<?> side) {
        return side.form() instanceof Form.AnyOf<?> any
                ? attribute(any.parts().get(0))
                : ((Form.Cell<?>) side.form()).attribute();
    }
}
