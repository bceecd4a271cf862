/**
 * 草稿 – the boundary: raw input on one side, values that cannot be wrong on the other.
 *
 * <p>Here lives how a {@link io.guanxi.crm.draft.Draft} becomes a {@link io.guanxi.crm.draft.Validated} value or the
 * list of everything that is wrong with it. The drafts themselves stand beside the values they make ({@code
 * CustomerDraft} in {@code customer} …), and what no value may break is checked in its constructor by {@code
 * validation}. Start with {@code Draft}, then {@link io.guanxi.crm.draft.CrmValidators}.
 *
 * <pre>{@code
 * TransactionDraft form = new TransactionDraft(
 *         "T-88",
 *         "C-1001",
 *         checkIn,
 *         "JPY", // a currency without decimals
 *         Channel.FRONT_DESK,
 *         List.of(
 *                 new LineItemDraft("ROOM", null, null, 2, new BigDecimal("18000"), null, checkIn, checkIn),
 *                 LineItemDraft.of(" SPA", 1, new BigDecimal("4200.50"))),
 *         null);
 *
 * Validated<Transaction> answer = form.validate(CrmValidators.standard());
 * answer.violations().forEach(violation -> printed.add(violation.message(Locale.ENGLISH)));
 * answer.violations().forEach(violation -> printed.add(violation.text(Locale.CHINA)));
 * }</pre>
 */
package io.guanxi.crm.draft;
