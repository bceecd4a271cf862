package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final CustomerId ID = CustomerId.of("c-7");
    private static final Party PERSON = Person.of(PartyId.of("p-7"), PersonName.of("林", "晓"));
    private static final Party WITH_PHONE = Person.of(PartyId.of("p-9"), PersonName.of("林", "晓"))
            .withContacts(Phone.of("+8613812341234", ContactUsage.PRIVATE));
    private static final Party HOTEL = Organization.of(PartyId.of("p-8"), "Hotel Lin");
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    private static final BasicData HOBBIES = BasicData.none().withHobbies(Set.of("钓鱼"));

    private static Customer.Builder complete() {
        return Customer.builder().id(ID).party(PERSON).since(SINCE);
    }

    @Nested
    class Building {

        @Test
        void asksForEachRequiredPart() {
            assertThatThrownBy(
                            () -> Customer.builder().party(PERSON).since(SINCE).build())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
            assertThatThrownBy(() -> Customer.builder().id(ID).since(SINCE).build())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("party");
            assertThatThrownBy(() -> Customer.builder().id(ID).party(PERSON).build())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("since");
        }

        @Test
        void keepsTagsInTheOrderTheyWereSet() {
            Customer customer = complete()
                    .tag("亲子游", TagSource.MANUAL)
                    .tag("VIP", TagSource.RULE)
                    .tag("B", TagSource.MODEL)
                    .build();

            assertThat(customer.tags()).extracting(Tag::label).containsExactly("亲子游", "VIP", "B");
        }

        @Test
        void replacesTheEndOfARepeatedTag() {
            Customer customer = complete()
                    .tag("VIP", TagSource.MANUAL, SINCE)
                    .tag("亲子游", TagSource.MANUAL)
                    .tag("亲子游", TagSource.RULE, SINCE.plusDays(1))
                    .tag("VIP", TagSource.MODEL)
                    .build();

            assertThat(customer.tags())
                    .containsExactly(
                            Tag.of("VIP", TagSource.MODEL),
                            Tag.of("亲子游", TagSource.RULE).expiringOn(SINCE.plusDays(1)));
        }

        @Test
        void startsWithNothingKnown() {
            Customer customer = complete().build();

            assertThat(customer.basic()).isEqualTo(BasicData.none());
            assertThat(customer.special()).isEqualTo(SpecialData.none());
            assertThat(customer.provenance()).isEmpty();
        }

        @Test
        void keepsTheLatestProvenanceInTheOrderOfTheCatalogue() {
            Customer customer = complete()
                    .basic(HOBBIES)
                    .learned(CustomerField.HOBBIES, CollectionMethod.CARD, SINCE)
                    .learned(CustomerField.NAME, CollectionMethod.RECORDED, SINCE)
                    .learned(CustomerField.HOBBIES, CollectionMethod.CHAT, SINCE.plusDays(9))
                    .build();

            assertThat(customer.provenance())
                    .containsExactly(
                            entry(CustomerField.NAME, new Provenance(CollectionMethod.RECORDED, SINCE)),
                            entry(CustomerField.HOBBIES, new Provenance(CollectionMethod.CHAT, SINCE.plusDays(9))));
        }

        @Test
        void replacesARepeatedTagInPlace() {
            Customer customer = complete()
                    .tag("VIP", TagSource.MANUAL)
                    .tag("亲子游", TagSource.MANUAL)
                    .tag("VIP", TagSource.MODEL)
                    .build();

            assertThat(customer.tags())
                    .containsExactly(Tag.of("VIP", TagSource.MODEL), Tag.of("亲子游", TagSource.MANUAL));
        }

        @Test
        void rejectsABadTagAndGoesOn() {
            Customer.Builder builder = complete();

            assertThatThrownBy(() -> builder.tag("VIP ", TagSource.MANUAL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("label must not begin or end with white space, but was \"VIP \"");
            assertThat(builder.build()).isEqualTo(complete().build());
        }
    }

    @Nested
    class ToBuilder {

        @Test
        void givesTheSameCustomerBack() {
            Customer customer = complete()
                    .tag("VIP", TagSource.IMPORTED, LocalDate.of(2025, 6, 1))
                    .tag("亲子游", TagSource.MODEL)
                    .basic(HOBBIES)
                    .special(SpecialData.none().withDelivery("送到门卫"))
                    .learned(CustomerField.HOBBIES, CollectionMethod.CHAT, SINCE)
                    .build();

            assertThat(customer.toBuilder().build()).isEqualTo(customer);
        }

        @Test
        void takesAFieldOutWithItsProvenance() {
            Customer customer = complete()
                    .basic(HOBBIES)
                    .learned(CustomerField.HOBBIES, CollectionMethod.CHAT, SINCE)
                    .build();
            Customer.Builder without = customer.toBuilder().basic(BasicData.none());

            assertThatThrownBy(without::build)
                    .hasMessage("provenance must be of fields that are known, but was HOBBIES");
            assertThat(without.unlearned(CustomerField.HOBBIES).build())
                    .isEqualTo(complete().build());
        }

        @Test
        void changesACopyOnly() {
            Customer customer = complete().tag("VIP", TagSource.RULE).build();
            Customer changed = customer.toBuilder()
                    .since(SINCE.plusDays(1))
                    .tag("亲子游", TagSource.MANUAL)
                    .build();

            assertThat(changed.since()).isEqualTo("2024-03-02");
            assertThat(changed.tags()).hasSize(2);
            assertThat(customer).isEqualTo(complete().tag("VIP", TagSource.RULE).build());
        }
    }

    @Nested
    class Constructor {

        private static Customer with(Party party, BasicData basic, Map<CustomerField, Provenance> provenance) {
            return new Customer(ID, party, SINCE, List.of(), basic, SpecialData.none(), provenance);
        }

        @Test
        void rejectsALabelTwice() {
            List<Tag> twice = List.of(Tag.of("VIP", TagSource.RULE), Tag.of("VIP", TagSource.MODEL));

            assertThatThrownBy(() ->
                            new Customer(ID, PERSON, SINCE, twice, BasicData.none(), SpecialData.none(), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tags must not hold a label twice")
                    .hasMessageContaining("label=VIP");
        }

        @Test
        void rejectsADayOutOfTheCalendar() {
            assertThatThrownBy(() -> complete().since(LocalDate.MAX).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("since must lie in the years 1 to 9999");
        }

        @Test
        void rejectsAnOrganizationWithAPersonsFields() {
            assertThatThrownBy(() -> complete().party(HOTEL).basic(HOBBIES).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("basic must not hold occupation or hobbies for an organisation,"
                            + " but was BasicData[HOBBIES]");
        }

        @Test
        void rejectsTheProvenanceOfAnUnknownField() {
            Map<CustomerField, Provenance> ofPhone =
                    Map.of(CustomerField.PHONE, new Provenance(CollectionMethod.ASKED, SINCE));

            assertThatThrownBy(() -> with(PERSON, BasicData.none(), ofPhone))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("provenance must be of fields that are known, but was PHONE");
            assertThat(with(WITH_PHONE, BasicData.none(), ofPhone).provenance()).isEqualTo(ofPhone);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Provenance asked = new Provenance(CollectionMethod.ASKED, SINCE);
            Map<CustomerField, Provenance> nullKey = new HashMap<>();
            nullKey.put(null, asked);
            Map<CustomerField, Provenance> nullValue = new HashMap<>();
            nullValue.put(CustomerField.NAME, null);

            assertThatThrownBy(() -> with(PERSON, null, Map.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("basic");
            assertThatThrownBy(() -> new Customer(ID, PERSON, SINCE, List.of(), BasicData.none(), null, Map.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("special");
            assertThatThrownBy(() -> with(PERSON, BasicData.none(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("provenance");
            assertThatThrownBy(() -> with(PERSON, BasicData.none(), nullKey))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("provenance");
            assertThatThrownBy(() -> with(PERSON, BasicData.none(), nullValue))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("provenance[NAME]");
        }

        @Test
        void copiesTheProvenance() {
            Map<CustomerField, Provenance> given = new HashMap<>();
            given.put(CustomerField.NAME, new Provenance(CollectionMethod.ASKED, SINCE));
            Customer customer = with(PERSON, BasicData.none(), given);
            given.clear();

            assertThat(customer.provenance()).containsOnlyKeys(CustomerField.NAME);
            assertThatThrownBy(() -> customer.provenance().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class TagsOn {

        @Test
        void leavesOutWhatHasExpired() {
            Customer customer = complete()
                    .tag("VIP", TagSource.RULE, LocalDate.of(2025, 6, 1))
                    .tag("亲子游", TagSource.MANUAL)
                    .build();

            assertThat(customer.tagsOn(LocalDate.of(2025, 5, 31)))
                    .extracting(Tag::label)
                    .containsExactly("VIP", "亲子游");
            assertThat(customer.tagsOn(LocalDate.of(2025, 6, 1)))
                    .extracting(Tag::label)
                    .containsExactly("亲子游");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForTheDay() {
            assertThatThrownBy(() -> complete().build().tagsOn(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("day");
        }
    }

    @Nested
    class IsBusiness {

        @Test
        void holdsForOrganizationsOnly() {
            assertThat(complete().party(HOTEL).build().isBusiness()).isTrue();
            assertThat(complete().build().isBusiness()).isFalse();
        }

        /** Users of other systems enter a consumer twice, as a company and as its only contact. */
        @Test
        void aPersonCanBeTheCustomerWithoutACompany() {
            Customer customer = complete()
                    .party(WITH_PHONE)
                    .basic(HOBBIES.withOccupation("教师"))
                    .build();

            assertThat(customer.party()).isEqualTo(WITH_PHONE);
            assertThat(customer.isBusiness()).isFalse();
            assertThat(CustomerField.PHONE.isKnownOf(customer)).isTrue();
            assertThat(CustomerField.OCCUPATION.isKnownOf(customer)).isTrue();
        }
    }

    @Nested
    class ToString {

        @Test
        void masksThePerson() {
            assertThat(complete().build().toString())
                    .contains("c-7", "Person[p-7, 林**]", "2024-03-01")
                    .doesNotContain("晓");
        }

        @Test
        void countsTagsAndNamesFieldsButHidesTheirContent() {
            assertThat(complete()
                            .party(WITH_PHONE)
                            .tag("VIP", TagSource.RULE)
                            .basic(HOBBIES)
                            .special(SpecialData.none().withDelivery("送到门卫"))
                            .build()
                            .toString())
                    .contains("tags=1", "HOBBIES", "DELIVERY")
                    .doesNotContain("VIP", "钓鱼", "门卫", "13812341234");
        }
    }
}
