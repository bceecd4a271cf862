package io.guanxi.crm.testing;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws from a {@link SplittableRandom} by its raw 64-bit numbers only: that algorithm is specified, so the draws are
 * the same on every JDK, which the bounded and floating-point methods do not promise.
 */
final class Dice {

    private final SplittableRandom random;

    Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Other dice, whose draws do not depend on how often these are thrown from here on. */
    Dice split() {
        return new Dice(random.split());
    }

    /** From 0 up to and without the bound, which is at least 1. */
    int below(int bound) {
        return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of 1,000 cases, on average. */
    boolean permille(int cases) {
        return below(1_000) < cases;
    }

    /** One of them, each as likely as the others. */
    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
