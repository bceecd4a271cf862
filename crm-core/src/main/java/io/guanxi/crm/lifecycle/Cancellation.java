package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 解约 – that either side ended the relationship by a statement: a cancellation, a port-out, a death notice (L6).
 *
 * @param on the day from which it holds
 * @param cause why; {@link LossCause#UNKNOWN} if nobody said
 */
public record Cancellation(LocalDate on, LossCause cause) {

    /**
     * Checks the components.
     *
     * @param on the day from which it holds
     * @param cause why
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public Cancellation {
        Require.businessDate(on, "on");
        requireNonNull(cause, "cause");
    }
}
