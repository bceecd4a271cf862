/**
 * 数值内核 – the small numerics that the rooms of the analytics share and that no library of the closed list brings.
 *
 * <p>Here live plain algorithms on {@code double} and sums of whole numbers, without a notion of the domain. Money,
 * reasons and anything a user calls do not: the package is not exported. Start with {@link io.guanxi.crm.analytics.internal.LinearSystem}.
 */
package io.guanxi.crm.analytics.internal;
