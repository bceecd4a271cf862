package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 前景 – a move that a relationship could make next, and how far it is from it.
 *
 * <p>Example: to stability after 14 of 24 months: not met; missing is the reading tenure 14, required ≥ 24, 10 away.
 *
 * @param kind what the move means
 * @param to the stage that it enters
 * @param met whether the evidence is enough for it
 * @param missing the readings that stand in the way, not met or unknown, each with its shortfall
 * @param reasons every question of the move, with its reading
 */
public record Outlook(TransitionKind kind, LifecycleStage to, Met met, List<Reading> missing, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param kind what the move means
     * @param to the stage that it enters
     * @param met whether the evidence is enough
     * @param missing the readings that stand in the way, copied
     * @param reasons every question of the move, copied
     * @throws NullPointerException if a component is null
     */
    public Outlook {
        requireNonNull(kind, "kind");
        requireNonNull(to, "to");
        requireNonNull(met, "met");
        missing = Require.list(missing, "missing");
        reasons = Require.list(reasons, "reasons");
    }

    /**
     * The questions of the move in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }

    /**
     * What is missing in words, each reading with the way to go.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences; empty if nothing is missing
     */
    public String distance(Locale locale) {
        return Reason.text(missing.stream().map(Reading::reason).toList(), locale);
    }
}
