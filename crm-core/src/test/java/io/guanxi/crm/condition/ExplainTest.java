package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class ExplainTest {

    enum Tier {
        BRONZE,
        GOLD
    }

    record Profile(
            int orders,
            OptionalInt points,
            BigDecimal monetary,
            double churn,
            LocalDate last,
            boolean complaint,
            Tier tier,
            Set<String> tags,
            Optional<Tier> wish) {}

    private static final IntAttribute<Profile> ORDERS =
            Attribute.ofInt("orders", Profile::orders, 0, 10_000).named("订单数", "orders");
    private static final IntAttribute<Profile> POINTS = Attribute.ofOptionalInt("points", Profile::points, 0, 100);
    private static final DecimalAttribute<Profile> MONETARY =
            Attribute.ofDecimal("monetary", 2, Profile::monetary).named("消费金额", "amount spent");
    private static final DoubleAttribute<Profile> CHURN = Attribute.ofDouble("churn", Profile::churn, 0, 1);
    private static final DateAttribute<Profile> LAST = Attribute.ofDate("last", Profile::last);
    private static final FlagAttribute<Profile> COMPLAINT = Attribute.ofFlag("complaint", Profile::complaint);
    private static final EnumAttribute<Profile, Tier> TIER = Attribute.ofEnum("tier", Tier.class, Profile::tier);
    private static final LabelsAttribute<Profile> TAGS =
            Attribute.ofLabels("tags", List.of("vip", "亲子游", "golf"), Profile::tags);
    private static final EnumAttribute<Profile, Tier> WISH =
            Attribute.ofOptionalEnum("wish", Tier.class, Profile::wish);
    private static final Condition<Profile> LUCKY = Condition.opaque("lucky", profile -> profile.orders() == 3);

    private static final Profile LIN = new Profile(
            3,
            OptionalInt.empty(),
            new BigDecimal("8750.00"),
            0.3,
            LocalDate.of(2025, 2, 27),
            true,
            Tier.BRONZE,
            Set.of("vip", "tennis"),
            Optional.empty());

    private static Reading only(Condition<Profile> condition) {
        List<Reading> readings = condition.explain(LIN).readings();
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }

    private static Reading reading(
            Attribute<?> attribute, Relation relation, List<Object> bounds, Object actual, Met met, String shortfall) {
        return new Reading(
                attribute.name(),
                attribute.term(),
                relation,
                bounds,
                Optional.of(actual),
                met,
                Optional.of(shortfall).filter(text -> !text.isEmpty()).map(BigDecimal::new));
    }

    @Nested
    class Readings {

        @Test
        void ofWholeNumbers() {
            assertThat(only(ORDERS.atLeast(5)))
                    .isEqualTo(reading(ORDERS, Relation.AT_LEAST, List.of(5), 3, Met.NOT_MET, "2"));
            assertThat(only(ORDERS.above(5)))
                    .isEqualTo(reading(ORDERS, Relation.ABOVE, List.of(5), 3, Met.NOT_MET, "3"));
            assertThat(only(ORDERS.below(3)))
                    .isEqualTo(reading(ORDERS, Relation.BELOW, List.of(3), 3, Met.NOT_MET, "1"));
            assertThat(only(ORDERS.between(4, 9)))
                    .isEqualTo(reading(ORDERS, Relation.BETWEEN, List.of(4, 9), 3, Met.NOT_MET, "1"));
            assertThat(only(ORDERS.between(1, 3)))
                    .isEqualTo(reading(ORDERS, Relation.BETWEEN, List.of(1, 3), 3, Met.MET, ""));
            assertThat(only(ORDERS.is(1))).isEqualTo(reading(ORDERS, Relation.IS, List.of(1), 3, Met.NOT_MET, "2"));
        }

        @Test
        void ofDecimals() {
            assertThat(only(MONETARY.atLeast("10000")))
                    .isEqualTo(reading(
                            MONETARY,
                            Relation.AT_LEAST,
                            List.of(new BigDecimal("10000.00")),
                            new BigDecimal("8750.00"),
                            Met.NOT_MET,
                            "1250.00"));
            assertThat(only(MONETARY.below("8750.00")).shortfall()).contains(new BigDecimal("0.01"));
            assertThat(only(MONETARY.below("8750.01")).shortfall()).isEmpty();
        }

        @Test
        void ofDoubles() {
            assertThat(only(CHURN.atLeast(0.5)))
                    .isEqualTo(reading(CHURN, Relation.AT_LEAST, List.of(0.5), 0.3, Met.NOT_MET, "0.2"));
            assertThat(only(CHURN.atMost(0.1)))
                    .isEqualTo(reading(CHURN, Relation.AT_MOST, List.of(0.1), 0.3, Met.NOT_MET, "0.2"));
            assertThat(only(CHURN.below(0.3)).shortfall().orElseThrow()).isPositive();
        }

        @Test
        void ofDatesInDays() {
            LocalDate bound = LocalDate.of(2025, 3, 1);

            assertThat(only(LAST.atLeast(bound)))
                    .isEqualTo(reading(
                            LAST, Relation.AT_LEAST, List.of(bound), LocalDate.of(2025, 2, 27), Met.NOT_MET, "2"));
            assertThat(only(LAST.atMost(LocalDate.of(2024, 2, 27))).shortfall()).contains(new BigDecimal("366"));
        }

        @Test
        void ofFlagsConstantsAndLabelsWithoutDistance() {
            assertThat(only(COMPLAINT.isFalse()))
                    .isEqualTo(reading(COMPLAINT, Relation.IS, List.of(false), true, Met.NOT_MET, ""));
            assertThat(only(TIER.isNot(Tier.BRONZE)))
                    .isEqualTo(reading(TIER, Relation.IS, List.of(Tier.GOLD), Tier.BRONZE, Met.NOT_MET, ""));
            assertThat(only(TAGS.hasAllOf("golf", "vip")))
                    .isEqualTo(reading(
                            TAGS, Relation.HAS_ALL, List.of(List.of("vip", "golf")), Set.of("vip"), Met.NOT_MET, ""));
        }

        @Test
        void ofWhatIsUnknown() {
            assertThat(only(POINTS.atLeast(5)))
                    .isEqualTo(new Reading(
                            "points",
                            new Term("points", "points"),
                            Relation.AT_LEAST,
                            List.of(5),
                            Optional.empty(),
                            Met.UNKNOWN,
                            Optional.empty()));
            assertThat(only(WISH.isKnown()).met()).isEqualTo(Met.NOT_MET);
            assertThat(only(WISH.isUnknown()).met()).isEqualTo(Met.MET);
        }

        @Test
        void ofOpaqueTests() {
            assertThat(only(LUCKY.negate()))
                    .isEqualTo(new Reading(
                            "lucky",
                            new Term("lucky", "lucky"),
                            Relation.HOLDS_NOT,
                            List.of(),
                            Optional.of(true),
                            Met.NOT_MET,
                            Optional.empty()));
        }

        @Test
        void haveNoShortfallWhereNoValueWouldDo() {
            assertThat(only(ORDERS.above(10_000)))
                    .isEqualTo(reading(ORDERS, Relation.NO_VALUE, List.of(), 3, Met.NOT_MET, ""));
        }

        @Test
        void underNotAreTheContrary() {
            assertThat(only(ORDERS.atLeast(2).negate()))
                    .isEqualTo(reading(ORDERS, Relation.BELOW, List.of(2), 3, Met.NOT_MET, "2"));
            assertThat(only(ORDERS.above(3).negate()))
                    .isEqualTo(reading(ORDERS, Relation.AT_MOST, List.of(3), 3, Met.MET, ""));
            assertThat(only(TAGS.hasAnyOf("vip", "golf").negate()).relation()).isEqualTo(Relation.HAS_NONE);
            assertThat(only(TAGS.hasAllOf("vip", "golf").negate()).relation()).isEqualTo(Relation.LACKS_ANY);
            assertThat(only(WISH.isKnown().negate()).relation()).isEqualTo(Relation.UNKNOWN);
        }

        @Test
        void ofAStretchUnderNotAreItsTwoSides() {
            assertThat(ORDERS.in(Range.closedOpen(2, 9)).negate().explain(LIN).readings())
                    .containsExactly(
                            reading(ORDERS, Relation.BELOW, List.of(2), 3, Met.NOT_MET, "2"),
                            reading(ORDERS, Relation.AT_LEAST, List.of(9), 3, Met.NOT_MET, "6"));
        }

        @Test
        void areTakenAlsoWhenTheAnswerIsClear() {
            Verdict or = ORDERS.is(3).or(MONETARY.is("1.00")).or(POINTS.is(5)).explain(LIN);
            Verdict and = ORDERS.is(4)
                    .and(MONETARY.is("1.00"))
                    .and(POINTS.is(5))
                    .and(LUCKY)
                    .explain(LIN);

            assertThat(or.met()).isEqualTo(Met.MET);
            assertThat(or.readings()).extracting(Reading::attribute).containsExactly("orders", "monetary", "points");
            assertThat(or.unmet()).extracting(Reading::attribute).containsExactly("monetary", "points");
            assertThat(and.met()).isEqualTo(Met.NOT_MET);
            assertThat(and.readings())
                    .extracting(Reading::met)
                    .containsExactly(Met.NOT_MET, Met.NOT_MET, Met.UNKNOWN, Met.UNKNOWN);
            assertThat(and.passed()).isFalse();
        }

        @Test
        void ofOpaqueTestsAreTakenOnlyWhileTheAnswerIsOpen() {
            Condition<Profile> never = Condition.opaque("never asked", profile -> {
                throw new AssertionError("asked");
            });

            for (Condition<Profile> clear : List.of(
                    ORDERS.is(4).and(never),
                    ORDERS.is(3).or(never),
                    ORDERS.is(3).or(never).negate(),
                    ORDERS.is(4).and(never.negate().or(never)))) {
                assertThat(clear.explain(LIN).readings())
                        .filteredOn(reading -> reading.attribute().equals("never asked"))
                        .isNotEmpty()
                        .allSatisfy(unasked -> {
                            assertThat(unasked.actual()).isEmpty();
                            assertThat(unasked.met()).isEqualTo(Met.UNKNOWN);
                        });
                assertThat(clear.evaluate(LIN)).isEqualTo(clear.explain(LIN).met());
                assertThat(clear.test(LIN)).isEqualTo(clear.explain(LIN).passed());
            }
        }

        @Test
        void ofOpaqueTestsMayRelyOnWhatWasAskedBefore() {
            Condition<Profile> many = POINTS.isKnown()
                    .and(Condition.opaque(
                            "many points", profile -> profile.points().getAsInt() > 100));

            assertThat(many.explain(LIN).met()).isEqualTo(Met.NOT_MET);
            assertThat(many.evaluate(LIN)).isEqualTo(Met.NOT_MET);
            assertThat(many.test(LIN)).isFalse();
        }

        @Test
        void areNoneForAlwaysAndNever() {
            assertThat(Condition.<Profile>always().explain(LIN)).isEqualTo(new Verdict(Met.MET, List.of()));
            assertThat(Condition.<Profile>never().explain(LIN)).isEqualTo(new Verdict(Met.NOT_MET, List.of()));
            assertThat(Condition.<Profile>always().explain(LIN).why(Locale.CHINA))
                    .isEmpty();
        }
    }

    @Nested
    class Texts {

        private static String why(Condition<Profile> condition, Locale locale) {
            return condition.explain(LIN).why(locale);
        }

        @Test
        void nameValueBoundAndDistance() {
            Condition<Profile> condition = ORDERS.atLeast(5).and(MONETARY.atLeast("10000.00"));

            assertThat(why(condition, Locale.ENGLISH))
                    .isEqualTo("orders: 3, required: ≥ 5 – not met, 2 away. "
                            + "amount spent: 8,750.00, required: ≥ 10,000.00 – not met, 1,250.00 away.");
            assertThat(why(condition, Locale.CHINA))
                    .isEqualTo("订单数：3，要求 ≥ 5：未达到，相差 2。消费金额：8,750.00，要求 ≥ 10,000.00：未达到，相差 1,250.00。");
        }

        @Test
        void saidWithoutDistance() {
            assertThat(why(ORDERS.between(1, 5), Locale.ENGLISH)).isEqualTo("orders: 3, required: from 1 to 5 – met.");
            assertThat(why(POINTS.atLeast(5), Locale.ENGLISH)).isEqualTo("points: unknown, required: ≥ 5 – unknown.");
            assertThat(why(POINTS.atLeast(5), Locale.CHINA)).isEqualTo("points：未知，要求 ≥ 5：未知。");
            assertThat(why(COMPLAINT.isFalse(), Locale.ENGLISH)).isEqualTo("complaint: yes, required: = no – not met.");
            assertThat(why(COMPLAINT.isFalse(), Locale.CHINA)).isEqualTo("complaint：是，要求 = 否：未达到。");
            assertThat(why(TAGS.hasNot("golf"), Locale.ENGLISH))
                    .isEqualTo("tags: vip, required: without any of golf – met.");
            assertThat(why(LUCKY.negate(), Locale.ENGLISH))
                    .isEqualTo("lucky: required that it does not hold – not met.");
            assertThat(why(LUCKY, Locale.CHINA)).isEqualTo("lucky：要求成立：达到。");
        }

        @Test
        void doNotDependOnTheMachine() {
            assertThat(why(LAST.below(LocalDate.of(2025, 2, 1)), Locale.forLanguageTag("ar")))
                    .isEqualTo("last: 2025-02-27, required: < 2025-02-01 – not met, 27 days away.");
        }

        @Test
        void needALocale() {
            Verdict verdict = LUCKY.explain(LIN);

            assertThatThrownBy(() -> verdict.why(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("locale");
        }
    }
}
