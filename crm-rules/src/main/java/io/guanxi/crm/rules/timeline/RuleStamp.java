package io.guanxi.crm.rules.timeline;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;

/**
 * 规则印记 – which rules decided: what is stored beside a decision, so that the rules can be found again and it can be seen
 * whether they are still the same.
 *
 * <p>Example: {@code club 3 (9f2c…)}.
 *
 * @param id the id of the rules, 1 to {@value #MAX_LENGTH} characters
 * @param version their version, at least 1
 * @param fingerprint the fingerprint of their content, 1 to {@value #MAX_LENGTH} characters
 * @serial exclude
 */
public record RuleStamp(String id, int version, String fingerprint) implements Versioned, Serializable {

    /** Characters that an id or a fingerprint may have at most. */
    public static final int MAX_LENGTH = 128;

    /**
     * Checks the components.
     *
     * @param id the id of the rules
     * @param version their version
     * @param fingerprint the fingerprint of their content
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a text is blank, too long, padded or holds control or half characters, or the
     *     version is below 1
     */
    public RuleStamp {
        Require.text(id, "id", MAX_LENGTH);
        Require.that(version >= 1, "version", version, "must be at least 1");
        Require.text(fingerprint, "fingerprint", MAX_LENGTH);
    }

    @Override
    public RuleStamp stamp() {
        return this;
    }

    /**
     * Whether other rules bear the same id and version, but not the same content.
     *
     * @param other the other stamp
     * @return true if only the fingerprint differs
     */
    boolean isReusedBy(RuleStamp other) {
        return id.equals(other.id) && version == other.version && !fingerprint.equals(other.fingerprint);
    }

    /**
     * Id, version and fingerprint in one line.
     *
     * @return the text, such as {@code club 3 (9f2c61)}
     */
    @Override
    public String toString() {
        return id + " " + version + " (" + fingerprint + ")";
    }
}
