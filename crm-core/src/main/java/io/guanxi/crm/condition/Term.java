package io.guanxi.crm.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box of a grid: one set of segments for each axis, null where all will do. Never changed.
 *
 * @param condition the number of the condition that it is a part of
 * @param sides the segments on each axis
 * @param after the number of the first axis from which on all segments will do
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Term(int condition, @Nullable BitSet[] sides, int after) {

    /** Boxes into which one condition may fall at most. */
    private static final int MAX_TERMS = 1_000;

    private static Term of(int condition, @Nullable BitSet[] sides) {
        int after = sides.length;
        while (after > 0 && sides[after - 1] == null) {
            after--;
        }
        return new Term(condition, sides, after);
    }

    /** The boxes whose union a formula is; they may overlap. Null if there would be too many. */
    static @Nullable List<Term> of(int condition, Logic logic, int axes) {
        if (logic instanceof Logic.Constant constant) {
            return constant == Logic.Constant.TRUE ? List.of(of(condition, new @Nullable BitSet[axes])) : List.of();
        }
        if (logic instanceof Logic.Literal literal) {
            @Nullable BitSet[] sides = new @Nullable BitSet[axes];
            sides[literal.axis()] = literal.segments();
            return List.of(of(condition, sides));
        }
        Logic.Joint joint = (Logic.Joint) logic;
        List<Term> terms = joint.all() ? List.of(of(condition, new @Nullable BitSet[axes])) : List.of();
        for (Logic part : joint.parts()) {
            List<Term> others = of(condition, part, axes);
            if (others == null || (joint.all() ? (long) terms.size() * others.size() : others.size()) > MAX_TERMS) {
                return null;
            }
            terms = joint.all() ? product(terms, others) : sum(terms, others);
        }
        return terms.size() > MAX_TERMS ? null : terms;
    }

    private static List<Term> sum(List<Term> terms, List<Term> others) {
        List<Term> sum = new ArrayList<>(terms);
        sum.addAll(others);
        return sum;
    }

    private static List<Term> product(List<Term> terms, List<Term> others) {
        List<Term> product = new ArrayList<>();
        for (Term term : terms) {
            for (Term other : others) {
                if (term.meets(other)) {
                    product.add(term.and(other));
                }
            }
        }
        return product;
    }

    private Term and(Term other) {
        @Nullable BitSet[] joint = sides.clone();
        for (int axis = 0; axis < other.after; axis++) {
            @Nullable BitSet side = other.sides[axis];
            @Nullable BitSet own = joint[axis];
            if (side != null && own != null) {
                BitSet both = (BitSet) own.clone();
                both.and(side);
                joint[axis] = both;
            } else if (side != null) {
                joint[axis] = side;
            }
        }
        return of(condition, joint);
    }

    /** Whether the two boxes have a point in common. */
    boolean meets(Term other) {
        for (int axis = 0; axis < Math.min(after, other.after); axis++) {
            @Nullable BitSet side = sides[axis];
            @Nullable BitSet others = other.sides[axis];
            if (side != null && others != null && !side.intersects(others)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the other box lies within this one. */
    boolean contains(Term other) {
        for (int axis = 0; axis < after; axis++) {
            @Nullable BitSet side = sides[axis];
            if (side != null && !isWithin(other.sides[axis], side)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(@Nullable BitSet inner, BitSet outer) {
        if (inner == null) {
            return false;
        }
        if (!outer.get(inner.nextSetBit(0)) || !outer.get(inner.length() - 1)) {
            return false;
        }
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    /** Notes the first segments of the stretches on which the box says the same, from the first on. */
    void mark(int axis, BitSet marks) {
        @Nullable BitSet side = sides[axis];
        if (side != null) {
            int first = side.nextSetBit(0);
            while (first >= 0) {
                int end = side.nextClearBit(first);
                marks.set(first);
                marks.set(end);
                first = side.nextSetBit(end);
            }
        }
    }
}
