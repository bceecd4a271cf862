package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 标签草稿 – raw input for a {@link Tag}.
 *
 * @param label the label
 * @param source where it comes from
 * @param expiresOn the first day on which it no longer holds; null if it has no end
 */
public record TagDraft(
        @Required @Text(max = Tag.MAX_LENGTH) @Nullable String label,
        @Required @Nullable TagSource source,
        @Dated @Nullable LocalDate expiresOn)
        implements Draft<Tag> {

    @Override
    public Tag toValue() {
        return new Tag(
                requireNonNull(label, "label"), requireNonNull(source, "source"), Optional.ofNullable(expiresOn));
    }

    /** The label, cut if it is long, the source and the end. */
    @Override
    public String toString() {
        return "TagDraft[" + Require.shown(label) + ", " + source + ", " + expiresOn + "]";
    }
}
