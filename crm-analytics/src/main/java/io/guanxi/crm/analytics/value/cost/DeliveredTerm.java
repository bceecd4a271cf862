package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 让渡价值的八项 – what an offer gives the customer, four values, and what it takes, four costs (V1). Source: Kotler.
 */
public enum DeliveredTerm implements Bilingual {
    /** 产品价值 – what the product does for the customer. */
    PRODUCT("产品价值", "product value", false),
    /** 服务价值 – delivery, installation, advice, repair. */
    SERVICE("服务价值", "service value", false),
    /** 人员价值 – knowledge and manners of the staff. */
    PERSONNEL("人员价值", "personnel value", false),
    /** 形象价值 – the standing of firm and brand. */
    IMAGE("形象价值", "image value", false),
    /** 货币成本 – the price and all that is paid beside it. */
    MONEY("货币成本", "money cost", true),
    /** 时间成本 – the time that buying and using take. */
    TIME("时间成本", "time cost", true),
    /** 体力成本 – the effort that buying and using take. */
    ENERGY("体力成本", "energy cost", true),
    /** 精神成本 – the worry that buying and using bring. */
    PSYCHIC("精神成本", "psychic cost", true);

    private final Term term;
    private final boolean cost;

    DeliveredTerm(String chinese, String english, boolean cost) {
        this.term = new Term(chinese, english);
        this.cost = cost;
    }

    /**
     * Whether the term is one of the four costs.
     *
     * @return true for a cost, false for one of the four values
     */
    public boolean isCost() {
        return cost;
    }

    @Override
    public Term term() {
        return term;
    }
}
