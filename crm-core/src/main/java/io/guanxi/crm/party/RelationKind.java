package io.guanxi.crm.party;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 关系种类 – how one party stands to another; read as a sentence from the first to the second.
 *
 * <p>Which company owns which is {@link Organization#parent} and nothing else: one truth.
 */
public enum RelationKind implements Bilingual {
    /** 联系人 – a person speaks for an organisation. */
    CONTACT_OF("联系人", "contact of"),
    /** 家庭成员 – two persons live in one household; holds both ways. */
    HOUSEHOLD_WITH("家庭成员", "household with"),
    /** 代订 – orders in the name of another, such as an assistant for a guest. */
    BOOKS_FOR("代订", "books for"),
    /** 推荐人 – came through another's word. */
    REFERRED_BY("推荐人", "referred by");

    private final Term term;

    RelationKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether the relationship holds both ways, so that the order of the two parties means nothing.
     *
     * @return true for {@link #HOUSEHOLD_WITH} only
     */
    public boolean isSymmetric() {
        return this == HOUSEHOLD_WITH;
    }

    @Override
    public Term term() {
        return term;
    }
}
