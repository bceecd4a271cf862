package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 等级来源 – where a tier comes from; among tiers of the same rank the earned one rules.
 */
public enum GrantSource implements Bilingual {
    /** 自行达成 – the policy found that the facts earn it. */
    EARNED("自行达成", "earned"),
    /** 人工授予 – somebody granted it. */
    MANUAL("人工授予", "granted by hand"),
    /** 等级匹配 – granted to match the status held with another firm. */
    MATCH("等级匹配", "status match");

    private final Term term;

    GrantSource(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
