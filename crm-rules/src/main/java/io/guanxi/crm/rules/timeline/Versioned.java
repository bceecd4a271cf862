package io.guanxi.crm.rules.timeline;

/**
 * 有版本的规则 – rules that can be told apart and found again: a decision table, a tier policy, or rules of the caller's own.
 *
 * <p>Two rules with the same fingerprint decide the same. The stored form is the {@link RuleStamp}.
 */
public interface Versioned {

    /**
     * The id, which all versions of the rules share.
     *
     * @return the id, such as {@code club}
     */
    String id();

    /**
     * The version.
     *
     * @return the number, at least 1
     */
    int version();

    /**
     * A short text that differs wherever the content of the rules does.
     *
     * @return the fingerprint
     */
    String fingerprint();

    /**
     * The identity of the rules, to be stored beside each decision.
     *
     * @return id, version and fingerprint
     */
    default RuleStamp stamp() {
        return new RuleStamp(id(), version(), fingerprint());
    }
}
