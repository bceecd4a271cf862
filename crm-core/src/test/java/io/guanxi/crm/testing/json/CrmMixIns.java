package io.guanxi.crm.testing.json;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.ReasonKey;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.lifecycle.MarginTarget;
import io.guanxi.crm.lifecycle.ValueBalance;
import io.guanxi.crm.lifecycle.population.JournalDifference;
import io.guanxi.crm.lifecycle.winback.WinBackPlan;
import io.guanxi.crm.lifecycle.winback.WinBackWorth;
import io.guanxi.crm.party.ContactPoint;
import io.guanxi.crm.party.CreditCode;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.purchase.ProductLadder;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.Pause;
import io.guanxi.crm.service.ServiceRecovery;
import io.guanxi.crm.service.SurveyResponse;
import java.util.List;
import java.util.Map;

/**
 * JSON 混入 – what a host adds to its mapper so that every record of the core, and the product ladder, can be written and
 * read back equal.
 *
 * <pre>{@code
 * JsonMapper.Builder builder = JsonMapper.builder()
 *         .addModule(new GuavaModule())
 *         .addModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING));
 * CrmMixIns.all().forEach(builder::addMixIn);
 * }</pre>
 *
 * <p>An identifier becomes plain text, {@code "C-1001"}. A value of a sealed type says in {@code type} which one it is,
 * {@code {"type":"phone","number":"+8613812341234",…}}. Only the components of a record are written: what a value works
 * out from them, such as {@code isRefund()}, is worked out again. The names of the types and of the components are as
 * stable as the constants' names; a rule that is broken in the JSON is refused by the value's constructor.
 *
 * <p>What is built from records – a party directory, an interaction history, a purchase log – is not stored: store the
 * records and build it again.
 *
 * <p>A set comes back equal, its order does not: Jackson reads into a set without one. A list within a {@link Reason}
 * holds texts and whole numbers only. A host with reasons of its own registers their enum as a subtype of {@link
 * ReasonKey}.
 */
public final class CrmMixIns {

    private static final ImmutableMap<Class<?>, Class<?>> ALL = ImmutableMap.<Class<?>, Class<?>>builder()
            .put(PartyId.class, TextMixIn.class)
            .put(CustomerId.class, TextMixIn.class)
            .put(TransactionId.class, TextMixIn.class)
            .put(InteractionId.class, TextMixIn.class)
            .put(ComplaintId.class, TextMixIn.class)
            .put(ContractId.class, TextMixIn.class)
            .put(CreditCode.class, TextMixIn.class)
            .put(Party.class, SealedMixIns.OfParty.class)
            .put(PartyDraft.class, SealedMixIns.OfPartyDraft.class)
            .put(ContactPoint.class, SealedMixIns.OfContactPoint.class)
            .put(ComplaintEvent.class, SealedMixIns.OfComplaintEvent.class)
            .put(CompensationItem.class, SealedMixIns.OfCompensationItem.class)
            .put(Customer.class, ComponentsMixIn.class)
            .put(Interaction.class, ComponentsMixIn.class)
            .put(Transaction.class, ComponentsMixIn.class)
            .put(Complaint.class, ComponentsMixIn.class)
            .put(Compensation.class, ComponentsMixIn.class)
            .put(Pause.class, ComponentsMixIn.class)
            .put(ServiceRecovery.class, ComponentsMixIn.class)
            .put(SurveyResponse.class, ComponentsMixIn.class)
            .put(ValueBalance.class, ComponentsMixIn.class)
            .put(MarginTarget.class, ComponentsMixIn.class)
            .put(JournalDifference.class, ComponentsMixIn.class)
            .put(WinBackPlan.class, ComponentsMixIn.class)
            .put(WinBackWorth.class, ComponentsMixIn.class)
            .put(ProductLadder.class, ProductLadderMixIn.class)
            .put(ReasonKey.class, ReasonMixIns.OfKey.class)
            .put(Reason.class, ReasonMixIns.OfReason.class)
            // Reasons hold lists as List.copyOf makes them, which has one class for short lists and one for others.
            .put(List.of(1).getClass(), ReasonMixIns.OfList.class)
            .put(List.of().getClass(), ReasonMixIns.OfList.class)
            .build();

    private CrmMixIns() {}

    /**
     * Every type that needs a mix-in, with its mix-in.
     *
     * @return the mix-ins by the type that each is for
     */
    public static Map<Class<?>, Class<?>> all() {
        return ALL;
    }
}
