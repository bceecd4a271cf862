package io.guanxi.crm.draft;

import io.guanxi.crm.validation.Require;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks {@link Require#isBusinessDate}; used by Jakarta Validation, not by programs. */
public final class DateValidator implements ConstraintValidator<Dated, LocalDate> {

    /** Made by Jakarta Validation. */
    public DateValidator() {}

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
        return date == null || Require.isBusinessDate(date);
    }
}
