package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 决策表之差 – whose outcome changes from one table to another: the exact regions, without any data.
 *
 * <p>Compared is what the tables decide, not how they are written: rows may be renamed, split or moved. Where only the
 * deciding row changes, but not the outcome, there is no change.
 *
 * <p>Example: when {@code orders ≥ 5 → GOLD} becomes {@code orders ≥ 6 → GOLD} and all others are SILVER, there is one
 * change: {@code orders = 5} from GOLD to SILVER.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 * @param changes the regions whose outcome changes; they do not overlap, and are ordered by the deciding row before and
 *     after
 * @param complete whether all changes were found; false when the search was cut off
 * @param exact whether the changes are exactly those that there are: the search was complete, and both tables are data
 */
public record TableDiff<T, O>(List<Change<T, O>> changes, boolean complete, boolean exact) {

    /** Changes that are listed at most. */
    public static final int MAX_CHANGES = 1_000;

    private static final int MAX_TOLD = 20;

    /**
     * 变化 – a region in which each table has one outcome, and they differ.
     *
     * @param <T> the type of the subject
     * @param <O> the type of the outcome
     * @param region the region; with opaque tests, where there may be such a subject
     * @param before the outcome by the first table; empty if it has none
     * @param after the outcome by the second table; empty if it has none
     * @param rowBefore the id of the row that decides in the first table; empty for "otherwise" and for no outcome
     * @param rowAfter the id of the row that decides in the second table; empty for "otherwise" and for no outcome
     * @param exact whether the change is certain: neither table holds an opaque test
     */
    public record Change<T, O>(
            Box<T> region,
            Optional<O> before,
            Optional<O> after,
            Optional<String> rowBefore,
            Optional<String> rowAfter,
            boolean exact) {

        /**
         * Checks the components.
         *
         * @param region the region
         * @param before the outcome by the first table
         * @param after the outcome by the second table
         * @param rowBefore the id of the row that decides in the first table
         * @param rowAfter the id of the row that decides in the second table
         * @param exact whether the change is certain
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the outcomes are the same
         */
        public Change {
            requireNonNull(region, "region");
            Require.that(
                    !requireNonNull(before, "before").equals(requireNonNull(after, "after")),
                    "after",
                    after,
                    "must be another outcome than before");
            requireNonNull(rowBefore, "rowBefore");
            requireNonNull(rowAfter, "rowAfter");
        }

        /**
         * The change as a reason.
         *
         * @return the reason
         */
        public Reason reason() {
            Term where = new Term(region.text(Locale.CHINESE), region.text(Locale.ENGLISH));
            return Reason.of(
                    exact ? AnalysisReason.CHANGE : AnalysisReason.POSSIBLE_CHANGE,
                    where,
                    Phrases.decided(before, rowBefore),
                    Phrases.decided(after, rowAfter),
                    Phrases.point(region.witness()));
        }
    }

    /**
     * Copies the changes.
     *
     * @param changes the regions whose outcome changes
     * @param complete whether all changes were found
     * @param exact whether the changes are exactly those that there are
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the changes are said to be exact although the search was cut off
     */
    public TableDiff {
        changes = Require.list(changes, "changes");
        Require.that(complete || !exact, "exact", exact, "must not be true when the search was cut off");
    }

    /**
     * Whether it is proven that no outcome changes.
     *
     * @return true if there is no change, and the search was complete
     */
    public boolean isEmpty() {
        return changes.isEmpty() && complete;
    }

    /**
     * The changes as reasons, at most {@value #MAX_TOLD} of them, then how many more there are.
     *
     * @return the reasons; one that says so if there is no change
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (changes.isEmpty()) {
            reasons.add(Reason.of(complete ? AnalysisReason.NO_CHANGE : AnalysisReason.NO_CHANGE_FOUND));
            return reasons;
        }
        changes.stream().limit(MAX_TOLD).map(Change::reason).forEach(reasons::add);
        if (changes.size() > MAX_TOLD) {
            reasons.add(Reason.of(AnalysisReason.MORE_CHANGES, changes.size() - MAX_TOLD));
        }
        if (!complete) {
            reasons.add(Reason.of(AnalysisReason.CHANGES_CUT_OFF));
        }
        return reasons;
    }

    /**
     * The changes in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String text(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
