package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 生命模式 – what became of one episode of a relationship (L8), by the last stage on the path before decline or loss.
 *
 * <p>Source: 陈明亮, four patterns of the customer lifecycle.
 */
public enum LifePattern implements Bilingual {
    /** 早期流产型 – never got beyond exploration. */
    EARLY_MISCARRIAGE("早期流产型", "early miscarriage"),
    /** 中途夭折型 – got beyond exploration, never to stability. */
    MIDWAY_END("中途夭折型", "midway end"),
    /** 提前退出型 – was stable, but for less than the policy's {@code keep}. */
    EARLY_EXIT("提前退出型", "early exit"),
    /** 长久保持型 – was stable for {@code keep} or more, ended or not. */
    LONG_KEEP("长久保持型", "long keep"),
    /** 未定型 – not yet decided. */
    OPEN("未定型", "open");

    private final Term term;

    LifePattern(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
