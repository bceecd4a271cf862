package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 联系性质 – what an interaction was about: business, or the relationship itself (A16).
 *
 * <p>Caring for a customer needs both; {@link InteractionHistory#emotionalShare} tells how much of it is emotional.
 */
public enum InteractionKind implements Bilingual {
    /** 业务 – about an order, a question or a problem. */
    BUSINESS("业务", "business"),
    /** 情感 – about the relationship, such as birthday wishes or a thank-you. */
    EMOTIONAL("情感", "emotional");

    private final Term term;

    InteractionKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
