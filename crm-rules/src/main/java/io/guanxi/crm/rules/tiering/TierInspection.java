package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.validation.Require;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for everything that is wrong with a policy: what is missing or said twice here, what can be proven elsewhere. */
final class TierInspection<T, K extends Enum<K>> {

    private static final int MONTHS = 12;
    private static final int DAYS = 366;

    private final List<TierDraft<T, K>> drafts;
    private final K floor;
    private final List<TierFlaw> flaws = new ArrayList<>();

    /** What holds for all tiers alike. */
    record Terms(Optional<QualifyingPeriod> period, Downgrade downgrade, Upgrade upgrade) {}

    private TierInspection(List<TierDraft<T, K>> drafts, K floor) {
        this.drafts = drafts;
        this.floor = floor;
    }

    static <T, K extends Enum<K>> List<TierFlaw> of(List<TierDraft<T, K>> drafts, K floor, Terms terms) {
        TierInspection<T, K> inspection = new TierInspection<>(drafts, floor);
        inspection.terms(terms);
        inspection.tiers();
        List<TierRule<T, K>> rules = inspection.whole();
        if (inspection.clashes(rules)) {
            // Proofs would mix up what has one name.
            return List.copyOf(inspection.flaws);
        }
        inspection.flaws.addAll(TierProofs.of(rules, floor, terms.upgrade()));
        return List.copyOf(inspection.flaws);
    }

    private void terms(Terms terms) {
        if (terms.period().isEmpty()) {
            flaws.add(TierFlaw.error(TierPolicyReason.MISSING_PERIOD));
        } else if (terms.period().get() instanceof QualifyingPeriod.Rolling
                && terms.downgrade().timing() == Downgrade.Timing.PERIOD_END) {
            flaws.add(TierFlaw.error(TierPolicyReason.PERIOD_WITHOUT_END));
        }
    }

    private void tiers() {
        if (drafts.stream().allMatch(draft -> draft.tier() == floor)) {
            flaws.add(TierFlaw.error(TierPolicyReason.NO_TIER, TierWords.of(floor)));
        }
        Set<K> seen = new LinkedHashSet<>();
        Set<K> twice = new LinkedHashSet<>();
        for (TierDraft<T, K> draft : drafts) {
            if (!seen.add(draft.tier())) {
                twice.add(draft.tier());
            }
        }
        twice.forEach(tier -> flaws.add(TierFlaw.error(TierPolicyReason.TIER_TWICE, TierWords.of(tier))));
        drafts.forEach(this::tier);
    }

    private void tier(TierDraft<T, K> draft) {
        Object tier = TierWords.of(draft.tier());
        if (draft.tier() == floor) {
            if (draft.asksForSomething()) {
                flaws.add(TierFlaw.error(TierPolicyReason.FLOOR_ASKS, tier));
            }
            return;
        }
        if (draft.enter().isEmpty()) {
            flaws.add(TierFlaw.error(TierPolicyReason.MISSING_ENTER, tier));
        }
        draft.minimumStay()
                .filter(stay -> !isLength(stay))
                .ifPresent(
                        stay -> flaws.add(TierFlaw.error(TierPolicyReason.STAY_NOT_POSITIVE, tier, stay.toString())));
    }

    private static boolean isLength(Period stay) {
        return !stay.isNegative()
                && !stay.isZero()
                && stay.getYears() <= Require.MAX_YEARS
                && stay.getMonths() <= Require.MAX_YEARS * MONTHS
                && stay.getDays() <= Require.MAX_YEARS * DAYS;
    }

    /** The rules that can be looked at, the first ones of each tier, lowest first. */
    private List<TierRule<T, K>> whole() {
        Map<K, TierDraft<T, K>> first = new LinkedHashMap<>();
        drafts.stream()
                .filter(draft -> draft.enter().isPresent()
                        && draft.minimumStay().map(TierInspection::isLength).orElse(true))
                .forEach(draft -> first.putIfAbsent(draft.tier(), draft));
        return TierDraft.rules(List.copyOf(first.values()), floor);
    }

    /** Whether one name stands for two attributes. */
    private boolean clashes(List<TierRule<T, K>> rules) {
        Map<String, Attribute<?>> known = new HashMap<>();
        Set<String> told = new LinkedHashSet<>();
        rules.stream()
                .flatMap(rule -> Stream.of(rule.enter(), rule.keep()))
                .flatMap(TierInspection::attributes)
                .forEach(attribute -> {
                    Attribute<?> other = known.putIfAbsent(attribute.name(), attribute);
                    if (other != null && !other.equals(attribute) && told.add(attribute.name())) {
                        flaws.add(TierFlaw.error(
                                TierPolicyReason.NAME_CLASH, attribute.name(), other.toString(), attribute.toString()));
                    }
                });
        return !told.isEmpty();
    }

    private static Stream<Attribute<?>> attributes(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().stream().flatMap(TierInspection::attributes);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().stream().flatMap(TierInspection::attributes);
        }
        if (form instanceof Form.Not<?> not) {
            return attributes(not.inner());
        }
        return form instanceof Form.Cell<?> cell ? Stream.of(cell.attribute()) : Stream.empty();
    }
}
