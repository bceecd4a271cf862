package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 流失率基数 – by which number of customers the lost ones are divided.
 */
public enum ChurnBase implements Bilingual {
    /** 期初客户数 – the customers at the start of the period: the churn rate is the share of them that was lost. */
    AT_START("期初客户数", "customers at the start"),
    /** 平均客户数 – half the customers at the start and at the end: the churn rate is no share and can exceed 1. */
    AVERAGE("平均客户数", "average customers");

    private final Term term;

    ChurnBase(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
