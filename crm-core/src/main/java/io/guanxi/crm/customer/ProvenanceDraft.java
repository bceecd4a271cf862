package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Required;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 资料来源草稿 – raw input for a {@link Provenance}.
 *
 * @param method how the field was learnt
 * @param on the business date on which it was learnt or last confirmed
 */
public record ProvenanceDraft(
        @Required @Nullable CollectionMethod method,
        @Required @Dated @Nullable LocalDate on) implements Draft<Provenance> {

    @Override
    public Provenance toValue() {
        return new Provenance(requireNonNull(method, "method"), requireNonNull(on, "on"));
    }
}
