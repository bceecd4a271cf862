package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Met;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts that count on one day: those of the current period so far, and those of the period completed before it.
 *
 * <p>Either may meet a condition: so a tier earned in one period is good through the end of the next, whenever it is
 * reviewed.
 */
record TierDay<T>(LocalDate day, List<Window<T>> windows) {

    /** The facts of one period. */
    record Window<T>(Range<LocalDate> period, T facts) {

        LocalDate lastDay() {
            return period.upperEndpoint().minusDays(1);
        }
    }

    static <T> TierDay<T> of(PeriodFacts<T> facts, QualifyingPeriod period, LocalDate joined, LocalDate day) {
        Window<T> current = window(facts, period.current(joined, day));
        Optional<Range<LocalDate>> completed = period.completed(joined, day);
        return new TierDay<>(
                day,
                completed.isPresent()
                        ? ImmutableList.of(current, window(facts, completed.get()))
                        : ImmutableList.of(current));
    }

    private static <T> Window<T> window(PeriodFacts<T> facts, Range<LocalDate> period) {
        return new Window<>(period, requireNonNull(facts.of(period), "facts"));
    }

    Window<T> current() {
        return windows.get(0);
    }

    /** Whether one of the windows meets the condition: the quick form of {@link #met}. */
    boolean meets(Condition<T> condition) {
        for (Window<T> window : windows) {
            if (condition.test(window.facts())) {
                return true;
            }
        }
        return false;
    }

    /** Met in one window is met, not met in all is not met; else unknown. */
    Met met(Condition<T> condition) {
        if (meets(condition)) {
            return Met.MET;
        }
        for (Window<T> window : windows) {
            if (condition.evaluate(window.facts()) == Met.UNKNOWN) {
                return Met.UNKNOWN;
            }
        }
        return Met.NOT_MET;
    }
}
