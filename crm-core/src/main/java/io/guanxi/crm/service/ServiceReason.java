package io.guanxi.crm.service;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 服务的原因 – every kind of reason that a reading of an {@link SlaClock} can give; the keys are stable.
 */
public enum ServiceReason implements ReasonKey {
    /** How the clock stands: status, instant of the reading. */
    SLA_STATUS("service.sla-status"),
    /** Up to when it must be done: instant. */
    SLA_DUE("service.sla-due"),
    /** Business time: used, allowed, left, share at which to warn. */
    SLA_USED("service.sla-used"),
    /** The clock stands still: since when. */
    SLA_PAUSED("service.sla-paused"),
    /** It is done: when. */
    SLA_DONE("service.sla-done");

    private static final String BUNDLE = "io.guanxi.crm.service.reasons_";

    private final String key;

    ServiceReason(String key) {
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
