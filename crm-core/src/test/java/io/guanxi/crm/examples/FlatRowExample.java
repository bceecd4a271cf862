package io.guanxi.crm.examples;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.testing.SampleCustomers;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 表行 – an agency keeps its customers in the tables of a relational database.
 *
 * <p>The tables are in {@link FlatCustomer}, {@link FlatTransaction} and {@link FlatComplaint}: records of plain
 * columns, written by hand; what reads rows goes through the drafts, so that a broken row is a list of violations.
 */
public final class FlatRowExample {

    private FlatRowExample() {}

    /** What is printed, line by line. */
    public static List<String> run() {
        List<String> lines = new ArrayList<>();
        Validator validator = CrmValidators.standard();
        // example: begin
        Customer customer = SampleCustomers.LIN_XIAO.toBuilder()
                .party(Person.of(PartyId.of("P-1001"), PersonName.of("林", "晓"))
                        .withContacts(Phone.of("+8613812341234", ContactUsage.PRIVATE)))
                .build();

        // Out into the tables, and back again.
        FlatCustomer rows = FlatCustomer.of(customer);
        lines.add(rows.tags().get(0).toString());
        lines.add("equal: " + rows.read(validator).orThrow().equals(customer));

        // A row that somebody else wrote says what is wrong with it, and does not show the phone number.
        FlatCustomer broken = new FlatCustomer(
                rows.row(),
                List.of(new FlatCustomer.ContactRow(
                        "C-1001",
                        0,
                        "PHONE",
                        "HOME",
                        null,
                        "13812341234",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                List.of(new FlatCustomer.TagRow("C-1001", 0, "亲子游 ", "MANUAL", null)),
                rows.words(),
                rows.sources());
        Validated<Customer> answer = broken.read(validator);
        answer.violations().forEach(violation -> lines.add(violation.message(Locale.ENGLISH)));
        // example: end
        return lines;
    }
}
