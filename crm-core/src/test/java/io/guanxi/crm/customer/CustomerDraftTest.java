package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerDraftTest {

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    private static final LocalDate FAR = LocalDate.of(10_000, 1, 1);
    private static final ContactPointDraft PHONE = new ContactPointDraft(
            ContactKind.PHONE, ContactUsage.PRIVATE, true, "+8613812341234", null, null, null, null, null, null);
    private static final PersonDraft LIN = new PersonDraft("p-7", "林", "晓", null, null, List.of(PHONE));
    private static final OrganizationDraft HOTEL = new OrganizationDraft("p-8", "Hotel Lin", null, null, null);

    static LongStream seeds() {
        return Seeds.some(300);
    }

    private static CustomerDraft draft(@Nullable PartyDraft<?> party, @Nullable BasicDataDraft basic) {
        return new CustomerDraft("c-7", party, SINCE, null, basic, null, null);
    }

    private static CustomerDraft tagged(@Nullable TagDraft... tags) {
        return new CustomerDraft("c-7", LIN, SINCE, Arrays.asList(tags), null, null, null);
    }

    private static CustomerDraft learnt(
            PartyDraft<?> party, Map<@Nullable CustomerField, @Nullable ProvenanceDraft> provenance) {
        return new CustomerDraft("c-7", party, SINCE, null, null, null, provenance);
    }

    private static List<String> messages(Validated<?> validated) {
        return validated.violations().stream()
                .map(violation -> violation.message(Locale.ENGLISH))
                .toList();
    }

    @Nested
    class ToValue {

        @Test
        void makesTheCustomerThatTheBuilderMakes() {
            CustomerDraft draft = new CustomerDraft(
                    "c-7",
                    LIN,
                    SINCE,
                    List.of(
                            new TagDraft("亲子游", TagSource.MANUAL, null),
                            new TagDraft("VIP", TagSource.RULE, LocalDate.of(2025, 6, 1))),
                    new BasicDataDraft("教师", List.of()),
                    new SpecialDataDraft("跟团游", SINCE, SINCE, List.of("靠窗", "素食"), "对花生过敏", "送到门卫", "周末安装"),
                    Map.of(
                            CustomerField.PHONE, new ProvenanceDraft(CollectionMethod.ASKED, SINCE),
                            CustomerField.TASTES, new ProvenanceDraft(CollectionMethod.CHAT, SINCE)));
            Customer expected = Customer.builder()
                    .id(CustomerId.of("c-7"))
                    .party(Person.of(PartyId.of("p-7"), PersonName.of("林", "晓"))
                            .withContacts(Phone.of("+8613812341234", ContactUsage.PRIVATE)
                                    .asPreferred()))
                    .since(SINCE)
                    .tag("亲子游", TagSource.MANUAL)
                    .tag("VIP", TagSource.RULE, LocalDate.of(2025, 6, 1))
                    .basic(BasicData.none().withOccupation("教师").withHobbies(Set.of()))
                    .special(SpecialData.none()
                            .withFirstPurchaseKind("跟团游")
                            .withFirstPurchaseDate(SINCE)
                            .withLastContactDate(SINCE)
                            .withTastes(new LinkedHashSet<>(List.of("靠窗", "素食")))
                            .withSpecialConsiderations("对花生过敏")
                            .withDelivery("送到门卫")
                            .withInstallation("周末安装"))
                    .learned(CustomerField.PHONE, CollectionMethod.ASKED, SINCE)
                    .learned(CustomerField.TASTES, CollectionMethod.CHAT, SINCE)
                    .build();

            assertThat(Agreement.of(draft).orThrow()).isEqualTo(expected);
        }

        @Test
        void takesMissingListsForEmptyOnesAndMissingDataForUnknown() {
            Customer customer = Agreement.of(draft(HOTEL, null)).orThrow();

            assertThat(customer.tags()).isEmpty();
            assertThat(customer.basic()).isEqualTo(BasicData.none());
            assertThat(customer.special()).isEqualTo(SpecialData.none());
            assertThat(customer.provenance()).isEmpty();
        }

        @Test
        void zeroIsNotMissingInHobbies() {
            CustomerDraft none = draft(LIN, new BasicDataDraft(null, List.of()));
            CustomerDraft unknown = draft(LIN, new BasicDataDraft(null, null));

            assertThat(Agreement.of(none).orThrow().basic().hobbies()).isPresent();
            assertThat(Agreement.of(unknown).orThrow().basic().hobbies()).isEmpty();
        }

        @Test
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new CustomerDraft(null, LIN, SINCE, null, null, null, null).toValue())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
            assertThatThrownBy(() -> draft(null, null).toValue())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("party");
            assertThatThrownBy(() -> new CustomerDraft("c-7", LIN, null, null, null, null, null).toValue())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("since");
            assertThatThrownBy(() -> tagged(new TagDraft("VIP", TagSource.RULE, null), null)
                            .toValue())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("tags[1]");
        }
    }

    @Nested
    class Validate {

        @Test
        void reportsEverythingThatIsMissing() {
            CustomerDraft empty = new CustomerDraft(null, null, null, null, null, null, null);

            assertThat(messages(Agreement.of(empty)))
                    .containsExactly(
                            "id must not be missing, but was null",
                            "party must not be missing, but was null",
                            "since must not be missing, but was null");
        }

        @Test
        void looksIntoThePartyTheTagsAndTheData() {
            CustomerDraft draft = new CustomerDraft(
                    " c-7",
                    new PersonDraft("p-7", "林", " ", null, null, null),
                    FAR,
                    Arrays.asList(new TagDraft(null, null, FAR), null),
                    new BasicDataDraft("教师 ", Arrays.asList("钓鱼", "")),
                    new SpecialDataDraft(null, FAR, null, null, null, "a\nb", null),
                    Map.of(CustomerField.NAME, new ProvenanceDraft(null, null)));

            assertThat(Agreement.of(draft).violations())
                    .extracting(Violation::path)
                    .containsExactly(
                            "basic.hobbies[1].<list element>",
                            "basic.occupation",
                            "id",
                            "party.givenName",
                            "provenance[NAME].method",
                            "provenance[NAME].on",
                            "since",
                            "special.delivery",
                            "special.firstPurchaseDate",
                            "tags[0].expiresOn",
                            "tags[0].label",
                            "tags[0].source",
                            "tags[1].<list element>");
        }

        @Test
        void reportsALabelThatStandsTwiceAtItsPlace() {
            Validated<Customer> twice = Agreement.of(tagged(
                    new TagDraft("VIP", TagSource.RULE, null),
                    new TagDraft("亲子游", TagSource.MANUAL, null),
                    new TagDraft("VIP", TagSource.MODEL, SINCE)));

            assertThat(messages(twice))
                    .containsExactly("tags[2].label must not be a label that is given already, but was \"VIP\"");
            assertThat(twice.violations().get(0).text(Locale.CHINA)).isEqualTo("不得与已有的标签重复");
        }

        @Test
        void reportsAHobbyThatStandsTwiceWithoutShowingIt() {
            Validated<Customer> twice =
                    Agreement.of(draft(LIN, new BasicDataDraft(null, Arrays.asList("钓鱼", null, "钓鱼"))));

            assertThat(messages(twice))
                    .contains("basic.hobbies must not hold a text twice, but was *** (2 characters)")
                    .noneMatch(message -> message.contains("钓鱼"));
        }

        @Test
        void reportsATasteThatStandsTwice() {
            SpecialDataDraft special = new SpecialDataDraft(null, null, null, List.of("靠窗", "靠窗"), null, null, null);

            assertThat(messages(Agreement.of(new CustomerDraft("c-7", LIN, SINCE, null, null, special, null))))
                    .containsExactly("special.tastes must not hold a text twice, but was *** (2 characters)");
        }

        @Test
        void reportsAPersonsFieldsForAnOrganization() {
            Validated<Customer> hotel = Agreement.of(draft(HOTEL, new BasicDataDraft("酒店", null)));

            assertThat(messages(hotel))
                    .containsExactly("basic must not hold occupation or hobbies for an organisation,"
                            + " but was BasicDataDraft[OCCUPATION]");
            assertThat(hotel.violations().get(0).text(Locale.CHINA)).isEqualTo("企业客户不得填写职业或爱好");
            assertThat(Agreement.of(draft(HOTEL, new BasicDataDraft(null, null)))
                            .violations())
                    .isEmpty();
        }

        @Test
        void reportsTheProvenanceOfFieldsThatAreUnknown() {
            ProvenanceDraft asked = new ProvenanceDraft(CollectionMethod.ASKED, SINCE);
            Validated<Customer> unknown = Agreement.of(learnt(
                    LIN,
                    Map.of(
                            CustomerField.DELIVERY, asked,
                            CustomerField.ADDRESS, asked,
                            CustomerField.PHONE, asked,
                            CustomerField.NAME, asked)));

            assertThat(messages(unknown))
                    .containsExactly("provenance must be of fields that are known, but was [ADDRESS, DELIVERY]");
            assertThat(unknown.violations().get(0).text(Locale.CHINA)).isEqualTo("只能是已知的资料项");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void reportsNullsInTheProvenance() {
            Map<CustomerField, ProvenanceDraft> nulls = new HashMap<>();
            nulls.put(null, new ProvenanceDraft(CollectionMethod.ASKED, SINCE));
            nulls.put(CustomerField.NAME, null);

            assertThat(Agreement.of(learnt(LIN, nulls)).violations())
                    .hasSize(2)
                    .extracting(Violation::key)
                    .containsOnly("io.guanxi.crm.draft.missing");
        }

        @Test
        void hidesPersonalTexts() {
            CustomerDraft draft = new CustomerDraft(
                    "c-7",
                    LIN,
                    SINCE,
                    null,
                    new BasicDataDraft("消防员 ", List.of("跳伞 ")),
                    new SpecialDataDraft("跟团 ", null, null, List.of("素食 "), "过敏 ", "门卫 ", "周末 "),
                    null);

            assertThat(messages(Agreement.of(draft)))
                    .hasSize(7)
                    .allMatch(message -> message.contains("must not begin or end with white space, but was *** ("))
                    .noneMatch(message -> message.matches(".*[消跳跟素过门周].*"));
        }
    }

    @Nested
    class AgreementOfDraftAndValue {

        static Stream<String> ids() {
            return HostileTexts.upTo(CustomerId.MAX_LENGTH).stream();
        }

        static Stream<String> labels() {
            return HostileTexts.upTo(Tag.MAX_LENGTH).stream();
        }

        static Stream<String> occupations() {
            return HostileTexts.upTo(BasicData.MAX_OCCUPATION).stream();
        }

        static Stream<String> hobbies() {
            return HostileTexts.upTo(BasicData.MAX_HOBBY).stream();
        }

        static Stream<String> kinds() {
            return HostileTexts.upTo(SpecialData.MAX_KIND).stream();
        }

        static Stream<String> tastes() {
            return HostileTexts.upTo(SpecialData.MAX_TASTE).stream();
        }

        static Stream<String> texts() {
            return HostileTexts.upTo(SpecialData.MAX_TEXT).stream();
        }

        static Stream<LocalDate> days() {
            return Stream.of(
                    LocalDate.MIN,
                    LocalDate.of(0, 12, 31),
                    LocalDate.of(1, 1, 1),
                    SINCE,
                    LocalDate.of(9999, 12, 31),
                    FAR,
                    LocalDate.MAX);
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("ids")
        void holdsForTheIdentifier(String text) {
            Person lin = LIN.toValue();

            Agreement.between(
                    new CustomerDraft(text, LIN, SINCE, null, null, null, null),
                    () -> Customer.builder()
                            .id(CustomerId.of(text))
                            .party(lin)
                            .since(SINCE)
                            .build());
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("labels")
        void holdsForTheLabel(String text) {
            Agreement.between(new TagDraft(text, TagSource.RULE, null), () -> Tag.of(text, TagSource.RULE));
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("occupations")
        void holdsForTheOccupation(String text) {
            Agreement.between(
                    new BasicDataDraft(text, null), () -> BasicData.none().withOccupation(text));
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("hobbies")
        void holdsForAHobby(String text) {
            Agreement.between(
                    new BasicDataDraft(null, List.of(text)),
                    () -> BasicData.none().withHobbies(singleton(text)));
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("kinds")
        void holdsForTheKindOfTheFirstPurchase(String text) {
            Agreement.between(
                    new SpecialDataDraft(text, null, null, null, null, null, null),
                    () -> SpecialData.none().withFirstPurchaseKind(text));
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("tastes")
        void holdsForATaste(String text) {
            Agreement.between(
                    new SpecialDataDraft(null, null, null, List.of(text), null, null, null),
                    () -> SpecialData.none().withTastes(singleton(text)));
        }

        @ParameterizedTest(name = "text {index}")
        @MethodSource("texts")
        void holdsForTheLongTexts(String text) {
            Agreement.between(
                    new SpecialDataDraft(null, null, null, null, text, null, null),
                    () -> SpecialData.none().withSpecialConsiderations(text));
            Agreement.between(
                    new SpecialDataDraft(null, null, null, null, null, text, null),
                    () -> SpecialData.none().withDelivery(text));
            Agreement.between(
                    new SpecialDataDraft(null, null, null, null, null, null, text),
                    () -> SpecialData.none().withInstallation(text));
        }

        @ParameterizedTest
        @MethodSource("days")
        void holdsForTheDates(LocalDate day) {
            Person lin = LIN.toValue();

            Agreement.between(
                    new CustomerDraft("c-7", LIN, day, null, null, null, null),
                    () -> Customer.builder()
                            .id(CustomerId.of("c-7"))
                            .party(lin)
                            .since(day)
                            .build());
            Agreement.between(
                    new TagDraft("VIP", TagSource.RULE, day),
                    () -> Tag.of("VIP", TagSource.RULE).expiringOn(day));
            Agreement.between(
                    new ProvenanceDraft(CollectionMethod.CARD, day), () -> new Provenance(CollectionMethod.CARD, day));
            Agreement.between(
                    new SpecialDataDraft(null, day, null, null, null, null, null),
                    () -> SpecialData.none().withFirstPurchaseDate(day));
            Agreement.between(
                    new SpecialDataDraft(null, null, day, null, null, null, null),
                    () -> SpecialData.none().withLastContactDate(day));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.customer.CustomerDraftTest#seeds")
        void holdsForRandomDrafts(long seed) {
            Agreement.of(new RandomDrafts(new SplittableRandom(seed)).customer());
        }

        @Test
        void meetsDraftsThatAreRightAndDraftsThatAreWrong() {
            List<Optional<Customer>> made = seeds().mapToObj(
                            seed -> Agreement.of(new RandomDrafts(new SplittableRandom(seed)).customer())
                                    .value())
                    .toList();

            assertThat(made).filteredOn(Optional::isPresent).hasSizeGreaterThan(20);
            assertThat(made).filteredOn(Optional::isEmpty).hasSizeGreaterThan(20);
        }

        private static Set<String> singleton(String text) {
            return Collections.singleton(text);
        }
    }

    @Nested
    class ToString {

        @Test
        void showsTheIdentifierOnly() {
            CustomerDraft draft = new CustomerDraft(
                    "c-7",
                    LIN,
                    SINCE,
                    List.of(new TagDraft("VIP", TagSource.RULE, null)),
                    new BasicDataDraft("教师", List.of("钓鱼")),
                    new SpecialDataDraft(null, null, null, null, "过敏", null, null),
                    null);

            assertThat(draft).hasToString("CustomerDraft[\"c-7\"]");
            assertThat(draft.basic()).hasToString("BasicDataDraft[OCCUPATION, HOBBIES]");
            assertThat(draft.special()).hasToString("SpecialDataDraft[SPECIAL_CONSIDERATIONS]");
        }

        @Test
        void cutsALongLabel() {
            assertThat(new TagDraft("VIP", TagSource.RULE, null)).hasToString("TagDraft[\"VIP\", RULE, null]");
            assertThat(new TagDraft("x".repeat(1 << 20), null, null).toString()).hasSizeLessThan(150);
        }
    }
}
