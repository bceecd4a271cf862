package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 客户的忠诚位置 – where a customer stands in the loyalty matrix, and why; never a guess.
 *
 * @param behaviour whether the customer buys much: met, not met or unknown
 * @param attitude whether the customer is convinced: met, not met or unknown
 * @param reasons why; at least one
 */
public record LoyaltyPosition(Met behaviour, Met attitude, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param behaviour whether the customer buys much
     * @param attitude whether the customer is convinced
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no reason
     */
    public LoyaltyPosition {
        requireNonNull(behaviour, "behaviour");
        requireNonNull(attitude, "attitude");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * The kind of loyalty.
     *
     * @return the kind; empty if behaviour or attitude is unknown
     */
    public Optional<Loyalty> loyalty() {
        List<Loyalty> possible = possible();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    /**
     * The kinds that what is known leaves possible.
     *
     * @return one kind if both sides are known, two if one is, else all four; in the order of {@link Loyalty}
     */
    public List<Loyalty> possible() {
        return possible(behaviour, attitude);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }

    static List<Loyalty> possible(Met behaviour, Met attitude) {
        return Stream.of(Loyalty.values())
                .filter(kind -> behaviour == Met.UNKNOWN || Met.of(kind.isBehaviourHigh()) == behaviour)
                .filter(kind -> attitude == Met.UNKNOWN || Met.of(kind.isAttitudeHigh()) == attitude)
                .toList();
    }
}
