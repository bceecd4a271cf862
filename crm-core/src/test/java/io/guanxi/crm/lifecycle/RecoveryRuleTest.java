package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryRuleTest {

    private static final RecoveryRule RULE = new RecoveryRule(new BigDecimal("0.9"), 1);
    private static final RecoveryRule TWICE = new RecoveryRule(new BigDecimal("0.9"), 2);

    private static VolumeComparison of(Trend... latestFirst) {
        return VolumeComparison.of(List.of(latestFirst));
    }

    private static VolumeComparison of(List<Trend> withUs, List<Trend> total) {
        return new VolumeComparison(withUs, Optional.of(new TotalVolume(total, Source.ESTIMATED)));
    }

    @Nested
    class IsBack {

        /** The example of the class comment. */
        @ParameterizedTest
        @CsvSource({
            "400, 360, true",
            "400, 359, false",
            "400, 500, true",
            "1, 0, false",
            "0, 0, false",
            "0, 1, true",
            "3, 3, true"
        })
        void comparesVolumesExactly(long before, long now, boolean back) {
            assertThat(RULE.isBack(of(Trend.fromTo(before, now)))).contains(back);
        }

        /** The example of the class comment: 300 of 700 after 400 of 1,000. */
        @ParameterizedTest
        @CsvSource({
            "400, 300, 1000, 700, true, 0.429 after 0.400",
            "400, 252, 1000, 700, true, 0.360 is nine tenths of 0.400",
            "400, 251, 1000, 700, false, just below",
            "400, 300, 1000, 990, false, 0.303",
            "400, 0, 1000, 0, false, no total now",
            "0, 0, 0, 10, false, nothing is never back",
            "0, 1, 10, 10, true, more than nothing"
        })
        void comparesSharesToo(long before, long now, long totalBefore, long totalNow, boolean back, String why) {
            assertThat(RULE.isBack(
                            of(List.of(Trend.fromTo(before, now)), List.of(Trend.fromTo(totalBefore, totalNow)))))
                    .as(why)
                    .contains(back);
        }

        @Test
        void asksForEachWindowAndForNoMore() {
            Trend back = Trend.fromTo(10, 9);
            Trend notBack = Trend.fromTo(10, 8);

            assertThat(TWICE.isBack(of(back, back))).contains(true);
            assertThat(TWICE.isBack(of(back, notBack))).contains(false);
            assertThat(TWICE.isBack(of(notBack, back))).contains(false);
            assertThat(TWICE.isBack(of(back, back, notBack))).contains(true);
        }

        @Test
        void isUnknownWithFewerWindows() {
            assertThat(TWICE.isBack(of(Trend.fromTo(10, 10)))).isEmpty();
        }

        @Test
        void asksForTheShareInEachWindowToo() {
            Trend half = Trend.fromTo(10, 5);
            Trend halfTotal = Trend.fromTo(20, 10);

            assertThat(TWICE.isBack(of(List.of(half, half), List.of(halfTotal, halfTotal))))
                    .contains(true);
            assertThat(TWICE.isBack(of(List.of(half, half), List.of(halfTotal, Trend.fromTo(20, 20)))))
                    .contains(false);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException().isThrownBy(() -> RULE.isBack(null)).withMessage("sinceDecline");
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 1, 'share must be above 0, but was 0'",
            "1.1, 1, 'share must be at most 1, but was 1.1'",
            "0.99999, 1, 'share must have at most 4 decimals, but was 0.99999'",
            "0.9, 0, 'windows must be from 1 to 1000, but was 0'",
            "0.9, 1001, 'windows must be from 1 to 1000, but was 1001'"
        })
        void rejectsWhatIsOutOfRange(BigDecimal share, int windows, String message) {
            assertThatThrownBy(() -> new RecoveryRule(share, windows))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new RecoveryRule(null, 1))
                    .withMessage("share");
        }
    }
}
