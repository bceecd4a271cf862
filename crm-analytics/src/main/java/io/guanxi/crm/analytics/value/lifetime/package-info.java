/**
 * 客户终身价值 – what customers are worth over time, and what is lost with one who leaves.
 *
 * <p>Here live the retention model and the migration model of lifetime value (V3, V4), actual and potential value (V5),
 * customer equity (F12) and the loss of a customer with its ripple (1.6). Rates and margins come from the caller; the
 * models that estimate them from purchases live in {@code analytics.clv}, the worth of a win-back in the core. Start
 * with {@link io.guanxi.crm.analytics.value.lifetime.RetentionClv}.
 */
package io.guanxi.crm.analytics.value.lifetime;
