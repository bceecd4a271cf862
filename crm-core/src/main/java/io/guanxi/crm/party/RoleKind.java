package io.guanxi.crm.party;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 角色 – the parts that a party can play for the firm: the broad sense of 客户 (F1).
 *
 * <p>In the narrow sense only the {@link #CUSTOMER} is one; in the broad sense whoever the firm serves or works with.
 * Source: Kotler; Silverston, The Data Model Resource Book.
 */
public enum RoleKind implements Bilingual {
    /** 潜在客户 – may buy, has not bought yet. */
    PROSPECT("潜在客户", "prospect"),
    /** 购买者 – buys: the customer in the narrow sense. */
    CUSTOMER("购买者", "customer"),
    /** 内部客户 – works for the firm and is served by other departments. */
    EMPLOYEE("内部客户", "employee"),
    /** 代理商 – sells in the firm's name, against commission. */
    AGENT("代理商", "agent"),
    /** 分销商 – buys to sell on, in its own name. */
    DISTRIBUTOR("分销商", "distributor"),
    /** 上游伙伴 – supplies the firm. */
    SUPPLIER("上游伙伴", "supplier"),
    /** 下游伙伴 – processes or passes on what the firm delivers. */
    DOWNSTREAM_PARTNER("下游伙伴", "downstream partner"),
    /** 合作伙伴 – works with the firm at the same step of the chain. */
    PARTNER("合作伙伴", "partner"),
    /** 竞争者 – offers the same to the same customers. */
    COMPETITOR("竞争者", "competitor");

    private final Term term;

    RoleKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
