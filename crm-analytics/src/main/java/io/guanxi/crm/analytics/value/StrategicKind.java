package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 战略价值的种类 – what a customer is worth to the firm beside the margin (V2).
 */
public enum StrategicKind implements Bilingual {
    /** 示范价值 – others buy, or keep away, because this customer does. */
    REFERENCE("示范价值", "reference value"),
    /** 信息价值 – what the firm learns from the customer. */
    INFORMATION("信息价值", "information value"),
    /** 推荐价值 – the customers that this one brings or warns off. */
    REFERRAL("推荐价值", "referral value");

    private final Term term;

    StrategicKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
