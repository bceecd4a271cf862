package io.guanxi.crm.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.CollectTable;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.timeline.Rerun.OtherOutcome;
import io.guanxi.crm.rules.timeline.Rerun.Reproduced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Past decisions of decision tables, which are found again by id, version and fingerprint. */
class TableRerunTest {

    private enum Grade {
        GOLD,
        IRON
    }

    private record Profile(int orders) {}

    private static final IntAttribute<Profile> ORDERS = Attribute.ofInt("orders", Profile::orders, 0, 1_000);
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 20);
    private static final Instant MOMENT = Instant.parse("2025-01-20T09:00:00Z");
    private static final Profile LIN = new Profile(8);

    private static DecisionTable<Profile, Grade> grades(int version, int gold) {
        return DecisionTable.define("grades", version, Profile.class, Grade.class, HitPolicy.FIRST)
                .row("gold", Grade.GOLD, ORDERS.atLeast(gold))
                .otherwise(Grade.IRON)
                .build();
    }

    private static final Timeline<DecisionTable<Profile, Grade>> GRADES =
            Timeline.<DecisionTable<Profile, Grade>>empty()
                    .with(LocalDate.of(2024, 1, 1), Instant.parse("2023-12-01T08:00:00Z"), grades(1, 12))
                    .with(LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T08:00:00Z"), grades(2, 6))
                    .with(LocalDate.of(2025, 1, 1), Instant.parse("2025-02-10T08:00:00Z"), grades(3, 16));

    private static PastDecision<Optional<Grade>> stored() {
        DecisionTable<Profile, Grade> rules = GRADES.asKnown(JANUARY, MOMENT).orElseThrow();
        var decision = rules.decide(LIN).detach();
        return new PastDecision<>(
                JANUARY,
                MOMENT,
                new RuleStamp(decision.table(), decision.version(), decision.fingerprint()),
                decision.outcome());
    }

    private static Rerun<DecisionTable<Profile, Grade>, Optional<Grade>> rerun(Profile profile) {
        return Rerun.of(GRADES, stored(), rules -> rules.find(profile));
    }

    @Test
    void aStoredRecordIsEnoughToReproduceADecisionAfterACorrection() {
        assertThat(stored().outcome()).contains(Grade.GOLD);
        assertThat(GRADES.asOf(JANUARY).orElseThrow().outcome(LIN)).isEqualTo(Grade.IRON);
        assertThat(rerun(LIN))
                .isEqualTo(new Reproduced<>(stored(), GRADES.entries().get(1)));
    }

    @Test
    void collectTablesAreRulesToo() {
        CollectTable<Profile, Integer> points = CollectTable.define("points", 1, Profile.class, Integer.class)
                .row("base", 100, ORDERS.atLeast(1))
                .row("many", 50, ORDERS.atLeast(5))
                .build();
        Timeline<CollectTable<Profile, Integer>> timeline = Timeline.<CollectTable<Profile, Integer>>empty()
                .with(LocalDate.of(2024, 1, 1), Instant.parse("2023-12-01T08:00:00Z"), points);
        PastDecision<Long> past = PastDecision.of(JANUARY, MOMENT, points, 150L);

        assertThat(Rerun.of(timeline, past, rules -> rules.sum(LIN, Integer::longValue))
                        .isReproduced())
                .isTrue();
    }

    @Test
    void otherFactsAreNoticed() {
        assertThat(rerun(new Profile(5)))
                .isEqualTo(new OtherOutcome<>(stored(), GRADES.entries().get(1), Optional.of(Grade.IRON)));
    }
}
