package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * 当前价值与潜在价值 – actual value, the lifetime value under expected behaviour, and potential value, the one under the best
 * feasible play (V5).
 *
 * <p>To go on as now is feasible and costs nothing, so that the potential is never below the actual value: {@code
 * potential = max(actual, max (clv − cost) over the feasible plays)}. Of equal plays the cheaper one is best, then the
 * one with the lower id. Example: actual 366.67; a club of 440.00 that costs 40.00 makes a potential of 400.00, growth
 * 33.33. Source: Peppers &amp; Rogers.
 *
 * @param actual the lifetime value under expected behaviour; negative if the customer costs money
 * @param plays what the firm may do, each id once, in the currency of the actual value; there may be none
 */
public record ActualAndPotential(Money actual, List<Play> plays) {

    /** The best first. */
    private static final Comparator<Play> BEST =
            Comparator.comparing(Play::net).reversed().thenComparing(Play::cost).thenComparing(Play::id);

    /**
     * Checks the components.
     *
     * @param actual the lifetime value under expected behaviour
     * @param plays what the firm may do, copied
     * @throws NullPointerException if a component or a play is null
     * @throws IllegalArgumentException if the value does not fit in long minor units, an id stands twice, or the
     *     currencies differ
     */
    public ActualAndPotential {
        Require.minorUnits(actual, "actual");
        plays = Require.list(plays, "plays");
        Set<String> ids = new HashSet<>();
        for (Play play : plays) {
            Require.that(ids.add(play.id()), "plays", play.id(), "must not hold a play twice");
            Exact.sameCurrency(play.clv(), actual.getCurrencyUnit(), "plays");
        }
    }

    /**
     * The two values of a customer.
     *
     * @param actual the lifetime value under expected behaviour
     * @param plays what the firm may do
     * @return the values
     * @throws NullPointerException if an argument or a play is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static ActualAndPotential of(Money actual, Play... plays) {
        return new ActualAndPotential(actual, Require.elements(plays, "plays"));
    }

    /**
     * The best feasible play.
     *
     * @return the play; empty if none is feasible and worth more than going on as now
     */
    public Optional<Play> best() {
        return plays.stream()
                .filter(Play::feasible)
                .filter(play -> play.net().isGreaterThan(actual))
                .min(BEST);
    }

    /**
     * 潜在价值 – the value under the best feasible play.
     *
     * @return the net value of {@link #best}; the actual value if there is none
     */
    public Money potential() {
        return best().map(Play::net).orElse(actual);
    }

    /**
     * 成长空间 – what is still to be won.
     *
     * @return {@code potential − actual}, 0 or more
     */
    public Money growth() {
        return potential().minus(actual);
    }

    /**
     * Why the values are what they are.
     *
     * @return the two values, the best play, what each play is worth, and the assumption, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(LifetimeReason.ACTUAL_POTENTIAL, actual, potential(), growth()));
        reasons.add(best().map(play -> Reason.of(LifetimeReason.BEST_PLAY, play.term()))
                .orElseGet(() -> Reason.of(LifetimeReason.NO_PLAY)));
        for (Play play : plays) {
            reasons.add(Reason.of(
                    LifetimeReason.PLAY, play.term(), play.clv(), play.cost(), play.net(), Met.of(play.feasible())));
        }
        reasons.add(Reason.of(LifetimeReason.AS_NOW));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
