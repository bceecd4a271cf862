package io.guanxi.crm.draft;

import io.guanxi.crm.validation.TextRule;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 文本 – the text keeps every {@link TextRule}, as the value's constructor asks; a missing text passes.
 */
@Documented
@Constraint(validatedBy = TextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /**
     * The number of characters allowed (UTF-16 units), at least 1.
     *
     * @return the largest length
     */
    int max();

    /**
     * Never shown: each {@link TextRule} has its own message.
     *
     * @return the message
     */
    String message() default "{io.guanxi.crm.draft.text}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation: {@link Personal} keeps the text out of messages.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
