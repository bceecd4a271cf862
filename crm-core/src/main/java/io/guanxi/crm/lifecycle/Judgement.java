package io.guanxi.crm.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** What a policy makes of a case, where that takes more than to read a figure: tests on volumes, clocks and dates. */
final class Judgement {

    private final LifecyclePolicy policy;

    Judgement(LifecyclePolicy policy) {
        this.policy = policy;
    }

    /** Whether the volume with us falls, by the policy's test. */
    Optional<Boolean> volumeFalls(LifecycleCase c) {
        Optional<VolumeComparison> comparison = c.evidence().volumes().yearOnYear();
        return comparison.isEmpty()
                ? Optional.empty()
                : policy.decline().falls(comparison.get().withUs());
    }

    /** The customer's total over the windows of the decline test. */
    Optional<Trend> total(LifecycleCase c) {
        int windows = policy.decline().windows().count();
        Optional<VolumeComparison> comparison = c.evidence().volumes().yearOnYear();
        if (comparison.isEmpty() || comparison.get().total().isEmpty()) {
            return Optional.empty();
        }
        TotalVolume total = comparison.get().total().get();
        return total.trends().size() < windows ? Optional.empty() : Optional.of(Trend.sum(total.trends(), windows));
    }

    /** Whether the customer's own total does not fall: not at all, however little. */
    Optional<Boolean> totalHeld(LifecycleCase c) {
        Optional<Trend> total = total(c);
        return total.isEmpty()
                ? Optional.empty()
                : Optional.of(total.get().later() >= total.get().earlier());
    }

    /** How sure a decline would be; empty where the total is missing. */
    Optional<DeclineCertainty> certainty(LifecycleCase c) {
        return c.evidence()
                .volumes()
                .yearOnYear()
                .flatMap(VolumeComparison::total)
                .map(TotalVolume::certainty);
    }

