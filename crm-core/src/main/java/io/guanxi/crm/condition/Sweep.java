package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Met;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One search through a {@link Space}, axis by axis: at each, the stretches that leave the same terms are one way on, and
 * the same terms before the same axis are solved once.
 */
final class Sweep {

    /** Parts that are kept in memory at most. */
    private static final int MAX_NODES = 200_000;

    /** Everything behind belongs to the answer. */
    private static final Node ALL = new Node(-1, List.of());

    /** Nothing behind belongs to the answer. */
    private static final Node NONE = new Node(-1, List.of());

    private final Space<?> space;
    private final Space.Judge judge;
    private final int maxSteps;
    private final List<Map<BitSet, Node>> solved = new ArrayList<>();
    private final List<List<BitSet>> found = new ArrayList<>();
    private int nodes;
    private int steps;
    private boolean complete = true;

    Sweep(Space<?> space, Space.Judge judge, int maxSteps) {
        this.space = space;
        this.judge = judge;
        this.maxSteps = maxSteps;
        for (int axis = 0; axis <= space.axes(); axis++) {
            solved.add(new HashMap<>());
        }
    }

    /** A part of the space before an axis: which segments lead to which part before a later one. */
    private record Node(int axis, List<Way> ways) {

        /** Nodes are what they are by identity: the same terms before the same axis are solved once. */
        @Override
        public boolean equals(@Nullable Object object) {
            return this == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private record Way(BitSet segments, Node next) {}

    boolean isComplete() {
        return complete;
    }

    List<List<BitSet>> run() {
        BitSet every = new BitSet(space.terms().size());
        every.set(0, space.terms().size());
        Node root = solve(0, every);
        collect(root, space.wholeAxes());
        return found;
    }

    private Node solve(int axis, BitSet active) {
        if (!complete) {
            return NONE;
        }
        BitSet left = active;
        BitSet met = new BitSet();
        BitSet open = new BitSet();
        sort(axis, left, met, open);
        Met answer = judge.judge(met, open);
        if (answer != Met.UNKNOWN) {
            return answer == Met.MET ? ALL : NONE;
        }
        if (axis == space.axes()) {
            throw new IllegalStateException("The judge must know when nothing is open; met are " + met);
        }
        left = narrowed(axis, left, met, open);
        @Nullable Node known = solved.get(axis).get(left);
        if (known != null) {
            return known;
        }
        Node node = cut(axis, left);
        nodes++;
        complete = complete && nodes < MAX_NODES;
        solved.get(axis).put(left, node);
        return node;
    }

    private void sort(int axis, BitSet active, BitSet met, BitSet open) {
        for (int term = active.nextSetBit(0); term >= 0; term = active.nextSetBit(term + 1)) {
            Term one = space.terms().get(term);
            if (one.after() <= axis) {
                met.set(one.condition());
            } else {
                open.set(one.condition());
            }
        }
        open.andNot(met);
    }

    /** Without the terms that no longer matter: of conditions that are met, all but one; of those cleared, all. */
    private BitSet narrowed(int axis, BitSet active, BitSet met, BitSet open) {
        BitSet left = new BitSet(active.length());
        BitSet seen = new BitSet();
        for (int term = active.nextSetBit(0); term >= 0; term = active.nextSetBit(term + 1)) {
            Term one = space.terms().get(term);
            int condition = one.condition();
            boolean done = one.after() <= axis && met.get(condition) && !seen.get(condition);
            if (done) {
                seen.set(condition);
            }
            left.set(term, done || open.get(condition));
        }
        return left;
    }

    private Node cut(int axis, BitSet active) {
        int size = space.segments(axis);
        BitSet marks = new BitSet(size + 1);
        for (int term = active.nextSetBit(0); term >= 0; term = active.nextSetBit(term + 1)) {
            space.terms().get(term).mark(axis, marks);
        }
        if (marks.isEmpty()) {
            return solve(axis + 1, active);
        }
        marks.set(0);
        marks.set(size);
        Map<BitSet, BitSet> stretches = new LinkedHashMap<>();
        for (int first = 0; first < size; first = marks.nextSetBit(first + 1)) {
            steps++;
            BitSet rest = (BitSet) active.clone();
            rest.and(space.holding(axis, first));
            stretches.computeIfAbsent(rest, others -> new BitSet(size)).set(first, marks.nextSetBit(first + 1));
        }
        complete = complete && steps <= maxSteps;
        return joined(axis, size, stretches);
    }

    private Node joined(int axis, int size, Map<BitSet, BitSet> stretches) {
        Map<Node, BitSet> ways = new LinkedHashMap<>();
        stretches.forEach((rest, segments) -> {
            Node next = solve(axis + 1, rest);
            if (!next.equals(NONE)) {
                ways.computeIfAbsent(next, other -> new BitSet(size)).or(segments);
            }
        });
        if (ways.isEmpty()) {
            return NONE;
        }
        if (ways.size() == 1 && ways.values().iterator().next().cardinality() == size) {
            return ways.keySet().iterator().next();
        }
        List<Way> list = new ArrayList<>();
        ways.forEach((next, segments) -> list.add(new Way(segments, next)));
        return new Node(axis, list);
    }

    private void collect(Node node, List<BitSet> chosen) {
        if (node.equals(ALL)) {
            if (found.size() == Geometry.MAX_BOXES) {
                complete = false;
            } else {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        for (Way way : node.ways()) {
            if (found.size() == Geometry.MAX_BOXES && !complete) {
                return;
            }
            List<BitSet> next = new ArrayList<>(chosen);
            next.set(node.axis(), way.segments());
            collect(way.next(), next);
        }
    }
}
