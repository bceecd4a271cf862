package io.guanxi.crm.customer;

import com.google.common.collect.Sets;
import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 基本资料草稿 – raw input for {@link BasicData}; {@code toString()} names the fields given, never what they say.
 *
 * @param occupation the occupation; null if unknown
 * @param hobbies the hobbies, each once; null if unknown, an empty list if there are none
 */
public record BasicDataDraft(
        @Text(max = BasicData.MAX_OCCUPATION, payload = Personal.class) @Nullable
        String occupation,

        @Nullable List<@Required @Text(max = BasicData.MAX_HOBBY, payload = Personal.class) @Nullable String> hobbies)
        implements Draft<BasicData> {

    @Override
    public List<Conflict> conflicts() {
        return PersonalTexts.conflicts(hobbies, "hobbies");
    }

    @Override
    public BasicData toValue() {
        return new BasicData(Optional.ofNullable(occupation), PersonalTexts.distinct(hobbies, "hobbies"));
    }

    /** The fields that are given. */
    Set<CustomerField> known() {
        Set<CustomerField> known = EnumSet.noneOf(CustomerField.class);
        if (occupation != null) {
            known.add(CustomerField.OCCUPATION);
        }
        if (hobbies != null) {
            known.add(CustomerField.HOBBIES);
        }
        return Sets.immutableEnumSet(known);
    }

    /** The names of the fields that are given. */
    @Override
    public String toString() {
        return "BasicDataDraft" + known();
    }
}
