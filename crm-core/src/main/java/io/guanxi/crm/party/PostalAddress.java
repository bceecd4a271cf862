package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 通信地址 – where a letter or a parcel goes.
 *
 * <p>Example: {@code 100080北京市海淀区中关村大街1号} or {@code Wilhelmstr. 1, 10117 Berlin, DE}; both are masked to
 * their country, {@code CN ***}.
 *
 * @param country the country, two capital letters of ISO 3166-1
 * @param region the province, state or prefecture, 1 to {@value #MAX_LENGTH} characters; empty where there is none or
 *     it is not known
 * @param city the city or town, 1 to {@value #MAX_LENGTH} characters
 * @param lines district, street, house and room, 1 to {@value #MAX_LINES} texts of 1 to {@value #MAX_LINE_LENGTH}
 *     characters, in the order in which they are written
 * @param postalCode the postal code, 1 to {@value #MAX_CODE_LENGTH} characters; empty if not known
 * @param usage what it is for
 * @param preferred whether the party prefers it among its addresses
 */
public record PostalAddress(
        String country,
        Optional<String> region,
        String city,
        List<String> lines,
        Optional<String> postalCode,
        ContactUsage usage,
        boolean preferred)
        implements ContactPoint {

    /** Characters allowed in region and city. */
    public static final int MAX_LENGTH = 100;

    /** Lines allowed. */
    public static final int MAX_LINES = 4;

    /** Characters allowed in a line. */
    public static final int MAX_LINE_LENGTH = 200;

    /** Characters allowed in the postal code. */
    public static final int MAX_CODE_LENGTH = 16;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Checks the components.
     *
     * @param country the country
     * @param region the province, state or prefecture
     * @param city the city or town
     * @param lines district, street, house and room, copied
     * @param postalCode the postal code
     * @param usage what it is for
     * @param preferred whether it is preferred
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the country is none, there is no line or too many, or a text is blank, too
     *     long, padded or holds control or half characters; the message masks or hides it
     */
    public PostalAddress {
        Require.personal(
                isCountry(requireNonNull(country, "country")),
                "country",
                country,
                "must be two capital letters of ISO 3166-1");
        requireNonNull(region, "region").ifPresent(text -> Require.personalText(text, "region", MAX_LENGTH));
        Require.personalText(city, "city", MAX_LENGTH);
        lines = Require.list(lines, "lines");
        Require.that(
                !lines.isEmpty() && lines.size() <= MAX_LINES,
                "lines",
                lines.size(),
                "must be 1 to " + MAX_LINES + " in number");
        for (int index = 0; index < lines.size(); index++) {
            Require.personalText(lines.get(index), "lines[" + index + "]", MAX_LINE_LENGTH);
        }
        requireNonNull(postalCode, "postalCode")
                .ifPresent(text -> Require.personalText(text, "postalCode", MAX_CODE_LENGTH));
        requireNonNull(usage, "usage");
    }

    /**
     * An address without region and postal code that is not preferred.
     *
     * @param country the country, two capital letters of ISO 3166-1
     * @param city the city or town
     * @param line district, street, house and room
     * @param usage what it is for
     * @return the address
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the country is none, or a text is blank, too long, padded or holds control
     *     characters
     */
    public static PostalAddress of(String country, String city, String line, ContactUsage usage) {
        return new PostalAddress(
                country, Optional.empty(), city, List.of(requireNonNull(line, "line")), Optional.empty(), usage, false);
    }

    /**
     * Whether a text is the code of a country: two capital letters of ISO 3166-1.
     *
     * @param country the text
     * @return true if it is
     * @throws NullPointerException if the text is null
     */
    public static boolean isCountry(String country) {
        return COUNTRIES.contains(requireNonNull(country, "country"));
    }

    /**
     * A copy in a region.
     *
     * @param region the province, state or prefecture
     * @return the copy
     * @throws NullPointerException if the region is null
     * @throws IllegalArgumentException if the region is blank, too long, padded or holds control or half characters
     */
    public PostalAddress withRegion(String region) {
        return new PostalAddress(
                country, Optional.of(requireNonNull(region, "region")), city, lines, postalCode, usage, preferred);
    }

    /**
     * A copy with a postal code.
     *
     * @param postalCode the postal code
     * @return the copy
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if the code is blank, too long, padded or holds control or half characters
     */
    public PostalAddress withPostalCode(String postalCode) {
        return new PostalAddress(
                country, region, city, lines, Optional.of(requireNonNull(postalCode, "postalCode")), usage, preferred);
    }

    /**
     * The address in one line: from big to small and unspaced within the country if region, city and every line are
     * written in an East Asian script, else from small to big with the country at the end.
     *
     * <p>A text is so written if it holds a Chinese character, Bopomofo, kana or hangul, and no two letters of another
     * script in a row: {@code 中关村大街1号A座} is, {@code 501} and {@code SOHO现代城} are not.
     *
     * @return such as {@code 100080北京市海淀区中关村大街1号} or {@code Wilhelmstr. 1, 10117 Berlin, DE}
     */
    public String display() {
        if (isEastAsian()) {
            return postalCode.orElse("") + region.orElse("") + city + String.join("", lines);
        }
        List<String> parts = new ArrayList<>(lines);
        parts.add(postalCode.map(code -> code + " " + city).orElse(city));
        region.ifPresent(parts::add);
        parts.add(country);
        return String.join(", ", parts);
    }

    private boolean isEastAsian() {
        return Script.isUnspaced(city)
                && region.filter(text -> !Script.isUnspaced(text)).isEmpty()
                && lines.stream().allMatch(Script::isUnspaced);
    }

    @Override
    public ContactKind kind() {
        return ContactKind.POSTAL;
    }

    @Override
    public String masked() {
        return country + " ***";
    }

    @Override
    public PostalAddress usedFor(ContactUsage usage, boolean preferred) {
        return new PostalAddress(country, region, city, lines, postalCode, usage, preferred);
    }

    @Override
    public PostalAddress asPreferred() {
        return usedFor(usage, true);
    }

    /** The country and the use. */
    @Override
    public String toString() {
        return PersonalText.shown("PostalAddress", this);
    }
}
