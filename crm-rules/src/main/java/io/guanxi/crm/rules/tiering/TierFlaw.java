package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.statemachine.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * 政策缺陷 – what is wrong with a tier policy, with the tiers and the facts that show it.
 *
 * @param reason what is wrong and where, as data; its key says the kind
 * @param severity whether it keeps the policy from being built
 * @param exact whether it is certain; a proof that opaque tests leave open, or that was cut off, is not
 * @param witness facts that show it, where facts can
 */
public record TierFlaw(Reason reason, Severity severity, boolean exact, Optional<Box<?>> witness) {

    /**
     * Checks the components.
     *
     * @param reason what is wrong and where
     * @param severity whether it keeps the policy from being built
     * @param exact whether it is certain
     * @param witness facts that show it
     * @throws NullPointerException if a component is null
     */
    public TierFlaw {
        requireNonNull(reason, "reason");
        requireNonNull(severity, "severity");
        requireNonNull(witness, "witness");
    }

    /**
     * The flaw in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String text(Locale locale) {
        return reason.text(locale);
    }

    static TierFlaw error(TierPolicyReason kind, Object... arguments) {
        return new TierFlaw(Reason.of(kind, arguments), Severity.ERROR, true, Optional.empty());
    }
}
