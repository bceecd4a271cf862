package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * DMN 导出 – a decision table as DMN 1.5, for the modellers and engines of others; or why DMN cannot say the same.
 *
 * <p>DMN (Decision Model and Notation, OMG, version 1.5 of 2023) knows the four hit policies of these tables, and FEEL,
 * its expression language, can say what boxes say. Columns become inputs, rows become rules: a row that is an "or" of
 * boxes becomes several, a row that no subject can meet becomes none. Unknown is {@code null}: it meets {@code null} and
 * {@code -} only, so an engine must be given it and not just be left without a value. Enum constants are strings by
 * their names, decimals and whole numbers are numbers, dates are {@code date("2025-01-01")}.
 *
 * <p>The outcome of subjects that no row takes is a last rule under FIRST. Under the other policies it is the default
 * output entry of the standard, without which an engine that does not know it gives no outcome. PRIORITY reads the order
 * of outcomes from the list of output values.
 *
 * <p>Sets of labels and opaque tests have no counterpart in a portable table, nor has an outcome that is a type of the
 * caller's own; all such obstacles are listed. The same table always gives the same text.
 *
 * <pre>{@code
 * DmnExport export = DmnExport.of(table);
 * String xml = export.orThrow().xml();
 * }</pre>
 */
public sealed interface DmnExport {

    /** The XML namespace of DMN 1.5. */
    String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /**
     * The table as DMN.
     *
     * @param table the table
     * @return {@link Dmn}, or {@link NotExpressible} with everything that stands in the way
     * @throws NullPointerException if the table is null
     */
    static DmnExport of(DecisionTable<?, ?> table) {
        return DmnTable.of(requireNonNull(table, "table")).export();
    }

    /**
     * The DMN, where there must be one.
     *
     * @return the DMN
     * @throws IllegalStateException naming every obstacle, if the table cannot be expressed in DMN
     */
    Dmn orThrow();

    /**
     * DMN 文本 – the table as an XML document, and what its parts are called there.
     *
     * <p>FEEL does not take every name: {@code trip.nights} becomes {@code trip_nights}. The names as they were are
     * labels in the document.
     *
     * @param xml the document, to be stored as UTF-8
     * @param decision the name of the decision, under which engines give the outcome
     * @param inputs the name of the input for each attribute, by its name, in the order of the columns
     */
    record Dmn(String xml, String decision, Map<String, String> inputs) implements DmnExport {
        /**
         * Checks and copies the components.
         *
         * @param xml the document
         * @param decision the name of the decision
         * @param inputs the names of the inputs
         * @throws NullPointerException if a component, a key or a value is null
         * @throws IllegalArgumentException if the document or the name is blank
         */
        public Dmn {
            Require.that(!requireNonNull(xml, "xml").isBlank(), "xml", xml, "must not be blank");
            Require.that(!requireNonNull(decision, "decision").isBlank(), "decision", decision, "must not be blank");
            inputs = ImmutableMap.copyOf(requireNonNull(inputs, "inputs"));
        }

        @Override
        public Dmn orThrow() {
            return this;
        }
    }

    /**
     * 无法表达 – what DMN cannot say of the table.
     *
     * @param reasons the obstacles, each with what and where, at least one; the columns first, then the rows in order
     */
    record NotExpressible(List<Reason> reasons) implements DmnExport {
        /**
         * Checks and copies the reasons.
         *
         * @param reasons the obstacles
         * @throws NullPointerException if the list or a reason is null
         * @throws IllegalArgumentException if there is none
         */
        public NotExpressible {
            reasons = Require.list(reasons, "reasons");
            Require.that(!reasons.isEmpty(), "reasons", reasons, "must hold at least one");
        }

        /**
         * The obstacles in words.
         *
         * @param locale the reader's locale; Chinese locales get Chinese, all others English
         * @return one sentence for each
         */
        public String why(Locale locale) {
            return Reason.text(reasons, locale);
        }

        @Override
        public Dmn orThrow() {
            throw new IllegalStateException(why(Locale.ENGLISH));
        }
    }
}
