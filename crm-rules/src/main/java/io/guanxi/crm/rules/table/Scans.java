package io.guanxi.crm.rules.table;

import io.guanxi.crm.rules.table.Clause.Bound;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the first line of bounds that the numbers of a subject reach, as a method handle {@code (int from, Object
 * subject) → int line}.
 *
 * <p>The bounds lie line by line in one array; the numbers are read once and passed on as arguments, so that nothing is
 * allocated. Behind the last line stand some without bounds, which everybody reaches: the search always ends.
 */
final class Scans {

    /** Numbers that one scan compares at most. */
    static final int MAX_SIDES = 8;

    private static final int FEW_SIDES = 4;

    /** Lines that a scan looks at in one go: four branches of their own are foreseen better than one. */
    private static final int GO = 4;

    /** What every number reaches. */
    private static final long NO_BOUND = Long.MIN_VALUE;

    private static final MethodHandle FEW = find(MethodType.methodType(int.class, long[].class, int.class)
            .appendParameterTypes(Collections.nCopies(FEW_SIDES, long.class)));
    private static final MethodHandle MANY = find(MethodType.methodType(int.class, long[].class, int.class)
            .appendParameterTypes(Collections.nCopies(MAX_SIDES, long.class)));
    private static final MethodHandle TURNED = find("turned", MethodType.methodType(long.class, long.class));

    private Scans() {}

    private static MethodHandle find(MethodType type) {
        return find("line", type);
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(Scans.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The scan over lines of bounds on these sides, at most {@link #MAX_SIDES}. */
    static <T> MethodHandle of(List<Side<T>> sides, List<List<Bound<T>>> lines) {
        int width = sides.size() <= FEW_SIDES ? FEW_SIDES : MAX_SIDES;
        MethodHandle scan =
                MethodHandles.insertArguments(width == FEW_SIDES ? FEW : MANY, 0, (Object) bounds(sides, lines, width));
        scan = MethodHandles.insertArguments(
                scan,
                1 + sides.size(),
                Collections.nCopies(width - sides.size(), (Object) NO_BOUND).toArray());
        for (int side = 0; side < sides.size(); side++) {
            if (sides.get(side) instanceof Side.Upper) {
                scan = MethodHandles.filterArguments(scan, 1 + side, TURNED);
            }
        }
        return reading(scan, sides);
    }

    private static <T> long[] bounds(List<Side<T>> sides, List<List<Bound<T>>> lines, int width) {
        long[] bounds = new long[(lines.size() + GO) * width];
        Arrays.fill(bounds, NO_BOUND);
        for (int line = 0; line < lines.size(); line++) {
            for (Bound<T> bound : lines.get(line)) {
                int at = line * width + sides.indexOf(bound.side());
                bounds[at] = Math.max(bounds[at], bound.least());
            }
        }
        return bounds;
    }

    /** Reads every attribute once, also where both of its sides are asked for. */
    private static <T> MethodHandle reading(MethodHandle scan, List<Side<T>> sides) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        List<MethodHandle> sources = new ArrayList<>();
        int[] order = new int[1 + sides.size()];
        for (int side = 0; side < sides.size(); side++) {
            Object read = sides.get(side)
                    .attribute()
                    .<Object>map(attribute -> attribute)
                    .orElse(sides.get(side));
            Integer place = places.get(read);
            if (place == null) {
                sources.add(sides.get(side).source());
                place = sources.size();
                places.put(read, place);
            }
            order[1 + side] = place;
        }
        if (sources.isEmpty()) {
            return MethodHandles.dropArguments(scan, 1, Object.class);
        }
        MethodType once = MethodType.methodType(int.class, int.class)
                .appendParameterTypes(Collections.nCopies(sources.size(), long.class));
        MethodHandle read = MethodHandles.filterArguments(
                MethodHandles.permuteArguments(scan, once, order), 1, sources.toArray(MethodHandle[]::new));
        int[] same = new int[1 + sources.size()];
        Arrays.fill(same, 1, same.length, 1);
        return MethodHandles.permuteArguments(read, MethodType.methodType(int.class, int.class, Object.class), same);
    }

    // Found by name above, hence not private.

    static long turned(long position) {
        return ~position;
    }

    static int line(long[] bounds, int from, long a, long b, long c, long d) {
        for (int at = from * FEW_SIDES; at + GO * FEW_SIDES <= bounds.length; at += GO * FEW_SIDES) {
            if (reach(bounds, at, a, b, c, d)) {
                return at / FEW_SIDES;
            }
            if (reach(bounds, at + FEW_SIDES, a, b, c, d)) {
                return at / FEW_SIDES + 1;
            }
            if (reach(bounds, at + 2 * FEW_SIDES, a, b, c, d)) {
                return at / FEW_SIDES + 2;
            }
            if (reach(bounds, at + 3 * FEW_SIDES, a, b, c, d)) {
                return at / FEW_SIDES + 3;
            }
        }
        return bounds.length;
    }

    private static boolean reach(long[] bounds, int at, long a, long b, long c, long d) {
        return a >= bounds[at] && b >= bounds[at + 1] && c >= bounds[at + 2] && d >= bounds[at + 3];
    }

    static int line(long[] bounds, int from, long a, long b, long c, long d, long e, long f, long g, long h) {
        for (int at = from * MAX_SIDES; at < bounds.length; at += MAX_SIDES) {
            if (reach(bounds, at, a, b, c, d) && reach(bounds, at + FEW_SIDES, e, f, g, h)) {
                return at / MAX_SIDES;
            }
        }
        return bounds.length;
    }
}
