package io.guanxi.crm.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** One dimension of the grid of a proof: a line of segments, on each of which every condition says the same. */
sealed interface Axis<T> {

    /** The number of segments. */
    int size();

    /** What the points on these segments have in common. */
    Condition<T> condition(BitSet segments);

    /** Notes a value on one of these segments. */
    void witness(BitSet segments, Map<Attribute<?>, Long> positions, Map<String, Boolean> opaques);

    /** Segments of a predicate over their numbers. */
    static BitSet segments(int size, IntPredicate chosen) {
        BitSet segments = new BitSet(size);
        for (int segment = 0; segment < size; segment++) {
            segments.set(segment, chosen.test(segment));
        }
        return segments;
    }

    /** The stretches between the cuts of an ordered attribute; the last segment is "unknown" where that may be. */
    final class Ordered<T> implements Axis<T> {

        private final OrderedAttribute<T, ?> attribute;
        /** The first position of each segment, and whether a reader would call it open. */
        private final NavigableMap<Long, Boolean> cuts = new TreeMap<>();

        private List<Long> starts = List.of();

        Ordered(OrderedAttribute<T, ?> attribute) {
            this.attribute = attribute;
            cuts.put(attribute.minPosition(), false);
        }

        void cut(Form.Interval<?> interval) {
            if (!interval.isEmpty()) {
                cuts.merge(interval.from(), interval.openBelow(), Boolean::logicalAnd);
                if (interval.to() < attribute.maxPosition()) {
                    cuts.merge(interval.to() + 1, !interval.openAbove(), Boolean::logicalAnd);
                }
            }
        }

        /** The cuts in their order; all of them are made before any is asked for. */
        private List<Long> starts() {
            if (starts.size() != cuts.size()) {
                starts = List.copyOf(cuts.keySet());
            }
            return starts;
        }

        @Override
        public int size() {
            return cuts.size() + (attribute.mayBeUnknown() ? 1 : 0);
        }

        BitSet within(Form.Interval<?> interval) {
            BitSet segments = new BitSet(cuts.size());
            if (!interval.isEmpty()) {
                segments.set(number(interval.from()), number(interval.to()) + 1);
            }
            return segments;
        }

        /** The segment of a position. */
        private int number(long position) {
            int place = Collections.binarySearch(starts(), position);
            return place >= 0 ? place : -place - 2;
        }

        BitSet unknown() {
            return segments(size(), segment -> segment >= cuts.size());
        }

        @Override
        public Condition<T> condition(BitSet segments) {
            boolean unknown = segments.get(cuts.size());
            if (segments.cardinality() == cuts.size() && !unknown) {
                return attribute.isKnown();
            }
            List<Long> starts = starts();
            List<Condition<T>> parts = new ArrayList<>();
            int first = segments.nextSetBit(0);
            while (first >= 0 && first < cuts.size()) {
                int after = Math.min(segments.nextClearBit(first), cuts.size());
                parts.add(stretch(starts, first, after));
                first = segments.nextSetBit(after);
            }
            if (unknown) {
                parts.add(attribute.isUnknown());
            }
            return Joints.anyOf(parts);
        }

        private Condition<T> stretch(List<Long> starts, int first, int after) {
            long from = starts.get(first);
            boolean last = after == starts.size();
            long to = last ? attribute.maxPosition() : starts.get(after) - 1;
            boolean open = attribute.hasOpenEnds();
            boolean openAbove = !last && !cuts.getOrDefault(starts.get(after), false);
            return attribute.interval(from, to, open && cuts.getOrDefault(from, false), open && openAbove);
        }

        @Override
        public void witness(BitSet segments, Map<Attribute<?>, Long> positions, Map<String, Boolean> opaques) {
            int first = segments.nextSetBit(0);
            positions.put(attribute, first < cuts.size() ? within(first) : Attribute.UNKNOWN);
        }

        /** A position beside a cut; on an axis without cuts zero, or what comes nearest to it. */
        private long within(int segment) {
            List<Long> starts = starts();
            if (starts.size() == 1) {
                return Math.min(Math.max(0, attribute.minPosition()), attribute.maxPosition());
            }
            return segment == 0 ? starts.get(1) - 1 : starts.get(segment);
        }
    }

    /** The constants of an enum, or false and true; the last segment is "unknown" where that may be. */
    record Constants<T>(Attribute<T> attribute) implements Axis<T> {

        private int known() {
            return Form.Choice.size(attribute);
        }

        @Override
        public int size() {
            return known() + (attribute.mayBeUnknown() ? 1 : 0);
        }

        BitSet within(Form.Choice<?> choice) {
            return segments(known(), choice.places()::contains);
        }

        BitSet unknown() {
            return segments(size(), segment -> segment >= known());
        }

        @Override
        public Condition<T> condition(BitSet segments) {
            boolean unknown = segments.get(known());
            if (segments.cardinality() == known() && !unknown) {
                return attribute.isKnown();
            }
            Condition<T> known = Node.of(Form.Choice.of(
                    attribute,
                    segments.stream().filter(place -> place < known()).toArray()));
            if (!unknown) {
                return known;
            }
            return segments.cardinality() == 1 ? attribute.isUnknown() : known.or(attribute.isUnknown());
        }

        @Override
        public void witness(BitSet segments, Map<Attribute<?>, Long> positions, Map<String, Boolean> opaques) {
            int first = segments.nextSetBit(0);
            positions.put(attribute, first < known() ? Long.valueOf(first) : Long.valueOf(Attribute.UNKNOWN));
        }
    }

    /** Whether a set of labels is known: yes or no. */
    record Known<T>(LabelsAttribute<T> attribute) implements Axis<T> {

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Condition<T> condition(BitSet segments) {
            return segments.get(0) ? attribute.isKnown() : attribute.isUnknown();
        }

        @Override
        public void witness(BitSet segments, Map<Attribute<?>, Long> positions, Map<String, Boolean> opaques) {
            positions.put(attribute, segments.get(0) ? Long.valueOf(0) : Long.valueOf(Attribute.UNKNOWN));
        }
    }

    /** Whether a set of labels holds a certain one: yes or no. */
    record Label<T>(LabelsAttribute<T> attribute, int place) implements Axis<T> {

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Condition<T> condition(BitSet segments) {
            return Node.of(
                    Form.Labels.of(attribute, 1L << place, segments.get(0) ? Relation.HAS_ALL : Relation.HAS_NONE));
        }

        @Override
        public void witness(BitSet segments, Map<Attribute<?>, Long> positions, Map<String, Boolean> opaques) {
            long bits = positions.getOrDefault(attribute, 0L);
            // "Has not" is the plainer choice where both will do.
            positions.put(attribute, bits == Attribute.UNKNOWN || segments.get(1) ? bits : bits | 1L << place);
        }
    }

    /** What an opaque test says: yes or no. */
    record Opaque<T>(Form.Opaque<T> form) implements Axis<T> {

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Condition<T> condition(BitSet segments) {
            Condition<T> test = Node.of(form);
            return segments.get(0) ? test : test.negate();
        }

        @Override
        public void witness(BitSet segments, Map<Attribute<?>, Long> positions, Map<String, Boolean> opaques) {
            opaques.put(form.id(), segments.get(0));
        }
    }
}
