package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 时限时钟 – runs in business time from a start towards a target, with pauses, until it is stopped (S8).
 *
 * <p>The clock is a journal: a value that holds what happened, and whatever is asked as of an instant is answered from
 * what had happened by then. Example: Monday to Friday 09:00–17:00 in Asia/Shanghai, started on Friday at 16:30 with a
 * target of one hour, is due on Monday at 09:30; a pause from Friday 16:45 to Monday 10:00 moves that to 10:45.
 *
 * @param calendar when business time runs
 * @param start when the clock was started
 * @param target the business time allowed, above zero
 * @param warnAt the share of the target from which on it is at risk, above 0 and below 1; without trailing zeros
 * @param pauses when it stood still, in order and apart (they may touch); only the last may be open
 * @param stopped when it was done; empty while it is not
 */
public record SlaClock(
        BusinessCalendar calendar,
        Instant start,
        Duration target,
        BigDecimal warnAt,
        List<Pause> pauses,
        Optional<Instant> stopped) {

    /**
     * Checks the components.
     *
     * @param calendar when business time runs
     * @param start when the clock was started
     * @param target the business time allowed
     * @param warnAt the share of the target from which on it is at risk
     * @param pauses when it stood still, copied
     * @param stopped when it was done
     * @throws NullPointerException if a component or a pause is null
     * @throws IllegalArgumentException if the target is not above zero, the share is not above 0 and below 1, a pause
     *     begins before the start or the end of the one before, or lasts longer than the clock, the stop is before the
     *     start, or an instant, also the one at which the clock is due without the pause that still lasts, leaves the
     *     years 1 to 9999
     */
    public SlaClock {
        requireNonNull(calendar, "calendar");
        Require.instant(start, "start");
        SlaTarget.requireTarget(target, "target");
        warnAt = SlaTarget.requireWarnAt(warnAt);
        pauses = Require.list(pauses, "pauses");
        requireNonNull(stopped, "stopped");
        Optional<Instant> last = lastOf(start, pauses);
        if (stopped.isPresent()) {
            Instant stop = Require.instant(stopped.get(), "stopped");
            Require.that(last.isPresent(), "pauses", pauses, "must all have ended in a clock that was stopped");
            if (stop.isBefore(last.get())) {
                throw Require.refusal("stopped", stop, "must not be before " + last.get());
            }
        }
        // A clock that can be made can always be read: refuse here what is due beyond all dates. A pause that still
        // lasts hides the due instant, but not from a reading before it.
        due(
                calendar,
                start,
                target,
                pauses.stream().filter(pause -> !pause.isOpen()).toList());
    }

    /**
     * Starts a clock that warns at {@link SlaTarget#WARN_AT} of its target.
     *
     * @param calendar when business time runs
     * @param start when the clock starts
     * @param target the business time allowed, above zero
     * @return the running clock
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the target is not above zero, or an instant, also the one at which the clock
     *     is due, leaves the years 1 to 9999
     */
    public static SlaClock start(BusinessCalendar calendar, Instant start, Duration target) {
        return start(calendar, start, target, SlaTarget.WARN_AT);
    }

    /**
     * Starts a clock that warns at a share of its target, such as the {@link SlaTarget#warnAt} agreed in a contract.
     *
     * @param calendar when business time runs
     * @param start when the clock starts
     * @param target the business time allowed, above zero
     * @param warnAt the share of the target from which on it is at risk, above 0 and below 1
     * @return the running clock
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the target is not above zero, the share is not above 0 and below 1, or an
     *     instant, also the one at which the clock is due, leaves the years 1 to 9999
     */
    public static SlaClock start(BusinessCalendar calendar, Instant start, Duration target, BigDecimal warnAt) {
        return new SlaClock(calendar, start, target, warnAt, List.of(), Optional.empty());
    }

    /**
     * Pauses the clock.
     *
     * @param at from when on it stands still; not before anything that was recorded
     * @return the paused clock
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the clock was stopped or is paused, or the instant is too early or leaves the
     *     years 1 to 9999
     */
    public SlaClock pause(Instant at) {
        requireRunning("pause", at);
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(at));
        return new SlaClock(calendar, start, target, warnAt, more, stopped);
    }

    /**
     * Lets the paused clock run again.
     *
     * @param at from when on it runs; at the very beginning of the pause, the pause is taken back
     * @return the running clock
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the clock is not paused, or the instant is before the pause or leaves the
     *     years 1 to 9999
     */
    public SlaClock resume(Instant at) {
        Require.that(isPaused(), "resume", Require.instant(at, "resume"), "must follow a pause");
        return new SlaClock(calendar, start, target, warnAt, endedAt(at, "resume"), stopped);
    }

    /**
     * Stops the clock for good: what it measures is done. A pause that still lasts ends with it.
     *
     * @param at when it was done; not before anything that was recorded
     * @return the stopped clock
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the clock was stopped before, or the instant is too early or leaves the years
     *     1 to 9999
     */
    public SlaClock stop(Instant at) {
        Require.that(stopped.isEmpty(), "stop", Require.instant(at, "stop"), "must not follow a stop");
        List<Pause> ended = isPaused() ? endedAt(at, "stop") : pauses;
        return new SlaClock(calendar, start, target, warnAt, ended, Optional.of(at));
    }

    /**
     * The instant up to which it must be done, from all that is recorded: the earliest at which the business time used,
     * without pauses, reaches the target. To be done exactly then is in time.
     *
     * @return the instant; empty while the clock is paused with time left
     */
    public Optional<Instant> due() {
        return due(calendar, start, target, pauses);
    }

    /**
     * The business time used up to an instant, without pauses, and up to the stop at most.
     *
     * @param asOf the instant, not before the start
     * @return the time used, zero or more
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the instant is before the start or leaves the years 1 to 9999
     */
    public Duration elapsedAt(Instant asOf) {
        return knownAt(asOf).elapsed(asOf);
    }

    /**
     * The business time left at an instant: {@code max(0, target − elapsedAt(asOf))}.
     *
     * @param asOf the instant, not before the start
     * @return the time left, zero or more
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the instant is before the start or leaves the years 1 to 9999
     */
    public Duration remainingAt(Instant asOf) {
        return remaining(elapsedAt(asOf));
    }

    /**
     * How the clock stands at an instant, as known then.
     *
     * <p>The first that holds: done not later than due is met, and later is breached; past due is breached, paused or
     * not; paused; at risk from {@code warnAt × target} on, at the due instant too; else on track.
     *
     * @param asOf the instant, not before the start
     * @return the status
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the instant is before the start or leaves the years 1 to 9999
     */
    public SlaStatus statusAt(Instant asOf) {
        return knownAt(asOf).status(asOf);
    }

    /**
     * What the clock shows at an instant, as known then, with its reasons.
     *
     * @param asOf the instant, not before the start
     * @return the reading
     * @throws NullPointerException if the instant is null
     * @throws IllegalArgumentException if the instant is before the start or leaves the years 1 to 9999
     */
    public SlaReading readAt(Instant asOf) {
        SlaClock known = knownAt(asOf);
        SlaStatus status = known.status(asOf);
        Duration elapsed = known.elapsed(asOf);
        return new SlaReading(status, asOf, known.due(), elapsed, target, known.reasons(status, asOf, elapsed));
    }

    /** The clock with what had happened by an instant, and nothing of what came later. */
    private SlaClock knownAt(Instant asOf) {
        Require.instant(asOf, "asOf");
        if (asOf.isBefore(start)) {
            throw Require.refusal("asOf", asOf, "must not be before the start " + start);
        }
        List<Pause> known = pauses.stream()
                .filter(pause -> !pause.from().isAfter(asOf))
                .map(pause -> pause.to().filter(asOf::isBefore).isPresent() ? Pause.since(pause.from()) : pause)
                .toList();
        return new SlaClock(calendar, start, target, warnAt, known, stopped.filter(stop -> !stop.isAfter(asOf)));
    }

    private SlaStatus status(Instant asOf) {
        Instant end = stopped.orElse(asOf);
        boolean late = due().filter(end::isAfter).isPresent();
        if (stopped.isPresent()) {
            return late ? SlaStatus.BREACHED : SlaStatus.MET;
        }
        if (late) {
            return SlaStatus.BREACHED;
        }
        if (isPaused()) {
            return SlaStatus.PAUSED;
        }
        BigDecimal warning = warnAt.multiply(SlaWording.seconds(target));
        return SlaWording.seconds(elapsed(asOf)).compareTo(warning) < 0 ? SlaStatus.ON_TRACK : SlaStatus.AT_RISK;
    }

    private Duration elapsed(Instant asOf) {
        Instant end = stopped.orElse(asOf);
        Duration used = Duration.ZERO;
        Instant from = start;
        for (Pause pause : pauses) {
            used = used.plus(calendar.between(from, pause.from()));
            from = pause.to().orElse(end);
        }
        return used.plus(calendar.between(from, end));
    }

    private Duration remaining(Duration elapsed) {
        return elapsed.compareTo(target) < 0 ? target.minus(elapsed) : Duration.ZERO;
    }

    private List<Reason> reasons(SlaStatus status, Instant asOf, Duration elapsed) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ServiceReason.SLA_STATUS, status, SlaWording.instant(asOf, calendar.zone())));
        due().ifPresent(due -> reasons.add(Reason.of(ServiceReason.SLA_DUE, SlaWording.instant(due, calendar.zone()))));
        reasons.add(Reason.of(
                ServiceReason.SLA_USED,
                SlaWording.duration(elapsed),
                SlaWording.duration(target),
                SlaWording.duration(remaining(elapsed)),
                warnAt));
        if (isPaused()) {
            Instant since = pauses.get(pauses.size() - 1).from();
            reasons.add(Reason.of(ServiceReason.SLA_PAUSED, SlaWording.instant(since, calendar.zone())));
        }
        stopped.ifPresent(
                stop -> reasons.add(Reason.of(ServiceReason.SLA_DONE, SlaWording.instant(stop, calendar.zone()))));
        return reasons;
    }

    private boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).isOpen();
    }

    private void requireRunning(String field, Instant at) {
        Require.instant(at, field);
        Require.that(stopped.isEmpty(), field, at, "must not follow a stop");
        Require.that(!isPaused(), field, at, "must not follow a pause that still lasts");
    }

    /** The pauses with the open one ended; one without any length is left out. */
    private List<Pause> endedAt(Instant at, String field) {
        Instant since = pauses.get(pauses.size() - 1).from();
        if (at.isBefore(since)) {
            throw Require.refusal(field, at, "must not be before the pause since " + since);
        }
        List<Pause> ended = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        if (at.isAfter(since)) {
            ended.add(Pause.between(since, at));
        }
        return ended;
    }

    /** The last instant recorded, empty while a pause lasts; checks that the pauses follow one another. */
    private static Optional<Instant> lastOf(Instant start, List<Pause> pauses) {
        Optional<Instant> last = Optional.of(start);
        for (Pause pause : pauses) {
            Require.that(last.isPresent(), "pauses", pause, "must not follow a pause that still lasts");
            if (pause.from().isBefore(last.get())) {
                throw Require.refusal("pauses", pause, "must not begin before " + last.get());
            }
            last = pause.to();
        }
        return last;
    }

    private static Optional<Instant> due(
            BusinessCalendar calendar, Instant start, Duration target, List<Pause> pauses) {
        Duration left = target;
        Instant from = start;
        for (Pause pause : pauses) {
            Duration used = calendar.between(from, pause.from());
            if (used.compareTo(left) >= 0) {
                return calendar.endOf(from, left);
            }
            if (pause.isOpen()) {
                return Optional.empty();
            }
            left = left.minus(used);
            from = pause.to().get();
        }
        Optional<Instant> end = calendar.endOf(from, left);
        Require.that(end.isPresent(), "target", target, "must be over by the year 9999 if it begins at " + start);
        return end;
    }
}
