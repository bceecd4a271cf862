package io.guanxi.crm.draft;

import io.guanxi.crm.validation.TextRule;
import java.util.Optional;

/** Asks {@link TextRule#brokenByNote}; used by Jakarta Validation, not by programs. */
public final class NoteValidator extends TextRuleValidator<Note> {

    private int max;

    /** Made by Jakarta Validation. */
    public NoteValidator() {}

    @Override
    public void initialize(Note note) {
        max = note.max();
    }

    @Override
    Optional<TextRule> brokenBy(String text) {
        return TextRule.brokenByNote(text, max);
    }

    @Override
    String key(TextRule rule) {
        return rule == TextRule.NO_CONTROL ? "io.guanxi.crm.draft.note-control" : super.key(rule);
    }
}
