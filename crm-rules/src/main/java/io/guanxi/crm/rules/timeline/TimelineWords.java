package io.guanxi.crm.rules.timeline;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.validation.Require;

/** 时间线用语 – rules and outcomes as arguments of a sentence. */
final class TimelineWords {

    private TimelineWords() {}

    /** By the name in both languages if there is one, in one short line if not. */
    static Object outcome(Object outcome) {
        return outcome instanceof Bilingual ? outcome : Require.visible(outcome.toString(), Require.MAX_SHOWN);
    }
}
