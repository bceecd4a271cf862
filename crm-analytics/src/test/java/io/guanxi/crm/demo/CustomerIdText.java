package io.guanxi.crm.demo;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.TextRule;
import java.util.Optional;

/** The text of a customer identifier in a file: the rules of {@link CustomerId}, named for the report. */
final class CustomerIdText {

    /** What a decoder leaves where bytes are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private CustomerIdText() {}

    static Optional<LineRule> brokenRule(String text) {
        Optional<LineRule> broken =
                TextRule.brokenBy(text, CustomerId.MAX_LENGTH).map(CustomerIdText::lineRule);
        return broken.isEmpty() && text.indexOf(REPLACEMENT) >= 0 ? Optional.of(LineRule.ENCODING) : broken;
    }

    private static LineRule lineRule(TextRule rule) {
        return switch (rule) {
            case NOT_BLANK -> LineRule.BLANK;
            case LENGTH -> LineRule.LONG_ID;
            case NOT_PADDED -> LineRule.PADDED;
            case NO_CONTROL -> LineRule.CONTROL;
            case WHOLE_CHARACTERS -> LineRule.ENCODING;
        };
    }
}
