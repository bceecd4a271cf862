package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 金字塔层级 – one tier of a customer pyramid: a name of the literature ({@link PresetTier}), or one of your own ({@link
 * NamedTier}).
 *
 * <p>Example: {@code PyramidTier.of("vip", "贵宾", "VIP")} is equal to every other tier of that id and wording.
 */
public sealed interface PyramidTier extends Bilingual permits PresetTier, NamedTier {

    /** 铂金 – the top of the four-tier pyramid. */
    PyramidTier PLATINUM = PresetTier.PLATINUM;

    /** 黄金 – the top of the 80/20 pyramid; the second tier of the four-tier pyramid. */
    PyramidTier GOLD = PresetTier.GOLD;

    /** 钢铁 – all but the top of the 80/20 pyramid; the third tier of the four-tier pyramid. */
    PyramidTier IRON = PresetTier.IRON;

    /** 铅 – the last of the four-tier pyramid. */
    PyramidTier LEAD = PresetTier.LEAD;

    /** 顶端客户 – the top 1 % of Curry's pyramid. */
    PyramidTier TOP = PresetTier.TOP;

    /** 大客户 – the next 4 % of Curry's pyramid. */
    PyramidTier LARGE = PresetTier.LARGE;

    /** 中等客户 – the next 15 % of Curry's pyramid. */
    PyramidTier MEDIUM = PresetTier.MEDIUM;

    /** 小客户 – the remaining 80 % of Curry's pyramid. */
    PyramidTier SMALL = PresetTier.SMALL;

    /**
     * A tier of your own.
     *
     * @param id the stable id, 1 to {@value NamedTier#MAX_LENGTH} characters
     * @param chinese the Chinese name
     * @param english the English name
     * @return the tier
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters, or a
     *     name is blank
     */
    static PyramidTier of(String id, String chinese, String english) {
        return new NamedTier(id, new Term(chinese, english));
    }

    /**
     * The stable id.
     *
     * @return the id, such as {@code gold}
     */
    String id();
}
