package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 修订 – days for which other rules are known now than were known at a moment: decisions that were taken then for these days
 * may come out differently today.
 *
 * @param <R> the type of the rules
 * @param days the days, half-open
 * @param before the entry that held by what was known then; empty if there was none
 * @param after the entry that holds by what is known now
 */
public record Revision<R>(Range<LocalDate> days, Optional<TimelineEntry<R>> before, TimelineEntry<R> after) {

    /**
     * Checks the components.
     *
     * @param days the days
     * @param before the entry that held by what was known then
     * @param after the entry that holds by what is known now
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the days are not half-open, are none, or leave the years 1 to 9999, or both
     *     entries have equal rules
     */
    public Revision {
        Require.period(days, "days");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        if (before.isPresent() && before.get().rules().equals(after.rules())) {
            throw Require.refusal("after", after.words(), "must have other rules than before");
        }
    }
}
