package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.rules.experiment.ExperimentCase.Ruling;
import io.guanxi.crm.rules.table.Check;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * 决策表实验 – compares two decision tables over a population.
 *
 * <p>A subject for which a table has no outcome is counted under {@link Answer#none}; where both tables have an
 * "otherwise" or were required to be {@link Check#COMPLETE}, and rows cannot contradict each other or were required to be
 * {@link Check#DETERMINISTIC}, there is no such subject, and no outcome is not among the outcomes. An outcome is better
 * than another if a table states an order of outcomes; where both do, the one order must be part of the other. Example:
 *
 * <pre>{@code
 * ExperimentReport<Answer<Grade>> report = Experiment.of(table, candidate)
 *         .keyedBy(Profile::id)
 *         .measure("discount", CNY, (profile, grade) -> grade.outcome().map(g -> g.discount(profile)).orElse(0L))
 *         .guardrail(Guardrail.atMost("worse off", "0.05", r -> r.moves().worseShare()))
 *         .over(profiles);
 * }</pre>
 *
 * <p>Immutable: every method that adds something gives a copy.
 *
 * @param <T> the type of the subjects
 * @param <O> the type of the outcomes
 */
public final class TableExperiment<T, O> {

    private final Tables<T, O> tables;
    private final Setup<T, Answer<O>> setup;
    /** Null where subjects have no key. */
    private final @Nullable Function<? super T, String> key;

    private TableExperiment(Tables<T, O> tables, Setup<T, Answer<O>> setup, @Nullable Function<? super T, String> key) {
        this.tables = tables;
        this.setup = setup;
        this.key = key;
    }

    /** Both tables and the outcomes of either. */
    private record Tables<T, O>(TableSide<T, O> baseline, TableSide<T, O> candidate, Frame.Scale<Answer<O>> scale) {}

    static <T, O> TableExperiment<T, O> between(DecisionTable<T, O> baseline, DecisionTable<T, O> candidate) {
        requireNonNull(baseline, "baseline");
        requireNonNull(candidate, "candidate");
        return new TableExperiment<>(
                new Tables<>(new TableSide<>(baseline), new TableSide<>(candidate), scale(baseline, candidate)),
                Setup.empty(),
                null);
    }

    /** First the outcomes in their order, then those in none as they appear, then no outcome where it can happen. */
    private static <O> Frame.Scale<Answer<O>> scale(DecisionTable<?, O> baseline, DecisionTable<?, O> candidate) {
        List<O> order = order(baseline.outcomeOrder(), candidate.outcomeOrder());
        Set<O> outcomes = new LinkedHashSet<>(order);
        outcomes.addAll(baseline.outcomeOrder());
        outcomes.addAll(candidate.outcomeOrder());
        outcomes(baseline, outcomes);
        outcomes(candidate, outcomes);
        ImmutableList.Builder<Answer<O>> answers = ImmutableList.builder();
        outcomes.forEach(outcome -> answers.add(Answer.of(outcome)));
        if (mayHaveNone(baseline) || mayHaveNone(candidate)) {
            answers.add(Answer.none());
        }
        return Frame.Scale.of(answers.build(), order.size(), true, false);
    }

    /** Whether it is left open that some subject meets no row, or rows that contradict each other. */
    private static boolean mayHaveNone(DecisionTable<?, ?> table) {
        boolean isComplete = table.otherwise().isPresent() || table.required().contains(Check.COMPLETE);
        boolean isDeterministic = switch (table.hitPolicy()) {
            case FIRST, PRIORITY -> true;
            case UNIQUE, ANY -> table.required().contains(Check.DETERMINISTIC);
        };
        return !isComplete || !isDeterministic;
    }

    /** The longer order if the other one is part of it; none if they disagree. */
    private static <O> List<O> order(List<O> one, List<O> other) {
        List<O> longer = one.size() >= other.size() ? one : other;
        List<O> shorter = one.size() >= other.size() ? other : one;
        return longer.stream().filter(shorter::contains).toList().equals(shorter) ? longer : List.of();
    }

    private static <O> void outcomes(DecisionTable<?, O> table, Set<O> outcomes) {
        for (Row<?, O> row : table.rows()) {
            outcomes.add(row.outcome());
        }
        table.otherwise().ifPresent(outcomes::add);
    }

    private TableExperiment<T, O> with(Setup<T, Answer<O>> changed) {
        return new TableExperiment<>(tables, changed, key);
    }

    /**
     * Says by what key a subject is known; without one there is no sample of those who move.
     *
     * @param subjectKey the key of a subject
     * @return a copy
     * @throws NullPointerException if the argument is null
     */
    public TableExperiment<T, O> keyedBy(Function<? super T, String> subjectKey) {
        return new TableExperiment<>(tables, setup, requireNonNull(subjectKey, "subjectKey"));
    }

    /**
     * Adds up a whole number for each subject with its outcome, such as a number of orders.
     *
     * @param name the name of the measure
     * @param value the number by subject and outcome, also where there is none; the same for the same arguments
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded, holds control or half characters, or is
     *     taken, or there are {@code 100} measures already
     */
    public TableExperiment<T, O> measure(String name, ToLongBiFunction<? super T, ? super Answer<O>> value) {
        return with(setup.with(new Measure<>(new Measure.Unit(name, null), value)));
    }

    /**
     * Adds up an amount of money for each subject with its outcome, such as revenue or the cost of a discount.
     *
     * @param name the name of the measure
     * @param currency the currency
     * @param value the amount in minor units by subject and outcome, also where there is none; the same for the same
     *     arguments
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded, holds control or half characters, or is
     *     taken, or there are {@code 100} measures already
     */
    public TableExperiment<T, O> measure(
            String name, CurrencyUnit currency, ToLongBiFunction<? super T, ? super Answer<O>> value) {
        return with(setup.with(new Measure<>(new Measure.Unit(name, requireNonNull(currency, "currency")), value)));
    }

    /**
     * Looks at the subjects of each segment by themselves.
     *
     * @param name the name of the dimension
     * @param segment the segment of a subject, such as an enum, a text or an {@link Optional} of them; see {@link
     *     Segment#of}
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded, holds control or half characters, or is
     *     taken, or there are {@code 100} dimensions already
     */
    public TableExperiment<T, O> segmentBy(String name, Function<? super T, ?> segment) {
        return with(setup.with(new Setup.Dimension<>(name, segment)));
    }

    /**
     * Asks something of the report.
     *
     * @param guardrail the guardrail
     * @return a copy
     * @throws NullPointerException if the guardrail is null
     * @throws IllegalArgumentException if its name is taken, or there are {@code 100} guardrails already
     */
    public TableExperiment<T, O> guardrail(Guardrail<Answer<O>> guardrail) {
        return with(setup.with(guardrail));
    }

    /**
     * How many subjects of each move to keep in the sample; 5 unless said otherwise.
     *
     * @param subjects the number, 0 to 1,000
     * @return a copy
     * @throws IllegalArgumentException if the number is out of range
     */
    public TableExperiment<T, O> samplePerMove(int subjects) {
        return with(setup.withPerMove(subjects));
    }

    /**
     * Compares the tables in one pass.
     *
     * @param population the subjects, each once
     * @return the report, with its guardrails checked
     * @throws NullPointerException if the population, a subject, a key or a segment is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain, or a dimension has more than
     *     {@value Comparison#MAX_SEGMENTS} segments
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    public ExperimentReport<Answer<O>> over(Iterable<? extends T> population) {
        Comparison<Answer<O>> comparison = comparison();
        ComparisonState state = comparison.empty();
        for (T subject : population) {
            state = comparison.add(state, judge(subject));
        }
        return check(comparison.result(state));
    }

    /**
     * The comparison for a stream or for many machines; its inputs come from {@link #judge}, and its report goes to
     * {@link #check}.
     *
     * @return the aggregation
     */
    public Comparison<Answer<O>> comparison() {
        return new Comparison<>(new Frame<>(
                new Frame.Pair(tables.baseline().stamp(), tables.candidate().stamp(), null),
                tables.scale(),
                new Frame.Lanes(tables.baseline().lanes(), tables.candidate().lanes()),
                Frame.Looks.at(setup)));
    }

    /**
     * What both tables decide on one subject.
     *
     * @param subject the subject
     * @return the case, for the comparison
     * @throws NullPointerException if the subject, its key or its segment is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public ExperimentCase<Answer<O>> judge(T subject) {
        Ruling<Answer<O>> before = tables.baseline().decide(subject);
        Ruling<Answer<O>> after = tables.candidate().decide(subject);
        @Nullable String known = key == null ? null : requireNonNull(key.apply(subject), "key");
        return new ExperimentCase<>(
                new ExperimentCase.Subject<>(known, null, setup.segments(subject)),
                before,
                after,
                setup.measured(subject, before.outcome(), after.outcome()));
    }

    /**
     * Checks the guardrails of a report that was merged by hand.
     *
     * @param report the report of a {@link #comparison}
     * @return the report with the results of its guardrails
     * @throws NullPointerException if the report is null
     */
    public ExperimentReport<Answer<O>> check(ExperimentReport<Answer<O>> report) {
        return setup.check(requireNonNull(report, "report"));
    }
}
