package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.Locale;

/**
 * 卖场五项 – the five attributes by which customers judge a store (S4).
 *
 * <p>Each is an item of {@link Survey#store}.
 */
public enum StoreAttribute implements Bilingual {
    /** 价格 – what the goods cost, compared with elsewhere. */
    PRICE("价格", "price"),
    /** 交通 – how easily the store is reached. */
    TRANSPORT("交通", "transport"),
    /** 商品 – range and quality of what is on the shelves. */
    GOODS("商品", "goods"),
    /** 特色 – what only this store has. */
    DISTINCTION("特色", "distinction"),
    /** 服务 – how staff treat the customer. */
    SERVICE("服务", "service");

    private final Term term;

    StoreAttribute(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * The key of the item in the survey.
     *
     * @return the name in lower case, such as {@code price}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Term term() {
        return term;
    }
}
