/**
 * 客户群生命周期 – the lifecycle of whole populations: every relationship replayed on a series of days, and what that comes
 * to.
 *
 * <p>Here live the {@link io.guanxi.crm.lifecycle.population.LifecycleReplay} over a purchase log or a stream, with bounded
 * memory; the {@link io.guanxi.crm.lifecycle.population.StageFlow} that gathers stages, moves and stays in parts that can
 * be merged; the difference between two journals; and how a customer base changed. How one relationship is assessed
 * lives in {@code lifecycle}. Start with {@code LifecycleReplay}.
 */
package io.guanxi.crm.lifecycle.population;
