package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.validation.Require;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 客户草稿 – raw input for a {@link Customer}; {@code toString()} shows the identifier only.
 *
 * @param id the identifier
 * @param party who the customer is
 * @param since the day on which the firm took the customer on
 * @param tags the labels, each once; null if there are none
 * @param basic the occupation and hobbies of a person; null if unknown
 * @param special promotion and transaction data; null if unknown
 * @param provenance how and when fields were learnt; null if unknown
 */
public record CustomerDraft(
        @Required @Text(max = CustomerId.MAX_LENGTH) @Nullable
        String id,

        @Required @Valid @Nullable PartyDraft<?> party,
        @Required @Dated @Nullable LocalDate since,
        @Nullable List<@Required @Valid @Nullable TagDraft> tags,
        @Valid @Nullable BasicDataDraft basic,
        @Valid @Nullable SpecialDataDraft special,
        @Nullable Map<@Required @Nullable CustomerField, @Required @Valid @Nullable ProvenanceDraft> provenance)
        implements Draft<Customer> {

    @Override
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>(repeatedLabels());
        if (party instanceof OrganizationDraft
                && basic != null
                && !basic.known().isEmpty()) {
            conflicts.add(Conflict.at("basic", basic, "io.guanxi.crm.customer.person-only"));
        }
        List<CustomerField> unknown = learntButUnknown();
        if (!unknown.isEmpty()) {
            conflicts.add(Conflict.at("provenance", unknown, "io.guanxi.crm.customer.unknown-field"));
        }
        return conflicts;
    }

    @Override
    public Customer toValue() {
        return new Customer(
                CustomerId.of(requireNonNull(id, "id")),
                requireNonNull(party, "party").toValue(),
                requireNonNull(since, "since"),
                tags == null
                        ? List.of()
                        : Require.<TagDraft>list(tags, "tags").stream()
                                .map(TagDraft::toValue)
                                .toList(),
                basic == null ? BasicData.none() : basic.toValue(),
                special == null ? SpecialData.none() : special.toValue(),
                provenanceValue());
    }

    private Map<CustomerField, Provenance> provenanceValue() {
        Map<CustomerField, Provenance> values = new EnumMap<>(CustomerField.class);
        if (provenance != null) {
            provenance.forEach((field, draft) -> values.put(
                    requireNonNull(field, "provenance"),
                    requireNonNull(draft, () -> "provenance[" + field + "]").toValue()));
        }
        return values;
    }

    private List<Conflict> repeatedLabels() {
        List<Conflict> conflicts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        // A copy, because the tags are asked for by their place, which takes long in a linked list.
        List<@Nullable TagDraft> given = tags == null ? List.of() : new ArrayList<>(tags);
        for (int index = 0; index < given.size(); index++) {
            TagDraft tag = given.get(index);
            if (tag != null && tag.label() != null && !seen.add(tag.label())) {
                conflicts.add(Conflict.at("tags", index, "label", tag.label(), "io.guanxi.crm.customer.label-twice"));
            }
        }
        return conflicts;
    }

    private List<CustomerField> learntButUnknown() {
        if (party == null || provenance == null) {
            return List.of();
        }
        Set<CustomerField> learnt = EnumSet.noneOf(CustomerField.class);
        provenance.keySet().stream().filter(Objects::nonNull).forEach(learnt::add);
        learnt.removeAll(known(party));
        return List.copyOf(learnt);
    }

    private Set<CustomerField> known(PartyDraft<?> whose) {
        Set<CustomerField> known = EnumSet.of(CustomerField.NAME);
        List<@Nullable ContactPointDraft> contacts = whose.contacts() == null ? List.of() : whose.contacts();
        for (ContactPointDraft contact : contacts) {
            if (contact != null && contact.kind() == ContactKind.POSTAL) {
                known.add(CustomerField.ADDRESS);
            } else if (contact != null && contact.kind() == ContactKind.PHONE) {
                known.add(CustomerField.PHONE);
            }
        }
        known.addAll(basic == null ? Set.of() : basic.known());
        known.addAll(special == null ? Set.of() : special.known());
        return known;
    }

    /** Of the identifier only: a validator hashes the draft for every violation, and lists may be long. */
    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** The identifier; everything else may be personal. */
    @Override
    public String toString() {
        return "CustomerDraft[" + Require.shown(id) + "]";
    }
}
