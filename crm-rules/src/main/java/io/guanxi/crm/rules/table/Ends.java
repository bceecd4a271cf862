package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.OrderedAttribute;
import io.guanxi.crm.condition.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ends of intervals as values, with the values beside them. */
final class Ends {

    private Ends() {}

    /**
     * Two values side by side, between which an interval begins or ends.
     *
     * @param position the position of the upper one
     * @param below the lower value
     * @param above the upper value
     * @param begins whether the interval begins with the upper one; otherwise it ends with the lower one
     */
    record Cut(long position, Object below, Object above, boolean begins) {

        Object inside() {
            return begins ? above : below;
        }

        Object outside() {
            return begins ? below : above;
        }

        long insidePosition() {
            return begins ? position : position - 1;
        }

        long outsidePosition() {
            return begins ? position - 1 : position;
        }
    }

    /** Where an interval begins and ends, but for the ends of the domain. */
    static List<Cut> cuts(Form.Interval<?> interval) {
        List<Cut> cuts = new ArrayList<>();
        if (interval.relation() == Relation.NO_VALUE) {
            return cuts;
        }
        Object first = first(interval);
        Object last = last(interval);
        beside(interval.attribute(), first, false)
                .ifPresent(below -> cuts.add(new Cut(interval.from(), below, first, true)));
        beside(interval.attribute(), last, true)
                .ifPresent(above -> cuts.add(new Cut(interval.to() + 1, last, above, false)));
        return cuts;
    }

    /** The first value of an interval that has one. */
    static Object first(Form.Interval<?> interval) {
        return switch (interval.relation()) {
            case ANY_VALUE, AT_MOST, BELOW -> interval.attribute().min();
            case IS, AT_LEAST, BETWEEN, FROM_TO_BELOW -> interval.bounds().get(0);
            default ->
                beside(interval.attribute(), interval.bounds().get(0), true).orElseThrow();
        };
    }

    /** The last value of an interval that has one. */
    static Object last(Form.Interval<?> interval) {
        List<Object> bounds = interval.bounds();
        return switch (interval.relation()) {
            case ANY_VALUE, AT_LEAST, ABOVE -> interval.attribute().max();
            case IS, AT_MOST, BETWEEN, ABOVE_TO -> bounds.get(bounds.size() - 1);
            default ->
                beside(interval.attribute(), bounds.get(bounds.size() - 1), false)
                        .orElseThrow();
        };
    }

    @SuppressWarnings("unchecked") // The bounds of an interval are values of its attribute.
    private static <V extends Comparable<? super V>> Optional<V> beside(
            OrderedAttribute<?, V> attribute, Object value, boolean above) {
        return above ? attribute.after((V) value) : attribute.before((V) value);
    }
}
