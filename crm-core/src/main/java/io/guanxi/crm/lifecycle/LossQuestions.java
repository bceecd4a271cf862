package io.guanxi.crm.lifecycle;

import static io.guanxi.crm.lifecycle.QuestionWords.plain;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.LongAttribute;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What losses and win-backs ask, as conditions on a case with their sentences. */
final class LossQuestions {

    private LossQuestions() {}

    static Criterion cancelled() {
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

    static Criterion contractEnded() {
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
                                        .flatMap(ContractStanding::lastDay)
                                        .orElseThrow())));
    }

    static Criterion silent(SilenceRule rule) {
        LongAttribute<LifecycleCase> beyond = beyond(
                "silence",
                "超出允许的沉默天数",
                "days beyond the allowed silence",
                c -> Judgement.daysBeyond(Optional.of(rule), c));
        return Criterion.asked(beyond.atLeast(1L), beyond, (c, met) -> List.of(silence(c, rule, met)));
    }

    /** A silence in days beyond some clock. */
    static LongAttribute<LifecycleCase> beyond(
            String name, String chinese, String english, Function<LifecycleCase, OptionalLong> days) {
        return Attribute.<LifecycleCase>ofOptionalLong(name, days, -QuestionWords.MOST_DAYS, QuestionWords.MOST_DAYS)
                .named(chinese, english);
    }

    /** The silence of a customer against a rule. */
    static Reason silence(LifecycleCase c, SilenceRule rule, Met met) {
        SilenceEvidence silence = c.evidence().silence();
        LocalDate start = Judgement.silenceStart(c);
        Optional<LocalDate> since = SilenceRule.since(silence, start);
        if (since.isEmpty()) {
            return Reason.of(LifecycleReason.NO_PURCHASE);
        }
        LocalDate lastDay = rule.lastDay(silence, start).orElseThrow();
        if (silence.lastPurchase().isEmpty() || silence.lastPurchase().get().isBefore(start)) {
            Period allowed = rule.clock(silence) == SilenceRule.Clock.FIXED
                    ? rule.fallback()
                    : daysBetween(since.get(), lastDay);
            return Reason.of(LifecycleReason.SILENCE_SINCE_START, since.get(), allowed, lastDay, met);
        }
        LocalDate last = since.get();
        return switch (rule.clock(silence)) {
            case OWN -> ownClock(c, rule.own().orElseThrow(), met);
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

    /** The silence of a customer against the own gaps; since the return, where no purchase came after it. */
    static Reason ownClock(LifecycleCase c, OwnGapRule rule, Met met) {
        LocalDate last = c.evidence().silence().lastPurchase().orElseThrow();
        PurchaseRhythm rhythm = c.evidence().silence().rhythm().orElseThrow();
        LocalDate start = Judgement.silenceStart(c);
        if (last.isBefore(start)) {
            LocalDate lastDay = rule.lastDay(start, rhythm);
            return Reason.of(LifecycleReason.SILENCE_SINCE_START, start, daysBetween(start, lastDay), lastDay, met);
        }
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

    private static Period daysBetween(LocalDate from, LocalDate to) {
        return Period.ofDays((int) ChronoUnit.DAYS.between(from, to));
    }

    static Criterion hardlyAlive(BigDecimal bound) {
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

    static Criterion cameBack() {
        FlagAttribute<LifecycleCase> back = Attribute.<LifecycleCase>ofOptionalFlag("came-back", Judgement::cameBack)
                .named("流失后购买或签约", "purchase or contract after the loss");
        return Criterion.asked(back.isTrue(), back, LossQuestions::cameBack);
    }

    private static List<Reason> cameBack(LifecycleCase c, Met met) {
        LocalDate lost = Judgement.lostOn(c);
        Optional<LocalDate> purchase = c.evidence().silence().lastPurchase();
        Optional<LocalDate> contract =
                c.evidence().bonds().contract().map(ContractStanding::start).filter(start -> start.isAfter(lost));
        List<Reason> reasons = new ArrayList<>();
        if (contract.isPresent() && purchase.filter(last -> last.isAfter(lost)).isEmpty()) {
            reasons.add(Reason.of(LifecycleReason.CONTRACT_AFTER_LOSS, lost, contract.get(), met));
        } else {
            reasons.add(purchase.map(last -> Reason.of(LifecycleReason.PURCHASE_AFTER_LOSS, lost, last, met))
                    .orElseGet(() -> Reason.of(LifecycleReason.NO_PURCHASE)));
        }
        // Who came back may have left again.
        c.evidence()
                .bonds()
                .cancellation()
                .filter(again -> met == Met.NOT_MET
                        && again.on().isAfter(lost)
                        && !again.on().isAfter(c.asOf()))
                .ifPresent(again -> reasons.add(Reason.of(LifecycleReason.CANCELLED, again.on(), again.cause())));
        return reasons;
    }

    static Criterion reachedFormation(boolean asked) {
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
}
