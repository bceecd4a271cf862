package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.EvidenceWindows;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipFacts;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 回放 – assesses relationships on a series of days, each as it would have been assessed at the time: for a population over
 * time, or to see what another policy would have made of a customer.
 *
 * <p>Customer by customer: a stream of replays holds one of them at a time, and may be parallel. Example: with the ends of
 * three months, a customer who first bought in the second is assessed twice.
 *
 * <pre>{@code
 * LifecycleReplay replay = LifecycleReplay.of(lifecycle, monthEnds);
 * StageFlowResult flow = replay.assessAll(log);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class LifecycleReplay {

    /** Days on which a population can be assessed. */
    public static final int MAX_DAYS = 10_000;

    private final RelationshipLifecycle lifecycle;
    private final List<LocalDate> days;
    /** Null where the counted evidence is all there is. */
    private final @Nullable Completion completion;

    private LifecycleReplay(RelationshipLifecycle lifecycle, List<LocalDate> days, @Nullable Completion completion) {
        this.lifecycle = lifecycle;
        this.days = days;
        this.completion = completion;
    }

    /**
     * The replay under a lifecycle.
     *
     * @param lifecycle the lifecycle with its policy
     * @param days the days of assessment, ascending, at least one
     * @return the replay
     * @throws NullPointerException if an argument or a day is null
     * @throws IllegalArgumentException if there is no day, more than {@value #MAX_DAYS}, one is not in the years 1 to
     *     9999, or they do not ascend
     */
    public static LifecycleReplay of(RelationshipLifecycle lifecycle, List<LocalDate> days) {
        return new LifecycleReplay(requireNonNull(lifecycle, "lifecycle"), ascending(days), null);
    }

    /**
     * The same replay, with evidence completed by what no purchase tells: a cancellation, P(alive), the median gap of
     * the segment, a margin.
     *
     * <pre>{@code
     * replay.completedBy((customer, asOf, counted) ->
     *         counted.toBuilder().segmentGap(gapOf(customer)).build());
     * }</pre>
     *
     * @param addition what to add to the evidence that was counted; the same for the same arguments
     * @return a copy
     * @throws NullPointerException if the argument is null
     */
    public LifecycleReplay completedBy(Completion addition) {
        return new LifecycleReplay(lifecycle, days, requireNonNull(addition, "addition"));
    }

    /** Checks the days of a series. */
    static List<LocalDate> ascending(List<LocalDate> days) {
        List<LocalDate> copy = ImmutableList.copyOf(Require.<LocalDate>list(days, "days"));
        Require.that(
                !copy.isEmpty() && copy.size() <= MAX_DAYS, "days", copy.size() + " days", "must be 1 to " + MAX_DAYS);
        for (int place = 0; place < copy.size(); place++) {
            LocalDate day = Require.businessDate(copy.get(place), "days[" + place + "]");
            Require.that(
                    place == 0 || day.isAfter(copy.get(place - 1)),
                    "days[" + place + "]",
                    day,
                    "must be after the day before it");
        }
        return copy;
    }

    /** When the relationship of a customer was opened. */
    @FunctionalInterface
    public interface Opening {

        /**
         * The relationship as it was opened.
         *
         * @param customer the customer
         * @param history the customer's purchases
         * @return the relationship, with an empty journal
         */
        CustomerRelationship of(CustomerId customer, PurchaseHistory history);

        /**
         * Every relationship opens with the first purchase, in exploration.
         *
         * @return the opening
         */
        static Opening firstPurchase() {
            return (customer, history) ->
                    CustomerRelationship.open(customer, history.first().orElseThrow());
        }
    }

    /** What is added to the evidence that was counted. */
    @FunctionalInterface
    public interface Completion {

        /**
         * The evidence with all that is known.
         *
         * @param customer whose evidence
         * @param asOf the day
         * @param counted what was counted from purchases or books
         * @return the completed evidence
         */
        RelationshipEvidence complete(CustomerId customer, LocalDate asOf, RelationshipEvidence counted);
    }

    /** What is known of a relationship on a day. */
    @FunctionalInterface
    public interface Evidence {

        /**
         * The evidence of a day.
         *
         * @param windows in which windows the policy wants it counted
         * @param asOf the day
         * @return the evidence
         */
        RelationshipEvidence on(EvidenceWindows windows, LocalDate asOf);
    }

    /**
     * The days of assessment.
     *
     * @return the days, ascending
     */
    public List<LocalDate> days() {
        return days;
    }

    /**
     * The lifecycle with its policy.
     *
     * @return the lifecycle
     */
    public RelationshipLifecycle lifecycle() {
        return lifecycle;
    }

    /**
     * Replays one relationship by its evidence.
     *
     * @param start the relationship as it stood before the first day; days before its last move are left out
     * @param evidence what is known on each day
     * @return the relationship after the last day, with what was found on each
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if evidence does not fit the policy or the day
     */
    public ReplayedRelationship replay(CustomerRelationship start, Evidence evidence) {
        return replay(start, evidence, LocalDate.MAX);
    }

    /** Who is lost stays lost from the last day on that knows anything new: nothing is left to assess. */
    private ReplayedRelationship replay(CustomerRelationship start, Evidence evidence, LocalDate lastNews) {
        requireNonNull(evidence, "evidence");
        CustomerRelationship relationship = requireNonNull(start, "start");
        List<DayOutcome> outcomes = new ArrayList<>(days.size());
        for (LocalDate day : days) {
            if (day.isBefore(start.since())) {
                continue;
            }
            if (relationship.stage() == LifecycleStage.LOST
                    && relationship.since().isAfter(lastNews)) {
                outcomes.add(new DayOutcome(day, LifecycleStage.LOST, Set.of()));
                continue;
            }
            RelationshipEvidence counted = evidence.on(lifecycle.policy().windowsFor(relationship), day);
            LifecycleAssessment assessment = lifecycle.assess(
                    relationship,
                    completion == null ? counted : completion.complete(start.customer(), day, counted),
                    day);
            relationship = assessment.relationship();
            outcomes.add(new DayOutcome(day, relationship.stage(), assessment.findingKinds()));
        }
        return new ReplayedRelationship(relationship, outcomes);
    }

    /**
     * Replays one relationship by its purchases.
     *
     * @param start the relationship as it stood before the first day
     * @param history the purchases; each day knows those up to it
     * @return the relationship after the last day, with what was found on each
     * @throws NullPointerException if an argument is null
     */
    public ReplayedRelationship replay(CustomerRelationship start, PurchaseHistory history) {
        LocalDate last = requireNonNull(history, "history").last().orElse(LocalDate.MIN);
        return replay(start, (windows, asOf) -> RelationshipEvidence.from(history, windows, asOf), last);
    }

    /**
     * Replays one relationship by everything the books hold.
     *
     * @param start the relationship as it stood before the first day
     * @param facts the books; each day knows what lies up to it
     * @return the relationship after the last day, with what was found on each
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the facts are another customer's
     */
    public ReplayedRelationship replay(CustomerRelationship start, RelationshipFacts facts) {
        Require.that(
                requireNonNull(facts, "facts").customer().equals(start.customer()),
                "facts",
                facts.customer(),
                "must be of " + start.customer());
        return replay(start, (windows, asOf) -> RelationshipEvidence.from(facts, windows, asOf));
    }

    /**
     * Replays one relationship under another policy as well, and compares the two journals.
     *
     * @param candidate the lifecycle with the other policy
     * @param start the relationship as it stood before the first day
     * @param evidence what is known on each day, in the windows of either policy
     * @return where and why the other policy disagrees, up to the last day
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if evidence does not fit a policy or a day, or the relationship was opened after
     *     the last day
     */
    public JournalDifference compare(RelationshipLifecycle candidate, CustomerRelationship start, Evidence evidence) {
        return JournalDifference.between(
                replay(start, evidence).relationship(),
                new LifecycleReplay(requireNonNull(candidate, "candidate"), days, completion)
                        .replay(start, evidence)
                        .relationship(),
                days.get(days.size() - 1));
    }

    /**
     * Replays every customer of a purchase log.
     *
     * @param log the purchases
     * @param opening when each relationship was opened
     * @return the replays in the order of the customers' keys, worked out as they are taken; may be made parallel
     * @throws NullPointerException if an argument is null
     */
    public Stream<ReplayedRelationship> replayAll(PurchaseLog log, Opening opening) {
        requireNonNull(opening, "opening");
        return IntStream.range(0, requireNonNull(log, "log").customers()).mapToObj(index -> {
            CustomerId customer = log.customer(index);
            PurchaseHistory history = log.history(index);
            CustomerRelationship opened = opening.of(customer, history);
            Require.that(opened.customer().equals(customer), "opening", opened.customer(), "must be of " + customer);
            return replay(opened, history);
        });
    }

    /**
     * Assesses every customer of a purchase log on every day, each relationship opened with the first purchase.
     *
     * @param log the purchases
     * @return stages, moves and stays
     * @throws NullPointerException if the log is null
     */
    public StageFlowResult assessAll(PurchaseLog log) {
        return assessAll(log, Opening.firstPurchase());
    }

    /**
     * Assesses every customer of a purchase log on every day.
     *
     * @param log the purchases
     * @param opening when each relationship was opened
     * @return stages, moves and stays
     * @throws NullPointerException if an argument is null
     */
    public StageFlowResult assessAll(PurchaseLog log, Opening opening) {
        return replayAll(log, opening).collect(StageFlow.on(days).collector());
    }
}
