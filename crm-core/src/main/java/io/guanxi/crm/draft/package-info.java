/**
 * 草稿 – the boundary: raw input on one side, values that cannot be wrong on the other.
 *
 * <p>Here lives how a {@link io.guanxi.crm.draft.Draft} becomes a {@link io.guanxi.crm.draft.Validated} value or the
 * list of everything that is wrong with it. The drafts themselves stand beside the values they make ({@code
 * CustomerDraft} in {@code customer} …), and what no value may break is checked in its constructor by {@code
 * validation}. Start with {@code Draft}, then {@link io.guanxi.crm.draft.CrmValidators}.
 */
package io.guanxi.crm.draft;
