package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.function.ToLongBiFunction;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** 度量 – a whole number for each subject with its outcome, which an experiment adds up. */
final class Measure<S, L> {

    private final Unit unit;
    private final ToLongBiFunction<? super S, ? super L> value;

    Measure(Unit unit, ToLongBiFunction<? super S, ? super L> value) {
        this.unit = unit;
        this.value = requireNonNull(value, "value");
    }

    Unit unit() {
        return unit;
    }

    long of(S subject, L outcome) {
        return value.applyAsLong(subject, outcome);
    }

    /**
     * What is measured, in minor units of a currency or in whole numbers.
     *
     * @param name the name
     * @param currency the currency; null for whole numbers
     * @serial exclude
     */
    record Unit(String name, @Nullable CurrencyUnit currency) implements Serializable {
        Unit {
            Require.text(name, "measure", Setup.MAX_NAME);
        }
    }
}
