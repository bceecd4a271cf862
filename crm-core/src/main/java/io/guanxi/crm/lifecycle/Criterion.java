package io.guanxi.crm.lifecycle;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.util.List;

/**
 * One question of an edge: the condition that decides and the sentence that tells, side by side, so that they cannot
 * drift apart.
 */
final class Criterion {

    /** The answer in words: reading, bound, met or not; nothing where there is nothing to tell. */
    interface Sentence {

        List<Reason> of(LifecycleCase c, Met met);
    }

    private final Condition<LifecycleCase> question;
    private final Condition<LifecycleCase> unknown;
    private final Condition<LifecycleCase> guard;
    private final Sentence sentence;

    private Criterion(
            Condition<LifecycleCase> question,
            Condition<LifecycleCase> unknown,
            Condition<LifecycleCase> guard,
            Sentence sentence) {
        this.question = question;
        this.unknown = unknown;
        this.guard = guard;
        this.sentence = sentence;
    }

    /** A question about one attribute that must be known to be met. */
    static Criterion asked(Condition<LifecycleCase> question, Attribute<LifecycleCase> attribute, Sentence sentence) {
        return new Criterion(question, attribute.isUnknown(), question, sentence);
    }

    /** A question about one attribute that holds an edge back only where it is known not to be met. */
    static Criterion whereKnown(
            Condition<LifecycleCase> question, Attribute<LifecycleCase> attribute, Sentence sentence) {
        return new Criterion(question, attribute.isUnknown(), question.or(attribute.isUnknown()), sentence);
    }

    /** What the edge asks. */
    Condition<LifecycleCase> guard() {
        return guard;
    }

    List<Reason> reasons(LifecycleCase c) {
        return sentence.of(c, met(c));
    }

    /** The same where the guard is known to have passed; then only what may be unknown must be asked again. */
    List<Reason> reasonsToPass(LifecycleCase c) {
        return sentence.of(c, guard == question ? Met.MET : met(c));
    }

    /** The three-valued answer, by the quick tests. */
    private Met met(LifecycleCase c) {
        if (question.test(c)) {
            return Met.MET;
        }
        return unknown.test(c) ? Met.UNKNOWN : Met.NOT_MET;
    }

    /** What is missing, with how far it is; nothing where the edge asks no more. */
    List<Reading> missing(LifecycleCase c) {
        return guard.test(c) ? List.of() : question.explain(c).unmet();
    }
}
