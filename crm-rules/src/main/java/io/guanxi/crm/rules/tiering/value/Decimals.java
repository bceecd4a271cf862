package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/** Decimals that are written as text, so that a share of 0.20 is exactly that. */
final class Decimals {

    private Decimals() {}

    static BigDecimal of(String text, String field) {
        try {
            return new BigDecimal(requireNonNull(text, field));
        } catch (NumberFormatException notANumber) {
            IllegalArgumentException refusal = Require.refusal(field, text, "must be a decimal number such as 0.20");
            refusal.initCause(notANumber);
            throw refusal;
        }
    }
}
