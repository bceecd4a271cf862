package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.masking.Masking;
import io.guanxi.crm.validation.Require;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 电子邮件 – an e-mail address, its domain in lower case.
 *
 * <p>Taken are the addresses in daily use: before the @ up to {@value #MAX_LOCAL} ASCII letters, digits and the signs
 * {@code !#$%&'*+/=?^_`{|}~-} with single dots between them; behind it a domain of two labels or more. Quoted names,
 * comments, numbers for a domain and addresses beyond ASCII are refused. Example: {@code Lin@EXAMPLE.com} becomes
 * {@code Lin@example.com}, masked {@code L***@example.com}: what stands before the @ is the server's business and kept
 * as it is.
 *
 * @param address the address, at most {@value #MAX_LENGTH} characters; personal data
 * @param usage what it is for
 * @param preferred whether the party prefers it among its addresses
 */
public record Email(String address, ContactUsage usage, boolean preferred) implements ContactPoint {

    /** Characters allowed in all. */
    public static final int MAX_LENGTH = 254;

    /** Characters allowed before the @. */
    public static final int MAX_LOCAL = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** What an address must look like, as a regular expression, beside the lengths; never goes back far. */
    public static final String PATTERN = ATOM + "(?:\\." + ATOM + ")*+@(?:" + LABEL + "\\.)++(?![0-9]++$)" + LABEL;

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /**
     * Checks the components.
     *
     * @param address the address; its domain is brought into lower case
     * @param usage what it is for
     * @param preferred whether it is preferred
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the address is none; the message hides it
     */
    public Email {
        Require.personal(
                isValid(requireNonNull(address, "address")),
                "address",
                address,
                "must be an e-mail address such as name@example.com");
        address = normalised(address);
        requireNonNull(usage, "usage");
    }

    /**
     * An address that is not preferred.
     *
     * @param address the address
     * @param usage what it is for
     * @return the address
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the address is none
     */
    public static Email of(String address, ContactUsage usage) {
        return new Email(address, usage, false);
    }

    /**
     * Whether a text is an address that can be taken.
     *
     * @param address the text
     * @return true if it is
     * @throws NullPointerException if the text is null
     */
    public static boolean isValid(String address) {
        return requireNonNull(address, "address").length() <= MAX_LENGTH
                && address.indexOf('@') <= MAX_LOCAL
                && FORM.matcher(address).matches();
    }

    /** The text with everything behind its last @ in lower case; takes any text. */
    static String normalised(String address) {
        int at = address.lastIndexOf('@') + 1;
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    public ContactKind kind() {
        return ContactKind.EMAIL;
    }

    @Override
    public String masked() {
        return Masking.email(address);
    }

    @Override
    public Email usedFor(ContactUsage usage, boolean preferred) {
        return new Email(address, usage, preferred);
    }

    @Override
    public Email asPreferred() {
        return usedFor(usage, true);
    }

    /** The masked address and its use. */
    @Override
    public String toString() {
        return PersonalText.shown("Email", this);
    }
}
