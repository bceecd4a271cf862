package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 交易成本的六项 – what doing business costs beside the price (F9). Source: Cheung 张五常; Coase; Williamson.
 */
public enum TransactionCostKind implements Bilingual {
    /** 信息成本 – finding a partner, goods and prices. */
    INFORMATION("信息成本", "information cost"),
    /** 谈判成本 – coming to terms. */
    NEGOTIATION("谈判成本", "negotiation cost"),
    /** 拟定和实施契约的成本 – writing the contract and making it hold. */
    CONTRACTING("拟定和实施契约的成本", "contracting and enforcement cost"),
    /** 界定和控制产权的成本 – settling who owns what. */
    PROPERTY_DEFINITION("界定和控制产权的成本", "cost of defining property rights"),
    /** 监督管理的成本 – watching that it is done. */
    MONITORING("监督管理的成本", "monitoring cost"),
    /** 制度结构变化的成本 – changing the rules of doing business. */
    INSTITUTIONAL_CHANGE("制度结构变化的成本", "cost of institutional change");

    private final Term term;

    TransactionCostKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
