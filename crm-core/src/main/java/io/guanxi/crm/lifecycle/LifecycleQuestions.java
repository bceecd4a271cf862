package io.guanxi.crm.lifecycle;

/** The questions that the edges of a lifecycle ask under a policy; those of losses need none. */
record LifecycleQuestions(AdvanceQuestions advance, DeclineQuestions decline) {

    static LifecycleQuestions of(LifecyclePolicy policy, Judgement judgement) {
        return new LifecycleQuestions(new AdvanceQuestions(policy, judgement), new DeclineQuestions(policy, judgement));
    }
}
