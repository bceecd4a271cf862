package io.guanxi.crm.customer;

import com.google.common.collect.Sets;
import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 特别资料草稿 – raw input for {@link SpecialData}; {@code toString()} names the fields given, never what they say.
 *
 * @param firstPurchaseKind what was bought first; null if unknown
 * @param firstPurchaseDate when something was bought first; null if unknown
 * @param lastContactDate when the firm and the customer were last in touch; null if unknown
 * @param tastes what the customer likes, each once; null if unknown, an empty list if it is nothing in particular
 * @param specialConsiderations what to mind; null if unknown
 * @param delivery how to deliver; null if unknown
 * @param installation how to install; null if unknown
 */
public record SpecialDataDraft(
        @Text(max = SpecialData.MAX_KIND, payload = Personal.class) @Nullable
        String firstPurchaseKind,

        @Dated @Nullable LocalDate firstPurchaseDate,
        @Dated @Nullable LocalDate lastContactDate,
        @Nullable List<@Required @Text(max = SpecialData.MAX_TASTE, payload = Personal.class) @Nullable String> tastes,

        @Text(max = SpecialData.MAX_TEXT, payload = Personal.class) @Nullable
        String specialConsiderations,

        @Text(max = SpecialData.MAX_TEXT, payload = Personal.class) @Nullable
        String delivery,

        @Text(max = SpecialData.MAX_TEXT, payload = Personal.class) @Nullable
        String installation)
        implements Draft<SpecialData> {

    @Override
    public List<Conflict> conflicts() {
        return PersonalTexts.conflicts(tastes, "tastes");
    }

    @Override
    public SpecialData toValue() {
        return new SpecialData(
                Optional.ofNullable(firstPurchaseKind),
                Optional.ofNullable(firstPurchaseDate),
                Optional.ofNullable(lastContactDate),
                PersonalTexts.distinct(tastes, "tastes"),
                Optional.ofNullable(specialConsiderations),
                Optional.ofNullable(delivery),
                Optional.ofNullable(installation));
    }

    /** The fields that are given. */
    Set<CustomerField> known() {
        Map<CustomerField, @Nullable Object> given = new EnumMap<>(CustomerField.class);
        given.put(CustomerField.FIRST_PURCHASE_KIND, firstPurchaseKind);
        given.put(CustomerField.FIRST_PURCHASE_DATE, firstPurchaseDate);
        given.put(CustomerField.LAST_CONTACT_DATE, lastContactDate);
        given.put(CustomerField.TASTES, tastes);
        given.put(CustomerField.SPECIAL_CONSIDERATIONS, specialConsiderations);
        given.put(CustomerField.DELIVERY, delivery);
        given.put(CustomerField.INSTALLATION, installation);
        given.values().removeIf(Objects::isNull);
        return Sets.immutableEnumSet(given.keySet());
    }

    /** The names of the fields that are given. */
    @Override
    public String toString() {
        return "SpecialDataDraft" + known();
    }
}
