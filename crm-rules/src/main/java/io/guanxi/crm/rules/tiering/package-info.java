/**
 * 客户分级 – which customers are worth which treatment, and why.
 *
 * <p>Here live the rules that put customers into tiers. Values come from the caller: profit from the books, or an
 * estimate of crm-analytics. Start with {@link io.guanxi.crm.rules.tiering.CustomerPyramid}.
 */
package io.guanxi.crm.rules.tiering;
