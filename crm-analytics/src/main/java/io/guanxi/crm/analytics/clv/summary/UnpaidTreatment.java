package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/** 零额处理 – whether a purchase day with a net amount of 0 or less, such as a gift or a full refund, is a purchase. */
public enum UnpaidTreatment implements Bilingual {
    /** 计入 – it is a purchase like any other. */
    COUNTED("计入", "counted"),
    /** 剔除 – it is no purchase; such days are counted. */
    LEFT_OUT("剔除", "left out");

    private final Term term;

    UnpaidTreatment(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
