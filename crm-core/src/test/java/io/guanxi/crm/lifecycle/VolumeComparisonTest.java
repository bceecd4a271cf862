package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VolumeComparisonTest {

    private static final Trend NIGHTS = Trend.fromTo(400, 300);
    private static final Trend TOTAL = Trend.fromTo(1000, 1050);

    private static VolumeComparison of(List<Trend> withUs, Trend... totals) {
        return new VolumeComparison(withUs, Optional.of(new TotalVolume(List.of(totals), Source.OBSERVED)));
    }

    @Nested
    class Constructor {

        @Test
        void rejectsNoWindowAndTooMany() {
            assertThatThrownBy(() -> VolumeComparison.of(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("volumeWithUs must not be empty, but was []");
            assertThatThrownBy(() -> VolumeComparison.of(Collections.nCopies(1001, NIGHTS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("windows of volumeWithUs must be at most 1000, but was 1001");
            assertThat(VolumeComparison.of(Collections.nCopies(1000, NIGHTS)).windows())
                    .isEqualTo(1000);
        }

        @Test
        void rejectsTotalsOfMoreWindows() {
            assertThat(of(List.of(NIGHTS, NIGHTS), TOTAL).windows()).isEqualTo(2);
            assertThatThrownBy(() -> of(List.of(NIGHTS), TOTAL, TOTAL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("windows of totalVolume must not be more than of the volume with us, 1, but was 2");
        }

        @Test
        void rejectsATotalBelowThePartWithUs() {
            assertThatThrownBy(() -> of(List.of(NIGHTS), Trend.fromTo(399, 1050)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "totalVolume must not be below the volume with us Trend[earlier=400, later=300], but was"
                                    + " Trend[earlier=399, later=1050]");
            assertThatThrownBy(() -> of(List.of(NIGHTS, NIGHTS), TOTAL, Trend.fromTo(1000, 299)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("but was Trend[earlier=1000, later=299]");
            assertThat(of(List.of(NIGHTS), NIGHTS).windows()).isEqualTo(1);
        }

        @Test
        void copiesTheList() {
            List<Trend> trends = new ArrayList<>(List.of(NIGHTS));
            VolumeComparison comparison = VolumeComparison.of(trends);
            trends.clear();

            assertThat(comparison.withUs()).containsExactly(NIGHTS);
            assertThat(comparison.total()).isEmpty();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeComparison.of(null))
                    .withMessage("volumeWithUs");
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeComparison.of(Collections.singletonList(null)))
                    .withMessage("volumeWithUs[0]");
            assertThatNullPointerException()
                    .isThrownBy(() -> new VolumeComparison(List.of(NIGHTS), null))
                    .withMessage("totalVolume");
        }
    }

    @Nested
    class Shares {

        /** The example of the class comment. */
        @Test
        void fellFromFourToUnderThreeTenths() {
            LifecycleAssessment assessment = RelationshipLifecycle.of(LifecyclePolicy.standard())
                    .assess(
                            Relationships.stability(),
                            RelationshipEvidence.builder()
                                    .volumeWithUs(NIGHTS)
                                    .totalVolume(TOTAL, Source.OBSERVED)
                                    .build(),
                            LocalDate.of(2025, 9, 30));

            assertThat(assessment.reasons())
                    .extracting(reason -> reason.text(Locale.US))
                    .contains("Our share: 0.400 → 0.286.");
            assertThat(assessment.reasons()).extracting(Reason::key).contains(LifecycleReason.WALLET_SHARE);
        }
    }
}
