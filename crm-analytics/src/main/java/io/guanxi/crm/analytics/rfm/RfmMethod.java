package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 评分方法 – where the cut points of an {@link RfmScoring} come from.
 */
public enum RfmMethod implements Bilingual {
    /** 等分 – each dimension of the population is cut into equal parts by itself. */
    BINS("等分", "equal parts of the population"),
    /** 嵌套等分 – frequency is cut within each recency score, monetary value within each of these cells. */
    NESTED("嵌套等分", "equal parts, frequency within recency and monetary value within frequency"),
    /** 固定分界 – the user's own cut points. */
    FIXED("固定分界", "fixed cut points");

    private final Term term;

    RfmMethod(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
