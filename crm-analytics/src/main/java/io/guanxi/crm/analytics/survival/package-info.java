/**
 * 生存分析 – how long customers stay, when many of them are still there (L6, L7): survival curves, their spread and their
 * comparison.
 *
 * <p>Here live the exact counts by time, which parts of a population gather apart and merge, and the estimates that
 * follow from them: Kaplan–Meier, Nelson–Aalen, restricted means and log-rank tests. Who has left is decided by the
 * caller, and models that predict a single customer's stay live elsewhere. Start with {@link
 * io.guanxi.crm.analytics.survival.KaplanMeier}:
 *
 * <pre>{@code
 * GroupedLifeTableCounting<String> counting = GroupedLifeTableCounting.over(List.of("monthly", "yearly"));
 * LifeTables<String> contracts = customers.collect(counting.collector());   // GroupLifetime.of("monthly", 7, true) …
 * KaplanMeier monthly = KaplanMeier.of(contracts.table("monthly"));
 * monthly.median();                                          // empty if fewer than half have left
 * monthly.intervalAt(12, IntervalKind.LOG_LOG, 0.95);
 * monthly.restrictedMean(72);                                // defined also where the median is not
 * LogRank.compare(contracts, RankWeight.LOG_RANK).p();
 * }</pre>
 */
package io.guanxi.crm.analytics.survival;
