package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * 转移 – the answer of a state machine to an event or to the passing of time: a value, also where nothing changes.
 *
 * <p>It holds references to the event and the context and works out its verdicts and texts from them on demand. So the
 * context must be immutable, or {@link #detach} be called at once. {@code toString} shows states and ids only.
 *
 * @param <S> the states
 * @param <E> the events
 */
public sealed interface Transition<S, E> permits Fired, Refused, Undeclared, Ignored, Faulted, NotDue {

    /**
     * The state before.
     *
     * @return the state
     */
    S from();

    /**
     * The state after.
     *
     * @return the state; the one before unless an edge was taken
     */
    S to();

    /**
     * The event.
     *
     * @return the event; empty for a tick
     */
    Optional<E> event();

    /**
     * Whether an edge was taken, also one from a state to itself.
     *
     * @return true for {@link Fired} only
     */
    default boolean moved() {
        return this instanceof Fired;
    }

    /**
     * What is to be done: the effects of leaving the state, of the edge and of entering the next state, in this order.
     *
     * @return the effects; none unless an edge was taken
     */
    default List<Effect> effects() {
        return List.of();
    }

    /**
     * Why the answer is what it is.
     *
     * @return the reasons: the answer first, then the readings behind it
     */
    List<Reason> reasons();

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text
     */
    default String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    /**
     * The answer as a self-contained value for storage, which refers neither to the event nor to the context.
     *
     * @return the record
     */
    TransitionRecord<S> detach();

    /**
     * Folds the six answers.
     *
     * @param <R> the type of the result
     * @param fired what to do when an edge was taken
     * @param refused what to do when no guard was met
     * @param undeclared what to do when the state knows nothing of the event
     * @param ignored what to do when the event is declared to change nothing
     * @param faulted what to do when a guard threw an exception
     * @param notDue what to do when no timed edge is due
     * @return what the function of this answer gives
     */
    default <R> R match(
            Function<? super Fired<S, E>, ? extends R> fired,
            Function<? super Refused<S, E>, ? extends R> refused,
            Function<? super Undeclared<S, E>, ? extends R> undeclared,
            Function<? super Ignored<S, E>, ? extends R> ignored,
            Function<? super Faulted<S, E>, ? extends R> faulted,
            Function<? super NotDue<S, E>, ? extends R> notDue) {
        if (this instanceof Fired<S, E> answer) {
            return fired.apply(answer);
        }
        if (this instanceof Refused<S, E> answer) {
            return refused.apply(answer);
        }
        if (this instanceof Undeclared<S, E> answer) {
            return undeclared.apply(answer);
        }
        if (this instanceof Ignored<S, E> answer) {
            return ignored.apply(answer);
        }
        return this instanceof Faulted<S, E> answer ? faulted.apply(answer) : notDue.apply((NotDue<S, E>) this);
    }
}
