package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.ComplaintEvent.Accepted;
import io.guanxi.crm.service.ComplaintEvent.Acknowledged;
import io.guanxi.crm.service.ComplaintEvent.Closed;
import io.guanxi.crm.service.ComplaintEvent.Declined;
import io.guanxi.crm.service.ComplaintEvent.InvestigationStarted;
import io.guanxi.crm.service.ComplaintEvent.Offered;
import io.guanxi.crm.service.ComplaintEvent.Rejected;
import io.guanxi.crm.service.ComplaintEvent.Reopened;
import io.guanxi.crm.statemachine.Transition;
import io.guanxi.crm.statemachine.Undeclared;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {

    private static final Instant AT = Instant.parse("2025-05-01T14:00:00Z");
    private static final Compensation SORRY = Compensation.of(new CompensationItem.Apology("非常抱歉"));
    private static final Compensation MORE = Compensation.of(
            new CompensationItem.Apology("非常抱歉"), new CompensationItem.MoneyBack(Money.parse("CNY 480.00")));
    private static final Complaint NOISE = Complaint.received(
            ComplaintId.of("k-1"),
            CustomerId.of("c-1"),
            AT,
            Channel.FRONT_DESK,
            ComplaintCause.SERVICE,
            ComplaintSeverity.HIGH);

    private static Instant after(int minutes) {
        return AT.plus(Duration.ofMinutes(minutes));
    }

    /** Acknowledged after 5 minutes, an offer declined after 30, another accepted after 60. */
    private static Complaint settled() {
        return NOISE.with(new Acknowledged(), after(5))
                .with(new InvestigationStarted(), after(10))
                .with(new Offered(SORRY), after(20))
                .with(Declined.because("sorry is not enough"), after(30))
                .with(new Offered(MORE), after(40))
                .with(new Accepted(), after(60));
    }

    /** Settled, closed after 90 minutes, and reopened a day later. */
    private static Complaint reopened() {
        return settled()
                .with(Closed.of(ComplaintBenefit.RETENTION), after(90))
                .with(new Reopened("music again"), after(1_440));
    }

    @Nested
    class AComplaint {

        @Test
        void isReceivedAndOpenAtFirst() {
            assertThat(NOISE.state()).isEqualTo(ComplaintState.RECEIVED);
            assertThat(NOISE.isOpen()).isTrue();
            assertThat(NOISE.episode()).isEqualTo(1);
            assertThat(NOISE.episodeStartedAt()).isEqualTo(AT);
            assertThat(NOISE.firstResponseAt()).isEmpty();
            assertThat(NOISE.settledAt()).isEmpty();
            assertThat(NOISE.compensation()).isEmpty();
        }

        @Test
        void isResolvedOnceTheCustomerAccepts() {
            assertThat(settled().state()).isEqualTo(ComplaintState.RESOLVED);
            assertThat(settled().isOpen()).isFalse();
            assertThat(settled().firstResponseAt()).contains(after(5));
            assertThat(settled().settledAt()).contains(after(60));
        }

        @Test
        void isSettledByARejectionToo() {
            Complaint rejected = NOISE.with(new Acknowledged(), after(5))
                    .with(new InvestigationStarted(), after(10))
                    .with(new Rejected("the music was his own"), after(20));

            assertThat(rejected.state()).isEqualTo(ComplaintState.REJECTED);
            assertThat(rejected.settledAt()).contains(after(20));
            assertThat(rejected.isOpen()).isFalse();
        }

        @Test
        void keepsItsSettlementWhenItIsClosed() {
            Complaint closed = settled().with(Closed.of(), after(90));

            assertThat(closed.state()).isEqualTo(ComplaintState.CLOSED);
            assertThat(closed.settledAt()).contains(after(60));
        }

        @Test
        void knowsWhatWasOfferedLast() {
            assertThat(settled().compensation()).contains(MORE);
            assertThat(reopened().compensation()).contains(MORE);
        }

        @Test
        void isHandledAlsoWhenTheFirmIsNotAtFault() {
            Complaint misuse = Complaint.received(
                    NOISE.id(),
                    NOISE.customer(),
                    AT,
                    Channel.CALL_CENTER,
                    ComplaintCause.MISUSE,
                    ComplaintSeverity.LOW);

            assertThat(misuse.with(new Acknowledged(), AT).state()).isEqualTo(ComplaintState.ACKNOWLEDGED);
        }

        @Test
        void mayBeSettledAtTheFrontDeskInOneInstant() {
            Complaint onTheSpot = NOISE.with(new Acknowledged(), AT)
                    .with(new InvestigationStarted(), AT)
                    .with(new Offered(SORRY), AT)
                    .with(new Accepted(), AT);

            assertThat(onTheSpot.stateAt(AT)).contains(ComplaintState.RESOLVED);
        }

        @Test
        void takesADescriptionOfSeveralLinesAndTheSaleItIsAbout() {
            Complaint described = NOISE.describedAs("music\nuntil three").about(TransactionId.of("t-9"));

            assertThat(described.description()).contains("music\nuntil three");
            assertThat(described.transaction()).contains(TransactionId.of("t-9"));
            assertThat(described.with(new Acknowledged(), AT).description()).isEqualTo(described.description());
        }

        @Test
        void isEqualByContent() {
            assertThat(reopened()).isEqualTo(reopened()).hasSameHashCodeAs(reopened());
            assertThat(reopened()).isNotEqualTo(settled());
        }

        @Test
        void hidesWhatTheCustomerSaidInLogs() {
            assertThat(NOISE.describedAs("my wife was ill"))
                    .hasToString("Complaint[k-1, c-1, 2025-05-01T14:00:00Z, FRONT_DESK, SERVICE, HIGH,"
                            + " *** (15 characters), RECEIVED]");
            assertThat(NOISE)
                    .hasToString("Complaint[k-1, c-1, 2025-05-01T14:00:00Z, FRONT_DESK, SERVICE, HIGH, RECEIVED]");
            assertThat(reopened().toString() + reopened().steps())
                    .doesNotContain("非常抱歉", "sorry is not enough", "music again");
        }
    }

    @Nested
    class AnEarlierInstant {

        @Test
        void hasTheStateOfThatTime() {
            assertThat(settled().stateAt(AT.minusNanos(1))).isEmpty();
            assertThat(settled().stateAt(AT)).contains(ComplaintState.RECEIVED);
            assertThat(settled().stateAt(after(5).minusNanos(1))).contains(ComplaintState.RECEIVED);
            assertThat(settled().stateAt(after(5))).contains(ComplaintState.ACKNOWLEDGED);
            assertThat(settled().stateAt(after(35))).contains(ComplaintState.INVESTIGATING);
            assertThat(settled().stateAt(Instant.MAX)).contains(ComplaintState.RESOLVED);
            assertThat(settled().stateAt(Instant.MIN)).isEmpty();
        }
    }

    @Nested
    class Reopening {

        @Test
        void beginsANewEpisode() {
            assertThat(reopened().episode()).isEqualTo(2);
            assertThat(reopened().state()).isEqualTo(ComplaintState.RECEIVED);
            assertThat(reopened().isOpen()).isTrue();
            assertThat(reopened().episodeStartedAt()).isEqualTo(after(1_440));
        }

        @Test
        void asksForANewAnswerAndANewSettlement() {
            assertThat(reopened().firstResponseAt()).isEmpty();
            assertThat(reopened().settledAt()).isEmpty();
            assertThat(reopened().with(new Acknowledged(), after(1_450)).firstResponseAt())
                    .contains(after(1_450));
        }

        @Test
        void keepsWhatWasDoneBefore() {
            assertThat(reopened().steps()).startsWith(settled().steps().toArray(ComplaintStep[]::new));
        }

        @Test
        void mayHappenAgain() {
            Complaint again = reopened()
                    .with(new Acknowledged(), after(1_441))
                    .with(new InvestigationStarted(), after(1_442))
                    .with(new Rejected("quiet at the time"), after(1_443))
                    .with(new Reopened("it was not"), after(1_444));

            assertThat(again.episode()).isEqualTo(3);
            assertThat(again.episodeStartedAt()).isEqualTo(after(1_444));
        }
    }

    @Nested
    class KnownAtAnInstant {

        @Test
        void isWhatHadHappenedByThen() {
            assertThat(reopened().knownAt(after(60))).contains(settled());
            assertThat(reopened().knownAt(AT)).contains(NOISE);
            assertThat(reopened().knownAt(after(1_440))).contains(reopened());
            assertThat(reopened()
                            .knownAt(after(1_440).minusNanos(1))
                            .orElseThrow()
                            .state())
                    .isEqualTo(ComplaintState.CLOSED);
        }

        @Test
        void isNothingBeforeItWasReceived() {
            assertThat(reopened().knownAt(AT.minusNanos(1))).isEmpty();
        }

        @Test
        void keepsWhatCarriesNoDate() {
            Complaint told = reopened().describedAs("音乐到凌晨三点").about(TransactionId.of("t-9"));
            Complaint first = told.knownAt(AT).orElseThrow();

            assertThat(first.description()).isEqualTo(told.description());
            assertThat(first.transaction()).isEqualTo(told.transaction());
        }
    }

    @Nested
    class AnIllegalStep {

        @Test
        void isRefusedInTheWordsOfTheMachine() {
            assertThatThrownBy(() -> NOISE.with(new Accepted(), AT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steps[0] must be a move of the process (Stays in received: Accepted is not declared"
                            + " there, only Acknowledged.), but was Accepted[]");
        }

        @Test
        void isAValueForWhoeverAsksFirst() {
            Transition<ComplaintState, ComplaintEvent> answer = NOISE.preview(new Accepted());

            assertThat(answer).isInstanceOf(Undeclared.class);
            assertThat(answer.moved()).isFalse();
            assertThat(answer.to()).isEqualTo(ComplaintState.RECEIVED);
            assertThat(answer.why(Locale.CHINA)).contains("已受理");
            assertThat(NOISE.preview(new Acknowledged()).to()).isEqualTo(ComplaintState.ACKNOWLEDGED);
        }

        @Test
        void isNamedByItsPlaceWhenAStoredComplaintIsRead() {
            List<ComplaintStep> steps = new ArrayList<>(settled().steps());
            steps.remove(3);

            assertThatThrownBy(() -> withSteps(steps))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("steps[3] must be a move of the process (Stays in offered: Offered is not");
        }

        @Test
        void mayNotLieBeforeTheOneBefore() {
            Complaint acknowledged = NOISE.with(new Acknowledged(), after(5));

            assertThatThrownBy(() -> acknowledged.with(new InvestigationStarted(), after(4)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steps[1].at must not lie before 2025-05-01T14:05:00Z, but was 2025-05-01T14:04:00Z");
            assertThatThrownBy(() -> NOISE.with(new Acknowledged(), AT.minusNanos(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("steps[0].at must not lie before 2025-05-01T14:00:00Z");
        }

        @Test
        void leavesTheComplaintAsItWas() {
            List<ComplaintStep> steps = new ArrayList<>(settled().steps());
            Complaint complaint = withSteps(steps);
            steps.clear();

            assertThat(complaint).isEqualTo(settled());
        }

        private Complaint withSteps(List<ComplaintStep> steps) {
            return new Complaint(
                    NOISE.id(),
                    NOISE.customer(),
                    AT,
                    NOISE.channel(),
                    NOISE.cause(),
                    NOISE.severity(),
                    Optional.empty(),
                    Optional.empty(),
                    steps);
        }
    }

    @Nested
    class Clocks {

        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
        private final BusinessCalendar hotel = BusinessCalendar.alwaysOpen(SHANGHAI);
        private final BusinessCalendar office =
                BusinessCalendar.weekdays(SHANGHAI, new BusinessHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        private final SlaTarget target = SlaTarget.of(Duration.ofHours(1), Duration.ofHours(4));

        /** The complaint of row 17: in an office the night and the week-end do not count. */
        @Test
        void slaRunsInBusinessTimeNotOnTheWallClock() {
            Complaint friday = complaintAt("2025-01-03T16:30:00");

            assertThat(friday.firstResponseClock(office, target).due()).contains(shanghai("2025-01-06T09:30:00"));
            assertThat(friday.resolutionClock(office, target, List.of()).due())
                    .contains(shanghai("2025-01-06T12:30:00"));
        }

        /** Section 4.1: a hotel never closes, so its clock never stands still. */
        @Test
        void aHotelAnswersAtNightToo() {
            Complaint night = complaintAt("2025-01-03T23:30:00");

            assertThat(night.firstResponseClock(hotel, target).due()).contains(shanghai("2025-01-04T00:30:00"));
            assertThat(night.firstResponseClock(hotel, target).statusAt(shanghai("2025-01-04T00:31:00")))
                    .isEqualTo(SlaStatus.BREACHED);
        }

        @Test
        void stopWhenTheCustomerIsAnsweredAndWhenItIsSettled() {
            SlaClock answer = settled().firstResponseClock(hotel, target);
            SlaClock solution = settled().resolutionClock(hotel, target, List.of());

            assertThat(answer.stopped()).contains(after(5));
            assertThat(answer.statusAt(after(600))).isEqualTo(SlaStatus.MET);
            assertThat(solution.stopped()).contains(after(60));
            assertThat(solution.elapsedAt(after(600))).isEqualTo(Duration.ofHours(1));
        }

        @Test
        void standStillWhileATravellerCannotBeReached() {
            Pause flight = Pause.between(after(30), after(630));

            assertThat(NOISE.resolutionClock(hotel, target, List.of(flight)).due())
                    .contains(after(240 + 600));
            assertThat(NOISE.resolutionClock(hotel, target, List.of(flight)).statusAt(after(100)))
                    .isEqualTo(SlaStatus.PAUSED);
        }

        @Test
        void beginAnewWithEachEpisode() {
            assertThat(reopened().firstResponseClock(hotel, target).start()).isEqualTo(after(1_440));
            assertThat(reopened().firstResponseClock(hotel, target).due()).contains(after(1_500));
            assertThat(reopened().resolutionClock(hotel, target, List.of()).due())
                    .contains(after(1_680));
        }

        /** The new episode is in time, which does not make good that the first one was late. */
        @Test
        void ofAnEarlierEpisodeCanBeReadAfterReopening() {
            SlaTarget strict = SlaTarget.of(Duration.ofMinutes(2), Duration.ofMinutes(50));
            Instant then = after(1_439);
            Complaint known = reopened().knownAt(then).orElseThrow();

            assertThat(known.firstResponseClock(hotel, strict).statusAt(then)).isEqualTo(SlaStatus.BREACHED);
            assertThat(known.resolutionClock(hotel, strict, List.of()).statusAt(then))
                    .isEqualTo(SlaStatus.BREACHED);
            assertThat(reopened().resolutionClock(hotel, strict, List.of()).statusAt(after(1_440)))
                    .isEqualTo(SlaStatus.ON_TRACK);
        }

        @Test
        void leaveOutPausesOfAnEarlierEpisode() {
            Pause before = Pause.between(after(20), after(30));
            Pause now = Pause.between(after(1_450), after(1_460));

            assertThat(reopened()
                            .resolutionClock(hotel, target, List.of(before, now))
                            .pauses())
                    .containsExactly(now);
            assertThat(settled()
                            .resolutionClock(hotel, target, List.of(before, now))
                            .pauses())
                    .containsExactly(before);
        }

        @Test
        void cutAPauseThatBeganBeforeTheEpisode() {
            Pause night = Pause.between(after(1_380), after(1_500));

            assertThat(reopened().resolutionClock(hotel, target, List.of(night)).pauses())
                    .containsExactly(Pause.between(after(1_440), after(1_500)));
            assertThat(reopened()
                            .resolutionClock(hotel, target, List.of(Pause.since(after(1_380))))
                            .pauses())
                    .containsExactly(Pause.since(after(1_440)));
        }

        @Test
        void cutAPauseAtTheSettlement() {
            List<Pause> cut = List.of(Pause.between(after(50), after(60)));

            assertThat(settled()
                            .resolutionClock(hotel, target, List.of(Pause.since(after(50))))
                            .pauses())
                    .isEqualTo(cut);
            assertThat(settled()
                            .resolutionClock(hotel, target, List.of(Pause.between(after(50), after(70))))
                            .pauses())
                    .isEqualTo(cut);
            assertThat(settled()
                            .resolutionClock(hotel, target, List.of(Pause.since(after(60))))
                            .pauses())
                    .isEmpty();
        }

        @Test
        void takePausesInAnyOrder() {
            Pause first = Pause.between(after(10), after(20));
            Pause second = Pause.between(after(20), after(30));

            assertThat(NOISE.resolutionClock(hotel, target, List.of(Pause.since(after(40)), second, first))
                            .pauses())
                    .containsExactly(first, second, Pause.since(after(40)));
        }

        @Test
        void refusePausesThatOverlapWithinTheEpisode() {
            Pause pause = Pause.between(after(10), after(20));
            Pause overlapping = Pause.between(after(15), after(25));
            Pause open = Pause.since(after(10));

            assertThatThrownBy(() -> NOISE.resolutionClock(hotel, target, List.of(overlapping, pause)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not begin before " + after(20));
            assertThatThrownBy(() -> NOISE.resolutionClock(hotel, target, List.of(open, overlapping)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not follow a pause that still lasts");
            assertThatThrownBy(() -> settled().resolutionClock(hotel, target, List.of(open, overlapping)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not begin before " + after(60));
            assertThat(reopened()
                            .resolutionClock(hotel, target, List.of(pause, overlapping))
                            .pauses())
                    .isEmpty();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameAPauseThatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.resolutionClock(hotel, target, null))
                    .withMessage("pauses");
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.resolutionClock(
                            hotel, target, Arrays.asList(Pause.between(after(1), after(2)), null)))
                    .withMessage("pauses[1]");
        }

        @Test
        void takeTheWarningOfTheTarget() {
            assertThat(NOISE.firstResponseClock(hotel, target).warnAt()).isEqualTo(target.warnAt());
            assertThat(NOISE.firstResponseClock(hotel, target).statusAt(after(48)))
                    .isEqualTo(SlaStatus.AT_RISK);
            assertThat(NOISE.firstResponseClock(hotel, target).statusAt(after(47)))
                    .isEqualTo(SlaStatus.ON_TRACK);
        }

        private Complaint complaintAt(String localTime) {
            return Complaint.received(
                    NOISE.id(),
                    NOISE.customer(),
                    shanghai(localTime),
                    NOISE.channel(),
                    NOISE.cause(),
                    NOISE.severity());
        }

        private static Instant shanghai(String localTime) {
            return Instant.parse(localTime + "Z").minus(Duration.ofHours(8));
        }
    }

    @Nested
    class BadComponents {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "x ", "a\rb", "a\u0000b"})
        void makeNoDescription(String text) {
            assertThatThrownBy(() -> NOISE.describedAs(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("description must ");
        }

        @Test
        void areNeverShownIfTheyArePersonal() {
            String tooLong = "林".repeat(Complaint.MAX_DESCRIPTION + 1);

            assertThatThrownBy(() -> NOISE.describedAs(tooLong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must have at most 2000 characters")
                    .hasMessageContaining("(2001 characters)")
                    .hasMessageNotContaining("林林");
            assertThat(NOISE.describedAs("林".repeat(Complaint.MAX_DESCRIPTION)).description())
                    .isPresent();
        }

        @Test
        void makeNoTimeOutsideTheYears1To9999() {
            assertThatThrownBy(() -> Complaint.received(
                            NOISE.id(),
                            NOISE.customer(),
                            Instant.MAX,
                            NOISE.channel(),
                            NOISE.cause(),
                            NOISE.severity()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("receivedAt must lie in the years 1 to 9999");
            assertThatThrownBy(() -> NOISE.with(new Acknowledged(), Instant.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("at must lie in the years 1 to 9999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void areNamedWhenTheyAreMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.with(null, AT))
                    .withMessage("event");
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.with(new Acknowledged(), null))
                    .withMessage("at");
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.describedAs(null))
                    .withMessage("description");
            assertThatNullPointerException().isThrownBy(() -> NOISE.about(null)).withMessage("transaction");
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.preview(null))
                    .withMessage("event");
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.stateAt(null))
                    .withMessage("asOf");
            assertThatNullPointerException()
                    .isThrownBy(() -> NOISE.knownAt(null))
                    .withMessage("asOf");
        }
    }
}
