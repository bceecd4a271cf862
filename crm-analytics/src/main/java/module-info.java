import org.jspecify.annotations.NullMarked;

/**
 * 客户关系管理的分析：我们估计什么。 The analytics of Guanxi CRM: what we estimate from what is true.
 *
 * <p>Start reading at {@link io.guanxi.crm.analytics.rfm.RfmScoring}, {@link
 * io.guanxi.crm.analytics.clv.PurchaseSummaries} and {@link io.guanxi.crm.analytics.value.ProspectSelection}.
 */
@NullMarked
module io.guanxi.crm.analytics {
    requires transitive io.guanxi.crm.core;

    exports io.guanxi.crm.analytics.clv;
    exports io.guanxi.crm.analytics.rfm;
    exports io.guanxi.crm.analytics.value;
}
