package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 交易依据 – what is known of how much a customer buys, and of how many kinds.
 *
 * @param repeatPurchases purchases in the repeat window beyond the first one there
 * @param yearOnYear the volume in the latest windows against the same season before, and the customer's total
 * @param sinceDecline the volume from before the decline against now, for a relationship in decline
 * @param recent the volume of each window of activity, earliest first; empty if unknown
 * @param steady the volume of each window of steadiness, earliest first; empty if unknown, or where the policy asks
 *     about the windows of activity
 * @param breadth how many kinds of product were bought in the same season before, and in the latest window
 * @param kinds how many kinds of product were bought in the latest window, where that alone is known
 */
public record VolumeEvidence(
        OptionalInt repeatPurchases,
        Optional<VolumeComparison> yearOnYear,
        Optional<VolumeComparison> sinceDecline,
        List<Long> recent,
        List<Long> steady,
        Optional<Trend> breadth,
        OptionalInt kinds) {

    /** Nothing is known. */
    static final VolumeEvidence NONE = new VolumeEvidence(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty());

    /**
     * Checks the components.
     *
     * @param repeatPurchases purchases beyond the first one
     * @param yearOnYear the volume against the same season before
     * @param sinceDecline the volume against that from before the decline
     * @param recent the volume of each window of activity, copied
     * @param steady the volume of each window of steadiness, copied
     * @param breadth how many kinds of product, before and now
     * @param kinds how many kinds of product now
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a count or volume is negative, or a volume exceeds {@link Trend#MAX_VOLUME}
     */
    public VolumeEvidence {
        int repeats = requireNonNull(repeatPurchases, "repeatPurchases").orElse(0);
        Require.that(repeats >= 0, "repeatPurchases", repeats, "must not be negative");
        requireNonNull(yearOnYear, "yearOnYear");
        requireNonNull(sinceDecline, "sinceDecline");
        recent = volumes(recent, "recentVolumes");
        steady = volumes(steady, "steadyVolumes");
        requireNonNull(breadth, "breadth");
        int now = requireNonNull(kinds, "kinds").orElse(0);
        Require.that(now >= 0, "kinds", now, "must not be negative");
    }

    private static List<Long> volumes(List<Long> volumes, String field) {
        List<Long> copy = Require.list(volumes, field);
        for (long volume : copy) {
            if (volume < 0 || volume > Trend.MAX_VOLUME) {
                throw Require.refusal(
                        field, volume, volume < 0 ? "must not be negative" : "must be at most " + Trend.MAX_VOLUME);
            }
        }
        return copy;
    }

    /** How many kinds of product were bought in the latest window, if that is known either way. */
    Optional<Long> kindsNow() {
        return breadth.isPresent()
                ? Optional.of(breadth.get().later())
                : kinds.isPresent() ? Optional.of((long) kinds.getAsInt()) : Optional.empty();
    }
}
