/**
 * 脱敏 – pure text functions that hide what identifies a person.
 *
 * <p>A {@code toString()} or an error message about a personal field shows a mask from here, or its length only ({@code
 * Require.hidden}). What is personal is decided in the rooms that hold the fields. Start with {@link io.guanxi.crm.masking.Masking}.
 */
package io.guanxi.crm.masking;
