package io.guanxi.crm.draft;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * 冲突 – one thing that is wrong within a draft and that no constraint on a single component can say.
 *
 * @param field the component
 * @param index the place in it, for a component that is a list
 * @param inner the component of the element at that place
 * @param key the rule, as a key of the message bundles, such as {@code io.guanxi.crm.purchase.refund-of-itself}
 * @param shown the offending value as it may be shown
 */
public record Conflict(String field, OptionalInt index, Optional<String> inner, String key, String shown) {

    /**
     * Checks that nothing is missing.
     *
     * @param field the component
     * @param index the place in it
     * @param inner the component of the element
     * @param key the rule
     * @param shown the offending value as it may be shown
     * @throws NullPointerException if an argument is null
     */
    public Conflict {
        requireNonNull(field, "field");
        requireNonNull(index, "index");
        requireNonNull(inner, "inner");
        requireNonNull(key, "key");
        requireNonNull(shown, "shown");
    }

    /**
     * A conflict at a component.
     *
     * @param field the component
     * @param value its value, to be shown
     * @param key the rule
     * @return the conflict
     */
    public static Conflict at(String field, @Nullable Object value, String key) {
        return new Conflict(field, OptionalInt.empty(), Optional.empty(), key, Require.shown(value));
    }

    /**
     * A conflict at a component that holds personal data: the value is not shown.
     *
     * @param field the component
     * @param value its value
     * @param key the rule
     * @return the conflict
     */
    public static Conflict atPersonal(String field, String value, String key) {
        return new Conflict(
                field, OptionalInt.empty(), Optional.empty(), key, Require.hidden(requireNonNull(value, "value")));
    }

    /**
     * A conflict at a component of an element of a list.
     *
     * @param field the list
     * @param index the place of the element
     * @param inner the component of the element
     * @param value its value, to be shown
     * @param key the rule
     * @return the conflict
     */
    public static Conflict at(String field, int index, String inner, @Nullable Object value, String key) {
        return new Conflict(
                field, OptionalInt.of(index), Optional.of(requireNonNull(inner, "inner")), key, Require.shown(value));
    }

    /** The path from the draft, as Jakarta Validation writes it. */
    String path() {
        return field
                + (index.isPresent() ? "[" + index.getAsInt() + "]" : "")
                + inner.map(name -> "." + name).orElse("");
    }
}
