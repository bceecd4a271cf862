package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.util.Locale;

/**
 * 区块 – a part of the space of all subjects, as a condition, with one point of it.
 *
 * @param <T> the type of the subject
 * @param condition what the subjects of the box have in common
 * @param witness one point of the box, for which the condition is met
 */
public record Box<T>(Condition<T> condition, Point witness) {

    /**
     * Checks the components.
     *
     * @param condition the condition
     * @param witness the point
     * @throws IllegalArgumentException if the condition is not met at the point
     */
    public Box {
        requireNonNull(condition, "condition");
        Require.that(
                requireNonNull(witness, "witness").evaluate(condition) == Met.MET,
                "witness",
                witness,
                "must meet the condition " + condition);
    }

    /**
     * The box in words.
     *
     * @param locale the reader's locale
     * @return the text of its condition
     */
    public String text(Locale locale) {
        return condition.text(locale);
    }
}
