package io.guanxi.crm.testing;

import io.guanxi.crm.aggregate.Aggregation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 聚合定律 – checks an {@link Aggregation} against its laws: identity, result, right side, serialisation, order,
 * commutativity, associativity, split and collector, and against overflow.
 *
 * <p>An {@link AssertionError} names the law that is broken, where the inputs were cut, and both results. It can only
 * find what the inputs show: give three or more that differ, and several lists. What becomes of a null is left to the
 * implementation. Needs no test framework; in a JUnit test:
 *
 * <pre>{@code
 * @ParameterizedTest(name = "seed {0}")
 * @MethodSource("seeds")
 * void keepsTheLaws(long seed) {
 *     AggregationLaws.check(counting, randomMoves(new SplittableRandom(seed)), seed);
 * }
 *
 * @Test
 * void neverWrapsAround() {
 *     AggregationLaws.checkOverflow(counting, List.of(Move.of("a", "b", Long.MAX_VALUE), Move.of("a", "b")));
 * }
 * }</pre>
 */
public final class AggregationLaws {

    private static final int MAX_PLACES = 32;
    private static final int ROUNDS = 16;
    private static final int MAX_SHOWN = 300;

    private AggregationLaws() {}

    /**
     * Checks all laws but overflow.
     *
     * <p>Inputs are cut in two at every place, or at 32 random ones if there are more; cut into more parts and shuffled
     * 16 times.
     *
     * @param <I> the type of the inputs
     * @param <A> the type of the state
     * @param <R> the type of the result, with {@code equals} (by content) or an array
     * @param aggregation the aggregation
     * @param inputs the inputs, which must not overflow, not even seen three times; tens are plenty
     * @param seed the seed of the random cuts
     * @throws AssertionError if a law is broken
     */
    public static <I, A extends Serializable, R> void check(
            Aggregation<I, A, R> aggregation, List<? extends I> inputs, long seed) {
        Trial<I, A, R> trial = new Trial<>(aggregation, inputs, seed);
        trial.identity();
        trial.result();
        trial.rightSide();
        trial.serialisation();
        trial.order();
        trial.commutativity();
        trial.associativity();
        trial.split();
        trial.collector();
    }

    /**
     * Checks that inputs which exceed the range end in an {@link ArithmeticException}, in one pass and cut in two
     * anywhere, and that an {@code add} or {@code merge} which throws it leaves the states as they were.
     *
     * @param <I> the type of the inputs
     * @param <A> the type of the state
     * @param <R> the type of the result
     * @param aggregation the aggregation
     * @param inputs the inputs, which must exceed the range together, wherever they are cut
     * @throws AssertionError if a result is given all the same, or a state has changed
     */
    public static <I, A extends Serializable, R> void checkOverflow(
            Aggregation<I, A, R> aggregation, List<? extends I> inputs) {
        new Trial<>(aggregation, inputs, 0).overflow();
    }

    private enum Law {
        IDENTITY("merging with empty() changes nothing, and each empty() is a state of its own"),
        RESULT("result leaves the state as it was, can be asked again, and does not change with the state"),
        RIGHT_SIDE("merge leaves its right side as it was and shares nothing with it"),
        SERIALISATION("aggregation and state may be serialised at any point"),
        ORDER("inputs in another order give the same result"),
        COMMUTATIVITY("merge(a, b) = merge(b, a)"),
        ASSOCIATIVITY("merge(merge(a, b), c) = merge(a, merge(b, c))"),
        SPLIT("inputs cut anywhere and merged give the result of one pass"),
        COLLECTOR("streams, sequential or parallel, give the result of one pass"),
        OVERFLOW("a figure beyond its range is an ArithmeticException, and the states stay as they were");

        private final String words;

        Law(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return "law of " + name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + words + ")";
        }
    }

    /** A run of neighbouring inputs. */
    private record Part(int start, int end) {

        @Override
        public String toString() {
            return "[" + start + ", " + end + ")";
        }
    }

    /** A state as it was: its serialised form, and its result in words. */
    private static final class Snapshot {

        private final byte[] bytes;
        private final String result;

        Snapshot(byte[] bytes, String result) {
            this.bytes = bytes;
            this.result = result;
        }
    }

