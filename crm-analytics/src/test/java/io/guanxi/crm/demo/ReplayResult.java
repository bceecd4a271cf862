package io.guanxi.crm.demo;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.util.List;

/**
 * What the replay of all relationships came to.
 *
 * @param months the month ends in order of time; the last one is the last day of the data
 * @param flow each customer's stage at one month end and the next, staying included
 * @param atRisk how many customers are in decline or suspected of it on the last day
 * @param worthSaving the ten of them most worth saving, or fewer, best first
 */
record ReplayResult(
        List<MonthEnd> months, TransitionMatrix<LifecycleStage> flow, int atRisk, List<AtRisk> worthSaving) {}
