package io.guanxi.crm.analytics.markov;

import java.util.Optional;

/**
 * 链的回答 – what a chain answers, or why it cannot.
 *
 * <p>Example: the long-run shares of a chain with two absorbing states are {@link Unanswered}, since they depend on the
 * start.
 *
 * @param <S> the type of the states
 * @param <T> the type of the answer
 */
public sealed interface ChainAnswer<S, T> permits Answered, Unanswered {

    /**
     * The answer, if there is one.
     *
     * @return the answer; empty if there is none
     */
    Optional<T> find();

    /**
     * The answer, where there must be one.
     *
     * @return the answer
     * @throws IllegalStateException saying why there is none
     */
    T orThrow();
}
