package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.population.StageFlow.Layout;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 阶段流动结果 – how a population stood on each of some days, how it moved in between, and how long the stays in the stages
 * were.
 *
 * <p>Immutable; equal by its figures.
 */
public final class StageFlowResult {

    private final List<LocalDate> days;
    private final StageFlowState counts;

    /** Keeps the counts, which nobody else may hold. */
    StageFlowResult(List<LocalDate> days, StageFlowState counts) {
        this.days = days;
        this.counts = counts;
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
     * The relationships that were assessed on one of the days at least.
     *
     * @return the number, 0 or more
     */
    public long customers() {
        return counts.get(Layout.CUSTOMERS);
    }

    /**
     * 阶段分布 – how many relationships stood in a stage on a day.
     *
     * @param day one of the days
     * @param stage the stage
     * @return the number, 0 or more; those not yet opened are in no stage
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not one of the days
     */
    public long count(LocalDate day, LifecycleStage stage) {
        return counts.get(Layout.stage(place(day), requireNonNull(stage, "stage")));
    }

    /**
     * How many relationships had a finding on a day.
     *
     * @param day one of the days
     * @param kind the finding
     * @return the number, 0 or more
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not one of the days
     */
    public long count(LocalDate day, FindingKind kind) {
        return counts.get(Layout.finding(place(day), requireNonNull(kind, "kind")));
    }

    /**
     * 转移矩阵 – how relationships moved from one of the days to the next, staying included, over all days.
     *
     * @return the counts by stage left (or kept) and stage entered
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    public TransitionMatrix<LifecycleStage> flow() {
        TransitionMatrix.Builder<LifecycleStage> flow = TransitionMatrix.over(List.of(LifecycleStage.values()));
        for (int place = 1; place < days.size(); place++) {
            add(place, flow);
        }
        return flow.build();
    }

    /**
     * How relationships moved to a day from the one before it in the series.
     *
     * @param day one of the days, not the first
     * @return the counts by stage left (or kept) and stage entered; those that opened in between have no move
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is the first, or not one of the days
     */
    public TransitionMatrix<LifecycleStage> flowTo(LocalDate day) {
        int place = place(day);
        Require.that(place > 0, "day", day, "must not be the first of the days");
        TransitionMatrix.Builder<LifecycleStage> flow = TransitionMatrix.over(List.of(LifecycleStage.values()));
        add(place, flow);
        return flow.build();
    }

    private void add(int place, TransitionMatrix.Builder<LifecycleStage> flow) {
        for (LifecycleStage from : LifecycleStage.values()) {
            for (LifecycleStage to : LifecycleStage.values()) {
                flow.add(from, to, counts.get(Layout.move(place, from, to)));
            }
        }
    }

    /**
     * The stays in a stage.
     *
     * @param stage the stage
     * @param ended whether to count those that ended, or those that last on the last day
     * @return the number, 0 or more
     * @throws NullPointerException if the stage is null
     */
    public long stays(LifecycleStage stage, boolean ended) {
        return counts.get(Layout.stays(requireNonNull(stage, "stage"), ended));
    }

    /**
     * 平均停留 – the mean length of the stays in a stage that ended.
     *
     * <p>Stays that last are left out, so the mean is that of the quick ones as long as many last: read it beside {@code
     * stays(stage, false)}.
     *
     * @param stage the stage
     * @return {@code Σ days / stays} in days, one decimal, rounded half up; empty if none has ended
     * @throws NullPointerException if the stage is null
     */
    public Optional<BigDecimal> meanSojourn(LifecycleStage stage) {
        long stays = stays(stage, true);
        return stays == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(counts.get(Layout.stayDays(stage, true)))
                        .divide(BigDecimal.valueOf(stays), 1, RoundingMode.HALF_UP));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof StageFlowResult other && days.equals(other.days) && counts.sameAs(other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * days.hashCode() + counts.hash();
    }

    @Override
    public String toString() {
        return "StageFlowResult[" + customers() + " customers, " + days.size() + " days]";
    }

    private int place(LocalDate day) {
        int place = Collections.binarySearch(days, requireNonNull(day, "day"));
        Require.that(place >= 0, "day", day, "must be one of the days of the flow");
        return place;
    }
}
