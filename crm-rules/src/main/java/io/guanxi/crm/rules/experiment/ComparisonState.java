package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 比较计数 – the state of a {@link Comparison}: counts in flat arrays, one of them for each segment, and the sample.
 *
 * <p>Filled and read by its comparison only; mutable, not thread-safe.
 */
public final class ComparisonState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Counts and sums, addressed by the frame. */
    private final long[] cells;

    /** The matrix of each segment, row by row. */
    private final TreeMap<Segment, long[]> segments = new TreeMap<>();

    /** The subjects kept for each move, by its place in the matrix; in order. */
    private final TreeMap<Integer, ArrayList<Sampled>> sample = new TreeMap<>();

    ComparisonState(int cells) {
        this.cells = new long[cells];
    }

    /** Takes amounts for cells. */
    interface Sink {

        void add(int cell, long amount);
    }

    /**
     * A subject of the sample.
     *
     * @param draw the lot of its key: those with the smallest are kept
     * @param key its key
     * @param baseline why the baseline decides as it does
     * @param candidate why the candidate decides as it does
     * @serial exclude
     */
    record Sampled(long draw, String key, Words baseline, Words candidate) implements Serializable {

        static final Comparator<Sampled> ORDER = Comparator.comparingLong(Sampled::draw)
                .thenComparing(Sampled::key)
                .thenComparing(Sampled::baseline, Words.ORDER)
                .thenComparing(Sampled::candidate, Words.ORDER);

        boolean isBefore(long otherDraw, String otherKey) {
            return draw < otherDraw || (draw == otherDraw && key.compareTo(otherKey) < 0);
        }
    }

    int size() {
        return cells.length;
    }

    long get(int cell) {
        return cells[cell];
    }

    SortedMap<Segment, long[]> segments() {
        return Collections.unmodifiableSortedMap(segments);
    }

    Map<Integer, ? extends List<Sampled>> sample() {
        return Collections.unmodifiableMap(sample);
    }

    /** Adds all amounts, or none if one overflows; no cell may be met twice. */
    void add(Consumer<Sink> amounts, List<Segment> members, int move, int outcomes) {
        amounts.accept((cell, amount) -> {
            long ignored = Math.addExact(cells[cell], amount);
        });
        for (Segment segment : members) {
            requireRoom(segment, 1);
        }
        // No count of a segment exceeds that of all subjects, which did not overflow.
        amounts.accept((cell, amount) -> cells[cell] += amount);
        for (Segment segment : members) {
            segments.computeIfAbsent(segment, key -> new long[outcomes * outcomes])[move]++;
        }
    }

    private void requireRoom(Segment segment, int more) {
        if (!segments.containsKey(segment)) {
            long known = segments.keySet().stream()
                    .filter(other -> other.dimension().equals(segment.dimension()))
                    .count();
            requireRoom(segment.dimension(), known + more);
        }
    }

    private static void requireRoom(String dimension, long segments) {
        if (segments > Comparison.MAX_SEGMENTS) {
            throw Require.refusal(
                    "dimension " + dimension, segments, "must have at most " + Comparison.MAX_SEGMENTS + " segments");
        }
    }

    /** Whether a subject is one of the first of its move, as far as draw and key can tell. */
    boolean samples(int move, int cap, long draw, String key) {
        @Nullable List<Sampled> kept = sample.get(move);
        return cap > 0
                && (kept == null || kept.size() < cap || !kept.get(cap - 1).isBefore(draw, key));
    }

    void sample(int move, int cap, Sampled subject) {
        sample.computeIfAbsent(move, place -> new ArrayList<>()).add(subject);
        trim(move, cap);
    }

    private void trim(int move, int cap) {
        @Nullable ArrayList<Sampled> kept = sample.get(move);
        if (kept != null) {
            kept.sort(Sampled.ORDER);
            if (kept.size() > cap) {
                kept.subList(cap, kept.size()).clear();
            }
        }
    }

    /** Looks at all sums before it changes one: after an overflow the counts are as they were. */
    void merge(ComparisonState other, int cap) {
        long[] sums = new long[cells.length];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = Math.addExact(cells[cell], other.cells[cell]);
        }
        Map<String, Integer> added = new TreeMap<>();
        other.segments.keySet().stream()
                .filter(segment -> !segments.containsKey(segment))
                .forEach(segment -> requireRoom(segment, added.merge(segment.dimension(), 1, Integer::sum)));
        System.arraycopy(sums, 0, cells, 0, sums.length);
        other.segments.forEach((segment, counts) -> {
            long[] mine = segments.computeIfAbsent(segment, key -> new long[counts.length]);
            Arrays.setAll(mine, cell -> mine[cell] + counts[cell]);
        });
        other.sample.forEach((move, subjects) -> {
            sample.computeIfAbsent(move, place -> new ArrayList<>()).addAll(subjects);
            trim(move, cap);
        });
    }

    ComparisonState copy() {
        ComparisonState copy = new ComparisonState(cells.length);
        copy.merge(this, Integer.MAX_VALUE);
        return copy;
    }

    boolean sameAs(ComparisonState other) {
        return Arrays.equals(cells, other.cells)
                && sample.equals(other.sample)
                && segments.keySet().equals(other.segments.keySet())
                && segments.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.segments.get(entry.getKey())));
    }

    int hash() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "ComparisonState[" + cells[Frame.SUBJECTS] + " subjects]";
    }
}
