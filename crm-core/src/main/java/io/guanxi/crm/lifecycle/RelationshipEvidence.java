package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * 依据 – what is known about a relationship on the day of an assessment; what is not known stays empty.
 *
 * <p>Either filled in by hand with {@link #builder}, or counted from purchases with {@link #from}. Volumes are counts
 * in equal windows; from purchases they are purchase days.
 *
 * @param repeatPurchases purchases in the repeat window beyond the first one there
 * @param volumeWithUs the volume in two windows of the same season, earlier then later
 * @param recentVolumes the volume of each recent window, earliest first; empty if unknown
 * @param lastPurchase the date of the last purchase
 * @param rhythm the customer's own gap between purchase days
 */
public record RelationshipEvidence(
        OptionalInt repeatPurchases,
        Optional<Trend> volumeWithUs,
        List<Integer> recentVolumes,
        Optional<LocalDate> lastPurchase,
        Optional<PurchaseRhythm> rhythm) {

    /**
     * Checks the components.
     *
     * @param repeatPurchases purchases beyond the first one
     * @param volumeWithUs the volume in two windows
     * @param recentVolumes the volume of each recent window, copied
     * @param lastPurchase the date of the last purchase
     * @param rhythm the customer's own gap
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a count or volume is negative, or the last purchase is not in the years 1 to
     *     9999
     */
    public RelationshipEvidence {
        int repeats = requireNonNull(repeatPurchases, "repeatPurchases").orElse(0);
        Require.that(repeats >= 0, "repeatPurchases", repeats, "must not be negative");
        requireNonNull(volumeWithUs, "volumeWithUs");
        recentVolumes = Require.list(recentVolumes, "recentVolumes");
        for (int volume : recentVolumes) {
            Require.that(volume >= 0, "recentVolumes", volume, "must not be negative");
        }
        if (requireNonNull(lastPurchase, "lastPurchase").isPresent()) {
            Require.businessDate(lastPurchase.get(), "lastPurchase");
        }
        requireNonNull(rhythm, "rhythm");
    }

    /**
     * Starts with nothing known.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Counts the evidence from a customer's purchases, as it was known on a day.
     *
     * <p>Example: with windows of 3 months and {@code asOf} 2025-06-30, the comparison is April to June 2025 against
     * April to June 2024; it is unknown if the relationship was opened after 2024-04-01.
     *
     * @param history the purchases; later ones than {@code asOf} are not looked at
     * @param windows in which windows to count
     * @param asOf the day of the assessment, the last day of all windows
     * @return the evidence
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code asOf} is not in the years 1 to 9999
     */
    public static RelationshipEvidence from(PurchaseHistory history, EvidenceWindows windows, LocalDate asOf) {
        LocalDate end = Require.businessDate(asOf, "asOf").plusDays(1);
        int known = history.purchaseDaysUpTo(asOf);
        int inRepeatWindow = history.purchaseDaysBetween(end.minus(windows.repeats()), end);
        return new RelationshipEvidence(
                OptionalInt.of(Math.max(0, inRepeatWindow - 1)),
                yearOnYear(history, windows, end),
                recentVolumes(history, windows, end),
                known == 0 ? Optional.empty() : Optional.of(history.date(known - 1)),
                rhythm(history, known));
    }

    /**
     * Refuses evidence that could not have been known on the day, or was counted in other windows than the policy's.
     */
    void requireFits(LifecyclePolicy policy, LocalDate asOf) {
        int windows = policy.stability().windows();
        if (!recentVolumes.isEmpty() && recentVolumes.size() != windows) {
            throw Require.refusal("recentVolumes", recentVolumes, "must be one for each of " + windows + " windows");
        }
        if (lastPurchase.isPresent() && lastPurchase.get().isAfter(asOf)) {
            throw Require.refusal("lastPurchase", lastPurchase.get(), "must not be after the assessment of " + asOf);
        }
    }

    private static Optional<Trend> yearOnYear(PurchaseHistory history, EvidenceWindows windows, LocalDate end) {
        LocalDate earlierEnd = end.minusYears(1);
        LocalDate earlierStart = earlierEnd.minus(windows.comparison());
        if (earlierStart.isBefore(windows.knownFrom())) {
            return Optional.empty();
        }
        return Optional.of(new Trend(
                history.purchaseDaysBetween(earlierStart, earlierEnd),
                history.purchaseDaysBetween(end.minus(windows.comparison()), end)));
    }

    private static List<Integer> recentVolumes(PurchaseHistory history, EvidenceWindows windows, LocalDate end) {
        List<Integer> volumes = new ArrayList<>(windows.recentCount());
        LocalDate windowEnd = end;
        for (int back = 1; back <= windows.recentCount(); back++) {
            LocalDate windowStart = end.minus(windows.recent().multipliedBy(back));
            if (windowStart.isBefore(windows.knownFrom())) {
                return List.of();
            }
            volumes.add(0, history.purchaseDaysBetween(windowStart, windowEnd));
            windowEnd = windowStart;
        }
        return volumes;
    }

    private static Optional<PurchaseRhythm> rhythm(PurchaseHistory history, int known) {
        return known < 2
                ? Optional.empty()
                : Optional.of(new PurchaseRhythm(
                        known - 1, ChronoUnit.DAYS.between(history.date(0), history.date(known - 1))));
    }

    /**
     * Collects what is known; not thread-safe.
     */
    public static final class Builder {

        private OptionalInt repeatPurchases = OptionalInt.empty();
        private @Nullable Trend volumeWithUs;
        private List<Integer> recentVolumes = List.of();
        private @Nullable LocalDate lastPurchase;
        private @Nullable PurchaseRhythm rhythm;

        private Builder() {}

        /**
         * Sets the number of repeat purchases in the policy's window.
         *
         * @param count purchases beyond the first one in the window, 0 or more
         * @return this builder
         */
        public Builder repeatPurchases(int count) {
            this.repeatPurchases = OptionalInt.of(count);
            return this;
        }

        /**
         * Sets the volume with us in two windows of the same season.
         *
         * @param trend earlier, then later
         * @return this builder
         */
        public Builder volumeWithUs(Trend trend) {
            this.volumeWithUs = requireNonNull(trend, "volumeWithUs");
            return this;
        }

        /**
         * Sets the volumes of the recent windows.
         *
         * @param earliestFirst one volume for each window, 0 or more
         * @return this builder
         */
        public Builder recentVolumes(int... earliestFirst) {
            this.recentVolumes = Arrays.stream(requireNonNull(earliestFirst, "recentVolumes"))
                    .boxed()
                    .toList();
            return this;
        }

        /**
         * Sets the date of the last purchase.
         *
         * @param date the date
         * @return this builder
         */
        public Builder lastPurchase(LocalDate date) {
            this.lastPurchase = requireNonNull(date, "lastPurchase");
            return this;
        }

        /**
         * Sets the customer's own gap between purchase days.
         *
         * @param rhythm the gaps
         * @return this builder
         */
        public Builder rhythm(PurchaseRhythm rhythm) {
            this.rhythm = requireNonNull(rhythm, "rhythm");
            return this;
        }

        /**
         * The evidence; what was not set is unknown.
         *
         * @return the evidence
         * @throws IllegalArgumentException if a count or volume is negative
         */
        public RelationshipEvidence build() {
            return new RelationshipEvidence(
                    repeatPurchases,
                    Optional.ofNullable(volumeWithUs),
                    recentVolumes,
                    Optional.ofNullable(lastPurchase),
                    Optional.ofNullable(rhythm));
        }
    }
}
