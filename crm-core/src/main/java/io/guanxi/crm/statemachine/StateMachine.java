package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 状态机 – which state follows on which event or after which time, as an immutable value: pure, without clock, I/O or
 * callbacks. Effects are returned, never run; a refusal is a value.
 *
 * <p>What can be proven wrong about a definition is refused when it is built: see {@link Flaw}. Two machines are equal
 * when their whole definitions are; opaque tests count by their ids. Thread-safe.
 *
 * <pre>{@code
 * StateMachine<Stage, Signal, Profile> machine = StateMachine.define("relationship", 3, Stage.class, Signal.class,
 *                 Profile.class)
 *         .initial(EXPLORATION)
 *         .terminal(CLOSED)
 *         .edge("warm-up").from(EXPLORATION).on(Purchased.class).when(ORDERS.atLeast(2)).to(FORMATION)
 *         .edge("cool").from(FORMATION).after(Period.ofMonths(3)).when(IDLE_DAYS.atLeast(90)).to(CLOSED)
 *         .build();
 * Transition<Stage, Signal> answer = machine.fire(EXPLORATION, purchased, profile);
 * }</pre>
 *
 * @param <S> the states
 * @param <E> the events: an enum, a final class or record, or a sealed type of such
 * @param <C> the context: the facts about one subject
 */
public final class StateMachine<S extends Enum<S>, E, C> {

    /** States that a machine may have at most. */
    public static final int MAX_STATES = 200;

    /** Edges that a machine may have at most. */
    public static final int MAX_EDGES = 1_000;

    private final Definition<S, E, C> definition;
    private final List<Flaw> flaws;
    private final Table<S, E, C> table;

    StateMachine(Definition<S, E, C> definition, List<Flaw> flaws) {
        this.definition = definition;
        this.flaws = List.copyOf(flaws);
        this.table = Table.of(definition);
    }

    /**
     * Begins a definition.
     *
     * @param <S> the states
     * @param <E> the events
     * @param <C> the context
     * @param id the stable id
     * @param version the version, at least 1
     * @param states the states, an enum
     * @param events the events: an enum, a final class or record, or a sealed type of such
     * @param context the context
     * @return the builder
     * @throws IllegalArgumentException if the id is blank or too long, the version below 1, there are no states or too
     *     many, or a type of event is open; the message names it
     */
    public static <S extends Enum<S>, E, C> MachineBuilder<S, E, C> define(
            String id, int version, Class<S> states, Class<E> events, Class<C> context) {
        Require.text(id, "id", Edge.MAX_ID);
        Require.that(version >= 1, "version", version, "must be at least 1");
        int count = requireNonNull(requireNonNull(states, "states").getEnumConstants()).length;
        Require.that(count >= 1 && count <= MAX_STATES, "states", count, "must be 1 to " + MAX_STATES);
        requireNonNull(context, "context");
        return new MachineBuilder<>(id, version, states, Alphabet.of(events));
    }

    /**
     * The answer to an event: the first edge in the order of declaration whose guard is met.
     *
     * @param from the state
     * @param event the event
     * @param context the facts; must not change while the answer is in use
     * @return the answer; {@link Faulted} if a guard throws
     * @throws IllegalArgumentException if state or event do not belong to the machine
     */
    public Transition<S, E> fire(S from, E event, C context) {
        return table.fire(from, event, requireNonNull(context, "context"));
    }

    /**
     * The state that follows: the same answer as {@code fire(…).to()}, without an allocation, for whole populations.
     *
     * @param from the state
     * @param event the event
     * @param context the facts
     * @return the next state; the same one unless an edge is taken
     * @throws IllegalArgumentException if state or event do not belong to the machine
     * @throws RuntimeException what a guard throws: there is no answer here that could carry it
     */
    public S next(S from, E event, C context) {
        return table.next(from, event, requireNonNull(context, "context"));
    }

