package consumer;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ComplaintState;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/** A program that has left Hibernate Validator out: all works but the validator of the library. */
public final class ConsumerWithoutValidator {

    private ConsumerWithoutValidator() {}

    public static void main(String[] args) {
        require(true, isMissing("org.hibernate.validator.HibernateValidator"));
        require(false, isMissing("jakarta.validation.Validator"));

        valuesAreMade();

        try {
            throw new IllegalStateException("there is a validator: " + CrmValidators.standard());
        } catch (NoClassDefFoundError expected) {
            require("org/hibernate/validator/HibernateValidator", expected.getMessage());
        }
        System.out.println("consumer: all as expected, without Hibernate Validator");
    }

    private static void valuesAreMade() {
        LocalDate since = LocalDate.of(2024, 3, 1);
        Instant at = Instant.parse("2024-03-01T01:30:00Z");
        Customer customer = Customer.builder()
                .id(CustomerId.of("C-1"))
                .party(Person.of(PartyId.of("P-1"), PersonName.of("李", "晓明")))
                .since(since)
                .tag("亲子游", TagSource.MANUAL)
                .build();
        require("李晓明", customer.party().displayName());

        Transaction sale = Transaction.sale(
                TransactionId.of("T-1"), customer.id(), since, LineItem.of("room", 2, Money.parse("CNY 800.00")));
        require(Money.parse("CNY 800.00"), sale.total());

        Complaint complaint = Complaint.received(
                        ComplaintId.of("K-1"),
                        customer.id(),
                        at,
                        Channel.FRONT_DESK,
                        ComplaintCause.SERVICE,
                        ComplaintSeverity.MEDIUM)
                .with(new ComplaintEvent.Acknowledged(), at.plusSeconds(600));
        require(ComplaintState.ACKNOWLEDGED, complaint.state());

        require(
                LifecycleStage.EXPLORATION,
                CustomerRelationship.open(customer.id(), since).stage());
    }

    private static boolean isMissing(String type) {
        try {
            Class.forName(type);
            return false;
        } catch (ClassNotFoundException missing) {
            return true;
        }
    }

    private static void require(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + " but was " + actual);
        }
    }
}
