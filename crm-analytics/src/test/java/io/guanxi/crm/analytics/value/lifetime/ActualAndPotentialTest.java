package io.guanxi.crm.analytics.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Term;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ActualAndPotentialTest {

    private static final Play CLUB = play("club", "440.00", "40.00");

    private static Play play(String id, String clv, String cost) {
        return Play.of(id, new Term("策略" + id, "play " + id), cny(clv), cny(cost));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Money lifetime(String retention) {
        return RetentionClv.of(cny("100"), retention, "0.1", FirstMargin.INCLUDED, Booking.PERIOD_START)
                .estimate()
                .value();
    }

    @Nested
    class Values {

        @Test
        void areThoseOfTheExample() {
            ActualAndPotential values = ActualAndPotential.of(
                    lifetime("0.8"), Play.of("club", new Term("会员", "club"), lifetime("0.85"), cny("40")));

            assertThat(values.actual()).isEqualTo(cny("366.67"));
            assertThat(values.potential()).isEqualTo(cny("400.00"));
            assertThat(values.growth()).isEqualTo(cny("33.33"));
            assertThat(values.best())
                    .hasValueSatisfying(best -> assertThat(best.id()).isEqualTo("club"));
        }

        @Test
        void ofACustomerWithoutPlaysAreEqual() {
            ActualAndPotential none = ActualAndPotential.of(cny("-20"));

            assertThat(none.best()).isEmpty();
            assertThat(none.potential()).isEqualTo(cny("-20.00"));
            assertThat(none.growth()).isEqualTo(cny("0.00"));
        }

        @Test
        void leaveOutWhatCannotBeDoneOrDoesNotPay() {
            assertThat(ActualAndPotential.of(cny("366.67"), CLUB.infeasible()).best())
                    .isEmpty();
            assertThat(ActualAndPotential.of(cny("400.00"), CLUB).best())
                    .as("as good as going on")
                    .isEmpty();
            assertThat(ActualAndPotential.of(cny("399.99"), CLUB).best()).contains(CLUB);
        }

        @Test
        void ofEqualPlaysTheCheaperIsBestAndThenTheLowerId() {
            Play cheap = play("z", "410.00", "10.00");

            assertThat(ActualAndPotential.of(cny("0"), CLUB, cheap).best()).contains(cheap);
            assertThat(ActualAndPotential.of(cny("0"), play("b", "9", "1"), play("a", "9", "1"))
                            .best())
                    .contains(play("a", "9", "1"));
        }

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areTheMaximumByBruteForce(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int actual = random.nextInt(-50, 50);
            int most = actual;
            List<Play> plays = new ArrayList<>();
            for (int place = random.nextInt(6); place > 0; place--) {
                int clv = random.nextInt(-50, 150);
                int cost = random.nextInt(50);
                Play play = play("p" + place, Integer.toString(clv), Integer.toString(cost));
                boolean feasible = random.nextBoolean();
                plays.add(feasible ? play : play.infeasible());
                most = feasible ? Math.max(most, clv - cost) : most;
            }

            assertThat(new ActualAndPotential(cny(Integer.toString(actual)), plays).potential())
                    .isEqualTo(cny(Integer.toString(most)));
        }
    }

    @Nested
    class Why {

        @Test
        void namesTheBestPlay() {
            assertThat(ActualAndPotential.of(cny("366.67"), CLUB).why(Locale.ENGLISH))
                    .isEqualTo("Actual value CNY 366.67, potential value CNY 400.00: growth CNY 33.33. Best feasible"
                            + " play: play club. Play play club: lifetime value CNY 440.00 less cost CNY 40.00 is CNY"
                            + " 400.00; feasible – met. To go on as now is feasible and costs nothing.");
            assertThat(ActualAndPotential.of(cny("366.67"), CLUB.infeasible()).why(Locale.CHINA))
                    .contains("没有可行策略胜过维持现状。", "可行：未达到。");
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> refused() {
            Money most = Money.ofMinor(cny("1").getCurrencyUnit(), Long.MAX_VALUE);
            return Stream.of(
                    bad(() -> ActualAndPotential.of(cny("1"), CLUB, CLUB), "plays must not hold a play twice"),
                    bad(() -> ActualAndPotential.of(Money.parse("USD 1"), CLUB), "plays must be in USD"),
                    bad(() -> ActualAndPotential.of(most.plus(most)), "actual must fit in long minor units"),
                    bad(() -> play(" ", "1", "1"), "id must not be blank"),
                    bad(() -> play("a".repeat(65), "1", "1"), "id must have at most 64 characters"),
                    bad(() -> play("a", "1", "-1"), "cost must not be negative"),
                    bad(() -> Play.of("a", CLUB.term(), cny("1"), Money.parse("USD 1")), "cost must be in CNY"),
                    bad(
                            () -> Play.of("a", CLUB.term(), most.negated(), most),
                            "clv less cost must fit in long minor units"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(call, message);
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("refused")
        void isRefused(ThrowingCallable call, String message) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message);
        }

        static Stream<Arguments> missing() {
            return Stream.of(
                    bad(() -> ActualAndPotential.of(null), "actual"),
                    bad(() -> ActualAndPotential.of(cny("1"), (Play[]) null), "plays"),
                    bad(() -> ActualAndPotential.of(cny("1"), CLUB, null), "plays[1]"),
                    bad(() -> Play.of(null, CLUB.term(), cny("1"), cny("1")), "id"),
                    bad(() -> Play.of("a", null, cny("1"), cny("1")), "term"),
                    bad(() -> Play.of("a", CLUB.term(), null, cny("1")), "clv"),
                    bad(() -> Play.of("a", CLUB.term(), cny("1"), null), "cost"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("missing")
        void isNamed(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
