package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 利益权衡结果 – who gains from a relationship: the four cells of a {@link ValueBalance} (F2).
 */
public enum BalanceKind implements Bilingual {
    /** 双赢 – both sides gain. */
    WIN_WIN("双赢", "win-win"),
    /** 客户得利 – the customer gains, the firm does not. */
    CUSTOMER_GAINS("客户得利", "customer gains"),
    /** 企业得利 – the firm gains, the customer does not. */
    FIRM_GAINS("企业得利", "firm gains"),
    /** 双输 – neither side gains. */
    LOSE_LOSE("双输", "lose-lose");

    private final Term term;

    BalanceKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
