package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * 差异报告 – where two journals of one relationship disagree, such as that of one policy and that of another over the same
 * facts, and why.
 *
 * @param customer whose relationship
 * @param period the days compared, from the opening up to the day asked about, itself included
 * @param disagreements the periods in which the stages differ, in order of time; none if the journals agree
 */
public record JournalDifference(CustomerId customer, Range<LocalDate> period, List<Disagreement> disagreements) {

    /**
     * Checks the components.
     *
     * @param customer whose relationship
     * @param period the days compared
     * @param disagreements the periods in which the stages differ, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period has an open end, is not half-open, is empty or leaves the years 1
     *     to 9999, or a disagreement lies outside it or begins before the one before it ends
     */
    public JournalDifference {
        requireNonNull(customer, "customer");
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
        disagreements = Require.list(disagreements, "disagreements");
        LocalDate before = period.lowerEndpoint();
        for (Disagreement disagreement : disagreements) {
            Require.that(
                    period.encloses(disagreement.period())
                            && !disagreement.period().lowerEndpoint().isBefore(before),
                    "disagreements",
                    disagreement.period(),
                    "must lie within " + period + ", one after the other");
            before = disagreement.period().upperEndpoint();
        }
    }

    /**
     * Compares two journals.
     *
     * @param baseline the one
     * @param candidate the other, of the same customer and opening
     * @param asOf the last day compared, not before the opening
     * @return where they disagree
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if they are of different customers or openings, or the day is before the opening
     *     or the last of the year 9999
     */
    public static JournalDifference between(
            CustomerRelationship baseline, CustomerRelationship candidate, LocalDate asOf) {
        requireNonNull(baseline, "baseline");
        Require.that(
                requireNonNull(candidate, "candidate").customer().equals(baseline.customer()),
                "candidate",
                candidate.customer(),
                "must be of " + baseline.customer());
        Require.that(
                candidate.opened().equals(baseline.opened()),
                "candidate opened",
                candidate.opened(),
                "must be " + baseline.opened());
        Require.that(
                !Require.businessDate(asOf, "asOf").isBefore(baseline.opened()),
                "asOf",
                asOf,
                "must not be before the opening on " + baseline.opened());
        LocalDate end = asOf.plusDays(1);
        Require.that(Require.isBusinessDate(end), "asOf", asOf, "must not be the last day that there is");
        ImmutableList.Builder<Disagreement> found = ImmutableList.builder();
        List<LocalDate> cuts = cuts(baseline, candidate, end);
        for (int place = 1; place < cuts.size(); place++) {
            LocalDate from = cuts.get(place - 1);
            var one = baseline.stageAt(from).orElseThrow();
            var other = candidate.stageAt(from).orElseThrow();
            if (one != other) {
                found.add(new Disagreement(
                        Range.closedOpen(from, cuts.get(place)),
                        one,
                        other,
                        move(baseline, from),
                        move(candidate, from)));
            }
        }
        return new JournalDifference(baseline.customer(), Range.closedOpen(baseline.opened(), end), found.build());
    }

    /** The days on which either journal moves, with the first day and the day after the last. */
    private static List<LocalDate> cuts(CustomerRelationship baseline, CustomerRelationship candidate, LocalDate end) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(baseline.opened(), end));
        for (CustomerRelationship relationship : List.of(baseline, candidate)) {
            relationship.journal().stream()
                    .map(StageTransition::on)
                    .filter(day -> day.isBefore(end))
                    .forEach(cuts::add);
        }
        return List.copyOf(cuts);
    }

    private static Optional<StageTransition> move(CustomerRelationship relationship, LocalDate day) {
        return relationship.journal().stream()
                .filter(move -> !move.on().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /**
     * Whether the journals agree on every day.
     *
     * @return true if there is no disagreement
     */
    public boolean isNone() {
        return disagreements.isEmpty();
    }

    /**
     * The days on which the stages differ.
     *
     * @return days, 0 or more
     */
    public long daysApart() {
        return disagreements.stream()
                .mapToLong(apart -> ChronoUnit.DAYS.between(
                        apart.period().lowerEndpoint(), apart.period().upperEndpoint()))
                .sum();
    }

    /**
     * Where the journals disagree, and by which moves they came there.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        if (isNone()) {
            return List.of(Reason.of(
                    LifecycleReason.NO_DIFFERENCE,
                    period.lowerEndpoint(),
                    period.upperEndpoint().minusDays(1)));
        }
        List<Reason> reasons = new ArrayList<>();
        for (Disagreement apart : disagreements) {
            reasons.add(Reason.of(
                    LifecycleReason.DIFFERENCE,
                    apart.period().lowerEndpoint(),
                    apart.period().upperEndpoint().minusDays(1),
                    apart.baseline(),
                    apart.candidate()));
            apart.baselineMove().ifPresent(move -> reasons.addAll(move.reasons()));
            apart.candidateMove().ifPresent(move -> reasons.addAll(move.reasons()));
        }
        return reasons.stream().distinct().toList();
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
