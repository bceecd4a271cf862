/**
 * 客户细分 – named segments over RFM scores, habits, and the user's own criteria (A9, A10).
 *
 * <p>Here live the ten segments and the eight textbook classes over scores, the habit by weighted score, and criteria by
 * transactions, amount and settlement cycle. The scores come from {@link io.guanxi.crm.analytics.rfm}; grades, tiers and
 * strata with entitlements belong to crm-rules. Start with {@link io.guanxi.crm.analytics.rfm.segment.RfmSegment}.
 */
package io.guanxi.crm.analytics.rfm.segment;
