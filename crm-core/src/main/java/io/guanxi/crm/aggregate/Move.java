package io.guanxi.crm.aggregate;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * 转移 – a move from one state to another, seen once or several times; staying is a move to the same state.
 *
 * <p>Example: {@code Move.of(EXPLORATION, FORMATION, 3)} says that three customers went on to formation.
 *
 * @param <S> the type of the states, such as an enum
 * @param from the state left (or kept)
 * @param to the state entered (or kept)
 * @param times how often it was seen, 0 or more
 * @serial exclude
 */
public record Move<S extends Serializable>(S from, S to, long times) implements Serializable {

    /**
     * Checks the components.
     *
     * @param from the state left (or kept)
     * @param to the state entered (or kept)
     * @param times how often it was seen
     * @throws NullPointerException if a state is null
     * @throws IllegalArgumentException if the number is negative
     */
    public Move {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        TransitionCounts.requireTimes(times);
    }

    /**
     * A move seen once.
     *
     * @param <S> the type of the states
     * @param from the state left (or kept)
     * @param to the state entered (or kept)
     * @return the move
     * @throws NullPointerException if a state is null
     */
    public static <S extends Serializable> Move<S> of(S from, S to) {
        return new Move<>(from, to, 1);
    }

    /**
     * A move seen several times, such as a row of counts from a database.
     *
     * @param <S> the type of the states
     * @param from the state left (or kept)
     * @param to the state entered (or kept)
     * @param times how often it was seen, 0 or more
     * @return the move
     * @throws NullPointerException if a state is null
     * @throws IllegalArgumentException if the number is negative
     */
    public static <S extends Serializable> Move<S> of(S from, S to, long times) {
        return new Move<>(from, to, times);
    }
}
