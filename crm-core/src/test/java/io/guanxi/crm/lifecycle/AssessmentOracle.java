package io.guanxi.crm.lifecycle;

import io.guanxi.crm.service.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of assessment once more, as a lecturer would write them on a board: plain comparisons, no conditions and no
 * machine. What is unknown is null.
 */
final class AssessmentOracle {

    private final LifecyclePolicy policy;
    private final CustomerRelationship relationship;
    private final RelationshipEvidence evidence;
    private final LocalDate asOf;

    private AssessmentOracle(LifecyclePolicy policy, LifecycleCase c) {
        this.policy = policy;
        this.relationship = c.relationship();
        this.evidence = c.evidence();
        this.asOf = c.asOf();
    }

    /** The edge that a case takes; empty if it stays. */
    static Optional<String> edge(LifecyclePolicy policy, LifecycleCase c) {
        return new AssessmentOracle(policy, c).edge();
    }

    /** What is noticed of a case whose relationship stands as it does after the assessment. */
    static Set<FindingKind> findings(LifecyclePolicy policy, LifecycleCase after) {
        return new AssessmentOracle(policy, after).findings();
    }

    // ---- moves

    private Optional<String> edge() {
        List<StageTransition> journal = relationship.journal();
        if (!journal.isEmpty() && journal.get(journal.size() - 1).on().equals(asOf)) {
            return Optional.empty();
        }
        Map<String, Boolean> moves = switch (stage()) {
            case EXPLORATION, FORMATION, STABILITY -> fromThePath();
            case DECLINE -> fromDecline();
            case LOST -> fromLost();
        };
        return moves.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, Boolean> fromThePath() {
        Map<String, Boolean> moves = new LinkedHashMap<>(losses());
        moves.putAll(declines());
        moves.put("form", stage() == LifecycleStage.EXPLORATION && forms());
        moves.put("stabilise", stage() == LifecycleStage.FORMATION && stabilises());
        return moves;
    }

    private Map<String, Boolean> declines() {
        Map<String, Boolean> declines = new LinkedHashMap<>();
        declines.put("decline", isTrue(fell()) && isTrue(totalHeld()) && isSureEnough());
        declines.put("decline-by-silence", isTrue(silentByOwnClock()) && !isFalse(totalHeld()));
        declines.put(
                "decline-by-erosion",
                policy.decline().erosion().filter(ErosionRule::declines).isPresent()
                        && isTrue(eroded())
                        && isSureEnough());
        return declines;
    }

    private Map<String, Boolean> losses() {
        Map<String, Boolean> losses = new LinkedHashMap<>();
        losses.put(
                "cancel",
                evidence.bonds()
                        .cancellation()
                        .filter(cancelled -> isInEpisode(cancelled.on()) && !wentOnAfter(cancelled.on()))
                        .isPresent());
        losses.put(
                "contract-end",
                policy.loss().contractEnd()
                        && evidence.bonds()
                                .contract()
                                .flatMap(ContractStanding::end)
                                .filter(this::isInEpisode)
                                .isPresent());
        losses.put("silence", policy.loss().silence().filter(this::isSilent).isPresent());
        losses.put(
                "hardly-alive",
                policy.loss().aliveBelow().isPresent()
                        && evidence.silence()
                                .probabilityAlive()
                                .filter(alive -> alive.compareTo(
                                                policy.loss().aliveBelow().get())
                                        < 0)
                                .isPresent());
        return losses;
    }

    private boolean wentOnAfter(LocalDate day) {
        return evidence.silence()
                        .lastPurchase()
                        .filter(last -> last.isAfter(day))
                        .isPresent()
                || evidence.bonds()
                        .contract()
                        .filter(contract -> contract.start().isAfter(day))
                        .isPresent();
    }

    private boolean isInEpisode(LocalDate day) {
        return !day.isAfter(asOf) && !day.isBefore(episodeStart());
    }

    private boolean forms() {
        FormationRule rule = policy.formation();
        boolean enough = evidence.volumes().repeatPurchases().orElse(-1) >= rule.repeatPurchases();
        boolean kept = rule.commitment().isEmpty() || isKept(rule.commitment().get());
        return enough
                && kept
                && !isTrue(fell())
                && !isFalse(grew())
                && reaches(evidence.attitude().satisfaction(), rule.satisfaction())
                && reaches(evidence.attitude().trust(), rule.trust());
    }

    private boolean isKept(CommitmentRule rule) {
        List<BigDecimal> shares =
                evidence.bonds().contract().map(ContractStanding::fulfilment).orElse(List.of());
        int windows = rule.windows().count();
        return shares.size() >= windows
                && shares.subList(0, windows).stream().allMatch(share -> share.compareTo(rule.share()) >= 0);
    }

    private long kinds() {
        return evidence.volumes().breadth().map(Trend::later).orElse((long)
                evidence.volumes().kinds().orElse(Integer.MAX_VALUE));
    }

    private @Nullable Boolean grew() {
        if (withUs().isEmpty() || evidence.volumes().breadth().isEmpty()) {
            return null;
        }
        Trend kinds = evidence.volumes().breadth().get();
        return withUs().get(0).later() > withUs().get(0).earlier() || kinds.later() > kinds.earlier();
    }

    private boolean stabilises() {
        StabilityRule rule = policy.stability();
        BondRule bonds = rule.bonds();
        boolean old = !episodeStart().plus(rule.tenure()).isAfter(asOf);
        List<Long> recent = evidence.volumes().recent();
        boolean active = recent.stream()
                        .filter(volume -> volume >= rule.activity().volume())
                        .count()
                >= rule.activity().active();
        boolean renewed = bonds.renewals() == 0
                || evidence.bonds().contract().map(ContractStanding::renewals).orElse(-1) >= bonds.renewals();
        boolean broad = bonds.categories() == 0 || kinds() >= bonds.categories();
        boolean relational = bonds.orientation().isEmpty()
                || evidence.attitude().orientation().isEmpty()
                || evidence.attitude()
                                .orientation()
                                .get()
                                .score()
                                .compareTo(bonds.orientation().get())
                        >= 0;
        boolean paying = !bonds.firmSatisfied()
                || evidence.bonds().firmMargin().isEmpty()
                || !evidence.bonds()
                        .firmMargin()
                        .get()
                        .margin()
                        .isLessThan(evidence.bonds().firmMargin().get().target());
        boolean investing = !bonds.bothInvest()
                || evidence.bonds().investments().isEmpty()
                || evidence.bonds().investments().get().size() == 2;
        return old
                && active
                && isSteady(rule)
                && !isTrue(fell())
                && renewed
                && broad
                && reaches(evidence.attitude().satisfaction(), bonds.satisfaction())
                && relational
                && paying
                && investing;
    }

    /** {@code s² ≤ v² x̄²}, both sides times n² (n − 1). */
    private boolean isSteady(StabilityRule rule) {
        if (rule.steadiness().isEmpty()) {
            return true;
        }
        SteadinessRule steadiness = rule.steadiness().get();
        List<Long> volumes = steadiness.windows().equals(rule.activity().windows())
                ? evidence.volumes().recent()
                : evidence.volumes().steady();
        long n = volumes.size();
        long sum = volumes.stream().mapToLong(Long::longValue).sum();
        long squares = volumes.stream().mapToLong(volume -> volume * volume).sum();
        long thousandths = steadiness.variation().movePointRight(3).longValueExact();
        return sum > 0 && n * (n * squares - sum * sum) * 1_000_000 <= thousandths * thousandths * (n - 1) * sum * sum;
    }

    private static boolean reaches(Optional<Score> score, Optional<BigDecimal> bound) {
        return score.isEmpty() || bound.isEmpty() || score.get().share().compareTo(bound.get()) >= 0;
    }

    private Map<String, Boolean> fromDecline() {
        Map<String, Boolean> moves = new LinkedHashMap<>(losses());
        List<StageTransition> journal = relationship.journal();
        LifecycleStage former = journal.isEmpty()
                ? LifecycleStage.FORMATION
                : journal.get(journal.size() - 1).from();
        moves.put(
                "recover-" + former.english(),
                isBack()
                        && !stillDeclines()
                        && evidence.attitude().openComplaints().orElse(0) == 0);
        return moves;
    }

    /** A fall whose total is not known today, and any silence, still count. */
    private boolean stillDeclines() {
        return (isTrue(fell()) && !isFalse(totalHeld()))
                || isTrue(silentByOwnClock())
                || (policy.decline().erosion().filter(ErosionRule::declines).isPresent() && isTrue(eroded()));
    }

    private boolean isTold(LifecycleReason key) {
        List<StageTransition> journal = relationship.journal();
        return !journal.isEmpty()
                && journal.get(journal.size() - 1).reasons().stream().anyMatch(reason -> reason.key() == key);
    }

    private boolean isBack() {
        boolean fell = isTold(LifecycleReason.VOLUME_FELL);
        if (!fell && !isTold(LifecycleReason.SHARE_ERODED) && isTold(LifecycleReason.SILENCE_OWN_CLOCK)) {
            return evidence.silence()
                    .lastPurchase()
                    .filter(last -> last.isAfter(relationship.since()))
                    .isPresent();
        }
        RecoveryRule rule = policy.recovery();
        Optional<VolumeComparison> comparison = evidence.volumes().sinceDecline();
        if (comparison.isEmpty() || comparison.get().withUs().size() < rule.windows()) {
            return false;
        }
        boolean volume = fell || !isTold(LifecycleReason.SHARE_ERODED);
        boolean share = comparison
                .get()
                .total()
                .filter(total -> total.trends().size() >= rule.windows())
                .isPresent();
        for (int window = 0; window < rule.windows(); window++) {
            Trend us = comparison.get().withUs().get(window);
            volume &= us.later() > 0 && hundred(us.later()) >= percent(rule.share()) * us.earlier();
            if (share) {
                Trend all = comparison.get().total().get().trends().get(window);
                share = all.earlier() > 0
                        && us.later() > 0
                        && hundred(us.later()) * all.earlier() >= percent(rule.share()) * us.earlier() * all.later();
            }
        }
        return volume || share;
    }

    private Map<String, Boolean> fromLost() {
        LocalDate found = relationship.since();
        LocalDate lost = evidence.bonds()
                .cancellation()
                .map(Cancellation::on)
                .filter(on -> on.isBefore(found) && isTold(LifecycleReason.CANCELLED))
                .orElse(found);
        boolean bought = isComeback(evidence.silence().lastPurchase(), lost);
        Optional<ContractStanding> contract = evidence.bonds().contract();
        boolean bound = isComeback(contract.map(ContractStanding::start), lost)
                && contract.flatMap(ContractStanding::end)
                        .filter(end -> !end.isAfter(asOf))
                        .isEmpty();
        boolean formed = relationship.openedIn() != LifecycleStage.EXPLORATION
                || relationship.journal().stream().anyMatch(move -> move.to() == LifecycleStage.FORMATION);
        return Map.of("win-back-" + (formed ? "formation" : "exploration"), bought || bound);
    }

    private boolean isComeback(Optional<LocalDate> day, LocalDate lost) {
        return day.isPresent()
                && day.get().isAfter(lost)
                && evidence.bonds()
                        .cancellation()
                        .filter(cancelled ->
                                !cancelled.on().isAfter(asOf) && !cancelled.on().isBefore(day.get()))
                        .isEmpty();
    }

    // ---- findings

    private Set<FindingKind> findings() {
        Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
        if (stage() == LifecycleStage.LOST) {
            return found;
        }
        boolean declines = isTrue(fell()) && isTrue(totalHeld());
        add(found, FindingKind.DECLINE_CONFIRMED, declines && isObserved());
        add(found, FindingKind.DECLINE_PROBABLE, declines && !isObserved());
        add(
                found,
                FindingKind.DECLINE_SUSPECTED,
                stage() != LifecycleStage.DECLINE && isTrue(fell()) && totalHeld() == null);
        add(found, FindingKind.TOTAL_FALLING, isTrue(fell()) && isFalse(totalHeld()));
        add(found, FindingKind.SHARE_EROSION, isTrue(eroded()) && !declines);
        add(found, FindingKind.AT_RISK, isAtRisk());
        add(found, FindingKind.DISSATISFIED, isDissatisfied());
        add(
                found,
                FindingKind.OPEN_COMPLAINT,
                evidence.attitude().openComplaints().orElse(0) > 0);
        Set<RelationshipSignal> signals = evidence.attitude().signals();
        add(found, FindingKind.CHANGED_NEED, signals.contains(RelationshipSignal.CHANGED_NEED));
        add(found, FindingKind.CUSTOMER_SEARCH, signals.contains(RelationshipSignal.CUSTOMER_SEARCH));
        add(found, FindingKind.FIRM_SEARCH, signals.contains(RelationshipSignal.FIRM_SEARCH));
        add(
                found,
                FindingKind.NOT_WIN_WIN,
                evidence.bonds()
                        .valueBalance()
                        .filter(balance -> !balance.toCustomer().isPositive()
                                || !balance.toFirm().isPositive())
                        .isPresent());
        return found;
    }

    private static void add(Set<FindingKind> found, FindingKind kind, boolean isFound) {
        if (isFound) {
            found.add(kind);
        }
    }

    private boolean isAtRisk() {
        AtRiskRule rule = policy.atRisk();
        boolean ending = rule.contractDays().isPresent()
                && evidence.bonds()
                        .contract()
                        .flatMap(ContractStanding::end)
                        .filter(end -> end.isAfter(asOf)
                                && !end.isAfter(
                                        asOf.plusDays(rule.contractDays().getAsInt())))
                        .isPresent();
        boolean firstFall = rule.firstFall()
                && policy.decline().windows().count() > 1
                && !withUs().isEmpty()
                && isTrue(fell(withUs().subList(0, 1), 1))
                && !isTrue(fell());
        return rule.silence().filter(this::isSilent).isPresent() || ending || firstFall;
    }

    private boolean isDissatisfied() {
        Optional<BigDecimal> satisfied = policy.formation().satisfaction().isPresent()
                ? policy.formation().satisfaction()
                : policy.stability().bonds().satisfaction();
        return !reaches(evidence.attitude().satisfaction(), satisfied)
                || !reaches(evidence.attitude().trust(), policy.formation().trust());
    }

    // ---- volumes

    private List<Trend> withUs() {
        return evidence.volumes().yearOnYear().map(VolumeComparison::withUs).orElse(List.of());
    }

    private Optional<TotalVolume> totals() {
        return evidence.volumes().yearOnYear().flatMap(VolumeComparison::total);
    }

    private @Nullable Boolean fell() {
        return fell(withUs(), policy.decline().windows().count());
    }

    private @Nullable Boolean fell(List<Trend> trends, int windows) {
        if (trends.size() < windows) {
            return null;
        }
        int earlier = 0;
        int later = 0;
        for (Trend trend : trends.subList(0, windows)) {
            long fall = trend.earlier() - trend.later();
            if (fall <= 0 || hundred(fall) < percent(policy.decline().share()) * trend.earlier()) {
                return false;
            }
            earlier += (int) trend.earlier();
            later += (int) trend.later();
        }
        return atMost(later, earlier + later, 0.5) <= policy.decline().chance().doubleValue();
    }

    private @Nullable Boolean totalHeld() {
        int windows = policy.decline().windows().count();
        if (totals().isEmpty() || totals().get().trends().size() < windows) {
            return null;
        }
        long change = 0;
        for (Trend total : totals().get().trends().subList(0, windows)) {
            change += total.later() - total.earlier();
        }
        return change >= 0;
    }

    private boolean isObserved() {
        return totals().isPresent() && totals().get().source() == Source.OBSERVED;
    }

    private boolean isSureEnough() {
        return totals().isPresent() && (isObserved() || policy.decline().certainty() == DeclineCertainty.PROBABLE);
    }

    private @Nullable Boolean eroded() {
        if (policy.decline().erosion().isEmpty() || totals().isEmpty()) {
            return null;
        }
        ErosionRule rule = policy.decline().erosion().get();
        Trend us = withUs().get(0);
        Trend all = totals().get().trends().get(0);
        if (us.earlier() == 0 || all.later() == 0) {
            return false;
        }
        boolean smaller =
                hundred(us.later()) * all.earlier() <= (100 - percent(rule.fall())) * us.earlier() * all.later();
        double share = (double) all.later() / (all.earlier() + all.later());
        return smaller
                && atMost((int) us.later(), (int) (us.earlier() + us.later()), share)
                        <= rule.chance().doubleValue();
    }

    /** {@code P(X ≤ k)} of n tosses, row by row of Pascal's triangle. */
    private static double atMost(int k, int n, double heads) {
        double[] chances = new double[k + 1];
        chances[0] = 1;
        for (int toss = 0; toss < n; toss++) {
            for (int count = k; count > 0; count--) {
                chances[count] = chances[count] * (1 - heads) + chances[count - 1] * heads;
            }
            chances[0] *= 1 - heads;
        }
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        return sum;
    }

    // ---- silence

    private boolean isSilent(SilenceRule rule) {
        Optional<LocalDate> last = silentSince();
        if (last.isEmpty()) {
            return false;
        }
        if (rule.own().isPresent()) {
            OwnGapRule own = rule.own().get();
            Long gap = ownGap(own);
            if (gap != null) {
                return isBeyond(last.get(), gap, own);
            }
            if (evidence.silence().segmentGap().isPresent()) {
                long days = evidence.silence().segmentGap().get().days();
                return isBeyond(last.get(), up(percent(own.factor()) * days, 100), own);
            }
        }
        return asOf.isAfter(last.get().plus(rule.fallback()));
    }

    /** The last purchase, or the beginning of the episode if that is later, or if there never was one. */
    private Optional<LocalDate> silentSince() {
        return evidence.silence()
                .lastPurchase()
                .or(() -> evidence.silence().noPurchaseSince())
                .map(last -> last.isBefore(episodeStart()) && !isComebackPurchase(last) ? episodeStart() : last);
    }

    private @Nullable Boolean silentByOwnClock() {
        Optional<OwnGapRule> rule = policy.decline().silence();
        if (rule.isEmpty() || evidence.silence().lastPurchase().isEmpty()) {
            return null;
        }
        Long gap = ownGap(rule.get());
        return gap == null ? null : isBeyond(silentSince().orElseThrow(), gap, rule.get());
    }

    /** The allowed multiple of the own gap in days, rounded up; null if there is no own clock. */
    private @Nullable Long ownGap(OwnGapRule rule) {
        Optional<PurchaseRhythm> rhythm = evidence.silence().rhythm();
        if (rhythm.isEmpty() || rhythm.get().gaps() < rule.gaps()) {
            return null;
        }
        if (rule.measure() == GapMeasure.MEAN) {
            return up(
                    percent(rule.factor()) * rhythm.get().days(),
                    100L * rhythm.get().gaps());
        }
        return rhythm.get().ninetieth().isEmpty()
                ? null
                : up(percent(rule.factor()) * rhythm.get().ninetieth().getAsInt(), 100);
    }

    private boolean isBeyond(LocalDate last, long days, OwnGapRule rule) {
        LocalDate own = last.plusDays(days);
        LocalDate shortest = last.plus(rule.shortest());
        LocalDate longest = last.plus(rule.longest());
        return asOf.isAfter(longest) || (asOf.isAfter(own) && asOf.isAfter(shortest));
    }

    // ---- the relationship

    private LifecycleStage stage() {
        List<StageTransition> journal = relationship.journal();
        return journal.isEmpty()
                ? relationship.openedIn()
                : journal.get(journal.size() - 1).to();
    }

    /** A purchase between the last loss and the win-back. */
    private boolean isComebackPurchase(LocalDate day) {
        List<LocalDate> losses = new ArrayList<>();
        if (relationship.openedIn() == LifecycleStage.LOST) {
            losses.add(relationship.opened());
        }
        relationship.journal().stream()
                .filter(move -> move.to() == LifecycleStage.LOST)
                .forEach(move -> losses.add(move.on()));
        return evidence.silence().lastPurchase().isPresent()
                && !losses.isEmpty()
                && day.isAfter(losses.get(losses.size() - 1));
    }

    private LocalDate episodeStart() {
        LocalDate start = relationship.opened();
        for (StageTransition move : relationship.journal()) {
            if (move.from() == LifecycleStage.LOST) {
                start = move.on();
            }
        }
        return start;
    }

    // ---- figures

    private static boolean isTrue(@Nullable Boolean answer) {
        return answer != null && answer;
    }

    private static boolean isFalse(@Nullable Boolean answer) {
        return answer != null && !answer;
    }

    private static long hundred(long number) {
        return 100 * number;
    }

    /** A threshold of at most two decimals, as the random policies have them, in percent. */
    private static long percent(BigDecimal share) {
        return share.movePointRight(2).longValueExact();
    }

    private static long up(long numerator, long denominator) {
        return (numerator + denominator - 1) / denominator;
    }
}
