package io.guanxi.crm.spark;

import io.guanxi.crm.aggregate.Aggregation;
import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** Spark SQL 适配器 – any {@link Aggregation} as an aggregator of Spark's data sets, which ends in the state. */
final class SparkAggregator<I, A extends Serializable> extends Aggregator<I, A, A> {

    private static final long serialVersionUID = 1L;

    private final Aggregation<I, A, ?> aggregation;
    private final Class<A> state;

    SparkAggregator(Aggregation<I, A, ?> aggregation, Class<A> state) {
        this.aggregation = aggregation;
        this.state = state;
    }

    @Override
    public A zero() {
        return aggregation.empty();
    }

    @Override
    public A reduce(A gathered, I input) {
        return aggregation.add(gathered, input);
    }

    @Override
    public A merge(A left, A right) {
        return aggregation.merge(left, right);
    }

    @Override
    public A finish(A gathered) {
        return gathered;
    }

    @Override
    public Encoder<A> bufferEncoder() {
        return Encoders.javaSerialization(state);
    }

    @Override
    public Encoder<A> outputEncoder() {
        return Encoders.javaSerialization(state);
    }
}
