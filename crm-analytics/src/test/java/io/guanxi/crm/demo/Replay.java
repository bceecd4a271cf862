package io.guanxi.crm.demo;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.MinMaxPriorityQueue;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.Episode;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.population.DayOutcome;
import io.guanxi.crm.lifecycle.population.LifecycleReplay;
import io.guanxi.crm.lifecycle.population.ReplayedRelationship;
import io.guanxi.crm.lifecycle.population.StageFlow;
import io.guanxi.crm.lifecycle.population.StageFlowState;
import io.guanxi.crm.lifecycle.winback.WinBackPlan;
import io.guanxi.crm.lifecycle.winback.WinBackSchedule;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * 回放 – assesses every relationship at each month end since its opening, as it would have been assessed at the time.
 *
 * <p>Customer by customer, so that memory holds one relationship at a time and counters. The last assessment is on the
 * last day of the data, in place of the end of its month.
 */
final class Replay {

    static final int WORTH_SAVING = 10;
    /** How long after a loss a win-back is still planned, in months: as long as the schedule of its steps. */
    static final int WIN_BACK_MONTHS = 6;

    private final RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());
    private final LifecycleReplay replay;
    private final StageFlow flow;
    private StageFlowState stages;
    private final LocalDate lastDay;
    private final EnumMultiset<LifePattern> patterns = EnumMultiset.create(LifePattern.class);
    private final EnumMultiset<WinBackStep> stepsDue = EnumMultiset.create(WinBackStep.class);
    private final MinMaxPriorityQueue<AtRisk> worthSaving = MinMaxPriorityQueue.orderedBy(AtRisk.MOST_WORTH_SAVING)
            .maximumSize(WORTH_SAVING)
            .create();
    private int atRisk;
    private int lately;

    private Replay(LocalDate firstDay, LocalDate lastDay) {
        List<LocalDate> days = monthEnds(firstDay, lastDay);
        this.replay = LifecycleReplay.of(lifecycle, days);
        this.flow = StageFlow.on(days);
        this.stages = flow.empty();
        this.lastDay = lastDay;
    }

    static ReplayResult of(Population population, Progress progress) {
        Replay replay = new Replay(population.firstDay(), population.lastDay());
        PurchaseLog log = population.log();
        for (int index = 0; index < log.customers(); index++) {
            PurchaseHistory history = log.history(index);
            LocalDate opened = population.opening().of(log.customer(index), history);
            replay.add(CustomerRelationship.open(log.customer(index), opened), history);
            progress.reached(Words.CUSTOMERS_REPLAYED, index + 1L);
        }
        return replay.result();
    }

    private void add(CustomerRelationship open, PurchaseHistory history) {
        ReplayedRelationship replayed = replay.replay(open, history);
        stages = flow.add(stages, replayed);
        CustomerRelationship relationship = replayed.relationship();
        for (Episode episode : relationship.episodes(lastDay)) {
            patterns.add(episode.pattern(lifecycle.policy().keep()));
        }
        DayOutcome last = replayed.outcomes().get(replayed.outcomes().size() - 1);
        if (last.stage() == LifecycleStage.DECLINE || last.findings().contains(FindingKind.DECLINE_SUSPECTED)) {
            save(relationship, history);
        }
        if (relationship.stage() == LifecycleStage.LOST
                && relationship.since().isAfter(lastDay.minusMonths(WIN_BACK_MONTHS))) {
            lately++;
            stepsDue.addAll(
                    WinBackPlan.of(relationship, WinBackSchedule.standard()).dueOn(lastDay));
        }
    }

    private void save(CustomerRelationship relationship, PurchaseHistory history) {
        atRisk++;
        LocalDate end = lastDay.plusDays(1);
        RelationshipEvidence evidence =
                RelationshipEvidence.from(history, lifecycle.policy().windowsFor(relationship), lastDay);
        worthSaving.add(new AtRisk(
                lifecycle.assess(relationship, evidence, lastDay),
                history.knownOn(lastDay).spendBetween(end.minusMonths(12), end)));
    }

    private ReplayResult result() {
        return new ReplayResult(
                flow.result(stages),
                ImmutableMultiset.copyOf(patterns),
                lately,
                ImmutableMultiset.copyOf(stepsDue),
                atRisk,
                worthSaving.stream().sorted(AtRisk.MOST_WORTH_SAVING).toList());
    }

    private static List<LocalDate> monthEnds(LocalDate firstDay, LocalDate lastDay) {
        List<LocalDate> days = new ArrayList<>();
        long last = ChronoUnit.MONTHS.between(YearMonth.from(firstDay), YearMonth.from(lastDay));
        for (long month = 0; month < last; month++) {
            days.add(YearMonth.from(firstDay).plusMonths(month).atEndOfMonth());
        }
        days.add(lastDay);
        return List.copyOf(days);
    }
}
