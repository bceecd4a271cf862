package io.guanxi.crm.lifecycle;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Set;

/** One edge of the lifecycle under a policy: which move, and what it asks for. */
record LifecycleEdge(String id, Set<LifecycleStage> from, LifecycleStage to, List<Criterion> criteria) {

    LifecycleEdge {
        criteria = ImmutableList.copyOf(criteria);
    }

    Condition<LifecycleCase> guard() {
        return Condition.all(criteria.stream().map(Criterion::guard).toList());
    }

    List<Reason> reasons(LifecycleCase c) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        criteria.forEach(criterion -> reasons.addAll(criterion.reasons(c)));
        return reasons.build();
    }

    /** Why the edge was taken. */
    List<Reason> reasonsToPass(LifecycleCase c) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        for (Criterion criterion : criteria) {
            reasons.addAll(criterion.reasonsToPass(c));
        }
        return reasons.build();
    }

    Outlook outlook(LifecycleCase c) {
        ImmutableList.Builder<Reading> missing = ImmutableList.builder();
        criteria.forEach(criterion -> missing.addAll(criterion.missing(c)));
        Met met = guard().evaluate(c);
        return new Outlook(
                TransitionKind.of(c.relationship().stage(), to).orElseThrow(), to, met, missing.build(), reasons(c));
    }
}
