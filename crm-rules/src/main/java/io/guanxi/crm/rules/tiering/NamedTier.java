package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * 自定义层级 – a tier of a customer pyramid that the firm has named itself.
 *
 * @param id the stable id, 1 to {@value #MAX_LENGTH} characters, such as {@code vip}
 * @param term the name in both languages
 */
public record NamedTier(String id, Term term) implements PyramidTier {

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
    public NamedTier {
        Require.text(id, "id", MAX_LENGTH);
        requireNonNull(term, "term");
    }

    /** The id, as of every tier. */
    @Override
    public String toString() {
        return id;
    }
}
