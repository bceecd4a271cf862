package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 客户 – a customer in the narrow sense: a person or organisation that buys from the firm (F1).
 *
 * <p>Immutable; a change is made on {@link #toBuilder} and gives a new value. {@code toString()} masks the name and
 * counts the rest.
 *
 * @param id the identifier
 * @param party who the customer is, with name, address and phone: a person is B2C, an organisation B2B
 * @param since the day on which the firm took the customer on
 * @param tags the labels in the order they were set, each once
 * @param basic the occupation and hobbies of a person; none of an organisation
 * @param special promotion and transaction data
 * @param provenance how and when fields were learnt, in the order of {@link CustomerField}; a known field without an
 *     entry is of unknown age
 */
public record Customer(
        CustomerId id,
        Party party,
        LocalDate since,
        List<Tag> tags,
        BasicData basic,
        SpecialData special,
        Map<CustomerField, Provenance> provenance) {

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param party who the customer is
     * @param since the day on which the firm took the customer on
     * @param tags the labels, copied
     * @param basic the occupation and hobbies
     * @param special promotion and transaction data
     * @param provenance how and when fields were learnt, copied
     * @throws NullPointerException if a component, a tag, or a key or value of the map is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, a label stands twice, an organisation
     *     has an occupation or hobbies, or the provenance is that of a field that is unknown
     */
    public Customer {
        requireNonNull(id, "id");
        requireNonNull(party, "party");
        Require.businessDate(since, "since");
        tags = Require.list(tags, "tags");
        Require.that(
                tags.stream().map(Tag::label).distinct().count() == tags.size(),
                "tags",
                tags,
                "must not hold a label twice");
        requireNonNull(basic, "basic");
        requireNonNull(special, "special");
        provenance = copy(provenance);
        Require.that(
                party instanceof Person || basic.known().isEmpty(),
                "basic",
                basic,
                "must not hold occupation or hobbies for an organisation");
        for (CustomerField field : provenance.keySet()) {
            Require.that(field.isKnown(party, basic, special), "provenance", field, "must be of fields that are known");
        }
    }

    private static Map<CustomerField, Provenance> copy(Map<CustomerField, Provenance> provenance) {
        Map<CustomerField, Provenance> copy = new EnumMap<>(CustomerField.class);
        requireNonNull(provenance, "provenance")
                .forEach((field, source) -> copy.put(
                        requireNonNull(field, "provenance"),
                        requireNonNull(source, () -> "provenance[" + field + "]")));
        return Collections.unmodifiableMap(copy);
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
     * @return a builder with all values of this customer
     */
    public Builder toBuilder() {
        Builder builder =
                new Builder().id(id).party(party).since(since).basic(basic).special(special);
        tags.forEach(tag -> builder.tags.put(tag.label(), tag));
        builder.provenance.putAll(provenance);
        return builder;
    }

    /**
     * The tags that hold on a day.
     *
     * @param day the day
     * @return the tags in the order they were set; empty if none holds
     */
    public List<Tag> tagsOn(LocalDate day) {
        requireNonNull(day, "day");
        return tags.stream().filter(tag -> tag.isValidOn(day)).toList();
    }

    /**
     * Whether this is business with an organisation (B2B) rather than with a person (B2C).
     *
     * @return true for an {@link Organization}
     */
    public boolean isBusiness() {
        return party instanceof Organization;
    }

    /** Identifier, masked party and first day; how many tags there are, and the names of the known fields. */
    @Override
    public String toString() {
        return "Customer[" + id + ", " + party + ", since " + since + ", tags=" + tags.size() + ", " + basic + ", "
                + special + "]";
    }

    /**
     * Collects the parts of a customer; not thread-safe.
     */
    public static final class Builder {

        private @Nullable CustomerId id;
        private @Nullable Party party;
        private @Nullable LocalDate since;
        private final Map<String, Tag> tags = new LinkedHashMap<>();
        private BasicData basic = BasicData.none();
        private SpecialData special = SpecialData.none();
        private final Map<CustomerField, Provenance> provenance = new EnumMap<>(CustomerField.class);

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
         * Sets a label without an end; a label that is set again keeps its place and takes the new source.
         *
         * @param label the label, 1 to {@value Tag#MAX_LENGTH} characters
         * @param source where it comes from
         * @return this builder
         * @throws IllegalArgumentException if the label is blank, too long, padded or holds control or half characters
         */
        public Builder tag(String label, TagSource source) {
            tags.put(label, Tag.of(label, source));
            return this;
        }

        /**
         * Sets a label with an end; a label that is set again keeps its place and takes the new source and end.
         *
         * @param label the label, 1 to {@value Tag#MAX_LENGTH} characters
         * @param source where it comes from
         * @param expiresOn the first day on which it no longer holds
         * @return this builder
         * @throws IllegalArgumentException if the label is blank, too long, padded or holds control or half
         *     characters, or the day is not in the years 1 to 9999
         */
        public Builder tag(String label, TagSource source, LocalDate expiresOn) {
            tags.put(label, Tag.of(label, source).expiringOn(expiresOn));
            return this;
        }

        /**
         * Sets the occupation and hobbies; none unless set.
         *
         * @param basic the basic data
         * @return this builder
         */
        public Builder basic(BasicData basic) {
            this.basic = requireNonNull(basic, "basic");
            return this;
        }

        /**
         * Sets the promotion and transaction data; none unless set.
         *
         * @param special the special data
         * @return this builder
         */
        public Builder special(SpecialData special) {
            this.special = requireNonNull(special, "special");
            return this;
        }

        /**
         * Notes how and when a field was learnt; the later call replaces the earlier one.
         *
         * @param field the field; {@link #build} asks that it is known
         * @param method how it was learnt
         * @param on the business date on which it was learnt or last confirmed
         * @return this builder
         * @throws IllegalArgumentException if the date is not in the years 1 to 9999
         */
        public Builder learned(CustomerField field, CollectionMethod method, LocalDate on) {
            provenance.put(requireNonNull(field, "field"), new Provenance(method, on));
            return this;
        }

        /**
         * Drops how and when a field was learnt, as is needed where the field itself is taken out.
         *
         * @param field the field
         * @return this builder
         */
        public Builder unlearned(CustomerField field) {
            provenance.remove(requireNonNull(field, "field"));
            return this;
        }

        /**
         * The customer.
         *
         * @return the customer
         * @throws NullPointerException naming the part, if a required one was not set
         * @throws IllegalArgumentException if an organisation has an occupation or hobbies, or a field was learnt that
         *     is not known
         */
        public Customer build() {
            return new Customer(
                    requireNonNull(id, "id"),
                    requireNonNull(party, "party"),
                    requireNonNull(since, "since"),
                    List.copyOf(tags.values()),
                    basic,
                    special,
                    provenance);
        }
    }
}
