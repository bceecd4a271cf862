package io.guanxi.crm.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.service.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What is noticed of a case beside the stage, under a policy. */
final class LifecycleFindings {

    private static final List<FindingKind> KINDS = List.of(FindingKind.values());

    private final LifecyclePolicy policy;
    private final Judgement judgement;
    private final DeclineQuestions words;

    LifecycleFindings(LifecyclePolicy policy, Judgement judgement, DeclineQuestions words) {
        this.policy = policy;
        this.judgement = judgement;
        this.words = words;
    }

    /** All findings of a case, whose relationship stands as it does after the assessment. */
    List<Finding> of(LifecycleCase c) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        kinds(c).forEach(kind -> findings.add(new Finding(kind, reasons(kind, c))));
        return findings.build();
    }

    /** The kinds only; without a purchase that falls, a risk or anything else to notice this is a few comparisons. */
    Set<FindingKind> kinds(LifecycleCase c) {
        if (!c.relationship().stage().isOnPath()) {
            return Set.of();
        }
        EnumSet<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        for (FindingKind kind : KINDS) {
            if (isNoticed(kind, c)) {
                kinds.add(kind);
            }
        }
        return Sets.immutableEnumSet(kinds);
    }

    boolean has(FindingKind kind, LifecycleCase c) {
        return c.relationship().stage().isOnPath() && isNoticed(kind, c);
    }

    private boolean isNoticed(FindingKind kind, LifecycleCase c) {
        return switch (kind) {
            case DECLINE_CONFIRMED -> isDecline(DeclineCertainty.CONFIRMED, c);
            case DECLINE_PROBABLE -> isDecline(DeclineCertainty.PROBABLE, c);
            case DECLINE_SUSPECTED ->
                c.relationship().stage() != LifecycleStage.DECLINE
                        && falls(c)
                        && judgement.total(c).isEmpty();
            case TOTAL_FALLING -> falls(c) && !judgement.totalHeld(c).orElse(true);
            case SHARE_EROSION ->
                judgement.shareErodes(c).orElse(false)
                        && !(falls(c) && judgement.totalHeld(c).orElse(false));
            case AT_RISK -> isSilent(c) || isContractEnding(c) || isFirstFall(c);
            case DISSATISFIED -> !lowScores(c).isEmpty();
            case OPEN_COMPLAINT -> c.evidence().attitude().openComplaints().orElse(0) > 0;
            case CHANGED_NEED -> isSignalled(RelationshipSignal.CHANGED_NEED, c);
            case CUSTOMER_SEARCH -> isSignalled(RelationshipSignal.CUSTOMER_SEARCH, c);
            case FIRM_SEARCH -> isSignalled(RelationshipSignal.FIRM_SEARCH, c);
            case NOT_WIN_WIN ->
                c.evidence().bonds().valueBalance().isPresent()
                        && !c.evidence().bonds().valueBalance().get().isWinWin();
        };
    }

    private List<Reason> reasons(FindingKind kind, LifecycleCase c) {
        return switch (kind) {
            case DECLINE_CONFIRMED, DECLINE_PROBABLE, TOTAL_FALLING -> joined(words.volumeFell(c), words.total(c));
            case DECLINE_SUSPECTED ->
                joined(words.volumeFell(c), List.of(Reason.of(LifecycleReason.TOTAL_VOLUME_MISSING)));
            case SHARE_EROSION -> words.shareEroded(c);
            case AT_RISK -> risks(c);
            case DISSATISFIED -> lowScores(c);
            case OPEN_COMPLAINT ->
                List.of(Reason.of(
                        LifecycleReason.OPEN_COMPLAINTS,
                        c.evidence().attitude().openComplaints().getAsInt(),
                        Met.NOT_MET));
            case CHANGED_NEED -> noticed(RelationshipSignal.CHANGED_NEED);
            case CUSTOMER_SEARCH -> noticed(RelationshipSignal.CUSTOMER_SEARCH);
            case FIRM_SEARCH -> noticed(RelationshipSignal.FIRM_SEARCH);
            case NOT_WIN_WIN -> {
                ValueBalance balance = c.evidence().bonds().valueBalance().orElseThrow();
                yield List.of(Reason.of(
                        LifecycleReason.VALUE_BALANCE, balance.toCustomer(), balance.toFirm(), balance.kind()));
            }
        };
    }

    private boolean falls(LifecycleCase c) {
        return judgement.volumeFalls(c).orElse(false);
    }

    private boolean isDecline(DeclineCertainty certainty, LifecycleCase c) {
        return falls(c)
                && judgement.totalHeld(c).orElse(false)
                && judgement.certainty(c).orElseThrow() == certainty;
    }

    private boolean isSilent(LifecycleCase c) {
        OptionalLong beyond = Judgement.daysBeyond(policy.atRisk().silence(), c);
        return beyond.isPresent() && beyond.getAsLong() > 0;
    }

    private boolean isContractEnding(LifecycleCase c) {
        if (policy.atRisk().contractDays().isEmpty()) {
            return false;
        }
        int days = policy.atRisk().contractDays().getAsInt();
        return contractEnd(c)
                .filter(end -> end.isAfter(c.asOf()) && !end.isAfter(c.asOf().plusDays(days)))
                .isPresent();
    }

    private static Optional<LocalDate> contractEnd(LifecycleCase c) {
        return c.evidence().bonds().contract().flatMap(ContractStanding::end);
    }

    /** The latest window falls, and the ones before it, which the decline test asks for too, do not or are unknown. */
    private boolean isFirstFall(LifecycleCase c) {
        return policy.atRisk().firstFall()
                && policy.decline().windows().count() > 1
                && c.evidence().volumes().yearOnYear().isPresent()
                && policy.decline()
                        .falls(c.evidence()
                                .volumes()
                                .yearOnYear()
                                .get()
                                .withUs()
                                .get(0))
                && !falls(c);
    }

    private List<Reason> risks(LifecycleCase c) {
        List<Reason> risks = new ArrayList<>();
        if (isSilent(c)) {
            risks.add(LossQuestions.silence(c, policy.atRisk().silence().orElseThrow(), Met.MET));
        }
        if (isContractEnding(c)) {
            risks.add(Reason.of(
                    LifecycleReason.CONTRACT_ENDS,
                    contractEnd(c).orElseThrow().minusDays(1),
                    policy.atRisk().contractDays().getAsInt()));
        }
        if (isFirstFall(c)) {
            risks.addAll(words.firstFall(c));
        }
        return risks;
    }

    /** The scores below the bound that formation asks for, or else stability. */
    private List<Reason> lowScores(LifecycleCase c) {
        Optional<BigDecimal> satisfied =
                policy.formation().satisfaction().or(policy.stability().bonds()::satisfaction);
        List<Reason> low = new ArrayList<>();
        low(LifecycleReason.SATISFACTION, c.evidence().attitude().satisfaction(), satisfied, low);
        low(
                LifecycleReason.TRUST,
                c.evidence().attitude().trust(),
                policy.formation().trust(),
                low);
        return low;
    }

    private static void low(
            LifecycleReason reason, Optional<Score> score, Optional<BigDecimal> bound, List<Reason> low) {
        if (score.isPresent() && bound.isPresent() && score.get().share().compareTo(bound.get()) < 0) {
            low.add(Reason.of(reason, score.get().share(), bound.get(), Met.NOT_MET));
        }
    }

    private static boolean isSignalled(RelationshipSignal signal, LifecycleCase c) {
        return c.evidence().attitude().signals().contains(signal);
    }

    private static List<Reason> noticed(RelationshipSignal signal) {
        return List.of(Reason.of(LifecycleReason.NOTICED, signal));
    }

    private static List<Reason> joined(List<Reason> first, List<Reason> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
