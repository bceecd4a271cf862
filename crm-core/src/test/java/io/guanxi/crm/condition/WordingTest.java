package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.Range;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    enum Tier implements Bilingual {
        BRONZE("铜卡", "bronze"),
        SILVER("银卡", "silver"),
        GOLD("金卡", "gold");

        private final Term term;

        Tier(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    private static final IntAttribute<Integer> N =
            Attribute.ofInt("n", Integer::intValue, 0, 10_000).named("订单数", "orders");
    private static final DecimalAttribute<Integer> AMOUNT =
            Attribute.<Integer>ofScaled("amount", 2, n -> n).named("金额", "amount");
    private static final DoubleAttribute<Integer> SHARE =
            Attribute.<Integer>ofDouble("share", n -> 0.5, 0, 1).named("占比", "share");
    private static final DateAttribute<Integer> DAY =
            Attribute.<Integer>ofDate("day", n -> LocalDate.EPOCH).named("日期", "day");
    private static final FlagAttribute<Integer> OPEN =
            Attribute.<Integer>ofFlag("open", n -> true).named("投诉", "complaint");
    private static final EnumAttribute<Integer, Tier> TIER = Attribute.<Integer, Tier>ofOptionalEnum(
                    "tier", Tier.class, n -> Optional.empty())
            .named("等级", "tier");
    private static final EnumAttribute<Integer, RoundingMode> MODE =
            Attribute.ofEnum("mode", RoundingMode.class, n -> RoundingMode.UP);
    private static final LabelsAttribute<Integer> TAGS = Attribute.<Integer>ofLabels(
                    "tags", List.of("vip", "亲子游"), n -> Set.of())
            .named("标签", "tags");
    private static final Condition<Integer> EVEN = Condition.opaque("even", (Integer n) -> n % 2 == 0);

    static Stream<Arguments> cells() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        return Stream.of(
                arguments(N.is(5), "orders = 5", "订单数 = 5"),
                arguments(N.atLeast(5), "orders ≥ 5", "订单数 ≥ 5"),
                arguments(N.above(5), "orders > 5", "订单数 > 5"),
                arguments(N.atMost(5), "orders ≤ 5", "订单数 ≤ 5"),
                arguments(N.below(5), "orders < 5", "订单数 < 5"),
                arguments(N.between(5, 1_000), "orders from 5 to 1,000", "订单数 从 5 到 1,000"),
                arguments(N.in(Range.closedOpen(5, 9)), "orders from 5 to below 9", "订单数 不低于 5 且低于 9"),
                arguments(N.in(Range.openClosed(5, 9)), "orders above 5 to 9", "订单数 高于 5 且不高于 9"),
                arguments(N.in(Range.open(5, 9)), "orders above 5 and below 9", "订单数 高于 5 且低于 9"),
                arguments(N.in(Range.open(5, 7)), "orders = 6", "订单数 = 6"),
                arguments(N.in(Range.all()), "orders any known value", "订单数 任意已知值"),
                arguments(N.atLeast(0), "orders any known value", "订单数 任意已知值"),
                arguments(N.below(0), "orders (no value satisfies it)", "订单数 （任何值均不满足）"),
                arguments(N.isKnown(), "orders known", "订单数 已知"),
                arguments(N.isUnknown(), "orders unknown", "订单数 未知"),
                arguments(
                        AMOUNT.between("1000", "5000.5"),
                        "amount from 1,000.00 to 5,000.50",
                        "金额 从 1,000.00 到 5,000.50"),
                arguments(AMOUNT.below("-0.5"), "amount < -0.50", "金额 < -0.50"),
                arguments(SHARE.below(0.5), "share < 0.5", "占比 < 0.5"),
                arguments(SHARE.above(0.25), "share > 0.25", "占比 > 0.25"),
                arguments(DAY.below(day), "day < 2025-06-01", "日期 < 2025-06-01"),
                arguments(
                        DAY.in(Range.closedOpen(day, day.plusDays(30))),
                        "day from 2025-06-01 to below 2025-07-01",
                        "日期 不低于 2025-06-01 且低于 2025-07-01"),
                arguments(OPEN.isTrue(), "complaint = yes", "投诉 = 是"),
                arguments(OPEN.isFalse(), "complaint = no", "投诉 = 否"),
                arguments(TIER.is(Tier.GOLD), "tier = gold", "等级 = 金卡"),
                arguments(TIER.isNot(Tier.GOLD), "tier one of bronze, silver", "等级 为 铜卡, 银卡 之一"),
                arguments(TIER.oneOf(TIER.constants()), "tier any known value", "等级 任意已知值"),
                arguments(TIER.oneOf(List.of()), "tier (no value satisfies it)", "等级 （任何值均不满足）"),
                arguments(TIER.isUnknown(), "tier unknown", "等级 未知"),
                arguments(MODE.is(RoundingMode.HALF_UP), "mode = HALF_UP", "mode = HALF_UP"),
                arguments(TAGS.has("vip"), "tags with vip", "标签 含有 vip"),
                arguments(TAGS.hasAllOf("亲子游", "vip"), "tags with vip, 亲子游", "标签 含有 vip, 亲子游"),
                arguments(TAGS.hasAnyOf("vip", "亲子游"), "tags with any of vip, 亲子游", "标签 含有 vip, 亲子游 之一"),
                arguments(TAGS.hasNoneOf("vip", "亲子游"), "tags without any of vip, 亲子游", "标签 不含 vip, 亲子游 中任何一个"),
                arguments(
                        TAGS.hasAllOf("vip", "亲子游").negate().normalised(),
                        "tags without at least one of vip, 亲子游",
                        "标签 至少缺少 vip, 亲子游 之一"),
                arguments(EVEN, "⟨even⟩", "⟨even⟩"));
    }

    static Stream<Arguments> joints() {
        Condition<Integer> low = N.atMost(3);
        Condition<Integer> open = OPEN.isTrue();
        return Stream.of(
                arguments(Condition.always(), "always", "总是"),
                arguments(Condition.never(), "never", "从不"),
                arguments(low.and(open), "orders ≤ 3 and complaint = yes", "订单数 ≤ 3 且 投诉 = 是"),
                arguments(
                        low.or(open).or(EVEN), "orders ≤ 3 or complaint = yes or ⟨even⟩", "订单数 ≤ 3 或 投诉 = 是 或 ⟨even⟩"),
                arguments(
                        low.and(open.or(EVEN)),
                        "orders ≤ 3 and (complaint = yes or ⟨even⟩)",
                        "订单数 ≤ 3 且 （投诉 = 是 或 ⟨even⟩）"),
                arguments(
                        low.and(open).or(EVEN),
                        "(orders ≤ 3 and complaint = yes) or ⟨even⟩",
                        "（订单数 ≤ 3 且 投诉 = 是） 或 ⟨even⟩"),
                arguments(low.negate(), "not (orders ≤ 3)", "非（订单数 ≤ 3）"),
                arguments(EVEN.negate(), "not ⟨even⟩", "非⟨even⟩"),
                arguments(low.and(open).negate(), "not (orders ≤ 3 and complaint = yes)", "非（订单数 ≤ 3 且 投诉 = 是）"),
                arguments(low.negate().and(open), "not (orders ≤ 3) and complaint = yes", "非（订单数 ≤ 3） 且 投诉 = 是"),
                arguments(
                        low.or(open.and(EVEN.or(TAGS.has("vip")).negate())),
                        "orders ≤ 3 or (complaint = yes and not (⟨even⟩ or tags with vip))",
                        "订单数 ≤ 3 或 （投诉 = 是 且 非（⟨even⟩ 或 标签 含有 vip））"));
    }

    @Nested
    class Text {

        static Stream<Arguments> conditions() {
            return Stream.concat(cells(), joints());
        }

        @ParameterizedTest
        @MethodSource("conditions")
        void isInEnglishOrChinese(Condition<Integer> condition, String english, String chinese) {
            assertThat(condition.text(Locale.ENGLISH)).isEqualTo(english);
            assertThat(condition.text(Locale.CHINA)).isEqualTo(chinese);
        }

        @ParameterizedTest
        @MethodSource("conditions")
        void followsTheLanguageOfTheLocaleOnly(Condition<Integer> condition, String english, String chinese) {
            assertThat(condition.text(Locale.forLanguageTag("tr-TR"))).isEqualTo(english);
            assertThat(condition.text(Locale.forLanguageTag("ar-EG"))).isEqualTo(english);
            assertThat(condition.text(Locale.TAIWAN)).isEqualTo(chinese);
            assertThat(condition).hasToString(english);
        }

        @Test
        void hasAnExampleOfEveryRelationOfACell() {
            assertThat(cells().map(row -> ((Condition<?>) requireNonNull(row.get()[0])).form())
                            .filter(form -> form instanceof Form.Cell<?>)
                            .map(form -> ((Form.Cell<?>) form).relation())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Relation.values())
                            .filter(relation -> relation != Relation.HOLDS && relation != Relation.HOLDS_NOT)
                            .toList());
        }
    }
}
