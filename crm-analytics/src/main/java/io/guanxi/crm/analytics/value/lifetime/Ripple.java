package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 口碑涟漪 – how far the story of a lost customer spreads, and how many leave with her (1.6): {@code heard = n₁ + n₁·n₂ (+ 1,
 * herself)}, {@code defectors = round(q · heard)}.
 *
 * <p>Example: she tells 11, each of whom tells 5: 66 have heard, 67 with her. A quarter leaves: of 67, 16.75, rounded
 * half up 17; of the 66 others 16.5, which is 17 half up and 16 half even or floor.
 *
 * @param told how many she tells, n₁, 0 to 1,000,000
 * @param toldByEach how many each of them tells, n₂, 0 to 1,000,000
 * @param defection the share q of those who heard that leaves, 0 to 1
 * @param herself whether she is one of those who heard, and so one of the defectors; otherwise they are all others
 * @param rounding how the number of defectors is rounded; not {@code UNNECESSARY}
 */
public record Ripple(int told, int toldByEach, BigDecimal defection, boolean herself, RoundingMode rounding) {

    private static final int MAX_TOLD = 1_000_000;

    /**
     * Checks the components.
     *
     * @param told how many she tells
     * @param toldByEach how many each of them tells
     * @param defection the share that leaves
     * @param herself whether she is counted in
     * @param rounding how the number of defectors is rounded
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number is out of its range, the share is not from 0 to 1, or the rounding is
     *     {@code UNNECESSARY}
     */
    public Ripple {
        requireTold(told, "told");
        requireTold(toldByEach, "toldByEach");
        defection = Exact.share(defection, "defection");
        Require.that(
                requireNonNull(rounding, "rounding") != RoundingMode.UNNECESSARY,
                "rounding",
                rounding,
                "must say how to round");
    }

    /**
     * The ripple in which she is one of those who heard.
     *
     * @param told how many she tells
     * @param toldByEach how many each of them tells
     * @param defection the share that leaves, such as {@code "0.25"}
     * @param rounding how the number of defectors is rounded
     * @return the ripple
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the share is no decimal number, or a component breaks its rule
     */
    public static Ripple withHerself(int told, int toldByEach, String defection, RoundingMode rounding) {
        return new Ripple(told, toldByEach, Exact.parse(defection, "defection"), true, rounding);
    }

    /**
     * The ripple among the others only.
     *
     * @param told how many she tells
     * @param toldByEach how many each of them tells
     * @param defection the share that leaves, such as {@code "0.25"}
     * @param rounding how the number of defectors is rounded
     * @return the ripple
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the share is no decimal number, or a component breaks its rule
     */
    public static Ripple amongOthers(int told, int toldByEach, String defection, RoundingMode rounding) {
        return new Ripple(told, toldByEach, Exact.parse(defection, "defection"), false, rounding);
    }

    /**
     * How many have heard the story.
     *
     * @return {@code n₁ + n₁·n₂}, and 1 more if she is counted in
     */
    public long heard() {
        return told + (long) told * toldByEach + (herself ? 1 : 0);
    }

    /**
     * How many of those who heard leave.
     *
     * @return {@code round(q · heard)}; at least 1 if she is counted in, since she has left
     */
    public long defectors() {
        long rounded = defection
                .multiply(BigDecimal.valueOf(heard()))
                .setScale(0, rounding)
                .longValueExact();
        return herself ? Math.max(1, rounded) : rounded;
    }

    /**
     * How many leave besides herself.
     *
     * @return the defectors, 1 less if she is one of them
     */
    public long others() {
        return herself ? defectors() - 1 : defectors();
    }

    private static void requireTold(int number, String field) {
        Require.that(number >= 0 && number <= MAX_TOLD, field, number, "must be from 0 to " + MAX_TOLD);
    }
}
