package io.guanxi.crm.party;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 联系方式用途 – what a {@link ContactPoint} is for.
 */
public enum ContactUsage implements Bilingual {
    /** 私人 – the person at home or on the way. */
    PRIVATE("私人", "private"),
    /** 工作 – at the office. */
    WORK("工作", "work"),
    /** 账单 – where invoices go. */
    BILLING("账单", "billing"),
    /** 收货 – where goods and tickets go. */
    DELIVERY("收货", "delivery");

    private final Term term;

    ContactUsage(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
