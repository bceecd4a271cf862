package io.guanxi.crm.examples;

import static io.guanxi.crm.lifecycle.CustomerProfile.MONETARY;
import static io.guanxi.crm.lifecycle.CustomerProfile.ORDERS;
import static io.guanxi.crm.rules.table.Column.higherIsBetter;
import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static io.guanxi.crm.rules.tiering.PyramidTier.LEAD;
import static io.guanxi.crm.rules.tiering.PyramidTier.PLATINUM;

import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.rules.experiment.Answer;
import io.guanxi.crm.rules.experiment.Experiment;
import io.guanxi.crm.rules.experiment.ExperimentReport;
import io.guanxi.crm.rules.experiment.Guardrail;
import io.guanxi.crm.rules.experiment.Mover;
import io.guanxi.crm.rules.experiment.Variant;
import io.guanxi.crm.rules.table.Check;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.tiering.PyramidTier;
import io.guanxi.crm.testing.TravelAgency;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** 规则实验 – an analyst changes the grades of the demo's travel agency, and sees what that does before it goes live. */
final class RuleExperiment {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private RuleExperiment() {}

    /** What the program came to, for the test. */
    record Run(
            DecisionTable<CustomerProfile, PyramidTier> current,
            DecisionTable<CustomerProfile, PyramidTier> candidate,
            List<CustomerProfile> customers,
            ExperimentReport<Answer<PyramidTier>> report,
            CustomerProfile mover) {}

    static Run run(PrintStream out) {
        // README-BEGIN
        // The grades as they are; what is required is proven, or the table is not built.
        DecisionTable<CustomerProfile, PyramidTier> current = DecisionTable.define(
                        "grade", 1, CustomerProfile.class, PyramidTier.class, HitPolicy.FIRST)
                .columns(higherIsBetter(MONETARY), higherIsBetter(ORDERS))
                .row("top", PLATINUM, MONETARY.atLeast("100000").and(ORDERS.atLeast(12)))
                .row("good", GOLD, MONETARY.atLeast("30000").and(ORDERS.atLeast(2)))
                .row("active", IRON, ORDERS.atLeast(1))
                .otherwise(LEAD)
                .outcomeOrder(PLATINUM, GOLD, IRON, LEAD)
                .require(Check.COMPLETE, Check.NO_DEAD_ROW, Check.MONOTONE)
                .build();
        // A candidate: gold takes 10,000 more, but regular travellers get it for less.
        DecisionTable<CustomerProfile, PyramidTier> candidate = current.toBuilder()
                .version(2)
                .replace("good", GOLD, MONETARY.atLeast("40000").and(ORDERS.atLeast(2)))
                .remove("active") // to stand last again: behind it, the new row would be refused as dead
                .row("regular", GOLD, MONETARY.atLeast("15000").and(ORDERS.atLeast(4)))
                .row("active", IRON, ORDERS.atLeast(1))
                .build();
        var proof = candidate.analysis();
        out.println(
                "gaps " + proof.gaps().boxes() + ", dead rows " + proof.masked() + ", descents " + proof.descents());
        // Whose grade changes, without any data.
        current.diff(candidate).reasons().forEach(change -> out.println(change.text(Locale.ENGLISH)));

        // Who that is, and what it costs: everyone who ever bought, by the last 12 months.
        PurchaseLog log = TravelAgency.seeded(20_260_101).log();
        LocalDate end = LocalDate.of(2026, 1, 1);
        List<CustomerProfile> customers = IntStream.range(0, log.customers())
                .mapToObj(place -> CustomerProfile.builder(log.customer(place), end.minusDays(1))
                        .orders(log.history(place).purchaseDaysBetween(end.minusYears(1), end))
                        .monetary(log.history(place).spendBetween(end.minusYears(1), end))
                        .build())
                .toList();
        ToLongFunction<CustomerProfile> spend =
                each -> each.monetary().orElseThrow().getAmountMinorLong();
        var percent = Map.of(Answer.of(PLATINUM), 3L, Answer.of(GOLD), 2L);
        var report = Experiment.of(current, candidate)
                .keyedBy(each -> each.customer().value())
                .measure(
                        "revenue with benefits",
                        CNY,
                        (each, grade) -> percent.containsKey(grade) ? spend.applyAsLong(each) : 0)
                .measure(
                        "benefit cost",
                        CNY,
                        (each, grade) -> percent.getOrDefault(grade, 0L) * spend.applyAsLong(each) / 100)
                .guardrail(
                        Guardrail.atMost("worse off", "0.01", it -> it.moves().worseShare()))
                .over(customers);
        report.reasons().forEach(reason -> out.println(reason.text(Locale.ENGLISH)));
        out.print(report.matrix().toMarkdown(Locale.ENGLISH));

        // One of those who move: why, and what it would take to be gold again.
        Mover<Answer<PyramidTier>> mover = report.movers().get(0);
        out.println(mover + ". " + mover.why(Variant.CANDIDATE, Locale.ENGLISH));
        CustomerProfile profile = customers.stream()
                .filter(each -> each.customer().value().equals(mover.key()))
                .findFirst()
                .orElseThrow();
        out.println(candidate.whatWouldItTake(profile, GOLD).text(Locale.ENGLISH));
        // README-END
        return new Run(current, candidate, customers, report, profile);
    }
}
