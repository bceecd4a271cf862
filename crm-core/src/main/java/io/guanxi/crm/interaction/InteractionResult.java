package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 联系结果 – what came of an interaction.
 */
public enum InteractionResult implements Bilingual {
    /** 已接通 – the two spoke; nothing more is to be said. */
    REACHED("已接通", "reached"),
    /** 未接通 – an attempt: nobody was there, so it is no contact. */
    NOT_REACHED("未接通", "not reached"),
    /** 待跟进 – the two spoke and the matter is open. */
    FOLLOW_UP("待跟进", "to follow up"),
    /** 成交 – the customer decided for the firm. */
    WON("成交", "won"),
    /** 未成交 – the customer decided against the firm. */
    LOST("未成交", "lost"),
    /** 已解决 – a question or problem was settled. */
    RESOLVED("已解决", "resolved");

    private final Term term;

    InteractionResult(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether the two were in contact: every result but {@link #NOT_REACHED}.
     *
     * @return false for an attempt that reached nobody
     */
    public boolean isContact() {
        return this != NOT_REACHED;
    }

    /**
     * Whether the customer decided: {@link #WON} or {@link #LOST}.
     *
     * @return true if a deal ended here
     */
    public boolean isDecision() {
        return this == WON || this == LOST;
    }

    @Override
    public Term term() {
        return term;
    }
}
