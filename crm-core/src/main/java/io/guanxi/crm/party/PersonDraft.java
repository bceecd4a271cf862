package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 个人草稿 – raw input that may become a {@link Person}.
 *
 * @param id the identifier, required
 * @param familyName the family name, required
 * @param givenName the given name, required
 * @param writtenName the whole name as the person writes it; null if the rule by script is right
 * @param birthDate the date of birth; null if not known
 * @param contacts where the person is reached; null if none is given
 */
public record PersonDraft(
        @Required @Text(max = PartyId.MAX_LENGTH) @Nullable String id,

        @Required @Text(max = PersonName.MAX_LENGTH, payload = Personal.class) @Nullable
        String familyName,

        @Required @Text(max = PersonName.MAX_LENGTH, payload = Personal.class) @Nullable
        String givenName,

        @Text(max = PersonName.MAX_WRITTEN, payload = Personal.class) @Nullable
        String writtenName,

        @Dated(payload = Personal.class) @Nullable LocalDate birthDate,

        @Size(max = ContactPoints.MAX_POINTS, message = "{io.guanxi.crm.party.lines}", payload = Personal.class)
        @Nullable
        List<@Required @Valid @Nullable ContactPointDraft> contacts)
        implements PartyDraft<Person> {

    /**
     * The draft of a person with a name.
     *
     * @param id the identifier
     * @param familyName the family name
     * @param givenName the given name
     * @return the draft
     */
    public static PersonDraft of(@Nullable String id, @Nullable String familyName, @Nullable String givenName) {
        return new PersonDraft(id, familyName, givenName, null, null, null);
    }

    @Override
    public List<Conflict> conflicts() {
        return ContactPointDraft.conflictsAmong(contacts);
    }

    @Override
    public Person toValue() {
        PersonName name = new PersonName(
                requireNonNull(familyName, "familyName"),
                requireNonNull(givenName, "givenName"),
                Optional.ofNullable(writtenName));
        return new Person(
                PartyId.of(requireNonNull(id, "id")),
                name,
                Optional.ofNullable(birthDate),
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
        return "PersonDraft[" + Require.shown(id) + "]";
    }
}
