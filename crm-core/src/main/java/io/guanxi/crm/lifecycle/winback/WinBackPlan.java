package io.guanxi.crm.lifecycle.winback;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.Loss;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 挽回计划 – the six steps to ask one lost customer back, when each is due, and which are done (L5b).
 *
 * <p>Steps are done in their order. Example: lost on 2025-01-31, with the standard schedule, listening is due on
 * 2025-02-07 and the demands are to be met by 2025-02-28; on 2025-03-01 both are due.
 *
 * @param customer who was lost
 * @param loss the loss, with its cause as far as it is known
 * @param schedule when each step is due
 * @param done the steps that are done, with their days
 */
public record WinBackPlan(CustomerId customer, Loss loss, WinBackSchedule schedule, Map<WinBackStep, LocalDate> done) {

    /**
     * Checks the components.
     *
     * @param customer who was lost
     * @param loss the loss
     * @param schedule when each step is due
     * @param done the steps that are done, copied
     * @throws NullPointerException if a component, a step or a day is null
     * @throws IllegalArgumentException if the cause of the loss leaves nobody to be won back, a step is done although
     *     one before it is not, or on a day before that one or the loss
     */
    public WinBackPlan {
        requireNonNull(customer, "customer");
        requireNonNull(loss, "loss");
        requireNonNull(schedule, "schedule");
        Require.that(
                loss.cause().isRecoverable(), "cause of the loss", loss.cause(), "must leave somebody to be won back");
        requireNonNull(done, "done").forEach((step, day) -> {
            requireNonNull(step, "done step");
            Require.businessDate(day, "done[" + step + "]");
        });
        done = Maps.immutableEnumMap(done);
        LocalDate before = loss.since();
        Iterator<WinBackStep> order = Arrays.asList(WinBackStep.values()).iterator();
        for (Map.Entry<WinBackStep, LocalDate> entry : done.entrySet()) {
            WinBackStep expected = order.next();
            Require.that(entry.getKey() == expected, "done", entry.getKey(), "must not go before " + expected);
            Require.that(
                    !entry.getValue().isBefore(before),
                    "done[" + expected + "]",
                    entry.getValue(),
                    "must not be before " + before);
            before = entry.getValue();
        }
    }

    /**
     * The plan for a lost customer, with nothing done yet.
     *
     * @param lost the relationship, which stands lost
     * @param schedule when each step is due
     * @return the plan
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the relationship does not stand lost, or the cause of the loss leaves nobody
     *     to be won back
     */
    public static WinBackPlan of(CustomerRelationship lost, WinBackSchedule schedule) {
        Loss loss = requireNonNull(lost, "lost")
                .loss()
                .orElseThrow(() -> Require.refusal("stage", lost.stage(), "must be lost for a win-back"));
        return new WinBackPlan(lost.customer(), loss, schedule, Map.of());
    }

    /**
     * The plan after a step.
     *
     * @param step the step, the next one that is not done
     * @param on the day, not before the step before
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the step is done already, is not the next one, or the day is too early
     */
    public WinBackPlan done(WinBackStep step, LocalDate on) {
        requireNonNull(step, "step");
        Require.that(!done.containsKey(step), "step", step, "must not be done twice");
        Map<WinBackStep, LocalDate> more = new EnumMap<>(WinBackStep.class);
        more.putAll(done);
        more.put(step, on);
        return new WinBackPlan(customer, loss, schedule, more);
    }

    /**
     * The day on which a step is due.
     *
     * @param step the step
     * @return the day
     * @throws NullPointerException if the step is null
     */
    public LocalDate due(WinBackStep step) {
        return schedule.due(requireNonNull(step, "step"), loss.since());
    }

    /**
     * The steps that are due and not done.
     *
     * @param asOf the day
     * @return the steps in their order
     * @throws NullPointerException if the day is null
     */
    public List<WinBackStep> dueOn(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return Arrays.stream(WinBackStep.values())
                .filter(step -> !done.containsKey(step) && !due(step).isAfter(asOf))
                .toList();
    }

    /**
     * The next step.
     *
     * @return the first one that is not done; empty if all are
     */
    public Optional<WinBackStep> next() {
        return Arrays.stream(WinBackStep.values())
                .filter(step -> !done.containsKey(step))
                .findFirst();
    }

    /**
     * Whether all steps are done. Whether the customer has come back is for an assessment to say.
     *
     * @return true if no step is left
     */
    public boolean isComplete() {
        return next().isEmpty();
    }
}
