package io.guanxi.crm.draft;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * 校验器 – the validator for programs that have none of their own.
 *
 * <p>This is the only class that touches Hibernate Validator: a host with a {@link Validator} bean passes that to
 * {@link Draft#validate} and may exclude the jar.
 */
public final class CrmValidators {

    private CrmValidators() {}

    /**
     * A validator built from Hibernate Validator 9, once, on first use (a third of a second in a fresh JVM, with the
     * first draft).
     *
     * <p>It knows no expression language, which also shuts out code in messages; it reads no {@code validation.xml} and
     * does not depend on the machine's locale. Thread-safe.
     *
     * @return the validator
     */
    public static Validator standard() {
        return Standard.VALIDATOR;
    }

    /** Loaded on first use: whoever never asks needs no Hibernate Validator. */
    private static final class Standard {

        // Never closed: it lives as long as the class, like every validator factory of a host.
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(
                        new ParameterMessageInterpolator(Set.of(Locale.ENGLISH, Locale.CHINESE), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();

        private Standard() {}
    }
}
