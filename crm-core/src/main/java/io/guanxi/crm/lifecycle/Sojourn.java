package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 停留 – a stay in one stage.
 *
 * @param stage the stage
 * @param period from the day of entry up to and without the day of leaving, or, while it lasts, the day asked about
 * @param ended whether the stage was left
 */
public record Sojourn(LifecycleStage stage, Range<LocalDate> period, boolean ended) {

    /**
     * Checks the components.
     *
     * @param stage the stage
     * @param period the half-open period
     * @param ended whether the stage was left
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period is not half-open, {@code [from, to)}
     */
    public Sojourn {
        requireNonNull(stage, "stage");
        Require.that(
                requireNonNull(period, "period").hasLowerBound()
                        && period.lowerBoundType() == BoundType.CLOSED
                        && period.hasUpperBound()
                        && period.upperBoundType() == BoundType.OPEN,
                "period",
                period,
                "must be [from, to)");
    }

    /**
     * The first day.
     *
     * @return the day of entry
     */
    public LocalDate from() {
        return period.lowerEndpoint();
    }

    /**
     * The day after the last.
     *
     * @return the day of leaving, or the day asked about
     */
    public LocalDate to() {
        return period.upperEndpoint();
    }

    /**
     * The length of the stay (so far).
     *
     * @return days, 0 or more
     */
    public long days() {
        return ChronoUnit.DAYS.between(from(), to());
    }
}
