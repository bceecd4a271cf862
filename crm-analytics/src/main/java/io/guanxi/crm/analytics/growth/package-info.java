/**
 * 成长 – more, longer, deeper: how the customers of a firm grew from one window to the next (更多·更久·更深, F7).
 *
 * <p>Here lives the comparison of two windows over any number of customers, in parts that can be merged. How the number
 * of customers changes is {@link io.guanxi.crm.lifecycle.population.CustomerBaseChange} of the core, and so are the
 * repeat-purchase rate and the conversion rate. Start with {@link io.guanxi.crm.analytics.growth.GrowthAggregation}.
 */
package io.guanxi.crm.analytics.growth;
