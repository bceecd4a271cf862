package io.guanxi.crm.party;

import io.guanxi.crm.validation.Require;

/** How this room speaks of personal data: with its length or mask only. */
final class PersonalText {

    private PersonalText() {}

    /** The check of {@link Require#that} for a personal value: the message shows its length only. */
    static void that(boolean holds, String field, String value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + rule + ", but was " + Require.hidden(value));
        }
    }

    /** A contact point for logs, such as {@code Phone[138****1234, WORK, preferred]}. */
    static String shown(String type, ContactPoint point) {
        return type + "[" + point.masked() + ", " + point.usage() + (point.preferred() ? ", preferred]" : "]");
    }
}
