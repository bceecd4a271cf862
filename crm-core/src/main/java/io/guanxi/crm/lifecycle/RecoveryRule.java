package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 恢复条件 – when a decline is over (L5a): what declined is back, no complaint is open, and nothing that would lead into
 * decline holds any more. After a fall, that is the volume with us or our share of the customer's total, as a part of
 * what it was before the decline, in each of the latest windows; after an erosion it is the share; after a silence, a
 * purchase. Which it was, the journal tells by the reasons of the move.
 *
 * <p>Example: with 0.9 of 400 nights, 360 are a recovery, 359 are not – unless the share is back, as with 300 of 700
 * after 400 of 1,000 (0.429 against 0.400).
 *
 * @param share the part that must be back, above 0 and at most 1
 * @param windows in how many of the latest windows of the decline rule, at least 1
 */
public record RecoveryRule(BigDecimal share, int windows) {

    /**
     * Checks the thresholds.
     *
     * @param share the part that must be back
     * @param windows in how many windows
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public RecoveryRule {
        share = Shares.of(share, "share");
        Require.that(
                windows >= 1 && windows <= WindowSeries.MAX_COUNT,
                "windows",
                windows,
                "must be from 1 to " + WindowSeries.MAX_COUNT);
    }

    /**
     * Whether volume or share are back.
     *
     * @param sinceDecline the volumes from before the decline against now, the latest first
     * @return true if in each of the windows the volume is back, or in each the share; empty if too few are known
     * @throws NullPointerException if the comparison is null
     */
    public Optional<Boolean> isBack(VolumeComparison sinceDecline) {
        if (requireNonNull(sinceDecline, "sinceDecline").windows() < windows) {
            return Optional.empty();
        }
        return Optional.of(
                isVolumeBack(sinceDecline.withUs()) || isShareBack(sinceDecline).orElse(false));
    }

    /**
     * Whether our share is back, whatever the volume.
     *
     * @param sinceDecline the volumes from before the decline against now, the latest first
     * @return true if in each of the windows the share is back; empty if too few are known, or the totals are not
     * @throws NullPointerException if the comparison is null
     */
    public Optional<Boolean> isShareBack(VolumeComparison sinceDecline) {
        return requireNonNull(sinceDecline, "sinceDecline").windows() < windows
                ? Optional.empty()
                : sinceDecline
                        .total()
                        .map(TotalVolume::trends)
                        .filter(totals -> totals.size() >= windows)
                        .map(totals -> isShareBack(sinceDecline.withUs(), totals));
    }

    /** Nothing is never back, not even to nothing. */
    private boolean isVolumeBack(List<Trend> withUs) {
        for (int number = 0; number < windows; number++) {
            Trend trend = withUs.get(number);
            BigDecimal asked = share.multiply(BigDecimal.valueOf(trend.earlier()));
            if (trend.later() == 0 || BigDecimal.valueOf(trend.later()).compareTo(asked) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Later share ≥ part of the earlier share, without a division; no share where there is no total or nothing was bought. */
    private boolean isShareBack(List<Trend> withUs, List<Trend> totals) {
        for (int number = 0; number < windows; number++) {
            Trend trend = withUs.get(number);
            Trend total = totals.get(number);
            BigDecimal left = BigDecimal.valueOf(trend.later()).multiply(BigDecimal.valueOf(total.earlier()));
            BigDecimal right =
                    share.multiply(BigDecimal.valueOf(trend.earlier())).multiply(BigDecimal.valueOf(total.later()));
            if (trend.later() == 0 || total.earlier() == 0 || left.compareTo(right) < 0) {
                return false;
            }
        }
        return true;
    }
}
