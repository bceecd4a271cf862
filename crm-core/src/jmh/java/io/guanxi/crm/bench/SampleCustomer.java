package io.guanxi.crm.bench;

import io.guanxi.crm.customer.BasicData;
import io.guanxi.crm.customer.BasicDataDraft;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.SpecialData;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.customer.TagDraft;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.Email;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One customer as a draft, by constructors, and as a draft that is wrong in seven ways. */
final class SampleCustomer {

    /** What is wrong with {@link #wrong}. */
    static final int VIOLATIONS = 7;

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    private static final LocalDate EXPIRES_ON = LocalDate.of(2025, 3, 1);
    private static final LocalDate BIRTH_DATE = LocalDate.of(1990, 5, 1);
    private static final String PHONE = "+8613812341234";
    private static final String EMAIL = "xiaoming@example.com";

    private SampleCustomer() {}

    /** A person with two contact points, two tags and basic data. */
    static CustomerDraft draft() {
        return new CustomerDraft(
                "C-1",
                new PersonDraft(
                        "P-1",
                        "李",
                        "晓明",
                        null,
                        BIRTH_DATE,
                        List.of(contact(ContactKind.PHONE, PHONE), contact(ContactKind.EMAIL, EMAIL))),
                SINCE,
                List.of(new TagDraft("亲子游", TagSource.MANUAL, EXPIRES_ON), new TagDraft("常客", TagSource.RULE, null)),
                new BasicDataDraft("teacher", List.of("tea", "chess")),
                null,
                null);
    }

    /** The value of {@link #draft}. */
    static Customer customer() {
        return new Customer(
                CustomerId.of("C-1"),
                Person.of(PartyId.of("P-1"), PersonName.of("李", "晓明"))
                        .born(BIRTH_DATE)
                        .withContacts(Phone.of(PHONE, ContactUsage.PRIVATE), Email.of(EMAIL, ContactUsage.PRIVATE)),
                SINCE,
                List.of(Tag.of("亲子游", TagSource.MANUAL).expiringOn(EXPIRES_ON), Tag.of("常客", TagSource.RULE)),
                new BasicData(Optional.of("teacher"), Optional.of(Set.of("tea", "chess"))),
                SpecialData.none(),
                Map.of());
    }

    /** The same draft with a mistake in seven places. */
    static CustomerDraft wrong() {
        return new CustomerDraft(
                " C-1",
                new PersonDraft(
                        "P-1",
                        "",
                        null,
                        null,
                        BIRTH_DATE,
                        List.of(contact(ContactKind.PHONE, "13812341234"), contact(ContactKind.EMAIL, EMAIL))),
                null,
                List.of(
                        new TagDraft("亲".repeat(Tag.MAX_LENGTH + 1), TagSource.MANUAL, EXPIRES_ON),
                        new TagDraft("常客", null, null)),
                new BasicDataDraft("teacher", List.of("tea", "chess")),
                null,
                null);
    }

    private static ContactPointDraft contact(ContactKind kind, String value) {
        return new ContactPointDraft(kind, ContactUsage.PRIVATE, null, value, null, null, null, null, null, null);
    }
}
