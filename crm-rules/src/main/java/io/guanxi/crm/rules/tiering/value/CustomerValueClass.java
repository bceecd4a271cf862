package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 客户价值类别 – what a customer is to the firm by actual and potential value, and what to do (D3–D6). Source: Peppers and
 * Rogers 1997; {@link #OTHER} is this library's own, so that every customer has a class.
 */
public enum CustomerValueClass implements Bilingual {
    /** 最有价值客户 – the most valuable customers: the top by actual value (D3). */
    MVC(
            new Term("最有价值客户", "most valuable customer"),
            new Term("保持：个性化服务，给予认可", "keep: personalise the service and show recognition")),
    /** 最具成长性客户 – the most growable customers: the top by what is still to be won (D4). */
    MGC(
            new Term("最具成长性客户", "most growable customer"),
            new Term(
                    "培养：在限度内个性化，除非客户需要，否则不动价格",
                    "grow: personalise within limits; no price change unless the customer needs it")),
    /** 负值客户 – below zero: they cost money and always will (D5). */
    BZ(
            new Term("负值客户", "below-zero customer"),
            new Term("提高价值（收费、最低消费），或放手", "raise the value by a fee or a minimum, or let go")),
    /** 其他客户 – all others, also those who cost money but need not do so for ever (D6). */
    OTHER(
            new Term("其他客户", "other customer"),
            new Term("以标准服务维持；亏损但有潜力的先修复", "serve at standard cost; first repair what costs money and has potential"));

    private final Term term;
    private final Term strategy;

    CustomerValueClass(Term term, Term strategy) {
        this.term = term;
        this.strategy = strategy;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * What to do with customers of the class.
     *
     * @return one sentence in both languages, without a full stop
     */
    public Term strategy() {
        return strategy;
    }
}
