package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;

/**
 * 同季比较 – the volume with us in the latest windows against the same windows before, beside the customer's total volume
 * where that is known (V8).
 *
 * <p>Example: nights with us 400 → 300 while the customer's total went from 1,000 to 1,050: our share fell from 0.400 to
 * 0.286.
 *
 * @param withUs the volume with us, the latest window first; at least one
 * @param total the customer's total volume in the same windows, or in the latest of them, in the same unit; empty if
 *     unknown
 */
public record VolumeComparison(List<Trend> withUs, Optional<TotalVolume> total) {

    /**
     * Checks the components.
     *
     * @param withUs the volume with us, copied
     * @param total the customer's total volume
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no window, more than {@value WindowSeries#MAX_COUNT}, there are
     *     totals of more windows, a total is below the volume with us, which is part of it, or the sum of
     *     all windows exceeds {@link Trend#MAX_VOLUME}
     */
    public VolumeComparison {
        withUs = Require.list(withUs, "volumeWithUs");
        Require.that(!withUs.isEmpty(), "volumeWithUs", withUs, "must not be empty");
        Require.that(
                withUs.size() <= WindowSeries.MAX_COUNT,
                "windows of volumeWithUs",
                withUs.size(),
                "must be at most " + WindowSeries.MAX_COUNT);
        requireSum(withUs, "volumeWithUs");
        if (requireNonNull(total, "totalVolume").isPresent()) {
            List<Trend> totals = total.get().trends();
            requireSum(totals, "totalVolume");
            Require.that(
                    totals.size() <= withUs.size(),
                    "windows of totalVolume",
                    totals.size(),
                    "must not be more than of the volume with us, " + withUs.size());
            for (int window = 0; window < totals.size(); window++) {
                Trend part = withUs.get(window);
                Trend whole = totals.get(window);
                if (whole.earlier() < part.earlier() || whole.later() < part.later()) {
                    throw Require.refusal("totalVolume", whole, "must not be below the volume with us " + part);
                }
            }
        }
    }

    /** All windows together are compared, too. */
    private static void requireSum(List<Trend> trends, String field) {
        long earlier = 0;
        long later = 0;
        for (Trend trend : trends) {
            earlier += trend.earlier();
            later += trend.later();
        }
        if (earlier > Trend.MAX_VOLUME || later > Trend.MAX_VOLUME) {
            throw Require.refusal("sum of " + field, Math.max(earlier, later), "must be at most " + Trend.MAX_VOLUME);
        }
    }

    /**
     * A comparison of which the total is unknown.
     *
     * @param latestFirst the volume with us, the latest window first
     * @return the comparison
     * @throws NullPointerException if the list or a trend is null
     * @throws IllegalArgumentException if there is no window
     */
    public static VolumeComparison of(List<Trend> latestFirst) {
        return new VolumeComparison(latestFirst, Optional.empty());
    }

    /**
     * How many windows were compared.
     *
     * @return the number, at least 1
     */
    public int windows() {
        return withUs.size();
    }
}
