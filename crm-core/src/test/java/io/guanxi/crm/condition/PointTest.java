package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Met;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PointTest {

    enum Tier {
        SILVER,
        GOLD
    }

    private static final IntAttribute<Integer> ORDERS = Attribute.ofInt("orders", Integer::intValue, 0, 9);
    private static final IntAttribute<Integer> POINTS =
            Attribute.ofOptionalInt("points", number -> OptionalInt.empty(), 0, 9);
    private static final EnumAttribute<Integer, Tier> TIER = Attribute.ofEnum("tier", Tier.class, n -> Tier.GOLD);
    private static final EnumAttribute<Integer, Tier> WISH = Attribute.ofEnum("wish", Tier.class, n -> Tier.GOLD);
    private static final Condition<Integer> LUCKY = Condition.opaque("lucky", number -> true);
    private static final Condition<Integer> RICH = Condition.opaque("rich", number -> true);

    @Nested
    class Witnesses {

        private final Point point = Geometry.of(ORDERS.is(4)
                        .and(POINTS.isUnknown())
                        .and(TIER.is(Tier.GOLD))
                        .and(LUCKY))
                .first()
                .orElseThrow()
                .witness();

        @Test
        void tellEveryValueByName() {
            assertThat(point.values())
                    .containsExactly(
                            Map.entry("orders", Optional.of(4)),
                            Map.entry("points", Optional.empty()),
                            Map.entry("tier", Optional.of(Tier.GOLD)));
            assertThat(point.opaques()).containsExactly(Map.entry("lucky", true));
            assertThat(point.value(TIER)).contains(Tier.GOLD);
        }

        @Test
        void haveAText() {
            assertThat(point.text(Locale.ENGLISH)).isEqualTo("orders = 4, points unknown, tier = GOLD, ⟨lucky⟩ holds");
            assertThat(point.text(Locale.CHINA)).isEqualTo("orders = 4, points 未知, tier = GOLD, ⟨lucky⟩ 成立");
            assertThat(point).hasToString(point.text(Locale.ENGLISH));
        }

        @Test
        void answerConditions() {
            assertThat(point.evaluate(ORDERS.atLeast(5))).isEqualTo(Met.NOT_MET);
            assertThat(point.evaluate(POINTS.is(5).or(ORDERS.is(4)))).isEqualTo(Met.MET);
            assertThat(point.evaluate(POINTS.is(5).and(LUCKY))).isEqualTo(Met.UNKNOWN);
            assertThat(point.evaluate(LUCKY.negate())).isEqualTo(Met.NOT_MET);
        }

        @Test
        void refuseWhatTheProofDidNotSpeakOf() {
            assertThatThrownBy(() -> point.value(WISH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("wish");
            assertThatThrownBy(() -> point.evaluate(WISH.isKnown()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("wish");
            assertThatThrownBy(() -> point.evaluate(RICH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rich");
        }
    }

    @Nested
    class OfSubjects {

        private final Point point = Point.of(List.of(ORDERS, POINTS, TIER), 4);

        @Test
        void tellWhereASubjectStands() {
            assertThat(point.text(Locale.ENGLISH)).isEqualTo("orders = 4, points unknown, tier = GOLD");
            assertThat(point.opaques()).isEmpty();
        }

        @Test
        void takeAnotherValue() {
            Point moved = point.with(ORDERS, Optional.of(5))
                    .with(POINTS, Optional.of(7))
                    .with(TIER, Optional.of(Tier.SILVER));

            assertThat(moved.text(Locale.ENGLISH)).isEqualTo("orders = 5, points = 7, tier = SILVER");
            assertThat(moved.with(POINTS, Optional.empty()).value(POINTS)).isEmpty();
            assertThat(point.value(ORDERS)).contains(4);
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatThrownBy(() -> point.with(ORDERS, Optional.of(10)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("must lie in its domain 0..9");
            assertThatThrownBy(() -> point.with(ORDERS, Optional.of("4")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must lie in its domain 0..9");
            assertThatThrownBy(() -> point.with(ORDERS, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("must be known");
            assertThatThrownBy(() -> point.with(WISH, Optional.of(Tier.GOLD)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be one of");
            assertThatThrownBy(() -> Point.of(List.of(ORDERS, ORDERS), 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must not stand twice");
        }
    }
}
