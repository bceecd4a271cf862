package io.guanxi.crm.aggregate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 状态次序 – the states of a matrix in their order, and where the count of a pair stands; immutable.
 *
 * @param <S> the type of the states
 */
final class StateIndex<S> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ImmutableMap<S, Integer> rows;

    private StateIndex(ImmutableMap<S, Integer> rows) {
        this.rows = rows;
    }

    static <S> StateIndex<S> of(List<S> states) {
        List<S> copy = Require.<S>list(states, "states");
        Require.that(!copy.isEmpty(), "states", copy, "must not be empty");
        Require.that(
                copy.size() <= TransitionMatrix.MAX_STATES,
                "states",
                copy.size() + " states",
                "must be at most " + TransitionMatrix.MAX_STATES);
        Require.that(copy.stream().distinct().count() == copy.size(), "states", copy, "must not hold a state twice");
        ImmutableMap.Builder<S, Integer> rows = ImmutableMap.builderWithExpectedSize(copy.size());
        for (int row = 0; row < copy.size(); row++) {
            rows.put(copy.get(row), row);
        }
        return new StateIndex<>(rows.buildOrThrow());
    }

    ImmutableList<S> states() {
        return rows.keySet().asList();
    }

    int size() {
        return rows.size();
    }

    /** How many pairs of states there are. */
    int cells() {
        return rows.size() * rows.size();
    }

    int cell(S from, S to) {
        return row(from) * rows.size() + row(to);
    }

    int row(S state) {
        @Nullable Integer row = rows.get(requireNonNull(state, "state"));
        if (row == null) {
            throw Require.refusal("state", state, "must be one of " + states());
        }
        return row;
    }
}
