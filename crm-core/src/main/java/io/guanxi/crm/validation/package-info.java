/**
 * 校验 – how the library says no: every refusal names the field, the offending value and the rule.
 *
 * <p>Here live the checks that the constructors of all rooms share; rules of one type only stay in that type. Start
 * with {@link io.guanxi.crm.validation.Require}.
 */
package io.guanxi.crm.validation;
