package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 等级变动 – one change of the tier in effect, on the day from which it counts.
 *
 * @param <K> the tiers
 * @param on the first day of the new tier; on a late run the review day that was missed
 * @param from the tier left
 * @param to the tier entered
 * @param cause what changed it
 */
public record TierStep<K extends Enum<K>>(LocalDate on, K from, K to, Cause cause) {

    /**
     * Checks the components.
     *
     * @param on the first day of the new tier
     * @param from the tier left
     * @param to the tier entered
     * @param cause what changed it
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the tiers are the same
     */
    public TierStep {
        requireNonNull(on, "on");
        requireNonNull(from, "from");
        requireNonNull(cause, "cause");
        Require.that(requireNonNull(to, "to") != from, "to", to, "must not be the tier left");
    }

    /** 变动缘由 – what changed the tier in effect. */
    public enum Cause implements Bilingual {
        /** 达到晋级条件 – the facts met the enter condition. */
        ENTERED("达到晋级条件", "the entry condition was met"),
        /** 未达保级条件 – the facts did not meet the keep condition. */
        NOT_KEPT("未达保级条件", "the keep condition was not met"),
        /** 授予生效 – a grant began to rule. */
        GRANT_BEGAN("授予生效", "a grant began"),
        /** 授予到期 – a grant ended, and the tier earned or another grant rules. */
        GRANT_ENDED("授予到期", "a grant ended");

        private final Term term;

        Cause(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /**
     * Whether the step leads up.
     *
     * @return true if the tier entered is higher than the one left
     */
    public boolean isUp() {
        return to.compareTo(from) > 0;
    }
}
