package io.guanxi.crm.lifecycle.winback;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * 挽回日程 – how long after the loss each step of a win-back is due.
 *
 * @param after the time after the loss, for each of the six steps; none earlier than the step before
 */
public record WinBackSchedule(Map<WinBackStep, Period> after) {

    /** Periods have no order but from a day on. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /**
     * Checks the schedule.
     *
     * @param after the time after the loss for each step, copied
     * @throws NullPointerException if the map, a step or a time is null
     * @throws IllegalArgumentException if a step has no time, a time is not positive, or a step is due before the one
     *     before it
     */
    public WinBackSchedule {
        requireNonNull(after, "after").forEach((step, time) -> {
            requireNonNull(step, "after step");
            Require.positive(time, "after[" + step + "]");
        });
        LocalDate before = SOME_DAY;
        for (WinBackStep step : WinBackStep.values()) {
            Period time = after.get(step);
            if (time == null) {
                throw Require.refusal("after", after.keySet(), "must have a time for " + step);
            }
            Require.that(
                    !SOME_DAY.plus(time).isBefore(before),
                    "after[" + step + "]",
                    time,
                    "must not be shorter than that of the step before");
            before = SOME_DAY.plus(time);
        }
        after = Maps.immutableEnumMap(after);
    }

    /**
     * A schedule to begin with: listen within a week, while the customer still remembers; meet the demands within a
     * month; then patience, contact, a way back after four months, when the first anger is over, and business again
     * within half a year – after that a new habit has grown elsewhere.
     *
     * @return 7 days, 1, 2, 3, 4 and 6 months
     */
    public static WinBackSchedule standard() {
        return new WinBackSchedule(ImmutableMap.of(
                WinBackStep.LISTEN, Period.ofDays(7),
                WinBackStep.MEET_DEMANDS, Period.ofMonths(1),
                WinBackStep.BE_PATIENT, Period.ofMonths(2),
                WinBackStep.KEEP_CONTACT, Period.ofMonths(3),
                WinBackStep.OFFER_WAY_BACK, Period.ofMonths(4),
                WinBackStep.CONTINUE_BUSINESS, Period.ofMonths(6)));
    }

    /**
     * The day on which a step is due after a loss: not before those of the steps before it, since 30 days are more than
     * a month in February.
     */
    LocalDate due(WinBackStep step, LocalDate lost) {
        LocalDate due = lost;
        for (WinBackStep each : WinBackStep.values()) {
            LocalDate own = lost.plus(requireNonNull(after.get(each)));
            due = own.isAfter(due) ? own : due;
            if (each == step) {
                break;
            }
        }
        return due;
    }
}
