package io.guanxi.crm.rules.tiering.portrait;

import static io.guanxi.crm.rules.tiering.portrait.Client.PER_MONTH;
import static io.guanxi.crm.rules.tiering.portrait.Client.SETTLEMENT_DAYS;
import static io.guanxi.crm.rules.tiering.portrait.Client.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.tiering.AbcClass;
import io.guanxi.crm.rules.tiering.PyramidTier;
import io.guanxi.crm.rules.tiering.value.AtRiskEvidence;
import io.guanxi.crm.rules.tiering.value.AtRiskPolicy;
import io.guanxi.crm.rules.tiering.value.CustomerValueClass;
import io.guanxi.crm.rules.tiering.value.LoyaltyMatrix;
import io.guanxi.crm.testing.SampleCustomers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerPortraitTest {

    private enum Level implements Bilingual {
        BASIC(new Term("普通", "basic")),
        GOLD(new Term("金卡", "gold card"));

        private final Term term;

        Level(Term term) {
            this.term = term;
        }

        @Override
        public Term term() {
            return term;
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final Customer LIN = SampleCustomers.LIN_XIAO.toBuilder()
            .tag("年度会员", TagSource.RULE, LocalDate.of(2026, 1, 1))
            .tag("春季活动", TagSource.IMPORTED, LocalDate.of(2025, 6, 1))
            .build();
    private static final Client CLIENT = Client.of("2.5", 12_000, 20);

    private static final GradeScale<Level> SCALE = GradeScale.of(
            Level.class,
            List.of(
                    Grade.of(Level.BASIC),
                    Grade.of(
                            Level.GOLD,
                            Entitlement.granted("lounge", "贵宾室", "lounge"),
                            Entitlement.atLeast("points-factor", "积分倍数", "points factor", "1.5"))));
    private static final Stratification<Client> FREQUENCY = Stratification.of(
            "frequency",
            "按频率",
            "by frequency",
            List.of(
                    SegmentRule.of("seldom", "低频", "seldom", PER_MONTH.below("2.0")),
                    SegmentRule.of("often", "高频", "often", PER_MONTH.atLeast("2.0"))));
    private static final NamedSegments<Client> SEGMENTS = NamedSegments.overlapping(List.of(
            SegmentRule.of("big", "大额客户", "big spender", SPEND.atLeast(10_000)),
            SegmentRule.of("prompt", "及时结账", "prompt payer", SETTLEMENT_DAYS.atMost(30))));
    private static final LoyaltyMatrix<Client> LOYALTY =
            new LoyaltyMatrix<>(PER_MONTH.atLeast("2.0"), SETTLEMENT_DAYS.atMost(15));

    private static CustomerPortrait.Builder full() {
        return CustomerPortrait.builder(LIN, TODAY)
                .grade(SCALE.grade(Level.GOLD))
                .stratum(FREQUENCY.stratumOf(CLIENT))
                .segments(SEGMENTS.of(CLIENT))
                .pyramidTier(PyramidTier.GOLD)
                .abcClass(AbcClass.A)
                .valueClass(CustomerValueClass.MVC)
                .atRisk(AtRiskPolicy.churnOnly("0.5")
                        .assess(new AtRiskEvidence(Optional.empty(), Met.UNKNOWN, Met.NOT_MET)
                                .withChurnProbability("0.62")))
                .loyalty(LOYALTY.place(CLIENT));
    }

    @Nested
    class Text {

        @Test
        void showsEverythingSideBySide() {
            CustomerPortrait portrait = full().build();

            assertThat(portrait.text(Locale.ENGLISH))
                    .isEqualTo("Customer C-1001 on 2025-06-01."
                            + " Grade: gold card; it gives lounge, points factor ≥ 1.5."
                            + " Stratum by frequency: often."
                            + " Segments: big spender, prompt payer."
                            + " Tags: 亲子游 (manual), 年度会员 (rule, expires on 2026-01-01)."
                            + " Tier of the pyramid: gold."
                            + " ABC analysis: class A."
                            + " Value class: most valuable customer – keep: personalise the service and show"
                            + " recognition."
                            + " At risk of leaving: met."
                            + " Loyalty: spurious loyalty – buys much without conviction: win the attitude before a"
                            + " rival comes.");
            assertThat(portrait.text(Locale.CHINA))
                    .isEqualTo("客户 C-1001，2025-06-01。"
                            + "等级：金卡；权益：贵宾室, 积分倍数 ≥ 1.5。"
                            + "分层（按频率）：高频。"
                            + "客户群：大额客户, 及时结账。"
                            + "标签：亲子游（人工）, 年度会员（规则，2026-01-01 到期）。"
                            + "金字塔层级：黄金。"
                            + "ABC 分析：A 类。"
                            + "价值类别：最有价值客户，保持：个性化服务，给予认可。"
                            + "预流失：达到。"
                            + "忠诚度：虚假忠诚，买得多但不认同：在竞争者到来之前赢得认同。");
        }

        @Test
        void namesWhatIsNotKnown() {
            CustomerPortrait portrait = CustomerPortrait.builder(SampleCustomers.WANG_JIANGUO, TODAY)
                    .build();

            assertThat(portrait.text(Locale.ENGLISH))
                    .isEqualTo("Customer C-1002 on 2025-06-01. Tags: none."
                            + " Not known: grade, strata, segments, pyramid tier, ABC class, value class, risk of"
                            + " leaving, loyalty.");
        }

        @Test
        void inNoSegmentIsNotTheSameAsNotAsked() {
            assertThat(CustomerPortrait.builder(LIN, TODAY)
                            .segments(List.of())
                            .build()
                            .text(Locale.ENGLISH))
                    .contains("Segments: none.")
                    .doesNotContain("segments, pyramid");
        }

        @Test
        void aGradeMayGiveNothingAndLoyaltyMayBeOpen() {
            CustomerPortrait portrait = full().grade(SCALE.grade(Level.BASIC))
                    .loyalty(LOYALTY.place(Client.of("2.5", 0, -1)))
                    .build();

            assertThat(portrait.text(Locale.ENGLISH))
                    .contains("Grade: basic.")
                    .contains("Loyalty cannot be told; possible: true loyalty, spurious loyalty.");
        }
    }

    @Nested
    class Tags {

        @Test
        void areThoseThatHoldOnTheDay() {
            assertThat(CustomerPortrait.builder(LIN, TODAY).build().tags())
                    .extracting(Tag::label)
                    .containsExactly("亲子游", "年度会员");
            assertThat(CustomerPortrait.builder(LIN, TODAY.minusDays(1)).build().tags())
                    .extracting(Tag::label)
                    .containsExactly("亲子游", "年度会员", "春季活动");
            assertThat(CustomerPortrait.builder(LIN, LocalDate.of(2026, 1, 1))
                            .build()
                            .tags())
                    .extracting(Tag::label)
                    .containsExactly("亲子游");
        }
    }

    @Test
    void isAValueThatShowsNoNames() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
        assertThat(full().build()).hasToString("CustomerPortrait[C-1001, 2025-06-01]");
        assertThat(full().build().text(Locale.CHINA)).doesNotContain("林晓");
    }

    @Nested
    class Refusals {

        @Test
        void refusesTwoStrataOfOneStratification() {
            CustomerPortrait.Builder twice = full().stratum(FREQUENCY.stratumOf(Client.of("0.0", 0, 0)));

            assertThatIllegalArgumentException()
                    .isThrownBy(twice::build)
                    .withMessage("strata must be one of each stratification, but was \"frequency\"");
        }

        @Test
        void refusesATagThatDoesNotHold() {
            CustomerPortrait portrait = full().build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerPortrait(
                            portrait.customer(),
                            LocalDate.of(2026, 1, 1),
                            portrait.tags(),
                            portrait.grade(),
                            portrait.strata(),
                            portrait.segments(),
                            portrait.pyramidTier(),
                            portrait.abcClass(),
                            portrait.valueClass(),
                            portrait.atRisk(),
                            portrait.loyalty()))
                    .withMessage("tags must hold on 2026-01-01, but was \"年度会员\"");
        }

        @Test
        void refusesADayOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerPortrait.builder(LIN, LocalDate.of(10_000, 1, 1))
                            .build())
                    .withMessage("asOf must lie in the years 1 to 9999, but was +10000-01-01");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesThePartThatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> full().grade(null))
                    .withMessage("grade");
            assertThatNullPointerException()
                    .isThrownBy(() -> full().stratum(null))
                    .withMessage("stratum");
            assertThatNullPointerException()
                    .isThrownBy(() -> full().atRisk(null))
                    .withMessage("atRisk");
        }
    }
}
