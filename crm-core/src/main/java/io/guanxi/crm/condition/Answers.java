package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Met;
import java.util.List;
import java.util.function.Function;

/** Three-valued logic over forms. What a cell or an opaque test says comes from a subject or from a point of a proof. */
final class Answers {

    private Answers() {}

    static <T> Met of(Condition<T> condition, T subject) {
        return of(
                condition,
                cell -> of(cell, cell.attribute().position(subject)),
                opaque -> opaque.predicate().test(subject));
    }

    static <T> Met of(
            Condition<T> condition, Function<Form.Cell<T>, Met> cells, Function<Form.Opaque<T>, Boolean> opaques) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return joined(all.parts(), Met.NOT_MET, part -> of(part, cells, opaques));
        }
        if (form instanceof Form.AnyOf<T> any) {
            return joined(any.parts(), Met.MET, part -> of(part, cells, opaques));
        }
        if (form instanceof Form.Not<T> not) {
            return not(of(not.inner(), cells, opaques));
        }
        return form instanceof Form.Opaque<T> opaque ? Met.of(opaques.apply(opaque)) : cells.apply((Form.Cell<T>) form);
    }

    /** Asks part after part until one decides: "not met" under "and", "met" under "or". */
    static <P> Met joined(List<P> parts, Met decisive, Function<P, Met> answers) {
        Met joint = not(decisive);
        for (P part : parts) {
            Met answer = answers.apply(part);
            if (answer == decisive) {
                return decisive;
            }
            joint = answer == Met.UNKNOWN ? Met.UNKNOWN : joint;
        }
        return joint;
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
