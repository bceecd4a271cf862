package io.guanxi.crm.analytics.clv.evaluation;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 比较准则 – a figure by which forecasts are ranked.
 */
public enum Criterion implements Bilingual {
    /** 对数似然 – the log-likelihood of the calibration; larger is better, and more parameters never make it smaller. */
    LOG_LIKELIHOOD("对数似然", "log-likelihood", -1),
    /** 赤池信息准则 – AIC; smaller is better. */
    AIC("AIC", "AIC", 1),
    /** 贝叶斯信息准则 – BIC; smaller is better. */
    BIC("BIC", "BIC", 1),
    /** 平均绝对误差 – MAE in the holdout; smaller is better. */
    MAE("MAE", "MAE", 1),
    /** 均方根误差 – RMSE in the holdout; smaller is better. */
    RMSE("RMSE", "RMSE", 1),
    /** 偏差 – the mean error in the holdout; nearer to 0 is better. */
    BIAS("偏差", "bias", 1),
    /** 相关系数 – the correlation in the holdout; larger is better. */
    CORRELATION("相关系数", "correlation", -1),
    /** 基尼系数 – the Gini coefficient of the gain curve; larger is better. */
    GINI("基尼系数", "Gini", -1);

    private final Term term;
    private final int sign;

    Criterion(String chinese, String english, int sign) {
        this.term = new Term(chinese, english);
        this.sign = sign;
    }

    @Override
    public Term term() {
        return term;
    }

    /** A figure of this criterion as a loss: the smaller the better. */
    double loss(double value) {
        return this == BIAS ? Math.abs(value) : sign * value;
    }
}
