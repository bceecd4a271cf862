package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 投诉意义 – what a complaint was good for, noted when it is closed (S7).
 */
public enum ComplaintBenefit implements Bilingual {
    /** 改进 – the firm has mended a product or process. */
    IMPROVEMENT("改进", "improvement"),
    /** 商机 – a need came to light that can be served. */
    OPPORTUNITY("商机", "opportunity"),
    /** 防止流失 – a customer who was about to leave has stayed. */
    RETENTION("防止流失", "retention");

    private final Term term;

    ComplaintBenefit(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
