package io.guanxi.crm.analytics.markov;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * 有答案 – what a chain answers.
 *
 * @param <S> the type of the states
 * @param <T> the type of the answer
 * @param answer the answer
 */
public record Answered<S, T>(T answer) implements ChainAnswer<S, T> {

    /**
     * Checks that the answer is there.
     *
     * @param answer the answer
     * @throws NullPointerException if it is null
     */
    public Answered {
        requireNonNull(answer, "answer");
    }

    @Override
    public Optional<T> find() {
        return Optional.of(answer);
    }

    @Override
    public T orThrow() {
        return answer;
    }
}
