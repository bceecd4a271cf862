package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * 细分标准表 – criteria in their order; the first that is met takes the customer, the last takes everybody (A9).
 *
 * <p>So nobody is left out and nobody is taken twice. A criterion that is unknown does not take the customer; the
 * reasons say so. Example: with "key account" from 4 transactions settled within 30 days, then "other", a customer
 * with 6 transactions whose settlement cycle is not known is "other", and the reasons name the missing cycle.
 *
 * @param criteria the criteria in their order, one name each; the last one has no threshold, and no other
 */
public record SegmentCriteria(List<SegmentCriterion> criteria) {

    /**
     * Checks the criteria.
     *
     * @param criteria the criteria, copied
     * @throws NullPointerException if the list or a criterion is null
     * @throws IllegalArgumentException if there is none, a name stands twice, amounts are in two currencies, or another
     *     criterion than the last takes everybody, or the last does not
     */
    public SegmentCriteria {
        criteria = Require.list(criteria, "criteria");
        Require.that(!criteria.isEmpty(), "criteria", criteria, "must not be empty");
        requireOneCurrency(criteria);
        Set<Object> names = new HashSet<>();
        for (int place = 0; place < criteria.size(); place++) {
            SegmentCriterion criterion = criteria.get(place);
            Require.that(names.add(criterion.name()), "criteria", criterion.name(), "must not hold a name twice");
            Require.that(
                    criterion.takesEverybody() == (place == criteria.size() - 1),
                    "criteria",
                    criterion.name().english(),
                    "must end with the one criterion that takes everybody");
        }
    }

    private static void requireOneCurrency(List<SegmentCriterion> criteria) {
        List<Money> amounts = criteria.stream()
                .flatMap(criterion -> criterion.minMonetary().stream())
                .toList();
        for (Money amount : amounts) {
            Require.that(
                    amount.isSameCurrency(amounts.get(0)),
                    "criteria",
                    amount,
                    "must have their amounts in one currency, " + amounts.get(0).getCurrencyUnit());
        }
    }

    /**
     * The criteria in their order.
     *
     * @param criteria the criteria; the last one has no threshold
     * @return the table
     * @throws NullPointerException if a criterion is null
     * @throws IllegalArgumentException if the criteria break their rule
     */
    public static SegmentCriteria of(SegmentCriterion... criteria) {
        return new SegmentCriteria(Require.elements(criteria, "criteria"));
    }

    /**
     * The segment of a customer.
     *
     * @param facts the customer's figures
     * @return the first criterion that is met, and why
     * @throws NullPointerException if the facts are null
     * @throws IllegalArgumentException if amounts are in two currencies
     */
    public SegmentChoice choose(CriterionFacts facts) {
        requireNonNull(facts, "facts");
        List<Reason> reasons = new ArrayList<>();
        int place = 0;
        while (true) {
            SegmentCriterion criterion = criteria.get(place);
            reasons.addAll(criterion.reasons(facts));
            if (criterion.test(facts) == Met.MET) {
                return new SegmentChoice(criterion, reasons);
            }
            place++;
        }
    }
}
