package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 弧 – an edge as it leaves one state.
 *
 * @param source the state left
 * @param target the state entered
 * @param edge the edge
 * @param effects the effects of leaving, of the edge and of entering
 */
record Arc<S, E, C>(Station<S, E> source, Station<S, E> target, Edge<S, E, C> edge, List<Effect> effects) {

    boolean passes(@Nullable E event, C context) {
        return edge.guard().passes(event, context);
    }

    Verdict verdict(@Nullable E event, C context) {
        return edge.guard().explain(event, context);
    }

    String id() {
        return edge.id();
    }

    /** For answers, which do not bear the type of the context: an arc only ever meets contexts of its machine. */
    @SuppressWarnings("unchecked")
    Arc<S, E, Object> erased() {
        return (Arc<S, E, Object>) this;
    }

    /** The same for several. */
    @SuppressWarnings("unchecked")
    static <S, E, C> Arc<S, E, Object>[] erased(Arc<S, E, C>[] arcs) {
        return (Arc<S, E, Object>[]) (Arc<?, ?, ?>[]) arcs;
    }

    /** An array, which knows no type parameters, of what the list holds. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <S, E, C> Arc<S, E, C>[] array(List<Arc<S, E, C>> arcs) {
        return arcs.toArray(new Arc[0]);
    }
}
