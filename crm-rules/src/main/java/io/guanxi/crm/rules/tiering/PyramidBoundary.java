package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The boundary below one level of a pyramid among ranked customers: where it lies, and why.
 *
 * @param level the level above the boundary
 * @param above the level above that one, if there is one
 * @param cumulative the share down to the boundary; 0 where it goes by profit
 * @param from the first rank of the level
 * @param to the first rank below the boundary
 */
record PyramidBoundary(PyramidLevel level, Optional<PyramidLevel> above, BigDecimal cumulative, int from, int to) {

    /** The boundaries below all levels but the last. */
    static List<PyramidBoundary> of(CustomerPyramid pyramid, Ranked<?> ranked) {
        List<PyramidBoundary> boundaries = new ArrayList<>();
        Optional<PyramidLevel> above = Optional.empty();
        BigDecimal cumulative = BigDecimal.ZERO;
        int from = 0;
        for (PyramidLevel level : pyramid.levels()) {
            if (!level.isRest()) {
                cumulative = cumulative.add(level.share().orElse(BigDecimal.ZERO));
                int to = level.cut().isPresent()
                        ? ranked.countAtLeast(level.cut().get().getAmountMinorLong())
                        : cumulative
                                .multiply(BigDecimal.valueOf(ranked.size()))
                                .setScale(0, RoundingMode.CEILING)
                                .intValueExact();
                boundaries.add(new PyramidBoundary(level, above, cumulative, from, to));
                from = to;
                above = Optional.of(level);
            }
        }
        return boundaries;
    }

    /** The profit that makes the level: as it was set, or the lowest in it. */
    Optional<Money> cut(Ranked<?> ranked) {
        return level.cut().isPresent() || from == to ? level.cut() : Optional.of(ranked.amount(to - 1));
    }

    /** How many customers below have the very profit of the last one above, so that only their key decided. */
    int tied(Ranked<?> ranked) {
        return level.cut().isPresent() || from == to ? 0 : ranked.tiedFrom(to);
    }

    /** Where the boundary lies and why. */
    List<Reason> reasons(Ranked<?> ranked) {
        List<Reason> reasons = new ArrayList<>();
        PyramidTier tier = level.tier();
        if (level.cut().isPresent()) {
            reasons.add(ofProfit(level.cut().get(), ranked.size()));
            return reasons;
        }
        BigDecimal percent = cumulative.movePointRight(2);
        boolean isTop = above.isEmpty();
        reasons.add(
                isTop
                        ? Reason.of(PyramidReason.TOP_SHARE, percent, ranked.size(), to, tier)
                        : Reason.of(PyramidReason.NEXT_SHARE, percent, ranked.size(), to, from, to - from, tier));
        cut(ranked)
                .ifPresent(cut -> reasons.add(
                        isTop ? Reason.of(PyramidReason.CUT, cut) : Reason.of(PyramidReason.NEXT_CUT, tier, cut)));
        int tied = tied(ranked);
        if (tied > 0) {
            reasons.add(isTop ? Reason.of(PyramidReason.TIED, tied) : Reason.of(PyramidReason.NEXT_TIED, tied, tier));
        }
        return reasons;
    }

    private Reason ofProfit(Money cut, int customers) {
        return above.flatMap(PyramidLevel::cut)
                .map(upper -> Reason.of(PyramidReason.NEXT_PROFIT_FROM, cut, upper, level.tier(), to - from, customers))
                .orElseGet(() -> Reason.of(PyramidReason.PROFIT_FROM, cut, level.tier(), to - from, customers));
    }
}
