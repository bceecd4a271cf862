/**
 * 脱敏 – pure text functions that hide what identifies a person.
 *
 * <p>Every {@code toString()} and every error message about a personal field goes through here. What is personal is
 * decided in the rooms that hold the fields. Start with {@link io.guanxi.crm.masking.Masking}.
 */
package io.guanxi.crm.masking;
