package io.guanxi.crm.examples;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.rules.tiering.CustomerPyramid;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** 第一步 – the program at the head of the README. */
final class FirstSteps {

    private FirstSteps() {}

    static void run(PrintStream out) {
        // README-BEGIN
        Customer lin = Customer.builder()
                .id(CustomerId.of("C-1001"))
                .party(Person.of(PartyId.of("P-1001"), PersonName.of("林", "晓")))
                .since(LocalDate.of(2024, 3, 1))
                .tag("亲子游", TagSource.MANUAL)
                .build();
        PurchaseLog log = PurchaseLog.builder(CurrencyUnit.of("CNY"))
                .add(lin.id(), LocalDate.of(2024, 3, 9), Money.parse("CNY 3200.00"))
                .add(lin.id(), LocalDate.of(2024, 7, 20), Money.parse("CNY 5400.00"))
                .build();
        LocalDate asOf = LocalDate.of(2024, 7, 31);

        // What is true: the stage of the relationship, and why.
        RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());
        CustomerRelationship open = CustomerRelationship.open(lin.id(), lin.since()); // EXPLORATION 考察期
        RelationshipEvidence evidence = RelationshipEvidence.from(
                log.history(lin.id()).orElseThrow(), lifecycle.policy().windowsFor(open), asOf);
        LifecycleAssessment assessment = lifecycle.assess(open, evidence, asOf);
        out.println(assessment.stage() + " " + assessment.stage().chinese());
        out.println(assessment.why(Locale.ENGLISH));
        out.println(assessment.why(Locale.CHINA));

        // What we estimate: first of all, what her purchases come down to.
        PurchaseSummary summary =
                PurchaseSummaries.of(log, asOf, ChronoUnit.WEEKS).get(0);
        out.println("x " + summary.repeatPurchases() + ", t_x " + summary.lastPurchaseTime() + " weeks");

        // What we decide: the pyramid.
        Map<String, Money> profits = Map.of("C-1001", Money.parse("CNY 800.00"), "C-1002", Money.parse("CNY 200.00"));
        out.println(CustomerPyramid.topShare("0.20").classify(profits).why(Locale.ENGLISH));
        // README-END
    }
}
