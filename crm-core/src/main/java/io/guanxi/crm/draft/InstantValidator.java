package io.guanxi.crm.draft;

import io.guanxi.crm.validation.Require;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks {@link Require#isInstant}; used by Jakarta Validation, not by programs. */
public final class InstantValidator implements ConstraintValidator<Dated, Instant> {

    /** Made by Jakarta Validation. */
    public InstantValidator() {}

    @Override
    public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
        return instant == null || Require.isInstant(instant);
    }
}
