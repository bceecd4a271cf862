package io.guanxi.crm.rules.tiering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a tier policy consists of; equal by content.
 *
 * @param rules the tiers above the floor, lowest first
 */
record TierDefinition<T, K extends Enum<K>>(
        String id,
        int version,
        Class<T> facts,
        K floor,
        List<TierRule<T, K>> rules,
        QualifyingPeriod period,
        Downgrade downgrade,
        Upgrade upgrade) {

    /** The place of a tier on the ladder, 0 for the floor. */
    int place(K tier) {
        if (tier == floor) {
            return 0;
        }
        for (int index = 0; index < rules.size(); index++) {
            if (rules.get(index).tier() == tier) {
                return index + 1;
            }
        }
        throw Require.refusal(
                "tier", tier, "must be one of the ladder of policy " + id + " " + version + ", " + ladder());
    }

    K at(int place) {
        return place == 0 ? floor : rules.get(place - 1).tier();
    }

    /** The rule of a place above the floor. */
    TierRule<T, K> rule(int place) {
        return rules.get(place - 1);
    }

    List<K> ladder() {
        ImmutableList.Builder<K> ladder = ImmutableList.builder();
        ladder.add(floor);
        rules.forEach(rule -> ladder.add(rule.tier()));
        return ladder.build();
    }

    /** The highest place whose enter condition is met; 0 if there is none. */
    int entered(TierDay<T> day) {
        int place = rules.size();
        while (place > 0 && !day.meets(rule(place).enter())) {
            place--;
        }
        return place;
    }

    Met kept(int place, TierDay<T> day) {
        return place == 0 ? Met.MET : day.met(rule(place).keep());
    }

    /** Where a fall from a place ends: at the highest lower tier that is not known to be lost too. */
    int landing(int from, TierDay<T> day) {
        int qualified = from - 1;
        while (kept(qualified, day) == Met.NOT_MET) {
            qualified--;
        }
        int most = downgrade.steps().isPresent() ? downgrade.steps().getAsInt() : from;
        return Math.max(qualified, from - most);
    }

    /** The first day of the period that follows the one in which a day lies; empty for a rolling one. */
    Optional<LocalDate> periodEnd(LocalDate joined, LocalDate on) {
        return period.whole(joined, on).map(Range::upperEndpoint);
    }

    /** The first day after a day on which the tier may be reviewed, or a period begins. */
    LocalDate nextReview(LocalDate joined, LocalDate since, LocalDate after) {
        LocalDate next = LocalDate.MAX;
        if (downgrade.timing() == Downgrade.Timing.TIER_ANNIVERSARY) {
            next = anniversaryAfter(since, after);
        }
        Optional<LocalDate> end = periodEnd(joined, after);
        return end.isPresent() && end.get().isBefore(next) ? end.get() : next;
    }

    static LocalDate anniversaryAfter(LocalDate since, LocalDate day) {
        return since.plusYears(QualifyingPeriod.Anniversary.years(since, day) + 1L);
    }

    /** Whether the keep condition is judged on a day. */
    boolean isReview(LocalDate joined, LocalDate since, LocalDate day) {
        return switch (downgrade.timing()) {
            case NEVER -> false;
            case IMMEDIATE -> true;
            case TIER_ANNIVERSARY ->
                since.isBefore(day)
                        && since.plusYears(QualifyingPeriod.Anniversary.years(since, day))
                                .equals(day);
            case PERIOD_END ->
                joined.isBefore(day)
                        && period.whole(joined, day)
                                .orElseThrow()
                                .lowerEndpoint()
                                .equals(day);
        };
    }

    /** Whether a review on a day is skipped, since the tier was promised for longer. */
    boolean isPromised(EarnedTier<K> earned, LocalDate on) {
        return downgrade.promised()
                && earned.validThrough().isPresent()
                && !earned.validThrough().get().isBefore(on);
    }

    /** The day on which a pending demotion takes place if nothing changes: after grace and minimum stay. */
    LocalDate due(EarnedTier<K> earned, LocalDate pendingSince) {
        LocalDate graceEnd = downgrade.delay().isPresent()
                ? pendingSince.plus(downgrade.delay().get())
                : pendingSince;
        LocalDate free = rule(place(earned.tier())).freeFrom(earned.since());
        return free.isAfter(graceEnd) ? free : graceEnd;
    }
}
