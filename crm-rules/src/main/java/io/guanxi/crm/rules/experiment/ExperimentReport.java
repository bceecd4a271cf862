package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.timeline.RuleStamp;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * 实验报告 – what a population would get under the candidate instead of the baseline: who moves where and why, what it costs
 * and brings, for which segments, and whether the guardrails hold.
 *
 * <p>Example: of six members three are gold under the baseline and silver under the candidate, three are the same: {@code
 * moves().moved()} is 3, {@code moves().worseShare()} 0.5000, {@code matrix().count(GOLD, SILVER)} 3.
 *
 * <p>Immutable; equal by its figures, its sample and its guardrails.
 *
 * @param <L> the type of the outcomes: the tiers of a policy, or the {@link Answer}s of a table
 */
public final class ExperimentReport<L> {

    private final Tally<L> tally;
    private final ImmutableList<GuardrailResult> guardrails;

    ExperimentReport(Tally<L> tally, List<GuardrailResult> guardrails) {
        this.tally = tally;
        this.guardrails = ImmutableList.copyOf(guardrails);
    }

    ExperimentReport<L> with(List<GuardrailResult> results) {
        return new ExperimentReport<>(tally, results);
    }

    /**
     * Which rules were compared.
     *
     * @param variant which of the two
     * @return id, version and fingerprint
     */
    public RuleStamp rules(Variant variant) {
        return variant.of(
                tally.frame().rules().baseline(), tally.frame().rules().candidate());
    }

    /**
     * The day of the assessment.
     *
     * @return the day; empty for tables, which know no day
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(tally.frame().rules().asOf());
    }

    /**
     * The outcomes.
     *
     * @return of tier policies the ladder, lowest first; of tables the outcomes in their order, and last no outcome, if a
     *     table may have none for somebody
     */
    public List<L> outcomes() {
        return tally.outcomes();
    }

    /**
     * The number of subjects.
     *
     * @return the number, 0 or more
     */
    public long subjects() {
        return tally.counts().get(Frame.SUBJECTS);
    }

    /**
     * The number of subjects with an outcome under one of the rule sets.
     *
     * @param variant under which rules
     * @param outcome the outcome; {@link Answer#none} may always be asked for
     * @return the number, 0 or more
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the outcome does not belong to the report
     */
    public long count(Variant variant, L outcome) {
        requireNonNull(variant, "variant");
        boolean cannotHappen = requireNonNull(outcome, "outcome").equals(Answer.none())
                && !outcomes().contains(outcome);
        return cannotHappen ? 0 : tally.count(variant, outcome);
    }

    /**
     * 转移矩阵 – from the outcome under the baseline to that under the candidate.
     *
     * @return the matrix over all subjects
     */
    public TransitionMatrix<L> matrix() {
        return tally.matrix();
    }

    /**
     * The matrix of one segment.
     *
     * @param segment the segment
     * @return the matrix; without any count if nobody belongs to the segment
     * @throws NullPointerException if the segment is null
     * @throws IllegalArgumentException if the experiment does not know the dimension
     */
    public TransitionMatrix<L> matrix(Segment segment) {
        requireDimension(requireNonNull(segment, "segment").dimension());
        return tally.matrix(segment);
    }

    /**
     * 分群矩阵 – the matrix of every segment of a dimension.
     *
     * @param dimension the name of the dimension
     * @return the segments to which somebody belongs, in order, with their matrices
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the experiment does not know the dimension
     */
    public SortedMap<Segment, TransitionMatrix<L>> segments(String dimension) {
        requireDimension(requireNonNull(dimension, "dimension"));
        return tally.segments(dimension);
    }

    /**
     * The names of the dimensions.
     *
     * @return the names in the order in which they were given
     */
    public List<String> dimensions() {
        return tally.frame().looks().dimensions();
    }

    /**
     * From the tier held before to the tier under one of the policies.
     *
     * @param variant under which policy
     * @return the matrix over all members who held a tier; empty for tables, which know no tier held before
     */
    public Optional<TransitionMatrix<L>> fromCurrent(Variant variant) {
        return hasCurrent() ? Optional.of(tally.fromCurrent(variant)) : Optional.empty();
    }

