package consumer;

import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.rules.tiering.CustomerPyramid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A program outside the build that uses all three jars, with their wording in both languages. */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        String module = String.valueOf(Consumer.class.getModule().getName());
        require(args[0], module);

        LocalDate asOf = LocalDate.of(2024, 7, 31);
        PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                .add("C-1", LocalDate.of(2024, 3, 1), Money.parse("USD 10.00"))
                .add("C-1", LocalDate.of(2024, 7, 1), Money.parse("USD 20.00"))
                .build();
        RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());
        CustomerRelationship open = CustomerRelationship.open(CustomerId.of("C-1"), LocalDate.of(2024, 3, 1));
        LifecycleAssessment assessment = lifecycle.assess(
                open,
                RelationshipEvidence.from(log.history(0), lifecycle.policy().windowsFor(open), asOf),
                asOf);
        require(LifecycleStage.FORMATION, assessment.stage());
        require(true, assessment.why(Locale.CHINA).contains("从考察期进入形成期"));
        require(true, assessment.why(Locale.ENGLISH).contains("from exploration to formation"));
        require(
                true,
                CustomerPyramid.topShare("0.20")
                        .classify(Map.of("C-1", Money.parse("USD 30.00")))
                        .why(Locale.CHINA)
                        .contains("黄金"));
        require(
                RfmScore.of(5, 1, 1),
                RfmScoring.quintiles().score(RfmTable.of(log, asOf)).get(0));
        draftsAreChecked();
        System.out.println("consumer: all as expected, module " + module);
    }

    /** On the module path this works only if the drafts' packages are open to the validator. */
    private static void draftsAreChecked() {
        PersonDraft person = new PersonDraft("P-1", " Li", "Xiaoming", null, null, null);
        CustomerDraft draft = new CustomerDraft("C-1", person, null, null, null, null, null);
        List<Violation> violations = draft.validate(CrmValidators.standard()).violations();
        require(
                List.of(
                        "party.familyName must not begin or end with white space, but was *** (3 characters)",
                        "since must not be missing, but was null"),
                violations.stream()
                        .map(violation -> violation.message(Locale.ENGLISH))
                        .toList());
        require(
                List.of("party.familyName 首尾不得有空白，实际为 *** (3 characters)", "since 不得缺失，实际为 null"),
                violations.stream()
                        .map(violation -> violation.message(Locale.CHINA))
                        .toList());
    }

    private static void require(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + " but was " + actual);
        }
    }
}
