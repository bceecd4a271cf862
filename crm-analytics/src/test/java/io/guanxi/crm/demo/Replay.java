package io.guanxi.crm.demo;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.MinMaxPriorityQueue;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.EvidenceWindows;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
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

    private final RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());
    private final List<LocalDate> days;
    private final List<EnumMultiset<LifecycleStage>> stages = new ArrayList<>();
    private final int[] suspected;
    private final TransitionMatrix.Builder<LifecycleStage> flow =
            TransitionMatrix.over(List.of(LifecycleStage.values()));
    private final MinMaxPriorityQueue<AtRisk> worthSaving = MinMaxPriorityQueue.orderedBy(AtRisk.MOST_WORTH_SAVING)
            .maximumSize(WORTH_SAVING)
            .create();
    private int atRisk;

    private Replay(LocalDate firstDay, LocalDate lastDay) {
        this.days = monthEnds(firstDay, lastDay);
        this.suspected = new int[days.size()];
        days.forEach(day -> stages.add(EnumMultiset.create(LifecycleStage.class)));
    }

    static ReplayResult of(Population population, Progress progress) {
        Replay replay = new Replay(population.firstDay(), population.lastDay());
        PurchaseLog log = population.log();
        for (int index = 0; index < log.customers(); index++) {
            CustomerId customer = log.customer(index);
            PurchaseHistory history = log.history(index);
            replay.replay(customer, history, population.opening().of(customer, history));
            progress.reached(Words.CUSTOMERS_REPLAYED, index + 1L);
        }
        return replay.result();
    }

    private void replay(CustomerId customer, PurchaseHistory history, LocalDate opened) {
        EvidenceWindows windows = lifecycle.policy().windowsFrom(opened);
        CustomerRelationship relationship = CustomerRelationship.open(customer, opened);
        int first = month(days.get(0), opened);
        for (int month = first; month < days.size(); month++) {
            LocalDate asOf = days.get(month);
            LifecycleAssessment assessment =
                    lifecycle.assess(relationship, RelationshipEvidence.from(history, windows, asOf), asOf);
            stages.get(month).add(assessment.stage());
            suspected[month] += assessment.has(FindingKind.DECLINE_SUSPECTED) ? 1 : 0;
            if (month > first) {
                flow.add(relationship.stage(), assessment.stage());
            }
            if (month == days.size() - 1 && AtRisk.is(assessment)) {
                atRisk++;
                worthSaving.add(new AtRisk(
                        assessment,
                        history.knownOn(asOf).spendBetween(asOf.plusDays(1).minusMonths(12), asOf.plusDays(1))));
            }
            relationship = assessment.relationship();
            if (relationship.stage() == LifecycleStage.LOST
                    && history.purchaseDaysUpTo(asOf) == history.purchaseDays()) {
                stayLost(month + 1);
                return;
            }
        }
    }

    /** Who is lost and never buys again stays lost to the end: nothing is left to assess. */
    private void stayLost(int fromMonth) {
        for (int month = fromMonth; month < days.size(); month++) {
            stages.get(month).add(LifecycleStage.LOST);
        }
        flow.add(LifecycleStage.LOST, LifecycleStage.LOST, days.size() - fromMonth);
    }

    private ReplayResult result() {
        ImmutableList.Builder<MonthEnd> months = ImmutableList.builder();
        for (int month = 0; month < days.size(); month++) {
            months.add(new MonthEnd(days.get(month), ImmutableMultiset.copyOf(stages.get(month)), suspected[month]));
        }
        return new ReplayResult(
                months.build(),
                flow.build(),
                atRisk,
                worthSaving.stream().sorted(AtRisk.MOST_WORTH_SAVING).toList());
    }

    private static List<LocalDate> monthEnds(LocalDate firstDay, LocalDate lastDay) {
        List<LocalDate> days = new ArrayList<>();
        int last = month(firstDay, lastDay);
        for (int month = 0; month < last; month++) {
            days.add(YearMonth.from(firstDay).plusMonths(month).atEndOfMonth());
        }
        days.add(lastDay);
        return List.copyOf(days);
    }

    /** How many month ends lie between two days. */
    private static int month(LocalDate firstDay, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(firstDay), YearMonth.from(day));
    }
}
