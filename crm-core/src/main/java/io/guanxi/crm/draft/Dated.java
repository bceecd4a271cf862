package io.guanxi.crm.draft;

import io.guanxi.crm.validation.Require;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 日期范围 – the date or instant lies in the years 1 to 9999, as {@link Require#businessDate} and {@link
 * Require#instant} ask; a missing one passes.
 */
@Documented
@Constraint(validatedBy = {DateValidator.class, InstantValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Dated {

    /**
     * The message.
     *
     * @return a key of the message bundles
     */
    String message() default "{io.guanxi.crm.draft.years}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation: {@link Personal} keeps the date out of messages.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
