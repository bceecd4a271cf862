package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 流失 – that a relationship is lost (L6).
 *
 * @param lastStage the stage from which it was lost
 * @param since the business date of the assessment that found the loss
 */
public record Loss(LifecycleStage lastStage, LocalDate since) {

    /**
     * Checks the components.
     *
     * @param lastStage the stage from which it was lost
     * @param since the date
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the last stage is not on the path
     */
    public Loss {
        Require.that(requireNonNull(lastStage, "lastStage").isOnPath(), "lastStage", lastStage, "must be on the path");
        requireNonNull(since, "since");
    }
}
