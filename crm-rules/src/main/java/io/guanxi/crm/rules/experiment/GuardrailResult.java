package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * 护栏结果 – how a report stands against one guardrail.
 *
 * @param name the name of the guardrail
 * @param met whether it is met; unknown where its figure is, or where it has not been checked yet
 * @param figure the figure that was read; empty if it is not known, or the guardrail is no bound on a figure
 * @param limit the bound on the figure; empty if the guardrail has none
 */
public record GuardrailResult(String name, Met met, Optional<BigDecimal> figure, Optional<Limit> limit) {

    /**
     * 界限 – a bound on a figure.
     *
     * @param relation {@link Relation#AT_MOST} or {@link Relation#AT_LEAST}
     * @param bound the bound
     */
    public record Limit(Relation relation, BigDecimal bound) {
        /**
         * Checks the components.
         *
         * @param relation at most or at least
         * @param bound the bound
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the relation is another one, or the bound has more than {@value
         *     Require#MAX_DIGITS} digits before or after the point
         */
        public Limit {
            requireNonNull(relation, "relation");
            requireNonNull(bound, "bound");
            Require.that(
                    relation == Relation.AT_MOST || relation == Relation.AT_LEAST,
                    "relation",
                    relation,
                    "must be AT_MOST or AT_LEAST");
            Require.that(
                    bound.scale() <= Require.MAX_DIGITS
                            && (long) bound.precision() - bound.scale() <= Require.MAX_DIGITS,
                    "bound",
                    bound,
                    "must have at most " + Require.MAX_DIGITS + " digits before and after the point");
        }

        Met judge(BigDecimal figure) {
            int order = figure.compareTo(bound);
            return Met.of(relation == Relation.AT_MOST ? order <= 0 : order >= 0);
        }

        GuardrailResult judge(String name, Optional<BigDecimal> figure) {
            return new GuardrailResult(name, figure.map(this::judge).orElse(Met.UNKNOWN), figure, Optional.of(this));
        }

        /** The bound with its sign, the same in both languages. */
        String words() {
            return Reason.of(relation, bound).text(Locale.ROOT);
        }
    }

    /**
     * Checks the components.
     *
     * @param name the name of the guardrail
     * @param met whether it is met
     * @param figure the figure that was read
     * @param limit the bound on the figure
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is a figure without a bound, or the answer does not follow from them
     */
    public GuardrailResult {
        requireNonNull(name, "name");
        requireNonNull(met, "met");
        requireNonNull(figure, "figure");
        requireNonNull(limit, "limit");
        Require.that(figure.isEmpty() || limit.isPresent(), "figure", figure, "must not be there without a limit");
        Optional<Limit> asked = limit;
        Met expected = figure.flatMap(value -> asked.map(bound -> bound.judge(value)))
                .orElse(limit.isPresent() ? Met.UNKNOWN : met);
        Require.that(met == expected, "met", met, "must follow from figure and limit");
    }

    /** A guardrail that has not been checked yet. */
    static GuardrailResult unchecked(String name) {
        return new GuardrailResult(name, Met.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the guardrail is met.
     *
     * @return true if it is; false if it is not, or nobody knows
     */
    public boolean isMet() {
        return met == Met.MET;
    }

    /**
     * How far the figure is from the bound.
     *
     * @return the distance, above 0; empty if the guardrail is met, or has no known figure
     */
    public Optional<BigDecimal> shortfall() {
        return met == Met.NOT_MET
                ? figure.flatMap(value ->
                        limit.map(asked -> value.subtract(asked.bound()).abs()))
                : Optional.empty();
    }

    /**
     * The figure, the bound and what follows.
     *
     * @return the reason
     */
    public Reason reason() {
        if (limit.isEmpty()) {
            return Reason.of(ExperimentReason.GUARDRAIL, name, met);
        }
        Object read = figure.<Object>map(value -> value).orElse(met);
        Optional<BigDecimal> missed = shortfall();
        return missed.isPresent()
                ? Reason.of(
                        ExperimentReason.GUARDRAIL_MISSED,
                        name,
                        met,
                        read,
                        limit.get().words(),
                        missed.get())
                : Reason.of(
                        ExperimentReason.GUARDRAIL_BOUND,
                        name,
                        met,
                        read,
                        limit.get().words());
    }

    /**
     * The reason in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String why(Locale locale) {
        return reason().text(locale);
    }
}
