package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {

    private static final PartyId ID = PartyId.of("p-7");
    private static final Phone PHONE = Phone.of("+8613812341234", ContactUsage.WORK);

    @Nested
    class APerson {

        private final Person person = Person.of(ID, PersonName.of("林", "晓"));

        @Test
        void isMaskedInLogs() {
            assertThat(person).hasToString("Person[p-7, 林**]");
        }

        @Test
        void isNamedInFullOnTheEnvelope() {
            assertThat(person.displayName()).isEqualTo("林晓");
        }

        @Test
        void isMaskedWhateverIsKnown() {
            Person known = person.born(LocalDate.of(1990, 5, 6)).withContacts(PHONE);

            assertThat(known).hasToString("Person[p-7, 林**]");
            assertThat(known.birthDate()).contains(LocalDate.of(1990, 5, 6));
            assertThat(known.contacts()).isEqualTo(ContactPoints.of(PHONE));
            assertThat(person.born(LocalDate.of(1990, 5, 6)).withContacts(ContactPoints.of(PHONE)))
                    .isEqualTo(known);
            assertThat(person.contacts()).isEqualTo(ContactPoints.none());
        }

        @ParameterizedTest
        @CsvSource({
            "2000-05-06,2000-05-06,0",
            "2000-05-06,2001-05-05,0",
            "2000-05-06,2001-05-06,1",
            "2000-02-29,2001-02-28,0",
            "2000-02-29,2001-03-01,1",
            "2000-02-29,2004-02-29,4"
        })
        void isAsOldAsItsWholeYears(LocalDate born, LocalDate asOf, int age) {
            assertThat(person.born(born).ageOn(asOf)).hasValue(age);
        }

        @Test
        void hasNoKnownAgeWithoutADateOfBirth() {
            assertThat(person.ageOn(LocalDate.of(2025, 1, 1))).isEmpty();
        }

        @Test
        void hasNoAgeBeforeBirthAndDoesNotTellTheDate() {
            Person born = person.born(LocalDate.of(2000, 5, 6));

            assertThatThrownBy(() -> born.ageOn(LocalDate.of(2000, 5, 5)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not lie before the date of birth, but was 2000-05-05");
            assertThatThrownBy(() -> person.born(LocalDate.of(10_000, 5, 6)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("birthDate must lie in the years 1 to 9999, but was *** (12 characters)");
        }
    }

    @Nested
    class AnOrganization {

        @Test
        void takesTheLongestName() {
            String longest = "公".repeat(Organization.MAX_LENGTH);
            assertThat(Organization.of(ID, longest).displayName()).isEqualTo(longest);
        }

        @ParameterizedTest
        @CsvSource({
            "' ',must not be blank",
            "'Hotel ',must not begin or end with white space",
            "'Ho\ttel',must not contain control characters"
        })
        void rejectsABadName(String name, String rule) {
            assertThatThrownBy(() -> Organization.of(ID, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("legalName " + rule + ", but was \"" + name.replace("\t", "\\u0009") + "\"");
        }

        @Test
        void rejectsATooLongName() {
            assertThatThrownBy(() -> Organization.of(ID, "公".repeat(201)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("legalName must have at most 200 characters")
                    .hasMessageContaining("(201 characters)");
        }

        @Test
        void mayBeRegisteredAndOwned() {
            CreditCode code = CreditCode.of("91350100M000100Y43");
            Organization hotel = Organization.of(ID, "和平饭店")
                    .withCreditCode(code)
                    .withParent(PartyId.of("p-8"))
                    .withContacts(PHONE);

            assertThat(hotel.creditCode()).contains(code);
            assertThat(hotel.parent()).contains(PartyId.of("p-8"));
            assertThat(hotel.contacts()).isEqualTo(ContactPoints.of(PHONE));
            assertThat(hotel.withContacts().withContacts(ContactPoints.of(PHONE)))
                    .isEqualTo(hotel);
            assertThat(hotel.displayName()).isEqualTo("和平饭店");
            assertThat(hotel.toString()).contains("和平饭店", "+86138****1234").doesNotContain("13812341234");
        }

        @Test
        void isNotItsOwnParent() {
            Organization hotel = Organization.of(ID, "和平饭店");

            assertThatThrownBy(() -> hotel.withParent(PartyId.of("p-7")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parent must be another than the organisation, but was p-7");
        }
    }

    @Nested
    class ARoleKind {

        @Test
        void isOneOfTheNineOfTheCourse() {
            assertThat(RoleKind.values())
                    .extracting(RoleKind::chinese)
                    .containsExactly("潜在客户", "购买者", "内部客户", "代理商", "分销商", "上游伙伴", "下游伙伴", "合作伙伴", "竞争者");
            assertThat(RoleKind.values())
                    .extracting(RoleKind::english)
                    .containsExactly(
                            "prospect",
                            "customer",
                            "employee",
                            "agent",
                            "distributor",
                            "supplier",
                            "downstream partner",
                            "partner",
                            "competitor");
        }
    }
}
