package io.guanxi.crm.party;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 联系方式种类 – the kinds of {@link ContactPoint}; of each a party prefers one at most.
 */
public enum ContactKind implements Bilingual {
    /** 电话 – a {@link Phone} number. */
    PHONE("电话", "phone"),
    /** 电子邮件 – an {@link Email} address. */
    EMAIL("电子邮件", "e-mail"),
    /** 通信地址 – a {@link PostalAddress}. */
    POSTAL("通信地址", "postal address"),
    /** 即时通讯 – an account of a {@link Messenger} service. */
    MESSENGER("即时通讯", "messenger");

    private final Term term;

    ContactKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
