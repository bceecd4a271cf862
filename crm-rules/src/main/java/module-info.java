import org.jspecify.annotations.NullMarked;

/**
 * 客户关系管理的规则：我们如何决定。 The rules of Guanxi CRM: what we decide about customers, and why.
 *
 * <p>Start reading at {@link io.guanxi.crm.rules.table.DecisionTable}, then {@link
 * io.guanxi.crm.rules.tiering.TierPolicy} and {@link io.guanxi.crm.rules.tiering.CustomerPyramid}; before a rule goes
 * live, at {@link io.guanxi.crm.rules.experiment.Experiment}.
 */
@NullMarked
module io.guanxi.crm.rules {
    requires transitive io.guanxi.crm.core;

    exports io.guanxi.crm.rules.experiment;
    exports io.guanxi.crm.rules.table;
    exports io.guanxi.crm.rules.tiering;
    exports io.guanxi.crm.rules.tiering.portrait;
    exports io.guanxi.crm.rules.tiering.value;
    exports io.guanxi.crm.rules.timeline;
}
