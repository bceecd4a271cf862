package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 决策表分析 – what can be proven about a table, whatever its hit policy: what it leaves out, where its rows overlap, which
 * rows no outcome depends on, which can be joined, and where a better subject gets a worse outcome.
 *
 * <p>Everything that is reported is true; what may be missing is said: {@link #open} names the questions whose search
 * was cut off at a cap, {@link #unprovable} the rows with opaque tests, about which a region only says where there may
 * be such a subject, {@link Mergeable} which pairs of rows are looked for. Opaque tests may read any column: with them,
 * there can be descents that are not found.
 *
 * <p>Example: the rows {@code orders ≥ 5 → GOLD} and {@code orders ≤ 3 → SILVER} without "otherwise" have the gap {@code
 * orders = 4}.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 * @param policy the hit policy of the table
 * @param gaps where no row is met and there is no "otherwise"; unknown values included
 * @param otherwiseRegion what falls to "otherwise"; empty if the table has none
 * @param overlaps the pairs of rows that one subject can meet at once, in the order of declaration
 * @param masked the rows on which no outcome depends, in the order of declaration
 * @param mergeable the pairs of rows that one row can stand for; each by itself
 * @param descents where a subject that is better in one directed column gets a worse outcome by the stated order; none
 *     are looked for without directions or order
 * @param unprovable the ids of the rows that hold opaque tests
 * @param open the questions whose search was cut off
 */
public record Analysis<T, O>(
        HitPolicy policy,
        Boxes<T> gaps,
        Boxes<T> otherwiseRegion,
        List<Overlap<T>> overlaps,
        List<Masked> masked,
        List<Mergeable<T>> mergeable,
        List<Descent<O>> descents,
        List<String> unprovable,
        Set<Question> open) {

    /** Steps that the search for one region takes at most. */
    public static final int MAX_STEPS = 200_000;

    /** Overlaps that are listed at most. */
    public static final int MAX_OVERLAPS = 1_000;

    /** Pairs of mergeable rows that are listed at most. */
    public static final int MAX_MERGEABLE = 1_000;

    /** Descents that are listed at most. */
    public static final int MAX_DESCENTS = 100;

    /** Parts of the space that a question made of many searches looks at in all, at most; the last search is ended. */
    public static final int MAX_LOOKS = 1_000_000;

    /** Findings of one kind that a text spells out at most. */
    private static final int MAX_TOLD = 20;

    /**
     * 问题 – what an analysis asks.
     */
    public enum Question implements Bilingual {
        /** 缺口 – what no row takes. */
        GAPS("缺口", "gaps"),
        /** 重叠 – which rows overlap. */
        OVERLAPS("重叠", "overlaps"),
        /** 被遮蔽的行 – on which rows no outcome depends. */
        MASKED("被遮蔽的行", "masked rows"),
        /** 可合并的行 – which rows one can stand for. */
        MERGEABLE("可合并的行", "mergeable rows"),
        /** 逆序 – where a better subject gets a worse outcome. */
        DESCENTS("逆序", "descents");

        private final Term term;

        Question(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /**
     * Copies the findings.
     *
     * @param policy the hit policy of the table
     * @param gaps where no row is met and there is no "otherwise"
     * @param otherwiseRegion what falls to "otherwise"
     * @param overlaps the pairs of rows that one subject can meet at once
     * @param masked the rows on which no outcome depends
     * @param mergeable the pairs of rows that one row can stand for
     * @param descents where a better subject gets a worse outcome
     * @param unprovable the ids of the rows that hold opaque tests
     * @param open the questions whose search was cut off
     * @throws NullPointerException if a component is null
     */
    public Analysis {
        requireNonNull(policy, "policy");
        requireNonNull(gaps, "gaps");
        requireNonNull(otherwiseRegion, "otherwiseRegion");
        overlaps = Require.list(overlaps, "overlaps");
        masked = Require.list(masked, "masked");
        mergeable = Require.list(mergeable, "mergeable");
        descents = Require.list(descents, "descents");
        unprovable = Require.list(unprovable, "unprovable");
        open = Sets.immutableEnumSet(requireNonNull(open, "open"));
    }

    static <T, O> Analysis<T, O> of(Draft<T, O> draft) {
        Terrain<T, O> terrain = new Terrain<>(draft);
        Boxes<T> nowhere = new Boxes<>(List.of(), true, true);
        boolean otherwise = draft.otherwise().isPresent();
        Findings<Overlap<T>> overlaps = Overlaps.of(terrain, false);
        Boxes<T> untaken = terrain.untaken(overlaps.isProvenEmpty());
        Findings<Masked> masked = Masks.of(terrain);
        Findings<Mergeable<T>> mergeable =
                Merges.of(terrain, masked.found().stream().map(Masked::row).collect(Collectors.toSet()));
        Findings<Descent<O>> descents = Descents.of(terrain);
        Set<Question> open = EnumSet.noneOf(Question.class);
        note(open, Question.GAPS, untaken.complete());
        note(open, Question.OVERLAPS, overlaps.complete());
        note(open, Question.MASKED, masked.complete());
        note(open, Question.MERGEABLE, masked.complete() && mergeable.complete());
        note(open, Question.DESCENTS, descents.complete());
        return new Analysis<>(
                draft.policy(),
                otherwise ? nowhere : untaken,
                otherwise ? untaken : nowhere,
                overlaps.found(),
                masked.found(),
                mergeable.found(),
                descents.found(),
                unprovable(draft),
                open);
    }

    private static void note(Set<Question> open, Question question, boolean answered) {
        if (!answered) {
            open.add(question);
        }
    }

    static List<String> unprovable(Draft<?, ?> draft) {
        return draft.rows().stream()
                .filter(row -> !row.when().isExact())
                .<String>map(Row::id)
                .toList();
    }

    /**
     * Whether everything that was found is certain, and nothing is missing.
     *
     * @return false if a search was cut off, or a row holds an opaque test
     */
    public boolean exact() {
        return open.isEmpty() && unprovable.isEmpty();
    }

    /**
     * Whether it is proven that every subject gets an outcome from a row or from "otherwise".
     *
     * @return true if there is no gap, and the search was complete
     */
    public boolean isComplete() {
        return gaps.isProvenEmpty();
    }

    /**
     * The findings as reasons: gaps, overlaps that contradict the hit policy, masked rows, mergeable rows, descents; then
     * what falls to "otherwise", how many pairs of rows overlap as the hit policy allows, and what is left open. Of each
     * kind at most {@value #MAX_TOLD} are told, then how many more there are.
     *
     * @return the reasons; one that says so if there is no finding
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        region(gaps, gaps.exact() ? AnalysisReason.GAP : AnalysisReason.POSSIBLE_GAP)
                .ifPresent(reasons::add);
        List<Overlap<T>> contradictions = overlaps.stream()
                .filter(overlap -> overlap.isContradiction(policy))
                .toList();
        tell(reasons, contradictions, Overlap::reason, Question.OVERLAPS);
        tell(reasons, masked, Masked::reason, Question.MASKED);
        tell(reasons, mergeable, Mergeable::reason, Question.MERGEABLE);
        tell(reasons, descents, Descent::reason, Question.DESCENTS);
        if (reasons.isEmpty()) {
            reasons.add(Reason.of(AnalysisReason.NOTHING_FOUND));
        }
        region(otherwiseRegion, AnalysisReason.OTHERWISE).ifPresent(reasons::add);
        int settled = overlaps.size() - contradictions.size();
        if (settled > 0) {
            reasons.add(Reason.of(AnalysisReason.SETTLED_OVERLAPS, settled, policy));
        }
        if (!unprovable.isEmpty()) {
            reasons.add(Reason.of(AnalysisReason.UNPROVABLE, unprovable));
        }
        if (!open.isEmpty()) {
            reasons.add(Reason.of(AnalysisReason.CUT_OFF, List.copyOf(open)));
        }
        return reasons;
    }

    private Optional<Reason> region(Boxes<T> boxes, AnalysisReason reason) {
        return boxes.boxes().isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(reason, Phrases.region(boxes), Phrases.example(boxes)));
    }

    private static <F> void tell(
            List<Reason> reasons, List<F> findings, Function<F, Reason> wording, Question question) {
        findings.stream().limit(MAX_TOLD).map(wording).forEach(reasons::add);
        if (findings.size() > MAX_TOLD) {
            reasons.add(Reason.of(AnalysisReason.MORE_FINDINGS, findings.size() - MAX_TOLD, question));
        }
    }

    /**
     * The findings in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String text(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
