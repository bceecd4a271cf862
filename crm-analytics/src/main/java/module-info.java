import org.jspecify.annotations.NullMarked;

/**
 * 客户关系管理的分析：我们估计什么。 The analytics of Guanxi CRM: what we estimate from what is true.
 *
 * <p>Start reading at {@link io.guanxi.crm.analytics.value.lifetime.RetentionClv}, {@link
 * io.guanxi.crm.analytics.rfm.RfmScoring}, {@link io.guanxi.crm.analytics.retention.CohortMatrix} and {@link
 * io.guanxi.crm.analytics.survival.KaplanMeier}.
 */
@NullMarked
module io.guanxi.crm.analytics {
    requires transitive io.guanxi.crm.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.sampling;
    requires org.apache.commons.rng.simple;
    requires org.apache.commons.statistics.distribution;

    exports io.guanxi.crm.analytics.clv;
    exports io.guanxi.crm.analytics.clv.evaluation;
    exports io.guanxi.crm.analytics.clv.simulation;
    exports io.guanxi.crm.analytics.clv.summary;
    exports io.guanxi.crm.analytics.clv.uncertainty;
    exports io.guanxi.crm.analytics.clv.worth;
    exports io.guanxi.crm.analytics.growth;
    exports io.guanxi.crm.analytics.markov;
    exports io.guanxi.crm.analytics.retention;
    exports io.guanxi.crm.analytics.rfm;
    exports io.guanxi.crm.analytics.rfm.segment;
    exports io.guanxi.crm.analytics.settlement;
    exports io.guanxi.crm.analytics.survival;
    exports io.guanxi.crm.analytics.value;
    exports io.guanxi.crm.analytics.value.cost;
    exports io.guanxi.crm.analytics.value.lifetime;
}
