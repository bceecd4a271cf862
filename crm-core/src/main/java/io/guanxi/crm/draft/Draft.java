package io.guanxi.crm.draft;

import jakarta.validation.Validator;
import java.util.List;

/**
 * 草稿 – raw input that may become a value: a record with Jakarta constraints whose components may all be missing.
 *
 * <p>A program reads a form, a file or a table into a draft and asks for the value once:
 *
 * <pre>{@code
 * Validated<Customer> answer = draft.validate(CrmValidators.standard());
 * answer.violations().forEach(violation -> show(violation.path(), violation.text(Locale.CHINA)));
 * }</pre>
 *
 * <p>Every rule stands in one place: constraints use the constants and predicates of the value that the draft makes, so
 * that a draft without violations always has its value.
 *
 * @param <V> the type of the value
 */
@Consistent
public interface Draft<V> {

    /** Conflicts of one draft that are reported at most; whoever corrects them is told the rest. */
    int MAX_CONFLICTS = 1_000;

    /**
     * What is wrong between several components, or with one in a way that needs more than a constraint.
     *
     * <p>Components may still be missing or malformed here; those are reported by their own constraints and are passed
     * over.
     *
     * @return the conflicts; empty if there are none; of more than {@value #MAX_CONFLICTS} the first are reported
     */
    default List<Conflict> conflicts() {
        return List.of();
    }

    /**
     * The value, for a draft that is known to be right; {@link #validate} is the way for input that may be wrong.
     *
     * @return the value
     * @throws NullPointerException naming the component, if one that is required is missing
     * @throws IllegalArgumentException naming field, value and rule, if a component breaks its rule
     */
    V toValue();

    /**
     * The value, or everything that is wrong.
     *
     * @param validator the host's own validator, or {@link CrmValidators#standard()}
     * @return the value or all violations
     */
    default Validated<V> validate(Validator validator) {
        return Validated.of(this, validator);
    }
}
