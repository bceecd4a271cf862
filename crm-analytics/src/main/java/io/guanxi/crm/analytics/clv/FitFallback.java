package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 替代办法 – the nearest useful thing to do when a model cannot be fitted.
 */
public enum FitFallback implements Bilingual {
    /** 观察更多客户或更久 – more data is the only answer. */
    OBSERVE_MORE("观察更多客户或更长时间", "observe more customers or for longer"),
    /** 加惩罚项 – {@link FitOptions#withPenalty}. */
    PENALISE("使用带惩罚项的拟合", "fit with a penalty"),
    /** 去掉流失过程 – a model without dropout. */
    MODEL_WITHOUT_DROPOUT("使用不含流失过程的模型", "use a model without dropout"),
    /** 恒定比率 – one common rate for all customers instead of a distribution of rates. */
    COMMON_RATE("所有客户使用同一比率", "use one rate for all customers"),
    /** 样本均值 – the plain mean. */
    PLAIN_MEAN("使用样本均值", "use the plain mean"),
    /** 稳健估计 – trim the largest values or fit with a penalty. */
    TRIM("剔除极端值或使用带惩罚项的拟合", "trim the largest values or fit with a penalty");

    private final Term term;

    FitFallback(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
