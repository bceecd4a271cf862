package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 关系双方 – who of the two sides of a customer relationship acts.
 */
public enum Side implements Bilingual {
    /** 企业 – the firm. */
    FIRM("企业", "firm"),
    /** 客户 – the customer. */
    CUSTOMER("客户", "customer");

    private final Term term;

    Side(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
