package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Note;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 投诉草稿 – the raw input of a complaint that comes in; what is done about it follows by {@link Complaint#with}.
 *
 * @param id the identifier
 * @param customer who complains
 * @param receivedAt when the complaint came in
 * @param channel how it came in
 * @param cause what it is about
 * @param severity how much it weighs
 * @param description what the customer said, or null if that was not written down
 * @param transaction the sale that it is about, or null if it is about none
 */
public record ComplaintDraft(
        @Required @Text(max = ComplaintId.MAX_LENGTH) @Nullable
        String id,

        @Required @Text(max = CustomerId.MAX_LENGTH) @Nullable
        String customer,

        @Required @Dated @Nullable Instant receivedAt,
        @Required @Nullable Channel channel,
        @Required @Nullable ComplaintCause cause,
        @Required @Nullable ComplaintSeverity severity,

        @Note(max = Complaint.MAX_DESCRIPTION, payload = Personal.class) @Nullable
        String description,

        @Text(max = TransactionId.MAX_LENGTH) @Nullable String transaction)
        implements Draft<Complaint> {

    @Override
    public Complaint toValue() {
        return new Complaint(
                ComplaintId.of(requireNonNull(id, "id")),
                CustomerId.of(requireNonNull(customer, "customer")),
                requireNonNull(receivedAt, "receivedAt"),
                requireNonNull(channel, "channel"),
                requireNonNull(cause, "cause"),
                requireNonNull(severity, "severity"),
                Optional.ofNullable(description),
                Optional.ofNullable(transaction).map(TransactionId::of),
                List.of());
    }

    /** The identifier only: the rest may be personal. */
    @Override
    public String toString() {
        return "ComplaintDraft[" + Require.shown(id) + "]";
    }
}
