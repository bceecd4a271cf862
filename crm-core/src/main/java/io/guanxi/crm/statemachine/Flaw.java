package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 缺陷 – what is wrong with the definition of a machine, with the states, edges and subjects that show it.
 */
public sealed interface Flaw {

    /**
     * Whether the flaw keeps the machine from being built.
     *
     * @return the severity; an error unless stated otherwise
     */
    default Severity severity() {
        return Severity.ERROR;
    }

    /**
     * Whether the flaw is certain; a proof that opaque tests leave open is not.
     *
     * @return true unless stated otherwise
     */
    default boolean exact() {
        return true;
    }

    /**
     * The flaw as a reason.
     *
     * @return the reason
     */
    Reason reason();

    /**
     * The flaw in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    default String text(Locale locale) {
        return reason().text(locale);
    }

    /** 无初始状态 – no initial state was given. */
    record NoInitial() implements Flaw {
        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.NO_INITIAL);
        }
    }

    /**
     * 多个初始状态 – more than one initial state was given.
     *
     * @param states the states in the order in which they were given
     */
    record TwoInitials(List<? extends Enum<?>> states) implements Flaw {
        /**
         * Checks the components.
         *
         * @param states the states in the order in which they were given
         */
        public TwoInitials {
            states = Require.list(states, "states");
        }

        @Override
        public Reason reason() {
            List<Object> words = states.stream().<Object>map(Words::of).toList();
            return Reason.of(StateMachineReason.TWO_INITIALS, words);
        }
    }

    /**
     * 重复标识 – more than one edge has the id.
     *
     * @param id the id
     */
    record DuplicateId(String id) implements Flaw {
        /**
         * Checks the components.
         *
         * @param id the id
         */
        public DuplicateId {
            requireNonNull(id, "id");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.DUPLICATE_ID, id);
        }
    }

    /**
     * 未完成的边 – an edge was begun, but never given a target.
     *
     * @param id the id of the edge
     */
    record UnfinishedEdge(String id) implements Flaw {
        /**
         * Checks the components.
         *
         * @param id the id of the edge
         */
        public UnfinishedEdge {
            requireNonNull(id, "id");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.UNFINISHED_EDGE, id);
        }
    }

    /**
     * 含义 – what a name stands for.
     *
     * @param text the attribute with its domain, or the opaque test
     * @param origin where it is read
     */
    record Meaning(String text, Origin origin) {
        /**
         * Checks the components.
         *
         * @param text the attribute with its domain, or the opaque test
         * @param origin where it is read
         */
        public Meaning {
            requireNonNull(text, "text");
            requireNonNull(origin, "origin");
        }
    }

    /**
     * 名称冲突 – one name stands for attributes of different kind or domain, or for attributes or opaque tests of different
     * origin. Nothing is proven about the edges that use it.
     *
     * @param name the name of the attributes, or the id of the opaque tests
     * @param first one of what it stands for
     * @param second the other
     */
    record NameClash(String name, Meaning first, Meaning second) implements Flaw {
        /**
         * Checks the components.
         *
         * @param name the name of the attributes, or the id of the opaque tests
         * @param first one of what it stands for
         * @param second the other
         */
        public NameClash {
            requireNonNull(name, "name");
            requireNonNull(first, "first");
            requireNonNull(second, "second");
        }

        @Override
        public Reason reason() {
            return Reason.of(
                    StateMachineReason.NAME_CLASH, name, first.text(), first.origin(), second.text(), second.origin());
        }
    }

    /**
     * 终止状态有出边 – an edge leaves a terminal state.
     *
     * @param state the state
     * @param edge the id of the edge
     */
    record TerminalWithExit(Enum<?> state, String edge) implements Flaw {
        /**
         * Checks the components.
         *
         * @param state the state
         * @param edge the id of the edge
         */
        public TerminalWithExit {
            requireNonNull(state, "state");
            requireNonNull(edge, "edge");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.TERMINAL_WITH_EXIT, Words.of(state), edge);
        }
    }

    /**
     * 既忽略又处理 – an event is ignored in a state that has an edge for it.
     *
     * @param state the state
     * @param event the event type
     * @param edge the id of the edge
     */
    record IgnoredAndHandled(Enum<?> state, EventType<?> event, String edge) implements Flaw {
        /**
         * Checks the components.
         *
         * @param state the state
         * @param event the event type
         * @param edge the id of the edge
         */
        public IgnoredAndHandled {
            requireNonNull(state, "state");
            requireNonNull(event, "event");
            requireNonNull(edge, "edge");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.IGNORED_AND_HANDLED, Words.of(state), event, edge);
        }
    }

    /**
     * 死边 – an edge can never be taken: its guard is proven never to be met, or, where the order of declaration decides,
     * to be contained in those of earlier edges.
     *
     * @param edge the id of the edge
     * @param maskedBy the ids of the earlier edges; none if the guard itself can never be met
     */
    record DeadEdge(String edge, List<String> maskedBy) implements Flaw {
        /**
         * Checks the components.
         *
         * @param edge the id of the edge
         * @param maskedBy the ids of the earlier edges; none if the guard itself can never be met
         */
        public DeadEdge {
            requireNonNull(edge, "edge");
            maskedBy = Require.list(maskedBy, "maskedBy");
        }

        @Override
        public Reason reason() {
            return maskedBy.isEmpty()
                    ? Reason.of(StateMachineReason.DEAD_EDGE, edge)
                    : Reason.of(StateMachineReason.MASKED_EDGE, edge, maskedBy);
        }
    }

    /**
     * 歧义的边对 – two edges of one state whose guards one subject can meet at once: on one event, or, for timed edges that
     * can fall due on one day, at one tick.
     *
     * @param state the state
     * @param event the event type; empty for timed edges
     * @param first the id of the edge that was declared first
     * @param second the id of the other
     * @param witness where the guards overlap; with opaque tests, where they may
     * @param exact whether the overlap is certain, that is, no opaque test takes part
     */
    record AmbiguousPair(
            Enum<?> state, Optional<EventType<?>> event, String first, String second, Box<?> witness, boolean exact)
            implements Flaw {
        /**
         * Checks the components.
         *
         * @param state the state
         * @param event the event type; empty for timed edges
         * @param first the id of the edge that was declared first
         * @param second the id of the other
         * @param witness where the guards overlap; with opaque tests, where they may
         * @param exact whether the overlap is certain, that is, no opaque test takes part
         */
        public AmbiguousPair {
            requireNonNull(state, "state");
            requireNonNull(event, "event");
            requireNonNull(first, "first");
            requireNonNull(second, "second");
            requireNonNull(witness, "witness");
        }

        @Override
        public Reason reason() {
            return Reason.of(
                    exact ? StateMachineReason.AMBIGUOUS_PAIR : StateMachineReason.POSSIBLY_AMBIGUOUS_PAIR,
                    Words.of(state),
                    Words.trigger(event),
                    first,
                    second,
                    Words.example(witness));
        }
    }

    /**
     * 未决的边对 – two edges of one state of which neither an overlap nor its absence was found before the search was cut
     * off.
     *
     * @param state the state
     * @param event the event type; empty for timed edges
     * @param first the id of the edge that was declared first
     * @param second the id of the other
     */
    record UndecidedPair(Enum<?> state, Optional<EventType<?>> event, String first, String second) implements Flaw {
        /**
         * Checks the components.
         *
         * @param state the state
         * @param event the event type; empty for timed edges
         * @param first the id of the edge that was declared first
         * @param second the id of the other
         */
        public UndecidedPair {
            requireNonNull(state, "state");
            requireNonNull(event, "event");
            requireNonNull(first, "first");
            requireNonNull(second, "second");
        }

        @Override
        public boolean exact() {
            return false;
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.UNDECIDED_PAIR, Words.of(state), Words.trigger(event), first, second);
        }
    }

    /**
     * 不可达状态 – no chain of edges that could be taken leads from the initial state to the state.
     *
     * @param state the state
     */
    record UnreachableState(Enum<?> state) implements Flaw {
        /**
         * Checks the components.
         *
         * @param state the state
         */
        public UnreachableState {
            requireNonNull(state, "state");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.UNREACHABLE_STATE, Words.of(state));
        }
    }

    /**
     * 陷阱状态 – a state that is not terminal, but has no edge that could be taken to another state.
     *
     * @param state the state
     */
    record Trap(Enum<?> state) implements Flaw {
        /**
         * Checks the components.
         *
         * @param state the state
         */
        public Trap {
            requireNonNull(state, "state");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.TRAP, Words.of(state));
        }
    }

    /**
     * 不耗时的循环 – timed edges that take no time lead back to where they began, and one subject can meet all their guards.
     *
     * @param edges the ids of the edges round the circle
     * @param witness who goes round; with opaque tests, who may; empty if the search for one was cut off
     * @param exact whether the circle is certain: there is a witness, and no opaque test or clashing name takes part
     */
    record TimedCycle(List<String> edges, Optional<Box<?>> witness, boolean exact) implements Flaw {
        /**
         * Checks the components.
         *
         * @param edges the ids of the edges round the circle
         * @param witness who goes round; with opaque tests, who may; empty if the search for one was cut off
         * @param exact whether the circle is certain
         * @throws IllegalArgumentException if it is said to be exact without a witness
         */
        public TimedCycle {
            edges = Require.list(edges, "edges");
            requireNonNull(witness, "witness");
            Require.that(!exact || witness.isPresent(), "exact", exact, "must not be true without a witness");
        }

        @Override
        public Reason reason() {
            if (witness.isEmpty()) {
                return Reason.of(StateMachineReason.UNDECIDED_TIMED_CYCLE, edges);
            }
            return Reason.of(
                    exact ? StateMachineReason.TIMED_CYCLE : StateMachineReason.POSSIBLE_TIMED_CYCLE,
                    edges,
                    Words.example(witness.get()));
        }
    }

    /**
     * 被超前的定时边 – whatever meets the guard of a timed edge meets that of edges that are always due before: it can never
     * be taken.
     *
     * @param edge the id of the edge
     * @param overtakenBy the ids of the edges that are due before
     */
    record OvertakenEdge(String edge, List<String> overtakenBy) implements Flaw {
        /**
         * Checks the components.
         *
         * @param edge the id of the edge
         * @param overtakenBy the ids of the edges that are due before
         */
        public OvertakenEdge {
            requireNonNull(edge, "edge");
            overtakenBy = Require.list(overtakenBy, "overtakenBy");
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.OVERTAKEN_EDGE, edge, overtakenBy);
        }
    }

    /**
     * 未使用的事件 – a warning: no state has an edge for the event or ignores it.
     *
     * @param event the event type
     */
    record UnusedEvent(EventType<?> event) implements Flaw {
        /**
         * Checks the components.
         *
         * @param event the event type
         */
        public UnusedEvent {
            requireNonNull(event, "event");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Reason reason() {
            return Reason.of(StateMachineReason.UNUSED_EVENT, event);
        }
    }
}
