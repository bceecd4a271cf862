package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.rules.tiering.TierStep;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 回放汇总 – gathers how a population stands and moves on a series of days under two policies, and how many members flap; in
 * parts that can be merged.
 *
 * <p>Made by a {@link TierExperiment}. Counts in whole numbers, so that the order and the parts play no role. Immutable.
 *
 * @param <K> the tiers
 */
public final class ReplayFlow<K extends Enum<K>>
        implements Aggregation<ReplayedMember<K>, ReplayState, ReplayReport<K>> {

    /** Days over which a replay can go. */
    public static final int MAX_DAYS = 10_000;

    private static final long serialVersionUID = 1L;

    /** What is compared on which days, and where each count stands. */
    private final ReplayFrame<K> frame;

    ReplayFlow(ReplayFrame<K> frame) {
        this.frame = frame;
    }

    @Override
    public ReplayState empty() {
        return new ReplayState(frame.cells());
    }

    /**
     * Takes in one member; one who belonged to the programme on none of the days is left out.
     *
     * @param state the counts so far, which are changed
     * @param member the member with both courses
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the member has more days than the flow, or a tier that it does not know, or the
     *     counts belong to another flow
     * @throws ArithmeticException if the number of members exceeds the range of long
     */
    @Override
    public ReplayState add(ReplayState state, ReplayedMember<K> member) {
        own(state, "state");
        int days = requireNonNull(member, "member").baseline().tiers().size();
        if (days > frame.days().size()) {
            throw Require.refusal(
                    "member",
                    days + " days",
                    "must have at most " + frame.days().size());
        }
        if (days == 0) {
            return state;
        }
        member.before().ifPresent(frame::place);
        for (Variant variant : Variant.values()) {
            member.course(variant).tiers().forEach(frame::place);
        }
        state.add(sink -> {
            for (Variant variant : Variant.values()) {
                count(member, variant, sink);
            }
        });
        return state;
    }

    private void count(ReplayedMember<K> member, Variant variant, ReplayState.Sink sink) {
        List<K> tiers = member.course(variant).tiers();
        int absent = frame.days().size() - tiers.size();
        @Nullable K last = member.before().orElse(null);
        for (int place = 0; place < tiers.size(); place++) {
            K tier = tiers.get(place);
            sink.count(frame.tier(variant, absent + place, frame.place(tier)));
            if (last != null) {
                sink.count(frame.move(variant, absent + place, frame.place(last), frame.place(tier)));
            }
            last = tier;
        }
        if (flaps(member.course(variant).steps(), frame.window())) {
            sink.count(frame.flapping(variant));
        }
    }

    /** If any two moves lead one up and one down within the window, so do two that follow one another. */
    private static boolean flaps(List<? extends TierStep<?>> steps, Period window) {
        for (int place = 1; place < steps.size(); place++) {
            TierStep<?> before = steps.get(place - 1);
            TierStep<?> step = steps.get(place);
            LocalDate end = before.on().plus(window);
            if (before.isUp() != step.isUp() && !step.on().isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if counts belong to another flow
     * @throws ArithmeticException if a count exceeds the range of long
     */
    @Override
    public ReplayState merge(ReplayState left, ReplayState right) {
        own(left, "left").merge(own(right, "right"));
        return left;
    }

    /**
     * The report of what was gathered so far.
     *
     * @param state the counts
     * @return the report
     * @throws NullPointerException if the counts are null
     * @throws IllegalArgumentException if the counts belong to another flow
     */
    @Override
    public ReplayReport<K> result(ReplayState state) {
        return new ReplayReport<>(frame, own(state, "state").copy());
    }

    @Override
    public String toString() {
        return "ReplayFlow[" + frame.rules().baseline() + " → " + frame.rules().candidate() + ", "
                + frame.days().size() + " days]";
    }

    private ReplayState own(ReplayState state, String name) {
        int cells = requireNonNull(state, name).size();
        if (cells != frame.cells()) {
            throw Require.refusal(name, cells + " cells", "must hold " + frame.cells() + " cells");
        }
        return state;
    }
}
