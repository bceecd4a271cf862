package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 预警信号 – what was noticed of a relationship beside the figures (L4): no reason to change the stage, but a finding.
 */
public enum RelationshipSignal implements Bilingual {
    /** 需求变化 – the customer needs something else than before. */
    CHANGED_NEED("需求变化", "changed need"),
    /** 客户寻找候选伙伴 – the customer looks for a candidate partner. */
    CUSTOMER_SEARCH("客户寻找候选伙伴", "customer looks for another supplier"),
    /** 企业寻找候选伙伴 – the firm looks for a candidate partner. */
    FIRM_SEARCH("企业寻找候选伙伴", "firm looks for another customer");

    private final Term term;

    RelationshipSignal(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
