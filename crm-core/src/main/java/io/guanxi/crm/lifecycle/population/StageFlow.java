package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Sojourn;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * 阶段流动 – gathers how many relationships stood in which stage on each of some days, how many moved from where to where in
 * between, what was noticed, and how long they stayed; in parts that can be merged.
 *
 * <p>Counts in whole numbers, so that the order and the parts play no role. Example: {@code
 * replays.collect(StageFlow.on(days).collector())}. Immutable.
 */
public final class StageFlow implements Aggregation<ReplayedRelationship, StageFlowState, StageFlowResult> {

    private static final long serialVersionUID = 1L;

    /** The days, ascending, as epoch days. */
    private final long[] days;

    private StageFlow(long[] days) {
        this.days = days;
    }

    /**
     * The flow over some days.
     *
     * @param days the days of assessment, ascending, at least one
     * @return the aggregation
     * @throws NullPointerException if the list or a day is null
     * @throws IllegalArgumentException if there is no day, more than {@value LifecycleReplay#MAX_DAYS}, one is not in the
     *     years 1 to 9999, or they do not ascend
     */
    public static StageFlow on(List<LocalDate> days) {
        return new StageFlow(LifecycleReplay.ascending(days).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray());
    }

    /**
     * The days.
     *
     * @return the days, ascending
     */
    public List<LocalDate> days() {
        return Arrays.stream(days).mapToObj(LocalDate::ofEpochDay).toList();
    }

    @Override
    public StageFlowState empty() {
        return new StageFlowState(Layout.cells(days.length));
    }

    /**
     * Takes in one relationship.
     *
     * @param state the counts so far, which are changed
     * @param replayed the relationship with its days
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the relationship was assessed on another day than those of the flow, or moved
     *     after the last of them, or the counts belong to another number of days
     * @throws ArithmeticException if a count exceeds the range of long
     */
    @Override
    public StageFlowState add(StageFlowState state, ReplayedRelationship replayed) {
        own(state, "state");
        LocalDate last = LocalDate.ofEpochDay(days[days.length - 1]);
        int[] places = new int[requireNonNull(replayed, "replayed").outcomes().size()];
        for (int outcome = 0; outcome < places.length; outcome++) {
            LocalDate day = replayed.outcomes().get(outcome).day();
            places[outcome] = Arrays.binarySearch(days, day.toEpochDay());
            if (places[outcome] < 0) {
                throw Require.refusal("replayed day", day, "must be one of the days of the flow");
            }
        }
        Require.that(
                places.length == 0 || !replayed.relationship().since().isAfter(last),
                "replayed since",
                replayed.relationship().since(),
                "must not be after the last day of the flow, " + last);
        state.addAll(sink -> count(replayed, places, last, sink));
        return state;
    }

    /** One for each stage, finding and move of the relationship, and the days of its stays. */
    private static void count(ReplayedRelationship replayed, int[] places, LocalDate last, StageFlowState.Sink sink) {
        if (places.length == 0) {
            return;
        }
        sink.add(Layout.CUSTOMERS, 1);
        for (int outcome = 0; outcome < places.length; outcome++) {
            DayOutcome now = replayed.outcomes().get(outcome);
            sink.add(Layout.stage(places[outcome], now.stage()), 1);
            for (FindingKind finding : now.findings()) {
                sink.add(Layout.finding(places[outcome], finding), 1);
            }
            if (outcome > 0 && places[outcome - 1] == places[outcome] - 1) {
                sink.add(
                        Layout.move(
                                places[outcome],
                                replayed.outcomes().get(outcome - 1).stage(),
                                now.stage()),
                        1);
            }
        }
        for (Sojourn stay : replayed.relationship().sojourns(last)) {
            sink.add(Layout.stays(stay.stage(), stay.ended()), 1);
            sink.add(Layout.stayDays(stay.stage(), stay.ended()), stay.days());
        }
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws IllegalArgumentException if counts belong to another number of days
     * @throws ArithmeticException if a count exceeds the range of long
     */
    @Override
    public StageFlowState merge(StageFlowState left, StageFlowState right) {
        own(left, "left").merge(own(right, "right"));
        return left;
    }

    /**
     * The flow gathered so far.
     *
     * @param state the counts
     * @return an immutable copy
     * @throws IllegalArgumentException if the counts belong to another number of days
     */
    @Override
    public StageFlowResult result(StageFlowState state) {
        return new StageFlowResult(days(), own(state, "state").copy());
    }

    @Override
    public String toString() {
        return "StageFlow[" + days.length + " days]";
    }

    private StageFlowState own(StageFlowState state, String name) {
        int cells = requireNonNull(state, name).size();
        Require.that(cells == Layout.cells(days.length), name, cells + " cells", "must be of " + days.length + " days");
        return state;
    }

    /** Where each count stands: stages and kinds by their place. */
    @SuppressWarnings("EnumOrdinal") // A state is read by the version that wrote it: not kept for years.
    static final class Layout {

        static final int CUSTOMERS = 0;
        private static final int STAGES = LifecycleStage.values().length;
        private static final int FINDINGS = FindingKind.values().length;
        private static final int STAYS = 1;
        private static final int DAYS = STAYS + 4 * STAGES;
        private static final int PER_DAY = STAGES + FINDINGS + STAGES * STAGES;

        private Layout() {}

        static int cells(int days) {
            return DAYS + days * PER_DAY;
        }

        static int stays(LifecycleStage stage, boolean ended) {
            return STAYS + 4 * stage.ordinal() + (ended ? 0 : 1);
        }

        static int stayDays(LifecycleStage stage, boolean ended) {
            return stays(stage, ended) + 2;
        }

        static int stage(int day, LifecycleStage stage) {
            return DAYS + day * PER_DAY + stage.ordinal();
        }

        static int finding(int day, FindingKind kind) {
            return DAYS + day * PER_DAY + STAGES + kind.ordinal();
        }

        /** From the stage on the day before in the series to that on a day. */
        static int move(int day, LifecycleStage from, LifecycleStage to) {
            return DAYS + day * PER_DAY + STAGES + FINDINGS + from.ordinal() * STAGES + to.ordinal();
        }
    }
}
