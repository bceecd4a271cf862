package io.guanxi.crm.lifecycle.population;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.lifecycle.TransitionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Relationships with random journals, and random days on which they were assessed; no policy would have made them. */
final class RandomReplays {

    static final CustomerId LIN = CustomerId.of("lin");

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final List<LifecycleStage> STAGES = List.of(LifecycleStage.values());
    private static final List<FindingKind> KINDS = List.of(FindingKind.values());

    private final SplittableRandom random;
    private final List<LocalDate> days;

    private RandomReplays(SplittableRandom random, List<LocalDate> days) {
        this.random = random;
        this.days = days;
    }

    /** One to twelve days of assessment in two years. */
    static List<LocalDate> days(SplittableRandom random) {
        return random.ints(random.nextInt(1, 13), 0, 730)
                .sorted()
                .distinct()
                .mapToObj(FIRST::plusDays)
                .toList();
    }

    /** So many relationships, each with some of the days, or none. */
    static List<ReplayedRelationship> of(SplittableRandom random, List<LocalDate> days, int size) {
        RandomReplays replays = new RandomReplays(random, days);
        return Stream.generate(replays::one).limit(size).toList();
    }

    private ReplayedRelationship one() {
        LocalDate last = days.get(days.size() - 1);
        LocalDate opened = last.minusDays(random.nextInt(700));
        CustomerRelationship relationship = relationship(random, opened, last, random.nextInt(7));
        int keep = random.nextInt(1, 11);
        List<DayOutcome> outcomes = new ArrayList<>();
        for (LocalDate day : days) {
            if (!day.isBefore(opened) && random.nextInt(10) < keep) {
                outcomes.add(new DayOutcome(day, relationship.stageAt(day).orElseThrow(), findings()));
            }
        }
        return new ReplayedRelationship(relationship, outcomes);
    }

    private Set<FindingKind> findings() {
        EnumSet<FindingKind> findings = EnumSet.noneOf(FindingKind.class);
        for (int draws = random.nextInt(4); draws > 0; draws--) {
            findings.add(KINDS.get(random.nextInt(KINDS.size())));
        }
        return findings;
    }

    /** A walk along legal edges, several on one day now and then, up to a day. */
    static CustomerRelationship relationship(SplittableRandom random, LocalDate opened, LocalDate upTo, int moves) {
        LifecycleStage openedIn = STAGES.get(random.nextInt(STAGES.size()));
        CustomerRelationship relationship =
                CustomerRelationship.openIn(LIN, opened, openedIn.isOnPath() ? openedIn : LifecycleStage.EXPLORATION);
        for (int move = 0; move < moves; move++) {
            LocalDate on = relationship.since().plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(200));
            if (on.isAfter(upTo)) {
                break;
            }
            CustomerRelationship before = relationship;
            List<LifecycleStage> open =
                    STAGES.stream().filter(stage -> isOpen(before, stage)).toList();
            relationship = moved(before, open.get(random.nextInt(open.size())), on);
        }
        return relationship;
    }

    private static boolean isOpen(CustomerRelationship relationship, LifecycleStage to) {
        return TransitionKind.of(relationship.stage(), to)
                .map(kind -> switch (kind) {
                    case ADVANCE, DEGRADE, LOSE -> true;
                    case RECOVER, WIN_BACK -> relationship.hasReached(to);
                })
                .orElse(false);
    }

    /** The relationship after one more move. The reason tells the move apart from others. */
    static CustomerRelationship moved(CustomerRelationship relationship, LifecycleStage to, LocalDate on) {
        List<StageTransition> journal = new ArrayList<>(relationship.journal());
        journal.add(new StageTransition(
                relationship.stage(),
                to,
                on,
                to == LifecycleStage.LOST ? Optional.of(LossCause.UNKNOWN) : Optional.empty(),
                List.of(because(relationship.stage(), to, on))));
        return new CustomerRelationship(
                relationship.customer(), relationship.opened(), relationship.openedIn(), journal);
    }

    static Reason because(LifecycleStage from, LifecycleStage to, LocalDate on) {
        return Reason.of(LifecycleReason.MOVED, TransitionKind.of(from, to).orElseThrow(), from, to, on);
    }
}
