package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.temporal.ChronoUnit;

/** 模型参数检查 – the rules that parameters, horizons and answers of all purchase models share. */
final class ModelArguments {

    private ModelArguments() {}

    static void parameter(double value, String field) {
        Require.that(value > 0 && Double.isFinite(value), field, value, "must be finite and above 0");
    }

    static void unit(ChronoUnit unit) {
        requireNonNull(unit, "unit");
        Require.that(unit == ChronoUnit.DAYS || unit == ChronoUnit.WEEKS, "unit", unit, "must be DAYS or WEEKS");
    }

    /** A time from now on: finite, 0 or more. */
    static void time(double value, String field) {
        Require.that(value >= 0 && Double.isFinite(value), field, value, "must be finite and not negative");
    }

    static void count(int n) {
        Require.that(n >= 0, "n", n, "must not be negative");
    }

    /** The answer, if double can hold it. */
    static double answer(double value, String field) {
        Require.that(Double.isFinite(value), field, value, "must be within the range of double");
        return value;
    }
}
