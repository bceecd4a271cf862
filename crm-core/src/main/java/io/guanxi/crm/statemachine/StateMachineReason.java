package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 状态机的原因 – every kind of reason that a transition or a flaw can give; the keys are stable.
 */
public enum StateMachineReason implements ReasonKey {
    /** An edge was taken on an event: from, to, edge, event type. */
    FIRED("statemachine.fired"),
    /** A timed edge was taken: from, to, edge, due date, day of effect. */
    FIRED_ON_TICK("statemachine.fired-on-tick"),
    /** No guard was met: state, event type. */
    REFUSED("statemachine.refused"),
    /** No guard of the edges that are due was met: state. */
    REFUSED_ON_TICK("statemachine.refused-on-tick"),
    /** The readings of an edge follow: edge. */
    TRIED("statemachine.tried"),
    /** The event is not declared: state, event type, declared event types. */
    UNDECLARED("statemachine.undeclared"),
    /** No event is declared: state, event type. */
    UNDECLARED_ANY("statemachine.undeclared-any"),
    /** The event is ignored: state, event type. */
    IGNORED("statemachine.ignored"),
    /** A guard threw: state, edge, class of the exception. */
    FAULTED("statemachine.faulted"),
    /** Nothing is due: state, next due date. */
    NOT_DUE("statemachine.not-due"),
    /** Nothing ever falls due: state. */
    NEVER_DUE("statemachine.never-due"),
    /** The wording of a timer: period. */
    AFTER("statemachine.after"),
    /** No initial state. */
    NO_INITIAL("statemachine.no-initial"),
    /** More than one initial state: states. */
    TWO_INITIALS("statemachine.two-initials"),
    /** A state that cannot be reached: state. */
    UNREACHABLE_STATE("statemachine.unreachable-state"),
    /** A state that cannot be left: state. */
    TRAP("statemachine.trap"),
    /** A terminal state with an edge: state, edge. */
    TERMINAL_WITH_EXIT("statemachine.terminal-with-exit"),
    /** A guard that can never be met: edge. */
    DEAD_EDGE("statemachine.dead-edge"),
    /** An edge that never gets its turn: edge, edges that take it. */
    MASKED_EDGE("statemachine.masked-edge"),
    /** A timed edge that never gets its turn: edge, edges that are due before. */
    OVERTAKEN_EDGE("statemachine.overtaken-edge"),
    /** Two edges for one subject: state, event type or timer, first edge, second edge, example. */
    AMBIGUOUS_PAIR("statemachine.ambiguous-pair"),
    /** Two edges for what may be one subject: state, event type or timer, first edge, second edge, example. */
    POSSIBLY_AMBIGUOUS_PAIR("statemachine.possibly-ambiguous-pair"),
    /** Two edges of which no proof was found: state, event type or timer, first edge, second edge. */
    UNDECIDED_PAIR("statemachine.undecided-pair"),
    /** An id that is used twice: id. */
    DUPLICATE_ID("statemachine.duplicate-id"),
    /** An event that nothing deals with: event type. */
    UNUSED_EVENT("statemachine.unused-event"),
    /** A circle that takes no time: edges, example. */
    TIMED_CYCLE("statemachine.timed-cycle"),
    /** What may be a circle that takes no time: edges, example. */
    POSSIBLE_TIMED_CYCLE("statemachine.possible-timed-cycle"),
    /** What may be a circle that takes no time, of which no proof was found: edges. */
    UNDECIDED_TIMED_CYCLE("statemachine.undecided-timed-cycle"),
    /** An edge without a target: id. */
    UNFINISHED_EDGE("statemachine.unfinished-edge"),
    /** An event that is both ignored and dealt with: state, event type, edge. */
    IGNORED_AND_HANDLED("statemachine.ignored-and-handled"),
    /** One name with two meanings: name, one of them and its origin, the other and its origin. */
    NAME_CLASH("statemachine.name-clash");

    private static final String BUNDLE = "io.guanxi.crm.statemachine.reasons_";

    private final String key;

    StateMachineReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        // The language is part of the name and the locale is ROOT: exactly this bundle, never the machine's default.
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString(key);
    }
}
