package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 退款规则 – what happens to an invoice below 0. In no case is it a purchase: it counts for neither recency nor
 * frequency. An invoice of 0 is a purchase.
 */
public enum RefundRule implements Bilingual {
    /** 冲减 – it is taken off the monetary value, which may fall below 0. */
    NET("冲减", "taken off"),
    /** 不计 – it is left out and counted. */
    LEAVE_OUT("不计", "left out"),
    /** 拒绝 – it is refused with an exception. */
    REFUSE("拒绝", "refused");

    private final Term term;

    RefundRule(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
