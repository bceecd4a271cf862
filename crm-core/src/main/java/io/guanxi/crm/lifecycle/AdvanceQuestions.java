package io.guanxi.crm.lifecycle;

import static io.guanxi.crm.lifecycle.QuestionWords.en;
import static io.guanxi.crm.lifecycle.QuestionWords.figures;
import static io.guanxi.crm.lifecycle.QuestionWords.known;
import static io.guanxi.crm.lifecycle.QuestionWords.plain;
import static io.guanxi.crm.lifecycle.QuestionWords.series;
import static io.guanxi.crm.lifecycle.QuestionWords.zh;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LongAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** What the steps forward ask under a policy, as conditions on a case with their sentences. */
final class AdvanceQuestions {

    private static final Term BOTH_SIDES = new Term("双方", "both sides");

    private final LifecyclePolicy policy;
    private final Judgement judgement;

    AdvanceQuestions(LifecyclePolicy policy, Judgement judgement) {
        this.policy = policy;
        this.judgement = judgement;
    }

    Criterion repeatPurchases() {
        FormationRule rule = policy.formation();
        IntAttribute<LifecycleCase> repeats = Attribute.<LifecycleCase>ofOptionalInt(
                        "repeat-purchases", c -> c.evidence().volumes().repeatPurchases(), 0, Integer.MAX_VALUE)
                .named(zh(rule.window()) + "内重复购买", "repeat purchases within " + en(rule.window()));
        return Criterion.asked(
                repeats.atLeast(rule.repeatPurchases()),
                repeats,
                (c, met) -> List.of(Reason.of(
                        LifecycleReason.REPEAT_PURCHASES,
                        rule.window(),
                        known(c.evidence().volumes().repeatPurchases()),
                        rule.repeatPurchases(),
                        met)));
    }

    Criterion commitment(CommitmentRule rule) {
        Function<LifecycleCase, Optional<BigDecimal>> lowest = c -> c.evidence()
                .bonds()
                .contract()
                .map(ContractStanding::fulfilment)
                .filter(shares -> shares.size() >= rule.windows().count())
                .flatMap(shares ->
                        shares.subList(0, rule.windows().count()).stream().min(BigDecimal::compareTo));
        DecimalAttribute<LifecycleCase> share = Attribute.<LifecycleCase>ofOptionalDecimal(
                        "commitment", ContractStanding.PLACES, lowest)
                .withDomain(BigDecimal.ZERO, ContractStanding.MOST)
                .named(
                        series(rule.windows(), true) + "承诺量完成比例",
                        "share of the commitment in " + series(rule.windows(), false));
        return Criterion.asked(
                share.atLeast(plain(rule.share())),
                share,
                (c, met) -> List.of(Reason.of(
                        LifecycleReason.COMMITMENT,
                        rule.windows().count(),
                        rule.windows().length(),
                        known(lowest.apply(c)),
                        rule.share(),
                        met)));
    }

    Criterion growth() {
        FlagAttribute<LifecycleCase> grows = Attribute.<LifecycleCase>ofOptionalFlag("grows", judgement::grows)
                .named("交易量或产品种类增长", "volume or kinds of product grow");
        return Criterion.whereKnown(grows.isTrue(), grows, (c, met) -> {
            if (met == Met.UNKNOWN) {
                return List.of();
            }
            Trend latest =
                    c.evidence().volumes().yearOnYear().orElseThrow().withUs().get(0);
            Trend kinds = c.evidence().volumes().breadth().orElseThrow();
            return List.of(Reason.of(
                    LifecycleReason.GROWTH, latest.earlier(), latest.later(), kinds.earlier(), kinds.later(), met));
        });
    }

    Criterion satisfaction(BigDecimal bound) {
        return score(
                "satisfaction",
                "满意度",
                LifecycleReason.SATISFACTION,
                c -> c.evidence().attitude().satisfaction(),
                bound);
    }

    Criterion trust(BigDecimal bound) {
        return score(
                "trust",
                "信任度",
                LifecycleReason.TRUST,
                c -> c.evidence().attitude().trust(),
                bound);
    }

