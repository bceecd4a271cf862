/**
 * 客户画像 – grade, stratum, segment, tag: four ways to say what kind of customer this is, and the portrait that shows them
 * side by side.
 *
 * <p>Here live the {@link io.guanxi.crm.rules.tiering.portrait.GradeScale} of ordered grades with entitlements, the
 * {@link io.guanxi.crm.rules.tiering.portrait.Stratification} that is proven to be a partition, and named segments; tags
 * live with the customer in crm-core. Nothing here moves a customer from grade to grade: that is a policy of {@code
 * tiering}. Start with {@link io.guanxi.crm.rules.tiering.portrait.CustomerPortrait}:
 *
 * <pre>{@code
 * Stratification<Client> frequency = Stratification.of("frequency", "按频率", "by frequency", List.of(
 *         SegmentRule.of("seldom", "低频", "seldom", ORDERS.atMost(2)),
 *         SegmentRule.of("often", "高频", "often", ORDERS.atLeast(3))));     // a gap or an overlap would be refused
 * NamedSegments<Client> named = NamedSegments.overlapping(List.of(
 *         SegmentRule.of("prompt", "及时结账", "prompt payer", SETTLEMENT_DAYS.atMost(30))));
 * String text = CustomerPortrait.builder(customer, LocalDate.of(2025, 6, 1))
 *         .grade(scale.grade(Level.GOLD))
 *         .stratum(frequency.stratumOf(client))
 *         .segments(named.of(client))
 *         .build()
 *         .text(Locale.CHINA);
 * }</pre>
 */
package io.guanxi.crm.rules.tiering.portrait;
