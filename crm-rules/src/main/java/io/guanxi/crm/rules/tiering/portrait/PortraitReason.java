package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 画像的内容 – every kind of thing that a portrait tells; the keys are stable.
 */
public enum PortraitReason implements ReasonKey {
    /** Whose portrait it is: customer, day. */
    OF("portrait.of"),
    /** The grade and what it gives: grade, entitlements. */
    GRADE("portrait.grade"),
    /** A grade without entitlements: grade. */
    GRADE_ONLY("portrait.grade-only"),
    /** A stratum: stratification, stratum. */
    STRATUM("portrait.stratum"),
    /** The named segments: segments. */
    SEGMENTS("portrait.segments"),
    /** The tags that hold on the day: tags with their sources. */
    TAGS("portrait.tags"),
    /** The tier of the pyramid: tier. */
    PYRAMID("portrait.pyramid"),
    /** The class of the ABC analysis: class. */
    ABC("portrait.abc"),
    /** The value class and its strategy: class, strategy. */
    VALUE_CLASS("portrait.value-class"),
    /** The at-risk flag: met, not met or unknown. */
    AT_RISK("portrait.at-risk"),
    /** The kind of loyalty: kind, what it means. */
    LOYALTY("portrait.loyalty"),
    /** The kinds of loyalty that remain possible: kinds. */
    LOYALTY_OPEN("portrait.loyalty-open"),
    /** What is not known: names of the parts. */
    UNKNOWN("portrait.unknown");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.portrait.portrait_";

    private final String key;

    PortraitReason(String key) {
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
