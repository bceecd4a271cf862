package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 细分缺陷的原因 – every kind of flaw of segment rules, in words; the keys are stable.
 */
public enum SegmentReason implements ReasonKey {
    /** Two segments overlap: both, where, an example. */
    OVERLAP("segment.overlap"),
    /** Two segments may overlap, as opaque tests say: both, where, an example. */
    MAY_OVERLAP("segment.may-overlap"),
    /** It is not proven that two segments do not overlap: both. */
    OVERLAP_UNPROVEN("segment.overlap-unproven"),
    /** Customers that no segment takes: where, an example. */
    GAP("segment.gap"),
    /** Customers that perhaps no segment takes, as opaque tests say: where, an example. */
    MAY_BE_GAP("segment.may-be-gap"),
    /** It is not proven that every customer is in a segment. */
    GAP_UNPROVEN("segment.gap-unproven"),
    /** Nobody can be in a segment: the segment. */
    NEVER_MET("segment.never-met");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.portrait.segment_";

    private final String key;

    SegmentReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        // The language is part of the name and the locale is ROOT: exactly this bundle, never the machine's default.
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString(key);
    }
}
