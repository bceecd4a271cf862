package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * 关系历程 – one run of a relationship: from its opening, or from a win-back, up to its loss, or to the day asked about.
 *
 * <p>Example: 8 months of exploration, then lost: {@link LifePattern#EARLY_MISCARRIAGE}.
 *
 * @param sojourns the stays on the path, in order of time; at least one, each beginning where the one before ends
 * @param ended whether the episode ended in a loss
 */
public record Episode(List<Sojourn> sojourns, boolean ended) {

    /**
     * Checks the components.
     *
     * @param sojourns the stays on the path, copied
     * @param ended whether the episode ended in a loss
     * @throws NullPointerException if the list or a stay is null
     * @throws IllegalArgumentException if there is no stay, one is off the path, or one does not begin where the one
     *     before ends
     */
    public Episode {
        sojourns = Require.list(sojourns, "sojourns");
        Require.that(!sojourns.isEmpty(), "sojourns", sojourns, "must not be empty");
        for (int place = 0; place < sojourns.size(); place++) {
            Sojourn stay = sojourns.get(place);
            Require.that(stay.stage().isOnPath(), "sojourns[" + place + "]", stay, "must be on the path");
            Require.that(
                    place == 0 || stay.from().equals(sojourns.get(place - 1).to()),
                    "sojourns[" + place + "]",
                    stay,
                    "must begin where the one before ends");
        }
    }

    /**
     * The first day.
     *
     * @return the day of the opening or of the win-back
     */
    public LocalDate from() {
        return sojourns.get(0).from();
    }

    /**
     * The day after the last.
     *
     * @return the day of the loss, or the day asked about
     */
    public LocalDate to() {
        return sojourns.get(sojourns.size() - 1).to();
    }

    /**
     * The last stage before a decline, or the last one if there is no decline at the end.
     *
     * @return the stage; decline itself only of a relationship that was taken over in decline
     */
    public LifecycleStage lastStageBeforeDecline() {
        LifecycleStage last = lastStage();
        return last == LifecycleStage.DECLINE && sojourns.size() > 1
                ? sojourns.get(sojourns.size() - 2).stage()
                : last;
    }

    /**
     * The days in a stage, over all stays.
     *
     * @param stage the stage
     * @return days, 0 or more
     */
    public long days(LifecycleStage stage) {
        requireNonNull(stage, "stage");
        return sojourns.stream()
                .filter(stay -> stay.stage() == stage)
                .mapToLong(Sojourn::days)
                .sum();
    }

    /**
     * The life pattern (L8): by the last stage before the loss, or before the decline in which it stands.
     *
     * <p>Who was stable for {@code keep} in all is {@link LifePattern#LONG_KEEP}, ended or not; the period is counted
     * in the days that it has from the first day of stability on. Otherwise an episode that neither ended nor stands in
     * decline is {@link LifePattern#OPEN}, as is one that was taken over in decline and never left it but for the loss:
     * what was before is unknown.
     *
     * @param keep how long stability makes a long keep ({@code T_keep} of the policy)
     * @return the pattern as it stands on the last day of the episode; a recovery may open it again
     * @throws NullPointerException if the period is null
     * @throws IllegalArgumentException if the period is not positive
     */
    public LifePattern pattern(Period keep) {
        Require.positive(keep, "keep");
        boolean wasStable = isReached(LifecycleStage.STABILITY);
        if (wasStable && days(LifecycleStage.STABILITY) >= daysOf(keep)) {
            return LifePattern.LONG_KEEP;
        }
        LifecycleStage before = lastStageBeforeDecline();
        if ((!ended && lastStage() != LifecycleStage.DECLINE) || before == LifecycleStage.DECLINE) {
            return LifePattern.OPEN;
        }
        if (wasStable) {
            return LifePattern.EARLY_EXIT;
        }
        return isReached(LifecycleStage.FORMATION) ? LifePattern.MIDWAY_END : LifePattern.EARLY_MISCARRIAGE;
    }

    private LifecycleStage lastStage() {
        return sojourns.get(sojourns.size() - 1).stage();
    }

    private boolean isReached(LifecycleStage stage) {
        return sojourns.stream().anyMatch(stay -> stay.stage() == stage);
    }

    /** In days from the first day of stability on, since periods have no length but from a day on. */
    private long daysOf(Period keep) {
        LocalDate first = sojourns.stream()
                .filter(stay -> stay.stage() == LifecycleStage.STABILITY)
                .map(Sojourn::from)
                .findFirst()
                .orElseThrow();
        return ChronoUnit.DAYS.between(first, first.plus(keep));
    }
}
