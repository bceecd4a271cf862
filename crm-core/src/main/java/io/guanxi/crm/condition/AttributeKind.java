package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 属性类型 – what values an attribute has, and so which conditions can be put on it.
 */
public enum AttributeKind implements Bilingual {
    /** 整数 – an {@code int}, ordered. */
    INT("整数", "int"),
    /** 长整数 – a {@code long}, ordered. */
    LONG("长整数", "long"),
    /** 定点小数 – an exact decimal with a fixed number of places, such as an amount of money; ordered. */
    DECIMAL("定点小数", "decimal"),
    /** 浮点数 – a {@code double}, for statistics; ordered. */
    DOUBLE("浮点数", "double"),
    /** 日期 – a business date, ordered. */
    DATE("日期", "date"),
    /** 是否 – yes or no, not ordered. */
    FLAG("是否", "flag"),
    /** 枚举 – one of a closed list of constants, not ordered. */
    ENUM("枚举", "enum"),
    /** 标签集 – a set of labels, not ordered. */
    LABELS("标签集", "labels");

    private final Term term;

    AttributeKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
