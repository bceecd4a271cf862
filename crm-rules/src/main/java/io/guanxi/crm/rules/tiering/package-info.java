/**
 * 客户分级 – which customers are worth which treatment, and why.
 *
 * <p>Here live rankings by one amount, the {@link io.guanxi.crm.rules.tiering.CustomerPyramid} and the {@link
 * io.guanxi.crm.rules.tiering.AbcAnalysis}, and the {@link io.guanxi.crm.rules.tiering.TierPolicy} that moves customers
 * from tier to tier over time. Classes by actual and potential value, the at-risk flag and the loyalty matrix live in
 * {@code tiering.value}, grades with entitlements, strata, segments and the portrait in {@code tiering.portrait}; values
 * come from the caller: profit from the books, or an estimate of crm-analytics. Start with {@code CustomerPyramid}:
 *
 * <pre>{@code
 * Map<CustomerId, Money> profits = …;                                  // customer → profit, from your books
 * PyramidResult<CustomerId> result = CustomerPyramid.topShare("0.20").classify(profits);
 * result.tier(customer);                                               // gold 黄金 or iron 钢铁
 * result.shareOfTotal(PyramidTier.GOLD);                               // 0.800000 of the profit
 * result.why(Locale.CHINA);                                            // count, cut, ties, share
 * CustomerPyramid.curry().classify(profits).customers(PyramidTier.LARGE);
 * CustomerPyramid.of(
 *         PyramidLevel.share(PyramidTier.of("vip", "贵宾", "VIP"), "0.05"),
 *         PyramidLevel.rest(PyramidTier.of("guest", "散客", "guest")));
 * AbcAnalysis.standard().classify(profits).classOf(customer);          // A, B or C by cumulative share of profit
 * }</pre>
 */
package io.guanxi.crm.rules.tiering;
