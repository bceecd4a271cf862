package io.guanxi.crm.examples;

import io.guanxi.crm.customer.BasicDataDraft;
import io.guanxi.crm.customer.CollectionMethod;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerField;
import io.guanxi.crm.customer.ProvenanceDraft;
import io.guanxi.crm.customer.SpecialData;
import io.guanxi.crm.customer.SpecialDataDraft;
import io.guanxi.crm.customer.TagDraft;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPoint;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.CreditCode;
import io.guanxi.crm.party.Email;
import io.guanxi.crm.party.Messenger;
import io.guanxi.crm.party.MessengerService;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.PostalAddress;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer as the rows of five tables: one row of the customer, and what there may be several of. */
record FlatCustomer(
        Row row, List<ContactRow> contacts, List<TagRow> tags, List<WordRow> words, List<SourceRow> sources) {

    private static final String PERSON = "PERSON";
    private static final String ORGANIZATION = "ORGANIZATION";
    private static final String HOBBY = "HOBBY";
    private static final String TASTE = "TASTE";

    // example: begin
    /** Table customer: a column is null where nothing is known; hobbies and tastes are numbers, 0 for "has none". */
    record Row(
            @Nullable String id,
            @Nullable LocalDate since,
            @Nullable String partyKind,
            @Nullable String partyId,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String writtenName,
            @Nullable LocalDate birthDate,
            @Nullable String legalName,
            @Nullable String creditCode,
            @Nullable String parent,
            @Nullable String occupation,
            @Nullable Integer hobbies,
            @Nullable String firstPurchaseKind,
            @Nullable LocalDate firstPurchaseDate,
            @Nullable LocalDate lastContactDate,
            @Nullable Integer tastes,
            @Nullable String specialConsiderations,
            @Nullable String delivery,
            @Nullable String installation) {}

    /** Table contact: {@code value} is the number, the address or the account. */
    record ContactRow(
            @Nullable String customer,
            int place,
            @Nullable String kind,
            @Nullable String usage,
            @Nullable Boolean preferred,
            @Nullable String value,
            @Nullable String service,
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String postalCode) {}

    /** Table tag. */
    record TagRow(
            @Nullable String customer,
            int place,
            @Nullable String label,
            @Nullable String source,
            @Nullable LocalDate expiresOn) {}

    /** Table word: hobbies and tastes. */
    record WordRow(
            @Nullable String customer,
            String list,
            @Nullable String word) {}

    /** Table source: how and when a field was learnt. */
    record SourceRow(
            @Nullable String customer,
            String field,
            @Nullable String method,
            @Nullable LocalDate learntOn) {}
    // example: end

    /** The rows of a customer. */
    static FlatCustomer of(Customer customer) {
        String id = customer.id().value();
        List<ContactRow> contacts = new ArrayList<>();
        for (ContactPoint point : customer.party().contacts().points()) {
            contacts.add(contact(id, contacts.size(), point));
        }
        List<TagRow> tags = new ArrayList<>();
        customer.tags()
                .forEach(tag -> tags.add(new TagRow(
                        id,
                        tags.size(),
                        tag.label(),
                        tag.source().name(),
                        tag.expiresOn().orElse(null))));
        List<WordRow> words = Stream.concat(
                        words(id, HOBBY, customer.basic().hobbies()),
                        words(id, TASTE, customer.special().tastes()))
                .toList();
        List<SourceRow> sources = new ArrayList<>();
        customer.provenance()
                .forEach((field, learnt) -> sources.add(
                        new SourceRow(id, field.name(), learnt.method().name(), learnt.on())));
        return new FlatCustomer(row(customer), contacts, tags, words, sources);
    }

    /** The customer, or what is wrong with the rows. */
    Validated<Customer> read(Validator validator) {
        FlatCodes codes = new FlatCodes();
        return codes.answer(draft(codes), validator);
    }

    // example: begin
    private CustomerDraft draft(FlatCodes codes) {
        List<@Nullable TagDraft> drafts = new ArrayList<>();
        for (TagRow tag : tags) {
            String path = "tags[" + drafts.size() + "].source";
            drafts.add(new TagDraft(tag.label(), codes.read(TagSource.class, tag.source(), path), tag.expiresOn()));
        }
        return new CustomerDraft(
                row.id(),
                party(codes),
                row.since(),
                drafts,
                new BasicDataDraft(row.occupation(), words(HOBBY, row.hobbies(), "basic.hobbies", codes)),
                new SpecialDataDraft(
                        row.firstPurchaseKind(),
                        row.firstPurchaseDate(),
                        row.lastContactDate(),
                        words(TASTE, row.tastes(), "special.tastes", codes),
                        row.specialConsiderations(),
                        row.delivery(),
                        row.installation()),
                provenance(codes));
    }
    // example: end

    private @Nullable PartyDraft<?> party(FlatCodes codes) {
        List<@Nullable ContactPointDraft> points = new ArrayList<>();
        for (ContactRow contact : contacts) {
            points.add(contact(contact, "party.contacts[" + points.size() + "].", codes));
        }
        String kind = String.valueOf(row.partyKind());
        if (kind.equals(PERSON)) {
            return new PersonDraft(
                    row.partyId(), row.familyName(), row.givenName(), row.writtenName(), row.birthDate(), points);
        }
        if (kind.equals(ORGANIZATION)) {
            return new OrganizationDraft(row.partyId(), row.legalName(), row.creditCode(), row.parent(), points);
        }
        codes.refuse("party", kind, "must be " + PERSON + " or " + ORGANIZATION);
        return null;
    }

    private static ContactPointDraft contact(ContactRow contact, String path, FlatCodes codes) {
        List<@Nullable String> lines = new ArrayList<>();
        Stream.of(contact.line1(), contact.line2(), contact.line3(), contact.line4())
                .flatMap(Stream::ofNullable)
                .forEach(lines::add);
        return new ContactPointDraft(
                codes.read(ContactKind.class, contact.kind(), path + "kind"),
                codes.read(ContactUsage.class, contact.usage(), path + "usage"),
                contact.preferred(),
                contact.value(),
                codes.read(MessengerService.class, contact.service(), path + "service"),
                contact.country(),
                contact.region(),
                contact.city(),
                lines,
                contact.postalCode());
    }

    private @Nullable List<@Nullable String> words(String list, @Nullable Integer count, String path, FlatCodes codes) {
        List<@Nullable String> found = new ArrayList<>();
        words.stream().filter(word -> word.list().equals(list)).forEach(word -> found.add(word.word()));
        if (found.size() != (count == null ? 0 : count)) {
            codes.refuse(path, String.valueOf(count), "must be the number of rows, which is " + found.size());
        }
        return count == null ? null : found;
    }

    private Map<@Nullable CustomerField, @Nullable ProvenanceDraft> provenance(FlatCodes codes) {
        Map<@Nullable CustomerField, @Nullable ProvenanceDraft> drafts = new LinkedHashMap<>();
        for (SourceRow source : sources) {
            String path = "provenance[" + source.field() + "]";
            CustomerField field = codes.read(CustomerField.class, source.field(), path);
            if (field != null) {
                CollectionMethod method = codes.read(CollectionMethod.class, source.method(), path + ".method");
                drafts.put(field, new ProvenanceDraft(method, source.learntOn()));
            }
        }
        return drafts;
    }

    private static Row row(Customer customer) {
        Optional<Person> person = only(customer, Person.class);
        Optional<Organization> organization = only(customer, Organization.class);
        SpecialData special = customer.special();
        return new Row(
                customer.id().value(),
                customer.since(),
                person.isPresent() ? PERSON : ORGANIZATION,
                customer.party().id().value(),
                person.map(Person::name).map(PersonName::family).orElse(null),
                person.map(Person::name).map(PersonName::given).orElse(null),
                person.map(Person::name).flatMap(PersonName::written).orElse(null),
                person.flatMap(Person::birthDate).orElse(null),
                organization.map(Organization::legalName).orElse(null),
                organization
                        .flatMap(Organization::creditCode)
                        .map(CreditCode::value)
                        .orElse(null),
                organization.flatMap(Organization::parent).map(PartyId::value).orElse(null),
                customer.basic().occupation().orElse(null),
                customer.basic().hobbies().map(Set::size).orElse(null),
                special.firstPurchaseKind().orElse(null),
                special.firstPurchaseDate().orElse(null),
                special.lastContactDate().orElse(null),
                special.tastes().map(Set::size).orElse(null),
                special.specialConsiderations().orElse(null),
                special.delivery().orElse(null),
                special.installation().orElse(null));
    }

    private static <P> Optional<P> only(Customer customer, Class<P> type) {
        return Optional.of(customer.party()).filter(type::isInstance).map(type::cast);
    }

    private static Stream<WordRow> words(String customer, String list, Optional<Set<String>> words) {
        return words.stream().flatMap(Set::stream).map(word -> new WordRow(customer, list, word));
    }

    private static ContactRow contact(String customer, int place, ContactPoint point) {
        Optional<PostalAddress> address = only(point, PostalAddress.class);
        Optional<String> value = Stream.of(
                        only(point, Phone.class).map(Phone::number),
                        only(point, Email.class).map(Email::address),
                        only(point, Messenger.class).map(Messenger::account))
                .flatMap(Optional::stream)
                .findFirst();
        return new ContactRow(
                customer,
                place,
                point.kind().name(),
                point.usage().name(),
                point.preferred(),
                value.orElse(null),
                only(point, Messenger.class)
                        .map(Messenger::service)
                        .map(Enum::name)
                        .orElse(null),
                address.map(PostalAddress::country).orElse(null),
                address.flatMap(PostalAddress::region).orElse(null),
                address.map(PostalAddress::city).orElse(null),
                line(address, 0),
                line(address, 1),
                line(address, 2),
                line(address, 3),
                address.flatMap(PostalAddress::postalCode).orElse(null));
    }

    private static <C extends ContactPoint> Optional<C> only(ContactPoint point, Class<C> type) {
        return Optional.of(point).filter(type::isInstance).map(type::cast);
    }

    private static @Nullable String line(Optional<PostalAddress> address, int index) {
        return address.map(PostalAddress::lines)
                .filter(lines -> index < lines.size())
                .map(lines -> lines.get(index))
                .orElse(null);
    }
}
