package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 拟合失败的原因 – why data cannot be answered by a model.
 */
public enum FitFailure implements Bilingual {
    /** 没有客户 – there is no customer the model could be fitted to. */
    NO_CUSTOMERS("没有可用的客户", "there are no customers to fit"),
    /** 客户太少 – one customer does not tell a population. */
    TOO_FEW_CUSTOMERS("客户太少", "there are too few customers"),
    /** 没有重复购买 – nobody bought again: no rate and no dropout can be told apart. */
    NO_REPEATERS("没有客户重复购买", "no customer bought again"),
    /** 没有观察期 – nobody was observed for any time or opportunity. */
    NO_OBSERVATION("没有观察期", "no customer was observed for any time"),
    /** 没有差异 – all values are the same, so that a spread cannot be estimated. */
    NO_VARIATION("所有数值都相同", "all values are the same"),
    /** 参数趋于零或无穷 – the likelihood rises for ever as a parameter goes to 0 or infinity. */
    RUNS_AWAY("参数趋于零或无穷", "a parameter runs to zero or infinity"),
    /** 无法识别 – different parameters explain the data equally well. */
    NOT_IDENTIFIED("不同参数同样好地解释数据", "different parameters explain the data equally well"),
    /** 未收敛 – no maximum was found from any start. */
    NOT_CONVERGED("未收敛", "no maximum was found");

    private final Term term;

    FitFailure(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
