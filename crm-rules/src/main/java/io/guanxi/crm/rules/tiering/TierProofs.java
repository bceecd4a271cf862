package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.statemachine.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be proven wrong about a ladder: a keep condition that does not contain the one to enter, tiers out of order,
 * tiers that nobody can reach.
 *
 * <p>What only opaque tests or the cap of the search leave open is a warning.
 */
final class TierProofs<T, K extends Enum<K>> {

    private final K floor;
    private final Upgrade upgrade;
    private final List<TierFlaw> flaws = new ArrayList<>();

    private TierProofs(K floor, Upgrade upgrade) {
        this.floor = floor;
        this.upgrade = upgrade;
    }

    /** The rules of the tiers above the floor, lowest first, each once. */
    static <T, K extends Enum<K>> List<TierFlaw> of(List<TierRule<T, K>> rules, K floor, Upgrade upgrade) {
        TierProofs<T, K> proofs = new TierProofs<>(floor, upgrade);
        List<TierRule<T, K>> possible =
                rules.stream().filter(proofs::isPossible).toList();
        possible.forEach(proofs::band);
        for (int index = 0; index < possible.size(); index++) {
            TierRule<T, K> rule = possible.get(index);
            if (index == 0) {
                proofs.masked(floor, Condition.always(), rule);
            } else {
                proofs.order(possible.get(index - 1), rule);
            }
        }
        return List.copyOf(proofs.flaws);
    }

    private boolean isPossible(TierRule<T, K> rule) {
        if (!Geometry.of(rule.enter()).isProvenEmpty()) {
            return true;
        }
        flaws.add(
                TierFlaw.error(TierPolicyReason.NEVER_ENTERED, TierWords.of(rule.tier()), TierWords.of(rule.enter())));
        return false;
    }

    private void band(TierRule<T, K> rule) {
        contained(rule.enter(), rule.keep())
                .ifPresent(gap -> add(
                        gap,
                        new Kinds(
                                TierPolicyReason.KEEP_OUTSIDE,
                                TierPolicyReason.KEEP_OPEN,
                                TierPolicyReason.KEEP_UNDECIDED),
                        Severity.ERROR,
                        List.of(TierWords.of(rule.tier()))));
    }

    private void order(TierRule<T, K> lower, TierRule<T, K> higher) {
        List<Object> tiers = List.of(TierWords.of(higher.tier()), TierWords.of(lower.tier()));
        Optional<Gap> gap = contained(higher.enter(), lower.enter());
        gap.ifPresent(found -> add(
                found,
                new Kinds(TierPolicyReason.OUT_OF_ORDER, TierPolicyReason.ORDER_OPEN, TierPolicyReason.ORDER_UNDECIDED),
                Severity.ERROR,
                tiers));
        if (gap.isEmpty()) {
            masked(lower.tier(), lower.enter(), higher);
        }
        contained(higher.keep(), lower.keep())
                .ifPresent(found -> add(
                        found,
                        new Kinds(
                                TierPolicyReason.KEEP_OUT_OF_ORDER,
                                TierPolicyReason.KEEP_ORDER_OPEN,
                                TierPolicyReason.KEEP_ORDER_UNDECIDED),
                        Severity.WARNING,
                        tiers));
    }

    /** Whoever enters the lower tier enters the higher one: nobody ever stops at the lower, unless rising by steps. */
    private void masked(K tier, Condition<T> enter, TierRule<T, K> higher) {
        if (upgrade.steps().isPresent() && tier != floor) {
            return;
        }
        if (Geometry.outside(enter, List.of(higher.enter())).isProvenEmpty()) {
            flaws.add(TierFlaw.error(TierPolicyReason.MASKED, TierWords.of(tier), TierWords.of(higher.tier())));
        }
    }

    /** The sentences for a gap that is certain, one that is possible, and a search that was cut off. */
    private record Kinds(TierPolicyReason certain, TierPolicyReason open, TierPolicyReason undecided) {}

    private record Gap(Optional<Box<?>> box, boolean certain) {}

    /** Where the inner condition is met but the outer is not; empty if it is proven that there is no such place. */
    private Optional<Gap> contained(Condition<T> inner, Condition<T> outer) {
        if (inner.equals(outer)) {
            return Optional.empty();
        }
        Boxes<T> outside = Geometry.outside(inner, List.of(outer));
        if (outside.isProvenEmpty()) {
            return Optional.empty();
        }
        Optional<Box<?>> first = outside.first().map(box -> box);
        return Optional.of(new Gap(first, first.isPresent() && inner.isExact() && outer.isExact()));
    }

    private void add(Gap gap, Kinds kinds, Severity severity, List<Object> tiers) {
        List<Object> arguments = new ArrayList<>(tiers);
        gap.box().ifPresent(box -> arguments.add(TierWords.of(box)));
        TierPolicyReason kind = gap.certain() ? kinds.certain() : kinds.open();
        flaws.add(new TierFlaw(
                new Reason(gap.box().isPresent() ? kind : kinds.undecided(), arguments),
                gap.certain() ? severity : Severity.WARNING,
                gap.certain(),
                gap.box()));
    }
}
