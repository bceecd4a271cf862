package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * 客户群 – the name of a group of customers; what makes a customer belong to it is a {@link SegmentRule}.
 *
 * @param id the stable id, 1 to {@value #MAX_LENGTH} characters
 * @param term the name in both languages
 */
public record Segment(String id, Term term) implements Bilingual {

    /** Characters allowed in the id. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the components.
     *
     * @param id the stable id
     * @param term the name in both languages
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters
     */
    public Segment {
        Require.text(id, "id", MAX_LENGTH);
        requireNonNull(term, "term");
    }

    /**
     * A segment with its names.
     *
     * @param id the stable id
     * @param chinese the Chinese name
     * @param english the English name
     * @return the segment
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id breaks a rule, or a name is blank
     */
    public static Segment of(String id, String chinese, String english) {
        return new Segment(id, new Term(chinese, english));
    }
}
