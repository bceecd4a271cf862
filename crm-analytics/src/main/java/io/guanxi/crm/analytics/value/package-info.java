/**
 * 客户价值 – which prospects are worth winning, by what they are expected to bring and to cost.
 *
 * <p>Here lives the selection of prospects by fit, expected lifetime value, acquisition cost and capacity. The expected
 * value itself comes from the caller. Start with {@link io.guanxi.crm.analytics.value.ProspectSelection}.
 */
package io.guanxi.crm.analytics.value;
