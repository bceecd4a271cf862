package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 客户关系 – the relationship between the firm and one customer: opened on a date, with the journal of its stages (F2).
 *
 * <p>The journal is append-only; the stage on any date is read from it. Immutable: an assessment gives a new value.
 * Example: opened on 2024-03-01, advanced to formation on 2025-06-01: {@code stageAt(2025-05-31)} is exploration,
 * {@code sojourns(2025-07-01)} are 457 days of exploration and 30 days of formation so far.
 *
 * @param customer whose relationship
 * @param opened the day on which it began, in {@link LifecycleStage#EXPLORATION}
 * @param journal the moves since, in order of time
 */
public record CustomerRelationship(CustomerId customer, LocalDate opened, List<StageTransition> journal) {

    /**
     * Checks that the journal is one unbroken path through time.
     *
     * @param customer whose relationship
     * @param opened the day on which it began
     * @param journal the moves, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a move does not leave the stage entered before, is dated before the one
     *     before, or leads back to a stage never reached; or the opening is not in the years 1 to 9999
     */
    public CustomerRelationship {
        requireNonNull(customer, "customer");
        Require.businessDate(opened, "opened");
        journal = Require.list(journal, "journal");
        LifecycleStage stage = LifecycleStage.EXPLORATION;
        LocalDate since = opened;
        Set<LifecycleStage> reached = EnumSet.of(stage);
        for (StageTransition move : journal) {
            if (move.from() != stage || move.on().isBefore(since)) {
                throw Require.refusal("journal", move, "must go on from " + stage + " entered on " + since);
            }
            if (isReturn(move.kind()) && !reached.contains(move.to())) {
                throw Require.refusal("journal", move, "must lead back to a stage reached before, one of " + reached);
            }
            reached.add(move.to());
            stage = move.to();
            since = move.on();
        }
    }

    /**
     * A relationship that begins, in {@link LifecycleStage#EXPLORATION}.
     *
     * @param customer whose relationship
     * @param on the day on which it begins
     * @return the relationship, with an empty journal
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static CustomerRelationship open(CustomerId customer, LocalDate on) {
        return new CustomerRelationship(customer, on, List.of());
    }

    /**
     * The present stage: the last one entered.
     *
     * @return the stage
     */
    public LifecycleStage stage() {
        return lastMove().map(StageTransition::to).orElse(LifecycleStage.EXPLORATION);
    }

    /**
     * Since when the relationship stands in the present stage.
     *
     * @return the date of the last move, or of the opening
     */
    public LocalDate since() {
        return lastMove().map(StageTransition::on).orElse(opened);
    }

    /**
     * The last move.
     *
     * @return the last entry of the journal; empty if the relationship never left its first stage
     */
    public Optional<StageTransition> lastMove() {
        return journal.isEmpty() ? Optional.empty() : Optional.of(journal.get(journal.size() - 1));
    }

    /**
     * The stage on a date, at the end of the day.
     *
     * @param date the date
     * @return the stage; empty before the opening
     */
    public Optional<LifecycleStage> stageAt(LocalDate date) {
        if (date.isBefore(opened)) {
            return Optional.empty();
        }
        LifecycleStage stage = LifecycleStage.EXPLORATION;
        for (StageTransition move : journal) {
            if (move.on().isAfter(date)) {
                break;
            }
            stage = move.to();
        }
        return Optional.of(stage);
    }

    /**
     * The stays in the stages, in order of time; the last one lasts.
     *
     * @param asOf the day up to which the last stay is counted, not before the last move
     * @return the stays, at least one
     * @throws IllegalArgumentException if {@code asOf} is before the last move
     */
    public List<Sojourn> sojourns(LocalDate asOf) {
        requireNotBeforeLastMove(asOf);
        List<Sojourn> sojourns = new ArrayList<>(journal.size() + 1);
        LifecycleStage stage = LifecycleStage.EXPLORATION;
        LocalDate since = opened;
        for (StageTransition move : journal) {
            sojourns.add(new Sojourn(stage, Range.closedOpen(since, move.on()), true));
            stage = move.to();
            since = move.on();
        }
        sojourns.add(new Sojourn(stage, Range.closedOpen(since, asOf), false));
        return List.copyOf(sojourns);
    }

    /**
     * The loss, if the relationship stands lost.
     *
     * @return the loss; empty if the present stage is on the path
     */
    public Optional<Loss> loss() {
        return lastMove()
                .filter(move -> move.to() == LifecycleStage.LOST)
                .map(move -> new Loss(move.from(), move.on()));
    }

    /**
     * The beginning of the present episode: a relationship that was lost and won back begins anew.
     *
     * @return the date of the last win-back, or of the opening
     */
    public LocalDate episodeStart() {
        return journal.stream()
                .filter(move -> move.kind() == TransitionKind.WIN_BACK)
                .reduce((earlier, later) -> later)
                .map(StageTransition::on)
                .orElse(opened);
    }

    /**
     * Whether the relationship stands or ever stood in a stage.
     *
     * @param stage the stage
     * @return true if the journal, or the opening, entered it
     */
    public boolean hasReached(LifecycleStage stage) {
        requireNonNull(stage, "stage");
        return stage == LifecycleStage.EXPLORATION || journal.stream().anyMatch(move -> move.to() == stage);
    }

    /**
     * The relationship after one more move; only an assessment may decide on one.
     *
     * @param to the stage entered
     * @param on the date, not before the last move
     * @param reasons why
     * @return a new value with one more entry in the journal
     */
    CustomerRelationship moved(LifecycleStage to, LocalDate on, List<Reason> reasons) {
        return new CustomerRelationship(
                customer,
                opened,
                ImmutableList.<StageTransition>builder()
                        .addAll(journal)
                        .add(new StageTransition(stage(), to, on, reasons))
                        .build());
    }

    /** Refuses a date before the last move: the past is not rewritten. */
    void requireNotBeforeLastMove(LocalDate asOf) {
        if (asOf.isBefore(since())) {
            throw Require.refusal("asOf", asOf, "must not be before " + stage() + " was entered on " + since());
        }
    }

    private static boolean isReturn(TransitionKind kind) {
        return kind == TransitionKind.RECOVER || kind == TransitionKind.WIN_BACK;
    }
}
