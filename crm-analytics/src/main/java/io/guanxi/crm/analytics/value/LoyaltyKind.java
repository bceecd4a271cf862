package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 忠诚价值的性质 – whether a component of loyalty value is money in itself (V7).
 */
public enum LoyaltyKind implements Bilingual {
    /** 货币价值 – stands in the accounts: more revenue or less cost. */
    MONETARY("货币价值", "monetary value"),
    /** 非货币价值 – stands in no account; its amount is always an estimate. */
    NON_MONETARY("非货币价值", "non-monetary value");

    private final Term term;

    LoyaltyKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