    /**
     * The members who held no tier before, by the tier in which one of the policies places them.
     *
     * @param variant under which policy
     * @return the numbers by tier; without any entry for tables
     */
    public Map<L, Long> newcomers(Variant variant) {
        return hasCurrent() ? tally.newcomers(variant) : Map.of();
    }

    /**
     * 变动概要 – how many subjects get another outcome under the candidate, and how many a better or a worse one.
     *
     * @return the numbers over all subjects
     */
    public Moves moves() {
        return tally.moves();
    }

    /**
     * How many subjects of a segment get another outcome under the candidate, and how many a better or a worse one.
     *
     * @param segment the segment
     * @return the numbers; all 0 if nobody belongs to the segment
     * @throws NullPointerException if the segment is null
     * @throws IllegalArgumentException if the experiment does not know the dimension
     */
    public Moves moves(Segment segment) {
        requireDimension(requireNonNull(segment, "segment").dimension());
        return tally.moves(segment);
    }

    /**
     * 群体稳定性指数 – how far the distribution over the outcomes moves from baseline to candidate.
     *
     * @return the index; empty if there are no subjects
     */
    public Optional<StabilityIndex> stability() {
        return StabilityIndex.of(tally.distribution(Variant.BASELINE), tally.distribution(Variant.CANDIDATE));
    }

    /**
     * The measures.
     *
     * @return what each comes to, in the order in which they were given
     */
    public List<MeasureTotals<L>> measures() {
        return tally.measures();
    }

    /**
     * What one measure comes to.
     *
     * @param name the name of the measure
     * @return its totals
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if there is no such measure
     */
    public MeasureTotals<L> measure(String name) {
        List<MeasureTotals<L>> measures = measures();
        return measures.stream()
                .filter(measure -> measure.name().equals(requireNonNull(name, "name")))
                .findFirst()
                .orElseThrow(() -> Require.refusal(
                        "measure",
                        name,
                        "must be one of "
                                + measures.stream().map(MeasureTotals::name).toList()));
    }

    /**
     * How many subjects each rule decided: the rows of a table, otherwise and no outcome; the kinds of decision of a
     * tier policy, with what holds a tier that is kept.
     *
     * @param variant which rule set
     * @return the counts in the order of the rules, also those of nobody
     */
    public List<RuleCount> byRule(Variant variant) {
        return tally.byRule(variant);
    }

    /**
     * 变动样例 – some of the subjects that get another outcome: of each move at most as many as the experiment asked for.
     *
     * @return the sample, ordered by move as in the matrix; none if subjects have no keys
     */
    public List<Mover<L>> movers() {
        return tally.movers();
    }

    /**
     * 护栏结果 – how the report stands against the guardrails.
     *
     * @return the results in the order of the guardrails; unknown where a comparison was merged by hand and not checked
     */
    public List<GuardrailResult> guardrails() {
        return guardrails;
    }

    /**
     * The guardrails that are not met, or not known to be.
     *
     * @return their results; none if the candidate may go live as far as the guardrails are concerned
     */
    public List<GuardrailResult> failedGuardrails() {
        return guardrails.stream().filter(result -> !result.isMet()).toList();
    }

    /**
     * The findings in their order: what was compared, who moves, stability, measures, guardrails.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        return ReportReasons.of(this);
    }

    /**
     * The report as a text.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String toText(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    /**
     * The whole report in Markdown: the findings, the matrices, the measures, the rules, the segments and the sample.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the document, with a line feed at the end of each line
     */
    public String toMarkdown(Locale locale) {
        return new ReportMarkdown<>(this, locale).text();
    }

    private boolean hasCurrent() {
        return tally.frame().scale().hasCurrent();
    }

    private void requireDimension(String dimension) {
        Require.that(dimensions().contains(dimension), "dimension", dimension, "must be one of " + dimensions());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ExperimentReport<?> other
                && tally.equals(other.tally)
                && guardrails.equals(other.guardrails);
    }

    @Override
    public int hashCode() {
        return 31 * tally.hashCode() + guardrails.hashCode();
    }

    /**
     * Which rules were compared, over how many subjects.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "ExperimentReport[" + rules(Variant.BASELINE) + " → " + rules(Variant.CANDIDATE) + ", " + subjects()
                + " subjects, " + moves().moved() + " moved]";
    }
}
