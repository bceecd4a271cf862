/**
 * 客户关系生命周期 – at which stage a customer relationship stands, why, and since when.
 *
 * <p>Here live the relationship with its journal, the evidence about it, the policy with its thresholds, and the
 * assessment that joins them: they change together; beside them what the relationship is worth to either side, the
 * {@link io.guanxi.crm.lifecycle.ValueBalance}. Facts come from {@code purchase}; what to do about a stage is decided in
 * crm-rules. Start with {@link io.guanxi.crm.lifecycle.RelationshipLifecycle}, then {@link
 * io.guanxi.crm.lifecycle.LifecyclePolicy}.
 */
package io.guanxi.crm.lifecycle;
