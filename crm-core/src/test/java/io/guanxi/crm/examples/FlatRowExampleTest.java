package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.BasicData;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.SpecialData;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.examples.FlatComplaint.DetailRow;
import io.guanxi.crm.examples.FlatComplaint.StepRow;
import io.guanxi.crm.examples.FlatCustomer.SourceRow;
import io.guanxi.crm.examples.FlatCustomer.TagRow;
import io.guanxi.crm.examples.FlatCustomer.WordRow;
import io.guanxi.crm.examples.FlatTransaction.LineRow;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintBenefit;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.testing.SampleCustomers;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers, transactions and complaints lie in flat rows and come back equal; broken rows say what is wrong. */
class FlatRowExampleTest {

    private static final Validator VALIDATOR = CrmValidators.standard();
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            LocalDate.class,
            Instant.class,
            BigDecimal.class,
            Integer.class,
            Long.class,
            Boolean.class,
            int.class);

    static Stream<Customer> customers() {
        Customer noHobbies = JsonSamples.fullCustomer().toBuilder()
                .basic(new BasicData(Optional.empty(), Optional.of(Set.of())))
                .special(SpecialData.none().withTastes(Set.of()))
                .build();
        Customer subsidiary = JsonSamples.sparseCustomer().toBuilder()
                .party(JsonSamples.fullOrganization())
                .build();
        return Stream.concat(
                SampleCustomers.all().stream(),
                Stream.of(JsonSamples.fullCustomer(), JsonSamples.sparseCustomer(), noHobbies, subsidiary));
    }

    static Stream<Transaction> transactions() {
        return Stream.of(JsonSamples.fullRefund(), JsonSamples.sparseSale());
    }

    static Stream<Complaint> complaints() {
        Complaint closed = JsonSamples.sparseComplaint()
                .with(new ComplaintEvent.Acknowledged(), JsonSamples.AT)
                .with(new ComplaintEvent.InvestigationStarted(), JsonSamples.AT)
                .with(
                        new ComplaintEvent.Offered(
                                JsonSamples.fullComplaint().compensation().orElseThrow()),
                        JsonSamples.AT)
                .with(new ComplaintEvent.Accepted(), JsonSamples.AT)
                .with(ComplaintEvent.Closed.of(ComplaintBenefit.OPPORTUNITY), JsonSamples.AT);
        return Stream.of(JsonSamples.fullComplaint(), JsonSamples.sparseComplaint(), closed);
    }

    @Nested
    class RoundTrip {

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.examples.FlatRowExampleTest#customers")
        void bringsBackTheCustomer(Customer customer) {
            assertThat(FlatCustomer.of(customer).read(VALIDATOR).orThrow()).isEqualTo(customer);
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.examples.FlatRowExampleTest#transactions")
        void bringsBackTheTransaction(Transaction transaction) {
            assertThat(FlatTransaction.of(transaction).read(VALIDATOR).orThrow())
                    .isEqualTo(transaction);
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.examples.FlatRowExampleTest#complaints")
        void bringsBackTheComplaintInItsState(Complaint complaint) {
            Complaint read = FlatComplaint.of(complaint).read(VALIDATOR).orThrow();

            assertThat(read).isEqualTo(complaint);
            assertThat(read.state()).isEqualTo(complaint.state());
        }

        @Test
        void needsPlainColumnsOnly() {
            Stream<Class<?>> tables = Stream.of(FlatCustomer.class, FlatTransaction.class, FlatComplaint.class)
                    .flatMap(type -> Stream.of(type.getDeclaredClasses()))
                    .filter(Class::isRecord);

            assertThat(tables.flatMap(table -> Stream.of(table.getRecordComponents())))
                    .hasSizeGreaterThan(60)
                    .extracting(RecordComponent::getType)
                    .allMatch(PLAIN::contains);
        }

        @Test
        void tellsKnownToHaveNoneFromUnknown() {
            Customer unknown = JsonSamples.sparseCustomer();
            Customer none = unknown.toBuilder()
                    .special(SpecialData.none().withTastes(Set.of()))
                    .build();

            assertThat(FlatCustomer.of(unknown).row().tastes()).isNull();
            assertThat(FlatCustomer.of(none).row().tastes()).isZero();
        }
    }

    @Nested
    class BrokenRows {

        @Test
        void ofACustomerAreReportedAllAtOnceByTheirPaths() {
            FlatCustomer rows = FlatCustomer.of(JsonSamples.fullCustomer());
            List<TagRow> tags = List.of(
                    new TagRow("C-1001", 0, "亲子游", "MANUAL", null),
                    new TagRow(
                            "C-1001", 1, "亲子游", "manual", LocalDate.of(1, 1, 1).minusDays(1)));
            List<WordRow> words = List.of(new WordRow("C-1001", "TASTE", null));
            List<SourceRow> sources = List.of(
                    new SourceRow("C-1001", "NAME", null, JsonSamples.DAY),
                    new SourceRow("C-1001", "SHOE_SIZE", "CARD", JsonSamples.DAY));

            Validated<Customer> answer =
                    new FlatCustomer(rows.row(), rows.contacts(), tags, words, sources).read(VALIDATOR);

            assertThat(answer.value()).isEmpty();
            assertThat(answer.violations())
                    .extracting(Violation::path)
                    .containsExactly(
                            "basic.hobbies",
                            "provenance[NAME].method",
                            "provenance[SHOE_SIZE]",
                            "special.tastes[0].<list element>",
                            "tags[1].expiresOn",
                            "tags[1].label",
                            "tags[1].source");
            assertThat(answer.violations().get(6).message(Locale.ENGLISH))
                    .isEqualTo("tags[1].source must be one of [MANUAL, RULE, MODEL, IMPORTED], but was manual");
        }

        @Test
        void ofNoKindOfPartyAreNoException() {
            FlatCustomer.Row nothing = new FlatCustomer.Row(
                    null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);

            Validated<Customer> answer =
                    new FlatCustomer(nothing, List.of(), List.of(), List.of(), List.of()).read(VALIDATOR);

            assertThat(answer.violations()).extracting(Violation::path).containsExactly("id", "party", "since");
        }

        @Test
        void ofATransactionAreReportedAtTheirLines() {
            FlatTransaction rows = FlatTransaction.of(JsonSamples.sparseSale());
            FlatTransaction.Row head = new FlatTransaction.Row("T-1", "C-1001", null, "CNY", "TELEPATHY", "T-1");
            LineRow wrong = new LineRow(
                    "T-1", 1, "", null, 0, new BigDecimal("19.905"), null, JsonSamples.NEXT, JsonSamples.DAY);
            List<LineRow> lines = List.of(rows.lines().get(0), wrong);

            assertThat(new FlatTransaction(head, lines, List.of())
                            .read(VALIDATOR)
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly(
                            "channel",
                            "date",
                            "lines[1].quantity",
                            "lines[1].revenue",
                            "lines[1].serviceTo",
                            "lines[1].sku",
                            "original");
        }

        @Test
        void ofTheHeadOfAComplaintAreReportedBeforeTheSteps() {
            FlatComplaint rows = FlatComplaint.of(JsonSamples.fullComplaint());
            FlatComplaint.Row head =
                    new FlatComplaint.Row("CP-7", "C-1001", null, "POST", "NONE", "HIGH", "\u0000", null);

            assertThat(new FlatComplaint(head, List.of(step(rows, 0, "Nonsense")), List.of())
                            .read(VALIDATOR)
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly("cause", "description", "receivedAt");
        }

        @Test
        void ofAStepAreReportedAtTheStep() {
            FlatComplaint rows = FlatComplaint.of(JsonSamples.fullComplaint());

            assertThat(violation(rows, step(rows, 1, "Nonsense"), rows.details()))
                    .isEqualTo("steps[1] kind must be that of a step, but was Nonsense");
            assertThat(violation(rows, step(rows, 1, null), rows.details())).isEqualTo("steps[1] kind must be there");
            assertThat(violation(rows, step(rows, 1, "Rejected"), rows.details()))
                    .isEqualTo("steps[1] reason must be there");
            assertThat(violation(rows, step(rows, 1, "Accepted"), rows.details()))
                    .startsWith("steps[1] steps[1] ");
        }

        @Test
        void ofADetailAreReportedAtItsStep() {
            FlatComplaint rows = FlatComplaint.of(JsonSamples.fullComplaint());
            StepRow offered = rows.steps().get(2);
            DetailRow apology = rows.details().get(0);
            DetailRow nothing = new DetailRow("CP-7", 2, 1, null, null, null, null, null, null);
            DetailRow tooExact =
                    new DetailRow("CP-7", 2, 1, "MoneyBack", null, new BigDecimal("0.001"), "CNY", null, null);
            DetailRow noCurrency = new DetailRow("CP-7", 2, 1, "MoneyBack", null, BigDecimal.ONE, "???", null, null);

            for (DetailRow wrong : List.of(nothing, tooExact, noCurrency)) {
                assertThat(violation(rows, offered, List.of(apology, wrong))).startsWith("steps[2] ");
            }
            assertThat(violation(rows, offered, List.of())).isEqualTo("steps[2] items must not be empty, but was []");
        }

        private static StepRow step(FlatComplaint rows, int place, @Nullable String kind) {
            return new StepRow("CP-7", place, kind, rows.steps().get(place).at(), null);
        }

        /** The one violation of the rows with another step in its place. */
        private static String violation(FlatComplaint rows, StepRow step, List<DetailRow> details) {
            List<StepRow> steps = new ArrayList<>(rows.steps());
            steps.set(step.place(), step);
            List<Violation> violations = new FlatComplaint(rows.head(), steps, details)
                    .read(VALIDATOR)
                    .violations();
            assertThat(violations).hasSize(1);
            return violations.get(0).path() + " " + violations.get(0).text(Locale.ENGLISH);
        }
    }

    @Nested
    class Output {

        @Test
        void showsTheRowsAndWhatIsWrongWithThem() {
            assertThat(FlatRowExample.run())
                    .containsExactly(
                            "TagRow[customer=C-1001, place=0, label=亲子游, source=MANUAL, expiresOn=null]",
                            "equal: true",
                            "party.contacts[0].usage must be one of [PRIVATE, WORK, BILLING, DELIVERY], but was HOME",
                            "party.contacts[0].value must be + and 7 to 15 digits (E.164), but was *** (11 characters)",
                            "tags[0].label must not begin or end with white space, but was \"亲子游 \"");
        }
    }
}
