package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Large tables in six columns from 0 to 1,000. */
final class Cubes {

    private static final int AXIS = 6;
    private static final int MAX = 1_000;

    static final List<IntAttribute<int[]>> AXES = IntStream.range(0, AXIS)
            .mapToObj(axis -> Attribute.<int[]>ofInt("a" + axis, subject -> subject[axis], 0, MAX))
            .toList();

    private Cubes() {}

    static Draft<int[], Integer> table(HitPolicy policy, List<Condition<int[]>> conditions, IntUnaryOperator outcomes) {
        List<Row<int[], Integer>> rows = IntStream.range(0, conditions.size())
                .mapToObj(place -> new Row<>("r" + place, outcomes.applyAsInt(place), conditions.get(place)))
                .toList();
        return new Draft<>(policy, List.of(), rows, Optional.empty(), List.of(), Set.of());
    }

    private static Condition<int[]> cube(int[] from, int[] to) {
        return Condition.all(IntStream.range(0, AXIS)
                .filter(axis -> from[axis] > 0 || to[axis] < MAX)
                .mapToObj(axis -> AXES.get(axis).between(from[axis], to[axis]))
                .toList());
    }

    /** Whether an odd number of twelve bounds is reached, two in each column: more boxes than a proof looks at. */
    static Condition<int[]> odd() {
        Condition<int[]> odd = Condition.never();
        for (IntAttribute<int[]> axis : AXES) {
            for (int half = 0; half < 2; half++) {
                Condition<int[]> upper = axis.atLeast(MAX / 3 * (half + 1));
                odd = odd.and(upper.negate()).or(odd.negate().and(upper));
            }
        }
        return odd;
    }

    /** Cubes that fill the space without overlapping: halved one by one, each somewhere along some axis. */
    static List<Condition<int[]>> partition(int count, SplittableRandom random) {
        List<int[][]> cubes = new ArrayList<>();
        cubes.add(new int[][] {
            new int[AXIS], IntStream.generate(() -> MAX).limit(AXIS).toArray()
        });
        while (cubes.size() < count) {
            int[][] cube = cubes.remove(random.nextInt(cubes.size()));
            int axis = random.nextInt(AXIS);
            if (cube[0][axis] == cube[1][axis]) {
                cubes.add(cube);
                continue;
            }
            int cut = random.nextInt(cube[0][axis] + 1, cube[1][axis] + 1);
            int[] end = cube[1].clone();
            end[axis] = cut - 1;
            int[] begin = cube[0].clone();
            begin[axis] = cut;
            cubes.add(new int[][] {cube[0], end});
            cubes.add(new int[][] {begin, cube[1]});
        }
        return cubes.stream().map(cube -> cube(cube[0], cube[1])).toList();
    }

    /** Cubes anywhere. */
    static List<Condition<int[]>> random(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(index -> {
                    int[] one = subject(random);
                    int[] other = subject(random);
                    int[] from = IntStream.range(0, AXIS)
                            .map(axis -> Math.min(one[axis], other[axis]))
                            .toArray();
                    int[] to = IntStream.range(0, AXIS)
                            .map(axis -> Math.max(one[axis], other[axis]))
                            .toArray();
                    return cube(from, to);
                })
                .toList();
    }

    static int[] subject(SplittableRandom random) {
        return IntStream.generate(() -> random.nextInt(MAX + 1)).limit(AXIS).toArray();
    }

    static List<int[]> subjects(int count, SplittableRandom random) {
        return IntStream.range(0, count).mapToObj(index -> subject(random)).toList();
    }
}
