package io.guanxi.crm.analytics.markov;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 无答案 – why a chain has no answer, and which states are the cause.
 *
 * @param <S> the type of the states
 * @param <T> the type of the answer that there is not
 * @param key why: one of the first five kinds of {@link ChainReason}
 * @param states the states that are the cause, in the order of the chain; at least one
 */
public record Unanswered<S, T>(ChainReason key, List<S> states) implements ChainAnswer<S, T> {

    /**
     * Checks the components.
     *
     * @param key why
     * @param states the states that are the cause
     * @throws NullPointerException if a component or a state is null
     * @throws IllegalArgumentException if the key says no refusal, or there is no state
     */
    public Unanswered {
        Require.that(
                requireNonNull(key, "key").compareTo(ChainReason.ABSORPTION) < 0,
                "key",
                key,
                "must be a reason for having no answer");
        states = Require.<S>list(states, "states");
        Require.that(!states.isEmpty(), "states", states, "must not be empty");
    }

    @Override
    public Optional<T> find() {
        return Optional.empty();
    }

    @Override
    public T orThrow() {
        throw new IllegalStateException(why(Locale.ENGLISH));
    }

    /**
     * Why there is no answer, as data.
     *
     * @return the reason with its states
     */
    public Reason reason() {
        List<Object> names = new ArrayList<>();
        states.forEach(state -> names.add(name(state)));
        return Reason.of(key, names);
    }

    /**
     * Why there is no answer, in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence of {@link #reason}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return reason().text(requireNonNull(locale, "locale"));
    }

    /** A state as a reason can hold it. */
    static Object name(Object state) {
        return state instanceof Bilingual ? state : state.toString();
    }
}
