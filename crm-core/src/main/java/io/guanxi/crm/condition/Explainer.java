package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads everything that a condition asks for and keeps it. */
final class Explainer<T> {

    private final T subject;
    private final List<Reading> readings = new ArrayList<>();

    private Explainer(T subject) {
        this.subject = subject;
    }

    static <T> Verdict explain(Condition<T> condition, T subject) {
        Explainer<T> explainer = new Explainer<>(subject);
        Met met = explainer.read(condition, true, true);
        return new Verdict(met, explainer.readings);
    }

    /**
     * Under a "not" every cell is read as its contrary, so that each reading says what would help. Cells are read even
     * where the answer is clear, opaque tests only while it is open: they may rely on what was asked before.
     */
    private Met read(Condition<T> condition, boolean asked, boolean open) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return read(all.parts(), asked ? Met.NOT_MET : Met.MET, asked, open);
        }
        if (form instanceof Form.AnyOf<T> any) {
            return read(any.parts(), asked ? Met.MET : Met.NOT_MET, asked, open);
        }
        if (form instanceof Form.Not<T> not) {
            return read(not.inner(), !asked, open);
        }
        if (form instanceof Form.Opaque<T> opaque) {
            return read(opaque, asked, open);
        }
        List<Form.Cell<T>> cells = asked ? List.of((Form.Cell<T>) form) : Normal.contrary((Form.Cell<T>) form);
        return Answers.joined(cells.stream().map(this::read).toList(), Met.MET, Function.identity());
    }

    private Met read(List<Condition<T>> parts, Met decisive, boolean asked, boolean open) {
        List<Met> answers = new ArrayList<>();
        for (Condition<T> part : parts) {
            answers.add(read(part, asked, open && !answers.contains(decisive)));
        }
        return Answers.joined(answers, decisive, Function.identity());
    }

    private Met read(Form.Opaque<T> opaque, boolean asked, boolean open) {
        Optional<Object> holds = open ? Optional.of(opaque.predicate().test(subject)) : Optional.empty();
        Met met = holds.map(answer -> Met.of(answer.equals(asked))).orElse(Met.UNKNOWN);
        readings.add(new Reading(
                opaque.id(),
                new Term(opaque.id(), opaque.id()),
                asked ? Relation.HOLDS : Relation.HOLDS_NOT,
                List.of(),
                holds,
                met,
                Optional.empty()));
        return met;
    }

    private Met read(Form.Cell<T> cell) {
        Attribute<T> attribute = cell.attribute();
        long position = attribute.position(subject);
        boolean known = position != Attribute.UNKNOWN;
        Met met = Answers.of(cell, position);
        readings.add(new Reading(
                attribute.name(),
                attribute.term(),
                cell.relation(),
                cell.bounds(),
                known ? Optional.of(attribute.valueAt(position)) : Optional.empty(),
                met,
                met == Met.NOT_MET && known ? shortfall(cell, position) : Optional.empty()));
        return met;
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