    /** Whether our share of the customer's volume erodes, in the latest window. */
    Optional<Boolean> shareErodes(LifecycleCase c) {
        Optional<VolumeComparison> comparison = c.evidence().volumes().yearOnYear();
        if (policy.decline().erosion().isEmpty()
                || comparison.isEmpty()
                || comparison.get().total().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(policy.decline()
                .erosion()
                .get()
                .erodes(
                        comparison.get().withUs().get(0),
                        comparison.get().total().get().trends().get(0)));
    }

    /** Whether volume or kinds of product grow; known not to only where both are known. */
    Optional<Boolean> grows(LifecycleCase c) {
        Optional<VolumeComparison> comparison = c.evidence().volumes().yearOnYear();
        Optional<Trend> breadth = c.evidence().volumes().breadth();
        if (comparison.isEmpty() || breadth.isEmpty()) {
            return Optional.empty();
        }
        Trend latest = comparison.get().withUs().get(0);
        return Optional.of(latest.later() > latest.earlier()
                || breadth.get().later() > breadth.get().earlier());
    }

    /** Whether the relationship was ended by a statement, in this episode. */
    static boolean isCancelled(LifecycleCase c) {
        Optional<Cancellation> cancellation = c.evidence().bonds().cancellation();
        return cancellation.isPresent()
                && !cancellation.get().on().isAfter(c.asOf())
                && !cancellation.get().on().isBefore(c.relationship().episodeStart());
    }

    /** Whether the contract ended, in this episode. */
    static Optional<Boolean> contractEnded(LifecycleCase c) {
        return c.evidence()
                .bonds()
                .contract()
                .map(contract -> contract.hasEnded(c.asOf())
                        && !contract.end()
                                .orElseThrow()
                                .isBefore(c.relationship().episodeStart()));
    }

    /** How many days the silence is beyond what a rule allows; zero or less while it is not. */
    static OptionalLong daysBeyond(Optional<SilenceRule> rule, LifecycleCase c) {
        if (rule.isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<LocalDate> lastDay = rule.get().lastDay(c.evidence().silence());
        return lastDay.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(c.asOf().toEpochDay() - lastDay.get().toEpochDay());
    }

    /** The same for the silence that is a decline; only an own clock counts. */
    OptionalLong daysBeyondOwnClock(LifecycleCase c) {
        Optional<OwnGapRule> rule = policy.decline().silence();
        SilenceEvidence silence = c.evidence().silence();
        if (rule.isEmpty() || silence.lastPurchase().isEmpty() || !rule.get().isOwnClock(silence.rhythm())) {
            return OptionalLong.empty();
        }
        LocalDate lastDay = rule.get()
                .lastDay(silence.lastPurchase().get(), silence.rhythm().orElseThrow());
        return OptionalLong.of(c.asOf().toEpochDay() - lastDay.toEpochDay());
    }

    /** Whether any of the ways into decline is still open on the same evidence: then there is no way out of it. */
    boolean stillDeclines(LifecycleCase c) {
        return declinesByVolume(c) || declinesBySilence(c) || declinesByErosion(c);
    }

    private boolean declinesByVolume(LifecycleCase c) {
        return volumeFalls(c).orElse(false) && totalHeld(c).orElse(false) && isCertain(c);
    }

    boolean declinesBySilence(LifecycleCase c) {
        OptionalLong beyond = daysBeyondOwnClock(c);
        return beyond.isPresent() && beyond.getAsLong() > 0 && totalHeld(c).orElse(true);
    }

    boolean declinesByErosion(LifecycleCase c) {
        return policy.decline().erosion().isPresent()
                && policy.decline().erosion().get().declines()
                && shareErodes(c).orElse(false)
                && isCertain(c);
    }

    private boolean isCertain(LifecycleCase c) {
        Optional<DeclineCertainty> certainty = certainty(c);
        return certainty.isPresent()
                && certainty.get().compareTo(policy.decline().certainty()) >= 0;
    }

    /**
     * Whether volume or share are back, or, where silence is a decline, the customer is. Where an erosion of the share is
     * a decline, a share that is known must be back: the volume may never have gone.
     */
    Optional<Boolean> isBack(LifecycleCase c) {
        Optional<Boolean> share = shareBack(c);
        if (share.isPresent()) {
            return share;
        }
        Optional<Boolean> back = c.evidence().volumes().sinceDecline().flatMap(policy.recovery()::isBack);
        return back.orElse(false) || daysBeyondOwnClock(c).isEmpty() ? back : Optional.of(hasReturned(c));
    }

    /** Whether the share is back; empty where it is unknown or only one way of two. */
    private Optional<Boolean> shareBack(LifecycleCase c) {
        return policy.decline().erosion().filter(ErosionRule::declines).isPresent()
                ? c.evidence().volumes().sinceDecline().flatMap(policy.recovery()::isShareBack)
                : Optional.empty();
    }

    /** Whether the customer bought again since the decline, is not silent any more, and buys no less. */
    boolean hasReturned(LifecycleCase c) {
        OptionalLong beyond = daysBeyondOwnClock(c);
        return beyond.isPresent()
                && shareBack(c).isEmpty()
                && beyond.getAsLong() <= 0
                && c.evidence()
                        .silence()
                        .lastPurchase()
                        .orElseThrow()
                        .isAfter(c.relationship().since())
                && !volumeFalls(c).orElse(false);
    }

    /** Whether a lost customer has come back, by a purchase or a contract, and not left again. */
    static Optional<Boolean> cameBack(LifecycleCase c) {
        LocalDate lost = c.relationship().since();
        Optional<LocalDate> purchase = c.evidence().silence().lastPurchase();
        Optional<LocalDate> contract = c.evidence().bonds().contract().map(ContractStanding::start);
        if (purchase.isEmpty() && contract.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isComeback(purchase, lost, c) || (isComeback(contract, lost, c) && !contractHasEnded(c)));
    }

    private static boolean contractHasEnded(LifecycleCase c) {
        return c.evidence().bonds().contract().orElseThrow().hasEnded(c.asOf());
    }

    private static boolean isComeback(Optional<LocalDate> on, LocalDate lost, LifecycleCase c) {
        return on.isPresent()
                && on.get().isAfter(lost)
                && c.evidence()
                        .bonds()
                        .cancellation()
                        .map(cancellation -> cancellation.on().isAfter(c.asOf())
                                || cancellation.on().isBefore(on.get()))
                        .orElse(true);
    }

    /** How many of the recent windows are active; empty if they are unknown. */
    OptionalLong activeWindows(LifecycleCase c) {
        var recent = c.evidence().volumes().recent();
        if (recent.isEmpty()) {
            return OptionalLong.empty();
        }
        long bound = policy.stability().activity().volume();
        long active = 0;
        for (int window = 0; window < recent.size(); window++) {
            active += recent.get(window) >= bound ? 1 : 0;
        }
        return OptionalLong.of(active);
    }
}
