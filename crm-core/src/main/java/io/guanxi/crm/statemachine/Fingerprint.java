package io.guanxi.crm.statemachine;

import com.google.common.hash.Hashing;
import io.guanxi.crm.condition.Condition;
import java.time.Period;
import java.util.Collection;
import java.util.function.Function;

/**
 * 指纹 – a short text that tells definitions apart: the start of SHA-256 over a canonical text (its UTF-16 units). Every
 * word of that text bears its length, so that no id can pass for another part of the definition.
 */
final class Fingerprint {

    private static final int CHARACTERS = 32;

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    static <S extends Enum<S>, E, C> String of(Definition<S, E, C> definition) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(definition);
        return Hashing.sha256().hashUnencodedChars(fingerprint.text).toString().substring(0, CHARACTERS);
    }

    private <S extends Enum<S>, E, C> void add(Definition<S, E, C> definition) {
        add(definition.id());
        add(Integer.toString(definition.version()));
        addAll(definition.states(), Enum::name);
        addAll(definition.alphabet().types(), EventType::name);
        addAll(definition.initials(), Enum::name);
        addAll(Definition.inOrder(definition.type(), definition.terminals()), Enum::name);
        add(Integer.toString(definition.edges().size()));
        definition.edges().forEach(edge -> add(definition, edge));
        for (S state : definition.states()) {
            addAll(
                    definition.alphabet().types().stream()
                            .filter(definition.ignored().get(state)::contains)
                            .toList(),
                    EventType::name);
            addAll(definition.exits().get(state), Effect::id);
            addAll(definition.entries().get(state), Effect::id);
        }
        add(definition.ambiguity().name());
    }

    private <S extends Enum<S>, E, C> void add(Definition<S, E, C> definition, Edge<S, E, C> edge) {
        add(edge.id());
        addAll(Definition.inOrder(definition.type(), edge.sources()), Enum::name);
        addAll(edge.events(), EventType::name);
        addAll(edge.after().stream().toList(), Period::toString);
        addAll(edge.guard().onEvent().stream().toList(), Condition::canonical);
        addAll(edge.guard().onContext().stream().toList(), Condition::canonical);
        addAll(edge.guard().opaques(), Function.identity());
        add(edge.target().name());
        addAll(edge.effects(), Effect::id);
    }

    private <T> void addAll(Collection<T> values, Function<? super T, String> name) {
        add(Integer.toString(values.size()));
        values.forEach(value -> add(name.apply(value)));
    }

    private void add(String word) {
        text.append(word.length()).append(':').append(word).append('\n');
    }
}