    private static Criterion score(
            String name,
            String chinese,
            LifecycleReason reason,
            Function<LifecycleCase, Optional<Score>> reader,
            BigDecimal bound) {
        DecimalAttribute<LifecycleCase> share = Attribute.<LifecycleCase>ofOptionalDecimal(
                        name, Shares.PLACES, c -> reader.apply(c).map(Score::share))
                .withDomain(BigDecimal.ZERO, BigDecimal.ONE)
                .named(chinese, name);
        return Criterion.whereKnown(
                share.atLeast(plain(bound)),
                share,
                (c, met) -> met == Met.UNKNOWN
                        ? List.of()
                        : List.of(
                                Reason.of(reason, reader.apply(c).orElseThrow().share(), bound, met)));
    }

    Criterion tenure() {
        Period asked = policy.stability().tenure();
        boolean inMonths = policy.stability().isInMonths();
        int bound = policy.stability().tenureInUnits();
        IntAttribute<LifecycleCase> tenure = Attribute.<LifecycleCase>ofInt(
                        "tenure",
                        c -> inMonths
                                ? months(c.relationship().episodeStart(), c.asOf())
                                : (int) ChronoUnit.DAYS.between(c.relationship().episodeStart(), c.asOf()),
                        0,
                        QuestionWords.MOST_DAYS)
                .named(inMonths ? "关系时长（月）" : "关系时长（天）", inMonths ? "tenure in months" : "tenure in days");
        return Criterion.asked(tenure.atLeast(bound), tenure, (c, met) -> {
            LocalDate start = c.relationship().episodeStart();
            Period soFar = inMonths
                    ? Period.ofMonths(months(start, c.asOf()))
                    : Period.ofDays((int) ChronoUnit.DAYS.between(start, c.asOf()));
            return List.of(Reason.of(LifecycleReason.TENURE, start, soFar, asked, met));
        });
    }

