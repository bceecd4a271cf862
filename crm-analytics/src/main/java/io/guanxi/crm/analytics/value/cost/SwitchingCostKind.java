package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 转换成本的项目 – what it costs a customer to leave for another firm (F11). Source: Burnham, Frels and Mahajan 2003.
 */
public enum SwitchingCostKind implements Bilingual {
    /** 搜寻成本 – to find and judge another firm. */
    SEARCH("搜寻成本", "search cost", Group.PROCEDURAL),
    /** 学习成本 – to learn how to deal with it. */
    LEARNING("学习成本", "learning cost", Group.PROCEDURAL),
    /** 积分损失 – loyalty points that lapse. */
    LOST_POINTS("积分损失", "lost points", Group.FINANCIAL),
    /** 等级损失 – benefits of a tier that are lost. */
    LOST_TIER("等级损失", "lost tier", Group.FINANCIAL),
    /** 违约金 – a penalty to be paid. */
    PENALTY("违约金", "penalty", Group.FINANCIAL),
    /** 关系损失 – people and a brand that are given up. */
    RELATIONAL("关系损失", "relational loss", Group.RELATIONAL),
    /** 专用性依赖 – equipment, data or formats that work with this firm only. */
    PROPRIETARY("专用性依赖", "proprietary dependence", Group.PROPRIETARY);

    private final Term term;
    private final Group group;

    SwitchingCostKind(String chinese, String english, Group group) {
        this.term = new Term(chinese, english);
        this.group = group;
    }

    /**
     * What kind of barrier it is.
     *
     * @return the group
     */
    public Group group() {
        return group;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * 转换成本的类别 – the four kinds of barrier.
     */
    public enum Group implements Bilingual {
        /** 程序性转换成本 – time and effort. */
        PROCEDURAL("程序性转换成本", "procedural switching cost"),
        /** 财务性转换成本 – what can be counted in money. */
        FINANCIAL("财务性转换成本", "financial switching cost"),
        /** 关系性转换成本 – bonds with people and brand. */
        RELATIONAL("关系性转换成本", "relational switching cost"),
        /** 专用性转换成本 – dependence on what is the firm's own. */
        PROPRIETARY("专用性转换成本", "proprietary switching cost");

        private final Term term;

        Group(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }
}
