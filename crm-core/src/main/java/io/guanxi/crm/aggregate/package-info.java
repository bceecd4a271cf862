/**
 * 汇总 – figures that are gathered over many customers and can be merged.
 *
 * <p>Here lives the one matrix of moves between states that stage flow, tier migration and Markov chains share. What is
 * counted is decided by the caller. Start with {@link io.guanxi.crm.aggregate.TransitionMatrix}.
 */
package io.guanxi.crm.aggregate;
