package io.guanxi.crm.spark;

import io.guanxi.crm.aggregate.Aggregation;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;

/** 在 Spark 上聚合 – any {@link Aggregation} on Spark: states travel by Java serialisation, figures are made here. */
final class SparkAggregations {

    private SparkAggregations() {}

    // README-BEGIN
    /** One figure over all inputs. */
    static <I, A extends Serializable, R> R over(JavaRDD<I> inputs, Aggregation<I, A, R> aggregation) {
        return aggregation.result(inputs.treeAggregate(aggregation.empty(), aggregation::add, aggregation::merge));
    }

    /** One figure for each key. */
    static <K, I, A extends Serializable, R> Map<K, R> byKey(
            JavaPairRDD<K, I> inputs, Aggregation<I, A, R> aggregation) {
        Map<K, R> figures = new HashMap<>();
        inputs.aggregateByKey(aggregation.empty(), aggregation::add, aggregation::merge)
                .collectAsMap()
                .forEach((key, state) -> figures.put(key, aggregation.result(state)));
        return figures;
    }
    // README-END
}
