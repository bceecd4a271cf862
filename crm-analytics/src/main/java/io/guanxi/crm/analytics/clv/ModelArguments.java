package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.validation.Require;

/** 模型参数检查 – the rules that parameters, horizons and answers of all purchase models share. */
final class ModelArguments {

    private ModelArguments() {}

    static void parameter(double value, String field) {
        Require.that(value > 0 && Double.isFinite(value), field, value, "must be finite and above 0");
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
