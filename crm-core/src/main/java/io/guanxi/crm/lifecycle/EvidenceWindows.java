package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * 观察窗口 – in which windows before an assessment the evidence is counted, and from when on facts are known.
 *
 * <p>All windows end with the day of the assessment. A comparison sets the latest windows against the same windows one
 * year earlier (同季), so that seasons do not look like decline. A comparison, or a recent window, that reaches back
 * before {@code knownFrom} is unknown, not zero; repeat purchases are counted as far as they are known, since more of
 * them could only add to the count.
 *
 * @param repeats in which repeat purchases are counted, interactions looked at and surveys fresh
 * @param comparison the windows that are compared year on year
 * @param recent the windows of activity
 * @param steady the windows of steadiness; empty if they are those of activity, or are not asked about
 * @param commitment the windows in which a committed volume must be bought; empty if none
 * @param recovery how many of the windows compared must be back after a decline, at least 1
 * @param knownFrom the first day on which facts are known, such as the opening of the relationship
 * @param declinedOn the day on which the relationship went into decline; empty if it does not stand there
 */
public record EvidenceWindows(
        Period repeats,
        WindowSeries comparison,
        WindowSeries recent,
        Optional<WindowSeries> steady,
        Optional<WindowSeries> commitment,
        int recovery,
        LocalDate knownFrom,
        Optional<LocalDate> declinedOn) {

    /**
     * Checks the components.
     *
     * @param repeats in which repeat purchases are counted
     * @param comparison the windows that are compared year on year
     * @param recent the windows of activity
     * @param steady the windows of steadiness
     * @param commitment the windows of the commitment
     * @param recovery how many windows must be back after a decline
     * @param knownFrom the first day on which facts are known
     * @param declinedOn the day on which the relationship went into decline
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a period is not positive, a number is out of its range, or a date is not in
     *     the years 1 to 9999
     */
    public EvidenceWindows {
        Require.positive(repeats, "repeats");
        requireNonNull(comparison, "comparison");
        requireNonNull(recent, "recent");
        requireNonNull(steady, "steady");
        requireNonNull(commitment, "commitment");
        Require.that(
                recovery >= 1 && recovery <= WindowSeries.MAX_COUNT,
                "recovery",
                recovery,
                "must be from 1 to " + WindowSeries.MAX_COUNT);
        Require.businessDate(knownFrom, "knownFrom");
        requireNonNull(declinedOn, "declinedOn").ifPresent(day -> Require.businessDate(day, "declinedOn"));
    }

    /**
     * The same windows where facts are known from another day on: a later one, such as the first day of the data, or an
     * earlier one, such as that of a history that was taken over with the relationship.
     *
     * @param day the first day on which facts are known
     * @return a copy that knows facts from that day on
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public EvidenceWindows knownFrom(LocalDate day) {
        return new EvidenceWindows(repeats, comparison, recent, steady, commitment, recovery, day, declinedOn);
    }
}
