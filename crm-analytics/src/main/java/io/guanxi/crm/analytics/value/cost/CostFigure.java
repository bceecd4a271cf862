package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/** 项目 – how the figures are called that are not terms of a list. */
enum CostFigure implements Bilingual {
    TOTAL_VALUE("总价值", "total value"),
    TOTAL_COST("总成本", "total cost"),
    DELIVERED_VALUE("让渡价值", "delivered value"),
    RATIO("价值成本比", "ratio of value to cost"),
    SAVING("节约", "saving"),
    CHANGE("变化率", "change"),
    SWITCHING_COST("转换成本", "switching cost"),
    LINES("销售行数", "sales lines"),
    PAID("实付金额", "amount paid"),
    AT_MARKET("按市场价的金额", "amount at market price"),
    EXCESS_PROFIT("超额利润", "excess profit"),
    PREMIUM("溢价率", "premium over the market"),
    PRICE("价格", "price"),
    QUANTITY("销量", "quantity"),
    ELASTICITY("弧弹性", "arc elasticity"),
    SENSITIVITY("价格敏感性", "sensitivity to price");

    private final Term term;

    CostFigure(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
