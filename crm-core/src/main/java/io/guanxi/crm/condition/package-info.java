/**
 * 条件 – questions about a subject as data: attributes with domains, and conditions on them.
 *
 * <p>Here live the {@link io.guanxi.crm.condition.Attribute}, the {@link io.guanxi.crm.condition.Condition} that can be
 * tested, explained and printed, and the {@link io.guanxi.crm.condition.Geometry} that proves what conditions leave out
 * or ask twice. What is done on an answer lives in {@code statemachine} and in the tables of crm-rules. Start with
 * {@code Attribute}, then {@code Condition}.
 */
package io.guanxi.crm.condition;
