package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Verdict;
import java.util.function.Supplier;

/**
 * 尝试过的边 – an edge whose guard was not met.
 */
public final class Tried {

    private final String edge;
    private final Supplier<Verdict> verdict;

    Tried(String edge, Supplier<Verdict> verdict) {
        this.edge = edge;
        this.verdict = verdict;
    }

    /**
     * The id of the edge.
     *
     * @return the id
     */
    public String edge() {
        return edge;
    }

    /**
     * Why its guard was not met, worked out anew at each call from the event and the context.
     *
     * @return the verdict: not met or unknown
     */
    public Verdict verdict() {
        return verdict.get();
    }

    /** The id only: what was read may be personal. */
    @Override
    public String toString() {
        return edge;
    }
}
