package io.guanxi.crm.draft;

import io.guanxi.crm.validation.TextRule;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports the {@link TextRule} that a text breaks; used by Jakarta Validation, not by programs.
 *
 * @param <A> the constraint
 */
abstract sealed class TextRuleValidator<A extends Annotation> implements ConstraintValidator<A, String>
        permits TextValidator, NoteValidator {

    /** The first rule that the text breaks. */
    abstract Optional<TextRule> brokenBy(String text);

    /** The key of the message of a rule. */
    String key(TextRule rule) {
        return switch (rule) {
            case NOT_BLANK -> "io.guanxi.crm.draft.blank";
            case LENGTH -> "io.guanxi.crm.draft.length";
            case NOT_PADDED -> "io.guanxi.crm.draft.padded";
            case NO_CONTROL -> "io.guanxi.crm.draft.control";
            case WHOLE_CHARACTERS -> "io.guanxi.crm.draft.half-character";
        };
    }

    @Override
    public final boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<TextRule> broken = text == null ? Optional.empty() : brokenBy(text);
        if (broken.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{" + key(broken.get()) + "}")
                .addConstraintViolation();
        return false;
    }
}
