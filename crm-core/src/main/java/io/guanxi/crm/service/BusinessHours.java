package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * 营业时段 – opening hours within one day, such as 09:00 to 12:00.
 *
 * <p>Hours over midnight are two: until 00:00 on the one day, from 00:00 on the next.
 *
 * @param from the time from which on it is open, in whole seconds
 * @param to the time from which on it is closed, in whole seconds; 00:00 is the end of the day
 */
public record BusinessHours(LocalTime from, LocalTime to) {

    /** 全天 – from midnight to midnight. */
    public static final BusinessHours WHOLE_DAY = new BusinessHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int SECONDS_PER_DAY = 86_400;

    /**
     * Checks the components.
     *
     * @param from the time from which on it is open
     * @param to the time from which on it is closed, later than {@code from}
     * @throws NullPointerException if a time is null
     * @throws IllegalArgumentException if a time holds a fraction of a second, or the hours do not end after they begin
     */
    public BusinessHours {
        requireSeconds(from, "from");
        requireSeconds(to, "to");
        Require.that(
                from.isBefore(to) || to.equals(LocalTime.MIDNIGHT),
                "to",
                to,
                "must be after " + from + ", or 00:00 for the end of the day");
    }

    /**
     * The hours between two times.
     *
     * @param from the time from which on it is open
     * @param to the time from which on it is closed; 00:00 is the end of the day
     * @return the hours
     * @throws NullPointerException if a time is null
     * @throws IllegalArgumentException if a time holds a fraction of a second, or the hours do not end after they begin
     */
    public static BusinessHours of(LocalTime from, LocalTime to) {
        return new BusinessHours(from, to);
    }

    /**
     * The hours between two times in text, such as {@code BusinessHours.of("09:00", "17:00")}.
     *
     * @param from the time from which on it is open, in ISO form
     * @param to the time from which on it is closed, in ISO form; 00:00 is the end of the day
     * @return the hours
     * @throws NullPointerException if a time is null
     * @throws IllegalArgumentException if a text is no time, a time holds a fraction of a second, or the hours do not
     *     end after they begin
     */
    public static BusinessHours of(String from, String to) {
        return new BusinessHours(parsed(from, "from"), parsed(to, "to"));
    }

    /**
     * Whether a time of day lies in these hours.
     *
     * @param time what the clock shows
     * @return true from the first moment up to, but without, the end
     */
    public boolean contains(LocalTime time) {
        int second = requireNonNull(time, "time").toSecondOfDay();
        return fromSecond() <= second && second < toSecond();
    }

    /** The second of the day at which the hours begin. */
    int fromSecond() {
        return from.toSecondOfDay();
    }

    /** The second of the day at which the hours end, up to 86,400. */
    int toSecond() {
        return to.equals(LocalTime.MIDNIGHT) ? SECONDS_PER_DAY : to.toSecondOfDay();
    }

    private static LocalTime parsed(String time, String field) {
        try {
            return LocalTime.parse(requireNonNull(time, field));
        } catch (DateTimeParseException ignored) {
            // Not as the cause: its message repeats the text as it is, control characters and all.
            throw Require.refusal(field, time, "must be a time of day such as 09:00 or 17:30:15");
        }
    }

    private static void requireSeconds(LocalTime time, String field) {
        Require.that(
                requireNonNull(time, field).truncatedTo(ChronoUnit.SECONDS).equals(time),
                field,
                time,
                "must be in whole seconds");
    }
}
