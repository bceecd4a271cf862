/**
 * 客户关系生命周期 – at which stage a customer relationship stands, why, since when, and what would move it.
 *
 * <p>Here live the relationship with its journal, the evidence about it, the policy with its thresholds, and the
 * assessment that joins them: they change together; beside them what the relationship is worth to either side, and the
 * {@link io.guanxi.crm.lifecycle.CustomerProfile} on which rules are written. Facts come from {@code purchase}, {@code
 * interaction} and {@code service}; whole populations live in {@code lifecycle.population}, what to do about a loss in
 * {@code lifecycle.winback}, and what to do about a stage is decided in crm-rules. Start with {@link
 * io.guanxi.crm.lifecycle.RelationshipLifecycle}, then {@link io.guanxi.crm.lifecycle.LifecyclePolicy}:
 *
 * <pre>{@code
 * RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.standard());
 * CustomerRelationship open = CustomerRelationship.open(CustomerId.of("C-2001"), LocalDate.of(2024, 3, 1));
 * RelationshipEvidence good = RelationshipEvidence.builder()
 *         .repeatPurchases(3)
 *         .volumeWithUs(Trend.fromTo(300, 400)) // nights in two years
 *         .totalVolume(Trend.fromTo(1000, 1050), Source.OBSERVED) // the customer's own, with all hotels
 *         .satisfaction(Score.of(4.4, 1, 5))
 *         .build();
 * LifecycleAssessment first = lifecycle.assess(open, good, LocalDate.of(2025, 6, 1));
 * printed.add(first.stage().displayName(Locale.CHINA));
 * printed.add(first.next().orElseThrow().distance(Locale.ENGLISH)); // what would make it stable
 *
 * RelationshipEvidence worse = RelationshipEvidence.builder()
 *         .volumeWithUs(Trend.fromTo(400, 300))
 *         .totalVolume(Trend.fromTo(1000, 1050), Source.OBSERVED)
 *         .build();
 * printed.add(lifecycle
 *         .assess(first.relationship(), worse, LocalDate.of(2025, 12, 1))
 *         .why(Locale.ENGLISH));
 * }</pre>
 */
package io.guanxi.crm.lifecycle;
