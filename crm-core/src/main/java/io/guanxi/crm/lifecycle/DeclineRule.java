package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * 退化检验 – when the volume with us counts as falling (L4): in each of the latest windows by a share of the earlier
 * volume, <em>and</em> over all of them beyond noise; and what follows.
 *
 * <p>Each window is compared with the same window one year earlier (same season); windows longer than a year with those
 * two years earlier, and so on. With one window, a share of 0.30 and a chance of 0.05, 12 → 4 falls (67 %, chance
 * 0.038); 4 → 2 does not (50 %, but chance 0.344). Of several windows each must fall by the share, and the test is made
 * on their sums: 12 → 8 and 12 → 7 fall by a third or more, and 24 → 15 has a chance of 0.100, which is noise.
 *
 * @param windows the windows that are compared
 * @param share the smallest fall that counts in each, as a share of the earlier volume, above 0 and at most 1
 * @param chance the largest probability that the fall is mere chance ({@link Trend#chanceOfFall}), above 0 and below 1
 * @param certainty how sure a decline must be to change the stage: confirmed, or probable as well
 * @param erosion when our share of the customer's volume erodes; empty if nobody asks
 * @param silence how long a silence is a decline, where the customer has an own clock; empty if silence is none
 */
public record DeclineRule(
        WindowSeries windows,
        BigDecimal share,
        BigDecimal chance,
        DeclineCertainty certainty,
        Optional<ErosionRule> erosion,
        Optional<OwnGapRule> silence) {

    /**
     * Checks the thresholds.
     *
     * @param windows the windows that are compared
     * @param share the smallest fall that counts
     * @param chance the largest probability of mere chance
     * @param certainty how sure a decline must be
     * @param erosion when our share erodes
     * @param silence how long a silence is a decline
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a threshold is out of its range, or a suspicion should change the stage
     */
    public DeclineRule {
        requireNonNull(windows, "windows");
        share = Require.threshold(share, "share");
        Require.that(share.compareTo(BigDecimal.ONE) <= 0, "share", share, "must be at most 1");
        chance = chance(chance);
        Require.that(
                requireNonNull(certainty, "certainty") != DeclineCertainty.SUSPECTED,
                "certainty",
                certainty,
                "must be probable or confirmed, since a suspicion never changes the stage");
        requireNonNull(erosion, "erosion");
        requireNonNull(silence, "silence");
    }

    /**
     * The rule with one window, by which a probable decline changes the stage, and nothing else does.
     *
     * @param window the length of the window
     * @param share the smallest fall that counts, above 0 and at most 1
     * @param chance the largest probability of mere chance, above 0 and below 1
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public static DeclineRule of(Period window, BigDecimal share, BigDecimal chance) {
        return of(WindowSeries.of(1, window), share, chance);
    }

    /**
     * The rule with several windows, by which a probable decline changes the stage, and nothing else does.
     *
     * @param windows the windows that are compared
     * @param share the smallest fall that counts in each, above 0 and at most 1
     * @param chance the largest probability of mere chance, above 0 and below 1
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public static DeclineRule of(WindowSeries windows, BigDecimal share, BigDecimal chance) {
        return new DeclineRule(windows, share, chance, DeclineCertainty.PROBABLE, Optional.empty(), Optional.empty());
    }

    /**
     * The rule that also looks at our share of the customer's volume.
     *
     * @param rule when it erodes, and whether that is a decline
     * @return a copy
     * @throws NullPointerException if the rule is null
     */
    public DeclineRule withErosion(ErosionRule rule) {
        return new DeclineRule(
                windows, share, chance, certainty, Optional.of(requireNonNull(rule, "erosion")), silence);
    }

    /**
     * The rule by which silence is a decline, too.
     *
     * @param rule how long a silence
     * @return a copy
     * @throws NullPointerException if the rule is null
     */
    public DeclineRule withSilence(OwnGapRule rule) {
        return new DeclineRule(
                windows, share, chance, certainty, erosion, Optional.of(requireNonNull(rule, "silence")));
    }

    /**
     * The rule by which only a certain decline changes the stage.
     *
     * @param lowest how sure a decline must be, probable or confirmed
     * @return a copy
     * @throws NullPointerException if the certainty is null
     * @throws IllegalArgumentException if it is {@link DeclineCertainty#SUSPECTED}
     */
    public DeclineRule withCertainty(DeclineCertainty lowest) {
        return new DeclineRule(windows, share, chance, lowest, erosion, silence);
    }

    /** The smallest fall that counts, in percent, exactly. */
    BigDecimal sharePercent() {
        return share.movePointRight(2);
    }

    /**
     * Whether a volume fell, by one window.
     *
     * @param trend the volume in the two windows
     * @return true if it fell by the share or more, and that is unlikely to be chance
     * @throws NullPointerException if the trend is null
     */
    public boolean falls(Trend trend) {
        return trend.fellByAtLeast(share) && trend.fallIsBeyond(chance.doubleValue());
    }

    /**
     * Whether a volume fell, by the latest windows.
     *
     * @param latestFirst the volume in the windows compared, the latest first
     * @return true if it fell in each of as many windows as the rule asks for, and over all of them beyond noise; empty
     *     if fewer windows are known
     * @throws NullPointerException if the list or a trend is null
     */
    public Optional<Boolean> falls(List<Trend> latestFirst) {
        if (latestFirst.size() < windows.count()) {
            return Optional.empty();
        }
        if (windows.count() == 1) {
            return Optional.of(falls(latestFirst.get(0)));
        }
        for (int number = 0; number < windows.count(); number++) {
            if (!latestFirst.get(number).fellByAtLeast(share)) {
                return Optional.of(false);
            }
        }
        return Optional.of(Trend.sum(latestFirst, windows.count()).fallIsBeyond(chance.doubleValue()));
    }

    /** A chance, above 0 and below 1. */
    static BigDecimal chance(BigDecimal chance) {
        BigDecimal exact = Require.threshold(chance, "chance");
        Require.that(exact.compareTo(BigDecimal.ONE) < 0, "chance", exact, "must be below 1");
        return exact;
    }
}
