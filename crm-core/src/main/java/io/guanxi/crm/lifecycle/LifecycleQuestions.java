package io.guanxi.crm.lifecycle;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.EnumAttribute;
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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** The questions that the edges of a lifecycle ask under a policy, as conditions on a case with their sentences. */
final class LifecycleQuestions {

    /** More days than lie between any two dates that a clock can lead to. */
    private static final int MOST_DAYS = 10_000_000;

    private static final int SHARE_PLACES = 3;
    private static final int CHANCE_PLACES = 4;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    /** No chance is called zero. */
    private static final BigDecimal SMALLEST_CHANCE = new BigDecimal("0.0001");

    private static final Term BOTH_SIDES = new Term("双方", "both sides");

    private final LifecyclePolicy policy;
    private final Judgement judgement;

    LifecycleQuestions(LifecyclePolicy policy, Judgement judgement) {
        this.policy = policy;
        this.judgement = judgement;
    }

    // ---- formation

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

    Criterion volumeHeld() {
        FlagAttribute<LifecycleCase> falls = volumeFallsFlag();
        return Criterion.whereKnown(falls.isFalse(), falls, this::volumeHeld);
    }

    /** Whether the volume holds, in words. */
    List<Reason> volumeHeldReasons(LifecycleCase c) {
        return volumeHeld(
                c, judgement.volumeFalls(c).map(falls -> Met.of(!falls)).orElse(Met.UNKNOWN));
    }

