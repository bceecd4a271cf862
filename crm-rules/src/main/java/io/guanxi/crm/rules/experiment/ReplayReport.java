package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.timeline.RuleStamp;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 回放报告 – how a population stood and moved on a series of days under two policies, each with its own states carried
 * forward, and how many members flapped.
 *
 * <p>A member flaps whose tier moves up and down again, or down and up again, within the window. Example: silver to gold
 * on 1 March and back to silver on 1 June is a flap within 6 months, none within 2. The tier in effect counts: a grant
 * that begins and ends within the window makes a flap under either policy.
 *
 * <p>Immutable; equal by its figures.
 *
 * @param <K> the tiers
 */
public final class ReplayReport<K extends Enum<K>> {

    private final ReplayFrame<K> frame;
    private final ReplayState counts;

    /** Keeps the counts, which nobody else may hold. */
    ReplayReport(ReplayFrame<K> frame, ReplayState counts) {
        this.frame = frame;
        this.counts = counts;
    }

    /**
     * Which policies were compared.
     *
     * @param variant which of the two
     * @return id, version and fingerprint
     */
    public RuleStamp rules(Variant variant) {
        return variant.of(frame.rules().baseline(), frame.rules().candidate());
    }

    /**
     * The tiers of either policy.
     *
     * @return the ladder, lowest first
     */
    public List<K> ladder() {
        return frame.ladder().keySet().asList();
    }

    /**
     * The days of assessment.
     *
     * @return the days, ascending
     */
    public List<LocalDate> days() {
        return frame.days();
    }

    /**
     * The members that belonged to the programme on one of the days at least.
     *
     * @return the number, 0 or more
     */
    public long members() {
        return counts.get(ReplayFrame.MEMBERS);
    }

    /**
     * 翻转窗口 – within how long a move and one back make a flap.
     *
     * @return the window, the last day included
     */
    public Period window() {
        return frame.window();
    }

    /**
     * The members that flapped under one of the policies, once or more.
     *
     * @param variant under which policy
     * @return the number, 0 or more
     */
    public long flapping(Variant variant) {
        return counts.get(frame.flapping(variant));
    }

    /**
     * 翻转率 – the share of members that flapped: {@code flapping / members}.
     *
     * @param variant under which policy
     * @return from 0.0000 to 1.0000, rounded half up; empty if there are no members
     */
    public Optional<BigDecimal> flapRate(Variant variant) {
        return Share.of(flapping(variant), members());
    }

    /**
     * How many members held a tier on a day.
     *
     * @param variant under which policy
     * @param day one of the days
     * @param tier the tier
     * @return the number, 0 or more; those who had not joined hold none
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not one of the days, or the tier of neither policy
     */
    public long count(Variant variant, LocalDate day, K tier) {
        return counts.get(frame.tier(variant, place(day), frame.place(requireNonNull(tier, "tier"))));
    }

    /**
     * How members moved to a day from the one before it in the series, or from the tier they held before the first day.
     *
     * @param variant under which policy
     * @param day one of the days
     * @return the counts by tier left (or kept) and tier entered; those placed on the day have no move
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not one of the days
     */
    public TransitionMatrix<K> moves(Variant variant, LocalDate day) {
        return matrix(variant, List.of(place(day)));
    }

    /**
     * How members moved from one of the days to the next, over all days.
     *
     * @param variant under which policy
     * @return the counts by tier left (or kept) and tier entered
     */
    public TransitionMatrix<K> moves(Variant variant) {
        List<Integer> days = new ArrayList<>();
        for (int place = 0; place < frame.days().size(); place++) {
            days.add(place);
        }
        return matrix(variant, days);
    }

    private TransitionMatrix<K> matrix(Variant variant, List<Integer> days) {
        TransitionMatrix.Builder<K> matrix = TransitionMatrix.over(ladder());
        for (int day : days) {
            frame.ladder()
                    .forEach((from, row) -> frame.ladder()
                            .forEach((to, column) ->
                                    matrix.add(from, to, counts.get(frame.move(variant, day, row, column)))));
        }
        return matrix.build();
    }

    /**
     * 逐期稳定性 – how far the distribution over the tiers has moved since the day before in the series.
     *
     * @param variant under which policy
     * @param day one of the days
     * @return the index; empty for the first day, and where one of the days has no members
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not one of the days
     */
    public Optional<StabilityIndex> stability(Variant variant, LocalDate day) {
        int place = place(day);
        return place == 0
                ? Optional.empty()
                : StabilityIndex.of(distribution(variant, place - 1), distribution(variant, place));
    }

    /**
     * 政策差异 – how far the distribution under the candidate is from that under the baseline on a day.
     *
     * @param day one of the days
     * @return the index; empty if the day has no members
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not one of the days
     */
    public Optional<StabilityIndex> divergence(LocalDate day) {
        int place = place(day);
        return StabilityIndex.of(distribution(Variant.BASELINE, place), distribution(Variant.CANDIDATE, place));
    }

    private List<Long> distribution(Variant variant, int day) {
        return frame.ladder().values().stream()
                .map(tier -> counts.get(frame.tier(variant, day, tier)))
                .toList();
    }

    /**
     * The findings in their order: what was replayed, moves and flaps under either policy.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        return ReplayWords.reasons(this);
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
     * The whole report in Markdown: the findings, and the days in a table.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the document, with a line feed at the end of each line
     */
    public String toMarkdown(Locale locale) {
        return ReplayWords.markdown(this, locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ReplayReport<?> other && frame.equals(other.frame) && counts.sameAs(other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * frame.hashCode() + counts.hash();
    }

    /**
     * Which policies were compared, over how many members and days.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "ReplayReport[" + rules(Variant.BASELINE) + " → " + rules(Variant.CANDIDATE) + ", " + members()
                + " members, " + days().size() + " days]";
    }

    private int place(LocalDate day) {
        int place = Collections.binarySearch(frame.days(), requireNonNull(day, "day"));
        Require.that(place >= 0, "day", day, "must be one of the days of the replay");
        return place;
    }
}
