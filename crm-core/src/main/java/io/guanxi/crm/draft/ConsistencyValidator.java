package io.guanxi.crm.draft;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports every conflict of a draft at its own place; used by Jakarta Validation, not by programs. */
public final class ConsistencyValidator implements ConstraintValidator<Consistent, Draft<?>> {

    /** Made by Jakarta Validation. */
    public ConsistencyValidator() {}

    @Override
    public boolean isValid(@Nullable Draft<?> draft, ConstraintValidatorContext context) {
        List<Conflict> conflicts = draft == null ? List.of() : draft.conflicts();
        if (conflicts.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        // Limited: Hibernate Validator keeps violations of one bean in a hash set in which they all collide.
        for (Conflict conflict : conflicts.subList(0, Math.min(conflicts.size(), Draft.MAX_CONFLICTS))) {
            ConstraintViolationBuilder violation =
                    context.buildConstraintViolationWithTemplate("{" + conflict.key() + "}");
            if (conflict.inner().isEmpty()) {
                violation.addPropertyNode(conflict.field()).addConstraintViolation();
            } else {
                violation
                        .addPropertyNode(conflict.field())
                        .addPropertyNode(conflict.inner().get())
                        .inIterable()
                        .atIndex(conflict.index().orElseThrow())
                        .addConstraintViolation();
            }
        }
        return false;
    }
}
