package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/** 项目 – how the figures are called that are not terms of a list. */
enum ValueFigure implements Bilingual {
    REVENUE("收入", "revenue"),
    COST_OF_GOODS("减：销货成本", "less cost of goods"),
    COST_TO_SERVE("减：服务客户的成本", "less cost to serve"),
    MARGIN("本期毛利", "period margin"),
    VALUE_TO_FIRM("客户对企业的价值", "value to the firm"),
    CUSTOMERS("客户数", "customers"),
    BELOW_ZERO("负值客户数", "customers below zero"),
    MONETARY("货币价值合计", "monetary value in all"),
    NON_MONETARY("非货币价值合计", "non-monetary value in all"),
    LOYALTY_VALUE("忠诚价值", "loyalty value"),
    WITH_US("在本企业的支出", "spend with us"),
    WALLET("品类总支出", "category spend"),
    SHARE("钱包份额", "share of wallet"),
    EMPTY_WALLETS("没有品类支出的客户数", "customers without category spend"),
    NOT_OBSERVED("品类支出非观测所得的客户数", "customers whose category spend is not observed");

    private final Term term;

    ValueFigure(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
