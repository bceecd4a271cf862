package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.validation.Require;

/**
 * 前提的依据 – whether a precondition holds, and how that is known.
 *
 * @param holds whether it holds
 * @param text how that is known, 1 to {@value #MAX_LENGTH} characters, such as a survey and its result; it is shown in
 *     reasons and is no place for personal data
 */
public record PreconditionEvidence(boolean holds, String text) {

    /** Characters allowed in the text. */
    public static final int MAX_LENGTH = 256;

    /**
     * Checks the text.
     *
     * @param holds whether the precondition holds
     * @param text how that is known
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public PreconditionEvidence {
        Require.text(text, "evidence", MAX_LENGTH);
    }
}
