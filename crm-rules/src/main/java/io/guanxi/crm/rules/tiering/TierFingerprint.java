package io.guanxi.crm.rules.tiering;

import com.google.common.hash.Hashing;
import io.guanxi.crm.condition.Condition;

/**
 * A short text that tells policies apart: the start of SHA-256 over a canonical text. Every word of it bears its length,
 * so that no part can pass for another.
 */
final class TierFingerprint {

    private static final int CHARACTERS = 32;

    private final StringBuilder text = new StringBuilder();

    private TierFingerprint() {}

    static String of(TierDefinition<?, ?> definition) {
        TierFingerprint fingerprint = new TierFingerprint();
        fingerprint.add(definition.id());
        fingerprint.add(Integer.toString(definition.version()));
        fingerprint.add(definition.floor().name());
        fingerprint.add(Integer.toString(definition.rules().size()));
        definition.rules().forEach(fingerprint::add);
        // Records of numbers, dates and enums: their text is all there is to them.
        fingerprint.add(definition.period().toString());
        fingerprint.add(definition.downgrade().toString());
        fingerprint.add(definition.upgrade().toString());
        return Hashing.sha256().hashUnencodedChars(fingerprint.text).toString().substring(0, CHARACTERS);
    }

    private void add(TierRule<?, ?> rule) {
        add(rule.tier().name());
        add(rule.enter());
        add(rule.keep());
        add(rule.minimumStay().toString());
    }

    private void add(Condition<?> condition) {
        add(condition.canonical());
    }

    private void add(String word) {
        text.append(word.length()).append(':').append(word).append('\n');
    }
}
