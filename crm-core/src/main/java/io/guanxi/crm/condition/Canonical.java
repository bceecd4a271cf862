package io.guanxi.crm.condition;

import java.util.List;
import java.util.stream.Collectors;

/** The stable text of conditions, the same for equal ones and for no others. */
final class Canonical {

    private Canonical() {}

    static String of(Form<?> form) {
        if (form instanceof Form.All<?> all) {
            return joined("all", all.parts());
        }
        if (form instanceof Form.AnyOf<?> any) {
            return joined("any", any.parts());
        }
        if (form instanceof Form.Not<?> not) {
            return "not(" + not.inner().canonical() + ")";
        }
        if (form instanceof Form.Opaque<?> opaque) {
            return "opaque " + quoted(opaque.id());
        }
        Form.Cell<?> cell = (Form.Cell<?>) form;
        return quoted(cell.attribute().canonical()) + " in " + set(cell);
    }

    private static String joined(String how, List<? extends Condition<?>> parts) {
        return parts.stream().map(Condition::canonical).collect(Collectors.joining(", ", how + "(", ")"));
    }

    private static String set(Form.Cell<?> cell) {
        if (cell instanceof Form.Interval<?> interval) {
            return interval.from() + ".." + interval.to();
        }
        if (cell instanceof Form.Choice<?> choice) {
            return choice.places().toString();
        }
        if (cell instanceof Form.Labels<?> labels) {
            return labels.relation() + " " + labels.mask();
        }
        return cell.relation().toString();
    }

    /** In quotes that no name can forge. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
