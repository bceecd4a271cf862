package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 发现 – what an assessment noticed beside the stage.
 */
public enum FindingKind implements Bilingual {
    /** 确认退化 – the volume with us falls while the observed total does not (L4). */
    DECLINE_CONFIRMED("确认退化", "confirmed decline"),
    /** 很可能退化 – the same, but the total was stated or estimated (L4). */
    DECLINE_PROBABLE("很可能退化", "probable decline"),
    /** 疑似退化 – the volume with us falls, but the customer's total volume is unknown: no reason to change the stage (L4). */
    DECLINE_SUSPECTED("疑似退化", "suspected decline"),
    /** 客户总量下降 – the volume with us falls together with the customer's own total, such as in a travel freeze: no decline of the relationship. */
    TOTAL_FALLING("客户总量下降", "total volume falling"),
    /** 份额流失 – our share of the customer's volume falls, although the decline test is not met; the policy decides what follows. */
    SHARE_EROSION("份额流失", "share erosion"),
    /** 预流失 – silence, the end of a contract or a first fall, before it is a loss or a decline. */
    AT_RISK("预流失", "at risk"),
    /** 不满 – a known score of the customer lies below its bound. */
    DISSATISFIED("不满", "dissatisfied"),
    /** 未结投诉 – the firm still owes an answer. */
    OPEN_COMPLAINT("未结投诉", "open complaint"),
    /** 需求变化 – the customer needs something else than before. */
    CHANGED_NEED("需求变化", "changed need"),
    /** 客户寻找候选伙伴 – the customer looks for a candidate partner. */
    CUSTOMER_SEARCH("客户寻找候选伙伴", "customer looks for another supplier"),
    /** 企业寻找候选伙伴 – the firm looks for a candidate partner. */
    FIRM_SEARCH("企业寻找候选伙伴", "firm looks for another customer"),
    /** 非双赢 – the value balance is known and one side at least does not gain (F2). */
    NOT_WIN_WIN("非双赢", "not win-win");

    private final Term term;

    FindingKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
