package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 比较标准 – by what a customer ranks offers (V1); the two need not agree.
 */
public enum OfferCriterion implements Bilingual {
    /** 让渡价值 – the difference TCV − TCC. */
    DIFFERENCE("让渡价值（差额）", "delivered value (the difference)"),
    /** 价值成本比 – the ratio TCV / TCC. */
    RATIO("价值成本比", "ratio of value to cost");

    private final Term term;

    OfferCriterion(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
