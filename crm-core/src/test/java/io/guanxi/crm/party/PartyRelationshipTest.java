package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartyRelationshipTest {

    private static final PartyId LIN = PartyId.of("p-lin");
    private static final PartyId HOTEL = PartyId.of("o-hotel");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 10);
    private static final LocalDate TO = LocalDate.of(2025, 3, 1);

    @Nested
    class HoldsOn {

        @Test
        void beginsWithTheFirstDayAndEndsBeforeTheEnd() {
            PartyRelationship contact = PartyRelationship.between(LIN, RelationKind.CONTACT_OF, HOTEL, FROM, TO);

            assertThat(contact.holdsOn(FROM.minusDays(1))).isFalse();
            assertThat(contact.holdsOn(FROM)).isTrue();
            assertThat(contact.holdsOn(TO.minusDays(1))).isTrue();
            assertThat(contact.holdsOn(TO)).isFalse();
        }

        @Test
        void lastsWithoutAnEnd() {
            PartyRelationship contact = PartyRelationship.since(LIN, RelationKind.CONTACT_OF, HOTEL, FROM);

            assertThat(contact.holdsOn(FROM.minusDays(1))).isFalse();
            assertThat(contact.holdsOn(LocalDate.MAX)).isTrue();
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverARelationshipWithOneself() {
            assertThatThrownBy(() -> PartyRelationship.since(LIN, RelationKind.REFERRED_BY, LIN, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must be another party than from, but was p-lin");
        }

        @Test
        void coverAnEndThatIsNotLater() {
            assertThatThrownBy(() -> PartyRelationship.between(LIN, RelationKind.BOOKS_FOR, HOTEL, FROM, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-01-10 to 2025-01-10\"");
        }

        @Test
        void coverAPeriodThatIsNotHalfOpen() {
            Range<LocalDate> closed = Range.closed(FROM, TO);

            assertThatThrownBy(
                            () -> new PartyRelationship(LIN, HOTEL, RelationKind.CONTACT_OF, closed, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must be [from, to)");
        }

        @Test
        void coverABadRole() {
            PartyRelationship contact = PartyRelationship.since(LIN, RelationKind.CONTACT_OF, HOTEL, FROM);

            assertThat(contact.withRole("采购经理").role()).contains("采购经理");
            assertThat(contact.withRole("x".repeat(100)).role()).isPresent();
            assertThatThrownBy(() -> contact.withRole(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("role must not be blank, but was \" \"");
            assertThatThrownBy(() -> contact.withRole("x".repeat(101)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("role must have at most 100 characters");
        }
    }

    @Nested
    class ARelationKind {

        @Test
        void isSymmetricForAHouseholdOnly() {
            assertThat(RelationKind.values())
                    .filteredOn(RelationKind::isSymmetric)
                    .containsExactly(RelationKind.HOUSEHOLD_WITH);
        }

        @Test
        void isNamedInBothLanguages() {
            assertThat(RelationKind.values())
                    .extracting(RelationKind::chinese)
                    .containsExactly("联系人", "家庭成员", "代订", "推荐人");
            assertThat(RelationKind.BOOKS_FOR.english()).isEqualTo("books for");
        }
    }
}
