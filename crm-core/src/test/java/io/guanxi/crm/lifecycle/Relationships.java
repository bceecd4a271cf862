package io.guanxi.crm.lifecycle;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Relationships that stand where a test wants them, each since 2024-12-31 at the latest. */
final class Relationships {

    static final CustomerId LIN = CustomerId.of("lin");
    static final LocalDate OPENED = LocalDate.of(2023, 1, 1);

    /** Any reason will do where the test is not about reasons. */
    static final List<Reason> BECAUSE = List.of(Reason.of(LifecycleReason.NO_PURCHASE));

    private Relationships() {}

    static CustomerRelationship exploration() {
        return CustomerRelationship.open(LIN, OPENED);
    }

    static CustomerRelationship formation() {
        return moved(exploration(), LifecycleStage.FORMATION, "2023-06-30");
    }

    static CustomerRelationship stability() {
        return moved(formation(), LifecycleStage.STABILITY, "2024-06-30");
    }

    static CustomerRelationship decline() {
        return moved(stability(), LifecycleStage.DECLINE, "2024-09-30");
    }

    static CustomerRelationship lostFrom(CustomerRelationship relationship) {
        return moved(relationship, LifecycleStage.LOST, "2024-12-31");
    }

    /** One for each stage of the path. */
    static Stream<CustomerRelationship> onThePath() {
        return Stream.of(exploration(), formation(), stability(), decline());
    }

    static CustomerRelationship moved(CustomerRelationship relationship, LifecycleStage to, String on) {
        return relationship.moved(to, LocalDate.parse(on), LossCause.UNKNOWN, BECAUSE);
    }

    /** A walk along legal edges, with stays from none to a hundred days. */
    static CustomerRelationship random(SplittableRandom random, int moves) {
        CustomerRelationship relationship = exploration();
        for (int move = 0; move < moves; move++) {
            CustomerRelationship before = relationship;
            List<LifecycleStage> open = Stream.of(LifecycleStage.values())
                    .filter(to -> isOpen(before, to))
                    .toList();
            relationship = before.moved(
                    open.get(random.nextInt(open.size())),
                    before.since().plusDays(random.nextInt(100)),
                    LossCause.UNKNOWN,
                    BECAUSE);
        }
        return relationship;
    }

    /** Whether there is such an edge, and, where it leads back, the relationship has been there. */
    private static boolean isOpen(CustomerRelationship relationship, LifecycleStage to) {
        return TransitionKind.of(relationship.stage(), to)
                .map(kind -> switch (kind) {
                    case ADVANCE, DEGRADE, LOSE -> true;
                    case RECOVER, WIN_BACK -> relationship.hasReached(to);
                })
                .orElse(false);
    }
}
