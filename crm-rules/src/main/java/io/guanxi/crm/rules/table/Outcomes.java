package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers for outcomes: first those with a stated order, the best first, then all others as they appear. */
final class Outcomes<O> {

    private final Map<O, Integer> numbers = new LinkedHashMap<>();
    private final ImmutableList<O> outcomes;

    private Outcomes(List<? extends Draft<?, O>> drafts) {
        for (Draft<?, O> draft : drafts) {
            draft.outcomeOrder().forEach(this::add);
        }
        for (Draft<?, O> draft : drafts) {
            draft.rows().forEach(row -> add(row.outcome()));
            draft.otherwise().ifPresent(this::add);
        }
        outcomes = ImmutableList.copyOf(numbers.keySet());
    }

    static <O> Outcomes<O> of(List<? extends Draft<?, O>> drafts) {
        return new Outcomes<>(drafts);
    }

    private void add(O outcome) {
        numbers.putIfAbsent(outcome, numbers.size());
    }

    /** The number of an outcome; {@link Ruling#NOTHING} for one that the tables do not know. */
    int number(O outcome) {
        return numbers.getOrDefault(outcome, Ruling.NOTHING);
    }

    int number(Optional<O> outcome) {
        return outcome.map(this::number).orElse(Ruling.NOTHING);
    }

    /** The outcome of a number; empty for {@link Ruling#NOTHING}. */
    Optional<O> outcome(int number) {
        return number < 0 ? Optional.empty() : Optional.of(outcomes.get(number));
    }
}
