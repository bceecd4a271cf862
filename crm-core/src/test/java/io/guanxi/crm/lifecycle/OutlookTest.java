package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private static LifecycleAssessment assess(
            CustomerRelationship relationship, RelationshipEvidence.Builder evidence) {
        return RelationshipLifecycle.of(LifecyclePolicy.hotelLeisure()).assess(relationship, evidence.build(), AS_OF);
    }

    private static CustomerRelationship formedSince(LocalDate opened) {
        return CustomerRelationship.openIn(Relationships.LIN, opened, LifecycleStage.FORMATION);
    }

    @Nested
    class Next {

        /** The example of the class comment: 14 of 24 months. */
        @Test
        void tellsHowFarStabilityIs() {
            Outlook next = assess(
                            formedSince(AS_OF.minusMonths(14)),
                            RelationshipEvidence.builder().recentVolumes(3, 4))
                    .next()
                    .orElseThrow();

            assertThat(next.kind()).isEqualTo(TransitionKind.ADVANCE);
            assertThat(next.to()).isEqualTo(LifecycleStage.STABILITY);
            assertThat(next.met()).isEqualTo(Met.NOT_MET);
            assertThat(next.missing()).hasSize(1);
            Reading tenure = next.missing().get(0);
            assertThat(tenure.attribute()).isEqualTo("tenure");
            assertThat(tenure.actual()).contains(14);
            assertThat(tenure.bounds()).containsExactly(24);
            assertThat(tenure.shortfall()).contains(BigDecimal.TEN);
            assertThat(next.distance(Locale.US)).isEqualTo("tenure in months: 14, required: ≥ 24 – not met, 10 away.");
            assertThat(next.why(Locale.US)).startsWith("Relationship since 2024-04-30, that is 14 months,");
        }

        @Test
        void isEmptyInStability() {
            assertThat(assess(Relationships.stability(), RelationshipEvidence.builder())
                            .next())
                    .isEmpty();
        }

        @Test
        void hasNothingMissingWhereItOnlyWaitsForTheNextDay() {
            CustomerRelationship formedToday =
                    Relationships.moved(Relationships.exploration(), LifecycleStage.FORMATION, "2025-06-30");
            Outlook next = assess(formedToday, RelationshipEvidence.builder().recentVolumes(3, 4))
                    .next()
                    .orElseThrow();

            assertThat(next.met()).isEqualTo(Met.MET);
            assertThat(next.missing()).isEmpty();
            assertThat(next.distance(Locale.US)).isEmpty();
        }

        @Test
        void isTheRecoveryInDeclineAndTheWinBackAfterALoss() {
            Outlook recovery = assess(Relationships.decline(), RelationshipEvidence.builder())
                    .next()
                    .orElseThrow();
            Outlook winBack = assess(Relationships.lostFrom(Relationships.stability()), RelationshipEvidence.builder())
                    .next()
                    .orElseThrow();

            assertThat(recovery.to()).isEqualTo(LifecycleStage.STABILITY);
            assertThat(recovery.kind()).isEqualTo(TransitionKind.RECOVER);
            assertThat(recovery.met()).isEqualTo(Met.UNKNOWN);
            assertThat(winBack.to()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(winBack.kind()).isEqualTo(TransitionKind.WIN_BACK);
        }
    }

    @Nested
    class All {

        @Test
        void comeInTheOrderInWhichTheyGoBeforeOneAnother() {
            assertThat(assess(Relationships.exploration(), RelationshipEvidence.builder())
                            .outlook())
                    .extracting(Outlook::kind)
                    .containsExactly(
                            TransitionKind.LOSE, TransitionKind.LOSE, TransitionKind.DEGRADE, TransitionKind.ADVANCE);
        }
    }

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            TransitionKind kind = TransitionKind.ADVANCE;
            LifecycleStage to = LifecycleStage.FORMATION;
            List<Reason> because = Relationships.BECAUSE;

            assertThatNullPointerException()
                    .isThrownBy(() -> new Outlook(null, to, Met.MET, List.of(), because))
                    .withMessage("kind");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Outlook(kind, null, Met.MET, List.of(), because))
                    .withMessage("to");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Outlook(kind, to, null, List.of(), because))
                    .withMessage("met");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Outlook(kind, to, Met.MET, null, because))
                    .withMessage("missing");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Outlook(kind, to, Met.MET, List.of(), null))
                    .withMessage("reasons");
        }
    }
}
