package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 置信区间的算法 – on which scale the interval around the survival curve is symmetric; a choice that must be made, since the
 * limits differ.
 *
 * <p>With {@code S} the survival, {@code G = Σ d / (n(n − d))} Greenwood's sum and {@code z} the normal quantile of the
 * level. Example: six weeks into the 6-MP trial {@code S} is 0.857143 and the 95 % interval 0.7198 to 1 (log), 0.6197
 * to 0.9516 (log-log) or 0.7075 to 1 (plain). Source: Kalbfleisch and Prentice 2002, section 1.4.
 */
public enum IntervalKind implements Bilingual {
    /** 对数 – {@code S · exp(±z√G)}, cut at 1; the default of R. */
    LOG("对数", "log") {
        @Override
        SurvivalInterval around(double survival, double error) {
            return new SurvivalInterval(survival * Math.exp(-error), Math.min(1, survival * Math.exp(error)));
        }
    },
    /**
     * 双对数 – {@code S^exp(±z√G / |ln S|)}, always within 0 and 1; not defined before the first event, where {@code S} is
     * 1.
     */
    LOG_LOG("双对数", "log-log") {
        @Override
        SurvivalInterval around(double survival, double error) {
            double shift = error / -Math.log(survival);
            return new SurvivalInterval(Math.pow(survival, Math.exp(shift)), Math.pow(survival, Math.exp(-shift)));
        }

        @Override
        boolean isDefinedAt(double survival) {
            return survival > 0 && survival < 1;
        }
    },
    /** 线性 – {@code S ± z·S√G}, cut at 0 and 1. */
    PLAIN("线性", "plain") {
        @Override
        SurvivalInterval around(double survival, double error) {
            return new SurvivalInterval(
                    Math.max(0, survival - survival * error), Math.min(1, survival + survival * error));
        }
    };

    private final Term term;

    IntervalKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }

    /** The limits, where {@code error} is {@code z√G}. */
    abstract SurvivalInterval around(double survival, double error);

    /** Whether there are limits at this survival; Greenwood's sum has none where the survival is 0. */
    boolean isDefinedAt(double survival) {
        return survival > 0;
    }
}
