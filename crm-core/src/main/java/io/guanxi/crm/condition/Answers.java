package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Met;
import java.util.List;
import java.util.function.Function;

/** Three-valued logic over forms. */
final class Answers {

    private Answers() {}

    /** What a condition says of a point, given what cells and opaque tests say of it. */
    static <T> Met of(
            Condition<T> condition, Function<Form.Cell<T>, Met> cells, Function<Form.Opaque<T>, Boolean> opaques) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return joined(
                    all.parts().stream().map(part -> of(part, cells, opaques)).toList(), Met.NOT_MET);
        }
        if (form instanceof Form.AnyOf<T> any) {
            return joined(
                    any.parts().stream().map(part -> of(part, cells, opaques)).toList(), Met.MET);
        }
        if (form instanceof Form.Not<T> not) {
            return not(of(not.inner(), cells, opaques));
        }
        return form instanceof Form.Opaque<T> opaque ? Met.of(opaques.apply(opaque)) : cells.apply((Form.Cell<T>) form);
    }

    /** "Not met" decides under "and", "met" under "or"; then an unknown leaves it unknown. */
    static Met joined(List<Met> answers, Met decisive) {
        return answers.contains(decisive) ? decisive : answers.contains(Met.UNKNOWN) ? Met.UNKNOWN : not(decisive);
    }

    static Met not(Met answer) {
        return switch (answer) {
            case MET -> Met.NOT_MET;
            case NOT_MET -> Met.MET;
            case UNKNOWN -> Met.UNKNOWN;
        };
    }

    /** What a cell says of a position. */
    static Met of(Form.Cell<?> cell, long position) {
        if (cell instanceof Form.Known<?> known) {
            return Met.of(position != Attribute.UNKNOWN == known.known());
        }
        if (position == Attribute.UNKNOWN) {
            return Met.UNKNOWN;
        }
        if (cell instanceof Form.Interval<?> interval) {
            return Met.of(position >= interval.from() && position <= interval.to());
        }
        if (cell instanceof Form.Choice<?> choice) {
            return Met.of(choice.places().contains(Math.toIntExact(position)));
        }
        Form.Labels<?> labels = (Form.Labels<?>) cell;
        long common = position & labels.mask();
        return Met.of(
                switch (labels.relation()) {
                    case HAS_ALL -> common == labels.mask();
                    case HAS_ANY -> common != 0;
                    case HAS_NONE -> common == 0;
                    default -> common != labels.mask();
                });
    }
}
