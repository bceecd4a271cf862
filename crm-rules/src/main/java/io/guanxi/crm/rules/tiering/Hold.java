package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 保持原因 – why a tier is kept: the first of these that holds, in the order GRANTED, CONFIRMING, MOVED_TODAY for one who
 * would rise, AT_FLOOR or UNKNOWN for one at the floor, then what the facts say of the tier itself.
 */
public enum Hold implements Bilingual {
    /** 达到晋级条件 – the facts meet the enter condition of the tier. */
    ENTRY_MET("达到晋级条件", "the entry condition is met"),
    /** 处于缓冲区间 – the facts meet the keep condition, but not the enter condition. */
    IN_BAND("处于缓冲区间", "within the band between keeping and entering"),
    /** 未满最短停留期 – the keep condition is not met, but the minimum stay is not over. */
    MINIMUM_STAY("未满最短停留期", "the minimum stay is not over"),
    /** 处于宽限期 – the keep condition is not met, but the grace is not over. */
    IN_GRACE("处于宽限期", "the grace is not over"),
    /** 等待复核 – the keep condition is not met so far, and is judged on the next review. */
    UNTIL_REVIEW("等待复核", "not met so far, judged at the next review"),
    /** 仍在有效期 – the keep condition is not met, but the tier was promised through the end of the next period. */
    VALID_THROUGH("仍在有效期", "promised for longer"),
    /** 授予有效 – a grant rules that is higher than the tier earned. */
    GRANTED("授予有效", "a grant rules"),
    /** 等待确认晋级 – a higher tier would be entered, but is to be confirmed. */
    CONFIRMING("等待确认晋级", "the rise is yet to be confirmed"),
    /** 当日已变动 – the tier changed on this very day, and changes step by step. */
    MOVED_TODAY("当日已变动", "the tier changed on this day already"),
    /** 处于最低等级 – the lowest tier asks for nothing, and no higher one is entered. */
    AT_FLOOR("处于最低等级", "the lowest tier, and no entry condition is met"),
    /** 从不降级 – the keep condition is not met, but the policy never demotes. */
    NEVER_DOWN("从不降级", "the policy never demotes"),
    /** 事实未知 – the facts that would decide are not known: unknown moves nothing. */
    UNKNOWN("事实未知", "the facts that would decide are unknown");

    private final Term term;

    Hold(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
