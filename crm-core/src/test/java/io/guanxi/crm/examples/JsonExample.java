package io.guanxi.crm.examples;

import static io.guanxi.crm.service.ComplaintCause.SERVICE;
import static io.guanxi.crm.service.ComplaintSeverity.MEDIUM;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem.Apology;
import io.guanxi.crm.service.CompensationItem.MoneyBack;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintEvent.Acknowledged;
import io.guanxi.crm.service.ComplaintEvent.InvestigationStarted;
import io.guanxi.crm.service.ComplaintEvent.Offered;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.testing.SampleCustomers;
import io.guanxi.crm.testing.json.CrmMixIns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** JSON – an agency keeps its customers and complaints as JSON documents. */
public final class JsonExample {

    private JsonExample() {}

    /** A mapper that writes every value of the core and reads it back equal. */
    public static JsonMapper mapper() {
        // example: begin
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new GuavaModule())
                .addModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING))
                // A name that nobody knows or that stands twice is refused, not left out; so is a number for a name.
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        CrmMixIns.all().forEach(builder::addMixIn);
        return builder.build();
        // example: end
    }

    /** What is stored, document by document. */
    public static List<String> run() {
        List<String> documents = new ArrayList<>();
        JsonMapper mapper = mapper();
        // example: begin
        Customer customer = SampleCustomers.LIN_XIAO;
        String stored = mapper.writeValueAsString(customer);
        Customer read = mapper.readValue(stored, Customer.class);

        // A complaint is one document with all its steps; what the steps come to is worked out anew.
        Complaint complaint = Complaint.received(
                        ComplaintId.of("CP-7"),
                        read.id(),
                        Instant.parse("2025-05-02T09:30:00Z"),
                        Channel.EMAIL,
                        SERVICE,
                        MEDIUM)
                .with(new Acknowledged(), Instant.parse("2025-05-02T10:00:00Z"))
                .with(new InvestigationStarted(), Instant.parse("2025-05-02T11:00:00Z"))
                .with(
                        new Offered(Compensation.of(new Apology("抱歉让您久等"), new MoneyBack(Money.parse("CNY 200.00")))),
                        Instant.parse("2025-05-03T08:00:00Z"));
        String file = mapper.writeValueAsString(complaint);
        // example: end
        documents.add(stored);
        documents.add(file);
        documents.add(mapper.readValue(file, Complaint.class).state().english());
        return documents;
    }
}
