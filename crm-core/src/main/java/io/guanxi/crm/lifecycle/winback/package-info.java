/**
 * 挽回 – what to do about a customer who was lost: six steps, each with the day on which it is due, and what that is worth
 * (L5b).
 *
 * <p>Here live the {@link io.guanxi.crm.lifecycle.winback.WinBackPlan} with its schedule and the {@link
 * io.guanxi.crm.lifecycle.winback.WinBackWorth}. Whether and why a customer was lost, and that a purchase wins the
 * customer back, is decided in {@code lifecycle}. Start with {@code WinBackPlan}.
 */
package io.guanxi.crm.lifecycle.winback;
