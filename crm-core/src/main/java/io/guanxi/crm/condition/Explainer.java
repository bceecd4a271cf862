package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a condition asks for, and keeps it if that is wanted.
 *
 * <p>Where the quick test would not have asked any more, nothing may go wrong here either: what cannot be read there is
 * unknown. So whatever has an answer can also be explained.
 */
final class Explainer<T> {

    private final T subject;
    /** Null where only the answer is wanted. */
    private final @Nullable List<Reading> readings;

    private Explainer(T subject, @Nullable List<Reading> readings) {
        this.subject = subject;
        this.readings = readings;
    }

    /** Whether the quick test would ask, would have stopped at something unknown, or would have its answer. */
    private enum Asking {
        OPEN,
        CLOSED,
        DECIDED
    }

    static <T> Verdict explain(Condition<T> condition, T subject) {
        List<Reading> readings = new ArrayList<>();
        Met met = new Explainer<>(subject, readings).read(condition, true, Asking.OPEN);
        return new Verdict(met, readings);
    }

    static <T> Met evaluate(Condition<T> condition, T subject) {
        return new Explainer<>(subject, null).read(condition, true, Asking.OPEN);
    }

    /** Under a "not" every cell is read as its contrary, so that each reading says what would help. */
    private Met read(Condition<T> condition, boolean asked, Asking asking) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return read(all.parts(), asked ? Met.NOT_MET : Met.MET, asked, asking);
        }
        if (form instanceof Form.AnyOf<T> any) {
            return read(any.parts(), asked ? Met.MET : Met.NOT_MET, asked, asking);
        }
        if (form instanceof Form.Not<T> not) {
            return read(not.inner(), !asked, asking);
        }
        if (form instanceof Form.Opaque<T> opaque) {
            return read(opaque, asked, asking);
        }
        List<Form.Cell<T>> cells = asked ? List.of((Form.Cell<T>) form) : Normal.contrary((Form.Cell<T>) form);
        return Answers.joined(cells.stream().map(cell -> read(cell, asking)).toList(), Met.MET);
    }

    /** An "and" is decided by what is not met, an "or" by what is. */
    private Met read(List<Condition<T>> parts, Met decisive, boolean asked, Asking asking) {
        List<Met> answers = new ArrayList<>(parts.size());
        Asking now = asking;
        for (Condition<T> part : parts) {
            Met answer = read(part, asked, now);
            answers.add(answer);
            if (answer == decisive) {
                now = Asking.DECIDED;
            } else if (answer == Met.UNKNOWN && decisive == Met.NOT_MET && now == Asking.OPEN) {
                now = Asking.CLOSED;
            }
        }
        return Answers.joined(answers, decisive);
    }

    private Met read(Form.Opaque<T> opaque, boolean asked, Asking asking) {
        Optional<Object> holds =
                ask(asking, asking == Asking.DECIDED, () -> opaque.predicate().test(subject));
        Met met = holds.map(answer -> Met.of(answer.equals(asked))).orElse(Met.UNKNOWN);
        if (readings != null) {
            readings.add(new Reading(
                    opaque.id(),
                    new Term(opaque.id(), opaque.id()),
                    asked ? Relation.HOLDS : Relation.HOLDS_NOT,
                    List.of(),
                    holds,
                    met,
                    Optional.empty()));
        }
        return met;
    }

    private Met read(Form.Cell<T> cell, Asking asking) {
        Attribute<T> attribute = cell.attribute();
        Optional<Object> read =
                ask(asking, asking == Asking.DECIDED && readings == null, () -> attribute.position(subject));
        if (read.isEmpty()) {
            keep(cell, Optional.empty(), Met.UNKNOWN, Optional.empty());
            return Met.UNKNOWN;
        }
        long position = (Long) read.get();
        boolean known = position != Attribute.UNKNOWN;
        Met met = Answers.of(cell, position);
        keep(
                cell,
                known ? Optional.of(attribute.valueAt(position)) : Optional.empty(),
                met,
                met == Met.NOT_MET && known ? shortfall(cell, position) : Optional.empty());
        return met;
    }

    private Optional<Object> ask(Asking asking, boolean idle, Supplier<Object> question) {
        if (idle) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            // Whatever a getter may throw: the quick test would have thrown it too, or would not have asked.
            if (asking == Asking.OPEN) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void keep(Form.Cell<T> cell, Optional<Object> actual, Met met, Optional<BigDecimal> shortfall) {
        if (readings != null) {
            Attribute<T> attribute = cell.attribute();
            readings.add(new Reading(
                    attribute.name(), attribute.term(), cell.relation(), cell.bounds(), actual, met, shortfall));
        }
    }

    private static Optional<BigDecimal> shortfall(Form.Cell<?> cell, long position) {
        if (!(cell instanceof Form.Interval<?> interval) || interval.isEmpty()) {
            return Optional.empty();
        }
        OrderedAttribute<?, ?> attribute = interval.attribute();
        boolean below = position < interval.from();
        long nearest = below ? interval.from() : interval.to();
        // Short of "< 0.5" a reader wants the way to 0.5, not to the double before it, unless the value is 0.5.
        boolean written =
                attribute.kind() == AttributeKind.DOUBLE && (below ? interval.openBelow() : interval.openAbove());
        long target = written ? nearest + (below ? -1 : 1) : nearest;
        BigDecimal distance = attribute.distance(position, target == position ? nearest : target);
        return Optional.of(distance.abs());
    }
}
