package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 诺言 – something that one side of a relationship promised the other by a day (F14, 共同履行诺言).
 *
 * <p>Example: due on 2025-03-10 and kept on 2025-03-12, it is open up to 2025-03-10, broken on 2025-03-11 and kept late
 * from 2025-03-12 on. {@code toString()} shows only how long the text of the promise is.
 *
 * @param customer whose relationship it belongs to
 * @param by who promised
 * @param what the promise in words, 1 to {@value #MAX_WHAT} characters
 * @param due the last day on which it can be kept in time
 * @param kept the day on which it was kept; empty while it is not
 */
public record Promise(CustomerId customer, Side by, String what, LocalDate due, Optional<LocalDate> kept) {

    /** Characters allowed in the promise. */
    public static final int MAX_WHAT = 500;

    /**
     * Checks the components.
     *
     * @param customer whose relationship it belongs to
     * @param by who promised
     * @param what the promise in words
     * @param due the last day on which it can be kept in time
     * @param kept the day on which it was kept
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the promise is blank, too long, padded or holds control or half characters
     *     (the message masks it), or a day leaves the years 1 to 9999
     */
    public Promise {
        requireNonNull(customer, "customer");
        requireNonNull(by, "by");
        Require.personalText(what, "what", MAX_WHAT);
        Require.businessDate(due, "due");
        requireNonNull(kept, "kept").ifPresent(day -> Require.businessDate(day, "kept"));
    }

    /**
     * A promise that is not kept yet.
     *
     * @param customer whose relationship it belongs to
     * @param by who promised
     * @param what the promise in words
     * @param due the last day on which it can be kept in time
     * @return the promise
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the promise is blank, too long, padded or holds control or half characters,
     *     or the day leaves the years 1 to 9999
     */
    public static Promise of(CustomerId customer, Side by, String what, LocalDate due) {
        return new Promise(customer, by, what, due, Optional.empty());
    }

    /**
     * A copy that was kept.
     *
     * @param day the day on which it was kept
     * @return the copy
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day leaves the years 1 to 9999
     */
    public Promise keptOn(LocalDate day) {
        return new Promise(customer, by, what, due, Optional.of(requireNonNull(day, "kept")));
    }

    /**
     * What has become of it by a day, as known then.
     *
     * @param asOf the day of asking
     * @return the status; on the due day itself a promise not kept is open
     */
    public PromiseStatus statusOn(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return kept.filter(day -> !day.isAfter(asOf))
                .map(day -> day.isAfter(due) ? PromiseStatus.KEPT_LATE : PromiseStatus.KEPT)
                .orElse(asOf.isAfter(due) ? PromiseStatus.BROKEN : PromiseStatus.OPEN);
    }

    /** The promise with what was promised hidden: it may tell about a person. */
    @Override
    public String toString() {
        return "Promise[customer=" + customer + ", by=" + by + ", what=" + Require.hidden(what) + ", due=" + due
                + ", kept=" + kept + "]";
    }
}
