package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 时间线条目 – rules, the day from which they hold, and the moment from which that was known.
 *
 * @param <R> the type of the rules
 * @param validFrom 生效日: the first day on which the rules hold
 * @param knownFrom 知悉时刻: when the rules were put into force, such as the moment of their release
 * @param rules the rules
 */
public record TimelineEntry<R>(LocalDate validFrom, Instant knownFrom, R rules) {

    /**
     * Checks the components.
     *
     * @param validFrom the first day on which the rules hold
     * @param knownFrom when the rules were put into force
     * @param rules the rules
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a time is not in the years 1 to 9999
     */
    public TimelineEntry {
        Require.businessDate(validFrom, "validFrom");
        Require.instant(knownFrom, "knownFrom");
        requireNonNull(rules, "rules");
    }

    /** The identity of the rules, if they have one. */
    Optional<RuleStamp> stamp() {
        return rules instanceof Versioned versioned ? Optional.of(versioned.stamp()) : Optional.empty();
    }

    /** The rules in words: by their identity, if they have one. */
    String words() {
        return stamp().map(RuleStamp::toString).orElseGet(() -> Require.visible(rules.toString(), Require.MAX_SHOWN));
    }
}
