package io.guanxi.crm.customer;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 数据类型 – what a fact about a customer is about (A14).
 */
public enum DataKind implements Bilingual {
    /** 描述性数据 – who the customer is. */
    DESCRIPTIVE("描述性数据", "descriptive data"),
    /** 促销数据 – how the firm addresses the customer, and what the customer responds to. */
    PROMOTION("促销数据", "promotion data"),
    /** 交易数据 – what the customer bought and how it was delivered. */
    TRANSACTION("交易数据", "transaction data");

    private final Term term;

    DataKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
