package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Met;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class GeometryTest {

    enum Tier {
        BRONZE,
        SILVER,
        GOLD
    }

    record Profile(int orders, OptionalInt points, Tier tier, Optional<Tier> wish, Set<String> tags) {}

    private static final IntAttribute<Profile> ORDERS = Attribute.ofInt("orders", Profile::orders, 0, 2_000);
    private static final IntAttribute<Profile> POINTS = Attribute.ofOptionalInt("points", Profile::points, -9, 9);
    private static final EnumAttribute<Profile, Tier> TIER = Attribute.ofEnum("tier", Tier.class, Profile::tier);
    private static final EnumAttribute<Profile, Tier> WISH =
            Attribute.ofOptionalEnum("wish", Tier.class, Profile::wish);
    private static final LabelsAttribute<Profile> TAGS =
            Attribute.ofLabels("tags", List.of("a", "b", "c"), Profile::tags);
    private static final LabelsAttribute<Profile> HABITS =
            Attribute.ofOptionalLabels("habits", List.of("x", "y"), profile -> Optional.<Set<String>>empty());
    private static final Condition<Profile> LUCKY = Condition.opaque("lucky", profile -> true);
    private static final Condition<Profile> RICH = Condition.opaque("rich", profile -> true);

    private static void assertExactlyOne(Boxes<Profile> boxes, Condition<Profile> condition) {
        assertThat(boxes.boxes()).hasSize(1);
        assertThat(boxes.boxes().get(0).condition().normalised()).isEqualTo(condition.normalised());
        assertThat(boxes.boxes().get(0).witness().evaluate(condition)).isEqualTo(Met.MET);
        assertThat(boxes.complete()).isTrue();
        assertThat(boxes.exact()).isEqualTo(condition.isExact());
        assertThat(boxes.isProvenEmpty()).isFalse();
    }

    private static void assertProvenEmpty(Boxes<Profile> boxes) {
        assertThat(boxes.boxes()).isEmpty();
        assertThat(boxes.complete()).isTrue();
        assertThat(boxes.isProvenEmpty()).isTrue();
        assertThat(boxes.first()).isEmpty();
    }

    @Nested
    class Questions {

        @Test
        void gapsAreWhereNoConditionIsMet() {
            Boxes<Profile> gaps = Geometry.gaps(List.of(ORDERS.atLeast(5), ORDERS.atMost(3)));

            assertExactlyOne(gaps, ORDERS.is(4));
            assertThat(gaps.first().orElseThrow().text(Locale.ENGLISH)).isEqualTo("orders = 4");
            assertThat(gaps.first().orElseThrow().witness().value(ORDERS)).contains(4);
            assertProvenEmpty(Geometry.gaps(List.of(ORDERS.atLeast(5), ORDERS.atMost(4))));
        }

        @Test
        void ofIsWhereTheConditionIsMet() {
            assertExactlyOne(
                    Geometry.of(ORDERS.above(3).and(TIER.is(Tier.GOLD))),
                    ORDERS.above(3).and(TIER.is(Tier.GOLD)));
            assertExactlyOne(Geometry.of(ORDERS.atMost(3).negate()), ORDERS.above(3));
            assertProvenEmpty(Geometry.of(ORDERS.atLeast(5).and(ORDERS.atMost(4))));
            assertProvenEmpty(Geometry.of(ORDERS.above(2_000)));
            assertProvenEmpty(Geometry.of(ORDERS.isUnknown()));
        }

        @Test
        void overlapIsWhereBothAreMet() {
            assertExactlyOne(Geometry.overlap(ORDERS.between(1, 5), ORDERS.between(4, 9)), ORDERS.between(4, 5));
            assertExactlyOne(
                    Geometry.overlap(ORDERS.atLeast(5), TIER.isNot(Tier.GOLD)),
                    ORDERS.atLeast(5).and(TIER.isNot(Tier.GOLD)));
            assertProvenEmpty(Geometry.overlap(ORDERS.between(1, 4), ORDERS.between(5, 9)));
            assertProvenEmpty(Geometry.overlap(
                    ORDERS.atMost(5).and(TIER.is(Tier.GOLD)), ORDERS.atLeast(5).and(TIER.isNot(Tier.GOLD))));
        }

        @Test
        void outsideIsWhatTheCoversLeave() {
            assertExactlyOne(
                    Geometry.outside(ORDERS.between(1, 9), List.of(ORDERS.between(2, 4))),
                    ORDERS.is(1).or(ORDERS.between(5, 9)));
            assertProvenEmpty(Geometry.outside(ORDERS.between(1, 9), List.of(ORDERS.atMost(4), ORDERS.atLeast(5))));
            assertExactlyOne(Geometry.outside(ORDERS.is(1), List.of()), ORDERS.is(1));
        }

        @Test
        void alwaysIsEverywhereAndNeverNowhere() {
            assertExactlyOne(Geometry.of(Condition.<Profile>always()), Condition.always());
            assertExactlyOne(Geometry.gaps(List.<Condition<Profile>>of()), Condition.always());
            assertExactlyOne(Geometry.gaps(List.of(Condition.<Profile>never())), Condition.always());
            assertProvenEmpty(Geometry.of(Condition.<Profile>never()));
            assertProvenEmpty(Geometry.gaps(List.of(Condition.<Profile>always(), ORDERS.is(3))));
        }

        @Test
        void whatDoesNotMatterIsLeftOut() {
            Condition<Profile> gold = TIER.is(Tier.GOLD);
            Boxes<Profile> withLuck = Geometry.of(gold.or(gold.and(LUCKY.negate())));

            assertExactlyOne(Geometry.of(gold.and(ORDERS.atLeast(5)).or(gold.and(ORDERS.below(5)))), gold);
            assertExactlyOne(
                    Geometry.of(gold.or(gold.and(ORDERS.is(1))).and(POINTS.isKnown())), gold.and(POINTS.isKnown()));
            assertThat(withLuck.boxes()).extracting(Box::condition).containsExactly(gold);
        }

        @Test
        void boxesOfACornerDoNotOverlap() {
            Boxes<Profile> corner = Geometry.gaps(List.of(ORDERS.atLeast(5).and(TIER.is(Tier.GOLD))));

            assertThat(corner.boxes()).hasSize(2);
            assertProvenEmpty(Geometry.overlap(
                    corner.boxes().get(0).condition(), corner.boxes().get(1).condition()));
        }

        @Test
        void missingArgumentsAreNamed() {
            assertThatThrownBy(() -> Geometry.<Profile>where(null, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("met");
            assertThatThrownBy(() -> Geometry.<Profile>where(List.of(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("notMet");
            assertThatThrownBy(() -> Geometry.<Profile>gaps(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("conditions");
            assertThatThrownBy(() -> Geometry.<Profile>of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("condition");
            assertThatThrownBy(() -> Geometry.outside(LUCKY, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("covers");
            assertThatThrownBy(() -> Geometry.overlap(LUCKY, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("second");
        }
    }

    @Nested
    class Unknown {

        @Test
        void isAGapUnlessARowAsksForIt() {
            List<Condition<Profile>> rows = List.of(POINTS.below(0), POINTS.atLeast(0));
            Boxes<Profile> gaps = Geometry.gaps(rows);

            assertExactlyOne(gaps, POINTS.isUnknown());
            assertThat(gaps.first().orElseThrow().witness().value(POINTS)).isEmpty();
            assertThat(gaps.first().orElseThrow().witness().text(Locale.ENGLISH))
                    .isEqualTo("points unknown");
            assertProvenEmpty(Geometry.gaps(List.of(POINTS.below(0), POINTS.atLeast(0), POINTS.isUnknown())));
            assertProvenEmpty(Geometry.gaps(List.of(POINTS.isKnown(), POINTS.isUnknown())));
        }

        @Test
        void isLeftByAConditionAndItsContrary() {
            assertExactlyOne(Geometry.gaps(List.of(POINTS.is(3), POINTS.is(3).negate())), POINTS.isUnknown());
            assertExactlyOne(
                    Geometry.gaps(List.of(HABITS.hasAnyOf("x", "y"), HABITS.hasNoneOf("x", "y"))), HABITS.isUnknown());
            assertProvenEmpty(Geometry.gaps(List.of(ORDERS.is(3), ORDERS.is(3).negate())));
        }

        @Test
        void isMetByNoValue() {
            assertExactlyOne(Geometry.outside(Condition.always(), List.of(POINTS.atLeast(-9))), POINTS.isUnknown());
            assertProvenEmpty(Geometry.overlap(POINTS.isUnknown(), POINTS.atLeast(-9)));
            assertProvenEmpty(Geometry.overlap(HABITS.isUnknown(), HABITS.hasNot("x")));
        }

        @Test
        void isSetAsideByOtherwiseClearAnswers() {
            assertExactlyOne(
                    Geometry.of(POINTS.is(3).and(ORDERS.is(1)).negate().and(POINTS.isUnknown())),
                    POINTS.isUnknown().and(ORDERS.is(1).negate()));
        }
    }

    @Nested
    class Kinds {

        @Test
        void constantsLeaveTheOthers() {
            assertExactlyOne(Geometry.gaps(List.of(TIER.is(Tier.GOLD), TIER.is(Tier.BRONZE))), TIER.is(Tier.SILVER));
            assertExactlyOne(
                    Geometry.gaps(List.of(WISH.is(Tier.GOLD), WISH.is(Tier.BRONZE))),
                    WISH.is(Tier.SILVER).or(WISH.isUnknown()));
            assertProvenEmpty(Geometry.gaps(List.of(TIER.is(Tier.GOLD), TIER.isNot(Tier.GOLD))));
        }

        @Test
        void labelsAreFreeOfEachOther() {
            Boxes<Profile> gaps = Geometry.gaps(List.of(TAGS.has("a"), TAGS.has("b")));

            assertExactlyOne(gaps, TAGS.hasNoneOf("a", "b"));
            assertThat(gaps.first().orElseThrow().witness().value(TAGS)).contains(Set.of());
            assertExactlyOne(
                    Geometry.overlap(TAGS.hasAnyOf("a", "b"), TAGS.hasNot("a")),
                    TAGS.has("b").and(TAGS.hasNot("a")));
            assertExactlyOne(Geometry.overlap(TAGS.has("a"), TAGS.has("c")), TAGS.hasAllOf("a", "c"));
            assertProvenEmpty(Geometry.overlap(TAGS.hasAllOf("a", "b"), TAGS.hasNoneOf("b", "c")));
            assertThat(Geometry.of(TAGS.hasAllOf("a", "c"))
                            .first()
                            .orElseThrow()
                            .witness()
                            .value(TAGS))
                    .contains(Set.of("a", "c"));
        }

        @Test
        void opaqueTestsAreFreeAnswers() {
            Boxes<Profile> both = Geometry.overlap(LUCKY, RICH.negate());

            assertExactlyOne(both, LUCKY.and(RICH.negate()));
            assertThat(both.exact()).isFalse();
            assertThat(both.first().orElseThrow().witness().opaques()).isEqualTo(Map.of("lucky", true, "rich", false));
        }

        @Test
        void anOpaqueTestAndItsContraryAreDisjointAndTileTheSpace() {
            assertProvenEmpty(Geometry.overlap(LUCKY, LUCKY.negate()));
            assertProvenEmpty(Geometry.gaps(List.of(LUCKY, LUCKY.negate())));
            assertProvenEmpty(Geometry.overlap(
                    LUCKY, Condition.opaque("lucky", (Profile p) -> false).negate()));
            assertThat(Geometry.overlap(LUCKY, LUCKY.negate()).exact()).isFalse();
        }
    }

    @Nested
    class Names {

        @Test
        void mustStandForOneKindAndDomain() {
            List<Condition<Profile>> others = List.of(
                    Attribute.ofInt("orders", Profile::orders, 0, 10).is(3),
                    Attribute.ofOptionalInt("orders", Profile::points, 0, 2_000).is(3),
                    Attribute.<Profile>ofLong("orders", Profile::orders, 0, 2_000)
                            .is(3L),
                    Attribute.<Profile>ofFlag("orders", profile -> true).isTrue(),
                    Attribute.ofLabels("orders", List.of("a"), Profile::tags).isKnown());

            for (Condition<Profile> other : others) {
                assertThatThrownBy(() -> Geometry.overlap(ORDERS.is(3), other))
                        .as("%s", other)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("orders");
                assertThatThrownBy(
                                () -> Geometry.gaps(List.of(TIER.is(Tier.GOLD).and(other), ORDERS.is(3))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("orders");
            }
        }

        @Test
        void mayHaveOtherWordings() {
            IntAttribute<Profile> named = ORDERS.named("订单数", "number of orders");

            assertExactlyOne(Geometry.overlap(named.atLeast(3), ORDERS.atMost(3)), ORDERS.is(3));
        }
    }
}
