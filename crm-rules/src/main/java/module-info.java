import org.jspecify.annotations.NullMarked;

/**
 * 客户关系管理的规则：我们如何决定。 The rules of Guanxi CRM: what we decide about customers, and why.
 *
 * <p>Start reading at {@link io.guanxi.crm.rules.tiering.CustomerPyramid}.
 */
@NullMarked
module io.guanxi.crm.rules {
    requires transitive io.guanxi.crm.core;

    exports io.guanxi.crm.rules.tiering;
}
