package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.rules.table.Clause.Bound;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 编译后的行 – the conditions of a table laid out for running: a scan over bounds, and for some lines a condition that is
 * left to be tested. A record, since the JIT trusts the fields of records.
 *
 * <p>Data is read first, for all lines at once, and opaque tests are asked one by one, only of lines whose bounds are
 * reached, in their order. A subject that has a value outside its domain is refused, whichever line would ask for it.
 *
 * @param scan finds the first line whose bounds are reached from some line on: {@code (int, Object) → int}
 * @param rests what is left to be tested of each line; no elements if there is nothing left of any
 * @param numbers the number of the condition of each line; conditions that are never met have no line
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: equality is that of the definition.
record Lines<T>(MethodHandle scan, @Nullable Condition<T>[] rests, int[] numbers) {

    /** Lays out conditions in the order in which they decide; the attributes are in the order of their columns. */
    static <T> Lines<T> of(List<Condition<T>> conditions, List<Attribute<T>> attributes) {
        List<Clause<T>> clauses = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < conditions.size(); number++) {
            Clause<T> clause = Clause.of(conditions.get(number));
            if (!clause.isNever()) {
                clauses.add(clause);
                numbers.add(number);
            }
        }
        List<Side<T>> sides = sides(clauses, attributes);
        return new Lines<>(
                Scans.of(sides, bounds(clauses, sides)),
                rests(clauses, new HashSet<>(sides)),
                numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The sides that most lines ask for, as many as a scan can take, in the order of the columns. */
    private static <T> List<Side<T>> sides(List<Clause<T>> clauses, List<Attribute<T>> attributes) {
        Map<Side<T>, Integer> uses = new LinkedHashMap<>();
        clauses.forEach(clause -> clause.bounds().forEach(bound -> uses.merge(bound.side(), 1, Integer::sum)));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<Side<T>, Integer>comparingByValue().reversed())
                .limit(Scans.MAX_SIDES)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(
                        side -> side.attribute().map(attributes::indexOf).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static <T> List<List<Bound<T>>> bounds(List<Clause<T>> clauses, List<Side<T>> sides) {
        Set<Side<T>> taken = new HashSet<>(sides);
        List<List<Bound<T>>> bounds = new ArrayList<>();
        for (Clause<T> clause : clauses) {
            bounds.add(clause.bounds().stream()
                    .filter(bound -> taken.contains(bound.side()))
                    .toList());
        }
        return bounds;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays.
    private static <T> @Nullable Condition<T>[] rests(List<Clause<T>> clauses, Set<Side<T>> taken) {
        List<ImmutableList<Condition<T>>> rests = new ArrayList<>();
        for (Clause<T> clause : clauses) {
            ImmutableList.Builder<Condition<T>> rest = ImmutableList.builder();
            clause.bounds().stream()
                    .filter(bound -> !taken.contains(bound.side()))
                    .map(Bound::question)
                    .distinct()
                    .forEach(rest::add);
            rests.add(rest.addAll(clause.rest()).build());
        }
        if (rests.stream().allMatch(List::isEmpty)) {
            return new Condition[0];
        }
        return rests.stream()
                .map(rest -> rest.isEmpty() ? null : Condition.<T>all(rest))
                .toArray(Condition[]::new);
    }

    /** The number of lines, which stands for "none". */
    int size() {
        return numbers.length;
    }

    /** Whether nothing is left to be tested of any line, so that the scan says it all. */
    boolean isPlain() {
        return rests.length == 0;
    }

    /** The first line from some line on that the subject meets; {@link #size} if there is none. */
    int next(int from, Object subject) {
        int line = reached(from, subject);
        if (!isPlain()) {
            while (line < size() && !isMet(rests[line], subject)) {
                line = reached(line + 1, subject);
            }
        }
        return line;
    }

    @SuppressWarnings("unchecked") // Subjects come in as T, through a handle that knows objects only.
    private static <T> boolean isMet(@Nullable Condition<T> rest, Object subject) {
        return rest == null || rest.test((T) subject);
    }

    private int reached(int from, Object subject) {
        try {
            return (int) scan.invokeExact(from, subject);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A getter threw a checked exception", e);
        }
    }
}
