package io.guanxi.crm.lifecycle;

import static io.guanxi.crm.lifecycle.QuestionWords.chance;
import static io.guanxi.crm.lifecycle.QuestionWords.figures;
import static io.guanxi.crm.lifecycle.QuestionWords.percent;
import static io.guanxi.crm.lifecycle.QuestionWords.plain;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LongAttribute;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the ways into decline and out of it ask under a policy, as conditions on a case with their sentences. */
final class DeclineQuestions {

    private static final int SHARE_PLACES = 3;

    private final LifecyclePolicy policy;
    private final Judgement judgement;
    private final Term windows;
    private final Term window;
    private final BigDecimal sharePercent;

    DeclineQuestions(LifecyclePolicy policy, Judgement judgement) {
        this.policy = policy;
        this.judgement = judgement;
        this.windows = policy.decline().windows().term();
        this.window = WindowSeries.of(1, policy.decline().windows().length()).term();
        this.sharePercent = policy.decline().sharePercent();
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
        if (met == Met.UNKNOWN) {
            return List.of(Reason.of(LifecycleReason.VOLUME_UNKNOWN, windows));
        }
        Trend trend = withUs(c);
        return List.of(Reason.of(
                LifecycleReason.VOLUME_HELD,
                windows,
                trend.earlier(),
                trend.later(),
                sharePercent,
                policy.decline().chance(),
                met));
    }

    Criterion volumeFalls() {
        FlagAttribute<LifecycleCase> falls = volumeFallsFlag();
        return Criterion.asked(falls.isTrue(), falls, (c, met) -> volumeFell(c));
    }

    private FlagAttribute<LifecycleCase> volumeFallsFlag() {
        String bound = plain(sharePercent);
        return Attribute.<LifecycleCase>ofOptionalFlag("volume-falls", judgement::volumeFalls)
                .named("交易量同季下降 " + bound + " %", "volume falls by " + bound + " %");
    }

    /** The fall in figures; nothing where no fall is known. */
    List<Reason> volumeFell(LifecycleCase c) {
        if (!judgement.volumeFalls(c).orElse(false)) {
            return List.of();
        }
        return List.of(volumeFell(withUs(c), windows));
    }

    private Reason volumeFell(Trend trend, Term over) {
        return Reason.of(
                LifecycleReason.VOLUME_FELL,
                over,
                trend.earlier(),
                trend.later(),
                percent(BigDecimal.valueOf(trend.earlier() - trend.later()), BigDecimal.valueOf(trend.earlier())),
                sharePercent,
                chance(trend.chanceOfFall()),
                policy.decline().chance());
    }

    /** The fall of the latest window alone. */
    List<Reason> firstFall(LifecycleCase c) {
        return List.of(volumeFell(
                c.evidence().volumes().yearOnYear().orElseThrow().withUs().get(0), window));
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
        return Criterion.asked(certainty.oneOf(enough), certainty, (c, met) -> {
            // How sure something is that there is not, nobody asks.
            if (!judgement.volumeFalls(c).orElse(false)
                    && !judgement.shareErodes(c).orElse(false)) {
                return List.of();
            }
            return List.of(
                    met == Met.UNKNOWN
                            ? Reason.of(LifecycleReason.TOTAL_VOLUME_MISSING)
                            : Reason.of(
                                    LifecycleReason.CERTAINTY,
                                    judgement.certainty(c).orElseThrow(),
                                    asked,
                                    met));
        });
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
        LongAttribute<LifecycleCase> beyond = LossQuestions.beyond(
                "own-silence", "超出自身间隔的沉默天数", "days of silence beyond the own gaps", judgement::daysBeyondOwnClock);
        return Criterion.asked(
                beyond.atLeast(1L),
                beyond,
                (c, met) -> met == Met.UNKNOWN ? List.of() : List.of(LossQuestions.ownClock(c, rule, met)));
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
        String share = plain(policy.recovery().share().movePointRight(2));
        FlagAttribute<LifecycleCase> back = Attribute.<LifecycleCase>ofOptionalFlag("back", judgement::isBack)
                .named(
                        "退化的已恢复（交易量或份额达 " + share + " %；沉默者重新购买）",
                        "what declined is back (volume or share to " + share + " %; a purchase after a silence)");
        return Criterion.asked(back.isTrue(), back, this::back);
    }

    private List<Reason> back(LifecycleCase c, Met met) {
        return switch (Judgement.declineOf(c)) {
            case SILENCE -> returned(c, met);
            case EROSION -> shareBack(c, met);
            case VOLUME -> volumeBack(c, met);
        };
    }

    private static List<Reason> returned(LifecycleCase c, Met met) {
        return List.of(c.evidence()
                .silence()
                .lastPurchase()
                .map(last ->
                        Reason.of(LifecycleReason.RETURNED, c.relationship().since(), last, met))
                .orElseGet(() -> Reason.of(LifecycleReason.NO_PURCHASE)));
    }

    private List<Reason> shareBack(LifecycleCase c, Met met) {
        if (met == Met.UNKNOWN) {
            return List.of(Reason.of(LifecycleReason.BACK_UNKNOWN));
        }
        VolumeComparison since = c.evidence().volumes().sinceDecline().orElseThrow();
        int windows = policy.recovery().windows();
        return List.of(Reason.of(
                LifecycleReason.SHARE_BACK,
                shares(since, windows, Trend::earlier),
                shares(since, windows, Trend::later),
                windows,
                policy.recovery().share().movePointRight(2),
                met));
    }

    private List<Reason> volumeBack(LifecycleCase c, Met met) {
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
        if (policy.recovery().isShareBack(comparison.get()).isPresent()) {
            reasons.add(Reason.of(
                    LifecycleReason.SHARES_BACK,
                    shares(comparison.get(), windows, Trend::earlier),
                    shares(comparison.get(), windows, Trend::later)));
        }
        return reasons;
    }

    /** Our share in each window; unknown where there was no total. */
    private static List<String> shares(VolumeComparison since, int windows, Function<Trend, Long> when) {
        List<String> shares = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            shares.add(Share.of(
                            when.apply(since.withUs().get(window)),
                            when.apply(since.total().orElseThrow().trends().get(window)),
                            SHARE_PLACES)
                    .map(BigDecimal::toPlainString)
                    .orElse("–"));
        }
        return shares;
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
        if (judgement.isSilentByOwnClock(c)) {
            reasons.add(LossQuestions.ownClock(c, policy.decline().silence().orElseThrow(), Met.MET));
        }
        if (judgement.stillErodes(c)) {
            reasons.addAll(shareEroded(c));
        }
        if (judgement.stillFalls(c)) {
            reasons.addAll(volumeFell(c));
            reasons.addAll(total(c));
        }
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

    /** The volume with us over the windows of the decline test, or over as many as are known. */
    private Trend withUs(LifecycleCase c) {
        List<Trend> windows = c.evidence().volumes().yearOnYear().orElseThrow().withUs();
        return Trend.sum(
                windows, Math.min(windows.size(), policy.decline().windows().count()));
    }
}
