package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 客户 – a customer in the narrow sense: a person or organisation that buys from the firm (F1).
 *
 * <p>Immutable; a change is made on {@link #toBuilder} and gives a new value. {@code toString()} masks the name.
 *
 * @param id the identifier
 * @param party who the customer is: a person is B2C, an organisation B2B
 * @param since the day on which the firm took the customer on
 * @param tags the labels in the order they were set, each once
 */
public record Customer(CustomerId id, Party party, LocalDate since, List<Tag> tags) {

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param party who the customer is
     * @param since the day on which the firm took the customer on
     * @param tags the labels, copied
     * @throws NullPointerException if a component or a tag is null
     * @throws IllegalArgumentException if a label stands twice
     */
    public Customer {
        requireNonNull(id, "id");
        requireNonNull(party, "party");
        requireNonNull(since, "since");
        tags = Require.list(tags, "tags");
        Require.that(
                tags.stream().map(Tag::label).distinct().count() == tags.size(),
                "tags",
                tags,
                "must not hold a label twice");
    }

    /**
     * Starts a customer.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the values of this customer
     */
    public Builder toBuilder() {
        Builder builder = new Builder().id(id).party(party).since(since);
        tags.forEach(tag -> builder.tag(tag.label(), tag.source()));
        return builder;
    }

    /**
     * Whether this is business with an organisation (B2B) rather than with a person (B2C).
     *
     * @return true for an {@link Organization}
     */
    public boolean isBusiness() {
        return party instanceof Organization;
    }

    /**
     * Collects the parts of a customer; not thread-safe.
     */
    public static final class Builder {

        private @Nullable CustomerId id;
        private @Nullable Party party;
        private @Nullable LocalDate since;
        private final Map<String, Tag> tags = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the identifier; required.
         *
         * @param id the identifier
         * @return this builder
         */
        public Builder id(CustomerId id) {
            this.id = requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets who the customer is; required.
         *
         * @param party the person or organisation
         * @return this builder
         */
        public Builder party(Party party) {
            this.party = requireNonNull(party, "party");
            return this;
        }

        /**
         * Sets the day on which the firm took the customer on; required.
         *
         * @param since the day
         * @return this builder
         */
        public Builder since(LocalDate since) {
            this.since = requireNonNull(since, "since");
            return this;
        }

        /**
         * Sets a label; a label that is set again keeps its place and takes the new source.
         *
         * @param label the label, 1 to {@value Tag#MAX_LENGTH} characters
         * @param source where it comes from
         * @return this builder
         * @throws IllegalArgumentException if the label is blank, too long, padded or holds control characters
         */
        public Builder tag(String label, TagSource source) {
            tags.put(label, new Tag(label, source));
            return this;
        }

        /**
         * The customer.
         *
         * @return the customer
         * @throws NullPointerException naming the part, if a required one was not set
         */
        public Customer build() {
            return new Customer(
                    requireNonNull(id, "id"),
                    requireNonNull(party, "party"),
                    requireNonNull(since, "since"),
                    List.copyOf(tags.values()));
        }
    }
}
