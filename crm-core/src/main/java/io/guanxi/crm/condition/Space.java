package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 条件空间 – the space that several conditions span, for questions about many conditions at once: which part of it is
 * decided how, given which conditions hold there.
 *
 * <p>The bounds of the conditions cut the space into boxes on each of which every condition says the same. A question is
 * a {@link Judge}, who is told which conditions hold on a part of the space and which may hold on some of it, and says
 * whether the part belongs to the answer, or must be cut further. Parts on which the same conditions are left are looked
 * at once, so that thousands of conditions can be asked about. Conditions are known by their place in the list.
 *
 * <p>Example: over {@code ORDERS.atLeast(5)} and {@code ORDERS.atLeast(3)} the judge {@code (met, open) -> met.get(0) ?
 * NOT_MET : met.get(1) && !open.get(0) ? MET : open.isEmpty() ? NOT_MET : UNKNOWN} finds what only the second takes:
 * one box, {@code orders from 3 to 4}.
 *
 * <p>Immutable, hence thread-safe.
 *
 * @param <T> the type of the subject
 */
public final class Space<T> {

    /** Stretches that a search looks at, at most. */
    public static final int MAX_STEPS = 2_000_000;

    private final Grid<T> grid;
    private final List<Condition<T>> conditions;
    private final List<Term> terms;
    /** The terms of each condition, one after the other: where they begin, and where the last ones end. */
    private final int[] firstTerm;
    /** For each axis and segment the terms that hold on it. */
    private final List<BitSet[]> holding;

    private final boolean complete;

