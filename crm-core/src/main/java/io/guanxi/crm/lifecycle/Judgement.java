package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
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

    /** Whether the relationship was ended by a statement, in this episode, and went on neither by purchase nor contract. */
    static boolean isCancelled(LifecycleCase c) {
        Optional<Cancellation> cancellation = c.evidence().bonds().cancellation();
        if (cancellation.isEmpty()) {
            return false;
        }
        LocalDate on = cancellation.get().on();
        return !on.isAfter(c.asOf())
                && !on.isBefore(c.relationship().episodeStart())
                && !isAfter(c.evidence().silence().lastPurchase(), on)
                && !isAfter(c.evidence().bonds().contract().map(ContractStanding::start), on);
    }

    private static boolean isAfter(Optional<LocalDate> day, LocalDate other) {
        return day.isPresent() && day.get().isAfter(other);
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

    /**
     * From when on a customer can be silent: the opening, or the return, which is the purchase that brought the customer
     * back or else the day of the win-back.
     */
    static LocalDate silenceStart(LifecycleCase c) {
        LocalDate start = c.relationship().episodeStart();
        Optional<LocalDate> last = c.evidence().silence().lastPurchase();
        return last.isPresent() && last.get().isBefore(start) && isAfterLoss(last.get(), c.relationship())
                ? last.get()
                : start;
    }

    private static boolean isAfterLoss(LocalDate day, CustomerRelationship relationship) {
        LocalDate lost = relationship.openedIn() == LifecycleStage.LOST ? relationship.opened() : LocalDate.MAX;
        for (StageTransition move : relationship.journal()) {
            lost = move.to() == LifecycleStage.LOST ? move.on() : lost;
        }
        return day.isAfter(lost);
    }

    /** How many days the silence is beyond what a rule allows; zero or less while it is not. */
    static OptionalLong daysBeyond(Optional<SilenceRule> rule, LifecycleCase c) {
        if (rule.isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<LocalDate> lastDay = rule.get().lastDay(c.evidence().silence(), silenceStart(c));
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
        LocalDate since = SilenceRule.since(silence, silenceStart(c)).orElseThrow();
        LocalDate lastDay = rule.get().lastDay(since, silence.rhythm().orElseThrow());
        return OptionalLong.of(c.asOf().toEpochDay() - lastDay.toEpochDay());
    }

    /**
     * Whether any of the ways into decline is still open: then there is no way out of it. A total that is not known
     * today does not end a decline, nor does one that falls wake up who is silent.
     */
    boolean stillDeclines(LifecycleCase c) {
        return stillFalls(c) || isSilentByOwnClock(c) || stillErodes(c);
    }

    boolean stillFalls(LifecycleCase c) {
        return volumeFalls(c).orElse(false) && totalHeld(c).orElse(true);
    }

    boolean isSilentByOwnClock(LifecycleCase c) {
        return daysBeyondOwnClock(c).orElse(0) > 0;
    }

    boolean stillErodes(LifecycleCase c) {
        return policy.decline().erosion().filter(ErosionRule::declines).isPresent()
                && shareErodes(c).orElse(false);
    }

    /** What led into the decline, as the journal tells it. */
    enum Decline {
        VOLUME,
        EROSION,
        SILENCE
    }

    static Decline declineOf(LifecycleCase c) {
        Decline decline = Decline.VOLUME;
        for (Reason reason :
                c.relationship().lastMove().map(StageTransition::reasons).orElse(List.of())) {
            if (reason.key() == LifecycleReason.VOLUME_FELL) {
                return Decline.VOLUME;
            }
            if (reason.key() == LifecycleReason.SHARE_ERODED) {
                decline = Decline.EROSION;
            } else if (reason.key() == LifecycleReason.SILENCE_OWN_CLOCK
                    || reason.key() == LifecycleReason.SILENCE_SINCE_START) {
                decline = Decline.SILENCE;
            }
        }
        return decline;
    }

    /** Whether what declined is back: the volume or the share, the share, or the customer. */
    Optional<Boolean> isBack(LifecycleCase c) {
        Optional<VolumeComparison> since = c.evidence().volumes().sinceDecline();
        return switch (declineOf(c)) {
            case VOLUME -> since.flatMap(policy.recovery()::isBack);
            case EROSION -> since.flatMap(policy.recovery()::isShareBack);
            case SILENCE ->
                c.evidence()
                        .silence()
                        .lastPurchase()
                        .map(last -> last.isAfter(c.relationship().since()));
        };
    }

    /** When a lost customer was lost: the day of the cancellation, if that was it, else that of the assessment. */
    static LocalDate lostOn(LifecycleCase c) {
        LocalDate found = c.relationship().since();
        return c.evidence()
                .bonds()
                .cancellation()
                .map(Cancellation::on)
                .filter(on -> on.isBefore(found) && isOfCancelled(c))
                .orElse(found);
    }

    private static boolean isOfCancelled(LifecycleCase c) {
        return c.relationship().lastMove().map(StageTransition::reasons).orElse(List.of()).stream()
                .anyMatch(reason -> reason.key() == LifecycleReason.CANCELLED);
    }

    /** Whether a lost customer has come back, by a purchase or a contract, and not left again. */
    static Optional<Boolean> cameBack(LifecycleCase c) {
        LocalDate lost = lostOn(c);
        Optional<LocalDate> purchase = c.evidence().silence().lastPurchase();
        Optional<ContractStanding> contract = c.evidence().bonds().contract();
        if (purchase.isEmpty() && contract.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isComeback(purchase, lost, c)
                || (isComeback(contract.map(ContractStanding::start), lost, c)
                        && !contract.orElseThrow().hasEnded(c.asOf())));
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
