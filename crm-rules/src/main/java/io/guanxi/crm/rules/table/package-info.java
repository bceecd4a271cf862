/**
 * 决策表 – which outcome a subject gets, as rows that are proven before they run.
 *
 * <p>Here live the {@link io.guanxi.crm.rules.table.DecisionTable}, what can be proven about it ({@link
 * io.guanxi.crm.rules.table.Analysis}), and the {@link io.guanxi.crm.rules.table.Decision} on one subject with its
 * reasons; {@link io.guanxi.crm.rules.table.CollectTable} gives the values of all rows that are met. Conditions come
 * from {@code condition} of crm-core; tiers that are kept over time live in {@code tiering}. Start with {@code
 * DecisionTable}:
 *
 * <pre>{@code
 * var grades = DecisionTable.define("grades", 1, Guest.class, Grade.class, HitPolicy.FIRST)
 *         .columns(higherIsBetter(MONETARY), higherIsBetter(ORDERS))
 *         .row("platinum", PLATINUM, MONETARY.atLeast("50000.00").and(ORDERS.atLeast(12)))
 *         .row("gold", GOLD, MONETARY.atLeast("10000.00"))
 *         .otherwise(LEAD)
 *         .require(Check.COMPLETE, Check.NO_DEAD_ROW)
 *         .build();
 *
 * // Why is this guest not gold, and what would it take?
 * Guest lin = Guest.of(3, "9400.00");
 * lines.add(grades.decide(lin).why(Locale.CHINA));
 * lines.add(grades.whatWouldItTake(lin, GOLD).text(Locale.ENGLISH));
 *
 * // Whom would a lower bound move? Proven from the rows, without any data.
 * var later = grades.toBuilder().version(2).replace("gold", GOLD, MONETARY.atLeast("9000.00"));
 * lines.add(grades.diff(later.build()).text(Locale.ENGLISH));
 * }</pre>
 */
package io.guanxi.crm.rules.table;
