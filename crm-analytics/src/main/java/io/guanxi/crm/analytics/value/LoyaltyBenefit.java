package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 忠诚带来的好处 – what loyal customers bring to the firm (V7). Source: Reichheld and Sasser 1990.
 */
public enum LoyaltyBenefit implements Bilingual {
    /** 收入增加 – they buy more and pay more. */
    MORE_REVENUE("收入增加", "more revenue", LoyaltyKind.MONETARY),
    /** 成本降低 – they cost less to sell to and to serve. */
    LESS_COST("成本降低", "less cost", LoyaltyKind.MONETARY),
    /** 口碑效应 – they speak well of the firm. */
    WORD_OF_MOUTH("口碑效应", "word of mouth", LoyaltyKind.NON_MONETARY),
    /** 形象效应 – their loyalty makes the firm look good. */
    IMAGE("形象效应", "image", LoyaltyKind.NON_MONETARY),
    /** 综合效应 – the firm's other lines, partners and staff gain by it. */
    SYNERGY("综合效应", "synergy", LoyaltyKind.NON_MONETARY);

    private final Term term;
    private final LoyaltyKind kind;

    LoyaltyBenefit(String chinese, String english, LoyaltyKind kind) {
        this.term = new Term(chinese, english);
        this.kind = kind;
    }

    /**
     * Whether the benefit is money in itself.
     *
     * @return the kind
     */
    public LoyaltyKind kind() {
        return kind;
    }

    @Override
    public Term term() {
        return term;
    }
}
