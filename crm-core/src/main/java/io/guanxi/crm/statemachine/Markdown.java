package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableListMultimap;
import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** 表格 – a machine as a Markdown table: states × event types, and timers. */
final class Markdown<S extends Enum<S>, E, C> {

    private static final Term STATE = new Term("状态", "state");
    private static final Term INITIAL = new Term("（初始）", " (initial)");
    private static final Term TERMINAL = new Term("（终止）", " (terminal)");
    private static final Term IGNORED = new Term("忽略", "ignored");
    private static final String UNDECLARED = "–";
    private static final String BREAK = "<br>";

    private final Definition<S, E, C> definition;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private Markdown(Definition<S, E, C> definition, Locale locale) {
        this.definition = definition;
        this.locale = locale;
    }

    static <S extends Enum<S>, E, C> String of(Definition<S, E, C> definition, Locale locale) {
        return new Markdown<>(definition, locale).write();
    }

    private String write() {
        List<EventType<E>> events = definition.alphabet().types();
        List<String> head = new ArrayList<>();
        head.add(STATE.displayName(locale));
        events.forEach(event -> head.add(escaped(event.displayName(locale))));
        head.add(Words.TIMER.displayName(locale));
        row(head);
        row(Collections.nCopies(head.size(), "---"));
        for (S state : definition.states()) {
            ImmutableListMultimap<EventType<E>, Edge<S, E, C>> edges = definition.slots(state);
            List<String> cells = new ArrayList<>();
            cells.add(escaped(marked(state)));
            for (EventType<E> event : events) {
                boolean ignored = definition.ignored().containsEntry(state, event);
                cells.add(ignored ? IGNORED.displayName(locale) : cell(state, edges.get(event)));
            }
            cells.add(cell(state, definition.timed(state)));
            row(cells);
        }
        return text.toString();
    }

    /** {@code exploration (initial)}. */
    private String marked(S state) {
        return Words.of(state, locale)
                + (definition.initials().contains(state) ? INITIAL.displayName(locale) : "")
                + (definition.terminals().contains(state) ? TERMINAL.displayName(locale) : "");
    }

    private String cell(S state, List<Edge<S, E, C>> edges) {
        return edges.isEmpty()
                ? UNDECLARED
                : edges.stream().map(edge -> escaped(line(state, edge))).collect(Collectors.joining(BREAK));
    }

    /** {@code warm-up: orders ≥ 2 → formation / alert}, with the effects of leaving and entering. */
    private String line(S state, Edge<S, E, C> edge) {
        List<Effect> effects = definition.effects(state, edge);
        List<String> asked = new ArrayList<>();
        edge.after().ifPresent(period -> asked.add(Words.after(period, locale)));
        if (!edge.guard().isNone()) {
            asked.add(edge.guard().text(locale));
        }
        return edge.id() + ": " + (asked.isEmpty() ? "" : String.join(", ", asked) + " ") + "→ "
                + Words.of(edge.target(), locale)
                + (effects.isEmpty() ? "" : " / " + Words.effects(effects, locale));
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A backslash or a bar would end the cell early, a line break the table. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", BREAK);
    }
}
