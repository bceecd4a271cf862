package io.guanxi.crm.draft;

import io.guanxi.crm.validation.TextRule;
import java.util.Optional;

/** Asks {@link TextRule#brokenBy}; used by Jakarta Validation, not by programs. */
public final class TextValidator extends TextRuleValidator<Text> {

    private int max;

    /** Made by Jakarta Validation. */
    public TextValidator() {}

    @Override
    public void initialize(Text text) {
        max = text.max();
    }

    @Override
    Optional<TextRule> brokenBy(String text) {
        return TextRule.brokenBy(text, max);
    }
}
