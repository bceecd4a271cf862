package io.guanxi.crm.analytics.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * 数值积分 – integrals of smooth positive functions, to about 13 digits.
 *
 * <p>Examples: {@code ∫₀¹ e^t dt = e − 1} by {@link #panel}, {@code ∫ exp(−v²/2) dv = √(2π)} by {@link #overLine}.
 * Sources: the trapezoidal rule on the whole line and the substitution by sinh, Trefethen and Weideman 2014; the rule of
 * Gauss and Legendre, DLMF 3.5(v).
 */
public final class Quadrature {

    /** Halving the step mostly doubles the digits of {@link #overLine}, but not behind a far and faint bend. */
    private static final double CONVERGED = 1e-11;

    private static final double DROP = 40;
    private static final int MAX_ROUNDS = 100;
    private static final double NEAR_TOP = 0.5;
    private static final double GOLDEN = 0.381966011250105;
    private static final int MAX_LEVEL = 12;

    private Quadrature() {}

    /**
     * The integral from 0 on of a positive function that falls, if at all, fastest at the beginning: over intervals that
     * double, of length 1 at most.
     *
     * @param function the function, finite from 0 to the end, on a logarithmic scale of time
     * @param slope a bound of its relative slope, above 0: the first interval has the length {@code 1/slope}
     * @param to where the interval ends, 0 or more
     * @return the integral
     */
    public static double fromZero(DoubleUnaryOperator function, double slope, double to) {
        double sum = 0;
        double from = 0;
        double length = 1 / slope;
        while (from < to) {
            double next = Math.min(to, from + Math.min(1, length));
            sum += panel(function, from, next);
            from = next;
            length = from;
        }
        return sum;
    }

    /**
     * The integral by the rule of 16 points, for an interval that is known to be short.
     *
     * @param function the function, finite on the interval
     * @param from where the interval begins
     * @param to where it ends, not before it begins
     * @return the integral
     */
    public static double panel(DoubleUnaryOperator function, double from, double to) {
        double middle = from + (to - from) / 2;
        double half = (to - from) / 2;
        GaussRule rule = GaussRule.SIXTEEN;
        double sum = 0;
        for (int pair = 0; pair < rule.pairs(); pair++) {
            double step = half * rule.node(pair);
            sum += rule.weight(pair) * (function.applyAsDouble(middle - step) + function.applyAsDouble(middle + step));
        }
        return half * sum;
    }

    /**
     * The integral over the whole line of {@code exp(g(v))} for a function g with one peak, falling at least linearly on
     * both sides.
     *
     * @param logarithm g, finite or −∞
     * @return the integral
     */
    public static double overLine(DoubleUnaryOperator logarithm) {
        double peak = peak(logarithm);
        double top = logarithm.applyAsDouble(peak);
        double scale = Math.min(width(logarithm, peak, top, 1), width(logarithm, peak, top, -1));
        double step = 0.5;
        double sum = side(logarithm, peak, top, scale, step, step) + side(logarithm, peak, top, scale, -step, step);
        sum += 1;
        double value = sum * step;
        for (int level = 0; level < MAX_LEVEL; level++) {
            sum += side(logarithm, peak, top, scale, step / 2, step)
                    + side(logarithm, peak, top, scale, -step / 2, step);
            step /= 2;
            double finer = sum * step;
            if (Math.abs(finer - value) <= CONVERGED * finer) {
                value = finer;
                break;
            }
            value = finer;
        }
        return value * scale * Math.exp(top);
    }

    /** The sum over the points {@code first, first ± step, …} of the line that sinh has drawn together. */
    private static double side(
            DoubleUnaryOperator logarithm, double peak, double top, double scale, double first, double step) {
        double sum = 0;
        double towards = first < 0 ? -step : step;
        double fall = 0;
        for (double w = first; fall > -DROP; w += towards) {
            double power = Math.exp(w);
            double exponent = logarithm.applyAsDouble(peak + scale * ((power - 1 / power) / 2)) - top;
            sum += Math.exp(exponent) * ((power + 1 / power) / 2);
            fall = exponent + Math.abs(w);
        }
        return sum;
    }

    /** Where the function is highest, to a part of its width: golden sections until all of the rest is near the top. */
    private static double peak(DoubleUnaryOperator logarithm) {
        double here = 0;
        double high = logarithm.applyAsDouble(0);
        double step = 1;
        double before = -step;
        double behind = logarithm.applyAsDouble(before);
        double next = step;
        double beyond = logarithm.applyAsDouble(next);
        if (behind > beyond) {
            step = -step;
            double place = before;
            before = next;
            next = place;
            double value = behind;
            behind = beyond;
            beyond = value;
        }
        while (beyond > high) {
            step *= 2;
            before = here;
            behind = high;
            here = next;
            high = beyond;
            next = here + step;
            beyond = logarithm.applyAsDouble(next);
        }
        for (int round = 0; round < MAX_ROUNDS && high - Math.min(behind, beyond) > NEAR_TOP; round++) {
            boolean firstLonger = Math.abs(here - before) > Math.abs(next - here);
            double probe = here + GOLDEN * ((firstLonger ? before : next) - here);
            double value = logarithm.applyAsDouble(probe);
            if (value > high) {
                if (firstLonger) {
                    next = here;
                    beyond = high;
                } else {
                    before = here;
                    behind = high;
                }
                here = probe;
                high = value;
            } else if (firstLonger) {
                before = probe;
                behind = value;
            } else {
                next = probe;
                beyond = value;
            }
        }
        return here;
    }

    /** How far from the peak the function has fallen to 1/e, within a factor of two. */
    private static double width(DoubleUnaryOperator logarithm, double peak, double top, int direction) {
        double width = 1;
        while (logarithm.applyAsDouble(peak + direction * width) > top - 1) {
            width *= 2;
        }
        while (logarithm.applyAsDouble(peak + direction * width / 2) < top - 1) {
            width /= 2;
        }
        return width;
    }
}
