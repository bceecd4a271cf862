package io.guanxi.crm.customer;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 标签来源 – where a tag comes from; a tag without a source cannot be judged later.
 */
public enum TagSource implements Bilingual {
    /** 人工 – set by an employee. */
    MANUAL("人工", "manual"),
    /** 规则 – set by a rule of the firm. */
    RULE("规则", "rule"),
    /** 模型 – set by an estimate. */
    MODEL("模型", "model"),
    /** 导入 – taken over from another system. */
    IMPORTED("导入", "imported");

    private final Term term;

    TagSource(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
