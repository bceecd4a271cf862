package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * 边的构建器 – the first step of an edge: the states that it leaves.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the context
 */
public final class EdgeBuilder<S extends Enum<S>, E, C> {

    private final EdgeDraft<S, E, C> draft;

    EdgeBuilder(EdgeDraft<S, E, C> draft) {
        this.draft = draft;
    }

    /**
     * Sets the states that the edge leaves.
     *
     * @param first a state
     * @param others more states
     * @return the next step
     */
    @SafeVarargs
    public final EdgeTrigger<S, E, C> from(S first, S... others) {
        ImmutableSet.Builder<S> sources = ImmutableSet.builder();
        sources.add(requireNonNull(first, "from"));
        for (S other : others) {
            sources.add(requireNonNull(other, "from"));
        }
        return new EdgeTrigger<>(draft, sources.build());
    }
}
