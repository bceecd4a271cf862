package io.guanxi.crm.draft;

import io.guanxi.crm.validation.TextRule;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks {@link TextRule}; used by Jakarta Validation, not by programs. */
public final class TextValidator implements ConstraintValidator<Text, String> {

    private int max;

    /** Made by Jakarta Validation. */
    public TextValidator() {}

    @Override
    public void initialize(Text text) {
        max = text.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<TextRule> broken = text == null ? Optional.empty() : TextRule.brokenBy(text, max);
        if (broken.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(template(broken.get())).addConstraintViolation();
        return false;
    }

    static String template(TextRule rule) {
        return switch (rule) {
            case NOT_BLANK -> "{io.guanxi.crm.draft.blank}";
            case LENGTH -> "{io.guanxi.crm.draft.length}";
            case NOT_PADDED -> "{io.guanxi.crm.draft.padded}";
            case NO_CONTROL -> "{io.guanxi.crm.draft.control}";
        };
    }
}
