package io.guanxi.crm.demo;

import io.guanxi.crm.lifecycle.LifecycleAssessment;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * A customer in decline, or suspected of it, on the last day.
 *
 * @param assessment the last assessment
 * @param spend what the customer spent in the last 12 months, less refunds
 */
record AtRisk(LifecycleAssessment assessment, Money spend) {

    /** The customers most worth saving first; ties by identifier. */
    static final Comparator<AtRisk> MOST_WORTH_SAVING = Comparator.comparing(AtRisk::spend)
            .reversed()
            .thenComparing(customer -> customer.assessment.relationship().customer());
}
