package io.guanxi.crm.demo;

import com.google.common.collect.ImmutableMultiset;
import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.population.StageFlowResult;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import java.util.List;

/**
 * What the replay of all relationships came to.
 *
 * @param flow stages, moves and stays at the month ends; the last one is the last day of the data
 * @param patterns the life pattern of every episode
 * @param lately how many customers were lost in the last six months and are so
 * @param stepsDue the steps of their win-backs that are due
 * @param atRisk how many customers are in decline or suspected of it on the last day
 * @param worthSaving the ten of them most worth saving, or fewer, best first
 */
record ReplayResult(
        StageFlowResult flow,
        ImmutableMultiset<LifePattern> patterns,
        int lately,
        ImmutableMultiset<WinBackStep> stepsDue,
        int atRisk,
        List<AtRisk> worthSaving) {}
