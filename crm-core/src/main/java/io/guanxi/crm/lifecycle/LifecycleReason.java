package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 生命周期的原因 – every kind of reason that an assessment can give; the keys are stable.
 */
public enum LifecycleReason implements ReasonKey {
    /** Moved: kind of move, stage left, stage entered, date. */
    MOVED("lifecycle.moved"),
    /** Stayed: stage, since when. */
    STAYED("lifecycle.stayed"),
    /** At most one move on a date: the date of the move. */
    ONE_MOVE_A_DAY("lifecycle.one-move-a-day"),
    /** Repeat purchases: window, count, asked for, met or not. */
    REPEAT_PURCHASES("lifecycle.repeat-purchases"),
    /**
     * Volume year on year: window, earlier, later, smallest fall in percent, largest chance, met (not falling) or not.
     */
    VOLUME_HELD("lifecycle.volume-held"),
    /** Volume year on year is unknown: window. */
    VOLUME_UNKNOWN("lifecycle.volume-unknown"),
    /** Tenure: beginning of the episode, asked for, met or not. */
    TENURE("lifecycle.tenure"),
    /** Recent activity: active windows, windows, length of a window, asked for, met or not. */
    ACTIVITY("lifecycle.activity"),
    /** Variation of the recent volumes: volumes, coefficient, largest allowed, met or not. */
    VARIATION("lifecycle.variation"),
    /** Recent windows are unknown: number, length. */
    RECENT_UNKNOWN("lifecycle.recent-unknown"),
    /**
     * Silence by the own clock: last purchase, mean gap, gaps, factor, shortest, longest, last day, met (lost) or not.
     */
    SILENCE_OWN_CLOCK("lifecycle.silence-own-clock"),
    /** Silence by the fallback: last purchase, allowed silence, gaps asked for, last day, met (lost) or not. */
    SILENCE_FALLBACK("lifecycle.silence-fallback"),
    /** No purchase is known, so silence cannot be judged. */
    NO_PURCHASE("lifecycle.no-purchase"),
    /** Purchase after the loss: date of the loss, last purchase, met or not. */
    PURCHASE_AFTER_LOSS("lifecycle.purchase-after-loss"),
    /**
     * The volume with us fell: window, earlier, later, fall in percent, bound in percent, chance (four decimals, at
     * least 0.0001), largest chance.
     */
    VOLUME_FELL("lifecycle.volume-fell"),
    /** The customer's total volume is missing. */
    TOTAL_VOLUME_MISSING("lifecycle.total-volume-missing");

    private static final String BUNDLE = "io.guanxi.crm.lifecycle.reasons_";

    private final String key;

    LifecycleReason(String key) {
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
