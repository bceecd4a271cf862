package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.Arrays;

/**
 * 朴素预测 – what anybody would forecast without a model; a model that is no better is not worth its parameters.
 *
 * <p>Example: the CDNOW sample, 39 weeks ahead, where 1,882 purchases came: the same again 2,457, own rate 2,930.10,
 * one rate for all 2,928.95.
 */
public enum NaiveForecast implements Bilingual {
    /** 与过去相同 – as many as in the calibration, {@code x}, whatever the lengths of the two periods. */
    SAME_AGAIN("与过去相同", "same again"),
    /**
     * 自身频率 – the customer's own rate, {@code x/T·horizon}; 0 for a customer with {@code T = 0}, who had no time for a
     * repeat purchase.
     */
    OWN_RATE("按自身频率", "own rate"),
    /** 总体频率 – one rate for all, {@code Σx/ΣT·horizon}; 0 if nobody was seen for any time. */
    COMMON_RATE("按总体频率", "common rate");

    private final Term term;

    NaiveForecast(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }

    /** The forecast of each customer of a holdout, in their order. */
    double[] forecasts(Holdout holdout) {
        requireNonNull(holdout, "holdout");
        int customers = holdout.customers();
        double[] forecasts = new double[customers];
        double[] ages = new double[customers];
        for (int index = 0; index < customers; index++) {
            int purchases = holdout.calibration().repeatPurchases(index);
            ages[index] = holdout.calibration().age(index);
            forecasts[index] = this == SAME_AGAIN ? purchases : rate(purchases, ages[index]) * holdout.horizon();
        }
        if (this == COMMON_RATE) {
            double common = rate((double) holdout.calibration().repeatPurchases(), OrderFree.sum(ages));
            Arrays.fill(forecasts, common * holdout.horizon());
        }
        return forecasts;
    }

    private static double rate(double purchases, double time) {
        return time == 0 ? 0 : purchases / time;
    }
}
