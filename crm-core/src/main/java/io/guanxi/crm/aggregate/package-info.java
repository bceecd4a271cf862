/**
 * 汇总 – figures that are gathered over many customers and can be merged.
 *
 * <p>Here lives the matrix of moves between states, such as the stages of a relationship. What is counted is decided by
 * the caller. Start with {@link io.guanxi.crm.aggregate.TransitionMatrix}.
 */
package io.guanxi.crm.aggregate;
