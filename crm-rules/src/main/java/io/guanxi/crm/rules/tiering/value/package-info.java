/**
 * 客户价值分类 – what customers are worth to the firm, and what that asks for.
 *
 * <p>Here live the value classes MVC, MGC, BZ and other, the at-risk flag beside them, the loyalty matrix, and the six
 * preconditions under which it pays to serve customers differently at all. Ranking by one amount (the pyramid, ABC) and
 * policies that move customers from tier to tier live in {@code tiering}; grades, strata, segments and the portrait that
 * shows everything of one customer live in {@code tiering.portrait}. Start with {@link
 * io.guanxi.crm.rules.tiering.value.ValueClassification}:
 *
 * <pre>{@code
 * var result = ValueClassification.of("0.20", "0.20")
 *         .classify(Map.of(
 *                 "a", new CustomerValue(Money.parse("CNY 900"), Money.parse("CNY 1000")),
 *                 "b", new CustomerValue(Money.parse("CNY 100"), Money.parse("CNY 800")),
 *                 "c", new CustomerValue(Money.parse("CNY -20"), Money.parse("CNY -5"))));
 * result.classOf("a");                               // MVC 最有价值客户
 * result.placement("b").why(Locale.CHINA);           // MGC, rank, cut, what to do
 * AtRiskFlag flag = AtRiskPolicy.churnOrFinding("0.50")
 *         .assess(AtRiskEvidence.of(profile).withChurnProbability("0.62"));
 * flag.isRaised();                                   // true, unless the relationship is lost
 * }</pre>
 */
package io.guanxi.crm.rules.tiering.value;
