package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final CustomerId ID = CustomerId.of("c-7");
    private static final Party PERSON = Person.of(PartyId.of("p-7"), PersonName.of("林", "晓"));
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

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
        void replacesARepeatedTagInPlace() {
            Customer customer = complete()
                    .tag("VIP", TagSource.MANUAL)
                    .tag("亲子游", TagSource.MANUAL)
                    .tag("VIP", TagSource.MODEL)
                    .build();

            assertThat(customer.tags())
                    .containsExactly(new Tag("VIP", TagSource.MODEL), new Tag("亲子游", TagSource.MANUAL));
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
                    .tag("VIP", TagSource.IMPORTED)
                    .tag("亲子游", TagSource.MODEL)
                    .build();

            assertThat(customer.toBuilder().build()).isEqualTo(customer);
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

        @Test
        void rejectsALabelTwice() {
            List<Tag> twice = List.of(new Tag("VIP", TagSource.RULE), new Tag("VIP", TagSource.MODEL));

            assertThatThrownBy(() -> new Customer(ID, PERSON, SINCE, twice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tags must not hold a label twice")
                    .hasMessageContaining("label=VIP");
        }
    }

    @Nested
    class IsBusiness {

        @Test
        void holdsForOrganizationsOnly() {
            Party hotel = Organization.of(PartyId.of("p-8"), "Hotel Lin");

            assertThat(complete().party(hotel).build().isBusiness()).isTrue();
            assertThat(complete().build().isBusiness()).isFalse();
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
    }
}
