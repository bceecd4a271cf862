/**
 * 客户行为模拟 – customers drawn from the models of {@link io.guanxi.crm.analytics.clv}, for tests, demonstrations and
 * questions such as how many customers a fit needs.
 *
 * <p>Here live one seeded simulator for each kind of model: purchases, opportunities, contracts and spend. Fits and
 * answers are not made here; nothing depends on anything but the model, the seed and the customer's number. Start with
 * {@link io.guanxi.crm.analytics.clv.simulation.PurchaseSimulator}.
 */
package io.guanxi.crm.analytics.clv.simulation;
