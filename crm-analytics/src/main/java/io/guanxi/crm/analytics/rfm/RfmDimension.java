package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * RFM 维度 – the three figures by which customers are scored (V6).
 */
public enum RfmDimension implements Bilingual {
    /** 最近一次消费 – days since the last purchase; few are good. */
    RECENCY("最近一次消费", "recency"),
    /** 消费频率 – number of purchases; many are good. */
    FREQUENCY("消费频率", "frequency"),
    /** 消费金额 – what was paid, less refunds; much is good. */
    MONETARY("消费金额", "monetary value");

    private final Term term;

    RfmDimension(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
