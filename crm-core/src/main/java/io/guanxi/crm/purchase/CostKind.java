package io.guanxi.crm.purchase;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 成本类别 – what a cost of serving a customer was for.
 */
public enum CostKind implements Bilingual {
    /** 获取成本 – winning the customer. */
    ACQUISITION("获取成本", "acquisition cost"),
    /** 销售成本 – selling to the customer: visits, promotion, mailings. */
    SELLING("销售成本", "selling cost"),
    /** 服务成本 – serving the customer, before and after the sale. */
    SERVICE("服务成本", "service cost"),
    /** 佣金 – paid to who brought the business. */
    COMMISSION("佣金", "commission");

    private final Term term;

    CostKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
