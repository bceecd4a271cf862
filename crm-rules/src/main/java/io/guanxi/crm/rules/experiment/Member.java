package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.rules.tiering.PeriodFacts;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 会员 – one member of a population over which tier policies are compared, without the tier held: that one comes from the
 * caller's store.
 *
 * @param <T> the type of the facts
 * @param key the member's key, 1 to {@value #MAX_LENGTH} characters; by it the sample is drawn
 * @param joined the day on which the member joined
 * @param facts the facts of every period that a policy may ask for
 */
public record Member<T>(String key, LocalDate joined, PeriodFacts<T> facts) {

    /** Characters that a key may have at most. */
    public static final int MAX_LENGTH = 128;

    /**
     * Checks the components.
     *
     * @param key the member's key
     * @param joined the day on which the member joined
     * @param facts the facts of every period
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the key is blank, too long, padded or holds control or half characters, or
     *     the day is not in the years 1 to 9999
     */
    public Member {
        Require.text(key, "key", MAX_LENGTH);
        Require.businessDate(joined, "joined");
        requireNonNull(facts, "facts");
    }

    /** The key only: facts may be personal. */
    @Override
    public String toString() {
        return "Member[" + key + "]";
    }
}
