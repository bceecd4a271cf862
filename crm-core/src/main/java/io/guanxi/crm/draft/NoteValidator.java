package io.guanxi.crm.draft;

import io.guanxi.crm.validation.TextRule;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks {@link TextRule#brokenByNote}; used by Jakarta Validation, not by programs. */
public final class NoteValidator implements ConstraintValidator<Note, String> {

    private int max;

    /** Made by Jakarta Validation. */
    public NoteValidator() {}

    @Override
    public void initialize(Note note) {
        max = note.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<TextRule> broken = text == null ? Optional.empty() : TextRule.brokenByNote(text, max);
        if (broken.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(template(broken.get())).addConstraintViolation();
        return false;
    }

    private static String template(TextRule rule) {
        return rule == TextRule.NO_CONTROL ? "{io.guanxi.crm.draft.note-control}" : TextValidator.template(rule);
    }
}
