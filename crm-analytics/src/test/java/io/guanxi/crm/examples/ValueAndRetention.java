package io.guanxi.crm.examples;

import io.guanxi.crm.analytics.retention.ChurnDefinition;
import io.guanxi.crm.analytics.retention.CohortDesign;
import io.guanxi.crm.analytics.retention.CohortMatrix;
import io.guanxi.crm.analytics.retention.CohortPeriod;
import io.guanxi.crm.analytics.retention.RetentionDefinition;
import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.analytics.rfm.segment.RfmSegment;
import io.guanxi.crm.analytics.survival.KaplanMeier;
import io.guanxi.crm.analytics.survival.LifeTable;
import io.guanxi.crm.analytics.survival.Lifetime;
import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.analytics.value.lifetime.FirstMargin;
import io.guanxi.crm.analytics.value.lifetime.RetentionClv;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.TravelAgency;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** 价值与留存 – what the demo's travel agency estimates: segments, cohorts, how long they stay, what one is worth. */
final class ValueAndRetention {

    private ValueAndRetention() {}

    /** What the program comes to. */
    record Run(RfmScores scores, CohortMatrix cohorts, KaplanMeier stay) {}

    static Run run(PrintStream out) {
        // README-BEGIN
        PurchaseLog log = TravelAgency.seeded(20_260_101).log();
        LocalDate end = LocalDate.of(2025, 12, 31);

        // Who buys how: RFM scores, and segments that leave nobody out.
        RfmScores scores = RfmScoring.quintiles().score(RfmTable.of(log, end));
        RfmSegment.count(scores)
                .forEach((segment, customers) -> out.println(segment.term().english() + ": " + customers));
        out.println(scores.why(scores.table().row(CustomerId.of("C-1290")), Locale.ENGLISH));

        // Who comes back: cohorts by the quarter of the first trip.
        CohortDesign quarters = CohortDesign.calendar(CohortPeriod.QUARTER, LocalDate.of(2025, 1, 1), end);
        CohortMatrix cohorts = CohortMatrix.of(log, quarters);
        out.print(cohorts.ratesAsMarkdown(RetentionDefinition.ACTIVE_IN, Locale.ENGLISH));

        // How long they stay: who is silent for a year has left; whose year is not over yet is censored.
        List<Lifetime> stays = ChurnDefinition.silence(Period.ofYears(1)).tenures(log, end).stream()
                .map(tenure -> new Lifetime(tenure.days(), tenure.ended()))
                .toList();
        KaplanMeier stay = KaplanMeier.of(LifeTable.of(stays));
        out.println(stay.why(Locale.ENGLISH));

        // What one is worth who brings 100 a year, stays with .8, at a discount of .1.
        out.println(RetentionClv.of(Money.parse("CNY 100.00"), "0.8", "0.1", FirstMargin.INCLUDED, Booking.PERIOD_START)
                .estimate(RoundingMode.HALF_EVEN)
                .why(Locale.ENGLISH));
        // README-END
        return new Run(scores, cohorts, stay);
    }
}
