package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.service.Score;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttitudeEvidenceTest {

    private static final Optional<Score> NONE = Optional.empty();
    private static final Optional<MarketingOrientation> UNKNOWN = Optional.empty();

    private static AttitudeEvidence noticed(Set<RelationshipSignal> signals) {
        return new AttitudeEvidence(NONE, NONE, OptionalInt.empty(), UNKNOWN, signals);
    }

    @Nested
    class Constructor {

        @Test
        void rejectsNegativeComplaints() {
            assertThatThrownBy(() -> new AttitudeEvidence(NONE, NONE, OptionalInt.of(-1), UNKNOWN, Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("openComplaints must not be negative, but was -1");
        }

        @Test
        void copiesTheSignals() {
            Set<RelationshipSignal> signals = EnumSet.of(RelationshipSignal.FIRM_SEARCH);
            AttitudeEvidence evidence = noticed(signals);
            signals.clear();

            assertThat(evidence.signals()).containsExactly(RelationshipSignal.FIRM_SEARCH);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            OptionalInt none = OptionalInt.empty();

            assertThatNullPointerException()
                    .isThrownBy(() -> new AttitudeEvidence(null, NONE, none, UNKNOWN, Set.of()))
                    .withMessage("satisfaction");
            assertThatNullPointerException()
                    .isThrownBy(() -> new AttitudeEvidence(NONE, null, none, UNKNOWN, Set.of()))
                    .withMessage("trust");
            assertThatNullPointerException()
                    .isThrownBy(() -> new AttitudeEvidence(NONE, NONE, null, UNKNOWN, Set.of()))
                    .withMessage("openComplaints");
            assertThatNullPointerException()
                    .isThrownBy(() -> new AttitudeEvidence(NONE, NONE, none, null, Set.of()))
                    .withMessage("orientation");
            assertThatNullPointerException().isThrownBy(() -> noticed(null)).withMessage("signals");
            assertThatNullPointerException()
                    .isThrownBy(() -> noticed(Collections.singleton(null)))
                    .withMessage("signals");
        }
    }
}
