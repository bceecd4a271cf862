/**
 * 汇总 – figures that are gathered over many customers, in parts that can be merged.
 *
 * <p>Here live the {@link io.guanxi.crm.aggregate.Aggregation}, which states the laws of such gathering, and the matrix
 * of moves between states, such as the stages of a relationship or the tiers of a club. What is counted is decided by
 * the caller; the aggregations of other rooms live there. Start with {@link
 * io.guanxi.crm.aggregate.TransitionCounting}:
 *
 * <pre>{@code
 * TransitionCounting<LifecycleStage> counting = TransitionCounting.over(List.of(LifecycleStage.values()));
 *
 * // Beijing counts its customers one by one, perhaps on a machine of its own.
 * TransitionCounts beijing = counting.empty();
 * for (LifecycleStage now : List.of(EXPLORATION, EXPLORATION, FORMATION, LOST)) {
 *     beijing = counting.add(beijing, Move.of(EXPLORATION, now));
 * }
 *
 * // Shanghai has its counts from a database already.
 * TransitionCounts shanghai = counting.empty();
 * shanghai = counting.add(shanghai, Move.of(EXPLORATION, EXPLORATION, 4));
 * shanghai = counting.add(shanghai, Move.of(EXPLORATION, FORMATION, 2));
 *
 * // Head office merges: of 10 customers in exploration 6 stayed, 3 moved on to formation, 1 was lost.
 * TransitionMatrix<LifecycleStage> flow = counting.result(counting.merge(beijing, shanghai));
 * return flow.toMarkdown(Locale.CHINA);
 * }</pre>
 */
package io.guanxi.crm.aggregate;
