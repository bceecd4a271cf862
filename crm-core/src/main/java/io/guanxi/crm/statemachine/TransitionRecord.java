package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Verdict;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 转移记录 – an answer of a state machine for storage: it names the very definition that gave it and keeps what was read,
 * but neither the event nor the context.
 *
 * @param <S> the states
 * @param machine the id of the machine
 * @param version its version, at least 1
 * @param fingerprint the fingerprint of its definition
 * @param outcome which answer it was
 * @param from the state before
 * @param to the state after; the one before unless an edge was taken
 * @param event the name of the event's type; empty for a tick
 * @param on the day on which a change by time takes effect; empty for all else
 * @param edge the edge that was taken, or whose guard threw; empty for all else
 * @param attempts the edges whose guards were judged: the one taken, or those tried in vain
 * @param effects the effects; none unless an edge was taken
 * @param fault what the guard threw, which may quote what it read; empty unless one did
 * @param reasons why the answer is what it is: the answer first, then the readings behind it
 */
public record TransitionRecord<S>(
        String machine,
        int version,
        String fingerprint,
        Outcome outcome,
        S from,
        S to,
        Optional<String> event,
        Optional<LocalDate> on,
        Optional<String> edge,
        List<Attempt> attempts,
        List<Effect> effects,
        Optional<String> fault,
        List<Reason> reasons) {

    /**
     * 判定记录 – an edge with what its guard said.
     *
     * @param edge the id of the edge
     * @param verdict what its guard said
     */
    public record Attempt(String edge, Verdict verdict) {
        /**
         * Checks the components.
         *
         * @param edge the id of the edge
         * @param verdict what its guard said
         */
        public Attempt {
            requireNonNull(edge, "edge");
            requireNonNull(verdict, "verdict");
        }

        /** Without the readings, which may be personal. */
        @Override
        public String toString() {
            return edge + ": " + verdict.met().english();
        }
    }

    /** What differs between the answers. */
    record Trace(Optional<LocalDate> on, Optional<String> edge, List<Attempt> attempts, Optional<String> fault) {
        static final Trace NONE = new Trace(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Checks the components.
     *
     * @param machine the id of the machine
     * @param version its version
     * @param fingerprint the fingerprint of its definition
     * @param outcome which answer it was
     * @param from the state before
     * @param to the state after
     * @param event the name of the event's type
     * @param on the day on which a change by time takes effect
     * @param edge the edge that was taken, or whose guard threw
     * @param attempts the edges whose guards were judged, copied
     * @param effects the effects, copied
     * @param fault what the guard threw
     * @param reasons why the answer is what it is, copied
     * @throws IllegalArgumentException if the version is below 1, a day, an edge, attempts, effects or a fault do not
     *     go with the outcome, or the state changes without an edge that was taken
     */
    public TransitionRecord {
        requireNonNull(machine, "machine");
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(outcome, "outcome");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(event, "event");
        requireNonNull(on, "on");
        requireNonNull(edge, "edge");
        attempts = Require.list(attempts, "attempts");
        effects = Require.list(effects, "effects");
        requireNonNull(fault, "fault");
        reasons = Require.list(reasons, "reasons");
        boolean fired = outcome == Outcome.FIRED;
        boolean faulted = outcome == Outcome.FAULTED;
        boolean byTime = fired && event.isEmpty();
        boolean judged = fired || faulted || outcome == Outcome.REFUSED;
        Require.that(fired || to.equals(from), "to", to, "must not change without an edge taken");
        Require.that(
                on.isPresent() == byTime, "on", on, "must be there when, and only when, an edge was taken by time");
        Require.that(
                edge.isPresent() == (fired || faulted),
                "edge",
                edge,
                "must be there when, and only when, one was taken or its guard threw");
        Require.that(judged || attempts.isEmpty(), "attempts", attempts, "must be empty where no guard was judged");
        Require.that(fired || effects.isEmpty(), "effects", effects, "must be empty without an edge taken");
        // What a guard threw may quote what it read: the message shows the outcome instead.
        Require.that(
                fault.isPresent() == faulted, "fault", outcome, "must be there when, and only when, a guard threw");
    }

    static <S, E> TransitionRecord<S> of(
            Transition<S, E> transition, Station<S, E> station, Outcome outcome, Trace trace) {
        Station.Identity<E> identity = station.identity();
        return new TransitionRecord<>(
                identity.machine(),
                identity.version(),
                identity.fingerprint(),
                outcome,
                transition.from(),
                transition.to(),
                transition.event().map(station::nameOf),
                trace.on(),
                trace.edge(),
                trace.attempts(),
                transition.effects(),
                trace.fault(),
                transition.reasons());
    }

    /**
     * The reasons in words, as the answer itself gave them.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }

    /** Ids and states only: what was read may be personal. */
    @Override
    public String toString() {
        return machine + " " + version + ": " + outcome.english() + " " + from + " → " + to
                + edge.map(id -> " at " + id).orElse("");
    }
}
