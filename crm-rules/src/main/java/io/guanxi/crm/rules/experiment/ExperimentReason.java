package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 实验的原因 – every kind of finding that a report can give; the keys are stable.
 */
public enum ExperimentReason implements ReasonKey {
    /** What was compared: baseline, candidate, number of subjects. */
    COMPARED("experiment.compared"),
    /** What was compared on a day: baseline, candidate, number of subjects, the day. */
    COMPARED_AS_OF("experiment.compared-as-of"),
    /** There are no subjects: baseline, candidate. */
    NOBODY("experiment.nobody"),
    /** How many get another outcome: number, percentage. */
    MOVED("experiment.moved"),
    /** How many get a better and a worse outcome: both numbers. */
    BETTER_AND_WORSE("experiment.better-and-worse"),
    /** How many get no outcome: under the baseline, under the candidate. */
    NO_OUTCOME("experiment.no-outcome"),
    /** How many held no tier before: number. */
    NEWCOMERS("experiment.newcomers"),
    /** The stability index: index, drift. */
    STABILITY("experiment.stability"),
    /** Outcomes with nobody on one side: how many. */
    HALVES("experiment.halves"),
    /** A measure: name, total before, total after, change. */
    MEASURE("experiment.measure"),
    /** A measure with its growth: name, total before, total after, change, growth in percent. */
    MEASURE_GROWTH("experiment.measure-growth"),
    /** A guardrail: name, whether it is met. */
    GUARDRAIL("experiment.guardrail"),
    /** A guardrail with a bound: name, whether it is met, figure, bound. */
    GUARDRAIL_BOUND("experiment.guardrail-bound"),
    /** A guardrail whose bound is missed: name, whether it is met, figure, bound, by how much. */
    GUARDRAIL_MISSED("experiment.guardrail-missed"),
    /** What a replay was of: baseline, candidate, number of members, first day, last day, number of days. */
    REPLAYED("experiment.replayed"),
    /** The flap rate: rule set, members who flap, percentage, window. */
    FLAPS("experiment.flaps"),
    /** Moves over all days: rule set, up, down. */
    MOVES("experiment.moves");

    private static final String BUNDLE = "io.guanxi.crm.rules.experiment.experiment_";

    private final String key;

    ExperimentReason(String key) {
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
