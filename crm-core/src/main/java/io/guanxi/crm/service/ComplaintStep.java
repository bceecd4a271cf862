package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.Instant;

/**
 * 投诉处理步骤 – one event in the handling of a complaint, and when it happened.
 *
 * @param event what happened
 * @param at when
 */
public record ComplaintStep(ComplaintEvent event, Instant at) {

    /**
     * Checks the components.
     *
     * @param event what happened
     * @param at when
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the instant lies outside the years 1 to 9999
     */
    public ComplaintStep {
        requireNonNull(event, "event");
        Require.instant(at, "at");
    }

    /**
     * A step.
     *
     * @param event what happened
     * @param at when
     * @return the step
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the instant lies outside the years 1 to 9999
     */
    public static ComplaintStep of(ComplaintEvent event, Instant at) {
        return new ComplaintStep(event, at);
    }
}
