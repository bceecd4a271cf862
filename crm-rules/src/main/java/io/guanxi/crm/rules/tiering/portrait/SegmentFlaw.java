package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 细分缺陷 – something wrong with a set of segment rules, with a customer that would show it.
 *
 * @param <T> the type of the profile
 * @param kind what is wrong
 * @param segments the segments it is about: two for an overlap, none for a gap, one that is never met
 * @param where the first box of such customers, with one point of it; empty where a rule is never met, and where the
 *     search was cut off before it found one, so that the absence of the flaw is not proven
 * @param exact whether there is such a customer; false with opaque tests, where there only may be one, and without a
 *     box, except that a rule is never met
 */
public record SegmentFlaw<T>(SegmentFlawKind kind, List<Segment> segments, Optional<Box<T>> where, boolean exact) {

    private static final Term ANYBODY = new Term("任何客户", "any customer");

    /**
     * Checks the components.
     *
     * @param kind what is wrong
     * @param segments the segments it is about, copied
     * @param where the box
     * @param exact whether there is such a customer
     * @throws NullPointerException if a component is null
     */
    public SegmentFlaw {
        requireNonNull(kind, "kind");
        segments = Require.list(segments, "segments");
        requireNonNull(where, "where");
    }

    /**
     * The flaw as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        List<Object> arguments = new ArrayList<>(segments);
        where.ifPresent(box -> {
            arguments.add(new Term(box.text(Locale.CHINA), box.text(Locale.ENGLISH)));
            arguments.add(witness(box));
        });
        return new Reason(key(), arguments);
    }

    /**
     * The flaw in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String text(Locale locale) {
        return reason().text(locale);
    }

    private SegmentReason key() {
        return switch (kind) {
            case OVERLAP ->
                where.isEmpty()
                        ? SegmentReason.OVERLAP_UNPROVEN
                        : exact ? SegmentReason.OVERLAP : SegmentReason.MAY_OVERLAP;
            case GAP ->
                where.isEmpty() ? SegmentReason.GAP_UNPROVEN : exact ? SegmentReason.GAP : SegmentReason.MAY_BE_GAP;
            case NEVER_MET -> SegmentReason.NEVER_MET;
        };
    }

    /** The point in words; it has none where the rules ask for nothing. */
    private Term witness(Box<T> box) {
        String english = box.witness().text(Locale.ENGLISH);
        return english.isBlank() ? ANYBODY : new Term(box.witness().text(Locale.CHINA), english);
    }
}
