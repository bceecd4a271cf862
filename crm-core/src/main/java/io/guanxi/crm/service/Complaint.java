package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.statemachine.Transition;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 投诉 – one complaint of a customer with everything that was done about it, as a journal of dated steps.
 *
 * <p>The state follows from the steps by {@link ComplaintProcess}; a complaint with a step that the process does not
 * allow cannot be made. A complaint that is reopened begins a new episode: first response, settlement and clocks are
 * those of the latest episode, the steps keep all of them.
 *
 * <pre>{@code
 * Complaint noise = Complaint.received(id, guest, at, FRONT_DESK, SERVICE, HIGH)
 *         .describedAs("音乐到凌晨三点")
 *         .with(new ComplaintEvent.Acknowledged(), at.plusSeconds(300));
 * noise.state();                                              // ACKNOWLEDGED
 * noise.preview(new ComplaintEvent.Accepted()).why(locale);   // nothing was offered yet: a refusal is a value
 * }</pre>
 *
 * @param id the identifier
 * @param customer who complains
 * @param receivedAt when the complaint came in
 * @param channel how it came in
 * @param cause what it is about
 * @param severity how much it weighs
 * @param description what the customer said, personal, up to {@value #MAX_DESCRIPTION} characters; may hold line feeds
 * @param transaction the sale that it is about
 * @param steps what was done, in the order of time; steps of one instant keep their order
 */
public record Complaint(
        ComplaintId id,
        CustomerId customer,
        Instant receivedAt,
        Channel channel,
        ComplaintCause cause,
        ComplaintSeverity severity,
        Optional<String> description,
        Optional<TransactionId> transaction,
        List<ComplaintStep> steps) {

    /** Characters allowed in the description. */
    public static final int MAX_DESCRIPTION = 2_000;

    /**
     * Checks the components and every step.
     *
     * @param id the identifier
     * @param customer who complains
     * @param receivedAt when the complaint came in
     * @param channel how it came in
     * @param cause what it is about
     * @param severity how much it weighs
     * @param description what the customer said
     * @param transaction the sale that it is about
     * @param steps what was done, copied
     * @throws NullPointerException if a component or a step is null
     * @throws IllegalArgumentException if the instant lies outside the years 1 to 9999, the description is blank, too
     *     long, padded or holds half characters, or control characters other than line feeds and tabs, or a step is no
     *     move of the process or lies before the one before it; the message names its place
     */
    public Complaint {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        Require.instant(receivedAt, "receivedAt");
        requireNonNull(channel, "channel");
        requireNonNull(cause, "cause");
        requireNonNull(severity, "severity");
        requireNonNull(description, "description")
                .ifPresent(text -> Require.personalNote(text, "description", MAX_DESCRIPTION));
        requireNonNull(transaction, "transaction");
        steps = Require.list(steps, "steps");
        if (!steps.isEmpty()) {
            Complaint received = new Complaint(
                    id, customer, receivedAt, channel, cause, severity, description, transaction, List.of());
            ComplaintProcess.standard().requireLegal(steps, received);
        }
    }

    /**
     * A complaint that has just come in.
     *
     * @param id the identifier
     * @param customer who complains
     * @param receivedAt when it came in
     * @param channel how it came in
     * @param cause what it is about
     * @param severity how much it weighs
     * @return the complaint
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the instant lies outside the years 1 to 9999
     */
    public static Complaint received(
            ComplaintId id,
            CustomerId customer,
            Instant receivedAt,
            Channel channel,
            ComplaintCause cause,
            ComplaintSeverity severity) {
        return new Complaint(
                id, customer, receivedAt, channel, cause, severity, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The complaint with what the customer said.
     *
     * @param text what the customer said; may hold line feeds
     * @return a copy
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds half characters, or control
     *     characters other than line feeds and tabs
     */
    public Complaint describedAs(String text) {
        Optional<String> said = Optional.of(requireNonNull(text, "description"));
        return new Complaint(id, customer, receivedAt, channel, cause, severity, said, transaction, steps);
    }

    /**
     * The complaint with the sale that it is about.
     *
     * @param sale the sale
     * @return a copy
     * @throws NullPointerException if the sale is null
     */
    public Complaint about(TransactionId sale) {
        Optional<TransactionId> about = Optional.of(requireNonNull(sale, "transaction"));
        return new Complaint(id, customer, receivedAt, channel, cause, severity, description, about, steps);
    }

    /**
     * The complaint after one more event.
     *
     * @param event what happened
     * @param at when; not before the last step
     * @return a copy with the step
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the process does not allow the event in this state, with the machine's words,
     *     or the instant lies before the last step
     */
    public Complaint with(ComplaintEvent event, Instant at) {
        List<ComplaintStep> more = new ArrayList<>(steps);
        more.add(new ComplaintStep(event, at));
        return new Complaint(id, customer, receivedAt, channel, cause, severity, description, transaction, more);
    }

    /**
     * What an event would do, as a value: {@link #with} for whoever wants to ask first.
     *
     * @param event the event
     * @return the answer of the process; it has moved if the process allows the event in this state
     * @throws NullPointerException if the event is null
     */
    public Transition<ComplaintState, ComplaintEvent> preview(ComplaintEvent event) {
        return ComplaintProcess.standard().machine().fire(state(), requireNonNull(event, "event"), this);
    }

    /**
     * Where the handling stands after all steps.
     *
     * @return the state
     */
    public ComplaintState state() {
        return ComplaintProcess.standard().stateAfter(steps, this);
    }

    /**
     * Where the handling stood at an instant.
     *
     * @param asOf the instant; steps at it count
     * @return the state; empty before the complaint was received
     * @throws NullPointerException if the instant is null
     */
    public Optional<ComplaintState> stateAt(Instant asOf) {
        return knownAt(asOf).map(Complaint::state);
    }

    /**
     * The complaint as it was known at an instant: with the steps up to then.
     *
     * <p>So an earlier episode can be read after the complaint was reopened: the clocks of the complaint as known then
     * are those of the episode of that time. Description and sale carry no date and stay as they are.
     *
     * <pre>{@code
     * complaint.knownAt(t).orElseThrow().resolutionClock(calendar, target, pauses).statusAt(t);
     * }</pre>
     *
     * @param asOf the instant; steps at it count
     * @return the complaint; empty before it was received
     * @throws NullPointerException if the instant is null
     */
    public Optional<Complaint> knownAt(Instant asOf) {
        if (requireNonNull(asOf, "asOf").isBefore(receivedAt)) {
            return Optional.empty();
        }
        List<ComplaintStep> known =
                steps.stream().takeWhile(step -> !step.at().isAfter(asOf)).toList();
        return Optional.of(
                new Complaint(id, customer, receivedAt, channel, cause, severity, description, transaction, known));
    }

    /**
     * Whether the firm still owes the customer an answer or a solution.
     *
     * @return true until it is resolved or rejected, and again once it is reopened
     */
    public boolean isOpen() {
        return state().isOpen();
    }

    /**
     * Which time the firm has to deal with the complaint.
     *
     * @return {@code 1 + number of reopenings}
     */
    public int episode() {
        return 1 + (int) steps.stream().filter(Complaint::isReopening).count();
    }

    /**
     * When the latest episode began.
     *
     * @return the instant of the last reopening; when the complaint was received if there was none
     */
    public Instant episodeStartedAt() {
        int begin = episodeBegin();
        return begin == 0 ? receivedAt : steps.get(begin - 1).at();
    }

    /**
     * When the firm first answered the customer in the latest episode.
     *
     * @return the instant; empty if it has not yet
     */
    public Optional<Instant> firstResponseAt() {
        return inEpisode().stream()
                .filter(step -> step.event() instanceof ComplaintEvent.Acknowledged)
                .map(ComplaintStep::at)
                .findFirst();
    }

    /**
     * When the latest episode was resolved or rejected.
     *
     * @return the instant; empty while it is open
     */
    public Optional<Instant> settledAt() {
        return inEpisode().stream()
                .filter(step -> step.event() instanceof ComplaintEvent.Accepted
                        || step.event() instanceof ComplaintEvent.Rejected)
                .map(ComplaintStep::at)
                .findFirst();
    }

    /**
     * What was offered last, over all episodes, whether it was accepted or not.
     *
     * @return the compensation; empty if nothing was ever offered
     */
    public Optional<Compensation> compensation() {
        return steps.stream()
                .map(ComplaintStep::event)
                .filter(ComplaintEvent.Offered.class::isInstance)
                .map(event -> ((ComplaintEvent.Offered) event).compensation())
                .reduce((earlier, later) -> later);
    }

    /**
     * The clock of the first response: from the beginning of the latest episode to the acknowledgement.
     *
     * @param calendar the business hours that count, such as 24 hours a day in a hotel
     * @param target how soon the firm wants to answer
     * @return the clock, stopped if the firm has answered
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the clock is due after the year 9999
     */
    public SlaClock firstResponseClock(BusinessCalendar calendar, SlaTarget target) {
        return new SlaClock(
                requireNonNull(calendar, "calendar"),
                episodeStartedAt(),
                requireNonNull(target, "target").firstResponse(),
                target.warnAt(),
                List.of(),
                firstResponseAt());
    }

    /**
     * The clock of the resolution: from the beginning of the latest episode to its settlement.
     *
     * <p>All pauses of the complaint may be given, in any order: they are cut to the episode. What lies before its
     * beginning or after its settlement does not count, and a pause that still lasts at the settlement ends with it.
     * Example: of pauses on the day before a reopening and from one hour before it to one hour after it, the clock of
     * the new episode stands still during its first hour.
     *
     * @param calendar the business hours that count
     * @param target how soon the firm wants to settle
     * @param pauses when nobody could go on, such as while a traveller was unreachable
     * @return the clock, stopped if the episode is resolved or rejected
     * @throws NullPointerException if an argument or a pause is null
     * @throws IllegalArgumentException if pauses overlap within the episode, or the clock is due after the year 9999
     */
    public SlaClock resolutionClock(BusinessCalendar calendar, SlaTarget target, List<Pause> pauses) {
        return new SlaClock(
                requireNonNull(calendar, "calendar"),
                episodeStartedAt(),
                requireNonNull(target, "target").resolution(),
                target.warnAt(),
                withinEpisode(pauses),
                settledAt());
    }

    /** The parts of the pauses in the latest episode, in order. */
    private List<Pause> withinEpisode(List<Pause> pauses) {
        Instant begin = episodeStartedAt();
        Optional<Instant> end = settledAt();
        return Require.list(pauses, "pauses").stream()
                .sorted(Comparator.comparing(Pause::from))
                .flatMap(pause -> pause.within(begin, end).stream())
                .toList();
    }

    private static boolean isReopening(ComplaintStep step) {
        return step.event() instanceof ComplaintEvent.Reopened;
    }

    /** The place of the first step after the last reopening. */
    private int episodeBegin() {
        int begin = steps.size();
        while (begin > 0 && !isReopening(steps.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private List<ComplaintStep> inEpisode() {
        return steps.subList(episodeBegin(), steps.size());
    }

    /** Without what the customer said, of which it shows the length only. */
    @Override
    public String toString() {
        return "Complaint[" + id + ", " + customer + ", " + receivedAt + ", " + channel + ", " + cause + ", " + severity
                + description.map(text -> ", " + Require.hidden(text)).orElse("") + ", " + state() + "]";
    }
}
