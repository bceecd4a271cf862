package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 标签 – a free label on a customer, such as 亲子游, with its source and, where it wears out, its end.
 *
 * <p>Example: a tag that expires on 2025-06-01 is valid on 2025-05-31 and no longer on 2025-06-01.
 *
 * @param label the label, 1 to {@value #MAX_LENGTH} characters; it is shown in messages and is no place for personal
 *     data
 * @param source where it comes from
 * @param expiresOn the first day on which it no longer holds; empty if it holds until it is taken off
 */
public record Tag(String label, TagSource source, Optional<LocalDate> expiresOn) {

    /** Characters allowed in the label. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the components.
     *
     * @param label the label
     * @param source where it comes from
     * @param expiresOn the first day on which it no longer holds
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the label is blank, too long, padded or holds control or half characters, or
     *     the date is not in the years 1 to 9999
     */
    public Tag {
        Require.text(label, "label", MAX_LENGTH);
        requireNonNull(source, "source");
        requireNonNull(expiresOn, "expiresOn").ifPresent(day -> Require.businessDate(day, "expiresOn"));
    }

    /**
     * A tag without an end.
     *
     * @param label the label
     * @param source where it comes from
     * @return the tag
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the label is blank, too long, padded or holds control or half characters
     */
    public static Tag of(String label, TagSource source) {
        return new Tag(label, source, Optional.empty());
    }

    /**
     * This tag with an end.
     *
     * @param day the first day on which it no longer holds
     * @return the tag
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public Tag expiringOn(LocalDate day) {
        return new Tag(label, source, Optional.of(requireNonNull(day, "expiresOn")));
    }

    /**
     * Whether the tag holds on a day.
     *
     * @param day the day
     * @return true before the day on which it expires, and always if it has none
     */
    public boolean isValidOn(LocalDate day) {
        requireNonNull(day, "day");
        return expiresOn.isEmpty() || day.isBefore(expiresOn.get());
    }
}
