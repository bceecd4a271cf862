/**
 * 规则实验 – what a population would get under other rules, before they go live.
 *
 * <p>Here live the comparison of two tier policies or two decision tables over a population (who moves and why, what it costs
 * and brings, for which segments, and whether the guardrails hold), the replay over a series of days with the states
 * carried forward, and the stable assignment of customers to the arms of a live test. The rules themselves, and the exact
 * difference of two tables without any data, live in {@code rules.table} and {@code rules.tiering}; whether a live test has
 * shown anything is a question for crm-analytics. Start with {@link io.guanxi.crm.rules.experiment.Experiment}:
 *
 * <pre>{@code
 * TierExperiment<Stay, Tier> experiment = Experiment.of(policy, candidate)
 *         .measure("benefit cost", CNY, (member, tier) -> costOf(tier))
 *         .segmentBy("region", member -> regionOf(member.key()))
 *         .guardrail(Guardrail.atMost("worse off", "0.05", report -> report.moves().worseShare()));
 * ExperimentReport<Tier> report = experiment.over(members, current, LocalDate.of(2026, 1, 1));
 * report.matrix().count(GOLD, SILVER);               // who would fall
 * report.measure("benefit cost").change();           // what it would save
 * report.failedGuardrails();                         // what forbids it
 * report.toMarkdown(Locale.CHINA);
 * experiment.replay(members, current, monthEnds, Period.ofMonths(6)).flapRate(Variant.CANDIDATE);
 * }</pre>
 */
package io.guanxi.crm.rules.experiment;
