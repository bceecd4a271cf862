package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 流失原因 – why a relationship was lost (L6): the eight causes that customers name, and three more.
 *
 * <p>Source of the eight: Keaveney, Customer Switching Behavior in Service Industries, 1995.
 */
public enum LossCause implements Bilingual {
    /** 价格 – too high, raised or unfair. */
    PRICE("价格", "price"),
    /** 不便 – place, hours or waiting. */
    INCONVENIENCE("不便", "inconvenience"),
    /** 核心服务失误 – what was sold failed. */
    CORE_FAILURE("核心服务失误", "core service failure"),
    /** 接触失误 – staff were uncaring, impolite or unknowing. */
    ENCOUNTER_FAILURE("接触失误", "service encounter failure"),
    /** 补救不力 – a failure was met with reluctance or not at all. */
    RESPONSE("补救不力", "response to failure"),
    /** 竞争 – another supplier was better. */
    COMPETITION("竞争", "competition"),
    /** 道德问题 – cheating, pressure, conflict of interest. */
    ETHICS("道德问题", "ethical problems"),
    /** 非自愿 – the customer moved, or either side closed. */
    INVOLUNTARY("非自愿", "involuntary"),
    /** 企业终止 – the firm let the customer go. */
    FIRM_INITIATED("企业终止", "ended by the firm"),
    /** 客户离世 – the customer died or was wound up. */
    DECEASED("客户离世", "deceased"),
    /** 未知 – nobody knows yet. */
    UNKNOWN("未知", "unknown");

    private final Term term;

    LossCause(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether it makes sense to ask the customer back.
     *
     * @return false for {@link #FIRM_INITIATED} and {@link #DECEASED}
     */
    public boolean isRecoverable() {
        return this != FIRM_INITIATED && this != DECEASED;
    }

    @Override
    public Term term() {
        return term;
    }
}
