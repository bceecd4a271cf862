package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 状态机的构建器 – collects a definition, checks it and builds the machine. Not thread-safe; may be used on after a build.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the context
 */
public final class MachineBuilder<S extends Enum<S>, E, C> {

    private final String id;
    private final int version;
    private final Class<S> type;
    private final Alphabet<E> alphabet;
    private final List<S> initials = new ArrayList<>();
    private final ImmutableSet.Builder<S> terminals = ImmutableSet.builder();
    private final List<Edge<S, E, C>> edges = new ArrayList<>();
    private final List<EdgeDraft<S, E, C>> drafts = new ArrayList<>();
    private final ImmutableSetMultimap.Builder<S, EventType<E>> ignored = ImmutableSetMultimap.builder();
    private final ImmutableListMultimap.Builder<S, Effect> exits = ImmutableListMultimap.builder();
    private final ImmutableListMultimap.Builder<S, Effect> entries = ImmutableListMultimap.builder();
    private Ambiguity ambiguity = Ambiguity.FORBIDDEN;

    MachineBuilder(String id, int version, Class<S> type, Alphabet<E> alphabet) {
        this.id = id;
        this.version = version;
        this.type = type;
        this.alphabet = alphabet;
    }

    /**
     * Sets the state in which a subject begins; to be called exactly once.
     *
     * @param state the state
     * @return this builder
     */
    public MachineBuilder<S, E, C> initial(S state) {
        initials.add(requireNonNull(state, "initial"));
        return this;
    }

    /**
     * Adds states that are never left.
     *
     * @param states the states
     * @return this builder
     */
    @SafeVarargs
    public final MachineBuilder<S, E, C> terminal(S... states) {
        for (S state : states) {
            terminals.add(requireNonNull(state, "terminal"));
        }
        return this;
    }

    /**
     * Begins an edge. It belongs to the machine once it has been given a target.
     *
     * @param id the stable id, unique in the machine
     * @return the edge to be gone on with
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public EdgeBuilder<S, E, C> edge(String id) {
        EdgeDraft<S, E, C> draft = new EdgeDraft<>(this, Require.text(id, "id", Edge.MAX_ID));
        drafts.add(draft);
        return new EdgeBuilder<>(draft);
    }

    /**
     * Declares that an event changes nothing in a state.
     *
     * @param state the state
     * @param event the constant
     * @return this builder
     * @throws IllegalArgumentException if the event is not a constant
     */
    public MachineBuilder<S, E, C> ignore(S state, E event) {
        ignored.put(requireNonNull(state, "state"), alphabet.constant(event));
        return this;
    }

    /**
     * Declares that some events change nothing in a state.
     *
     * @param state the state
     * @param events a class of events, with all below it
     * @return this builder
     * @throws IllegalArgumentException if there is no event of that class
     */
    public MachineBuilder<S, E, C> ignore(S state, Class<? extends E> events) {
        ignored.putAll(requireNonNull(state, "state"), alphabet.below(events));
        return this;
    }

    /**
     * Adds effects of entering a state, also from itself.
     *
     * @param state the state
     * @param effects the effects in their order
     * @return this builder
     */
    public MachineBuilder<S, E, C> onEntry(S state, Effect... effects) {
        entries.putAll(requireNonNull(state, "state"), Require.list(Arrays.asList(effects), "effects"));
        return this;
    }

    /**
     * Adds effects of leaving a state, also to itself.
     *
     * @param state the state
     * @param effects the effects in their order
     * @return this builder
     */
    public MachineBuilder<S, E, C> onExit(S state, Effect... effects) {
        exits.putAll(requireNonNull(state, "state"), Require.list(Arrays.asList(effects), "effects"));
        return this;
    }

    /**
     * Sets what holds when more than one edge could be taken; forbidden unless set.
     *
     * @param rule the rule
     * @return this builder
     */
    public MachineBuilder<S, E, C> ambiguity(Ambiguity rule) {
        this.ambiguity = requireNonNull(rule, "ambiguity");
        return this;
    }

    /**
     * Checks the definition without building the machine. Of pairs of edges between which nothing decides, at most
     * 1,000 are listed; more may appear once these have been mended.
     *
     * @return all flaws, errors and warnings, in a stable order; none if the definition is sound
     */
    public List<Flaw> check() {
        return Inspection.of(definition(), unfinished());
    }

    /**
     * Checks the definition and builds the machine.
     *
     * @return the machine; warnings are in its {@link StateMachine#flaws}
     * @throws InvalidDefinitionException with all flaws, if there is an error among them
     */
    public StateMachine<S, E, C> build() {
        Definition<S, E, C> definition = definition();
        List<Flaw> flaws = Inspection.of(definition, unfinished());
        if (flaws.stream().anyMatch(flaw -> flaw.severity() == Severity.ERROR)) {
            throw new InvalidDefinitionException(id + " " + version, flaws);
        }
        return new StateMachine<>(definition, flaws);
    }

    Alphabet<E> alphabet() {
        return alphabet;
    }

    MachineBuilder<S, E, C> add(Edge<S, E, C> edge) {
        Require.that(
                edges.size() < StateMachine.MAX_EDGES,
                "edge",
                edge.id(),
                "must be one of at most " + StateMachine.MAX_EDGES + " of the machine");
        edges.add(edge);
        return this;
    }

    private List<String> unfinished() {
        return drafts.stream()
                .filter(draft -> !draft.isFinished())
                .map(EdgeDraft::id)
                .toList();
    }

    private Definition<S, E, C> definition() {
        return new Definition<>(
                id,
                version,
                type,
                alphabet,
                ImmutableList.copyOf(initials),
                terminals.build(),
                ImmutableList.copyOf(edges),
                ignored.build(),
                exits.build(),
                entries.build(),
                ambiguity);
    }
}
