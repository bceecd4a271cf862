package io.guanxi.crm.analytics.value.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class OfferComparisonTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** 1,000 − 720 = 280. */
    private static final Offer<Money> OURS = offer("ours", 500, 200, 150, 150, 480, 120, 70, 50);
    /** 900 − 700 = 200. */
    private static final Offer<Money> RIVAL = offer("rival", 500, 150, 150, 100, 460, 120, 70, 50);
    /** 150 − 50 = 100. */
    private static final Offer<Money> SMALL = offer("small", 150, 0, 0, 0, 50, 0, 0, 0);

    private static final OfferComparison<Money> COMPARISON =
            OfferComparison.of(List.of(SMALL, RIVAL, OURS), OfferCriterion.DIFFERENCE);

    private static Offer<Money> offer(String name, long... amounts) {
        DeliveredValue.Builder<Money> builder = DeliveredValue.inMoney(CNY);
        DeliveredTerm[] terms = DeliveredTerm.values();
        for (int place = 0; place < terms.length; place++) {
            builder.term(terms[place], yuan(amounts[place]));
        }
        return Offer.of(name, builder.build());
    }

    private static Offer<Money> dollars(String name) {
        DeliveredValue.Builder<Money> builder = DeliveredValue.inMoney(CurrencyUnit.USD);
        return Offer.of(name, builder.zero(DeliveredTerm.values()).build());
    }

    private static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }

    @Nested
    class Ranking {

        @Test
        void goesByTheDifference() {
            assertThat(COMPARISON.ranking()).containsExactly(OURS, RIVAL, SMALL);
            assertThat(COMPARISON.best()).isEqualTo(OURS);
            assertThat(COMPARISON.criterion()).isEqualTo(OfferCriterion.DIFFERENCE);
            assertThat(COMPARISON.place("rival")).isEqualTo(2);
        }

        @Test
        void goesByTheRatioIfAskedFor() {
            OfferComparison<Money> byRatio = OfferComparison.of(List.of(OURS, RIVAL, SMALL), OfferCriterion.RATIO);

            assertThat(byRatio.ranking()).containsExactly(SMALL, OURS, RIVAL);
            assertThat(byRatio.why(Locale.ENGLISH))
                    .startsWith("Offers are ranked by ratio of value to cost; equal ones share a place.")
                    .endsWith(
                            "The delivered value of small less that of rival is CNY -100.00; small leads most by money cost:"
                                    + " CNY 410.00.");
        }

        @Test
        void comparesRatiosExactlyAndNotAsRounded() {
            Offer<Money> a = offer("a", 100_000, 0, 0, 0, 99_999, 0, 0, 0);
            Offer<Money> b = offer("b", 100_001, 0, 0, 0, 99_999, 0, 0, 0);

            assertThat(a.delivered().ratio()).isEqualTo(b.delivered().ratio());
            assertThat(OfferComparison.of(List.of(a, b), OfferCriterion.RATIO).ranking())
                    .containsExactly(b, a);
        }

        @Test
        void letsEqualOffersShareAPlace() {
            Offer<Money> twin = offer("a twin", 280, 0, 0, 0, 0, 0, 0, 0);
            OfferComparison<Money> tie = OfferComparison.of(List.of(OURS, RIVAL, twin), OfferCriterion.DIFFERENCE);

            assertThat(tie.ranking()).containsExactly(twin, OURS, RIVAL);
            assertThat(tie.place("ours")).isEqualTo(1);
            assertThat(tie.place("a twin")).isEqualTo(1);
            assertThat(tie.place("rival")).isEqualTo(3);
        }

        @Test
        void worksOnPoints() {
            DeliveredValue.Builder<BigDecimal> one = DeliveredValue.inPoints();
            DeliveredValue.Builder<BigDecimal> two = DeliveredValue.inPoints();
            for (DeliveredTerm term : DeliveredTerm.values()) {
                one.term(term, new BigDecimal("2.50"));
                two.term(term, new BigDecimal(term == DeliveredTerm.SERVICE ? "2.7" : "2.5"));
            }
            OfferComparison<BigDecimal> comparison = OfferComparison.of(
                    List.of(Offer.of("one", one.build()), Offer.of("two", two.build())), OfferCriterion.DIFFERENCE);

            assertThat(comparison.best().name()).isEqualTo("two");
            assertThat(comparison.gaps().get(0).total()).isEqualTo(new BigDecimal("0.2"));
            assertThat(comparison.gaps().get(0).lead(DeliveredTerm.IMAGE)).isEqualTo(BigDecimal.ZERO);
        }

        @Test
        void isEqualByContent() {
            OfferComparison<Money> again = OfferComparison.of(List.of(OURS, RIVAL, SMALL), OfferCriterion.DIFFERENCE);

            assertThat(again).isEqualTo(COMPARISON).hasSameHashCodeAs(COMPARISON);
            assertThat(OfferComparison.of(List.of(OURS, RIVAL), OfferCriterion.DIFFERENCE))
                    .isNotEqualTo(COMPARISON)
                    .isNotEqualTo("comparison")
                    .isNotEqualTo(OfferComparison.of(List.of(OURS, RIVAL), OfferCriterion.RATIO))
                    .hasToString("OfferComparison[ours, rival]");
        }
    }

    @Nested
    class Gaps {

        private final OfferGap<Money> gap = COMPARISON.gap("ours", "rival");

        @Test
        void tellTermByTermWhoIsAhead() {
            assertThat(gap.total()).isEqualTo(yuan(80));
            assertThat(gap.lead(DeliveredTerm.SERVICE)).isEqualTo(yuan(50));
            assertThat(gap.lead(DeliveredTerm.IMAGE)).isEqualTo(yuan(50));
            assertThat(gap.lead(DeliveredTerm.MONEY))
                    .as("a dearer offer is behind")
                    .isEqualTo(yuan(-20));
            assertThat(gap.lead(DeliveredTerm.PRODUCT)).isEqualTo(yuan(0));
            assertThat(gap.deciding()).containsExactly(DeliveredTerm.SERVICE, DeliveredTerm.IMAGE);
            assertThat(gap.first()).isEqualTo(OURS);
            assertThat(gap.second()).isEqualTo(RIVAL);
        }

        @Test
        void goFromTheBestToEachOther() {
            assertThat(COMPARISON.gaps())
                    .containsExactly(gap, OfferGap.between(OURS, SMALL))
                    .doesNotContain(OfferGap.between(RIVAL, OURS));
            assertThat(gap)
                    .hasSameHashCodeAs(OfferGap.between(OURS, RIVAL))
                    .hasToString("OfferGap[ours - rival = CNY 80.00]");
            assertThat(OfferComparison.of(List.of(OURS), OfferCriterion.RATIO).gaps())
                    .isEmpty();
        }

        @Test
        void decideByNothingWhereNoTermIsAhead() {
            assertThat(OfferGap.between(OURS, OURS).deciding()).isEmpty();
            assertThat(OfferGap.between(OURS, OURS).why(Locale.ENGLISH))
                    .isEqualTo("The delivered value of ours less that of ours is CNY 0.00; ours leads by no term.");
        }

        @Test
        void speakInBothLanguages() {
            assertThat(gap.why(Locale.ENGLISH))
                    .isEqualTo("The delivered value of ours less that of rival is CNY 80.00; ours leads most by service"
                            + " value, image value: CNY 50.00.");
            assertThat(gap.why(Locale.CHINA)).isEqualTo("ours的让渡价值减去rival的为 CNY 80.00；ours领先最多的是服务价值, 形象价值：CNY 50.00。");
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void addUpToTheDifferenceAndTheRankingDoesNotDependOnTheOrder(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Offer<Money>> offers = new ArrayList<>();
            for (int number = 1 + random.nextInt(6); number > 0; number--) {
                offers.add(offer("offer " + number, random.longs(8, 1, 6).toArray()));
            }
            OfferCriterion criterion =
                    List.of(OfferCriterion.values()).get(random.nextInt(OfferCriterion.values().length));
            OfferComparison<Money> comparison = OfferComparison.of(offers, criterion);
            Collections.reverse(offers);

            assertThat(OfferComparison.of(offers, criterion)).isEqualTo(comparison);
            assertThat(comparison.ranking()).containsExactlyInAnyOrderElementsOf(offers);
            for (OfferGap<Money> gap : comparison.gaps()) {
                Money sum = yuan(0);
                for (DeliveredTerm term : DeliveredTerm.values()) {
                    sum = sum.plus(gap.lead(term));
                }
                assertThat(sum)
                        .isEqualTo(gap.total())
                        .isEqualTo(gap.first()
                                .delivered()
                                .value()
                                .minus(gap.second().delivered().value()));
                BigDecimal best = criterion == OfferCriterion.RATIO
                        ? gap.first().delivered().ratio().orElseThrow()
                        : gap.first().delivered().value().getAmount();
                BigDecimal other = criterion == OfferCriterion.RATIO
                        ? gap.second().delivered().ratio().orElseThrow()
                        : gap.second().delivered().value().getAmount();
                assertThat(best).isGreaterThanOrEqualTo(other);
            }
        }
    }

    @Nested
    class Why {

        @Test
        void listsPlacesAndGaps() {
            assertThat(COMPARISON.why(Locale.ENGLISH))
                    .isEqualTo(
                            "Offers are ranked by delivered value (the difference); equal ones share a place. Place 1:"
                                    + " ours, with a total value of CNY 1,000.00, a total cost of CNY 720.00 and a delivered"
                                    + " value of CNY 280.00. Place 2: rival, with a total value of CNY 900.00, a total cost of"
                                    + " CNY 700.00 and a delivered value of CNY 200.00. Place 3: small, with a total value of"
                                    + " CNY 150.00, a total cost of CNY 50.00 and a delivered value of CNY 100.00. The"
                                    + " delivered value of ours less that of rival is CNY 80.00; ours leads most by service"
                                    + " value, image value: CNY 50.00. The delivered value of ours less that of small is CNY"
                                    + " 180.00; ours leads most by product value: CNY 350.00.");
            assertThat(COMPARISON.why(Locale.CHINA))
                    .startsWith("按让渡价值（差额）排名；相等的并列。第 1 名：ours，总价值 CNY 1,000.00，总成本 CNY 720.00，让渡价值 CNY 280.00。");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            OfferCriterion criterion = OfferCriterion.DIFFERENCE;
            return Stream.of(
                    bad(() -> Offer.of(null, OURS.delivered()), "name"),
                    bad(() -> Offer.of("ours", null), "delivered"),
                    bad(() -> Offer.of(" ", OURS.delivered()), "name must not be blank, but was \" \""),
                    bad(() -> OfferComparison.of(null, criterion), "offers"),
                    bad(() -> OfferComparison.of(Arrays.asList(OURS, null), criterion), "offers[1]"),
                    bad(() -> OfferComparison.of(List.of(OURS), null), "criterion"),
                    bad(() -> COMPARISON.place(null), "name"),
                    bad(() -> COMPARISON.gap("ours", null), "name"),
                    bad(() -> COMPARISON.gap(null, "ours"), "name"),
                    bad(() -> OfferGap.between(null, OURS), "first"),
                    bad(() -> OfferGap.between(OURS, null), "second"),
                    bad(() -> COMPARISON.gap("ours", "rival").lead(null), "term"),
                    bad(() -> OfferComparison.of(List.of(), criterion), "offers must not be empty, but was []"),
                    bad(
                            () -> OfferComparison.of(List.of(OURS, OURS), criterion),
                            "offers must not hold a name twice, but was \"ours\""),
                    bad(
                            () -> OfferComparison.of(List.of(OURS, dollars("dollars")), criterion),
                            "offers must all be in one currency, but was USD 0.00"),
                    bad(
                            () -> OfferComparison.of(List.of(OURS, dollars("dollars")), OfferCriterion.RATIO),
                            "offers must all be in one currency, but was USD 0.00"),
                    bad(
                            () -> OfferComparison.of(List.of(dollars("free")), OfferCriterion.RATIO),
                            "offers must have a cost above 0 to be ranked by a ratio, but was \"free\""),
                    bad(
                            () -> OfferGap.between(OURS, dollars("dollars")),
                            "second must all be in one currency, but was USD 0.00"),
                    bad(
                            () -> COMPARISON.place("nobody"),
                            "name must be one of [ours, rival, small], but was \"nobody\""));
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
    }
}
