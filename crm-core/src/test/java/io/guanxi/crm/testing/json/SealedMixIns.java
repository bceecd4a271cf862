package io.guanxi.crm.testing.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.guanxi.crm.party.Email;
import io.guanxi.crm.party.Messenger;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.PostalAddress;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.ComplaintEvent;

/** One mix-in for each sealed type; the names are stored and never change. */
final class SealedMixIns {

    /** Not {@code kind}, which some of the values have as a component or a method. */
    private static final String TYPE = "type";

    private SealedMixIns() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Person.class, name = "person"),
        @JsonSubTypes.Type(value = Organization.class, name = "organization"),
    })
    interface OfParty {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PersonDraft.class, name = "person"),
        @JsonSubTypes.Type(value = OrganizationDraft.class, name = "organization"),
    })
    interface OfPartyDraft {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Phone.class, name = "phone"),
        @JsonSubTypes.Type(value = Email.class, name = "email"),
        @JsonSubTypes.Type(value = PostalAddress.class, name = "postalAddress"),
        @JsonSubTypes.Type(value = Messenger.class, name = "messenger"),
    })
    interface OfContactPoint {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ComplaintEvent.Acknowledged.class, name = "acknowledged"),
        @JsonSubTypes.Type(value = ComplaintEvent.InvestigationStarted.class, name = "investigationStarted"),
        @JsonSubTypes.Type(value = ComplaintEvent.Offered.class, name = "offered"),
        @JsonSubTypes.Type(value = ComplaintEvent.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = ComplaintEvent.Declined.class, name = "declined"),
        @JsonSubTypes.Type(value = ComplaintEvent.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = ComplaintEvent.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = ComplaintEvent.Reopened.class, name = "reopened"),
    })
    interface OfComplaintEvent {}

    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CompensationItem.Apology.class, name = "apology"),
        @JsonSubTypes.Type(value = CompensationItem.Gesture.class, name = "gesture"),
        @JsonSubTypes.Type(value = CompensationItem.MoneyBack.class, name = "moneyBack"),
        @JsonSubTypes.Type(value = CompensationItem.PointsGrant.class, name = "pointsGrant"),
        @JsonSubTypes.Type(value = CompensationItem.Voucher.class, name = "voucher"),
        @JsonSubTypes.Type(value = CompensationItem.Redo.class, name = "redo"),
    })
    interface OfCompensationItem {}
}
