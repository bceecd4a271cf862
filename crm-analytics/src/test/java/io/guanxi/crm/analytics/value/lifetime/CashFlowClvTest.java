package io.guanxi.crm.analytics.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
class CashFlowClvTest {

    private static final CashFlowClv CASE_ONE = caseOne(11);

    /** Berger and Nasr's case 1 with some number of margins and ten promotions. */
    private static CashFlowClv caseOne(int margins) {
        List<CashFlow> flows = new ArrayList<>(CashFlow.series(cny("260"), "0", 0, margins));
        flows.addAll(CashFlow.series(cny("-50"), "0.5", 0, 10));
        return CashFlowClv.of(flows, "0.75", "0.2");
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Nested
    class WorkedNumbers {

        @Test
        void areThoseOfBergerAndNasr() {
            assertThat(CASE_ONE.estimate().value()).isEqualTo(cny("568.78"));
            assertThat(caseOne(10).estimate().value()).isEqualTo(cny("566.42"));
            assertThat(CashFlowClv.of(CashFlow.series(cny("260"), "0", 0, 11), "0.75", "0.2")
                            .estimate()
                            .value())
                    .as("gross")
                    .isEqualTo(cny("689.39"));
        }

        @Test
        void followFromTheirSumsAsWell() {
            double margins = 0;
            double promotions = 0;
            for (int year = 0; year <= 10; year++) {
                margins += 260 * Math.pow(.75, year) / Math.pow(1.2, year);
                promotions += year == 0 ? 0 : 50 * Math.pow(.75, year - 1) / Math.pow(1.2, year - .5);
            }

            assertThat(margins).isCloseTo(689.39, within(0.005));
            assertThat(margins - promotions).isCloseTo(568.78, within(0.005));
            assertThat(margins - 260 * Math.pow(.75 / 1.2, 10) - promotions).isCloseTo(566.42, within(0.005));
        }

        @Test
        void onePromotionOfTheSecondYear() {
            ClvTerm term = CASE_ONE.terms().toList().get(12);

            assertThat(term.flow()).isEqualTo(CashFlow.of(cny("-50"), "1.5", 1));
            assertThat(term.presentValue().doubleValue()).isCloseTo(-28.53, within(0.005));
        }

        @Test
        void acquisitionIsTakenOff() {
            assertThat(CASE_ONE.lessAcquisition(cny("68.78")).estimate().value())
                    .isEqualTo(cny("500.00"));
        }
    }

    @Nested
    class BruteForce {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void givesTheSameValueInAnyOrder(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<CashFlow> flows = new ArrayList<>();
            String retention = BigDecimal.valueOf(random.nextInt(101), 2).toPlainString();
            String discount = BigDecimal.valueOf(random.nextInt(150) - 50, 2).toPlainString();
            double expected = 0;
            for (int size = 1 + random.nextInt(8); size > 0; size--) {
                int amount = random.nextInt(2_000) - 1_000;
                BigDecimal time = BigDecimal.valueOf(random.nextInt(900), 2);
                int renewals = random.nextInt(8);
                flows.add(new CashFlow(cny(Integer.toString(amount)), time, renewals));
                expected += amount
                        * Math.pow(Double.parseDouble(retention), renewals)
                        / Math.pow(1 + Double.parseDouble(discount), time.doubleValue());
            }
            Money value = CashFlowClv.of(flows, retention, discount).estimate().value();
            Collections.reverse(flows);

            assertThat(value.getAmount().doubleValue()).isCloseTo(expected, within(0.0051 + Math.abs(expected) * 1e-9));
            assertThat(CashFlowClv.of(flows, retention, discount).estimate().value())
                    .isEqualTo(value);
        }
    }

    @Nested
    class DiscountFactor {

        @Test
        void ofHalvesAndQuartersIsExact() {
            assertThat(Discounting.factor(new BigDecimal("0.44"), new BigDecimal("0.5"))
                            .multiply(new BigDecimal("1.2"))
                            .subtract(BigDecimal.ONE)
                            .abs())
                    .isLessThan(new BigDecimal("1E-48"));
            assertThat(Discounting.factor(new BigDecimal("15"), new BigDecimal("1.25")))
                    .isEqualByComparingTo("0.03125");
        }

        @Test
        void ofTheTenthPartTenTimesIsThatOfTheWhole() {
            BigDecimal tenth = Discounting.factor(new BigDecimal("0.1"), new BigDecimal("0.1"));

            assertThat(tenth.pow(10)
                            .multiply(new BigDecimal("1.1"))
                            .subtract(BigDecimal.ONE)
                            .abs())
                    .isLessThan(new BigDecimal("1E-44"));
        }

        @Test
        void ofAFractionWithoutEndIsNearThePower() {
            assertThat(Discounting.factor(new BigDecimal("-0.47"), new BigDecimal("6.37"))
                            .doubleValue())
                    .isCloseTo(Math.pow(0.53, -6.37), within(1e-12));
        }

        @Test
        void ofThousandsOfFractionsIsTakenByTheSameRoots() {
            List<BigDecimal> times = new ArrayList<>();
            for (int day = 1; day <= 5_000; day++) {
                times.add(new BigDecimal(day).divide(new BigDecimal("365"), 18, RoundingMode.HALF_EVEN));
            }
            Discounting discounting = new Discounting(new BigDecimal("0.1"), times.stream());

            for (BigDecimal time : times) {
                assertThat(discounting.factor(time).doubleValue())
                        .isCloseTo(Math.pow(1.1, -time.doubleValue()), within(1e-14));
            }
            assertThat(discounting.factor(times.get(0)))
                    .isEqualTo(Discounting.factor(new BigDecimal("0.1"), times.get(0)));
        }

        @Test
        void ofNoTimeOrNoDiscountIsOne() {
            assertThat(Discounting.factor(new BigDecimal("0.1"), BigDecimal.ZERO))
                    .isEqualByComparingTo("1");
            assertThat(Discounting.factor(BigDecimal.ZERO, new BigDecimal("7.3")))
                    .isEqualByComparingTo("1");
        }
    }

    @Nested
    class Why {

        @Test
        void listsValueAndAssumptions() {
            assertThat(CASE_ONE.estimate().why(Locale.ENGLISH))
                    .isEqualTo("Present values CNY 568.78 less acquisition CNY 0.00: lifetime value CNY 568.78. Cash"
                            + " flows, each with its own time and renewals: 21. Retention rate per period: 0.75."
                            + " Discount rate per period: 0.2. Who does not renew is lost for good. Rounded to the"
                            + " minor unit: HALF_EVEN.");
            assertThat(CASE_ONE.estimate().why(Locale.CHINA)).contains("现金流笔数，各有时点与续约次数：21。");
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> refused() {
            CashFlow flow = CashFlow.of(cny("1"), "0", 0);
            Money tooMuch = Money.parse("JPY 9223372036854775808");
            return Stream.of(
                    bad(() -> CashFlowClv.of(List.of(), "0.5", "0.1"), "flows must not be empty"),
                    bad(
                            () -> CashFlowClv.of(Collections.nCopies(10_001, flow), "0.5", "0.1"),
                            "flows must hold 1 to 10000"),
                    bad(
                            () -> CashFlowClv.of(List.of(flow, CashFlow.of(Money.parse("USD 1"), "0", 0)), "0.5", "0"),
                            "flows must be in CNY"),
                    bad(() -> CashFlowClv.of(List.of(flow), "1.5", "0"), "retention must be from 0 to 1"),
                    bad(() -> CashFlowClv.of(List.of(flow), "-0.5", "0"), "retention must be from 0 to 1"),
                    bad(() -> CashFlowClv.of(List.of(flow), "0.5", "-1"), "discount must be above -1"),
                    bad(() -> CASE_ONE.lessAcquisition(cny("-0.01")), "acquisition must not be negative"),
                    bad(() -> CASE_ONE.lessAcquisition(Money.parse("USD 1")), "acquisition must be in CNY"),
                    bad(() -> CashFlow.of(cny("1"), "-0.5", 0), "time must be from 0 to 100000 periods"),
                    bad(() -> CashFlow.of(cny("1"), "100000.5", 0), "time must be from 0 to 100000 periods"),
                    bad(() -> CashFlow.of(cny("1"), "soon", 0), "time must be a decimal number"),
                    bad(() -> new CashFlow(cny("1"), new BigDecimal("1E-19"), 0), "time must have at most 18 decimals"),
                    bad(
                            () -> new CashFlow(cny("1"), new BigDecimal("1E+2000000000"), 0),
                            "time must have at most 18 decimals, and no more zeros before the point, but was 1E+"),
                    bad(() -> CashFlow.of(cny("1"), "0", -1), "renewals must be from 0 to 100000"),
                    bad(() -> CashFlow.of(cny("1"), "0", 100_001), "renewals must be from 0 to 100000"),
                    bad(() -> CashFlow.of(tooMuch, "0", 0), "amount must fit in long minor units"),
                    bad(() -> CashFlow.series(cny("1"), "0", 0, 0), "count must be from 1 to 10000"),
                    bad(() -> CashFlow.series(cny("1"), "0", 0, 10_001), "count must be from 1 to 10000"),
                    bad(
                            () -> new ClvTerm(flow, new BigDecimal("1.01"), BigDecimal.ONE),
                            "survival must be from 0 to 1"),
                    bad(
                            () -> new ClvTerm(flow, new BigDecimal("-0.1"), BigDecimal.ONE),
                            "survival must be from 0 to 1"),
                    bad(() -> new ClvTerm(flow, BigDecimal.ONE, BigDecimal.ZERO), "discountFactor must be above 0"));
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
            CashFlow flow = CashFlow.of(cny("1"), "0", 0);
            return Stream.of(
                    bad(() -> CashFlowClv.of(null, "0", "0"), "flows"),
                    bad(() -> CashFlowClv.of(Arrays.asList(flow, null), "0", "0"), "flows[1]"),
                    bad(() -> CashFlowClv.of(List.of(flow), null, "0"), "retention"),
                    bad(() -> CashFlowClv.of(List.of(flow), "0", null), "discount"),
                    bad(() -> CASE_ONE.lessAcquisition(null), "acquisition"),
                    bad(() -> CASE_ONE.estimate(null), "rounding"),
                    bad(() -> CashFlow.of(null, "0", 0), "amount"),
                    bad(() -> CashFlow.of(cny("1"), null, 0), "time"),
                    bad(() -> new CashFlow(cny("1"), null, 0), "time"),
                    bad(() -> new ClvTerm(null, BigDecimal.ONE, BigDecimal.ONE), "flow"),
                    bad(() -> new ClvTerm(flow, null, BigDecimal.ONE), "survival"),
                    bad(() -> new ClvTerm(flow, BigDecimal.ONE, null), "discountFactor"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("missing")
        void isNamed(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
