package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintEventTest {

    /** The events that carry a reason. */
    enum Reasoned {
        DECLINED("Declined"),
        REJECTED("Rejected"),
        REOPENED("Reopened");

        private final String label;

        Reasoned(String label) {
            this.label = label;
        }

        private ComplaintEvent because(String reason) {
            return switch (this) {
                case DECLINED -> ComplaintEvent.Declined.because(reason);
                case REJECTED -> new ComplaintEvent.Rejected(reason);
                case REOPENED -> new ComplaintEvent.Reopened(reason);
            };
        }
    }

    @Nested
    class AReason {

        @ParameterizedTest
        @EnumSource
        void isHiddenInLogs(Reasoned event) {
            assertThat(event.because("她生病了\n两天")).hasToString(event.label + "[*** (7 characters)]");
        }

        @ParameterizedTest
        @EnumSource
        void hasAtMost500Characters(Reasoned event) {
            assertThat(event.because("由".repeat(500))).hasToString(event.label + "[*** (500 characters)]");
            assertThatThrownBy(() -> event.because("由".repeat(501)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("reason must have at most 500 characters")
                    .hasMessageNotContaining("由由");
        }

        @ParameterizedTest
        @EnumSource
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void isNeverNull(Reasoned event) {
            assertThatNullPointerException()
                    .isThrownBy(() -> event.because(null))
                    .withMessage("reason");
        }

        @Test
        void mayBeLeftOutByTheCustomerOnly() {
            assertThat(ComplaintEvent.Declined.withoutReason().reason()).isEmpty();
            assertThat(ComplaintEvent.Declined.withoutReason()).hasToString("Declined[]");
        }
    }

    @Nested
    class AnOffer {

        /** Section 4, row 33: money without a word of regret is no offer. */
        @Test
        void apologisesAtLeast() {
            Compensation money = Compensation.of(new CompensationItem.MoneyBack(Money.parse("CNY 480.00")));

            assertThatThrownBy(() -> new ComplaintEvent.Offered(money))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("compensation must hold an apology at least, but was ");
        }

        @Test
        void mayBeAnApologyAlone() {
            Compensation sorry = Compensation.of(new CompensationItem.Apology("sorry"));

            assertThat(new ComplaintEvent.Offered(sorry).compensation()).isEqualTo(sorry);
        }
    }

    @Nested
    class Closing {

        @Test
        void copiesTheBenefitsInTheOrderOfTheEnum() {
            Set<ComplaintBenefit> given =
                    new LinkedHashSet<>(Arrays.asList(ComplaintBenefit.RETENTION, ComplaintBenefit.IMPROVEMENT));
            ComplaintEvent.Closed closed = new ComplaintEvent.Closed(given);
            given.clear();

            assertThat(closed.benefits()).containsExactly(ComplaintBenefit.IMPROVEMENT, ComplaintBenefit.RETENTION);
            assertThatThrownBy(() -> closed.benefits().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void isEqualHoweverTheBenefitsAreGiven() {
            assertThat(ComplaintEvent.Closed.of(
                            ComplaintBenefit.RETENTION, ComplaintBenefit.IMPROVEMENT, ComplaintBenefit.RETENTION))
                    .isEqualTo(new ComplaintEvent.Closed(
                            EnumSet.of(ComplaintBenefit.IMPROVEMENT, ComplaintBenefit.RETENTION)));
        }

        @Test
        void mayBeOfNoUse() {
            assertThat(ComplaintEvent.Closed.of().benefits()).isEmpty();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new ComplaintEvent.Closed(null))
                    .withMessage("benefits");
            assertThatNullPointerException()
                    .isThrownBy(() -> ComplaintEvent.Closed.of(ComplaintBenefit.RETENTION, null))
                    .withMessage("benefits[1]");
        }
    }
}
