package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 分析的原因 – every kind of reason that a proof about a table can give; the keys are stable.
 */
public enum AnalysisReason implements ReasonKey {
    /** No row takes a region: region, example. */
    GAP("analysis.gap"),
    /** It is not excluded that no row takes a region, since opaque tests or the cap leave it open: region, example. */
    POSSIBLE_GAP("analysis.possible-gap"),
    /** What falls to "otherwise": region, example. */
    OTHERWISE("analysis.otherwise"),
    /** Two rows with the same outcome overlap: ids, region, example. */
    OVERLAP("analysis.overlap"),
    /** Two rows with different outcomes overlap: ids, region, example. */
    CONFLICT("analysis.conflict"),
    /** Two rows may overlap, which opaque tests leave open: ids, region, example. */
    POSSIBLE_OVERLAP("analysis.possible-overlap"),
    /** A row is contained in others: id, ids of the others. */
    MASKED("analysis.masked"),
    /** A row can never be met: id. */
    NEVER_MET("analysis.never-met"),
    /** One row can stand for two: ids, condition, id of the row in whose place it must stand. */
    MERGEABLE("analysis.mergeable"),
    /** A better subject gets a worse outcome: column, outcome before and after, the two subjects. */
    DESCENT("analysis.descent"),
    /** A better subject may get a worse outcome, which opaque tests leave open; arguments as above. */
    POSSIBLE_DESCENT("analysis.possible-descent"),
    /** Rows overlap as the hit policy allows: how many pairs, the hit policy. */
    SETTLED_OVERLAPS("analysis.settled-overlaps"),
    /** Nothing was found. */
    NOTHING_FOUND("analysis.nothing-found"),
    /** More findings of one kind: how many, which kind. */
    MORE_FINDINGS("analysis.more-findings"),
    /** Rows with opaque tests: ids. */
    UNPROVABLE("analysis.unprovable"),
    /** Questions whose search was cut off: which. */
    CUT_OFF("analysis.cut-off"),
    /** More boxes of a region than are named: those named, how many more. */
    AND_MORE("analysis.and-more"),
    /** An outcome that a row decides: outcome, id. */
    BY_ROW("analysis.by-row"),
    /** An outcome by "otherwise": outcome. */
    BY_OTHERWISE("analysis.by-otherwise"),

    /** A row holds an opaque test, which the table forbids: id. */
    OPAQUE_ROW("analysis.opaque-row"),
    /** A check that was required could not be proven, since a search was cut off: the check. */
    UNDECIDED("analysis.undecided"),
    /** A check that was required could not be proven because of rows with opaque tests: the check, ids. */
    UNDECIDABLE("analysis.undecidable"),
    /** One name stands for two attributes: name, attribute, other attribute. */
    NAME_CLASH("analysis.name-clash"),
    /** A check asks for an order of outcomes and a direction of columns, of which one is missing: the check. */
    NO_ORDER("analysis.no-order"),

    /** The ways to an outcome: outcome, ways. */
    REACH("analysis.reach"),
    /** The outcome is already decided: outcome. */
    REACHED("analysis.reached"),
    /** No subject is ever decided so: outcome. */
    UNREACHABLE("analysis.unreachable"),
    /** No way was found before the search was cut off: outcome. */
    NO_WAY_FOUND("analysis.no-way-found"),
    /** More of something is missing: attribute, amount. */
    MORE("analysis.more"),
    /** Less of something is needed: attribute, amount. */
    LESS("analysis.less"),
    /** A date must be later: attribute, by how much. */
    LATER("analysis.later"),
    /** A date must be earlier: attribute, by how much. */
    EARLIER("analysis.earlier"),
    /** Something else is asked for: condition. */
    NEEDED("analysis.needed"),
    /** Something else is asked for, and the value is not known: condition. */
    NEEDED_UNKNOWN("analysis.needed-unknown"),

    /** A region whose outcome changes: region, outcome and row before, outcome and row after, example. */
    CHANGE("analysis.change"),
    /** A region whose outcome may change, which opaque tests leave open; arguments as above. */
    POSSIBLE_CHANGE("analysis.possible-change"),
    /** More changes than are told: how many. */
    MORE_CHANGES("analysis.more-changes"),
    /** No outcome changes. */
    NO_CHANGE("analysis.no-change"),
    /** No change was found before the search was cut off. */
    NO_CHANGE_FOUND("analysis.no-change-found"),
    /** Not all changes may be listed: the search was cut off. */
    CHANGES_CUT_OFF("analysis.changes-cut-off");

    private static final String BUNDLE = "io.guanxi.crm.rules.table.analysis_";

    private final String key;

    AnalysisReason(String key) {
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
