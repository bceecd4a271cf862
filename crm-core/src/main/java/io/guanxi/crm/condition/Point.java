package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * Where a subject stands.
     *
     * @param <T> the type of the subject
     * @param attributes what is read, each once
     * @param subject the subject
     * @return its values, or unknown, and nothing of opaque tests
     * @throws NullPointerException if an argument is null, or a getter gives null
     * @throws IllegalArgumentException if an attribute stands twice, or a value lies outside its domain
     */
    public static <T> Point of(List<? extends Attribute<T>> attributes, T subject) {
        ImmutableMap.Builder<Attribute<?>, Long> positions = ImmutableMap.builder();
        Set<String> names = new HashSet<>();
        for (Attribute<T> attribute : Require.<Attribute<T>>list(attributes, "attributes")) {
            Require.that(names.add(attribute.name()), "attributes", attribute, "must not stand twice");
            positions.put(attribute, attribute.position(subject));
        }
        return new Point(positions.buildOrThrow(), ImmutableMap.of());
    }

    /**
     * This point with another value of one attribute.
     *
     * @param attribute the attribute, one of this point
     * @param value the value; empty for unknown
     * @return the other point
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the attribute is none of this point, the value is of another type or outside
     *     the domain, or the attribute cannot be unknown
     */
    public Point with(Attribute<?> attribute, Optional<?> value) {
        position(attribute);
        Require.that(
                requireNonNull(value, "value").isPresent() || attribute.mayBeUnknown(),
                attribute.name(),
                "unknown",
                "must be known");
        Map<Attribute<?>, Long> others = new LinkedHashMap<>(positions);
        others.put(attribute, value.isPresent() ? attribute.positionOfAny(value.get()) : Attribute.UNKNOWN);
        return new Point(others, opaques);
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
