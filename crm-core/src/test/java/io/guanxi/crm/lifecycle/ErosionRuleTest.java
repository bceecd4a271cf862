package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErosionRuleTest {

    private static ErosionRule rule(String fall) {
        return new ErosionRule(new BigDecimal(fall), new BigDecimal("0.05"), false);
    }

    @Nested
    class Erodes {

        /** The two cases of the class comment, and others: share before and now, and whether a fifth is gone. */
        @ParameterizedTest(name = "{0} to {1} of {2} to {3}: {4} ({5})")
        @CsvSource({
            "400, 410, 1000, 2000, true, 0.400 to 0.205",
            "400, 300, 1000,  990, true, 0.400 to 0.303",
            "400, 300, 1000,  700, false, 0.400 to 0.429",
            "400, 300, 1000, 1050, true, 0.400 to 0.286",
            "400, 320, 1000, 1000, true, a fall of exactly a fifth",
            "400, 321, 1000, 1000, false, a fall of less than a fifth",
            "4, 2, 10, 10, false, a half but noise",
            "0, 0, 10, 10, false, nothing with us before",
            "0, 5, 10, 10, false, nothing with us before",
            "5, 0, 10, 0, false, no total later",
            "20, 0, 20, 20, true, all is gone",
            "400, 400, 1000, 1000, false, nothing changed"
        })
        void comparesShares(long earlier, long later, long totalEarlier, long totalLater, boolean erodes, String why) {
            assertThat(rule("0.2").erodes(Trend.fromTo(earlier, later), Trend.fromTo(totalEarlier, totalLater)))
                    .as(why)
                    .isEqualTo(erodes);
        }

        @Test
        void includesBothBounds() {
            Trend withUs = Trend.fromTo(4, 2);
            Trend total = Trend.fromTo(10, 10);

            assertThat(new ErosionRule(new BigDecimal("0.5"), new BigDecimal("0.34375"), false).erodes(withUs, total))
                    .isTrue();
            assertThat(new ErosionRule(new BigDecimal("0.5"), new BigDecimal("0.34374"), false).erodes(withUs, total))
                    .isFalse();
            assertThat(new ErosionRule(new BigDecimal("0.5001"), new BigDecimal("0.34375"), false)
                            .erodes(withUs, total))
                    .isFalse();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> rule("0.2").erodes(null, Trend.fromTo(1, 1)))
                    .withMessage("withUs");
            assertThatNullPointerException()
                    .isThrownBy(() -> rule("0.2").erodes(Trend.fromTo(1, 1), null))
                    .withMessage("total");
        }

        static LongStream seeds() {
            return Seeds.some(60);
        }

        /** Whatever happens to the total, shares worked out in doubles agree unless they are close to the bound. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void neverCallsAShareErodedThatDidNotFallByTheBound(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 100; round++) {
                Trend total = Trend.fromTo(random.nextLong(1, 2000), random.nextLong(1, 2000));
                Trend withUs =
                        Trend.fromTo(random.nextLong(1, total.earlier() + 1), random.nextLong(total.later() + 1));
                double left = (double) withUs.later() / total.later();
                double before = (double) withUs.earlier() / total.earlier();
                boolean erodes = rule("0.2").erodes(withUs, total);

                assertThat(erodes && left > 0.8 * before + 1e-9)
                        .as("%s of %s", withUs, total)
                        .isFalse();
                assertThat(!erodes && left < 0.8 * before - 1e-9 && withUs.chanceOfFall(total) < 0.05)
                        .as("%s of %s", withUs, total)
                        .isFalse();
            }
        }
    }

    @Nested
    class InAnAssessment {

        private LifecycleAssessment after(boolean declines, Trend withUs, Trend total) {
            LifecyclePolicy policy = LifecyclePolicy.standard().toBuilder()
                    .decline(LifecyclePolicy.hotelLeisure()
                            .decline()
                            .withErosion(new ErosionRule(new BigDecimal("0.2"), new BigDecimal("0.05"), declines)))
                    .build();
            return RelationshipLifecycle.of(policy)
                    .assess(
                            Relationships.stability(),
                            RelationshipEvidence.builder()
                                    .volumeWithUs(withUs)
                                    .totalVolume(total, Source.STATED)
                                    .build(),
                            LocalDate.of(2025, 9, 30));
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void isAFindingAndADeclineIfThePolicySaysSo(boolean declines) {
            LifecycleStage expected = declines ? LifecycleStage.DECLINE : LifecycleStage.STABILITY;
            LifecycleAssessment grown = after(declines, Trend.fromTo(400, 410), Trend.fromTo(1000, 2000));
            LifecycleAssessment shrunk = after(declines, Trend.fromTo(400, 300), Trend.fromTo(1000, 990));

            assertThat(grown.findingKinds()).containsExactly(FindingKind.SHARE_EROSION);
            assertThat(grown.stage()).isEqualTo(expected);
            assertThat(shrunk.findingKinds()).containsExactly(FindingKind.SHARE_EROSION);
            assertThat(shrunk.stage()).isEqualTo(expected);
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 0.05, 'fall must be above 0, but was 0'",
            "1.01, 0.05, 'fall must be at most 1, but was 1.01'",
            "0.33333, 0.05, 'fall must have at most 4 decimals, but was 0.33333'",
            "0.2, 0, 'chance must be above 0, but was 0'",
            "0.2, 1, 'chance must be below 1, but was 1'"
        })
        void rejectsWhatIsOutOfRange(BigDecimal fall, BigDecimal chance, String message) {
            assertThatThrownBy(() -> new ErosionRule(fall, chance, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new ErosionRule(null, BigDecimal.ONE, false))
                    .withMessage("fall");
            assertThatNullPointerException()
                    .isThrownBy(() -> new ErosionRule(BigDecimal.ONE, null, false))
                    .withMessage("chance");
        }
    }
}
