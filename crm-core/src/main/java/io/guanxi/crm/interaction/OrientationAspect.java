package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 七项比较 – the seven aspects in which transactional and relational marketing differ (F14).
 *
 * <p>Example: the {@link #FOCUS} is the single sale (单次交易) or customer retention (保持客户). Source: Christopher, Payne
 * and Ballantyne 1991; Payne.
 */
public enum OrientationAspect implements Bilingual {
    /** 关注点 – what the effort aims at. */
    FOCUS(new Term("关注点", "focus"), new Term("单次交易", "single sale"), new Term("保持客户", "customer retention")),
    /** 导向 – what is talked about. */
    ORIENTATION(
            new Term("导向", "orientation"), new Term("产品特征", "product features"), new Term("产品利益", "product benefits")),
    /** 时间跨度 – how far ahead is planned. */
    TIME_SCALE(new Term("时间跨度", "time scale"), new Term("短期", "short"), new Term("长期", "long")),
    /** 客户服务 – how much weight service has. */
    SERVICE(
            new Term("客户服务", "service emphasis"),
            new Term("很少强调", "little emphasis"),
            new Term("高度强调", "high emphasis")),
    /** 客户承诺 – how much the two rely on each other. */
    COMMITMENT(new Term("客户承诺", "customer commitment"), new Term("有限", "limited"), new Term("高度", "high")),
    /** 客户联系 – how close the two are. */
    CONTACT(new Term("客户联系", "customer contact"), new Term("适度", "moderate"), new Term("密切", "high")),
    /** 质量 – whose concern quality is. */
    QUALITY(
            new Term("质量", "quality"),
            new Term("生产部门的事", "concern of production"),
            new Term("所有部门的事", "concern of all"));

    private final Term term;
    private final Term transactional;
    private final Term relational;

    OrientationAspect(Term term, Term transactional, Term relational) {
        this.term = term;
        this.transactional = transactional;
        this.relational = relational;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * What transactional marketing (交易营销) answers.
     *
     * @return the answer, such as 短期, short
     */
    public Term transactional() {
        return transactional;
    }

    /**
     * What relational marketing (关系营销) answers.
     *
     * @return the answer, such as 长期, long
     */
    public Term relational() {
        return relational;
    }
}
