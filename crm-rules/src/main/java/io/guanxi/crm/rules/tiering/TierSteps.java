package io.guanxi.crm.rules.tiering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The changes of the tier in effect, from those of the earned tier and of the grants. */
final class TierSteps {

    private TierSteps() {}

    static <T, K extends Enum<K>> List<TierStep<K>> of(
            TierState<K> before, List<TierCourse.Move<T, K>> moves, LocalDate asOf) {
        if (moves.isEmpty() && before.grants().isEmpty()) {
            return List.of();
        }
        List<TierStep<K>> steps = new ArrayList<>();
        EarnedTier<K> earned = before.earned();
        Optional<TierGrant<K>> ruling = TierState.best(earned, before.grants(), before.assessed());
        K tier = before.tier();
        int next = 0;
        for (LocalDate on : days(before, moves, asOf)) {
            while (next < moves.size() && moves.get(next).day().day().equals(on)) {
                earned = EarnedTier.entered(moves.get(next).to(), on);
                next++;
            }
            Optional<TierGrant<K>> best = TierState.best(earned, before.grants(), on);
            K now = best.isPresent() ? best.get().tier() : earned.tier();
            if (now != tier) {
                steps.add(new TierStep<>(on, tier, now, cause(now.compareTo(tier) > 0, best, ruling)));
            }
            tier = now;
            ruling = best;
        }
        return List.copyOf(steps);
    }

    private static TierStep.Cause cause(boolean up, Optional<?> best, Optional<?> ruling) {
        if (up) {
            return best.isPresent() ? TierStep.Cause.GRANT_BEGAN : TierStep.Cause.ENTERED;
        }
        return ruling.isPresent() ? TierStep.Cause.GRANT_ENDED : TierStep.Cause.NOT_KEPT;
    }

    /** The days on which something may have changed, up to the assessment. */
    private static <T, K extends Enum<K>> Iterable<LocalDate> days(
            TierState<K> before, List<TierCourse.Move<T, K>> moves, LocalDate asOf) {
        TreeSet<LocalDate> days = new TreeSet<>();
        moves.forEach(move -> days.add(move.day().day()));
        for (TierGrant<K> grant : before.grants()) {
            days.add(grant.from());
            grant.validThrough().ifPresent(last -> days.add(last.plusDays(1)));
        }
        return days.subSet(before.assessed(), true, asOf, true);
    }
}
