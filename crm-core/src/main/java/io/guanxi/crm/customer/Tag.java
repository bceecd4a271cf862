package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;

/**
 * 标签 – a free label on a customer, such as 亲子游, with its source.
 *
 * @param label the label, 1 to {@value #MAX_LENGTH} characters
 * @param source where it comes from
 */
public record Tag(String label, TagSource source) {

    /** Characters allowed in the label. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the components.
     *
     * @param label the label
     * @param source where it comes from
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the label is blank, too long, padded or holds control characters
     */
    public Tag {
        Require.text(label, "label", MAX_LENGTH);
        requireNonNull(source, "source");
    }
}
