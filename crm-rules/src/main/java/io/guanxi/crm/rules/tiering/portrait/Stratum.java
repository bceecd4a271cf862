package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * 层 – one part of a stratification: every customer is in exactly one stratum of it (D8).
 *
 * @param axis the id of the stratification, 1 to {@value Segment#MAX_LENGTH} characters
 * @param axisName its name in both languages, such as 按频率, by frequency
 * @param segment the part
 */
public record Stratum(String axis, Term axisName, Segment segment) implements Bilingual {

    /**
     * Checks the components.
     *
     * @param axis the id of the stratification
     * @param axisName its name in both languages
     * @param segment the part
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters
     */
    public Stratum {
        Require.text(axis, "axis", Segment.MAX_LENGTH);
        requireNonNull(axisName, "axisName");
        requireNonNull(segment, "segment");
    }

    @Override
    public Term term() {
        return segment.term();
    }
}
