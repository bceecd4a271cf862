package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * 跟踪期 – the churn of a period beside the mean delivered value of the customers in it (L7, V1).
 *
 * @param period the days, half-open {@code [from, to)}
 * @param churn the churn in it
 * @param meanDeliveredValue the mean delivered value, in major units of money or points of an index, as it was measured;
 *     empty if it was not
 */
public record TrackedPeriod(Range<LocalDate> period, Churn churn, OptionalDouble meanDeliveredValue) {

    /**
     * Checks the components.
     *
     * @param period the days
     * @param churn the churn in it
     * @param meanDeliveredValue the mean delivered value
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period is not half-open, is empty, has no end, or leaves the years 1 to
     *     9999, or the value is not finite
     */
    public TrackedPeriod {
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
        requireNonNull(churn, "churn");
        if (requireNonNull(meanDeliveredValue, "meanDeliveredValue").isPresent()) {
            double value = meanDeliveredValue.getAsDouble();
            Require.that(Double.isFinite(value), "meanDeliveredValue", value, "must be finite");
        }
    }
}
