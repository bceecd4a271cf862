package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.masking.Masking;
import io.guanxi.crm.validation.Require;
import java.util.Optional;

/**
 * 姓名 – the name of a person, in family name 姓 and given name 名.
 *
 * <p>The order and spacing of {@link #display} follow the script: 林 and 晓 become 林晓, Ada (given) and Lovelace
 * (family) become Ada Lovelace. Who writes the name another way says so: {@code PersonName.of("Nagy",
 * "Péter").withWritten("Nagy Péter")}; who has one name only gives it for both parts and as written.
 *
 * @param family the family name, 1 to {@value #MAX_LENGTH} characters
 * @param given the given name, 1 to {@value #MAX_LENGTH} characters
 * @param written the whole name as the person writes it, 1 to {@value #MAX_WRITTEN} characters; empty if the rule by
 *     script is right
 */
public record PersonName(String family, String given, Optional<String> written) {

    /** Characters allowed in each part. */
    public static final int MAX_LENGTH = 50;

    /** Characters allowed in the whole name: both parts and a blank. */
    public static final int MAX_WRITTEN = 101;

    /**
     * Checks all parts.
     *
     * @param family the family name
     * @param given the given name
     * @param written the whole name as the person writes it
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, padded or holds control or half characters; the
     *     message masks it
     */
    public PersonName {
        Require.personalText(family, "familyName", MAX_LENGTH);
        Require.personalText(given, "givenName", MAX_LENGTH);
        requireNonNull(written, "written").ifPresent(name -> Require.personalText(name, "writtenName", MAX_WRITTEN));
    }

    /**
     * The name with its parts.
     *
     * @param family the family name
     * @param given the given name
     * @return the name
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, padded or holds control or half characters
     */
    public static PersonName of(String family, String given) {
        return new PersonName(family, given, Optional.empty());
    }

    /**
     * A copy that is written another way than the script would have it.
     *
     * @param written the whole name as the person writes it
     * @return the copy
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters
     */
    public PersonName withWritten(String written) {
        return new PersonName(family, given, Optional.of(requireNonNull(written, "written")));
    }

    /**
     * The whole name: as written, if that is known; else family name first and unspaced if both parts begin in Chinese
     * characters, Bopomofo, kana or hangul; else given name first.
     *
     * @return the name, such as 林晓 or Ada Lovelace
     */
    public String display() {
        return written.orElseGet(
                () -> Script.isEastAsian(family) && Script.isEastAsian(given) ? family + given : given + " " + family);
    }

    /** The mask, such as 林**: a name is personal data. */
    @Override
    public String toString() {
        return Masking.name(family);
    }
}
