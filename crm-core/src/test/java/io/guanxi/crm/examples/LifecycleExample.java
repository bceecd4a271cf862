package io.guanxi.crm.examples;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.Trend;
import io.guanxi.crm.service.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 生命周期 – a company that sends its people to us, then to others as well. */
public final class LifecycleExample {

    private LifecycleExample() {}

    /** What the program prints, line by line. */
    public static List<String> run() {
        List<String> printed = new ArrayList<>();
        // example: begin
        RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.standard());
        CustomerRelationship open = CustomerRelationship.open(CustomerId.of("C-2001"), LocalDate.of(2024, 3, 1));
        RelationshipEvidence good = RelationshipEvidence.builder()
                .repeatPurchases(3)
                .volumeWithUs(Trend.fromTo(300, 400)) // nights in two years
                .totalVolume(Trend.fromTo(1000, 1050), Source.OBSERVED) // the customer's own, with all hotels
                .satisfaction(Score.of(4.4, 1, 5))
                .build();
        LifecycleAssessment first = lifecycle.assess(open, good, LocalDate.of(2025, 6, 1));
        printed.add(first.stage().displayName(Locale.CHINA));
        printed.add(first.next().orElseThrow().distance(Locale.ENGLISH)); // what would make it stable

        RelationshipEvidence worse = RelationshipEvidence.builder()
                .volumeWithUs(Trend.fromTo(400, 300))
                .totalVolume(Trend.fromTo(1000, 1050), Source.OBSERVED)
                .build();
        printed.add(lifecycle
                .assess(first.relationship(), worse, LocalDate.of(2025, 12, 1))
                .why(Locale.ENGLISH));
        // example: end
        return printed;
    }
}
