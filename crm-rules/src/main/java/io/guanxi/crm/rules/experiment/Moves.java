package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * 变动概要 – how many of some subjects get another outcome under the candidate, and how many a better or a worse one.
 *
 * <p>Moves from and to no outcome are neither better nor worse. Shares are parts of all the subjects, with {@value
 * Share#DECIMALS} decimals, rounded half up. Example: of 4 subjects 2 move, one up and one down: {@code movedShare} 0.5000,
 * {@code worseShare} 0.2500.
 *
 * @param subjects how many subjects there are, 0 or more
 * @param moved how many of them get another outcome
 * @param better how many get a better one; empty if the outcomes of the tables are in no order, or in two
 * @param worse how many get a worse one; empty likewise
 */
public record Moves(long subjects, long moved, OptionalLong better, OptionalLong worse) {

    /**
     * Checks the components.
     *
     * @param subjects how many subjects there are
     * @param moved how many of them get another outcome
     * @param better how many get a better one
     * @param worse how many get a worse one
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number is negative, more move than there are or better and worse ones are
     *     more than move, or only one of better and worse is known
     */
    public Moves {
        Require.that(moved >= 0 && moved <= subjects, "moved", moved, "must be from 0 to the subjects, " + subjects);
        Require.that(
                requireNonNull(better, "better").isPresent()
                        == requireNonNull(worse, "worse").isPresent(),
                "worse",
                worse,
                "must be known with better, and only then");
        long up = better.orElse(0);
        long down = worse.orElse(0);
        Require.that(up >= 0 && up <= moved, "better", up, "must be from 0 to those who move, " + moved);
        Require.that(down >= 0 && down <= moved - up, "worse", down, "must be from 0 to the rest, " + (moved - up));
    }

    /**
     * The share of subjects that get another outcome: {@code moved / subjects}.
     *
     * @return from 0.0000 to 1.0000; empty if there are no subjects
     */
    public Optional<BigDecimal> movedShare() {
        return Share.of(moved, subjects);
    }

    /**
     * The share of subjects that get a better outcome: {@code better / subjects}.
     *
     * @return from 0.0000 to 1.0000; empty if there are no subjects, or the outcomes are in no order
     */
    public Optional<BigDecimal> betterShare() {
        return better.isPresent() ? Share.of(better.getAsLong(), subjects) : Optional.empty();
    }

    /**
     * The share of subjects that get a worse outcome: {@code worse / subjects}.
     *
     * @return from 0.0000 to 1.0000; empty if there are no subjects, or the outcomes are in no order
     */
    public Optional<BigDecimal> worseShare() {
        return worse.isPresent() ? Share.of(worse.getAsLong(), subjects) : Optional.empty();
    }
}
