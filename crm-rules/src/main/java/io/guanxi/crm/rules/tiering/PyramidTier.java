package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * 金字塔层级 – one tier of a customer pyramid: the names of the literature, or one of your own.
 *
 * <p>Example: {@code PyramidTier.of("vip", "贵宾", "VIP")} is equal to every other tier of that id and wording.
 *
 * @param id the stable id, 1 to {@value #MAX_LENGTH} characters, such as {@code gold}
 * @param term the name in both languages
 */
public record PyramidTier(String id, Term term) implements Bilingual {

    /** Characters allowed in the id. */
    public static final int MAX_LENGTH = 64;

    /** 铂金 – the most profitable customers of the four-tier pyramid (Zeithaml, Rust and Lemon 2001). */
    public static final PyramidTier PLATINUM = of("platinum", "铂金", "platinum");

    /** 黄金 – the top of the 80/20 pyramid; the second tier of the four-tier pyramid. */
    public static final PyramidTier GOLD = of("gold", "黄金", "gold");

    /** 钢铁 – all but the top of the 80/20 pyramid; the third tier of the four-tier pyramid. */
    public static final PyramidTier IRON = of("iron", "钢铁", "iron");

    /** 铅 – the customers of the four-tier pyramid that cost the firm money. */
    public static final PyramidTier LEAD = of("lead", "铅", "lead");

    /** 顶端客户 – the top 1 % of Curry's pyramid. */
    public static final PyramidTier TOP = of("top", "顶端客户", "top");

    /** 大客户 – the next 4 % of Curry's pyramid. */
    public static final PyramidTier LARGE = of("large", "大客户", "large");

    /** 中等客户 – the next 15 % of Curry's pyramid. */
    public static final PyramidTier MEDIUM = of("medium", "中等客户", "medium");

    /** 小客户 – the remaining 80 % of Curry's pyramid. */
    public static final PyramidTier SMALL = of("small", "小客户", "small");

    /**
     * Checks the components.
     *
     * @param id the stable id
     * @param term the name in both languages
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters
     */
    public PyramidTier {
        Require.text(id, "id", MAX_LENGTH);
        requireNonNull(term, "term");
    }

    /**
     * A tier of your own.
     *
     * @param id the stable id, 1 to {@value #MAX_LENGTH} characters
     * @param chinese the Chinese name
     * @param english the English name
     * @return the tier
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters, or a
     *     name is blank
     */
    public static PyramidTier of(String id, String chinese, String english) {
        return new PyramidTier(id, new Term(chinese, english));
    }

    @Override
    public String toString() {
        return id;
    }
}
