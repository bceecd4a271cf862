package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 依据 – what is known about a relationship on the day of an assessment; what is not known stays empty.
 *
 * <p>Either filled in by hand with {@link #builder}, or counted from the books with {@code from}; what was counted can be
 * completed by hand with {@link #toBuilder}. Volumes are counts in equal windows, of whatever the firm counts; from
 * purchases they are purchase days.
 *
 * @param volumes how much the customer buys
 * @param silence when the customer bought last, and at which rhythm
 * @param attitude how the customer feels about the relationship
 * @param bonds what ties the two sides
 */
public record RelationshipEvidence(
        VolumeEvidence volumes, SilenceEvidence silence, AttitudeEvidence attitude, BondEvidence bonds) {

    /**
     * Checks the components.
     *
     * @param volumes how much the customer buys
     * @param silence when the customer bought last
     * @param attitude how the customer feels
     * @param bonds what ties the two sides
     * @throws NullPointerException if a component is null
     */
    public RelationshipEvidence {
        requireNonNull(volumes, "volumes");
        requireNonNull(silence, "silence");
        requireNonNull(attitude, "attitude");
        requireNonNull(bonds, "bonds");
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
        requireNonNull(history, "history");
        return count(windows, asOf).of(history);
    }

    /**
     * Counts the evidence from a purchase log. Who is not in it is known never to have bought.
     *
     * @param log the purchases of all customers; later ones than {@code asOf} are not looked at
     * @param customer whose evidence
     * @param windows in which windows to count
     * @param asOf the day of the assessment, the last day of all windows
     * @return the evidence
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code asOf} is not in the years 1 to 9999
     */
    public static RelationshipEvidence from(
            PurchaseLog log, CustomerId customer, EvidenceWindows windows, LocalDate asOf) {
        EvidenceCount count = count(windows, asOf);
        return requireNonNull(log, "log")
                .history(requireNonNull(customer, "customer"))
                .map(count::of)
                .orElseGet(count::ofNoPurchase);
    }

    /**
     * Counts the evidence from everything the books hold, as it was known on a day.
     *
     * <p>Repeat purchases, volumes, last purchase and rhythm come from the purchases; totals from reports that cover a
     * window without gap or overlap, and are not below the volume with us; breadth from the kinds of product ({@code
     * category().get(0)}, else the code); satisfaction is the mean share of the answers of the latest survey within the
     * repeat window; complaints are open at the end of the day; both sides invest if each had an emotional contact on its
     * initiative in the repeat window, and otherwise it is unknown; the contract is the latest one begun, its fulfilment
     * the volume in each window of the commitment over the part of the committed volumes that falls to its days, four
     * decimals, rounded down.
     *
     * @param facts the books; what lies after {@code asOf} is not looked at
     * @param windows in which windows to count
     * @param asOf the day of the assessment, the last day of all windows
     * @return the evidence
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code asOf} is not in the years 1 to 9999
     */
    public static RelationshipEvidence from(RelationshipFacts facts, EvidenceWindows windows, LocalDate asOf) {
        requireNonNull(facts, "facts");
        return count(windows, asOf).of(facts);
    }

    private static EvidenceCount count(EvidenceWindows windows, LocalDate asOf) {
        return new EvidenceCount(requireNonNull(windows, "windows"), Require.businessDate(asOf, "asOf"));
    }

    /**
     * Starts from what is known.
     *
     * @return a builder with this evidence
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Refuses evidence that could not have been known on the day, or was counted in other windows than the policy's.
     */
    void requireFits(LifecyclePolicy policy, LocalDate asOf) {
        requireCount(
                "recentVolumes",
                volumes.recent().size(),
                policy.stability().activity().windows());
        if (!volumes.steady().isEmpty()) {
            Require.that(
                    policy.stability().steadiness().isPresent(),
                    "steadyVolumes",
                    volumes.steady(),
                    "must not be asked for");
            requireCount(
                    "steadyVolumes",
                    volumes.steady().size(),
                    policy.stability().steadiness().orElseThrow().windows());
        }
        if (silence.lastPurchase().isPresent() && silence.lastPurchase().get().isAfter(asOf)) {
            throw Require.refusal(
                    "lastPurchase", silence.lastPurchase().get(), "must not be after the assessment of " + asOf);
        }
        if (bonds.contract().isPresent() && bonds.contract().get().start().isAfter(asOf)) {
            throw Require.refusal(
                    "contract start", bonds.contract().get().start(), "must not be after the assessment of " + asOf);
        }
    }

    private static void requireCount(String field, int size, WindowSeries series) {
        if (size != 0 && size != series.count()) {
            throw Require.refusal(field, size + " volumes", "must be one for each of " + series.count() + " windows");
        }
    }

    /**
     * Collects what is known; not thread-safe.
     */
    public static final class Builder {

        private OptionalInt repeatPurchases = OptionalInt.empty();
        private List<Trend> withUs = List.of();
        private @Nullable TotalVolume total;
        private @Nullable VolumeComparison sinceDecline;
        private List<Long> recent = List.of();
        private List<Long> steady = List.of();
        private @Nullable Trend breadth;
        private OptionalInt kinds = OptionalInt.empty();
        private @Nullable LocalDate noPurchaseSince;
        private @Nullable LocalDate lastPurchase;
        private @Nullable PurchaseRhythm rhythm;
        private @Nullable SegmentGap segmentGap;
        private @Nullable BigDecimal probabilityAlive;
        private @Nullable Score satisfaction;
        private @Nullable Score trust;
        private OptionalInt openComplaints = OptionalInt.empty();
        private @Nullable MarketingOrientation orientation;
        private Set<RelationshipSignal> signals = Set.of();
        private @Nullable MarginTarget firmMargin;
        private @Nullable Set<Side> investments;
        private @Nullable ValueBalance valueBalance;
        private @Nullable ContractStanding contract;
        private @Nullable Cancellation cancellation;

        private Builder() {}

        private Builder(RelationshipEvidence evidence) {
            repeatPurchases = evidence.volumes.repeatPurchases();
            withUs = evidence.volumes.yearOnYear().map(VolumeComparison::withUs).orElse(List.of());
            total = evidence.volumes
                    .yearOnYear()
                    .flatMap(VolumeComparison::total)
                    .orElse(null);
            sinceDecline = evidence.volumes.sinceDecline().orElse(null);
            recent = evidence.volumes.recent();
            steady = evidence.volumes.steady();
            breadth = evidence.volumes.breadth().orElse(null);
            kinds = evidence.volumes.kinds();
            noPurchaseSince = evidence.silence.noPurchaseSince().orElse(null);
            lastPurchase = evidence.silence.lastPurchase().orElse(null);
            rhythm = evidence.silence.rhythm().orElse(null);
            segmentGap = evidence.silence.segmentGap().orElse(null);
            probabilityAlive = evidence.silence.probabilityAlive().orElse(null);
            satisfaction = evidence.attitude.satisfaction().orElse(null);
            trust = evidence.attitude.trust().orElse(null);
            openComplaints = evidence.attitude.openComplaints();
            orientation = evidence.attitude.orientation().orElse(null);
            signals = evidence.attitude.signals();
            firmMargin = evidence.bonds.firmMargin().orElse(null);
            investments = evidence.bonds.investments().orElse(null);
            valueBalance = evidence.bonds.valueBalance().orElse(null);
            contract = evidence.bonds.contract().orElse(null);
            cancellation = evidence.bonds.cancellation().orElse(null);
        }

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
         * Sets the volume with us in two windows of the same season; where the policy compares several windows, in each
         * of them.
         *
         * @param latestFirst earlier, then later, for each window, the latest first; at least one
         * @return this builder
         * @throws NullPointerException if the array or a trend is null
         */
        public Builder volumeWithUs(Trend... latestFirst) {
            this.withUs = Require.elements(latestFirst, "volumeWithUs");
            return this;
        }

        /**
         * Sets the customer's total volume, with us and all others, in the latest window and in the same season before;
         * leave it out when unknown.
         *
         * @param trend earlier, then later
         * @param source how it is known
         * @return this builder
         * @throws NullPointerException if an argument is null
         */
        public Builder totalVolume(Trend trend, Source source) {
            return totalVolume(List.of(requireNonNull(trend, "totalVolume")), source);
        }

        /**
         * Sets the customer's total volume in several windows.
         *
         * @param latestFirst the totals in the windows of the volume with us, the latest first
         * @param source how they are known
         * @return this builder
         * @throws NullPointerException if an argument or a trend is null
         * @throws IllegalArgumentException if there is no window
         */
        public Builder totalVolume(List<Trend> latestFirst, Source source) {
            this.total = new TotalVolume(latestFirst, source);
            return this;
        }

        /**
         * Sets the volumes from before a decline against now, for a relationship in decline.
         *
         * @param comparison before, then now, for each window, the latest first
         * @return this builder
         * @throws NullPointerException if the comparison is null
         */
        public Builder sinceDecline(VolumeComparison comparison) {
            this.sinceDecline = requireNonNull(comparison, "sinceDecline");
            return this;
        }

        /**
         * Sets the volumes of the windows of activity.
         *
         * @param earliestFirst one volume for each window, 0 or more
         * @return this builder
         * @throws NullPointerException if the array is null
         */
        public Builder recentVolumes(long... earliestFirst) {
            this.recent = Arrays.stream(requireNonNull(earliestFirst, "recentVolumes"))
                    .boxed()
                    .toList();
            return this;
        }

        /**
         * Sets the volumes of the windows of steadiness, where the policy has others than those of activity.
         *
         * @param earliestFirst one volume for each window, 0 or more
         * @return this builder
         * @throws NullPointerException if the array is null
         */
        public Builder steadyVolumes(long... earliestFirst) {
            this.steady = Arrays.stream(requireNonNull(earliestFirst, "steadyVolumes"))
                    .boxed()
                    .toList();
            return this;
        }

        /**
         * Sets how many kinds of product were bought.
         *
         * @param kinds in the same season before, then in the latest window
         * @return this builder
         * @throws NullPointerException if the trend is null
         */
        public Builder breadth(Trend kinds) {
            this.breadth = requireNonNull(kinds, "breadth");
            return this;
        }

        /**
         * Sets how many kinds of product were bought in the latest window, where those before are unknown.
         *
         * @param count the number, 0 or more
         * @return this builder
         */
        public Builder kinds(int count) {
            this.kinds = OptionalInt.of(count);
            return this;
        }

        /**
         * Says that no purchase is known at all, in a history that begins on some day: the customer is silent since
         * then, or since the opening if that is later.
         *
         * @param day the first day of the history
         * @return this builder
         * @throws NullPointerException if the day is null
         */
        public Builder noPurchaseSince(LocalDate day) {
            this.noPurchaseSince = requireNonNull(day, "noPurchaseSince");
            return this;
        }

        /**
         * Sets the date of the last purchase.
         *
         * @param date the date
         * @return this builder
         * @throws NullPointerException if the date is null
         */
        public Builder lastPurchase(LocalDate date) {
            this.lastPurchase = requireNonNull(date, "lastPurchase");
            return this;
        }

        /**
         * Sets the customer's own gaps between purchase days.
         *
         * @param gaps the gaps
         * @return this builder
         * @throws NullPointerException if the rhythm is null
         */
        public Builder rhythm(PurchaseRhythm gaps) {
            this.rhythm = requireNonNull(gaps, "rhythm");
            return this;
        }

        /**
         * Sets the median gap of the customer's segment, for customers with too few gaps of their own.
         *
         * @param gap the gap
         * @return this builder
         * @throws NullPointerException if the gap is null
         */
        public Builder segmentGap(SegmentGap gap) {
            this.segmentGap = requireNonNull(gap, "segmentGap");
            return this;
        }

        /**
         * Sets P(alive) as a model of the caller gives it.
         *
         * @param probability the probability that the customer is still there, 0 to 1; kept with 18 decimals
         * @return this builder
         * @throws IllegalArgumentException if the number is not from 0 to 1
         */
        public Builder probabilityAlive(double probability) {
            Require.that(probability >= 0 && probability <= 1, "probabilityAlive", probability, "must be from 0 to 1");
            this.probabilityAlive = BigDecimal.valueOf(probability).setScale(Require.MAX_DIGITS, RoundingMode.HALF_UP);
            return this;
        }

        /**
         * Sets the customer's satisfaction.
         *
         * @param score the score with its scale
         * @return this builder
         * @throws NullPointerException if the score is null
         */
        public Builder satisfaction(Score score) {
            this.satisfaction = requireNonNull(score, "satisfaction");
            return this;
        }

        /**
         * Sets the customer's trust.
         *
         * @param score the score with its scale
         * @return this builder
         * @throws NullPointerException if the score is null
         */
        public Builder trust(Score score) {
            this.trust = requireNonNull(score, "trust");
            return this;
        }

        /**
         * Sets how many complaints are open.
         *
         * @param count the number, 0 or more
         * @return this builder
         */
        public Builder openComplaints(int count) {
            this.openComplaints = OptionalInt.of(count);
            return this;
        }

        /**
         * Sets how the two deal with each other (F14).
         *
         * @param answers relational or transactional, in seven aspects
         * @return this builder
         * @throws NullPointerException if the answers are null
         */
        public Builder orientation(MarketingOrientation answers) {
            this.orientation = requireNonNull(answers, "orientation");
            return this;
        }

        /**
         * Sets what was noticed.
         *
         * @param noticed the signals
         * @return this builder
         * @throws NullPointerException if the array or a signal is null
         */
        public Builder signals(RelationshipSignal... noticed) {
            this.signals = Set.copyOf(Require.elements(noticed, "signals"));
            return this;
        }

        /**
         * Sets the firm's margin of the customer against its target.
         *
         * @param margin the margin with its target
         * @return this builder
         * @throws NullPointerException if the margin is null
         */
        public Builder firmMargin(MarginTarget margin) {
            this.firmMargin = requireNonNull(margin, "firmMargin");
            return this;
        }

        /**
         * Sets which sides invest in the relationship, such as by joint systems, training or a dedicated contact.
         *
         * @param sides the sides that do; an empty set if neither does
         * @return this builder
         * @throws NullPointerException if the set or a side is null
         */
        public Builder investments(Set<Side> sides) {
            this.investments = requireNonNull(sides, "investments");
            return this;
        }

        /**
         * Sets what the relationship is worth to either side (F2).
         *
         * @param balance the value to the customer and to the firm
         * @return this builder
         * @throws NullPointerException if the balance is null
         */
        public Builder valueBalance(ValueBalance balance) {
            this.valueBalance = requireNonNull(balance, "valueBalance");
            return this;
        }

        /**
         * Sets how the contract stands.
         *
         * @param standing the contract
         * @return this builder
         * @throws NullPointerException if the standing is null
         */
        public Builder contract(ContractStanding standing) {
            this.contract = requireNonNull(standing, "contract");
            return this;
        }

        /**
         * Sets that either side ended the relationship.
         *
         * @param on the day from which that holds
         * @param cause why
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999
         */
        public Builder cancelled(LocalDate on, LossCause cause) {
            this.cancellation = new Cancellation(on, cause);
            return this;
        }

        /**
         * The evidence; what was not set is unknown.
         *
         * @return the evidence
         * @throws IllegalArgumentException if a count, volume or date is out of its range, a total is below the volume
         *     with us or of other windows, or there is a total without a volume with us
         */
        public RelationshipEvidence build() {
            Require.that(
                    total == null || !withUs.isEmpty(), "totalVolume", total, "must stand beside a volume with us");
            Optional<VolumeComparison> yearOnYear = withUs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new VolumeComparison(withUs, Optional.ofNullable(total)));
            return new RelationshipEvidence(
                    new VolumeEvidence(
                            repeatPurchases,
                            yearOnYear,
                            Optional.ofNullable(sinceDecline),
                            recent,
                            steady,
                            Optional.ofNullable(breadth),
                            kinds),
                    new SilenceEvidence(
                            Optional.ofNullable(lastPurchase),
                            Optional.ofNullable(rhythm),
                            Optional.ofNullable(segmentGap),
                            Optional.ofNullable(noPurchaseSince),
                            Optional.ofNullable(probabilityAlive)),
                    new AttitudeEvidence(
                            Optional.ofNullable(satisfaction),
                            Optional.ofNullable(trust),
                            openComplaints,
                            Optional.ofNullable(orientation),
                            signals),
                    new BondEvidence(
                            Optional.ofNullable(firmMargin),
                            Optional.ofNullable(investments),
                            Optional.ofNullable(valueBalance),
                            Optional.ofNullable(contract),
                            Optional.ofNullable(cancellation)));
        }
    }
}
