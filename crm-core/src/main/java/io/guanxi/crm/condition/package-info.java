/**
 * 条件 – questions about a subject as data: attributes with domains, and conditions on them.
 *
 * <p>Here live the {@link io.guanxi.crm.condition.Attribute}, the {@link io.guanxi.crm.condition.Condition} that can be
 * tested, explained and printed, and the {@link io.guanxi.crm.condition.Geometry} that proves what conditions leave out
 * or ask twice; of hundreds of conditions at once, the {@link io.guanxi.crm.condition.Space}. What is done on an answer
 * lives in {@code statemachine} and in the tables of crm-rules. Start with {@code Attribute}, then {@code Condition}:
 *
 * <pre>{@code
 * IntAttribute<Guest> nights =
 *         Attribute.<Guest>ofInt("nights", Guest::nights, 0, 366).named("入住夜数", "nights");
 * DecimalAttribute<Guest> spend =
 *         Attribute.<Guest>ofOptionalDecimal("spend", 2, Guest::spend).named("消费额", "spend");
 *
 * Condition<Guest> gold = nights.atLeast(25).and(spend.atLeast("30000.00"));
 * Condition<Guest> silver = nights.between(10, 24);
 *
 * // Why is this guest not gold? "消费额：28,750.00，要求 ≥ 30,000.00：未达到，相差 1,250.00。"
 * Guest lin = new Guest(27, Optional.of(new BigDecimal("28750.00")));
 * lines.add(gold.test(lin) + ": " + gold.explain(lin).why(Locale.CHINA));
 *
 * // Whom do the rules forget? Below 10 nights, and many nights with too little spend, or spend unknown.
 * for (Box<Guest> forgotten : Geometry.gaps(List.of(gold, silver)).boxes()) {
 *     lines.add(forgotten.text(Locale.ENGLISH) + ", for example " + forgotten.witness());
 * }
 * }</pre>
 */
package io.guanxi.crm.condition;
