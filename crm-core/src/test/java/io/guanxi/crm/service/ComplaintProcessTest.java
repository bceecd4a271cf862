package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.service.ComplaintEvent.Accepted;
import io.guanxi.crm.service.ComplaintEvent.Acknowledged;
import io.guanxi.crm.service.ComplaintEvent.Closed;
import io.guanxi.crm.service.ComplaintEvent.Declined;
import io.guanxi.crm.service.ComplaintEvent.InvestigationStarted;
import io.guanxi.crm.service.ComplaintEvent.Offered;
import io.guanxi.crm.service.ComplaintEvent.Rejected;
import io.guanxi.crm.service.ComplaintEvent.Reopened;
import io.guanxi.crm.statemachine.StateMachine;
import io.guanxi.crm.statemachine.Transition;
import io.guanxi.crm.testing.Seeds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintProcessTest {

    private static final Instant AT = Instant.parse("2025-05-01T14:00:00Z");
    private static final Complaint RECEIVED = Complaint.received(
            ComplaintId.of("k-1"),
            CustomerId.of("c-1"),
            AT,
            Channel.FRONT_DESK,
            ComplaintCause.SERVICE,
            ComplaintSeverity.HIGH);
    private static final List<ComplaintEvent> EVENTS = List.of(
            new Acknowledged(),
            new InvestigationStarted(),
            new Offered(Compensation.of(new CompensationItem.Apology("非常抱歉"))),
            new Accepted(),
            Declined.withoutReason(),
            new Rejected("no defect was found"),
            Closed.of(ComplaintBenefit.RETENTION),
            new Reopened("it happened again"));
    private static final StateMachine<ComplaintState, ComplaintEvent, Complaint> MACHINE =
            ComplaintProcess.standard().machine();

    @Nested
    class EveryStateAndEvent {

        /** A row for each state: where the eight events lead, in the order of EVENTS; a dash if nowhere. */
        @ParameterizedTest
        @CsvSource({
            "RECEIVED,      ACKNOWLEDGED, -,             -,       -,        -,             -,        -,      -",
            "ACKNOWLEDGED,  -,            INVESTIGATING, -,       -,        -,             -,        -,      -",
            "INVESTIGATING, -,            -,             OFFERED, -,        -,             REJECTED, -,      -",
            "OFFERED,       -,            -,             -,       RESOLVED, INVESTIGATING, -,        -,      -",
            "RESOLVED,      -,            -,             -,       -,        -,             -,        CLOSED, RECEIVED",
            "REJECTED,      -,            -,             -,       -,        -,             -,        CLOSED, RECEIVED",
            "CLOSED,        -,            -,             -,       -,        -,             -,        -,      RECEIVED"
        })
        void leadsWhereTheTableSays(
                ComplaintState from,
                String acknowledged,
                String investigated,
                String offered,
                String accepted,
                String declined,
                String rejected,
                String closed,
                String reopened) {
            List<String> targets = Stream.of(
                            acknowledged, investigated, offered, accepted, declined, rejected, closed, reopened)
                    .map(target -> target.equals("-") ? from + " stays" : target)
                    .toList();

            assertThat(EVENTS)
                    .extracting(event -> MACHINE.fire(from, event, RECEIVED))
                    .extracting(answer -> answer.moved() ? answer.to().name() : answer.to() + " stays")
                    .isEqualTo(targets);
        }

        @Test
        void isInTheTable() {
            assertThat(ComplaintState.values()).hasSize(7);
            assertThat(ComplaintEvent.class.getPermittedSubclasses())
                    .containsExactlyInAnyOrderElementsOf(
                            EVENTS.stream().map(Object::getClass).toList());
        }
    }

    @Nested
    class TheMachine {

        @Test
        void hasNothingThatCouldBeWrong() {
            assertThat(MACHINE.flaws()).isEmpty();
            assertThat(MACHINE.isExact()).isTrue();
            assertThat(MACHINE.initial()).isEqualTo(ComplaintState.RECEIVED);
        }

        @Test
        void neverEndsForGoodSinceACustomerMayComeBack() {
            assertThat(MACHINE.terminal()).isEmpty();
        }

        @Test
        void drawsTheProcessInBothLanguages() {
            assertThat(MACHINE.toMermaid(Locale.CHINA))
                    .startsWith("stateDiagram-v2")
                    .contains("已受理", "已结案");
            assertThat(MACHINE.toMermaid(Locale.ENGLISH)).contains("received", "closed");
        }

        @Test
        void isTheSameDefinitionAsLongAsItsFingerprintIs() {
            assertThat(MACHINE.id()).isEqualTo("complaint");
            assertThat(MACHINE.version()).isEqualTo(1);
        }
    }

    @Nested
    class RandomEvents {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        /** The complaint takes just the steps that the machine takes, and stands where the machine stands. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void neverLeadToAnUndeclaredState(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Complaint complaint = RECEIVED;
            ComplaintState state = ComplaintState.RECEIVED;
            Instant at = AT;
            for (int turn = 0; turn < 60; turn++) {
                at = at.plusSeconds(random.nextInt(3));
                ComplaintEvent event = EVENTS.get(random.nextInt(EVENTS.size()));
                Transition<ComplaintState, ComplaintEvent> answer = complaint.preview(event);
                ComplaintState expected = MACHINE.next(state, event, complaint);

                assertThat(answer.from()).isEqualTo(state);
                assertThat(answer.to()).isEqualTo(expected);
                assertThat(takes(complaint, event, at)).isEqualTo(answer.moved());
                if (answer.moved()) {
                    complaint = complaint.with(event, at);
                    state = expected;
                }
                assertThat(complaint.state()).isEqualTo(state);
                assertThat(complaint.stateAt(at)).contains(state);
                assertThat(complaint.isOpen()).isEqualTo(complaint.settledAt().isEmpty());
                assertThat(complaint.firstResponseAt().isEmpty()).isEqualTo(state == ComplaintState.RECEIVED);
            }
        }

        private static boolean takes(Complaint complaint, ComplaintEvent event, Instant at) {
            try {
                return !complaint.with(event, at).steps().isEmpty();
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }
    }
}
