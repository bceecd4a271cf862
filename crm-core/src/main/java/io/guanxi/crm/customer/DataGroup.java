package io.guanxi.crm.customer;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 资料类别 – the two lists in which the firm keeps what it knows about a customer (A13).
 */
public enum DataGroup implements Bilingual {
    /** 基本资料 – who the customer is: see {@link BasicData}. */
    BASIC("基本资料", "basic data"),
    /** 特别资料 – promotion and transaction data: see {@link SpecialData}. */
    SPECIAL("特别资料", "special data");

    private final Term term;

    DataGroup(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
