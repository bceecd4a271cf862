package io.guanxi.crm.demo;

import io.guanxi.crm.customer.CustomerId;
import java.util.Optional;

/** The text of a customer identifier in a file: the rules of {@link CustomerId}, told apart for the report. */
final class CustomerIdText {

    /** What a decoder leaves where bytes are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private CustomerIdText() {}

    static Optional<LineRule> brokenRule(String text) {
        if (text.isBlank()) {
            return Optional.of(LineRule.BLANK);
        }
        if (text.length() > CustomerId.MAX_LENGTH) {
            return Optional.of(LineRule.LONG_ID);
        }
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            return Optional.of(LineRule.PADDED);
        }
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (Character.isISOControl(c)) {
                return Optional.of(LineRule.CONTROL);
            }
            if (c == REPLACEMENT) {
                return Optional.of(LineRule.ENCODING);
            }
        }
        return Optional.empty();
    }
}
