package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 尝试 – the first so many of some edges, which were tried in vain.
 *
 * @param arcs the edges in the order of the attempts
 * @param count how many of them were tried in vain
 * @param event the event; null for a tick
 * @param context the context
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Attempts<S, E>(
        Arc<S, E, Object>[] arcs, int count, @Nullable E event, Object context) {

    List<Tried> tried() {
        List<Tried> tried = new ArrayList<>(count);
        for (int place = 0; place < count; place++) {
            Arc<S, E, Object> arc = arcs[place];
            tried.add(new Tried(arc.id(), () -> arc.verdict(event, context)));
        }
        return List.copyOf(tried);
    }

    List<TransitionRecord.Attempt> records() {
        return tried().stream()
                .map(tried -> new TransitionRecord.Attempt(tried.edge(), tried.verdict()))
                .toList();
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Tried tried : tried()) {
            reasons.add(Reason.of(StateMachineReason.TRIED, tried.edge()));
            reasons.addAll(tried.verdict().reasons());
        }
        return reasons;
    }
}