    private static byte[] bytes(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(object);
        } catch (IOException failure) {
            throw new AssertionError(
                    Law.SERIALISATION + " is broken by " + object.getClass().getName(), failure);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes(original)))) {
            return (T) stream.readObject();
        } catch (IOException | ClassNotFoundException failure) {
            throw new AssertionError(
                    Law.SERIALISATION + " is broken by " + original.getClass().getName(), failure);
        }
    }

    /** A value in words, whether it is an array or not. */
    private static String shown(Object value) {
        String brackets = Arrays.deepToString(new Object[] {value});
        String text = brackets.substring(1, brackets.length() - 1);
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }

    /** One aggregation with one list of inputs. */
    private static final class Trial<I, A extends Serializable, R> {

        private final Aggregation<I, A, R> aggregation;
        private final List<I> inputs;
        private final Part all;
        private final long seed;
        private final Dice dice;

        Trial(Aggregation<I, A, R> aggregation, List<? extends I> inputs, long seed) {
            this.aggregation = aggregation;
            this.inputs = Collections.unmodifiableList(new ArrayList<>(inputs));
            this.all = new Part(0, this.inputs.size());
            this.seed = seed;
            this.dice = new Dice(new SplittableRandom(seed));
        }

        void identity() {
            R nothing = aggregation.result(aggregation.empty());
            state(all);
            same(
                    Law.IDENTITY,
                    "a new empty() after another was filled",
                    nothing,
                    aggregation.result(aggregation.empty()));
            for (Part part : List.of(new Part(0, 0), new Part(0, all.end / 2), all)) {
                R alone = aggregation.result(state(part));
                same(Law.IDENTITY, "merge(empty, " + part + ")", alone, merged(aggregation.empty(), state(part)));
                same(Law.IDENTITY, "merge(" + part + ", empty)", alone, merged(state(part), aggregation.empty()));
            }
        }

        void result() {
            for (int place : places()) {
                A state = state(new Part(0, place));
                Snapshot before = snapshot(state);
                R first = aggregation.result(state);
                String where = "result of " + new Part(0, place);
                same(Law.RESULT, where + ", asked again", first, aggregation.result(state));
                unchanged(Law.RESULT, where, before, state);
                R onePass = aggregation.result(added(state, new Part(place, all.end)));
                same(Law.RESULT, where + ", then the rest added", onePass(), onePass);
                same(
                        Law.RESULT,
                        where + ", looked at after the rest was added",
                        aggregation.result(state(new Part(0, place))),
                        first);
            }
        }

        void rightSide() {
            for (int place : places()) {
                A right = state(new Part(place, all.end));
                Snapshot before = snapshot(right);
                A merged = aggregation.merge(state(new Part(0, place)), right);
                unchanged(Law.RIGHT_SIDE, "right side of " + cut(place), before, right);
                merged = added(merged, all);
                unchanged(Law.RIGHT_SIDE, "right side of " + cut(place) + ", then the left added to", before, right);
                Snapshot after = snapshot(merged);
                added(right, all);
                unchanged(Law.RIGHT_SIDE, "merged " + cut(place) + ", then the right added to", after, merged);
            }
        }

        void serialisation() {
            Aggregation<I, A, R> there = copy(aggregation);
            for (int place : places()) {
                Part front = new Part(0, place);
                Part back = new Part(place, all.end);
                A merged = there.merge(copy(state(front)), copy(state(back)));
                same(
                        Law.SERIALISATION,
                        "both sides of " + cut(place),
                        merged(state(front), state(back)),
                        there.result(copy(merged)));
                A state = copy(state(front));
                for (I input : inputs.subList(place, all.end)) {
                    state = there.add(state, input);
                }
                same(Law.SERIALISATION, "one pass, in the middle of " + cut(place), onePass(), there.result(state));
            }
        }

        void order() {
            for (int round = 0; round < ROUNDS; round++) {
                List<I> shuffled = shuffled(inputs);
                same(Law.ORDER, "shuffled to " + shown(shuffled), onePass(), aggregation.resultOf(shuffled));
            }
        }

        void commutativity() {
            for (int place : places()) {
                Part a = new Part(0, place);
                Part b = new Part(place, all.end);
                same(Law.COMMUTATIVITY, cut(place), merged(state(a), state(b)), merged(state(b), state(a)));
            }
        }

        void associativity() {
            for (int round = 0; round < ROUNDS; round++) {
                int[] cuts = cuts(2);
                Part a = new Part(0, cuts[0]);
                Part b = new Part(cuts[0], cuts[1]);
                Part c = new Part(cuts[1], all.end);
                same(
                        Law.ASSOCIATIVITY,
                        a + " + " + b + " + " + c,
                        merged(aggregation.merge(state(a), state(b)), state(c)),
                        merged(state(a), aggregation.merge(state(b), state(c))));
            }
        }

        void split() {
            for (int place : places()) {
                A left = state(new Part(0, place));
                same(Law.SPLIT, cut(place), onePass(), merged(left, state(new Part(place, all.end))));
            }
            for (int round = 0; round < ROUNDS; round++) {
                manyParts();
            }
        }

        /** Merges parts in any order, two of those at hand at a time. */
        private void manyParts() {
            List<Part> parts = shuffled(parts(1 + dice.below(all.end + 1)));
            List<A> states = new ArrayList<>();
            parts.forEach(part -> states.add(state(part)));
            while (states.size() > 1) {
                A right = states.remove(dice.below(states.size()));
                int left = dice.below(states.size());
                states.set(left, aggregation.merge(states.get(left), right));
            }
            same(Law.SPLIT, "many parts " + shown(parts), onePass(), aggregation.result(states.get(0)));
        }

        void collector() {
            same(Law.COLLECTOR, "sequential stream", onePass(), collected(inputs.stream()));
            same(Law.COLLECTOR, "parallel stream", onePass(), collected(inputs.parallelStream()));
        }

        private R collected(Stream<I> stream) {
            return stream.collect(aggregation.collector());
        }

        void overflow() {
            refused(all.toString(), () -> aggregation.result(stateUntilOverflow()));
            for (int place : places()) {
                refused(cut(place), () -> {
                    A left = state(new Part(0, place));
                    A right = state(new Part(place, all.end));
                    return aggregation.result(mergedUntilOverflow(cut(place), left, right));
                });
            }
        }

        private void refused(String where, Supplier<R> computation) {
            R result;
            try {
                result = computation.get();
            } catch (ArithmeticException expected) {
                return;
            }
            throw broken(Law.OVERFLOW, where, "an ArithmeticException", shown(result));
        }

        private A stateUntilOverflow() {
            A state = aggregation.empty();
            for (int index = 0; index < all.end; index++) {
                Snapshot before = snapshot(state);
                try {
                    state = aggregation.add(state, inputs.get(index));
                } catch (ArithmeticException overflow) {
                    unchanged(Law.OVERFLOW, "state of " + new Part(0, index) + ", then add", before, state);
                    throw overflow;
                }
            }
            return state;
        }

        private A mergedUntilOverflow(String where, A left, A right) {
            Snapshot leftBefore = snapshot(left);
            Snapshot rightBefore = snapshot(right);
            try {
                return aggregation.merge(left, right);
            } catch (ArithmeticException overflow) {
                unchanged(Law.OVERFLOW, "left side of " + where, leftBefore, left);
                unchanged(Law.OVERFLOW, "right side of " + where, rightBefore, right);
                throw overflow;
            }
        }

        private R onePass() {
            return aggregation.result(state(all));
        }

        private A state(Part part) {
            return added(aggregation.empty(), part);
        }

        private A added(A state, Part part) {
            A sum = state;
            for (I input : inputs.subList(part.start, part.end)) {
                sum = aggregation.add(sum, input);
            }
            return sum;
        }

        private R merged(A left, A right) {
            return aggregation.result(aggregation.merge(left, right));
        }

        /** Where to cut in two: before the first input, after the last, and everywhere between, or a sample. */
        private int[] places() {
            return all.end < MAX_PLACES
                    ? IntStream.rangeClosed(0, all.end).toArray()
                    : IntStream.concat(IntStream.of(0, all.end), Arrays.stream(cuts(MAX_PLACES - 2)))
                            .toArray();
        }

        private int[] cuts(int count) {
            return IntStream.generate(() -> dice.below(all.end + 1))
                    .limit(count)
                    .sorted()
                    .toArray();
        }

        private List<Part> parts(int count) {
            List<Part> parts = new ArrayList<>();
            int start = 0;
            for (int end : cuts(count - 1)) {
                parts.add(new Part(start, end));
                start = end;
            }
            parts.add(new Part(start, all.end));
            return parts;
        }

        private <T> List<T> shuffled(List<T> list) {
            List<T> shuffled = new ArrayList<>(list);
            for (int last = shuffled.size() - 1; last > 0; last--) {
                Collections.swap(shuffled, last, dice.below(last + 1));
            }
            return shuffled;
        }

        private String cut(int place) {
            return new Part(0, place) + " + " + new Part(place, all.end);
        }

        private Snapshot snapshot(A state) {
            return new Snapshot(bytes(state), shown(aggregation.result(state)));
        }

        private void unchanged(Law law, String where, Snapshot before, A state) {
            Snapshot after = snapshot(state);
            if (!Arrays.equals(before.bytes, after.bytes)) {
                String how = before.result.equals(after.result) ? " (the result is the same, the state is not)" : "";
                throw broken(law, where, before.result, after.result + how);
            }
        }

        private void same(Law law, String where, Object expected, Object actual) {
            if (!Objects.deepEquals(expected, actual)) {
                throw broken(law, where, shown(expected), shown(actual));
            }
        }

        private AssertionError broken(Law law, String where, String expected, String actual) {
            return new AssertionError(law + " is broken at " + where + " of " + inputs.size() + " inputs, seed " + seed
                    + ": expected " + expected + ", but was " + actual);
        }
    }
}
