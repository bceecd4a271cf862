package io.guanxi.crm.interaction;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Note;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 联系记录草稿 – raw input that may become an {@link Interaction}.
 *
 * @param id the identifier, required
 * @param customer the customer, required
 * @param at when it began, required
 * @param channel where the two met, required
 * @param direction who began, required
 * @param kind what it was about, required
 * @param result what came of it, required
 * @param intent how strongly the customer means to buy, if that was heard
 * @param note what was noted, if anything was; personal data
 */
public record InteractionDraft(
        @Required @Text(max = InteractionId.MAX_LENGTH) @Nullable
        String id,

        @Required @Text(max = CustomerId.MAX_LENGTH) @Nullable
        String customer,

        @Required @Dated @Nullable Instant at,
        @Required @Nullable Channel channel,
        @Required @Nullable Direction direction,
        @Required @Nullable InteractionKind kind,
        @Required @Nullable InteractionResult result,
        @Nullable Intent intent,

        @Note(max = Interaction.MAX_NOTE, payload = Personal.class) @Nullable
        String note)
        implements Draft<Interaction> {

    @Override
    public Interaction toValue() {
        return new Interaction(
                InteractionId.of(requireNonNull(id, "id")),
                CustomerId.of(requireNonNull(customer, "customer")),
                requireNonNull(at, "at"),
                requireNonNull(channel, "channel"),
                requireNonNull(direction, "direction"),
                requireNonNull(kind, "kind"),
                requireNonNull(result, "result"),
                Optional.ofNullable(intent),
                Optional.ofNullable(note));
    }

    /** The identifier and nothing personal. */
    @Override
    public String toString() {
        return "InteractionDraft[" + Require.shown(id) + "]";
    }
}
