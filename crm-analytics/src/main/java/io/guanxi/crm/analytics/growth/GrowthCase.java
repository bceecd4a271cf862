package io.guanxi.crm.analytics.growth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Optional;

/**
 * 两期对照 – one customer in an earlier and in a later window: stayed, lost or come.
 *
 * @param before the customer in the earlier window; empty if none then
 * @param after the customer in the later window; empty if lost
 * @param arrival where the customer came from; there exactly if {@code before} is empty
 */
public record GrowthCase(Optional<Depth> before, Optional<Depth> after, Optional<Arrival> arrival) {

    /**
     * Checks the components.
     *
     * @param before the customer in the earlier window
     * @param after the customer in the later window
     * @param arrival where the customer came from
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the customer is in neither window, has an arrival and was there before or has
     *     none and was not, or the currencies of the windows differ
     */
    public GrowthCase {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(arrival, "arrival");
        Require.that(before.isPresent() || after.isPresent(), "after", after, "must be there if there is no before");
        Require.that(
                arrival.isPresent() == before.isEmpty(),
                "arrival",
                arrival,
                "must be there exactly for customers who were not there before");
        if (before.isPresent() && after.isPresent()) {
            Require.that(
                    after.get().margin().isSameCurrency(before.get().margin()),
                    "after",
                    after.get().margin(),
                    "must be in the currency of before");
        }
    }

    /**
     * A customer of both windows.
     *
     * @param before the customer in the earlier window
     * @param after the customer in the later window
     * @return the case
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the currencies differ
     */
    public static GrowthCase stayed(Depth before, Depth after) {
        return new GrowthCase(
                Optional.of(requireNonNull(before, "before")),
                Optional.of(requireNonNull(after, "after")),
                Optional.empty());
    }

    /**
     * A customer of the earlier window who is lost.
     *
     * @param before the customer in the earlier window
     * @return the case
     * @throws NullPointerException if the argument is null
     */
    public static GrowthCase lost(Depth before) {
        return new GrowthCase(Optional.of(requireNonNull(before, "before")), Optional.empty(), Optional.empty());
    }

    /**
     * A customer of the later window only.
     *
     * @param arrival where the customer came from
     * @param after the customer in the later window
     * @return the case
     * @throws NullPointerException if an argument is null
     */
    public static GrowthCase come(Arrival arrival, Depth after) {
        return new GrowthCase(
                Optional.empty(),
                Optional.of(requireNonNull(after, "after")),
                Optional.of(requireNonNull(arrival, "arrival")));
    }
}
