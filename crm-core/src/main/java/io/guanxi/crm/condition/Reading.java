package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * 读数 – one value that was read, against what was asked for.
 *
 * <p>Example: orders 3 against {@code ORDERS.atLeast(5)} gives {@code orders: 3, required: ≥ 5 – not met, 2 away.}
 *
 * @param attribute the stable name of the attribute, or the id of an opaque test
 * @param wording the name in both languages
 * @param relation how the value was asked to stand to the bounds
 * @param bounds the bounds, as many as the relation has
 * @param actual the value; empty where it is unknown, or where an opaque test was not asked
 * @param met met, not met or unknown
 * @param shortfall how far the value is from the nearest one that would do, in the unit of the attribute (days for
 *     dates), above zero; empty where it is met, unknown, without order, or where no value would do
 */
public record Reading(
        String attribute,
        Term wording,
        Relation relation,
        List<Object> bounds,
        Optional<Object> actual,
        Met met,
        Optional<BigDecimal> shortfall) {

    /**
     * Checks the components.
     *
     * @param attribute the name
     * @param wording the name in both languages
     * @param relation the relation
     * @param bounds the bounds, copied
     * @param actual the value
     * @param met the answer
     * @param shortfall how far the value is from one that would do
     */
    public Reading {
        requireNonNull(attribute, "attribute");
        requireNonNull(wording, "wording");
        requireNonNull(relation, "relation");
        bounds = Require.list(bounds, "bounds");
        requireNonNull(actual, "actual");
        requireNonNull(met, "met");
        requireNonNull(shortfall, "shortfall");
    }

    /**
     * The reading as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        Term asked = Wording.asked(relation, bounds);
        if (relation == Relation.HOLDS || relation == Relation.HOLDS_NOT) {
            return Reason.of(ConditionReason.OPAQUE, wording, asked, met);
        }
        Object value = actual.isPresent() ? Wording.argument(actual.get()) : Met.UNKNOWN;
        return shortfall.isPresent()
                ? Reason.of(ConditionReason.READING_SHORT, wording, value, asked, met, away(shortfall.get()))
                : Reason.of(ConditionReason.READING, wording, value, asked, met);
    }

    private Object away(BigDecimal distance) {
        return actual.isPresent() && actual.get() instanceof LocalDate
                ? Period.ofDays(distance.intValueExact())
                : Wording.argument(distance);
    }
}
