package io.guanxi.crm.service;

import static io.guanxi.crm.service.ComplaintState.ACKNOWLEDGED;
import static io.guanxi.crm.service.ComplaintState.CLOSED;
import static io.guanxi.crm.service.ComplaintState.INVESTIGATING;
import static io.guanxi.crm.service.ComplaintState.OFFERED;
import static io.guanxi.crm.service.ComplaintState.RECEIVED;
import static io.guanxi.crm.service.ComplaintState.REJECTED;
import static io.guanxi.crm.service.ComplaintState.RESOLVED;

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
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * 投诉处理流程 – which event leads a complaint from which state to which (S8; Tax, Brown and Chandrashekaran 1998).
 *
 * <p>Received, acknowledged, investigating, offered and resolved, or rejected after the investigation; then closed. An
 * offer that is declined leads back to the investigation, and what has ended can be reopened: it is received anew.
 * Every {@link Complaint} keeps to this process, so that its state is always one that the process can reach.
 *
 * <pre>{@code
 * String diagram = ComplaintProcess.standard().machine().toMermaid(Locale.CHINA);
 * }</pre>
 */
public final class ComplaintProcess {

    private static final ComplaintProcess STANDARD = new ComplaintProcess();

    private final StateMachine<ComplaintState, ComplaintEvent, Complaint> machine;

    private ComplaintProcess() {
        var process = StateMachine.define("complaint", 1, ComplaintState.class, ComplaintEvent.class, Complaint.class);
        process.initial(RECEIVED);
        process.edge("acknowledge").from(RECEIVED).on(Acknowledged.class).to(ACKNOWLEDGED);
        process.edge("investigate")
                .from(ACKNOWLEDGED)
                .on(InvestigationStarted.class)
                .to(INVESTIGATING);
        process.edge("offer").from(INVESTIGATING).on(Offered.class).to(OFFERED);
        process.edge("reject").from(INVESTIGATING).on(Rejected.class).to(REJECTED);
        process.edge("accept").from(OFFERED).on(Accepted.class).to(RESOLVED);
        process.edge("decline").from(OFFERED).on(Declined.class).to(INVESTIGATING);
        process.edge("close").from(RESOLVED, REJECTED).on(Closed.class).to(CLOSED);
        process.edge("reopen")
                .from(RESOLVED, REJECTED, CLOSED)
                .on(Reopened.class)
                .to(RECEIVED);
        this.machine = process.build();
    }

    /**
     * The process that every complaint keeps to.
     *
     * @return the process
     */
    public static ComplaintProcess standard() {
        return STANDARD;
    }

    /**
     * The process as a state machine: to be drawn, exported or asked about a move. Its context is the complaint, of
     * which it asks nothing: no edge has a guard.
     *
     * @return the machine
     */
    public StateMachine<ComplaintState, ComplaintEvent, Complaint> machine() {
        return machine;
    }

    /** The state after some steps that are known to be legal. */
    ComplaintState stateAfter(List<ComplaintStep> steps, Complaint complaint) {
        ComplaintState state = machine.initial();
        for (ComplaintStep step : steps) {
            state = machine.next(state, step.event(), complaint);
        }
        return state;
    }

    /** Checks that every step is a move of the process and that time does not run backwards. */
    void requireLegal(List<ComplaintStep> steps, Complaint complaint) {
        ComplaintState state = machine.initial();
        Instant last = complaint.receivedAt();
        for (int place = 0; place < steps.size(); place++) {
            ComplaintStep step = steps.get(place);
            String field = "steps[" + place + "]";
            if (step.at().isBefore(last)) {
                throw Require.refusal(field + ".at", step.at(), "must not lie before " + last);
            }
            Transition<ComplaintState, ComplaintEvent> answer = machine.fire(state, step.event(), complaint);
            if (!answer.moved()) {
                throw Require.refusal(
                        field, step.event(), "must be a move of the process (" + answer.why(Locale.ENGLISH) + ")");
            }
            state = answer.to();
            last = step.at();
        }
    }
}
