package io.guanxi.crm.statemachine;

/** Takes an answer for one of the six kinds, and fails if it is another. */
final class Answers {

    private Answers() {}

    static <S, E> Fired<S, E> fired(Transition<S, E> answer) {
        if (answer instanceof Fired<S, E> fired) {
            return fired;
        }
        throw unexpected(answer);
    }

    static <S, E> Refused<S, E> refused(Transition<S, E> answer) {
        if (answer instanceof Refused<S, E> refused) {
            return refused;
        }
        throw unexpected(answer);
    }

    static <S, E> Undeclared<S, E> undeclared(Transition<S, E> answer) {
        if (answer instanceof Undeclared<S, E> undeclared) {
            return undeclared;
        }
        throw unexpected(answer);
    }

    static <S, E> Faulted<S, E> faulted(Transition<S, E> answer) {
        if (answer instanceof Faulted<S, E> faulted) {
            return faulted;
        }
        throw unexpected(answer);
    }

    static <S, E> NotDue<S, E> notDue(Transition<S, E> answer) {
        if (answer instanceof NotDue<S, E> notDue) {
            return notDue;
        }
        throw unexpected(answer);
    }

    private static AssertionError unexpected(Object answer) {
        return new AssertionError("unexpected answer: " + answer);
    }
}
