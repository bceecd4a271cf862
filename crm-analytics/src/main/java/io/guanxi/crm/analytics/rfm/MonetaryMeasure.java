package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 消费金额口径 – which amount monetary value means.
 */
public enum MonetaryMeasure implements Bilingual {
    /** 总额 – all that was paid, less refunds. */
    SUM("总额", "sum"),
    /** 均额 – the mean per purchase, rounded half even to a unit: it does not praise twice who buys often. */
    MEAN("均额", "mean per purchase");

    private final Term term;

    MonetaryMeasure(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
