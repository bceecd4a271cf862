package io.guanxi.crm.analytics.value.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class DeliveredValueTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final DeliveredValue<Money> OFFER =
            without(DeliveredTerm.TIME).term(DeliveredTerm.TIME, yuan(120)).build();

    private static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }

    /** 500 + 200 + 150 + 150 = 1,000 and 480 + 120 + 70 + 50 = 720, without one of them. */
    private static DeliveredValue.Builder<Money> without(DeliveredTerm missing) {
        DeliveredValue.Builder<Money> builder = DeliveredValue.inMoney(CNY);
        long[] amounts = {500, 200, 150, 150, 480, 120, 70, 50};
        DeliveredTerm[] terms = DeliveredTerm.values();
        for (int place = 0; place < terms.length; place++) {
            if (terms[place] != missing) {
                builder.term(terms[place], yuan(amounts[place]));
            }
        }
        return builder;
    }

    private static DeliveredValue.Builder<BigDecimal> points(String... points) {
        DeliveredValue.Builder<BigDecimal> builder = DeliveredValue.inPoints();
        for (int term = 0; term < points.length; term++) {
            builder.term(List.of(DeliveredTerm.values()).get(term), new BigDecimal(points[term]));
        }
        return builder;
    }

    @Nested
    class InMoney {

        @Test
        void isTotalValueLessTotalCost() {
            assertThat(OFFER.totalValue()).isEqualTo(yuan(1_000));
            assertThat(OFFER.totalCost()).isEqualTo(yuan(720));
            assertThat(OFFER.value()).isEqualTo(yuan(280));
            assertThat(OFFER.ratio()).hasValue(new BigDecimal("1.3889"));
            assertThat(OFFER.amount(DeliveredTerm.ENERGY)).isEqualTo(yuan(70));
        }

        @Test
        void mayBeBelowZero() {
            DeliveredValue<Money> dear = DeliveredValue.inMoney(CNY)
                    .term(DeliveredTerm.PRODUCT, yuan(10))
                    .term(DeliveredTerm.MONEY, yuan(15))
                    .zero(DeliveredTerm.SERVICE, DeliveredTerm.PERSONNEL, DeliveredTerm.IMAGE)
                    .zero(DeliveredTerm.TIME, DeliveredTerm.ENERGY, DeliveredTerm.PSYCHIC)
                    .build();

            assertThat(dear.value()).isEqualTo(yuan(-5));
            assertThat(dear.ratio()).hasValue(new BigDecimal("0.6667"));
        }

        @Test
        void hasNoRatioWithoutCost() {
            DeliveredValue<Money> free = DeliveredValue.inMoney(CNY)
                    .term(DeliveredTerm.PRODUCT, yuan(10))
                    .zero(DeliveredTerm.SERVICE, DeliveredTerm.PERSONNEL, DeliveredTerm.IMAGE, DeliveredTerm.MONEY)
                    .zero(DeliveredTerm.TIME, DeliveredTerm.ENERGY, DeliveredTerm.PSYCHIC)
                    .build();

            assertThat(free.ratio()).isEmpty();
            assertThat(free.why(Locale.ENGLISH))
                    .endsWith("ratio of value to cost is undefined: it would be divided by 0.");
        }

        @Test
        void doesNotWrapAround() {
            CurrencyUnit yen = CurrencyUnit.of("JPY");
            DeliveredValue.Builder<Money> builder = DeliveredValue.inMoney(yen);
            for (DeliveredTerm term : DeliveredTerm.values()) {
                builder.term(term, Money.ofMinor(yen, term.isCost() ? 0 : Long.MAX_VALUE));
            }

            assertThat(builder.build().value()).isEqualTo(Money.parse("JPY 36893488147419103228"));
        }

        @Test
        void isEqualByContent() {
            assertThat(without(DeliveredTerm.TIME)
                            .term(DeliveredTerm.TIME, yuan(120))
                            .build())
                    .isEqualTo(OFFER)
                    .hasSameHashCodeAs(OFFER);
            assertThat(without(DeliveredTerm.TIME)
                            .term(DeliveredTerm.TIME, yuan(121))
                            .build())
                    .isNotEqualTo(OFFER);
            assertThat(without(DeliveredTerm.TIME)
                            .time(Duration.ofMinutes(90), yuan(80))
                            .build())
                    .as("other assumptions")
                    .isNotEqualTo(OFFER);
            assertThat(OFFER)
                    .isNotEqualTo("offer")
                    .hasToString("DeliveredValue[CNY 1000.00 - CNY 720.00 = CNY 280.00]");
        }
    }

    @Nested
    class InPoints {

        private final DeliveredValue<BigDecimal> survey =
                points("8.50", "7", "6.5", "8", "6", "5", "4.25", "3").build();

        @Test
        void isReckonedAlike() {
            assertThat(survey.totalValue()).isEqualTo(new BigDecimal("30"));
            assertThat(survey.totalCost()).isEqualTo(new BigDecimal("18.25"));
            assertThat(survey.value()).isEqualTo(new BigDecimal("11.75"));
            assertThat(survey.ratio()).hasValue(new BigDecimal("1.6438"));
            assertThat(survey.with(ValueLever.TIME_SAVED, new BigDecimal("1.25"))
                            .value())
                    .isEqualTo(new BigDecimal("13"));
        }

        @Test
        void isEqualWhateverTheTrailingZeros() {
            DeliveredValue<BigDecimal> same =
                    points("8.5", "7.000", "6.50", "8", "6.0", "5", "4.25", "3").build();

            assertThat(same).isEqualTo(survey).hasSameHashCodeAs(survey);
        }

        @Test
        void writesHundredsWithoutExponent() {
            assertThat(points("1E2", "0", "0", "0", "0", "0", "0", "0.00").build())
                    .hasToString("DeliveredValue[100 - 0 = 100]");
        }

        @Test
        void saysThatPointsAreNoMoney() {
            assertThat(survey.why(Locale.ENGLISH))
                    .endsWith(
                            "ratio of value to cost: 1.6438. Assumption: all terms are points of one index, not money.");
            assertThat(survey.why(Locale.CHINA)).endsWith("假设：各项都是同一指数的分数，不是货币。");
        }
    }

    @Nested
    class Time {

        @ParameterizedTest
        @CsvSource({
            "PT90M, 80.00, 120.00",
            "PT0S, 80.00, 0.00",
            "PT8H, 0.00, 0.00",
            "PT1S, 17.99, 0.00",
            "PT1S, 18.00, 0.01",
            "PT0.5S, 35.99, 0.00",
            "PT0.5S, 36.00, 0.01",
            "PT20M, 0.10, 0.03",
            "PT1H, 0.01, 0.01",
            "PT29M59.999999999S, 0.01, 0.00",
            "PT30M, 0.01, 0.01"
        })
        void costsItsHoursRoundedOnceHalfUp(Duration time, String wage, String cost) {
            assertThat(without(DeliveredTerm.TIME)
                            .time(time, Money.parse("CNY " + wage))
                            .build()
                            .amount(DeliveredTerm.TIME))
                    .isEqualTo(Money.parse("CNY " + cost));
        }

        @Test
        void isTheCostThatWasGivenAsMoney() {
            DeliveredValue<Money> byTheHour = without(DeliveredTerm.TIME)
                    .time(Duration.ofMinutes(90), yuan(80))
                    .build();

            assertThat(byTheHour.value()).isEqualTo(OFFER.value());
            assertThat(byTheHour.why(Locale.ENGLISH))
                    .endsWith("Assumption: 1.5000 hours at CNY 80.00 an hour are a time cost of CNY 120.00.");
        }

        @Test
        void ofPointsIsRoundedToFourDecimals() {
            DeliveredValue<BigDecimal> byTheHour = DeliveredValue.inPoints()
                    .time(Duration.ofMinutes(20), BigDecimal.TEN)
                    .zero(DeliveredTerm.PRODUCT, DeliveredTerm.SERVICE, DeliveredTerm.PERSONNEL, DeliveredTerm.IMAGE)
                    .zero(DeliveredTerm.MONEY, DeliveredTerm.ENERGY, DeliveredTerm.PSYCHIC)
                    .build();

            assertThat(byTheHour.value()).isEqualTo(new BigDecimal("-3.3333"));
            assertThat(byTheHour.why(Locale.CHINA)).contains("假设：0.3333 小时，每小时 10，时间成本为 3.3333。");
        }
    }

    @Nested
    class Levers {

        @Test
        void ofPointsAndTimeRaiseItToThreeHundredAndFifty() {
            DeliveredValue<Money> better =
                    OFFER.with(ValueLever.POINTS, yuan(30)).with(ValueLever.TIME_SAVED, yuan(40));

            assertThat(better.value()).isEqualTo(yuan(350));
            assertThat(better.totalValue()).isEqualTo(yuan(1_000));
            assertThat(better.totalCost()).isEqualTo(yuan(650));
            assertThat(better.why(Locale.ENGLISH))
                    .endsWith("Lever: points of CNY 30.00, acting on money cost. Lever: time saved of CNY 40.00, acting"
                            + " on time cost.");
        }

        @ParameterizedTest
        @EnumSource
        void allRaiseItByTheirAmountOnTheirTerm(ValueLever lever) {
            DeliveredValue<Money> better = OFFER.with(lever, yuan(10));

            assertThat(better.value()).isEqualTo(yuan(290));
            for (DeliveredTerm term : DeliveredTerm.values()) {
                long step = term.isCost() ? -10 : 10;
                assertThat(better.amount(term))
                        .isEqualTo(OFFER.amount(term).plusMajor(term == lever.target() ? step : 0));
            }
        }

        @Test
        void takeACostToZeroAndNotBelow() {
            assertThat(OFFER.with(ValueLever.WORRY_SAVED, yuan(50)).amount(DeliveredTerm.PSYCHIC))
                    .isEqualTo(yuan(0));
            assertThatThrownBy(() -> OFFER.with(ValueLever.WORRY_SAVED, Money.parse("CNY 50.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must not exceed the psychic cost, CNY 50.00, but was CNY 50.01");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theTermsMakeTheSums(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            DeliveredValue.Builder<Money> builder = DeliveredValue.inMoney(CNY);
            long value = 0;
            long cost = 0;
            for (DeliveredTerm term : DeliveredTerm.values()) {
                long amount = random.nextLong(1_000_000);
                builder.term(term, Money.ofMinor(CNY, amount));
                value += term.isCost() ? 0 : amount;
                cost += term.isCost() ? amount : 0;
            }
            DeliveredValue<Money> offer = builder.build();
            long step = random.nextLong(offer.amount(DeliveredTerm.MONEY).getAmountMinorLong() + 1);

            assertThat(offer.totalValue()).isEqualTo(Money.ofMinor(CNY, value));
            assertThat(offer.totalCost()).isEqualTo(Money.ofMinor(CNY, cost));
            assertThat(offer.value()).isEqualTo(Money.ofMinor(CNY, value - cost));
            assertThat(offer.with(ValueLever.DISCOUNT, Money.ofMinor(CNY, step)).value())
                    .isEqualTo(Money.ofMinor(CNY, value - cost + step));
            assertThat(offer.ratio().orElseThrow().doubleValue())
                    .isBetween((double) value / cost - 0.00005001, (double) value / cost + 0.00005001);
        }
    }

    @Nested
    class Why {

        @Test
        void listsTheEightTermsAndTheSums() {
            assertThat(OFFER.why(Locale.ENGLISH))
                    .isEqualTo(
                            "product value: CNY 500.00. service value: CNY 200.00. personnel value: CNY 150.00. image"
                                    + " value: CNY 150.00. money cost: CNY 480.00. time cost: CNY 120.00. energy cost: CNY"
                                    + " 70.00. psychic cost: CNY 50.00. total value: CNY 1,000.00. total cost: CNY 720.00."
                                    + " delivered value: CNY 280.00. ratio of value to cost: 1.3889.");
            assertThat(OFFER.why(Locale.CHINA)).contains("形象价值：CNY 150.00。货币成本：CNY 480.00。", "让渡价值：CNY 280.00。");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Money dollar = Money.parse("USD 1.00");
            Money huge = Money.parse("JPY 9223372036854775808");
            CurrencyUnit yen = CurrencyUnit.of("JPY");
            return Stream.of(
                    bad(() -> DeliveredValue.inMoney(null), "currency"),
                    bad(() -> DeliveredValue.inMoney(CNY).term(null, yuan(1)), "term"),
                    bad(() -> DeliveredValue.inMoney(CNY).term(DeliveredTerm.IMAGE, null), "amount"),
                    bad(() -> DeliveredValue.inPoints().term(DeliveredTerm.IMAGE, null), "amount"),
                    bad(() -> DeliveredValue.inMoney(CNY).zero((DeliveredTerm[]) null), "none"),
                    bad(() -> DeliveredValue.inMoney(CNY).zero(DeliveredTerm.IMAGE, null), "none[1]"),
                    bad(() -> DeliveredValue.inMoney(CNY).time(null, yuan(1)), "time"),
                    bad(() -> DeliveredValue.inMoney(CNY).time(Duration.ZERO, null), "anHour"),
                    bad(() -> OFFER.with(null, yuan(1)), "lever"),
                    bad(() -> OFFER.with(ValueLever.GIFT, null), "amount"),
                    bad(() -> OFFER.amount(null), "term"),
                    bad(
                            () -> DeliveredValue.inMoney(CNY).term(DeliveredTerm.IMAGE, yuan(-1)),
                            "image value must not be negative, but was CNY -1.00"),
                    bad(
                            () -> DeliveredValue.inMoney(CNY).term(DeliveredTerm.IMAGE, dollar),
                            "image value must be in CNY, but was USD 1.00"),
                    bad(
                            () -> DeliveredValue.inMoney(yen).term(DeliveredTerm.IMAGE, huge),
                            "image value must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> DeliveredValue.inPoints().term(DeliveredTerm.IMAGE, new BigDecimal("-0.5")),
                            "image value must not be negative, but was -0.5"),
                    bad(
                            () -> DeliveredValue.inPoints().term(DeliveredTerm.IMAGE, new BigDecimal("1E18")),
                            "image value must have at most 18 digits before and after the point, but was 1E+18"),
                    bad(
                            () -> DeliveredValue.inMoney(CNY).time(Duration.ofSeconds(-1), yuan(1)),
                            "time must not be negative, but was PT-1S"),
                    bad(
                            () -> DeliveredValue.inMoney(CNY).time(Duration.ZERO, yuan(-1)),
                            "anHour must not be negative, but was CNY -1.00"),
                    bad(
                            () -> DeliveredValue.inMoney(yen)
                                    .time(Duration.ofHours(2), Money.ofMinor(yen, Long.MAX_VALUE)),
                            "time cost must fit in long minor units, but was JPY 18446744073709551614"),
                    bad(
                            () -> DeliveredValue.inMoney(CNY)
                                    .term(DeliveredTerm.TIME, yuan(1))
                                    .time(Duration.ZERO, yuan(1)),
                            "term must be stated once, but was TIME"),
                    bad(
                            () -> DeliveredValue.inMoney(CNY).zero(DeliveredTerm.TIME, DeliveredTerm.TIME),
                            "term must be stated once, but was TIME"),
                    bad(
                            () -> without(DeliveredTerm.IMAGE).build(),
                            "terms must all be stated, also if 0, and lack [IMAGE], but was \"product value, service"
                                    + " value, personnel value, money cost, time …\" (95 characters)"),
                    bad(
                            () -> DeliveredValue.inPoints()
                                    .term(DeliveredTerm.SERVICE, BigDecimal.ONE)
                                    .build(),
                            "terms must all be stated, also if 0, and lack [PRODUCT, PERSONNEL, IMAGE, MONEY, TIME,"
                                    + " ENERGY, PSYCHIC], but was \"service value\""),
                    bad(() -> OFFER.with(ValueLever.GIFT, yuan(-1)), "amount must not be negative, but was CNY -1.00"),
                    bad(() -> OFFER.with(ValueLever.GIFT, dollar), "amount must be in CNY, but was USD 1.00"),
                    bad(
                            () -> OFFER.with(ValueLever.BETTER_IMAGE, Money.ofMinor(CNY, Long.MAX_VALUE)),
                            "amount must fit in long minor units, but was CNY 92233720368547908.07"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("badInput")
        void nameFieldValueAndRule(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(message.contains(" ") ? IllegalArgumentException.class : NullPointerException.class)
                    .hasMessage(message);
        }

        @Test
        void leaveTheBuilderAsItWas() {
            DeliveredValue.Builder<Money> builder = without(DeliveredTerm.IMAGE).term(DeliveredTerm.IMAGE, yuan(150));
            assertThatThrownBy(() -> builder.term(DeliveredTerm.IMAGE, yuan(1)))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(builder.build()).isEqualTo(OFFER);
        }
    }
}
