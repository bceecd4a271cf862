package io.guanxi.crm.rules.timeline;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 时间线的原因 – every kind of reason that a timeline can give; the keys are stable. Moments are in UTC.
 */
public enum TimelineReason implements ReasonKey {
    /** There are no rules at all. */
    EMPTY("timeline.empty"),
    /** No rules before a day: the day. */
    HOLE("timeline.hole"),
    /** Replaced from the first day on: the day, the rules, the later rules, when they became known. */
    CORRECTED("timeline.corrected"),
    /** Replaced by equal rules: the day, the rules, the later rules, when they became known. */
    REPEATED("timeline.repeated"),
    /** Replaced by rules of another id: the day, the rules, the later rules, when they became known. */
    SAME_DAY_CONFLICT("timeline.same-day-conflict"),
    /** Replaced before the first day began: the rules, the day, when the later ones became known. */
    NEVER_EFFECTIVE("timeline.never-effective"),
    /** Known after the first day had begun: the rules, the day, when they became known. */
    RETROACTIVE("timeline.retroactive"),
    /** Same id and version, other content: the earlier rules, the later ones. */
    VERSION_REUSED("timeline.version-reused"),
    /** A decision comes out the same: its day, its moment, its outcome, the rules. */
    REPRODUCED("timeline.reproduced"),
    /** The same rules decide otherwise: day, moment, outcome, rules, outcome today. */
    OTHER_OUTCOME("timeline.other-outcome"),
    /** Rules decided that did not hold: day, moment, these rules, those that held; from when these hold and are known. */
    WRONG_RULES("timeline.wrong-rules"),
    /** Rules have changed under their id and version: day, moment, the rules that decided, the rules that held. */
    CHANGED_RULES("timeline.changed-rules"),
    /** The rules that decided are not in the timeline: day, moment, these rules, the rules that held. */
    UNKNOWN_RULES("timeline.unknown-rules"),
    /** No rules were known for the day: day, moment, the rules that decided. */
    NO_RULES("timeline.no-rules");

    private static final String BUNDLE = "io.guanxi.crm.rules.timeline.timeline_";

    private final String key;

    TimelineReason(String key) {
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
