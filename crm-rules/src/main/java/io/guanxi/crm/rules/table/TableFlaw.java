package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 决策表的缺陷 – what keeps a table from being built, with the rows and the subjects that show it.
 *
 * <p>Checks that are required ask for a proof: what cannot be proven, because of opaque tests or since the search was
 * cut off, is a flaw too, and says so.
 */
public sealed interface TableFlaw {

    /**
     * Whether the flaw is certain; a proof that opaque tests or the cap leave open is not.
     *
     * @return true unless stated otherwise
     */
    default boolean exact() {
        return true;
    }

    /**
     * The flaw as a reason.
     *
     * @return the reason
     */
    Reason reason();

    /**
     * The flaw in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    default String text(Locale locale) {
        return reason().text(locale);
    }

    /**
     * 名称冲突 – one name stands for attributes of different kind or domain. Nothing is proven about the table.
     *
     * @param name the name
     * @param first one of the attributes, with its domain
     * @param second the other
     */
    record NameClash(String name, String first, String second) implements TableFlaw {
        /**
         * Checks the components.
         *
         * @param name the name
         * @param first one of the attributes
         * @param second the other
         * @throws NullPointerException if a component is null
         */
        public NameClash {
            requireNonNull(name, "name");
            requireNonNull(first, "first");
            requireNonNull(second, "second");
        }

        @Override
        public Reason reason() {
            return Reason.of(AnalysisReason.NAME_CLASH, name, first, second);
        }
    }

    /**
     * 不完备 – what no row takes, in a table that must be {@link Check#COMPLETE}.
     *
     * @param where the region, with at least one box
     */
    record Incomplete(Boxes<?> where) implements TableFlaw {
        /**
         * Checks the component.
         *
         * @param where the region
         * @throws NullPointerException if it is null
         * @throws IllegalArgumentException if there is no box
         */
        public Incomplete {
            Require.that(!requireNonNull(where, "where").boxes().isEmpty(), "where", where, "must have a box");
        }

        @Override
        public boolean exact() {
            return where.exact();
        }

        @Override
        public Reason reason() {
            return Reason.of(
                    exact() ? AnalysisReason.GAP : AnalysisReason.POSSIBLE_GAP,
                    Phrases.region(where),
                    Phrases.example(where));
        }
    }

    /**
     * 矛盾的行 – two rows that one subject can meet at once, where the hit policy does not allow it: under {@link
     * HitPolicy#UNIQUE} any two, under {@link HitPolicy#ANY} two with different outcomes.
     *
     * @param overlap the two rows and the region
     */
    record Contradiction(Overlap<?> overlap) implements TableFlaw {
        /**
         * Checks the component.
         *
         * @param overlap the two rows and the region
         * @throws NullPointerException if it is null
         */
        public Contradiction {
            requireNonNull(overlap, "overlap");
        }

        @Override
        public boolean exact() {
            return overlap.exact();
        }

        @Override
        public Reason reason() {
            return overlap.reason();
        }
    }

    /**
     * 死行 – a row on which no outcome depends, in a table that must have none ({@link Check#NO_DEAD_ROW}).
     *
     * @param masked the row, and those that mask it
     */
    record DeadRow(Masked masked) implements TableFlaw {
        /**
         * Checks the component.
         *
         * @param masked the row
         * @throws NullPointerException if it is null
         */
        public DeadRow {
            requireNonNull(masked, "masked");
        }

        @Override
        public Reason reason() {
            return masked.reason();
        }
    }

    /**
     * 非单调 – a better subject gets a worse outcome, in a table that must be {@link Check#MONOTONE}.
     *
     * @param descent the two subjects and their outcomes
     */
    record NotMonotone(Descent<?> descent) implements TableFlaw {
        /**
         * Checks the component.
         *
         * @param descent the two subjects and their outcomes
         * @throws NullPointerException if it is null
         */
        public NotMonotone {
            requireNonNull(descent, "descent");
        }

        @Override
        public boolean exact() {
            return descent.exact();
        }

        @Override
        public Reason reason() {
            return descent.reason();
        }
    }

    /**
     * 缺少次序 – the table must be {@link Check#MONOTONE}, but has no order of outcomes, no column with a direction, or an
     * outcome outside the order: there is nothing to compare.
     *
     * @param check the check
     */
    record NoOrder(Check check) implements TableFlaw {
        /**
         * Checks the component.
         *
         * @param check the check
         * @throws NullPointerException if it is null
         */
        public NoOrder {
            requireNonNull(check, "check");
        }

        @Override
        public Reason reason() {
            return Reason.of(AnalysisReason.NO_ORDER, check);
        }
    }

    /**
     * 不透明的行 – a row holds an opaque test, in a table that must have none ({@link Check#NO_OPAQUE}).
     *
     * @param row the id of the row
     */
    record OpaqueRow(String row) implements TableFlaw {
        /**
         * Checks the component.
         *
         * @param row the id of the row
         * @throws NullPointerException if it is null
         */
        public OpaqueRow {
            requireNonNull(row, "row");
        }

        @Override
        public Reason reason() {
            return Reason.of(AnalysisReason.OPAQUE_ROW, row);
        }
    }

    /**
     * 无法证明 – a check that is required could neither be proven nor refuted.
     *
     * @param check the check
     * @param rows the ids of the rows whose opaque tests leave it open; none if the search was cut off
     */
    record Undecided(Check check, List<String> rows) implements TableFlaw {
        /**
         * Checks the components.
         *
         * @param check the check
         * @param rows the ids of the rows, copied
         * @throws NullPointerException if a component is null
         */
        public Undecided {
            requireNonNull(check, "check");
            rows = Require.list(rows, "rows");
        }

        @Override
        public boolean exact() {
            return false;
        }

        @Override
        public Reason reason() {
            return rows.isEmpty()
                    ? Reason.of(AnalysisReason.UNDECIDED, check)
                    : Reason.of(AnalysisReason.UNDECIDABLE, check, rows);
        }
    }
}
