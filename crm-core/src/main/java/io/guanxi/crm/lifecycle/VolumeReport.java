package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 总量报告 – how much a customer bought in all, with us and with others, in a period: an observed, stated or estimated
 * figure (L4).
 *
 * <p>Example: 1,050 room nights in the second quarter of 2025, stated by the travel manager.
 *
 * @param period the days, half-open {@code [from, to)}
 * @param volume the customer's total volume in it, in the unit of the volume with us, 0 to {@link Trend#MAX_VOLUME}
 * @param source how it is known
 */
public record VolumeReport(Range<LocalDate> period, long volume, Source source) {

    /**
     * Checks the components.
     *
     * @param period the days
     * @param volume the total volume
     * @param source how it is known
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period has an open end, is not half-open, is empty or leaves the years 1
     *     to 9999, or the volume is out of its range
     */
    public VolumeReport {
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
        Require.that(
                volume >= 0 && volume <= Trend.MAX_VOLUME, "volume", volume, "must be from 0 to " + Trend.MAX_VOLUME);
        requireNonNull(source, "source");
    }

    /**
     * A report of some days.
     *
     * @param from the first day
     * @param to the day after the last, later than the first
     * @param volume the customer's total volume
     * @param source how it is known
     * @return the report
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the days do not lead forward or leave the years 1 to 9999, or the volume is
     *     out of its range
     */
    public static VolumeReport of(LocalDate from, LocalDate to, long volume, Source source) {
        return new VolumeReport(Require.days(from, to, "period"), volume, source);
    }
}
