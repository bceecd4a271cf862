package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 暂停 – a stretch during which an {@link SlaClock} does not run, such as while the customer's answer is awaited.
 *
 * @param from the first instant of the pause
 * @param to the instant at which the clock runs again; empty while the pause lasts
 */
public record Pause(Instant from, Optional<Instant> to) {

    /**
     * Checks the components.
     *
     * @param from the first instant
     * @param to the instant at which the clock runs again, later than {@code from}
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an instant leaves the years 1 to 9999, or the pause does not end after it
     *     begins
     */
    public Pause {
        Require.instant(from, "from");
        requireNonNull(to, "to");
        if (to.isPresent()) {
            Instant end = Require.instant(to.get(), "to");
            if (!from.isBefore(end)) {
                throw Require.refusal("to", end, "must be after " + from);
            }
        }
    }

    /**
     * A pause that has no end yet.
     *
     * @param from the first instant
     * @return the pause
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the instant leaves the years 1 to 9999
     */
    public static Pause since(Instant from) {
        return new Pause(from, Optional.empty());
    }

    /**
     * A pause with an end.
     *
     * @param from the first instant
     * @param to the instant at which the clock runs again, later than {@code from}
     * @return the pause
     * @throws NullPointerException if an instant is null
     * @throws IllegalArgumentException if an instant leaves the years 1 to 9999, or {@code to} is not after
     *     {@code from}
     */
    public static Pause between(Instant from, Instant to) {
        return new Pause(from, Optional.of(requireNonNull(to, "to")));
    }

    /**
     * Whether the pause has no end yet.
     *
     * @return true while it lasts
     */
    public boolean isOpen() {
        return to.isEmpty();
    }

    /** The part of the pause in {@code [begin, end)}; empty if none of it lies there. */
    Optional<Pause> within(Instant begin, Optional<Instant> end) {
        Instant first = from.isBefore(begin) ? begin : from;
        Optional<Instant> last = Stream.concat(to.stream(), end.stream()).min(Comparator.naturalOrder());
        return last.filter(until -> !first.isBefore(until)).isPresent()
                ? Optional.empty()
                : Optional.of(new Pause(first, last));
    }
}
