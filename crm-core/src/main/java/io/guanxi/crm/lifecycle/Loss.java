package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 流失 – that a relationship is lost (L6), and why as far as it is known.
 *
 * @param lastStage the stage from which it was lost
 * @param since the business date of the assessment that found the loss
 * @param cause why; {@link LossCause#UNKNOWN} until somebody knows
 */
public record Loss(LifecycleStage lastStage, LocalDate since, LossCause cause) {

    /**
     * Checks the components.
     *
     * @param lastStage the stage from which it was lost
     * @param since the date
     * @param cause why
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the last stage is not on the path, or the date is not in the years 1 to 9999
     */
    public Loss {
        Require.that(requireNonNull(lastStage, "lastStage").isOnPath(), "lastStage", lastStage, "must be on the path");
        Require.businessDate(since, "since");
        requireNonNull(cause, "cause");
    }
}
