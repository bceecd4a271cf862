package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.Email;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.PostalAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFieldTest {

    private static final Person PERSON = Person.of(PartyId.of("p-7"), PersonName.of("林", "晓"));
    private static final Organization HOTEL = Organization.of(PartyId.of("p-8"), "Hotel Lin");

    private static List<CustomerField> known(Party party, BasicData basic, SpecialData special) {
        Customer customer = Customer.builder()
                .id(CustomerId.of("c-7"))
                .party(party)
                .since(LocalDate.of(2024, 3, 1))
                .basic(basic)
                .special(special)
                .build();
        return Stream.of(CustomerField.values())
                .filter(field -> field.isKnownOf(customer))
                .toList();
    }

    @Nested
    class Catalogue {

        @ParameterizedTest
        @CsvSource({
            "NAME, BASIC, DESCRIPTIVE, true",
            "ADDRESS, BASIC, DESCRIPTIVE, true",
            "PHONE, BASIC, DESCRIPTIVE, true",
            "OCCUPATION, BASIC, DESCRIPTIVE, true",
            "HOBBIES, BASIC, DESCRIPTIVE, true",
            "FIRST_PURCHASE_KIND, SPECIAL, TRANSACTION, false",
            "FIRST_PURCHASE_DATE, SPECIAL, TRANSACTION, false",
            "LAST_CONTACT_DATE, SPECIAL, PROMOTION, false",
            "TASTES, SPECIAL, PROMOTION, true",
            "SPECIAL_CONSIDERATIONS, SPECIAL, PROMOTION, true",
            "DELIVERY, SPECIAL, TRANSACTION, true",
            "INSTALLATION, SPECIAL, TRANSACTION, true"
        })
        void tagsEachField(CustomerField field, DataGroup group, DataKind kind, boolean personal) {
            assertThat(field.group()).isEqualTo(group);
            assertThat(field.kind()).isEqualTo(kind);
            assertThat(field.isPersonal()).isEqualTo(personal);
        }

        @Test
        void holdsTheTwelveFieldsOfTheCourse() {
            assertThat(CustomerField.values()).hasSize(12);
        }

        @Test
        void namesEachFieldOnceInBothLanguages() {
            assertThat(CustomerField.values())
                    .extracting(field -> field.term().chinese())
                    .doesNotHaveDuplicates();
            assertThat(CustomerField.values())
                    .extracting(field -> field.term().english())
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class AppliesTo {

        @Test
        void holdsForEveryFieldOfAPerson() {
            assertThat(CustomerField.values()).allMatch(field -> field.appliesTo(PERSON));
        }

        @Test
        void leavesOccupationAndHobbiesOfAnOrganizationOut() {
            assertThat(Stream.of(CustomerField.values()).filter(field -> !field.appliesTo(HOTEL)))
                    .containsExactly(CustomerField.OCCUPATION, CustomerField.HOBBIES);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForTheParty() {
            assertThatThrownBy(() -> CustomerField.NAME.appliesTo(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("party");
        }
    }

    @Nested
    class IsKnownOf {

        @Test
        void holdsForTheNameAtLeast() {
            assertThat(known(PERSON, BasicData.none(), SpecialData.none())).containsExactly(CustomerField.NAME);
            assertThat(known(HOTEL, BasicData.none(), SpecialData.none())).containsExactly(CustomerField.NAME);
        }

        @Test
        void takesAddressAndPhoneFromTheParty() {
            Email email = Email.of("lin@example.com", ContactUsage.PRIVATE);
            Phone phone = Phone.of("+8613812341234", ContactUsage.PRIVATE);
            PostalAddress address = PostalAddress.of("CN", "杭州市", "西湖区1号", ContactUsage.DELIVERY);

            assertThat(known(PERSON.withContacts(email), BasicData.none(), SpecialData.none()))
                    .containsExactly(CustomerField.NAME);
            assertThat(known(PERSON.withContacts(email, phone), BasicData.none(), SpecialData.none()))
                    .containsExactly(CustomerField.NAME, CustomerField.PHONE);
            assertThat(known(HOTEL.withContacts(address), BasicData.none(), SpecialData.none()))
                    .containsExactly(CustomerField.NAME, CustomerField.ADDRESS);
        }

        @Test
        void zeroIsNotMissing() {
            BasicData noHobbies = BasicData.none().withHobbies(Set.of());
            SpecialData noTastes = SpecialData.none().withTastes(Set.of());

            assertThat(known(PERSON, noHobbies, noTastes))
                    .containsExactly(CustomerField.NAME, CustomerField.HOBBIES, CustomerField.TASTES);
        }
    }
}
