package io.guanxi.crm.validation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * 文本规则 – the rules for texts, in the order in which they are checked: {@link #brokenBy} for a text that identifies or
 * names something, {@link #brokenByNote} for a free text of several lines.
 *
 * <p>White space is meant in the widest sense: no-break spaces, and characters such as the byte order mark that nobody
 * sees, count as such.
 */
public enum TextRule {
    /** 不得为空 – there must be something to see. */
    NOT_BLANK,
    /** 长度 – not more characters (UTF-16 units) than allowed. */
    LENGTH,
    /** 首尾无空白 – no white space at the beginning or end. */
    NOT_PADDED,
    /** 无控制字符 – no ISO control characters, such as line feeds; a free text may hold line feeds and tabs. */
    NO_CONTROL,
    /** 字符完整 – no half of a surrogate pair, which is no character and is lost in UTF-8. */
    WHOLE_CHARACTERS;

    private static final String LAYOUT = "\n\t";

    /**
     * The first rule that a text breaks.
     *
     * @param text the text
     * @param maxLength the number of characters allowed (UTF-16 units), at least 1
     * @return the rule; empty if the text keeps all
     * @throws NullPointerException if the text is null
     */
    public static Optional<TextRule> brokenBy(String text, int maxLength) {
        return brokenBy(text, maxLength, "");
    }

    /**
     * The first rule that a free text breaks, such as a note or a description: it may have lines and columns, so line
     * feeds and tabs are allowed inside; a carriage return is not.
     *
     * @param text the text
     * @param maxLength the number of characters allowed (UTF-16 units), at least 1
     * @return the rule; empty if the text keeps all
     * @throws NullPointerException if the text is null
     */
    public static Optional<TextRule> brokenByNote(String text, int maxLength) {
        return brokenBy(text, maxLength, LAYOUT);
    }

    /**
     * The rule in words, for a message.
     *
     * @param maxLength the number of characters allowed
     * @return the rule, beginning with "must"
     */
    String words(int maxLength) {
        return switch (this) {
            case NOT_BLANK -> "must not be blank";
            case LENGTH -> "must have at most " + maxLength + " characters";
            case NOT_PADDED -> "must not begin or end with white space";
            case NO_CONTROL -> "must not contain control characters";
            case WHOLE_CHARACTERS -> "must not contain half of a surrogate pair";
        };
    }

    /**
     * The rule of a free text in words, for a message.
     *
     * @param maxLength the number of characters allowed
     * @return the rule, beginning with "must"
     */
    String noteWords(int maxLength) {
        return this == NO_CONTROL ? words(maxLength) + " other than line feeds and tabs" : words(maxLength);
    }

    private static Optional<TextRule> brokenBy(String text, int maxLength, String allowedControls) {
        if (isBlank(requireNonNull(text, "text"))) {
            return Optional.of(NOT_BLANK);
        }
        if (text.length() > maxLength) {
            return Optional.of(LENGTH);
        }
        if (isInvisible(text.codePointAt(0)) || isInvisible(text.codePointBefore(text.length()))) {
            return Optional.of(NOT_PADDED);
        }
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (Character.isISOControl(c) && allowedControls.indexOf(c) < 0) {
                return Optional.of(NO_CONTROL);
            }
        }
        return hasHalfOfAPair(text) ? Optional.of(WHOLE_CHARACTERS) : Optional.empty();
    }

    private static boolean hasHalfOfAPair(String text) {
        // A whole pair is read as one code point above the surrogates; only a half is read as itself.
        return text.codePoints()
                .anyMatch(codePoint -> codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint));
    }

    private static boolean isBlank(String text) {
        int index = 0;
        while (index < text.length() && isInvisible(text.codePointAt(index))) {
            index = text.offsetByCodePoints(index, 1);
        }
        return index == text.length();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