    private List<Reason> volumeHeld(LifecycleCase c, Met met) {
        WindowSeries windows = policy.decline().windows();
        if (met == Met.UNKNOWN) {
            return List.of(Reason.of(LifecycleReason.VOLUME_UNKNOWN, windows.term()));
        }
        Trend trend = withUs(c);
        return List.of(Reason.of(
                LifecycleReason.VOLUME_HELD,
                windows.term(),
                trend.earlier(),
                trend.later(),
                policy.decline().sharePercent(),
                policy.decline().chance(),
                met));
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

    // ---- stability

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
                        MOST_DAYS)
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
                    met == Met.UNKNOWN ? Met.UNKNOWN : Variation.of(volumes).rounded(),
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
                                .breadth()
                                .map(trend -> OptionalLong.of(trend.later()))
                                .orElse(OptionalLong.empty()),
                        0,
                        Trend.MAX_VOLUME)
                .named("产品种类", "kinds of product");
        return Criterion.whereKnown(
                breadth.atLeast((long) kinds),
                breadth,
                (c, met) -> c.evidence()
                        .volumes()
                        .breadth()
                        .map(trend -> List.of(Reason.of(LifecycleReason.BREADTH, trend.later(), kinds, met)))
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

    // ---- decline and recovery

    Criterion volumeFalls() {
        FlagAttribute<LifecycleCase> falls = volumeFallsFlag();
        return Criterion.asked(falls.isTrue(), falls, (c, met) -> volumeFell(c));
    }

    private FlagAttribute<LifecycleCase> volumeFallsFlag() {
        String bound = plain(policy.decline().sharePercent());
        return Attribute.<LifecycleCase>ofOptionalFlag("volume-falls", judgement::volumeFalls)
                .named("交易量同季下降 " + bound + " %", "volume falls by " + bound + " %");
    }

    /** The fall in figures; nothing where no fall is known. */
    List<Reason> volumeFell(LifecycleCase c) {
        if (!judgement.volumeFalls(c).orElse(false)) {
            return List.of();
        }
        return List.of(volumeFell(withUs(c), policy.decline().windows().count()));
    }

    private Reason volumeFell(Trend trend, int windows) {
        DeclineRule rule = policy.decline();
        return Reason.of(
                LifecycleReason.VOLUME_FELL,
                WindowSeries.of(windows, rule.windows().length()).term(),
                trend.earlier(),
                trend.later(),
                percent(BigDecimal.valueOf(trend.earlier() - trend.later()), BigDecimal.valueOf(trend.earlier())),
                rule.sharePercent(),
                chance(trend.chanceOfFall()),
                rule.chance());
    }

    /** The fall of the latest window alone. */
    List<Reason> firstFall(LifecycleCase c) {
        return List.of(volumeFell(
                c.evidence().volumes().yearOnYear().orElseThrow().withUs().get(0), 1));
    }

    Criterion totalHeld() {
        FlagAttribute<LifecycleCase> held = totalHeldFlag();
        return Criterion.asked(held.isTrue(), held, (c, met) -> total(c));
    }

    /** Silence of a customer who is known to buy less everywhere is no decline. */
    Criterion totalNotFalling() {
        FlagAttribute<LifecycleCase> held = totalHeldFlag();
        return Criterion.whereKnown(held.isTrue(), held, (c, met) -> total(c));
    }

    private FlagAttribute<LifecycleCase> totalHeldFlag() {
        return Attribute.<LifecycleCase>ofOptionalFlag("total-held", judgement::totalHeld)
                .named("客户总量未下降", "the customer's total does not fall");
    }

    /** The customer's total, and our share of it where both shares are known. */
    List<Reason> total(LifecycleCase c) {
        Optional<Trend> total = judgement.total(c);
        if (total.isEmpty()) {
            return List.of();
        }
        boolean held = judgement.totalHeld(c).orElseThrow();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                held ? LifecycleReason.TOTAL_HELD : LifecycleReason.TOTAL_FELL,
                total.get().earlier(),
                total.get().later(),
                source(c)));
        reasons.addAll(walletShare(withUs(c), total.get()));
        return reasons;
    }

    private static Source source(LifecycleCase c) {
        return c.evidence()
                .volumes()
                .yearOnYear()
                .flatMap(VolumeComparison::total)
                .orElseThrow()
                .source();
    }

    private static List<Reason> walletShare(Trend withUs, Trend total) {
        Optional<BigDecimal> before = Share.of(withUs.earlier(), total.earlier(), SHARE_PLACES);
        Optional<BigDecimal> now = Share.of(withUs.later(), total.later(), SHARE_PLACES);
        return before.isPresent() && now.isPresent()
                ? List.of(Reason.of(LifecycleReason.WALLET_SHARE, before.get(), now.get()))
                : List.of();
    }

    Criterion certainty() {
        DeclineCertainty asked = policy.decline().certainty();
        EnumAttribute<LifecycleCase, DeclineCertainty> certainty =
                Attribute.<LifecycleCase, DeclineCertainty>ofOptionalEnum(
                                "certainty", DeclineCertainty.class, judgement::certainty)
                        .named("确定程度", "certainty");
        List<DeclineCertainty> enough = asked == DeclineCertainty.CONFIRMED
                ? List.of(DeclineCertainty.CONFIRMED)
                : List.of(DeclineCertainty.PROBABLE, DeclineCertainty.CONFIRMED);
        return Criterion.asked(
                certainty.oneOf(enough),
                certainty,
                (c, met) -> List.of(
                        met == Met.UNKNOWN
                                ? Reason.of(LifecycleReason.TOTAL_VOLUME_MISSING)
                                : Reason.of(
                                        LifecycleReason.CERTAINTY,
                                        judgement.certainty(c).orElseThrow(),
                                        asked,
                                        met)));
    }

    Criterion shareErodes() {
        FlagAttribute<LifecycleCase> erodes = Attribute.<LifecycleCase>ofOptionalFlag(
                        "share-erodes", judgement::shareErodes)
                .named("我方份额流失", "our share erodes");
        return Criterion.asked(erodes.isTrue(), erodes, (c, met) -> met == Met.MET ? shareEroded(c) : List.of());
    }

    /** The erosion in figures, where there is one. */
    List<Reason> shareEroded(LifecycleCase c) {
        ErosionRule rule = policy.decline().erosion().orElseThrow();
        VolumeComparison comparison = c.evidence().volumes().yearOnYear().orElseThrow();
        Trend withUs = comparison.withUs().get(0);
        Trend total = comparison.total().orElseThrow().trends().get(0);
        // 1 - (b / T2) / (a / T1) = (a T2 - b T1) / (a T2)
        BigDecimal before = BigDecimal.valueOf(withUs.earlier()).multiply(BigDecimal.valueOf(total.later()));
        BigDecimal now = BigDecimal.valueOf(withUs.later()).multiply(BigDecimal.valueOf(total.earlier()));
        List<Reason> reasons = new ArrayList<>(walletShare(withUs, total));
        reasons.add(Reason.of(
                LifecycleReason.SHARE_ERODED,
                percent(before.subtract(now), before),
                rule.fall().movePointRight(2),
                chance(withUs.chanceOfFall(total)),
                rule.chance()));
        return reasons;
    }

    Criterion silentBeyondOwnClock(OwnGapRule rule) {
        LongAttribute<LifecycleCase> beyond = beyond(
                "own-silence", "超出自身间隔的沉默天数", "days of silence beyond the own gaps", judgement::daysBeyondOwnClock);
        return Criterion.asked(
                beyond.atLeast(1L),
                beyond,
                (c, met) -> met == Met.UNKNOWN
                        ? List.of()
                        : List.of(ownClock(c.evidence().silence(), rule, met)));
    }

    Criterion formerStage(LifecycleStage stage) {
        EnumAttribute<LifecycleCase, LifecycleStage> former = Attribute.<LifecycleCase, LifecycleStage>ofOptionalEnum(
                        "former-stage",
                        LifecycleStage.class,
                        c -> c.relationship().formerStage())
                .named("退化前的阶段", "stage before the decline");
        return Criterion.asked(
                former.is(stage),
                former,
                (c, met) -> c.relationship()
                        .formerStage()
                        .map(from -> List.of(Reason.of(LifecycleReason.FORMER_STAGE, from)))
                        .orElse(List.of()));
    }

    Criterion back() {
        FlagAttribute<LifecycleCase> back = Attribute.<LifecycleCase>ofOptionalFlag("back", judgement::isBack)
                .named(
                        "交易量或份额恢复到 " + plain(policy.recovery().share().movePointRight(2)) + " %",
                        "volume or share back to "
                                + plain(policy.recovery().share().movePointRight(2)) + " %");
        return Criterion.asked(back.isTrue(), back, this::back);
    }

    private List<Reason> back(LifecycleCase c, Met met) {
        if (judgement.hasReturned(c)) {
            return List.of(Reason.of(
                    LifecycleReason.RETURNED,
                    c.relationship().since(),
                    c.evidence().silence().lastPurchase().orElseThrow()));
        }
        Optional<VolumeComparison> comparison = c.evidence().volumes().sinceDecline();
        int windows = policy.recovery().windows();
        if (comparison.isEmpty() || comparison.get().windows() < windows) {
            return List.of(Reason.of(LifecycleReason.BACK_UNKNOWN));
        }
        List<Trend> withUs = comparison.get().withUs().subList(0, windows);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                LifecycleReason.BACK,
                figures(withUs.stream().map(Trend::earlier).toList()),
                figures(withUs.stream().map(Trend::later).toList()),
                windows,
                policy.recovery().share().movePointRight(2),
                met));
        comparison
                .get()
                .total()
                .filter(total -> total.trends().stream().allMatch(all -> all.earlier() > 0 && all.later() > 0))
                .ifPresent(total -> reasons.add(Reason.of(
                        LifecycleReason.SHARES_BACK,
                        shares(withUs, total.trends(), Trend::earlier),
                        shares(withUs, total.trends(), Trend::later))));
        return reasons;
    }

    private static List<String> shares(List<Trend> withUs, List<Trend> totals, Function<Trend, Long> when) {
        List<String> shares = new ArrayList<>();
        for (int window = 0; window < withUs.size(); window++) {
            shares.add(Share.of(when.apply(withUs.get(window)), when.apply(totals.get(window)), SHARE_PLACES)
                    .orElseThrow()
                    .toPlainString());
        }
        return shares;
    }

    /** Whole numbers of the smallest type that holds each, as they come back from JSON. */
    private static List<Object> figures(List<Long> volumes) {
        return volumes.stream()
                .<Object>map(volume -> volume <= Integer.MAX_VALUE ? (Object) volume.intValue() : volume)
                .toList();
    }

    /** What would lead into decline again must not hold any more, or the two would take turns for ever. */
    Criterion noLongerDeclining() {
        FlagAttribute<LifecycleCase> declines = Attribute.<LifecycleCase>ofFlag(
                        "still-declining", judgement::stillDeclines)
                .named("仍在退化", "still declining");
        return Criterion.asked(
                declines.isFalse(), declines, (c, met) -> met == Met.MET ? List.of() : stillDeclining(c));
    }

    private List<Reason> stillDeclining(LifecycleCase c) {
        List<Reason> reasons = new ArrayList<>();
        if (judgement.declinesBySilence(c)) {
            reasons.add(
                    ownClock(c.evidence().silence(), policy.decline().silence().orElseThrow(), Met.MET));
        }
        if (judgement.declinesByErosion(c)) {
            reasons.addAll(shareEroded(c));
        }
        reasons.addAll(volumeFell(c));
        reasons.addAll(total(c));
        return reasons.stream().distinct().toList();
    }

    Criterion noOpenComplaint() {
        IntAttribute<LifecycleCase> open = Attribute.<LifecycleCase>ofOptionalInt(
                        "open-complaints", c -> c.evidence().attitude().openComplaints(), 0, Integer.MAX_VALUE)
                .named("未结投诉", "open complaints");
        return Criterion.whereKnown(
                open.atMost(0),
                open,
                (c, met) -> met == Met.UNKNOWN
                        ? List.of()
                        : List.of(Reason.of(
                                LifecycleReason.OPEN_COMPLAINTS,
                                c.evidence().attitude().openComplaints().getAsInt(),
                                met)));
    }

    // ---- loss and win-back

    Criterion cancelled() {
        FlagAttribute<LifecycleCase> cancelled = Attribute.<LifecycleCase>ofFlag("cancelled", Judgement::isCancelled)
                .named("已解约", "cancelled");
        return Criterion.asked(
                cancelled.isTrue(),
                cancelled,
                (c, met) -> c.evidence()
                        .bonds()
                        .cancellation()
                        .filter(cancellation -> met == Met.MET)
                        .map(cancellation ->
                                List.of(Reason.of(LifecycleReason.CANCELLED, cancellation.on(), cancellation.cause())))
                        .orElse(List.of()));
    }

    Criterion contractEnded() {
        FlagAttribute<LifecycleCase> ended = Attribute.<LifecycleCase>ofOptionalFlag(
                        "contract-ended", Judgement::contractEnded)
                .named("合同到期未续签", "the contract has ended");
        return Criterion.asked(
                ended.isTrue(),
                ended,
                (c, met) -> met != Met.MET
                        ? List.of()
                        : List.of(Reason.of(
                                LifecycleReason.CONTRACT_ENDED,
                                c.evidence()
                                        .bonds()
                                        .contract()
                                        .flatMap(ContractStanding::end)
                                        .orElseThrow())));
    }

    Criterion silent(SilenceRule rule) {
        LongAttribute<LifecycleCase> beyond = beyond(
                "silence",
                "超出允许的沉默天数",
                "days beyond the allowed silence",
                c -> Judgement.daysBeyond(Optional.of(rule), c));
        return Criterion.asked(
                beyond.atLeast(1L),
                beyond,
                (c, met) -> List.of(silence(c.evidence().silence(), rule, met)));
    }

    private static LongAttribute<LifecycleCase> beyond(
            String name, String chinese, String english, Function<LifecycleCase, OptionalLong> days) {
        return Attribute.<LifecycleCase>ofOptionalLong(name, days, -MOST_DAYS, MOST_DAYS)
                .named(chinese, english);
    }

    /** The silence of a customer against a rule. */
    static Reason silence(SilenceEvidence silence, SilenceRule rule, Met met) {
        if (silence.lastPurchase().isEmpty()) {
            return Reason.of(LifecycleReason.NO_PURCHASE);
        }
        LocalDate last = silence.lastPurchase().get();
        LocalDate lastDay = rule.lastDay(silence).orElseThrow();
        return switch (rule.clock(silence)) {
            case OWN -> ownClock(silence, rule.own().orElseThrow(), met);
            case SEGMENT -> {
                OwnGapRule own = rule.own().orElseThrow();
                SegmentGap gap = silence.segmentGap().orElseThrow();
                yield Reason.of(
                        LifecycleReason.SILENCE_SEGMENT,
                        last,
                        own.gaps(),
                        gap.segment(),
                        gap.days(),
                        own.factor(),
                        own.shortest(),
                        own.longest(),
                        lastDay,
                        met);
            }
            case FIXED ->
                rule.own().isEmpty()
                        ? Reason.of(LifecycleReason.SILENCE_FIXED, last, rule.fallback(), lastDay, met)
                        : Reason.of(
                                LifecycleReason.SILENCE_FALLBACK,
                                last,
                                rule.fallback(),
                                rule.own().get().gaps(),
                                lastDay,
                                met);
        };
    }

    private static Reason ownClock(SilenceEvidence silence, OwnGapRule rule, Met met) {
        LocalDate last = silence.lastPurchase().orElseThrow();
        PurchaseRhythm rhythm = silence.rhythm().orElseThrow();
        return Reason.of(
                LifecycleReason.SILENCE_OWN_CLOCK,
                last,
                rule.measure(),
                rhythm.gap(rule.measure()),
                rhythm.gaps(),
                rule.factor(),
                rule.shortest(),
                rule.longest(),
                rule.lastDay(last, rhythm),
                met);
    }

    Criterion hardlyAlive(BigDecimal bound) {
        Function<LifecycleCase, Optional<BigDecimal>> probability =
                c -> c.evidence().silence().probabilityAlive();
        // Rounded down, so that a probability is below the bound if and only if its reading is.
        DecimalAttribute<LifecycleCase> alive = Attribute.<LifecycleCase>ofOptionalDecimal(
                        "probability-alive",
                        Shares.PLACES,
                        c -> probability.apply(c).map(p -> p.setScale(Shares.PLACES, RoundingMode.FLOOR)))
                .withDomain(BigDecimal.ZERO, BigDecimal.ONE)
                .named("客户仍在的概率", "P(alive)");
        return Criterion.asked(
                alive.below(plain(bound)),
                alive,
                (c, met) -> probability
                        .apply(c)
                        .map(p -> List.of(Reason.of(
                                LifecycleReason.ALIVE, p.setScale(Shares.PLACES, RoundingMode.FLOOR), bound, met)))
                        .orElse(List.of()));
    }

    Criterion cameBack() {
        FlagAttribute<LifecycleCase> back = Attribute.<LifecycleCase>ofOptionalFlag("came-back", Judgement::cameBack)
                .named("流失后购买或签约", "purchase or contract after the loss");
        return Criterion.asked(back.isTrue(), back, (c, met) -> {
            LocalDate lost = c.relationship().since();
            Optional<LocalDate> contract =
                    c.evidence().bonds().contract().map(ContractStanding::start).filter(start -> start.isAfter(lost));
            Optional<LocalDate> purchase = c.evidence().silence().lastPurchase();
            if (contract.isPresent()
                    && !purchase.filter(last -> last.isAfter(lost)).isPresent()) {
                return List.of(Reason.of(LifecycleReason.CONTRACT_AFTER_LOSS, lost, contract.get(), met));
            }
            return List.of(purchase.map(last -> Reason.of(LifecycleReason.PURCHASE_AFTER_LOSS, lost, last, met))
                    .orElseGet(() -> Reason.of(LifecycleReason.NO_PURCHASE)));
        });
    }

    Criterion reachedFormation(boolean asked) {
        FlagAttribute<LifecycleCase> reached = Attribute.<LifecycleCase>ofFlag(
                        "reached-formation", c -> c.relationship().hasReached(LifecycleStage.FORMATION))
                .named("曾达到形成期", "formation was reached before");
        return Criterion.asked(
                asked ? reached.isTrue() : reached.isFalse(),
                reached,
                (c, met) -> met == Met.MET
                        ? List.of(Reason.of(
                                LifecycleReason.FORMERLY_REACHED,
                                asked ? LifecycleStage.FORMATION : LifecycleStage.EXPLORATION))
                        : List.of());
    }

    // ---- words and figures

    /** The volume with us over the windows of the decline test, or over as many as are known. */
    private Trend withUs(LifecycleCase c) {
        List<Trend> windows = c.evidence().volumes().yearOnYear().orElseThrow().withUs();
        return Trend.sum(
                windows, Math.min(windows.size(), policy.decline().windows().count()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(PERCENT).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal chance(double chance) {
        return BigDecimal.valueOf(chance)
                .setScale(CHANCE_PLACES, RoundingMode.HALF_UP)
                .max(SMALLEST_CHANCE);
    }

    private static Object known(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : Met.UNKNOWN;
    }

    private static Object known(Optional<BigDecimal> figure) {
        return figure.isPresent() ? figure.get() : Met.UNKNOWN;
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static String series(WindowSeries series, boolean chinese) {
        return chinese
                ? "最近 " + series.term().chinese()
                : "the last " + series.term().english();
    }

    private static String zh(Period period) {
        return Reason.words(period, Locale.CHINA);
    }

    private static String en(Period period) {
        return Reason.words(period, Locale.ENGLISH);
    }
}
