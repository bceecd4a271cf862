package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Term;

/**
 * 文献中的层级 – the tiers that the literature names. Sources: Zeithaml, Rust and Lemon 2001 for platinum, gold, iron and
 * lead; Curry and Curry 2000 for top, large, medium and small.
 */
public enum PresetTier implements PyramidTier {
    /** 铂金 – the most profitable customers of the four-tier pyramid. */
    PLATINUM("platinum", "铂金"),
    /** 黄金 – the few most profitable customers of the 80/20 pyramid; the second tier of the four-tier pyramid. */
    GOLD("gold", "黄金"),
    /** 钢铁 – all others of the 80/20 pyramid; the third tier of the four-tier pyramid. */
    IRON("iron", "钢铁"),
    /** 铅 – the customers of the four-tier pyramid that cost the firm money. */
    LEAD("lead", "铅"),
    /** 顶端客户 – the top 1 % of Curry's pyramid. */
    TOP("top", "顶端客户"),
    /** 大客户 – the next 4 % of Curry's pyramid. */
    LARGE("large", "大客户"),
    /** 中等客户 – the next 15 % of Curry's pyramid. */
    MEDIUM("medium", "中等客户"),
    /** 小客户 – the remaining 80 % of Curry's pyramid. */
    SMALL("small", "小客户");

    private final Term term;

    PresetTier(String english, String chinese) {
        this.term = new Term(chinese, english);
    }

    @Override
    public String id() {
        return term.english();
    }

    @Override
    public Term term() {
        return term;
    }

    /** The id, as of every tier. */
    @Override
    public String toString() {
        return id();
    }
}
