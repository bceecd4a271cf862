package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Term;
import java.util.List;
import java.util.Locale;

/** 图示 – a machine as a Mermaid state diagram. */
final class Mermaid<S extends Enum<S>, E, C> {

    private static final Term ENTRY = new Term("进入", "entry");
    private static final Term EXIT = new Term("离开", "exit");

    private static final String SYNTAX = ":;\"#<>{}`$&\\";
    private static final String DOUBLED = "-%[]";
    /** Mermaid looks for "direction TB" anywhere in a line. */
    private static final String KEYWORD = "direction";

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private final Definition<S, E, C> definition;
    private final Locale locale;
    private final List<S> states;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    private Mermaid(Definition<S, E, C> definition, Locale locale) {
        this.definition = definition;
        this.locale = locale;
        this.states = definition.states();
    }

    static <S extends Enum<S>, E, C> String of(Definition<S, E, C> definition, Locale locale) {
        return new Mermaid<>(definition, locale).draw();
    }

    private String draw() {
        for (S state : states) {
            line("state \"" + escaped(Words.of(state, locale)) + "\" as " + id(state));
            effects(state, ENTRY, definition.entries().get(state));
            effects(state, EXIT, definition.exits().get(state));
        }
        definition.initials().forEach(state -> line("[*] --> " + id(state)));
        for (Edge<S, E, C> edge : definition.edges()) {
            for (S source : edge.sources()) {
                line(id(source) + " --> " + id(edge.target()) + " : " + escaped(label(edge)));
            }
        }
        Definition.inOrder(definition.type(), definition.terminals()).forEach(state -> line(id(state) + " --> [*]"));
        return text.toString();
    }

    private void effects(S state, Term when, List<Effect> effects) {
        if (!effects.isEmpty()) {
            line(id(state) + " : " + escaped(when.displayName(locale) + " / " + Words.effects(effects, locale)));
        }
    }

    private String label(Edge<S, E, C> edge) {
        String guard = edge.guard().text(locale);
        return Words.trigger(edge, locale)
                + (guard.isEmpty() ? "" : " [" + guard + "]")
                + (edge.effects().isEmpty() ? "" : " / " + Words.effects(edge.effects(), locale));
    }

    private String id(S state) {
        return "s" + states.indexOf(state);
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /**
     * A label that Mermaid takes for text: entity codes for what it takes for syntax, in a label or before one is
     * parsed. Letters, digits and signs such as ≥ stay readable.
     */
    static String escaped(String label) {
        StringBuilder escaped = new StringBuilder(label.length());
        char before = ' ';
        for (int index = 0; index < label.length(); index++) {
            char c = label.charAt(index);
            boolean blank = Character.isISOControl(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
            c = blank ? ' ' : c;
            boolean doubled = c == before && DOUBLED.indexOf(c) >= 0;
            boolean keyword =
                    c == ' ' && label.regionMatches(true, index - KEYWORD.length(), KEYWORD, 0, KEYWORD.length());
            if (doubled || keyword || SYNTAX.indexOf(c) >= 0) {
                escaped.append('#').append((int) c).append(';');
            } else {
                escaped.append(c);
            }
            before = c;
        }
        return escaped.toString();
    }
}
