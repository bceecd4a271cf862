package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * 引擎 – a decision table laid out for running. What decides is a place: that of a line, or one of the two behind the
 * last line for "no row is met" and "rows contradict each other".
 *
 * @param order the rows in the order in which they decide
 * @param lines their conditions
 * @param outcomes the outcome of each place; null where there is none
 * @param rows the index of the row of each place; the number of rows for "otherwise", −1 where nothing decides
 * @param groups lines of one group do not contradict each other; no elements where it is proven, or does not matter
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: equality is that of the definition.
record Engine<T, O>(
        List<Row<T, O>> order, Lines<T> lines, @Nullable Object[] outcomes, int[] rows, int[] groups) {

    static <T, O> Engine<T, O> of(Draft<T, O> draft, boolean mayConflict) {
        List<Row<T, O>> order = Terrain.inOrder(draft, Outcomes.of(List.of(draft)));
        Lines<T> lines = Lines.of(order.stream().map(Row::when).toList(), Terrain.attributes(List.of(draft)));
        List<Row<T, O>> met = new ArrayList<>();
        for (int number : lines.numbers()) {
            met.add(order.get(number));
        }
        int[] groups = groups(mayConflict, draft.policy(), met);
        return new Engine<>(order, lines, outcomes(draft, met), rows(draft, met), groups);
    }

    private static <T, O> @Nullable Object[] outcomes(Draft<T, O> draft, List<Row<T, O>> met) {
        @Nullable Object[] outcomes = new @Nullable Object[met.size() + 2];
        for (int place = 0; place < met.size(); place++) {
            outcomes[place] = met.get(place).outcome();
        }
        outcomes[met.size()] = draft.otherwise().orElse(null);
        return outcomes;
    }

    private static <T, O> int[] rows(Draft<T, O> draft, List<Row<T, O>> met) {
        Map<String, Integer> indexes = new HashMap<>();
        for (Row<T, O> row : draft.rows()) {
            indexes.put(row.id(), indexes.size());
        }
        int[] rows = new int[met.size() + 2];
        for (int place = 0; place < met.size(); place++) {
            rows[place] = requireNonNull(indexes.get(met.get(place).id()));
        }
        rows[met.size()] = draft.otherwise().isPresent() ? indexes.size() : -1;
        rows[met.size() + 1] = -1;
        return rows;
    }

    /** Under ANY by outcome, under UNIQUE each line by itself. */
    private static <T, O> int[] groups(boolean mayConflict, HitPolicy policy, List<Row<T, O>> met) {
        int[] groups = new int[mayConflict ? met.size() : 0];
        Map<O, Integer> firsts = new HashMap<>();
        for (int line = 0; line < groups.length; line++) {
            int first = firsts.merge(met.get(line).outcome(), line, (known, same) -> known);
            groups[line] = policy == HitPolicy.UNIQUE ? line : first;
        }
        return groups;
    }

    /** Finds the place that decides. */
    ToIntFunction<Object> places() {
        return lines.isPlain() && groups.length == 0
                ? Linked.of(MethodHandles.insertArguments(lines.scan(), 0, 0))
                : this::checked;
    }

    private int checked(Object subject) {
        int first = lines.next(0, subject);
        int line = groups.length == 0 || first == lines.size() ? lines.size() : lines.next(first + 1, subject);
        while (line < lines.size()) {
            if (groups[line] != groups[first]) {
                return lines.size() + 1;
            }
            line = lines.next(line + 1, subject);
        }
        return first;
    }
}
