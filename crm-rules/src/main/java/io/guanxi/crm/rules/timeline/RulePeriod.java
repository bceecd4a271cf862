package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 适用期间 – the days on which the rules of an entry hold.
 *
 * @param <R> the type of the rules
 * @param days from the first day up to the next entry's, half-open; without an end for the last entry
 * @param entry the entry whose rules hold
 */
public record RulePeriod<R>(Range<LocalDate> days, TimelineEntry<R> entry) {

    /**
     * Checks the components.
     *
     * @param days the days
     * @param entry the entry whose rules hold
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the days are not half-open, are none, leave the years 1 to 9999, or begin
     *     before the entry holds
     */
    public RulePeriod {
        Require.period(days, "days");
        requireNonNull(entry, "entry");
        Require.that(
                !days.lowerEndpoint().isBefore(entry.validFrom()),
                "days",
                days,
                "must not begin before the entry holds");
    }

    /**
     * The rules that hold.
     *
     * @return the rules of the entry
     */
    public R rules() {
        return entry.rules();
    }
}