    private Space(List<Condition<T>> conditions) {
        this.conditions = conditions;
        this.grid = new Grid<>(conditions);
        this.firstTerm = new int[conditions.size() + 1];
        List<Term> all = new ArrayList<>();
        boolean whole = true;
        for (int place = 0; place < conditions.size(); place++) {
            @Nullable
            List<Term> parts = Term.of(
                    place, grid.logic(conditions.get(place), true), grid.axes().size());
            whole = whole && parts != null;
            all.addAll(parts == null ? List.of() : parts);
            firstTerm[place + 1] = all.size();
        }
        this.terms = List.copyOf(all);
        this.complete = whole;
        this.holding = new ArrayList<>();
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            holding.add(holding(axis));
        }
    }

    private BitSet[] holding(int axis) {
        BitSet[] segments = new BitSet[grid.axes().get(axis).size()];
        BitSet everywhere = new BitSet(terms.size());
        for (int term = 0; term < terms.size(); term++) {
            everywhere.set(term, terms.get(term).sides()[axis] == null);
        }
        for (int segment = 0; segment < segments.length; segment++) {
            segments[segment] = (BitSet) everywhere.clone();
        }
        for (int term = 0; term < terms.size(); term++) {
            @Nullable BitSet side = terms.get(term).sides()[axis];
            if (side != null) {
                int number = term;
                side.stream().forEach(segment -> segments[segment].set(number));
            }
        }
        return segments;
    }

    /**
     * 判官 – a question about a part of the space.
     */
    @FunctionalInterface
    public interface Judge {

        /**
         * Says whether a part of the space belongs to the answer. Must be a function of the two sets and nothing else.
         * Conditions that can no longer matter may be cleared in both sets; they are not looked at again, which makes
         * the search quicker.
         *
         * @param met the conditions that hold on the whole part
         * @param open the conditions that hold on some of it, as far as is known; all others hold nowhere on it
         * @return met if the whole part belongs to the answer, not met if none of it does, unknown to have it cut
         *     further; never unknown when nothing is open
         */
        Met judge(BitSet met, BitSet open);
    }

    /**
     * The space that conditions span.
     *
     * @param <T> the type of the subject
     * @param conditions the conditions
     * @return the space
     * @throws NullPointerException if the list or a condition is null
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    public static <T> Space<T> over(List<? extends Condition<? super T>> conditions) {
        return new Space<>(Joints.narrow(Require.<Condition<? super T>>list(conditions, "conditions")));
    }

    /**
     * The conditions.
     *
     * @return the conditions in the order given
     */
    public List<Condition<T>> conditions() {
        return conditions;
    }

    /**
     * Where the judge says yes.
     *
     * @param judge the question
     * @return the region
     * @throws IllegalStateException if the judge does not know although nothing is open
     */
    public Boxes<T> where(Judge judge) {
        return where(judge, MAX_STEPS);
    }

    /**
     * Where the judge says yes, with a bound to the search of the caller's own.
     *
     * @param judge the question
     * @param maxSteps the stretches to be looked at, at most; at least 1
     * @return the region; not complete if it was cut off
     * @throws IllegalArgumentException if the bound is below 1
     * @throws IllegalStateException if the judge does not know although nothing is open
     */
    public Boxes<T> where(Judge judge, int maxSteps) {
        requireNonNull(judge, "judge");
        Require.that(maxSteps >= 1, "maxSteps", maxSteps, "must be at least 1");
        if (!complete) {
            return uncut(judge);
        }
        Sweep sweep = new Sweep(this, judge, maxSteps);
        List<List<BitSet>> found = sweep.run();
        List<Box<T>> boxes = Merging.of(found).stream().map(grid::box).toList();
        return new Boxes<>(boxes, sweep.isComplete(), sweep.isComplete() && grid.isExact());
    }

    /** Where one condition falls into too many boxes, only what holds of the whole space can be said. */
    private Boxes<T> uncut(Judge judge) {
        BitSet open = new BitSet();
        open.set(0, conditions.size());
        Met answer = judge.judge(new BitSet(), open);
        if (answer == Met.UNKNOWN) {
            return new Boxes<>(List.of(), false, false);
        }
        return new Boxes<>(answer == Met.MET ? List.of(grid.box(wholeAxes())) : List.of(), true, grid.isExact());
    }

    /** All segments of every axis. */
    List<BitSet> wholeAxes() {
        List<BitSet> whole = new ArrayList<>();
        for (int axis = 0; axis < axes(); axis++) {
            BitSet segments = new BitSet();
            segments.set(0, segments(axis));
            whole.add(segments);
        }
        return whole;
    }

    /**
     * Whether one subject can meet two conditions, as far as is known: a quick answer for many pairs.
     *
     * @param first the place of a condition
     * @param second the place of another one
     * @return false only if it is proven that none can
     * @throws IllegalArgumentException if a place is out of range
     */
    public boolean canMeet(int first, int second) {
        requirePlace(first, "first");
        requirePlace(second, "second");
        if (!complete) {
            return true;
        }
        for (Term one : terms(first)) {
            for (Term other : terms(second)) {
                if (one.meets(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether each part of one condition lies within one part of another: a quick proof that whoever meets the one meets
     * the other. It does not find every containment; {@link #where} does.
     *
     * @param outer the place of the condition that may contain the other
     * @param inner the place of the other one
     * @return true if it is proven
     * @throws IllegalArgumentException if a place is out of range
     */
    public boolean contains(int outer, int inner) {
        requirePlace(outer, "outer");
        requirePlace(inner, "inner");
        if (!complete) {
            return false;
        }
        return terms(inner).stream().allMatch(part -> terms(outer).stream().anyMatch(whole -> whole.contains(part)));
    }

    /**
     * Whether a condition is data through and through.
     *
     * @param condition its place
     * @return false if it holds an opaque test
     * @throws IllegalArgumentException if the place is out of range
     */
    public boolean isExact(int condition) {
        requirePlace(condition, "condition");
        return conditions.get(condition).isExact();
    }

    private void requirePlace(int place, String field) {
        if (place < 0 || place >= conditions.size()) {
            throw Require.refusal(field, place, "must be the place of one of " + conditions.size() + " conditions");
        }
    }

    private List<Term> terms(int condition) {
        return terms.subList(firstTerm[condition], firstTerm[condition + 1]);
    }

    List<Term> terms() {
        return terms;
    }

    int axes() {
        return grid.axes().size();
    }

    int segments(int axis) {
        return grid.axes().get(axis).size();
    }

    /** The terms that hold on a segment of an axis; not to be changed. */
    BitSet holding(int axis, int segment) {
        return holding.get(axis)[segment];
    }
}
