package io.guanxi.crm.analytics.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * 幂积分 – the integral in the likelihood of the Pareto/NBD, relative to the end of its interval: {@code J =
 * ∫ ((α + T)/(α + τ))^R · ((β + T)/(β + τ))^s dτ/(β + τ)} over τ from {@code t_x} to {@code T}.
 *
 * <p>Three ways: a Taylor series about T where the interval is short, so that nothing is taken from nearly the same; the
 * difference of two hypergeometric functions {@code ₂F₁(1, ·; R + s + 1; |α − β| / (max(α, β) + τ))} with positive terms
 * elsewhere; quadrature where their series is slow. Example: α = β = 1, R = 1, s = 1, from 0 to 1: {@code ∫ 4/(1 + τ)³
 * dτ = 1.5}.
 */
public final class PowerIntegral {

    private static final int MAX_TERMS = 400;
    private static final double SHORT = 0.5;
    private static final double FLAT = 2;
    private static final double TOO_FLAT = 1e-4;

    private PowerIntegral() {}

    /**
     * The logarithm of the integral.
     *
     * @param alpha α, above 0
     * @param beta β, above 0
     * @param power R, above 0
     * @param s s, above 0
     * @param from where the interval begins, 0 or more
     * @param to where it ends, not before it begins
     * @return {@code ln J}, −∞ if the interval is empty
     */
    public static double log(double alpha, double beta, double power, double s, double from, double to) {
        double length = to - from;
        double growth = power * Math.log1p(length / (alpha + from)) + s * Math.log1p(length / (beta + from));
        double nearer = length / (Math.min(alpha, beta) + to);
        if (growth < FLAT && nearer < SHORT) {
            return Math.log(taylor(length / (alpha + to), length / (beta + to), power, s));
        }
        if (growth > TOO_FLAT) {
            double start = tail(alpha, beta, power, s, from);
            double end = tail(alpha, beta, power, s, to);
            // Both are NaN where the series is slow.
            double scaled = start - Math.exp(-growth) * end;
            if (scaled > TOO_FLAT * start) {
                return growth + Math.log(scaled);
            }
        }
        return growth + Math.log(panels(alpha, beta, power, s, from, to));
    }

    /** The series of {@code (1 − py)^−R · (1 − qy)^−(s+1)} about T, integrated; all terms are positive. */
    private static double taylor(double p, double q, double power, double s) {
        double slope = power * p + (s + 1) * q;
        double sum = p + q;
        double product = p * q;
        double before = 0;
        double term = q;
        double value = q;
        for (int k = 0; k < MAX_TERMS; k++) {
            double next = ((sum * k + slope) * term - product * (k + power + s) * before) / (k + 1.0);
            before = term;
            term = next;
            double part = term / (k + 2.0);
            value += part;
            if (part <= 1e-17 * value) {
                break;
            }
        }
        return value;
    }

    /** The same integral from a time on without end, relative to that time; NaN if the series is slow. */
    private static double tail(double alpha, double beta, double power, double s, double time) {
        boolean alphaLarger = alpha >= beta;
        double larger = (alphaLarger ? alpha : beta) + time;
        double smaller = (alphaLarger ? beta : alpha) + time;
        double z = Math.abs(alpha - beta) / larger;
        double upper = alphaLarger ? power : s + 1;
        double lower = power + s + 1;
        double enough = 1e-17 * (1 - z);
        double sum = 1;
        double term = 1;
        int k = 0;
        while (k < MAX_TERMS && term > enough * sum) {
            term *= z * (upper + k) / (lower + k);
            sum += term;
            k++;
        }
        if (k == MAX_TERMS) {
            return Double.NaN;
        }
        return (alphaLarger ? sum : sum * smaller / larger) / (power + s);
    }

    /** By quadrature relative to the beginning, in the logarithm of the nearer pole's distance. */
    private static double panels(double alpha, double beta, double power, double s, double from, double to) {
        double pole = Math.min(alpha, beta);
        DoubleUnaryOperator function = u -> {
            double ahead = (pole + from) * Math.expm1(u);
            double fall = power * Math.log1p(ahead / (alpha + from)) + s * Math.log1p(ahead / (beta + from));
            return Math.exp(-fall) * (pole + from + ahead) / (beta + from + ahead);
        };
        double end = Math.log1p((to - from) / (pole + from));
        double u = 0;
        double value = 0;
        while (u < end) {
            double ahead = (pole + from) * Math.exp(u);
            double shift = ahead - pole;
            double slope = power * ahead / (alpha + shift) + s * ahead / (beta + shift);
            double next = Math.min(end, u + Math.min(0.5, 3 / slope));
            double part = Quadrature.panel(function, u, next);
            value += part;
            if (part < 1e-200 * value) {
                break;
            }
            u = next;
        }
        return value;
    }
}
