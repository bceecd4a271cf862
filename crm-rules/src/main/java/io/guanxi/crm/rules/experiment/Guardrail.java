package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * 护栏 – a condition that the report of an experiment must meet before the candidate goes live.
 *
 * <p>Example: {@code Guardrail.atMost("worse off", "0.05", report -> report.moves().worseShare())}: at most 5 % may get a
 * worse outcome. A figure that is not known, such as a share of nobody, does not meet its guardrail: the answer is unknown.
 *
 * <p>Immutable; compared by identity, since it holds code.
 *
 * @param <L> the type of the outcomes
 */
public final class Guardrail<L> {

    private final String name;
    private final Function<? super ExperimentReport<L>, GuardrailResult> check;

    private Guardrail(String name, Function<? super ExperimentReport<L>, GuardrailResult> check) {
        this.name = name;
        this.check = check;
    }

    /**
     * Asks that a figure of the report is not too large.
     *
     * @param <L> the type of the outcomes
     * @param name the name of the guardrail
     * @param bound the largest figure allowed, as an exact decimal such as {@code "0.05"}
     * @param figure how to read the figure; empty where it is not known
     * @return the guardrail
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters, or
     *     the bound is no decimal number or has more than {@value Require#MAX_DIGITS} digits before or after the point
     */
    public static <L> Guardrail<L> atMost(
            String name, String bound, Function<? super ExperimentReport<L>, Optional<BigDecimal>> figure) {
        return bounded(name, Relation.AT_MOST, bound, figure);
    }

    /**
     * Asks that a figure of the report is not too small.
     *
     * @param <L> the type of the outcomes
     * @param name the name of the guardrail
     * @param bound the smallest figure allowed, as an exact decimal such as {@code "-0.02"}
     * @param figure how to read the figure; empty where it is not known
     * @return the guardrail
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters, or
     *     the bound is no decimal number or has more than {@value Require#MAX_DIGITS} digits before or after the point
     */
    public static <L> Guardrail<L> atLeast(
            String name, String bound, Function<? super ExperimentReport<L>, Optional<BigDecimal>> figure) {
        return bounded(name, Relation.AT_LEAST, bound, figure);
    }

    /**
     * Asks for anything else of the report.
     *
     * @param <L> the type of the outcomes
     * @param name the name of the guardrail
     * @param holds the question
     * @return the guardrail
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters
     */
    public static <L> Guardrail<L> holds(String name, Predicate<? super ExperimentReport<L>> holds) {
        requireNonNull(holds, "holds");
        Require.text(name, "guardrail", Setup.MAX_NAME);
        return new Guardrail<>(
                name,
                report -> new GuardrailResult(name, Met.of(holds.test(report)), Optional.empty(), Optional.empty()));
    }

    private static <L> Guardrail<L> bounded(
            String name,
            Relation relation,
            String bound,
            Function<? super ExperimentReport<L>, Optional<BigDecimal>> figure) {
        requireNonNull(figure, "figure");
        GuardrailResult.Limit limit = new GuardrailResult.Limit(relation, Require.decimal(bound, "bound", "0.05"));
        Require.text(name, "guardrail", Setup.MAX_NAME);
        return new Guardrail<>(name, report -> limit.judge(name, figure.apply(report)));
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Whether a report meets the guardrail.
     *
     * @param report the report
     * @return the result
     * @throws NullPointerException if the report, or the figure read from it, is null
     */
    public GuardrailResult check(ExperimentReport<L> report) {
        return check.apply(requireNonNull(report, "report"));
    }

    @Override
    public String toString() {
        return "Guardrail[" + name + "]";
    }
}
