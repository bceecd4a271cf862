package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * 权益 – something that a grade gives its customers, as a named value that can be compared from grade to grade.
 *
 * <p>Example: {@code Entitlement.atLeast("points-factor", "积分倍数", "points factor", "1.5")} exceeds the same with 1.2.
 *
 * @param id the stable id, 1 to {@value #MAX_LENGTH} characters
 * @param name the name in both languages, without the value
 * @param kind how it compares
 * @param value the value, 0 or more, without trailing zeros; empty for what is {@link EntitlementKind#GRANTED}
 */
public record Entitlement(String id, Term name, EntitlementKind kind, Optional<BigDecimal> value) implements Bilingual {

    /** Characters allowed in the id. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the components.
     *
     * @param id the stable id
     * @param name the name in both languages
     * @param kind how it compares
     * @param value the value
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters, the
     *     value is negative or has more than {@value Require#MAX_DIGITS} digits before or after the point, or there is
     *     a value where it is granted, or none where it is not
     */
    public Entitlement {
        Require.text(id, "id", MAX_LENGTH);
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        value = requireNonNull(value, "value").map(Entitlement::checked);
        Require.that(
                value.isPresent() != (kind == EntitlementKind.GRANTED),
                "value of " + id,
                value,
                "must be there unless it is granted, and only then");
    }

    /**
     * An entitlement that a grade has or has not.
     *
     * @param id the stable id
     * @param chinese the Chinese name
     * @param english the English name
     * @return the entitlement
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id breaks a rule, or a name is blank
     */
    public static Entitlement granted(String id, String chinese, String english) {
        return new Entitlement(id, new Term(chinese, english), EntitlementKind.GRANTED, Optional.empty());
    }

    /**
     * An entitlement of which more is better.
     *
     * @param id the stable id
     * @param chinese the Chinese name
     * @param english the English name
     * @param value the value as an exact decimal such as {@code "1.5"}
     * @return the entitlement
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id breaks a rule, a name is blank, or the value is no decimal number of 0
     *     or more
     */
    public static Entitlement atLeast(String id, String chinese, String english, String value) {
        return new Entitlement(
                id,
                new Term(chinese, english),
                EntitlementKind.AT_LEAST,
                Optional.of(Require.decimal(value, "value", "1.5")));
    }

    /**
     * An entitlement of which less is better.
     *
     * @param id the stable id
     * @param chinese the Chinese name
     * @param english the English name
     * @param value the value as an exact decimal such as {@code "4"}
     * @return the entitlement
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id breaks a rule, a name is blank, or the value is no decimal number of 0
     *     or more
     */
    public static Entitlement atMost(String id, String chinese, String english, String value) {
        return new Entitlement(
                id,
                new Term(chinese, english),
                EntitlementKind.AT_MOST,
                Optional.of(Require.decimal(value, "value", "1.5")));
    }

    /**
     * Whether this one gives at least as much as the same of a lower grade.
     *
     * @param lower the other one
     * @return true if id and kind are the same and the value is as good or better
     * @throws NullPointerException if the other one is null
     */
    public boolean covers(Entitlement lower) {
        return id.equals(lower.id)
                && kind == lower.kind
                && switch (kind) {
                    case GRANTED -> true;
                    case AT_LEAST -> value.orElseThrow().compareTo(lower.value.orElseThrow()) >= 0;
                    case AT_MOST -> value.orElseThrow().compareTo(lower.value.orElseThrow()) <= 0;
                };
    }

    /**
     * The name with its value.
     *
     * @return such as {@code points factor ≥ 1.5}
     */
    @Override
    public Term term() {
        return switch (kind) {
            case GRANTED -> name;
            case AT_LEAST -> withValue(" ≥ ");
            case AT_MOST -> withValue(" ≤ ");
        };
    }

    private Term withValue(String relation) {
        String bound = relation + value.orElseThrow().toPlainString();
        return new Term(name.chinese() + bound, name.english() + bound);
    }

    private static BigDecimal checked(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        Require.that(value.signum() > 0, "value", value, "must not be negative");
        return Require.threshold(value, "value");
    }
}
