package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VolumeEvidenceTest {

    private static final OptionalInt NONE = OptionalInt.empty();
    private static final Optional<VolumeComparison> UNKNOWN = Optional.empty();
    private static final Optional<Trend> NO_TREND = Optional.empty();

    private static VolumeEvidence of(int repeats, List<Long> recent, List<Long> steady) {
        return new VolumeEvidence(
                OptionalInt.of(repeats), UNKNOWN, UNKNOWN, recent, steady, NO_TREND, OptionalInt.empty());
    }

    @Nested
    class Constructor {

        @Test
        void rejectsWhatIsOutOfRange() {
            assertThatThrownBy(() -> of(-1, List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("repeatPurchases must not be negative, but was -1");
            assertThatThrownBy(() -> of(0, List.of(0L, -1L), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("recentVolumes must not be negative, but was -1");
            assertThatThrownBy(() -> of(0, List.of(), List.of(Trend.MAX_VOLUME + 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steadyVolumes must be at most 1000000000000, but was 1000000000001");
        }

        @Test
        void copiesTheVolumes() {
            List<Long> volumes = new ArrayList<>(List.of(1L, 2L));
            VolumeEvidence evidence = of(0, volumes, volumes);
            volumes.clear();

            assertThat(evidence.recent()).containsExactly(1L, 2L);
            assertThat(evidence.steady()).containsExactly(1L, 2L);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            List<Long> none = List.of();

            assertThatNullPointerException()
                    .isThrownBy(
                            () -> new VolumeEvidence(null, UNKNOWN, UNKNOWN, none, none, NO_TREND, OptionalInt.empty()))
                    .withMessage("repeatPurchases");
            assertThatNullPointerException()
                    .isThrownBy(
                            () -> new VolumeEvidence(NONE, null, UNKNOWN, none, none, NO_TREND, OptionalInt.empty()))
                    .withMessage("yearOnYear");
            assertThatNullPointerException()
                    .isThrownBy(
                            () -> new VolumeEvidence(NONE, UNKNOWN, null, none, none, NO_TREND, OptionalInt.empty()))
                    .withMessage("sinceDecline");
            assertThatNullPointerException().isThrownBy(() -> of(0, null, none)).withMessage("recentVolumes");
            assertThatNullPointerException()
                    .isThrownBy(() -> of(0, none, Collections.singletonList(null)))
                    .withMessage("steadyVolumes[0]");
            assertThatNullPointerException()
                    .isThrownBy(() -> new VolumeEvidence(NONE, UNKNOWN, UNKNOWN, none, none, null, OptionalInt.empty()))
                    .withMessage("breadth");
        }
    }
}
