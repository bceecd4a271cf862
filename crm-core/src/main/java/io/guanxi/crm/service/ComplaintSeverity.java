package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 投诉严重程度 – how much a complaint weighs for the customer.
 */
public enum ComplaintSeverity implements Bilingual {
    /** 轻微 – an annoyance. */
    LOW("轻微", "low"),
    /** 一般 – the purpose of the purchase is impaired. */
    MEDIUM("一般", "medium"),
    /** 严重 – the purpose is defeated, or health, safety or much money is at stake. */
    HIGH("严重", "high");

    private final Term term;

    ComplaintSeverity(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
