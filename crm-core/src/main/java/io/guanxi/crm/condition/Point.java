package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 见证点 – a value, or unknown, for each attribute that a proof spoke of: what a subject must look like to show it.
 */
public final class Point {

    private final ImmutableMap<Attribute<?>, Long> positions;
    private final ImmutableMap<String, Boolean> opaques;

    Point(Map<? extends Attribute<?>, Long> positions, Map<String, Boolean> opaques) {
        this.positions = ImmutableMap.copyOf(positions);
        this.opaques = ImmutableMap.copyOf(opaques);
    }

    /**
     * The value of an attribute.
     *
     * @param attribute the attribute
     * @return the value; empty where it is unknown at this point
     * @throws IllegalArgumentException if the proof did not speak of the attribute
     */
    public Optional<Object> value(Attribute<?> attribute) {
        long position = position(attribute);
        return position == Attribute.UNKNOWN ? Optional.empty() : Optional.of(attribute.valueAt(position));
    }

    /**
     * Every attribute that the proof spoke of, with its value or empty for unknown, by name.
     *
     * @return the values in the order of the proof
     */
    public Map<String, Optional<Object>> values() {
        ImmutableMap.Builder<String, Optional<Object>> values = ImmutableMap.builder();
        positions.keySet().forEach(attribute -> values.put(attribute.name(), value(attribute)));
        return values.build();
    }

    /**
     * What every opaque test that the proof spoke of says at this point, by id.
     *
     * @return the answers; whether there is a subject that gives them, no proof can know
     */
    public Map<String, Boolean> opaques() {
        return opaques;
    }

    /**
     * What a condition says of this point.
     *
     * @param condition the condition
     * @return met, not met or unknown
     * @throws IllegalArgumentException if it asks for something that the proof did not speak of
     */
    public Met evaluate(Condition<?> condition) {
        return evaluateCaptured(requireNonNull(condition, "condition"));
    }

    private <T> Met evaluateCaptured(Condition<T> condition) {
        return Answers.of(condition, cell -> Answers.of(cell, position(cell.attribute())), opaque -> {
            Boolean answer = opaques.get(opaque.id());
            if (answer == null) {
                throw Require.refusal("opaque test", opaque.id(), "must be one of " + opaques.keySet());
            }
            return answer;
        });
    }

    private long position(Attribute<?> attribute) {
        Long position = positions.get(requireNonNull(attribute, "attribute"));
        if (position == null) {
            throw Require.refusal("attribute", attribute, "must be one of " + positions.keySet());
        }
        return position;
    }

    /**
     * The point in words.
     *
     * @param locale the reader's locale
     * @return the text, such as {@code orders = 4, tier unknown}
     */
    public String text(Locale locale) {
        Stream<String> values = positions.entrySet().stream().map(entry -> {
            Attribute<?> attribute = entry.getKey();
            Term asked = value(attribute)
                    .map(value -> Wording.asked(Relation.IS, List.of(value)))
                    .orElseGet(() -> Wording.asked(Relation.UNKNOWN, List.of()));
            return attribute.displayName(locale) + " " + asked.displayName(locale);
        });
        Stream<String> answers = opaques.entrySet().stream()
                .map(entry -> "⟨" + entry.getKey() + "⟩ "
                        + Wording.asked(entry.getValue() ? Relation.HOLDS : Relation.HOLDS_NOT, List.of())
                                .displayName(locale));
        return Stream.concat(values, answers).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Point other && positions.equals(other.positions) && opaques.equals(other.opaques);
    }

    @Override
    public int hashCode() {
        return 31 * positions.hashCode() + opaques.hashCode();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
