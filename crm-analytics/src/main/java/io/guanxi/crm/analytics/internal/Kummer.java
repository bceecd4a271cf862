package io.guanxi.crm.analytics.internal;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * 库默尔函数 – the confluent hypergeometric function of the second kind that discounting asks for: {@code U(1, 1 − r, ζ) =
 * ∫₀^∞ e^(−ζt)·(1 + t)^(−r−1) dt = ζ^r·e^ζ·Γ(−r, ζ)}.
 *
 * <p>Example: r 0, ζ 1: {@code e·E₁(1)} = 0.59634736 (Gompertz's constant). Source: DLMF 8.9.2 and 8.19, 13.6.6.
 */
public final class Kummer {

    private static final double GAMMA = 0.5772156649015329;

    /** {@code ζ(k) / k} from k = 2 on: the series of {@code ln Γ(1 − ε)}. */
    private static final double[] LOG_GAMMA = {
        0.8224670334241132, 0.4006856343865314, 0.2705808084277845, 0.2073855510286740,
        0.1695571769974082, 0.1440498967684612, 0.1255096695247430, 0.1113342658695646
    };

    private static final double FEW = 0.01;
    private static final double LARGE = 25;
    private static final int STEPS_DOWN = 20;
    private static final int MAX_TERMS = 1_000;

    private Kummer() {}

    /**
     * The function {@code U(1, 1 − r, ζ)}.
     *
     * @param r above −1
     * @param zeta ζ, above 0
     * @return the value, from {@code 1 / (ζ + r + 1)} to {@code 1 / (ζ + r)}
     */
    public static double u(double r, double zeta) {
        return zeta > 1 ? fraction(r, zeta) : series(r, zeta);
    }

    /** The continued fraction, evaluated from above by the method of Lentz. */
    private static double fraction(double r, double zeta) {
        double b = zeta + 1 + r;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MAX_TERMS; n++) {
            double a = -n * (n + r);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < 2e-16) {
                break;
            }
        }
        return value;
    }

    /** Upwards from an r near 0 by {@code U(r) = (1 − ζ·U(r − 1)) / r}, where errors die out. */
    private static double series(double r, double zeta) {
        double from;
        double value;
        int steps;
        if (r > LARGE) {
            steps = STEPS_DOWN;
            from = r - steps;
            value = 1 / (from + zeta);
        } else {
            steps = (int) Math.max(0, Math.rint(r));
            from = r - steps;
            value = nearZero(from, zeta);
        }
        for (int step = 1; step <= steps; step++) {
            value = (1 - zeta * value) / (from + step);
        }
        return value;
    }

    /** The value for ε from −1 to ½ and ζ up to 1, with the pole at ε = 0 taken out. */
    private static double nearZero(double epsilon, double zeta) {
        double log = Math.log(zeta);
        double pole = epsilon == 0
                ? -(GAMMA + log)
                : (Math.expm1(-epsilon * log) - Math.expm1(logGammaOfOneLess(epsilon))) / epsilon;
        double power = Math.exp(-epsilon * log);
        double sum = 0;
        double term = 1;
        for (int k = 1; k < MAX_TERMS; k++) {
            term *= -zeta / k;
            double part = term / (k - epsilon);
            sum += part;
            if (Math.abs(part) < 1e-17 * Math.abs(sum)) {
                break;
            }
        }
        return Math.exp(zeta + epsilon * log) * (pole - power * sum);
    }

    /** {@code ln Γ(1 − ε)}, of full relative accuracy near 0. */
    private static double logGammaOfOneLess(double epsilon) {
        if (Math.abs(epsilon) > FEW) {
            return LogGamma.value(1 - epsilon);
        }
        double sum = 0;
        for (int k = LOG_GAMMA.length - 1; k >= 0; k--) {
            sum = (sum + LOG_GAMMA[k]) * epsilon;
        }
        return (sum + GAMMA) * epsilon;
    }
}
