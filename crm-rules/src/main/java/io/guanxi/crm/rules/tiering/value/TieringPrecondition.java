package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 分级的前提 – the six conditions under which it pays to serve customers differently (D2). Source: Zeithaml, Rust and Lemon
 * 2001.
 */
public enum TieringPrecondition implements Bilingual {
    /** 需求不同 – customers want different services or service levels. */
    NEEDS_DIFFER("客户需要不同的服务或服务水平", "customers want different services or service levels"),
    /** 愿意付费 – customers will pay for a higher level. */
    WILL_PAY("客户愿意为更高的服务水平付费", "customers will pay for a higher level of service"),
    /** 资源稀缺 – there is not enough service for all at the highest level. */
    SCARCE_RESOURCE("服务资源有限", "service resources are scarce"),
    /** 价值观不同 – customers mean different things by value. */
    VALUE_DEFINED_DIFFERENTLY("客户对价值的理解不同", "customers define value in different ways"),
    /** 可区分 – the firm can tell the customers apart and reach each group. */
    SEPARABLE("客户可以被区分", "customers can be told apart"),
    /** 可提升 – better service makes customers move up. */
    CAN_MOVE_UP("差别服务能使客户升级", "differential service can move customers up");

    private final Term term;

    TieringPrecondition(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
