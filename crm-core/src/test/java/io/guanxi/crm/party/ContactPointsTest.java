package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        void coverMoreThanAHundred() {
            List<ContactPoint> many = IntStream.rangeClosed(1, 101)
                    .mapToObj(number -> Messenger.of(MessengerService.QQ, "qq" + number, ContactUsage.PRIVATE))
                    .map(ContactPoint.class::cast)
                    .toList();

            assertThat(new ContactPoints(many.subList(0, 100)).points()).hasSize(100);
            assertThatThrownBy(() -> new ContactPoints(many))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("points must be at most 100 in number, but was 101");
        }

        @Test
        void ofDraftsCoverMoreThanAHundredToo() {
            List<@Nullable ContactPointDraft> many = Collections.nCopies(
                    101, ContactPointDraft.messenger(MessengerService.QQ, "qq", ContactUsage.PRIVATE));
            List<Violation> violations = new PersonDraft("P-1", "林", "晓", null, null, many)
                    .validate(CrmValidators.standard())
                    .violations();

            assertThat(violations).hasSize(1);
            assertThat(violations.get(0).message(Locale.ENGLISH)).startsWith("contacts must be at most 100 in number");
        }

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
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
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
