package io.guanxi.crm.examples;

import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;

import io.guanxi.crm.aggregate.Move;
import io.guanxi.crm.aggregate.TransitionCounting;
import io.guanxi.crm.aggregate.TransitionCounts;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.util.List;
import java.util.Locale;

/** 阶段流动 – two branches count how their customers moved within a month; head office merges the counts. */
public final class StageFlowExample {

    private StageFlowExample() {}

    /** The flow of both as a Markdown table in Chinese. */
    public static String run() {
        // example: begin
        TransitionCounting<LifecycleStage> counting = TransitionCounting.over(List.of(LifecycleStage.values()));

        // Beijing counts its customers one by one, perhaps on a machine of its own.
        TransitionCounts beijing = counting.empty();
        for (LifecycleStage now : List.of(EXPLORATION, EXPLORATION, FORMATION, LOST)) {
            beijing = counting.add(beijing, Move.of(EXPLORATION, now));
        }

        // Shanghai has its counts from a database already.
        TransitionCounts shanghai = counting.empty();
        shanghai = counting.add(shanghai, Move.of(EXPLORATION, EXPLORATION, 4));
        shanghai = counting.add(shanghai, Move.of(EXPLORATION, FORMATION, 2));

        // Head office merges: of 10 customers in exploration 6 stayed, 3 moved on to formation, 1 was lost.
        TransitionMatrix<LifecycleStage> flow = counting.result(counting.merge(beijing, shanghai));
        return flow.toMarkdown(Locale.CHINA);
        // example: end
    }
}
