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
    /** Committed volume bought: windows, length, lowest share, asked for, met or not. */
    COMMITMENT("lifecycle.commitment"),
    /**
     * Volume against the same season before: windows, earlier, later, smallest fall in percent, largest chance, met (not
     * falling) or not.
     */
    VOLUME_HELD("lifecycle.volume-held"),
    /** Volume against the same season before is unknown: windows. */
    VOLUME_UNKNOWN("lifecycle.volume-unknown"),
    /** Frequency or breadth grows: volume earlier, later, kinds earlier, later, met or not. */
    GROWTH("lifecycle.growth"),
    /** Satisfaction: share of the scale, asked for, met or not. */
    SATISFACTION("lifecycle.satisfaction"),
    /** Trust: share of the scale, asked for, met or not. */
    TRUST("lifecycle.trust"),
    /** Tenure: beginning of the episode, so far, asked for, met or not. */
    TENURE("lifecycle.tenure"),
    /** Recent activity: active windows, windows, length of a window, volume that counts, asked for, met or not. */
    ACTIVITY("lifecycle.activity"),
    /** Variation of the recent volumes: windows, length, volumes, coefficient, largest allowed, met or not. */
    VARIATION("lifecycle.variation"),
    /** Recent windows are unknown: number, length. */
    RECENT_UNKNOWN("lifecycle.recent-unknown"),
    /** The firm's margin: margin, target, met or not. */
    FIRM_MARGIN("lifecycle.firm-margin"),
    /** Who invests: sides, met (both) or not. */
    INVESTMENTS("lifecycle.investments"),
    /** Nobody invests. */
    NO_INVESTMENTS("lifecycle.no-investments"),
    /** Kinds of product: number, asked for, met or not. */
    BREADTH("lifecycle.breadth"),
    /** Relational orientation: share, asked for, met or not. */
    ORIENTATION("lifecycle.orientation"),
    /** Renewals of the contract: number, asked for, met or not. */
    RENEWALS("lifecycle.renewals"),
    /** Cancelled: day, cause. */
    CANCELLED("lifecycle.cancelled"),
    /** The contract has ended: its last day. */
    CONTRACT_ENDED("lifecycle.contract-ended"),
    /**
     * Silence by the own clock: last purchase, measure, gap, gaps, factor, shortest, longest, last day, met (silent for
     * longer) or not.
     */
    SILENCE_OWN_CLOCK("lifecycle.silence-own-clock"),
    /**
     * Silence by the gap of the segment: last purchase, gaps asked for, segment, gap, factor, shortest, longest, last
     * day, met (silent for longer) or not.
     */
    SILENCE_SEGMENT("lifecycle.silence-segment"),
    /** Silence by the fallback: last purchase, allowed silence, gaps asked for, last day, met or not. */
    SILENCE_FALLBACK("lifecycle.silence-fallback"),
    /** Silence by a fixed time: last purchase, allowed silence, last day, met or not. */
    SILENCE_FIXED("lifecycle.silence-fixed"),
    /**
     * Silence of who never bought, or not since coming back: since when, allowed silence, last day, met (silent for
     * longer) or not.
     */
    SILENCE_SINCE_START("lifecycle.silence-since-start"),
    /** No purchase is known, so silence cannot be judged. */
    NO_PURCHASE("lifecycle.no-purchase"),
    /** P(alive): probability, bound, met (below) or not. */
    ALIVE("lifecycle.alive"),
    /** Purchase after the loss: date of the loss, last purchase, met or not. */
    PURCHASE_AFTER_LOSS("lifecycle.purchase-after-loss"),
    /** Contract after the loss: date of the loss, beginning of the contract, met (it lasts) or not. */
    CONTRACT_AFTER_LOSS("lifecycle.contract-after-loss"),
    /** Reached formation before the loss, or not: the stage to which a win-back leads. */
    FORMERLY_REACHED("lifecycle.formerly-reached"),
    /**
     * The volume with us fell: windows, earlier, later, fall in percent, bound in percent, chance (four decimals, or that it is
     * below 0.0001), largest chance.
     */
    VOLUME_FELL("lifecycle.volume-fell"),
    /** The customer's total volume is missing. */
    TOTAL_VOLUME_MISSING("lifecycle.total-volume-missing"),
    /** The customer's total volume did not fall: earlier, later, source. */
    TOTAL_HELD("lifecycle.total-held"),
    /** The customer's total volume fell: earlier, later, source. */
    TOTAL_FELL("lifecycle.total-fell"),
    /** Our share of the total: earlier, later (three decimals). */
    WALLET_SHARE("lifecycle.wallet-share"),
    /** How sure the decline is: certainty, asked for, met or not. */
    CERTAINTY("lifecycle.certainty"),
    /** Our share eroded: fall in percent, bound in percent, chance, largest chance. */
    SHARE_ERODED("lifecycle.share-eroded"),
    /** From which stage the relationship declined. */
    FORMER_STAGE("lifecycle.former-stage"),
    /** Volumes of before and now, of windows: before, now, windows, part asked for in percent, met or not. */
    BACK("lifecycle.back"),
    /** Our shares of before and now: before, now. */
    SHARES_BACK("lifecycle.shares-back"),
    /** Our shares of before and now, of windows: before, now, windows, part asked for in percent, met or not. */
    SHARE_BACK("lifecycle.share-back"),
    /** The volume of before and now is unknown. */
    BACK_UNKNOWN("lifecycle.back-unknown"),
    /** Bought again since the decline: date of the decline, last purchase, met or not. */
    RETURNED("lifecycle.returned"),
    /** Open complaints: number, met (none) or not. */
    OPEN_COMPLAINTS("lifecycle.open-complaints"),
    /** The contract ends: its last day, days ahead that are looked at. */
    CONTRACT_ENDS("lifecycle.contract-ends"),
    /** Something was noticed: what. */
    NOTICED("lifecycle.noticed"),
    /** The value balance: to the customer, to the firm, who gains. */
    VALUE_BALANCE("lifecycle.value-balance"),
    /** Two journals differ: first day, last day, stage in the one, stage in the other. */
    DIFFERENCE("lifecycle.difference"),
    /** Two journals agree: first day, last day. */
    NO_DIFFERENCE("lifecycle.no-difference");

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
