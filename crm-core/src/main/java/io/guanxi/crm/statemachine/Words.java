package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts states, triggers and effects into words. */
final class Words {

    static final Term TIMER = new Term("定时", "timer");

    private Words() {}

    /** A state as an argument of a sentence. */
    static Object of(Object state) {
        if (state instanceof Bilingual) {
            return state;
        }
        return state instanceof Enum<?> constant ? constant.name() : state.toString();
    }

    static String of(Object state, Locale locale) {
        return state instanceof Bilingual bilingual ? bilingual.displayName(locale) : (String) of(state);
    }

    /** The event, or time, as an argument of a sentence. */
    static Bilingual trigger(Optional<EventType<?>> event) {
        return event.isPresent() ? event.get() : TIMER;
    }

    /** What a subject in the box looks like; the condition where that asks nothing of it. */
    static Term example(Box<?> box) {
        return box.witness().values().isEmpty() && box.witness().opaques().isEmpty()
                ? new Term(box.text(Locale.CHINESE), box.text(Locale.ENGLISH))
                : new Term(box.witness().text(Locale.CHINESE), box.witness().text(Locale.ENGLISH));
    }

    static String after(Period period, Locale locale) {
        return Reason.of(StateMachineReason.AFTER, period).text(locale);
    }

    /** The events or the time that set an edge off. */
    static String trigger(Edge<?, ?, ?> edge, Locale locale) {
        return edge.after()
                .map(period -> after(period, locale))
                .orElseGet(() -> edge.events().stream()
                        .map(type -> type.displayName(locale))
                        .collect(Collectors.joining(", ")));
    }

    static String effects(List<Effect> effects, Locale locale) {
        return effects.stream().map(effect -> effect.displayName(locale)).collect(Collectors.joining(", "));
    }
}
