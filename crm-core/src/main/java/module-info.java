import org.jspecify.annotations.NullMarked;

/**
 * 客户关系管理的核心：什么是事实。 The core of Guanxi CRM: what is true about customers and the relationship with them.
 *
 * <p>Start reading at {@link io.guanxi.crm.lifecycle.RelationshipLifecycle}, then {@link
 * io.guanxi.crm.customer.Customer} and {@link io.guanxi.crm.purchase.PurchaseLog}. Nothing here reads a file, a clock,
 * a locale or a random source.
 */
@NullMarked
module io.guanxi.crm.core {
    requires org.hibernate.validator;
    requires transitive com.google.common;
    requires transitive jakarta.validation;
    requires transitive org.joda.money;
    requires transitive org.jspecify;

    exports io.guanxi.crm.aggregate;
    exports io.guanxi.crm.condition;
    exports io.guanxi.crm.customer;
    exports io.guanxi.crm.draft;
    exports io.guanxi.crm.explain;
    exports io.guanxi.crm.interaction;
    exports io.guanxi.crm.lifecycle;
    exports io.guanxi.crm.lifecycle.population;
    exports io.guanxi.crm.lifecycle.winback;
    exports io.guanxi.crm.masking;
    exports io.guanxi.crm.party;
    exports io.guanxi.crm.purchase;
    exports io.guanxi.crm.service;
    exports io.guanxi.crm.statemachine;
    exports io.guanxi.crm.validation;

    // The validator reads the fields of drafts.
    opens io.guanxi.crm.customer to
            org.hibernate.validator;
    opens io.guanxi.crm.interaction to
            org.hibernate.validator;
    opens io.guanxi.crm.party to
            org.hibernate.validator;
    opens io.guanxi.crm.purchase to
            org.hibernate.validator;
    opens io.guanxi.crm.service to
            org.hibernate.validator;
}
