package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 定级政策的原因 – every kind of reason that a tier policy, its decisions and its flaws can give; the keys are stable.
 */
public enum TierPolicyReason implements ReasonKey {
    /** The calendar year. */
    CALENDAR_YEAR("tier-policy.period.calendar-year"),
    /** A year from another day: month and day. */
    CALENDAR_YEAR_FROM("tier-policy.period.calendar-year-from"),
    /** The year of membership. */
    ANNIVERSARY("tier-policy.period.anniversary"),
    /** A rolling window: its length. */
    ROLLING("tier-policy.period.rolling"),
    /** The state is of another version: version of the state, of the policy. */
    OTHER_VERSION("tier-policy.other-version"),
    /** Promoted: day, tier left, tier entered, cause. */
    STEP_UP("tier-policy.step-up"),
    /** Demoted: day, tier left, tier entered, cause. */
    STEP_DOWN("tier-policy.step-down"),
    /** Kept: day, tier, what holds it. */
    KEPT("tier-policy.kept"),
    /** The readings follow: tier, first day, last day of the period. */
    TO_ENTER("tier-policy.to-enter"),
    /** The readings follow: tier, first day, last day of the period. */
    TO_KEEP("tier-policy.to-keep"),
    /** The grant that rules: tier, source, first day, last day, text. */
    GRANT("tier-policy.grant"),
    /** The earned tier beneath a grant: tier, since when. */
    EARNED("tier-policy.earned"),
    /** A rise is being confirmed: tier, since when, assessments so far. */
    RISING("tier-policy.rising"),
    /** Confirmation by assessments: how many. */
    CONFIRMATION("tier-policy.confirmation"),
    /** Confirmation by time: how long. */
    CONFIRMATION_FOR("tier-policy.confirmation-for"),
    /** A demotion is pending: tier, since when. */
    PENDING("tier-policy.pending"),
    /** The minimum stay: length, since when. */
    MINIMUM_STAY("tier-policy.minimum-stay"),
    /** The grace: length. */
    GRACE("tier-policy.grace"),
    /** A review is open because facts are missing: day. */
    OPEN("tier-policy.open"),
    /** Through which day a tier is safe: tier, day. */
    SAFE("tier-policy.safe"),
    /** The period of a policy: period. */
    PERIOD("tier-policy.period"),
    /** Members rise at once. */
    UPGRADE_AT_ONCE("tier-policy.upgrade-at-once"),
    /** Members rise when it is confirmed. */
    UPGRADE_CONFIRMED("tier-policy.upgrade-confirmed"),
    /** Tiers up a day at most: how many. */
    UPGRADE_STEPS("tier-policy.upgrade-steps"),
    /** When the keep condition is judged: when. */
    DOWNGRADE("tier-policy.downgrade"),
    /** Tiers down at most: how many. */
    DOWNGRADE_STEPS("tier-policy.downgrade-steps"),
    /** Down to the tier qualified for. */
    DOWNGRADE_TO_QUALIFIED("tier-policy.downgrade-to-qualified"),
    /** A tier is valid through the end of the next period. */
    PROMISED("tier-policy.promised"),
    /** Nothing is missing: aim, tier. */
    NOTHING_MISSING("tier-policy.nothing-missing"),
    /** Nothing is missing: aim, tier, last day that is safe. */
    NOTHING_MISSING_THROUGH("tier-policy.nothing-missing-through"),
    /** Something is missing: aim, tier, what. */
    MISSING("tier-policy.missing"),
    /** Something is missing: aim, tier, what, last day. */
    MISSING_BY("tier-policy.missing-by"),
    /** More of something: how much, what. */
    MORE("tier-policy.more"),
    /** Less of something: how much, what. */
    LESS("tier-policy.less"),
    /** Something without an amount: what is asked. */
    OTHER_THING("tier-policy.other-thing"),
    /** Something that is not known: what is asked. */
    UNKNOWN_THING("tier-policy.unknown-thing"),
    /** No period was given. */
    MISSING_PERIOD("tier-policy.flaw.missing-period"),
    /** Reviews at the end of a period that has none. */
    PERIOD_WITHOUT_END("tier-policy.flaw.period-without-end"),
    /** No tier above the floor: floor. */
    NO_TIER("tier-policy.flaw.no-tier"),
    /** A tier that is declared twice: tier. */
    TIER_TWICE("tier-policy.flaw.tier-twice"),
    /** The floor asks for something: tier. */
    FLOOR_ASKS("tier-policy.flaw.floor-asks"),
    /** A tier without an enter condition: tier. */
    MISSING_ENTER("tier-policy.flaw.missing-enter"),
    /** A minimum stay that is none: tier, stay. */
    STAY_NOT_POSITIVE("tier-policy.flaw.stay-not-positive"),
    /** One name with two meanings: name, one, the other. */
    NAME_CLASH("tier-policy.flaw.name-clash"),
    /** A tier that nobody can enter: tier, condition. */
    NEVER_ENTERED("tier-policy.flaw.never-entered"),
    /** A tier at which nobody stops: tier, higher tier. */
    MASKED("tier-policy.flaw.masked"),
    /** Keep does not contain enter: tier, where. */
    KEEP_OUTSIDE("tier-policy.flaw.keep-outside"),
    /** Keep may not contain enter: tier, where. */
    KEEP_OPEN("tier-policy.flaw.keep-open"),
    /** The search was cut off: tier. */
    KEEP_UNDECIDED("tier-policy.flaw.keep-undecided"),
    /** Good enough for the higher tier, but not for the lower: higher tier, lower tier, where. */
    OUT_OF_ORDER("tier-policy.flaw.out-of-order"),
    /** Perhaps not good enough for the lower tier: higher tier, lower tier, where. */
    ORDER_OPEN("tier-policy.flaw.order-open"),
    /** The search was cut off: higher tier, lower tier. */
    ORDER_UNDECIDED("tier-policy.flaw.order-undecided"),
    /** Good enough to keep the higher tier, but not the lower: higher tier, lower tier, where. */
    KEEP_OUT_OF_ORDER("tier-policy.flaw.keep-out-of-order"),
    /** Perhaps not good enough to keep the lower tier: higher tier, lower tier, where. */
    KEEP_ORDER_OPEN("tier-policy.flaw.keep-order-open"),
    /** The search was cut off: higher tier, lower tier. */
    KEEP_ORDER_UNDECIDED("tier-policy.flaw.keep-order-undecided");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.tier-policy_";

    private final String key;

    TierPolicyReason(String key) {
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
