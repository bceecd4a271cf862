package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;

/**
 * 发现 – what an assessment noticed beside the stage.
 */
public enum FindingKind implements Bilingual {
    /** 疑似退化 – the volume with us falls, but the customer's total volume is unknown: no reason to change the stage (L4). */
    DECLINE_SUSPECTED("疑似退化", "suspected decline");

    private final String chinese;
    private final String english;

    FindingKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
