package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 间隔的度量 – which of the customer's own gaps between purchase days sets the clock (L6).
 */
public enum GapMeasure implements Bilingual {
    /** 平均间隔 – the mean of all gaps. */
    MEAN("平均间隔", "mean gap"),
    /** 九成间隔 – the gap that nine of ten do not exceed. */
    NINETIETH("九成间隔", "90 % gap");

    private final Term term;

    GapMeasure(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
