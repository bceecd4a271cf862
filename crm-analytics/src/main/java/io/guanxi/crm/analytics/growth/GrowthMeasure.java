package io.guanxi.crm.analytics.growth;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 成长指标 – what is compared between two windows: one measure of more, one of longer, three of deeper.
 */
public enum GrowthMeasure implements Bilingual {
    /** 更多 – the number of customers. */
    CUSTOMERS(GrowthDimension.MORE, "客户数", "customers"),
    /** 更久 – the mean tenure, in days. */
    TENURE(GrowthDimension.LONGER, "平均关系天数", "mean tenure in days"),
    /** 更深 – the products of a customer, on average. */
    PRODUCTS(GrowthDimension.DEEPER, "客均产品数", "products per customer"),
    /** 更深 – the margin of a customer, on average, in the unit of the currency. */
    MARGIN(GrowthDimension.DEEPER, "客均毛利", "margin per customer"),
    /** 更深 – the share of wallet. */
    SHARE_OF_WALLET(GrowthDimension.DEEPER, "钱包份额", "share of wallet");

    private final GrowthDimension dimension;
    private final Term term;

    GrowthMeasure(GrowthDimension dimension, String chinese, String english) {
        this.dimension = dimension;
        this.term = new Term(chinese, english);
    }

    /**
     * What the measure is one of.
     *
     * @return more, longer or deeper
     */
    public GrowthDimension dimension() {
        return dimension;
    }

    @Override
    public Term term() {
        return term;
    }
}
