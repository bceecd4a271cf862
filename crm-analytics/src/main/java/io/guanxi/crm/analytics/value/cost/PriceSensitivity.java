package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 价格敏感性 – how buyers answer to a price, by the elasticity ε of their demand (F10).
 */
public enum PriceSensitivity implements Bilingual {
    /** 不敏感 – {@code −1 < ε ≤ 0}: the quantity changes less than the price. */
    INSENSITIVE("不敏感", "insensitive"),
    /** 单位弹性 – {@code ε = −1}: the quantity changes as much as the price. */
    UNIT("单位弹性", "of unit elasticity"),
    /** 敏感 – {@code ε < −1}: the quantity changes more than the price. */
    SENSITIVE("敏感", "sensitive"),
    /** 反向 – {@code ε > 0}: more was bought at the higher price, so that something else than the price changed too. */
    REVERSED("反向", "reversed");

    private final Term term;

    PriceSensitivity(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
