package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 决策的原因 – every kind of reason that the decision of a table can give; the keys are stable.
 */
public enum TableReason implements ReasonKey {
    /** A row decides: table, version, row, outcome. */
    DECIDED("table.decided"),
    /** No row is met, and the outcome is that of all others: table, version, outcome. */
    OTHERWISE("table.otherwise"),
    /** No row is met, and there is no outcome for all others: table, version. */
    UNDECIDED("table.undecided"),
    /** Rows are met that contradict each other: table, version, rows. */
    CONTRADICTED("table.contradicted"),
    /** The reading follows that kept a row from being met: row. */
    NOT_MET("table.not-met"),
    /** The reading follows, if there is one, for want of which a row could not be judged: row. */
    NOT_KNOWN("table.not-known"),
    /** The rows that are met, all of which are collected: table, version, rows. */
    COLLECTED("table.collected"),
    /** No row is met, so that nothing is collected: table, version. */
    NOTHING_COLLECTED("table.nothing-collected"),
    /** The readings of a row that is met follow: row. */
    MET("table.met"),
    /** The hit policy in the head of a table: its name. */
    HEAD("table.head");

    private static final String BUNDLE = "io.guanxi.crm.rules.table.table_";

    private final String key;

    TableReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        // The language is part of the name and the locale is ROOT: exactly this bundle, never the machine's default.
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString(key);
    }
}
