package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {

    private static final PartyId ID = PartyId.of("p-7");

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
                    .hasMessage("legal name " + rule + ", but was \"" + name.replace("\t", "\\u0009") + "\"");
        }

        @Test
        void rejectsATooLongName() {
            assertThatThrownBy(() -> Organization.of(ID, "公".repeat(201)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("legal name must have at most 200 characters")
                    .hasMessageContaining("(201 characters)");
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
