package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 预流失的原因 – every kind of reason for and against the flag; the keys are stable.
 */
public enum AtRiskReason implements ReasonKey {
    /** The flag: whether the customer is at risk. */
    FLAG("at-risk.flag"),
    /** P(churn) against the threshold: probability, threshold, whether it is met. */
    CHURN("at-risk.churn"),
    /** P(churn) is not known: threshold. */
    CHURN_UNKNOWN("at-risk.churn-unknown"),
    /** The finding of the lifecycle policy: whether it is there. */
    FINDING("at-risk.finding"),
    /** The relationship is lost, so that win-back is asked for and not retention care. */
    LOST("at-risk.lost"),
    /** Whether the relationship is lost is not known. */
    LOST_UNKNOWN("at-risk.lost-unknown"),
    /** First step: diagnose the cause. */
    DIAGNOSE("at-risk.diagnose"),
    /** Second step: retention care. */
    RETAIN("at-risk.retain");

    private static final String BUNDLE = "io.guanxi.crm.rules.tiering.value.at-risk_";

    private final String key;

    AtRiskReason(String key) {
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
