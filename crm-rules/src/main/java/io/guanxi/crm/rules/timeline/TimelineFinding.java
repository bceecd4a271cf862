package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import java.util.Locale;
import java.util.Optional;

/**
 * 发现 – one thing to notice about a timeline, with its reason.
 *
 * @param <R> the type of the rules
 * @param kind what was noticed
 * @param entry the entry it is about; empty for a hole
 * @param reason the reason with its figures
 */
public record TimelineFinding<R>(TimelineFindingKind kind, Optional<TimelineEntry<R>> entry, Reason reason) {

    /**
     * Checks the components.
     *
     * @param kind what was noticed
     * @param entry the entry it is about
     * @param reason the reason with its figures
     * @throws NullPointerException if a component is null
     */
    public TimelineFinding {
        requireNonNull(kind, "kind");
        requireNonNull(entry, "entry");
        requireNonNull(reason, "reason");
    }

    /**
     * The reason in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String why(Locale locale) {
        return reason.text(locale);
    }
}
