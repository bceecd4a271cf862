package io.guanxi.crm.rules.tiering.value;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static io.guanxi.crm.rules.tiering.value.Loyalty.LATENT;
import static io.guanxi.crm.rules.tiering.value.Loyalty.NONE;
import static io.guanxi.crm.rules.tiering.value.Loyalty.SPURIOUS;
import static io.guanxi.crm.rules.tiering.value.Loyalty.TRUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoyaltyMatrixTest {

    private record Guest(Optional<BigDecimal> share, Optional<BigDecimal> liking) {

        /** A guest by two decimals; "?" is unknown. */
        static Guest of(String share, String liking) {
            return new Guest(decimal(share), decimal(liking));
        }

        private static Optional<BigDecimal> decimal(String text) {
            return text.equals("?") ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
    }

    private static final DecimalAttribute<Guest> SHARE =
            Attribute.<Guest>ofOptionalDecimal("share", 2, Guest::share).named("份额", "share");
    private static final DecimalAttribute<Guest> LIKING =
            Attribute.<Guest>ofOptionalDecimal("liking", 2, Guest::liking).named("好感", "liking");
    private static final LoyaltyMatrix<Guest> MATRIX =
            new LoyaltyMatrix<>(SHARE.atLeast("0.50"), LIKING.atLeast("0.70"));

    @Nested
    class Place {

        @ParameterizedTest
        @CsvSource({
            "0.50, 0.70, TRUE",
            "0.49, 0.70, LATENT",
            "0.50, 0.69, SPURIOUS",
            "0.49, 0.69, NONE",
            "1.00, 1.00, TRUE",
            "0.00, 0.00, NONE"
        })
        void hasFourQuadrantsWithTheThresholdsInTheHighOnes(String share, String liking, Loyalty expected) {
            LoyaltyPosition position = MATRIX.place(Guest.of(share, liking));

            assertThat(position.loyalty()).contains(expected);
            assertThat(position.possible()).containsExactly(expected);
        }

        @Test
        void unknownIsNeverGuessed() {
            LoyaltyPosition attitudeUnknown = MATRIX.place(Guest.of("0.60", "?"));
            LoyaltyPosition behaviourUnknown = MATRIX.place(Guest.of("?", "0.10"));
            LoyaltyPosition nothing = MATRIX.place(Guest.of("?", "?"));

            assertThat(attitudeUnknown.loyalty()).isEmpty();
            assertThat(attitudeUnknown.possible()).containsExactly(TRUE, SPURIOUS);
            assertThat(attitudeUnknown.behaviour()).isEqualTo(MET);
            assertThat(attitudeUnknown.attitude()).isEqualTo(UNKNOWN);
            assertThat(behaviourUnknown.possible()).containsExactly(SPURIOUS, NONE);
            assertThat(nothing.possible()).containsExactly(Loyalty.values());
        }

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithTwoComparisons(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int share = random.nextInt(101);
            int liking = random.nextInt(101);
            int bought = random.nextInt(1, 101);
            int liked = random.nextInt(1, 101);
            LoyaltyMatrix<Guest> matrix = new LoyaltyMatrix<>(
                    SHARE.atLeast(BigDecimal.valueOf(bought, 2)), LIKING.atLeast(BigDecimal.valueOf(liked, 2)));
            Guest guest =
                    new Guest(Optional.of(BigDecimal.valueOf(share, 2)), Optional.of(BigDecimal.valueOf(liking, 2)));

            Loyalty expected = share >= bought ? (liking >= liked ? TRUE : SPURIOUS) : liking >= liked ? LATENT : NONE;

            assertThat(matrix.place(guest).loyalty()).contains(expected);
            assertThat(expected.isBehaviourHigh()).isEqualTo(share >= bought);
            assertThat(expected.isAttitudeHigh()).isEqualTo(liking >= liked);
        }
    }

    @Nested
    class Why {

        @Test
        void givesTheKindTheTwoSidesAndTheirReadings() {
            assertThat(MATRIX.place(Guest.of("0.60", "0.40")).why(Locale.ENGLISH))
                    .isEqualTo("Loyalty: spurious loyalty – buys much without conviction: win the attitude before a"
                            + " rival comes."
                            + " Behaviour high: met. share: 0.60, required: ≥ 0.50 – met."
                            + " Attitude high: not met. liking: 0.40, required: ≥ 0.70 – not met, 0.30 away.");
        }

        @Test
        void namesTheKindsThatRemainPossible() {
            assertThat(MATRIX.place(Guest.of("0.60", "?")).why(Locale.ENGLISH))
                    .startsWith("Loyalty cannot be told; possible: true loyalty, spurious loyalty.");
            assertThat(MATRIX.place(Guest.of("0.60", "?")).why(Locale.CHINA)).startsWith("忠诚度无法判断；可能：真正忠诚, 虚假忠诚。");
        }
    }

    @Test
    void refusesAPositionWithoutReasonAndAMatrixWithoutASide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoyaltyPosition(MET, NOT_MET, List.of()))
                .withMessage("reasons must not be empty, but was []");
    }

    @Test
    @SuppressWarnings("NullAway") // A null is given on purpose, to see it named.
    void namesTheSideThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new LoyaltyMatrix<>(SHARE.atLeast("0.50"), null))
                .withMessage("attitude");
    }

    @Test
    void everyPairOfAnswersLeavesSomethingPossible() {
        for (Met behaviour : Met.values()) {
            for (Met attitude : Met.values()) {
                int open = (behaviour == UNKNOWN ? 2 : 1) * (attitude == UNKNOWN ? 2 : 1);
                assertThat(LoyaltyPosition.possible(behaviour, attitude)).hasSize(open);
            }
        }
    }
}