    /** The whole months that have passed: one more each time {@code start + n months} is reached. */
    private static int months(LocalDate start, LocalDate asOf) {
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(start, asOf));
        return start.plusMonths(months + 1L).isAfter(asOf) ? months : months + 1;
    }

    Criterion activity() {
        ActivityRule rule = policy.stability().activity();
        IntAttribute<LifecycleCase> active = Attribute.<LifecycleCase>ofOptionalInt(
                        "active-windows",
                        c -> {
                            OptionalLong count = judgement.activeWindows(c);
                            return count.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) count.getAsLong());
                        },
                        0,
                        WindowSeries.MAX_COUNT)
                .named(
                        series(rule.windows(), true) + "中交易量 ≥ " + rule.volume() + " 的窗口",
                        "windows with volume ≥ " + rule.volume() + " of " + series(rule.windows(), false));
        return Criterion.asked(
                active.atLeast(rule.active()),
                active,
                (c, met) -> List.of(
                        met == Met.UNKNOWN
                                ? Reason.of(
                                        LifecycleReason.RECENT_UNKNOWN,
                                        rule.windows().count(),
                                        rule.windows().length())
                                : Reason.of(
                                        LifecycleReason.ACTIVITY,
                                        judgement.activeWindows(c).orElseThrow(),
                                        rule.windows().count(),
                                        rule.windows().length(),
                                        rule.volume(),
                                        rule.active(),
                                        met)));
    }

    Criterion steadiness(SteadinessRule rule) {
        DecimalAttribute<LifecycleCase> variation = Attribute.<LifecycleCase>ofOptionalDecimal(
                        "variation",
                        Variation.PLACES,
                        c -> isAllZero(steady(c))
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(Variation.thousandthsUp(steady(c)), Variation.PLACES)))
                .withDomain(BigDecimal.ZERO, Variation.LARGEST)
                .named(series(rule.windows(), true) + "变异系数", "variation over " + series(rule.windows(), false));
        return Criterion.asked(variation.atMost(plain(rule.variation())), variation, (c, met) -> {
            List<Long> volumes = steady(c);
            if (volumes.isEmpty()) {
                return policy.stability().hasOneSeries()
                        ? List.of()
                        : List.of(Reason.of(
                                LifecycleReason.RECENT_UNKNOWN,
                                rule.windows().count(),
                                rule.windows().length()));
            }
            return List.of(Reason.of(
                    LifecycleReason.VARIATION,
                    rule.windows().count(),
                    rule.windows().length(),
                    figures(volumes),
                    met == Met.UNKNOWN ? Met.UNKNOWN : Variation.rounded(volumes),
                    rule.variation(),
                    met));
        });
    }

    /** The volumes whose variation counts: those of activity, unless the policy has other windows. */
    private List<Long> steady(LifecycleCase c) {
        VolumeEvidence volumes = c.evidence().volumes();
        return policy.stability().hasOneSeries() ? volumes.recent() : volumes.steady();
    }

    private static boolean isAllZero(List<Long> volumes) {
        for (int window = 0; window < volumes.size(); window++) {
            if (volumes.get(window) > 0) {
                return false;
            }
        }
        return true;
    }

    Criterion firmMargin() {
        FlagAttribute<LifecycleCase> reached = Attribute.<LifecycleCase>ofOptionalFlag(
                        "firm-margin", c -> c.evidence().bonds().firmMargin().map(MarginTarget::isReached))
                .named("企业毛利达标", "the firm's margin is on target");
        return Criterion.whereKnown(
                reached.isTrue(),
                reached,
                (c, met) -> c.evidence()
                        .bonds()
                        .firmMargin()
                        .map(margin ->
                                List.of(Reason.of(LifecycleReason.FIRM_MARGIN, margin.margin(), margin.target(), met)))
                        .orElse(List.of()));
    }

    Criterion investments() {
        FlagAttribute<LifecycleCase> both = Attribute.<LifecycleCase>ofOptionalFlag(
                        "both-invest",
                        c -> c.evidence().bonds().investments().map(sides -> sides.size() == Side.values().length))
                .named("双方均有投入", "both sides invest");
        return Criterion.whereKnown(
                both.isTrue(),
                both,
                (c, met) -> c.evidence()
                        .bonds()
                        .investments()
                        .map(sides -> List.of(
                                sides.isEmpty()
                                        ? Reason.of(LifecycleReason.NO_INVESTMENTS)
                                        : Reason.of(LifecycleReason.INVESTMENTS, investors(sides), met)))
                        .orElse(List.of()));
    }

    private static Bilingual investors(Set<Side> sides) {
        return sides.size() == 1 ? sides.iterator().next() : BOTH_SIDES;
    }

    Criterion breadth(int kinds) {
        LongAttribute<LifecycleCase> breadth = Attribute.<LifecycleCase>ofOptionalLong(
                        "breadth",
                        c -> c.evidence()
                                .volumes()
                                .kindsNow()
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()),
                        0,
                        Trend.MAX_VOLUME)
                .named("产品种类", "kinds of product");
        return Criterion.whereKnown(
                breadth.atLeast((long) kinds),
                breadth,
                (c, met) -> c.evidence()
                        .volumes()
                        .kindsNow()
                        .map(now -> List.of(Reason.of(LifecycleReason.BREADTH, now, kinds, met)))
                        .orElse(List.of()));
    }

    Criterion orientation(BigDecimal bound) {
        DecimalAttribute<LifecycleCase> share = Attribute.<LifecycleCase>ofOptionalDecimal(
                        "orientation",
                        Shares.PLACES,
                        c -> c.evidence().attitude().orientation().map(answers -> answers.score()))
                .withDomain(BigDecimal.ZERO, BigDecimal.ONE)
                .named("关系型回答占比", "share of relational answers");
        return Criterion.whereKnown(
                share.atLeast(plain(bound)),
                share,
                (c, met) -> c.evidence()
                        .attitude()
                        .orientation()
                        .map(answers -> List.of(Reason.of(LifecycleReason.ORIENTATION, answers.score(), bound, met)))
                        .orElse(List.of()));
    }

    Criterion renewals(int asked) {
        IntAttribute<LifecycleCase> renewals = Attribute.<LifecycleCase>ofOptionalInt(
                        "renewals",
                        c -> c.evidence()
                                .bonds()
                                .contract()
                                .map(contract -> OptionalInt.of(contract.renewals()))
                                .orElse(OptionalInt.empty()),
                        0,
                        Integer.MAX_VALUE)
                .named("合同续签次数", "renewals of the contract");
        return Criterion.asked(
                renewals.atLeast(asked),
                renewals,
                (c, met) -> List.of(Reason.of(
                        LifecycleReason.RENEWALS,
                        c.evidence()
                                .bonds()
                                .contract()
                                .<Object>map(ContractStanding::renewals)
                                .orElse(Met.UNKNOWN),
                        asked,
                        met)));
    }
}
