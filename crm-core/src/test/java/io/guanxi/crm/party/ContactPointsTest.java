package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactPointsTest {

    private static final Phone OFFICE = Phone.of("+861062551234", ContactUsage.WORK);
    private static final Phone MOBILE = Phone.of("+8613812341234", ContactUsage.PRIVATE);
    private static final Email MAIL = Email.of("lin@example.com", ContactUsage.WORK);

    @Nested
    class Preferred {

        @Test
        void isTheOneThatTheCustomerPrefers() {
            ContactPoints points = ContactPoints.of(OFFICE, MAIL, MOBILE.asPreferred());

            assertThat(points.preferred(Phone.class)).contains(MOBILE.asPreferred());
        }

        @Test
        void isTheFirstIfNoneIsPreferred() {
            ContactPoints points = ContactPoints.of(MAIL, OFFICE, MOBILE);

            assertThat(points.preferred(Phone.class)).contains(OFFICE);
            assertThat(points.preferred(ContactPoint.class)).contains(MAIL);
        }

        @Test
        void isEmptyIfThereIsNoneOfThatKind() {
            assertThat(ContactPoints.of(OFFICE).preferred(Email.class)).isEmpty();
            assertThat(ContactPoints.none().preferred(ContactPoint.class)).isEmpty();
        }
    }

    @Nested
    class All {

        @Test
        void keepsTheOrder() {
            ContactPoints points = ContactPoints.of(MOBILE, MAIL, OFFICE);

            assertThat(points.all(Phone.class)).containsExactly(MOBILE, OFFICE);
            assertThat(points.all(PostalAddress.class)).isEmpty();
        }
    }

    @Nested
    class With {

        @Test
        void addsOneAtTheEnd() {
            ContactPoints before = ContactPoints.of(MAIL);

            assertThat(before.with(MOBILE).points()).containsExactly(MAIL, MOBILE);
            assertThat(before.points()).containsExactly(MAIL);
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverTwoPreferredOfOneKind() {
            ContactPoints one = ContactPoints.of(OFFICE.asPreferred(), MAIL.asPreferred());

            assertThatThrownBy(() -> one.with(MOBILE.asPreferred()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("points must have one preferred PHONE at most, "
                            + "but was Phone[+86138****1234, PRIVATE, preferred]");
        }

        @Test
        void coverTheSamePlaceTwice() {
            ContactPoints one = ContactPoints.of(OFFICE, MAIL);

            assertThatThrownBy(() -> one.with(Email.of("lin@EXAMPLE.com", ContactUsage.BILLING)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("points must not name the same place twice, but was Email[l***@example.com, BILLING]");
            assertThat(one.with(Email.of("Lin@example.com", ContactUsage.WORK)).points())
                    .hasSize(3);
        }

        @Test
        @SuppressWarnings("NullAway")
        void nameTheMissingElement() {
            assertThatThrownBy(() -> ContactPoints.of(MAIL, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("points[1]");
        }
    }

    @Test
    void areACopyThatNobodyChanges() {
        List<ContactPoint> given = new ArrayList<>(Arrays.asList(MAIL, OFFICE));
        ContactPoints points = new ContactPoints(given);
        given.clear();

        assertThat(points.points()).hasSize(2).isUnmodifiable();
    }

    @Test
    void areMasked() {
        assertThat(ContactPoints.of(MOBILE, MAIL))
                .hasToString("ContactPoints[points=[Phone[+86138****1234, PRIVATE], Email[l***@example.com, WORK]]]");
    }
}
