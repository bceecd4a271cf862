package io.guanxi.crm.customer;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 收集方式 – how the firm came to know something about a customer (A14): the source of the fact.
 */
public enum CollectionMethod implements Bilingual {
    /** 记录 – written down in the course of business, such as an order or a booking. */
    RECORDED("记录", "recorded"),
    /** 挖掘 – drawn from data that the firm already had. */
    MINED("挖掘", "mined"),
    /** 交谈 – picked up in conversation. */
    CHAT("交谈", "chat"),
    /** 询问 – asked for, such as in a form or a survey. */
    ASKED("询问", "asked"),
    /** 会员卡 – gathered with a membership card. */
    CARD("会员卡", "card");

    private final Term term;

    CollectionMethod(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
