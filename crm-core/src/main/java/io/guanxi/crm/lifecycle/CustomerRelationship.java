package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
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
 * @param opened the day on which it began, or was taken over from another system
 * @param openedIn the stage in which it began: exploration, unless a contract or a known history says otherwise
 * @param journal the moves since, in order of time
 */
public record CustomerRelationship(
        CustomerId customer, LocalDate opened, LifecycleStage openedIn, List<StageTransition> journal) {

    private static final Set<LifecycleStage> IN_EXPLORATION = Sets.immutableEnumSet(LifecycleStage.EXPLORATION);
    private static final Set<LifecycleStage> IN_FORMATION =
            Sets.immutableEnumSet(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION);
    private static final Set<LifecycleStage> IN_STABILITY =
            Sets.immutableEnumSet(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, LifecycleStage.STABILITY);
    private static final Set<LifecycleStage> IN_DECLINE =
            Sets.immutableEnumSet(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, LifecycleStage.DECLINE);

    /**
     * Checks that the journal is one unbroken path through time.
     *
     * @param customer whose relationship
     * @param opened the day on which it began
     * @param openedIn the stage in which it began
     * @param journal the moves, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the first stage is not on the path, a move does not leave the stage entered
     *     before, is dated before the one before, or leads back to a stage never reached; or the opening is not in the
     *     years 1 to 9999
     */
    public CustomerRelationship {
        requireNonNull(customer, "customer");
        Require.businessDate(opened, "opened");
        Require.that(requireNonNull(openedIn, "openedIn").isOnPath(), "openedIn", openedIn, "must be on the path");
        journal = Require.list(journal, "journal");
        LifecycleStage stage = openedIn;
        LocalDate since = opened;
        Set<LifecycleStage> reached = EnumSet.copyOf(passedBefore(openedIn));
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
        return openIn(customer, on, LifecycleStage.EXPLORATION);
    }

    /**
     * A relationship that begins in a known stage: a contract customer in {@link LifecycleStage#FORMATION}, or one that
     * is taken over from another system. The stages before it on the path count as passed; before a decline that was
     * taken over, formation.
     *
     * @param customer whose relationship
     * @param on the day on which it begins or is taken over
     * @param stage the stage, on the path
     * @return the relationship, with an empty journal
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or the stage is {@link
     *     LifecycleStage#LOST}
     */
    public static CustomerRelationship openIn(CustomerId customer, LocalDate on, LifecycleStage stage) {
        return new CustomerRelationship(customer, on, stage, List.of());
    }

    /**
     * The present stage: the last one entered.
     *
     * @return the stage
     */
    public LifecycleStage stage() {
        return journal.isEmpty() ? openedIn : journal.get(journal.size() - 1).to();
    }

    /**
     * Since when the relationship stands in the present stage.
     *
     * @return the date of the last move, or of the opening
     */
    public LocalDate since() {
        return journal.isEmpty() ? opened : journal.get(journal.size() - 1).on();
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
        LifecycleStage stage = openedIn;
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
        LifecycleStage stage = openedIn;
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
                .map(move -> new Loss(move.from(), move.on(), move.cause().orElseThrow()));
    }

    /**
     * The relationship after somebody learnt why it was lost, such as in an exit interview. Stages and dates stay as
     * they are.
     *
     * @param cause why the relationship was lost
     * @return a new value; its loss has the cause
     * @throws NullPointerException if the cause is null
     * @throws IllegalArgumentException if the relationship does not stand lost, or the cause was known already
     */
    public CustomerRelationship withLossCause(LossCause cause) {
        requireNonNull(cause, "cause");
        Loss loss = loss().orElseThrow(() -> Require.refusal("stage", stage(), "must be lost to have a cause"));
        Require.that(loss.cause() == LossCause.UNKNOWN, "cause", cause, "must not replace " + loss.cause());
        StageTransition move = journal.get(journal.size() - 1);
        return new CustomerRelationship(
                customer,
                opened,
                openedIn,
                ImmutableList.<StageTransition>builder()
                        .addAll(journal.subList(0, journal.size() - 1))
                        .add(StageTransition.of(move.from(), move.to(), move.on(), cause, move.reasons()))
                        .build());
    }

    /**
     * The beginning of the present episode: a relationship that was lost and won back begins anew.
     *
     * @return the date of the last win-back, or of the opening
     */
    public LocalDate episodeStart() {
        for (int place = journal.size() - 1; place >= 0; place--) {
            if (journal.get(place).kind() == TransitionKind.WIN_BACK) {
                return journal.get(place).on();
            }
        }
        return opened;
    }

    /**
     * The episodes: each from the opening or a win-back up to the loss; the last one lasts unless the relationship is
     * lost.
     *
     * @param asOf the day up to which the last episode is counted, not before the last move
     * @return the episodes in order of time, at least one
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if {@code asOf} is before the last move
     */
    public List<Episode> episodes(LocalDate asOf) {
        ImmutableList.Builder<Episode> episodes = ImmutableList.builder();
        List<Sojourn> stays = new ArrayList<>();
        for (Sojourn stay : sojourns(asOf)) {
            if (stay.stage().isOnPath()) {
                stays.add(stay);
            } else {
                episodes.add(new Episode(stays, true));
                stays.clear();
            }
        }
        if (!stays.isEmpty()) {
            episodes.add(new Episode(stays, false));
        }
        return episodes.build();
    }

    /**
     * The stage to which a recovery leads: the one from which the relationship declined.
     *
     * @return the stage; formation for a decline that was taken over; empty if the relationship does not stand in
     *     decline
     */
    public Optional<LifecycleStage> formerStage() {
        if (stage() != LifecycleStage.DECLINE) {
            return Optional.empty();
        }
        return Optional.of(lastMove().map(StageTransition::from).orElse(LifecycleStage.FORMATION));
    }

    /**
     * Whether the relationship stands or ever stood in a stage, or passed it before it was taken over.
     *
     * @param stage the stage
     * @return true if the journal, or the opening, entered it
     */
    public boolean hasReached(LifecycleStage stage) {
        requireNonNull(stage, "stage");
        for (StageTransition move : journal) {
            if (move.to() == stage) {
                return true;
            }
        }
        return passedBefore(openedIn).contains(stage);
    }

    /**
     * The relationship after one more move; only an assessment may decide on one.
     *
     * @param to the stage entered
     * @param on the date, not before the last move
     * @param cause why, if it is a loss
     * @param reasons why
     * @return a new value with one more entry in the journal
     */
    CustomerRelationship moved(LifecycleStage to, LocalDate on, LossCause cause, List<Reason> reasons) {
        return new CustomerRelationship(
                customer,
                opened,
                openedIn,
                ImmutableList.<StageTransition>builder()
                        .addAll(journal)
                        .add(StageTransition.of(stage(), to, on, cause, reasons))
                        .build());
    }

    /** Refuses a date before the last move: the past is not rewritten. */
    void requireNotBeforeLastMove(LocalDate asOf) {
        if (asOf.isBefore(since())) {
            throw Require.refusal("asOf", asOf, "must not be before " + stage() + " was entered on " + since());
        }
    }

    /** The stages that a relationship opened in one has passed, itself included. */
    private static Set<LifecycleStage> passedBefore(LifecycleStage openedIn) {
        return switch (openedIn) {
            case EXPLORATION -> IN_EXPLORATION;
            case FORMATION -> IN_FORMATION;
            case STABILITY -> IN_STABILITY;
            case DECLINE, LOST -> IN_DECLINE;
        };
    }

    private static boolean isReturn(TransitionKind kind) {
        return kind == TransitionKind.RECOVER || kind == TransitionKind.WIN_BACK;
    }
}
