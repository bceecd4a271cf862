package io.guanxi.crm.aggregate;

import java.io.Serializable;
import java.util.stream.Collector;

/** 汇集 – holds the state of a collector, since {@code add} and {@code merge} may return another object. */
final class Gathering<I, A extends Serializable, R> {

    private final Aggregation<I, A, R> aggregation;
    private A state;

    private Gathering(Aggregation<I, A, R> aggregation) {
        this.aggregation = aggregation;
        this.state = aggregation.empty();
    }

    static <I, A extends Serializable, R> Collector<I, ?, R> collector(Aggregation<I, A, R> aggregation) {
        return Collector.<I, Gathering<I, A, R>, R>of(
                () -> new Gathering<>(aggregation),
                Gathering::add,
                Gathering::merge,
                Gathering::result,
                Collector.Characteristics.UNORDERED);
    }

    private void add(I input) {
        state = aggregation.add(state, input);
    }

    private Gathering<I, A, R> merge(Gathering<I, A, R> other) {
        state = aggregation.merge(state, other.state);
        return this;
    }

    private R result() {
        return aggregation.result(state);
    }
}
