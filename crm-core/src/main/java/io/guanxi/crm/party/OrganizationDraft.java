package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 企业草稿 – raw input that may become an {@link Organization}.
 *
 * @param id the identifier, required
 * @param legalName the registered name, required
 * @param creditCode the number of its registration in China; null if there is none or it is not known
 * @param parent the identifier of the organisation that owns it; null if there is none or it is not known
 * @param contacts where the organisation is reached; null if none is given
 */
public record OrganizationDraft(
        @Required @Text(max = PartyId.MAX_LENGTH) @Nullable String id,

        @Required @Text(max = Organization.MAX_LENGTH) @Nullable
        String legalName,

        @Nullable String creditCode,
        @Text(max = PartyId.MAX_LENGTH) @Nullable String parent,

        @Size(max = ContactPoints.MAX_POINTS, message = "{io.guanxi.crm.party.lines}", payload = Personal.class)
        @Nullable
        List<@Required @Valid @Nullable ContactPointDraft> contacts)
        implements PartyDraft<Organization> {

    /**
     * The draft of an organisation with its name.
     *
     * @param id the identifier
     * @param legalName the registered name
     * @return the draft
     */
    public static OrganizationDraft of(@Nullable String id, @Nullable String legalName) {
        return new OrganizationDraft(id, legalName, null, null, null);
    }

    @Override
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>(ContactPointDraft.conflictsAmong(contacts));
        if (creditCode != null && !CreditCode.isValid(creditCode)) {
            conflicts.add(Conflict.atPersonal("creditCode", creditCode, "io.guanxi.crm.party.credit-code"));
        }
        if (parent != null && parent.equals(id)) {
            conflicts.add(Conflict.at("parent", parent, "io.guanxi.crm.party.own-parent"));
        }
        return conflicts;
    }

    @Override
    public Organization toValue() {
        return new Organization(
                PartyId.of(requireNonNull(id, "id")),
                requireNonNull(legalName, "legalName"),
                Optional.ofNullable(creditCode).map(CreditCode::of),
                Optional.ofNullable(parent).map(PartyId::of),
                ContactPointDraft.values(contacts));
    }

    /** Of the identifier only: a validator hashes the draft for every violation, and lists may be long. */
    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** The identifier only. */
    @Override
    public String toString() {
        return "OrganizationDraft[" + Require.shown(id) + "]";
    }
}
