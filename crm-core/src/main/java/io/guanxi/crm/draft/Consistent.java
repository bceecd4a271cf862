package io.guanxi.crm.draft;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 自洽 – the components of a draft agree with each other: {@link Draft#conflicts} is empty. Every draft inherits it.
 */
@Documented
@Constraint(validatedBy = ConsistencyValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {

    /**
     * Never shown: each conflict has its own message.
     *
     * @return the message
     */
    String message() default "{io.guanxi.crm.draft.conflict}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
