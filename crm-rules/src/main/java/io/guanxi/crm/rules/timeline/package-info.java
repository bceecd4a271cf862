/**
 * 规则时间线 – which rules were in force on a day, as far as was known at a moment, and whether a past decision still comes
 * out the same.
 *
 * <p>Here live the {@link io.guanxi.crm.rules.timeline.Timeline}, an append-only history of rules on two axes (valid from,
 * known from), the identity by which rules are found again, and the re-run of past decisions. What the rules are does
 * not matter here: decision tables and tier policies live in rooms of their own, and the caller stores entries and
 * decisions. Start with {@code Timeline}:
 *
 * <pre>{@code
 * Timeline<DecisionTable<Profile, Grade>> grades = Timeline.<DecisionTable<Profile, Grade>>empty()
 *         .with(LocalDate.of(2024, 1, 1), Instant.parse("2023-12-01T08:00:00Z"), version1)
 *         .with(LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T08:00:00Z"), version2)
 *         .with(LocalDate.of(2025, 1, 1), Instant.parse("2025-02-10T08:00:00Z"), version3);    // a correction
 *
 * LocalDate january = LocalDate.of(2025, 1, 20);
 * grades.asOf(january);                                               // version 3, as we know now
 * grades.asKnown(january, Instant.parse("2025-01-20T09:00:00Z"));     // version 2, as was known then
 * PastDecision<Grade> past = PastDecision.of(january, decidedAt, version2, GOLD);              // stored at the time
 * Rerun.of(grades, past, table -> table.outcome(lin)).why(Locale.ENGLISH);
 * }</pre>
 */
package io.guanxi.crm.rules.timeline;
