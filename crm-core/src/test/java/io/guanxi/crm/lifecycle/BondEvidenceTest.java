package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.service.Side;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BondEvidenceTest {

    private static final BondEvidence NONE = BondEvidence.NONE;

    private static BondEvidence invested(Optional<Set<Side>> sides) {
        return new BondEvidence(NONE.firmMargin(), sides, NONE.valueBalance(), NONE.contract(), NONE.cancellation());
    }

    @Nested
    class Constructor {

        @Test
        void copiesTheSides() {
            Set<Side> sides = EnumSet.of(Side.FIRM);
            BondEvidence evidence = invested(Optional.of(sides));
            sides.clear();

            assertThat(evidence.investments()).contains(Set.of(Side.FIRM));
        }

        @Test
        void tellsNobodyFromUnknown() {
            assertThat(invested(Optional.of(Set.of()))).isNotEqualTo(NONE);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new BondEvidence(
                            null, NONE.investments(), NONE.valueBalance(), NONE.contract(), NONE.cancellation()))
                    .withMessage("firmMargin");
            assertThatNullPointerException().isThrownBy(() -> invested(null)).withMessage("investments");
            assertThatNullPointerException()
                    .isThrownBy(() -> invested(Optional.of(Collections.singleton(null))))
                    .withMessage("investments");
            assertThatNullPointerException()
                    .isThrownBy(() -> new BondEvidence(
                            NONE.firmMargin(), NONE.investments(), null, NONE.contract(), NONE.cancellation()))
                    .withMessage("valueBalance");
            assertThatNullPointerException()
                    .isThrownBy(() -> new BondEvidence(
                            NONE.firmMargin(), NONE.investments(), NONE.valueBalance(), null, NONE.cancellation()))
                    .withMessage("contract");
            assertThatNullPointerException()
                    .isThrownBy(() -> new BondEvidence(
                            NONE.firmMargin(), NONE.investments(), NONE.valueBalance(), NONE.contract(), null))
                    .withMessage("cancellation");
        }
    }
}
