package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;

/**
 * 客群 – a part of the population: all subjects with one value of a dimension, such as region Shanghai.
 *
 * @param dimension the name of the dimension, such as {@code region}
 * @param chinese the value in Chinese
 * @param english the value in English
 * @serial exclude
 */
public record Segment(String dimension, String chinese, String english)
        implements Bilingual, Comparable<Segment>, Serializable {

    private static final Term UNKNOWN = new Term("未知", "unknown");
    private static final Comparator<Segment> ORDER = Comparator.comparing(Segment::dimension)
            .thenComparing(Segment::english)
            .thenComparing(Segment::chinese);

    /**
     * Checks the components.
     *
     * @param dimension the name of the dimension
     * @param chinese the value in Chinese
     * @param english the value in English
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a component is blank
     */
    public Segment {
        Require.that(!requireNonNull(dimension, "dimension").isBlank(), "dimension", dimension, "must not be blank");
        Require.that(!requireNonNull(chinese, "chinese").isBlank(), "chinese", chinese, "must not be blank");
        Require.that(!requireNonNull(english, "english").isBlank(), "english", english, "must not be blank");
    }

    /**
     * The segment of a value: by its name in both languages if it is {@link Bilingual}, by {@code toString()} if not.
     *
     * @param dimension the name of the dimension
     * @param value the value; an empty {@link Optional} is the segment unknown 未知, one with a value that of the value
     * @return the segment
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the dimension or the value is blank
     */
    public static Segment of(String dimension, Object value) {
        Object known = requireNonNull(value, dimension);
        if (known instanceof Optional<?> optional) {
            known = optional.isPresent() ? optional.get() : UNKNOWN;
        }
        return known instanceof Bilingual bilingual
                ? new Segment(dimension, bilingual.chinese(), bilingual.english())
                : new Segment(dimension, known.toString(), known.toString());
    }

    @Override
    public Term term() {
        return new Term(chinese, english);
    }

    /** By dimension, then by English and Chinese name. */
    @Override
    public int compareTo(Segment other) {
        return ORDER.compare(this, other);
    }
}
