package io.guanxi.crm.examples;

import static io.guanxi.crm.examples.TravelClub.TRIPS;
import static io.guanxi.crm.examples.TravelClub.Tier.GOLD;
import static io.guanxi.crm.examples.TravelClub.Tier.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.rules.experiment.Variant;
import io.guanxi.crm.rules.tiering.InvalidTierPolicyException;
import io.guanxi.crm.rules.tiering.QualifyingPeriod;
import io.guanxi.crm.rules.tiering.TierPolicy;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The travel club of the README: its member, and how much less it flaps with a band; counted again by plain code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TravelClubTest {

    private static final int[] ENTER = {0, 2, 4, 12};
    private static final int[] BAND = {0, 1, 3, 10};

    private TravelClub.Run run;

    @BeforeAll
    void runOnce() {
        run = TravelClub.run(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Nested
    class Flapping {

        @Test
        void isHalvedByTheBand() {
            assertThat(run.replay().members()).isEqualTo(2_499);
            assertThat(run.replay().flapping(Variant.BASELINE)).isEqualTo(44);
            assertThat(run.replay().flapping(Variant.CANDIDATE)).isEqualTo(22);
            assertThat(run.replay().flapRate(Variant.BASELINE)).contains(new BigDecimal("0.0176"));
            assertThat(run.replay().flapRate(Variant.CANDIDATE)).contains(new BigDecimal("0.0088"));
        }

        @Test
        void isThatOfPlainCode() {
            assertThat(flapping(ENTER)).isEqualTo(run.replay().flapping(Variant.BASELINE));
            assertThat(flapping(BAND)).isEqualTo(run.replay().flapping(Variant.CANDIDATE));
        }

        @Test
        void isOfThoseWhoAreDemoted() {
            assertThat(moves(Variant.BASELINE, false)).isEqualTo(109);
            assertThat(moves(Variant.CANDIDATE, false)).isEqualTo(58);
            assertThat(moves(Variant.BASELINE, true)).isEqualTo(1_477);
            assertThat(moves(Variant.CANDIDATE, true)).isEqualTo(1_455);
        }

        private long moves(Variant variant, boolean up) {
            long moves = 0;
            for (TravelClub.Tier from : TravelClub.Tier.values()) {
                for (TravelClub.Tier to : TravelClub.Tier.values()) {
                    boolean counts = up ? from.compareTo(to) < 0 : from.compareTo(to) > 0;
                    moves += counts ? run.replay().moves(variant).count(from, to) : 0;
                }
            }
            return moves;
        }

        private long flapping(int[] keep) {
            long flapping = 0;
            for (int customer = 0; customer < run.log().customers(); customer++) {
                flapping += flaps(steps(run.log().history(customer), keep)) ? 1 : 0;
            }
            return flapping;
        }

        /** A step up or down, and its day. */
        private record Step(LocalDate on, boolean up) {}

        private static List<Step> steps(PurchaseHistory trips, int[] keep) {
            List<Step> steps = new ArrayList<>();
            LocalDate joined = trips.date(0);
            int tier = -1;
            for (YearMonth month = YearMonth.from(joined); month.getYear() <= 2025; month = month.plusMonths(1)) {
                LocalDate newYear = LocalDate.of(month.getYear(), 1, 1);
                int lastYear = trips.purchaseDaysBetween(newYear.minusYears(1), newYear);
                if (tier > 0 && month.getMonthValue() == 1) {
                    int known = Math.max(lastYear, trips.purchaseDaysBetween(newYear, newYear.plusDays(1)));
                    if (known < keep[tier]) {
                        tier--;
                        steps.add(new Step(newYear, false));
                    }
                }
                int known = Math.max(
                        lastYear,
                        trips.purchaseDaysBetween(newYear, month.plusMonths(1).atDay(1)));
                int entered = ENTER.length - 1;
                while (known < ENTER[entered]) {
                    entered--;
                }
                if (entered > tier) {
                    if (tier >= 0) {
                        steps.add(new Step(month.atEndOfMonth(), true));
                    }
                    tier = entered;
                }
            }
            return steps;
        }

        private static boolean flaps(List<Step> steps) {
            for (int place = 1; place < steps.size(); place++) {
                Step before = steps.get(place - 1);
                Step step = steps.get(place);
                if (before.up != step.up && !step.on.isAfter(before.on.plusMonths(12))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Nested
    class TheMember {

        @Test
        void fallsOneStepOnTheFirstDayAfterTheYearThatWasTooShort() {
            assertThat(run.decision().from()).isEqualTo(GOLD);
            assertThat(run.decision().to()).isEqualTo(SILVER);
            assertThat(run.decision().steps()).singleElement().satisfies(step -> {
                assertThat(step.on()).isEqualTo("2025-01-01");
                assertThat(step.isUp()).isFalse();
            });
        }
    }

    @Nested
    class Refusals {

        @Test
        void keepingThatAsksForMoreThanEntering() {
            var builder = TierPolicy.define("club", 1, TravelClub.Year.class, TravelClub.Tier.class)
                    .tier(SILVER)
                    .enter(TRIPS.atLeast(2))
                    .keep(TRIPS.atLeast(3))
                    .period(QualifyingPeriod.calendarYear());

            assertThatExceptionOfType(InvalidTierPolicyException.class)
                    .isThrownBy(builder::build)
                    .withMessageContaining("trips = 2");
        }
    }
}
