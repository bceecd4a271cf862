package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 特别资料 – the special data of a customer: what helps to address, sell and deliver (A13).
 *
 * <p>What the firm wrote down, also before its books began: purchases themselves live in {@code purchase}, contacts in
 * {@code interaction}. {@code toString()} names the known fields, never what they say.
 *
 * @param firstPurchaseKind what was bought first, 1 to {@value #MAX_KIND} characters; empty if unknown
 * @param firstPurchaseDate when something was bought first; empty if unknown
 * @param lastContactDate when the firm and the customer were last in touch; empty if unknown
 * @param tastes what the customer likes, in the order of {@link String#compareTo}, whatever order it was given in, each
 *     1 to {@value #MAX_TASTE} characters; empty if unknown, an empty set if the customer is known to like nothing in
 *     particular
 * @param specialConsiderations what to mind, 1 to {@value #MAX_TEXT} characters; empty if unknown
 * @param delivery how to deliver, 1 to {@value #MAX_TEXT} characters; empty if unknown
 * @param installation how to install, 1 to {@value #MAX_TEXT} characters; empty if unknown
 */
public record SpecialData(
        Optional<String> firstPurchaseKind,
        Optional<LocalDate> firstPurchaseDate,
        Optional<LocalDate> lastContactDate,
        Optional<Set<String>> tastes,
        Optional<String> specialConsiderations,
        Optional<String> delivery,
        Optional<String> installation) {

    /** Characters allowed in the kind of the first purchase. */
    public static final int MAX_KIND = 100;

    /** Characters allowed in a taste. */
    public static final int MAX_TASTE = 64;

    /** Characters allowed in the special considerations, in the delivery and in the installation. */
    public static final int MAX_TEXT = 500;

    private static final SpecialData NONE = new SpecialData(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Checks the components.
     *
     * @param firstPurchaseKind what was bought first
     * @param firstPurchaseDate when something was bought first
     * @param lastContactDate when the firm and the customer were last in touch
     * @param tastes what the customer likes, copied and sorted
     * @param specialConsiderations what to mind
     * @param delivery how to deliver
     * @param installation how to install
     * @throws NullPointerException if a component or a taste is null
     * @throws IllegalArgumentException if a text is blank, too long, padded or holds control or half characters (the
     *     message masks it), or a date is not in the years 1 to 9999
     */
    public SpecialData {
        PersonalTexts.requireText(firstPurchaseKind, "firstPurchaseKind", MAX_KIND);
        PersonalTexts.requireDate(firstPurchaseDate, "firstPurchaseDate");
        PersonalTexts.requireDate(lastContactDate, "lastContactDate");
        tastes = PersonalTexts.copy(tastes, "tastes", MAX_TASTE);
        PersonalTexts.requireText(specialConsiderations, "specialConsiderations", MAX_TEXT);
        PersonalTexts.requireText(delivery, "delivery", MAX_TEXT);
        PersonalTexts.requireText(installation, "installation", MAX_TEXT);
    }

    /**
     * Nothing known.
     *
     * @return data without a known field
     */
    public static SpecialData none() {
        return NONE;
    }

    /**
     * This data with the kind of the first purchase.
     *
     * @param value what was bought first
     * @return the changed copy
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public SpecialData withFirstPurchaseKind(String value) {
        return new SpecialData(
                Optional.of(requireNonNull(value, "firstPurchaseKind")),
                firstPurchaseDate,
                lastContactDate,
                tastes,
                specialConsiderations,
                delivery,
                installation);
    }

    /**
     * This data with the date of the first purchase.
     *
     * @param value when something was bought first
     * @return the changed copy
     * @throws NullPointerException if the date is null
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999
     */
    public SpecialData withFirstPurchaseDate(LocalDate value) {
        return new SpecialData(
                firstPurchaseKind,
                Optional.of(requireNonNull(value, "firstPurchaseDate")),
                lastContactDate,
                tastes,
                specialConsiderations,
                delivery,
                installation);
    }

    /**
     * This data with the date of the last contact.
     *
     * @param value when the firm and the customer were last in touch
     * @return the changed copy
     * @throws NullPointerException if the date is null
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999
     */
    public SpecialData withLastContactDate(LocalDate value) {
        return new SpecialData(
                firstPurchaseKind,
                firstPurchaseDate,
                Optional.of(requireNonNull(value, "lastContactDate")),
                tastes,
                specialConsiderations,
                delivery,
                installation);
    }

    /**
     * This data with tastes.
     *
     * @param values what the customer likes; an empty set if it is nothing in particular
     * @return the changed copy
     * @throws NullPointerException if the set or a taste is null
     * @throws IllegalArgumentException if a taste is blank, too long, padded or holds control or half characters
     */
    public SpecialData withTastes(Set<String> values) {
        return new SpecialData(
                firstPurchaseKind,
                firstPurchaseDate,
                lastContactDate,
                Optional.of(requireNonNull(values, "tastes")),
                specialConsiderations,
                delivery,
                installation);
    }

    /**
     * This data with special considerations.
     *
     * @param value what to mind
     * @return the changed copy
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public SpecialData withSpecialConsiderations(String value) {
        return new SpecialData(
                firstPurchaseKind,
                firstPurchaseDate,
                lastContactDate,
                tastes,
                Optional.of(requireNonNull(value, "specialConsiderations")),
                delivery,
                installation);
    }

    /**
     * This data with a delivery.
     *
     * @param value how to deliver
     * @return the changed copy
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public SpecialData withDelivery(String value) {
        return new SpecialData(
                firstPurchaseKind,
                firstPurchaseDate,
                lastContactDate,
                tastes,
                specialConsiderations,
                Optional.of(requireNonNull(value, "delivery")),
                installation);
    }

    /**
     * This data with an installation.
     *
     * @param value how to install
     * @return the changed copy
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public SpecialData withInstallation(String value) {
        return new SpecialData(
                firstPurchaseKind,
                firstPurchaseDate,
                lastContactDate,
                tastes,
                specialConsiderations,
                delivery,
                Optional.of(requireNonNull(value, "installation")));
    }

    /**
     * The fields that are known.
     *
     * @return the fields in the order of {@link CustomerField}; empty if none is known
     */
    public Set<CustomerField> known() {
        Set<CustomerField> known = EnumSet.noneOf(CustomerField.class);
        firstPurchaseKind.ifPresent(value -> known.add(CustomerField.FIRST_PURCHASE_KIND));
        firstPurchaseDate.ifPresent(value -> known.add(CustomerField.FIRST_PURCHASE_DATE));
        lastContactDate.ifPresent(value -> known.add(CustomerField.LAST_CONTACT_DATE));
        tastes.ifPresent(value -> known.add(CustomerField.TASTES));
        specialConsiderations.ifPresent(value -> known.add(CustomerField.SPECIAL_CONSIDERATIONS));
        delivery.ifPresent(value -> known.add(CustomerField.DELIVERY));
        installation.ifPresent(value -> known.add(CustomerField.INSTALLATION));
        return Sets.immutableEnumSet(known);
    }

    /** The names of the known fields. */
    @Override
    public String toString() {
        return "SpecialData" + known();
    }
}