    /**
     * The answer to the passing of time: of the edges that fell due up to a day, in the order of their due dates and
     * then of declaration, the first whose guard is met. One edge only, however late the tick.
     *
     * <p>An unguarded edge takes effect on its due date, a guarded one on {@code asOf}, since its facts are known of
     * that day only. {@link Fired#nextDue} may already lie at or before {@code asOf}: then tick again from there.
     * So a late tick may take another edge than ticks on every day would have: tick daily where that matters. Edges
     * that are refused stay due, and may pass with other facts.
     *
     * @param from the state
     * @param enteredOn the day on which the state was entered
     * @param asOf the day up to which time has passed
     * @param context the facts as of that day; must not change while the answer is in use
     * @return the answer: {@link Fired}, {@link Refused}, {@link Faulted} or {@link NotDue}
     * @throws IllegalArgumentException if {@code asOf} lies before {@code enteredOn}, a date outside the years 1 to
     *     9999, or the state does not belong to the machine
     */
    public Transition<S, E> tick(S from, LocalDate enteredOn, LocalDate asOf, C context) {
        Station<S, E> station = table.station(from);
        Station.Stay stay = new Station.Stay(enteredOn, asOf);
        return Ticking.of(station, table.timed(from), stay, requireNonNull(context, "context"));
    }

    /**
     * The earliest day on which a timed edge of a state falls due.
     *
     * @param from the state
     * @param enteredOn the day on which it was entered
     * @return the day; empty if there is none up to the year 9999
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999, or the state does not belong to
     *     the machine
     */
    public Optional<LocalDate> due(S from, LocalDate enteredOn) {
        return table.station(from).due(Require.businessDate(enteredOn, "enteredOn"));
    }

    /**
     * The answers to several events, each from the same state.
     *
     * @param from the state
     * @param events the events
     * @param context the facts
     * @return the answers in the order of the events
     */
    public List<Transition<S, E>> preview(S from, Collection<? extends E> events, C context) {
        List<Transition<S, E>> answers = new ArrayList<>();
        for (E event : requireNonNull(events, "events")) {
            answers.add(fire(from, event, context));
        }
        return List.copyOf(answers);
    }

    /**
     * The edges that leave a state, on events and by time.
     *
     * @param from the state
     * @return the edges in the order of declaration
     */
    public List<Edge<S, E, C>> exits(S from) {
        return definition.exitsOf(requireNonNull(from, "from"));
    }

    /**
     * The stable id.
     *
     * @return the id
     */
    public String id() {
        return definition.id();
    }

    /**
     * The version.
     *
     * @return the version, at least 1
     */
    public int version() {
        return definition.version();
    }

    /**
     * The start of SHA-256 over the whole definition, opaque tests by their ids: what is stored beside a state to know
     * later which definition led to it. Wording does not count, nor do the packages of states and events.
     *
     * @return 32 hexadecimal digits
     */
    public String fingerprint() {
        return table.identity().fingerprint();
    }

    /**
     * The states.
     *
     * @return the states in the order of the enum
     */
    public List<S> states() {
        return definition.states();
    }

    /**
     * The state in which a subject begins.
     *
     * @return the state
     */
    public S initial() {
        return definition.initials().get(0);
    }

    /**
     * The states that are never left.
     *
     * @return the states in the order of the enum
     */
    public Set<S> terminal() {
        return Definition.inOrder(definition.type(), definition.terminals());
    }

    /**
     * The edges.
     *
     * @return the edges in the order of declaration
     */
    public List<Edge<S, E, C>> edges() {
        return definition.edges();
    }

    /**
     * What was found when the machine was built and did not keep it from being built.
     *
     * @return the warnings in a stable order
     */
    public List<Flaw> flaws() {
        return flaws;
    }

    /**
     * Whether all guards are data, so that everything proven of the machine is exact.
     *
     * @return false if a guard holds an opaque test
     */
    public boolean isExact() {
        return definition.edges().stream().allMatch(edge -> edge.guard().proof().isExact());
    }

    /**
     * The machine as a Mermaid state diagram.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text, which begins with {@code stateDiagram-v2}
     */
    public String toMermaid(Locale locale) {
        return Mermaid.of(definition, locale);
    }

    /**
     * The machine as a Markdown table: a row for each state, a column for each type of event and one for timers.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table
     */
    public String toMarkdown(Locale locale) {
        return Markdown.of(definition, locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof StateMachine<?, ?, ?> other && definition.equals(other.definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return id() + " " + version() + " (" + fingerprint() + ")";
    }
}
