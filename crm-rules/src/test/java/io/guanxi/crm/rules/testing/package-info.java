/**
 * 规则测试 – a verifier for the tests of users' own rules, in the style of AssertJ.
 *
 * <p>What a rule decides, why, and what is proven of a whole rule set is one line of a test, and a failure tells the
 * readings behind it. Nothing here makes rules or data; needs crm-rules and AssertJ, and nothing else. Start with {@link
 * io.guanxi.crm.rules.testing.RuleVerifier}:
 *
 * <pre>{@code
 * verifyThat(table)
 *         .hasNoGaps()
 *         .hasNoDeadRows()
 *         .given(new Guest(27, spend("28750.00"))).decides(SILVER).byRow("silver").because("spend")
 *         .reaches(GOLD).with("spend: 1,250.00 more");
 * verifyThat(table).changesFrom(lastQuarter).onlyFor(NIGHTS.between(20, 24));
 * verifyThat(policy).given(facts, state, LocalDate.of(2026, 1, 1)).demotesTo(SILVER).on(LocalDate.of(2026, 1, 1));
 * }</pre>
 */
package io.guanxi.crm.rules.testing;
