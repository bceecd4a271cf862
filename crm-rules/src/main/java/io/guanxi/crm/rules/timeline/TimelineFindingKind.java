package io.guanxi.crm.rules.timeline;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 时间线发现 – what can be noticed about a timeline. A day begins at different moments in different time zones: what
 * is said here holds in all of them.
 */
public enum TimelineFindingKind implements Bilingual {
    /** 空白 – there are days without rules: all, or those before the first day. */
    HOLE("空白", "hole"),
    /** 更正 – an entry is replaced, from its own first day on, by one that became known later. */
    CORRECTED("更正", "corrected"),
    /** 重复 – the same, but both have equal rules: the later one changes nothing. */
    REPEATED("重复", "repeated"),
    /** 同日冲突 – the same, but the later one is no version of these rules: it bears another id. */
    SAME_DAY_CONFLICT("同日冲突", "same-day conflict"),
    /** 从未生效 – an entry was replaced before its first day began anywhere: no decision of its days can have used it. */
    NEVER_EFFECTIVE("从未生效", "never effective"),
    /** 追溯生效 – an entry became known when its first day had begun everywhere: earlier decisions did not know it. */
    RETROACTIVE("追溯生效", "retroactive"),
    /** 版本重用 – an entry has the id and version of an earlier one, but another content. */
    VERSION_REUSED("版本重用", "version reused");

    private final Term term;

    TimelineFindingKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
