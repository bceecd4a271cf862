package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.AttributeKind;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.OrderedAttribute;
import io.guanxi.crm.rules.table.DmnTable.DmnRule;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a table, once it is known that DMN can express it. */
final class DmnWriter {

    private static final List<Boolean> FLAGS = List.of(true, false);

    /** Where a decimal without a domain of its own ends: no bound that the caller meant. */
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final DecisionTable<?, ?> table;
    private final List<? extends Attribute<?>> inputs;
    private final List<DmnRule> rules;
    private final Optional<String> byDefault;
    private final DmnNames names = new DmnNames();
    private final String decision;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final String type;
    private final Xml xml = new Xml();

    DmnWriter(
            DecisionTable<?, ?> table,
            List<? extends Attribute<?>> inputs,
            List<DmnRule> rules,
            Optional<String> byDefault) {
        this.table = table;
        this.inputs = inputs;
        this.rules = rules;
        this.byDefault = byDefault;
        inputs.forEach(input -> variables.put(input.name(), names.unique(input.name())));
        this.decision = names.unique(table.id());
        this.type = Feel.type(table.outcomeType()).orElseThrow();
    }

    DmnExport.Dmn write() {
        xml.open(
                "definitions",
                "xmlns",
                DmnExport.NAMESPACE,
                "id",
                "definitions",
                "name",
                decision,
                "namespace",
                "urn:guanxi-crm:table:" + decision + ":" + table.version());
        xml.leaf("description", table.id() + " " + table.version() + ", " + table.fingerprint());
        for (int place = 0; place < inputs.size(); place++) {
            input(inputs.get(place), "input_" + (place + 1));
        }
        decision();
        xml.close("definitions");
        return new DmnExport.Dmn(xml.toString(), decision, variables);
    }

    private String variable(Attribute<?> input) {
        return variables.getOrDefault(input.name(), input.name());
    }

    /** What readers call it: in both languages where these differ. */
    private static String label(Attribute<?> input) {
        return input.chinese().equals(input.english()) ? input.english() : input.chinese() + " " + input.english();
    }

    private void input(Attribute<?> input, String id) {
        String name = variable(input);
        xml.open("inputData", "id", id, "name", name, "label", label(input));
        xml.empty("variable", "id", id + "_variable", "name", name, "typeRef", Feel.type(input.kind()));
        xml.close("inputData");
    }

    private void decision() {
        xml.open("decision", "id", "decision", "name", decision, "label", table.id());
        xml.empty("variable", "id", "decision_variable", "name", decision, "typeRef", type);
        for (int place = 1; place <= inputs.size(); place++) {
            xml.open("informationRequirement", "id", "requirement_" + place);
            xml.empty("requiredInput", "href", "#input_" + place);
            xml.close("informationRequirement");
        }
        xml.open(
                "decisionTable",
                "id",
                "table",
                "typeRef",
                type,
                "hitPolicy",
                table.hitPolicy().name());
        for (int place = 0; place < inputs.size(); place++) {
            column(inputs.get(place), "column_" + (place + 1));
        }
        output();
        xml.empty("annotation", "name", "row");
        rules();
        xml.close("decisionTable");
        xml.close("decision");
    }

    private void column(Attribute<?> input, String id) {
        String type = Feel.type(input.kind());
        xml.open("input", "id", id, "label", label(input));
        xml.expression("inputExpression", variable(input), "id", id + "_expression", "typeRef", type);
        domain(input).ifPresent(domain -> xml.expression("inputValues", domain, "id", id + "_values"));
        xml.close("input");
    }

    /** The domain for checks of completeness; left out where null is a value too, which lists of values know not of. */
    private static Optional<String> domain(Attribute<?> input) {
        boolean endless = input.kind() == AttributeKind.DATE
                || (input instanceof DecimalAttribute<?> decimal
                        && decimal.max().unscaledValue().equals(LARGEST));
        if (input.mayBeUnknown() || endless) {
            return Optional.empty();
        }
        if (input instanceof OrderedAttribute<?, ?> ordered) {
            return Optional.of("[" + Feel.literal(ordered.min()) + ".." + Feel.literal(ordered.max()) + "]");
        }
        return Optional.of(
                Feel.literals(input instanceof EnumAttribute<?, ?> constants ? constants.constants() : FLAGS));
    }

    private void output() {
        List<?> order = table.outcomeOrder();
        String[] attributes = {"id", "output", "label", table.id(), "typeRef", type};
        if (order.isEmpty() && byDefault.isEmpty()) {
            xml.empty("output", attributes);
            return;
        }
        xml.open("output", attributes);
        if (!order.isEmpty()) {
            xml.expression("outputValues", Feel.literals(order), "id", "output_values");
        }
        byDefault.ifPresent(outcome -> xml.expression("defaultOutputEntry", outcome, "id", "output_default"));
        xml.close("output");
    }

    private void rules() {
        int row = 0;
        int part = 0;
        for (DmnRule rule : rules) {
            part = rule.row() == row ? part + 1 : 1;
            row = rule.row();
            rule(rule, "rule_" + row + "_" + part);
        }
    }

    private void rule(DmnRule rule, String id) {
        xml.open("rule", "id", id);
        int column = 0;
        for (String test : rule.tests()) {
            column++;
            xml.expression("inputEntry", test, "id", id + "_" + column);
        }
        xml.expression("outputEntry", rule.output(), "id", id + "_output");
        xml.expression("annotationEntry", rule.name());
        xml.close("rule");
    }
}
