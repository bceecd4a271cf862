package io.guanxi.crm.party;

import io.guanxi.crm.masking.Masking;
import io.guanxi.crm.validation.Require;
import java.lang.Character.UnicodeScript;

/**
 * 姓名 – the name of a person, in family name 姓 and given name 名.
 *
 * <p>The order and spacing of {@link #display} follow the script: 林 and 晓 become 林晓, Ada (given) and Lovelace (family)
 * become Ada Lovelace.
 *
 * @param family the family name, 1 to {@value #MAX_LENGTH} characters
 * @param given the given name, 1 to {@value #MAX_LENGTH} characters
 */
public record PersonName(String family, String given) {

    /** Characters allowed in each part. */
    public static final int MAX_LENGTH = 50;

    /**
     * Checks both parts.
     *
     * @param family the family name
     * @param given the given name
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, padded or holds control characters; the message
     *     masks it
     */
    public PersonName {
        Require.personalText(family, "family name", MAX_LENGTH);
        Require.personalText(given, "given name", MAX_LENGTH);
    }

    /**
     * The name with its parts.
     *
     * @param family the family name
     * @param given the given name
     * @return the name
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, padded or holds control characters
     */
    public static PersonName of(String family, String given) {
        return new PersonName(family, given);
    }

    /**
     * The whole name: family name first and unspaced if both parts begin in Chinese characters, else given name first.
     *
     * @return the name, such as 林晓 or Ada Lovelace
     */
    public String display() {
        return isHan(family) && isHan(given) ? family + given : given + " " + family;
    }

    private static boolean isHan(String part) {
        return UnicodeScript.of(part.codePointAt(0)) == UnicodeScript.HAN;
    }

    /** The mask, such as 林**: a name is personal data. */
    @Override
    public String toString() {
        return Masking.name(family);
    }
}
